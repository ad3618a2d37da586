"""Of whom a word of a sentence is said: the person who is its subject or its object.

There is no parser. The subject is the person named or meant (by a role, "he", "she") last before the word,
where nothing between the two could be a subject of its own; the object, in the active, the person named
right after it. A role ("the captain") means the one person whom the story names with it. Where another
noun phrase stands between, the answer is nobody: a wrong holder makes a false contradiction. Linear in
the sentence.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsdiff.conflicts.words import listed
from newsdiff.facts.gazetteer import ROLES
from newsdiff.model import Record

if TYPE_CHECKING:
    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

AUXILIARIES = listed(
    """is are was were be been being has have had will would did does do to get got gets who whom also
    later then since already now still and but not never n't just finally both first since reportedly
    allegedly as it that remains remained stays stayed"""
)
"""Words that may stand between a subject and what is said of it."""
_DETERMINERS = listed(
    """the a an his her its their this that these those some any no all another each every two three four
    five six seven several many most other one our my your"""
)
_SPAN = listed("of in at on for from by with against after during amid")
_TITLES = ROLES - listed("major general")
_ALONE = listed(
    """captain manager coach mayor governor president minister premier chancellor chairman chairwoman chief
    director pilot judge prosecutor principal king queen pope bishop skipper goalkeeper boss superintendent
    ambassador commander editor speaker gunman attacker shooter assailant"""
)
_ONE_ROLE = {"attacker": "gunman", "shooter": "gunman", "assailant": "gunman"}
"""Roles that one person of a story mostly has alone."""
_RELATIVE = frozenset({"who", "whose", "whom", "which"})
_PRONOUNS = frozenset({"he", "she"})
_BACK = 9
_AHEAD = 7
_APPOSED = 5
_START = 4


class Mention(Record, frozen=True, kw_only=True):
    """A person in a sentence: the positions of the first and last token, and who it is."""

    first: int
    last: int
    who: str


class People:
    """The persons of a story by role, and where each sentence names them."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._found: dict[int, tuple[Mention, ...]] = {}

    @cached_property
    def _bearers(self) -> dict[str, str | None]:
        """Role -> the one person whom the story names with it; None where it names several."""
        known: dict[str, set[str]] = {}
        for unit in self._context.story.units:
            for m in self._named(unit):
                for role in self._roles(unit, m):
                    known.setdefault(role, set()).add(m.who.split()[-1])
        full = {m.who for u in self._context.story.units for m in self._named(u) if " " in m.who}
        single = {role: next(iter(who)) if len(who) == 1 else None for role, who in known.items()}
        return {
            role: who and min((f for f in full if f.split()[-1] == who), default=who)
            for role, who in single.items()
        }

    def _named(self, unit: Unit) -> list[Mention]:
        found = []
        for f in unit.facts:
            if f.kind == "person":
                at = [i for i, t in enumerate(unit.tokens) if f.start <= t.start < f.end]
                if at:
                    found.append(Mention(first=at[0], last=at[-1], who=f.value))
        return found

    def _roles(self, unit: Unit, m: Mention) -> set[str]:
        """Roles right before the name, over a comma, or in an apposition right after it."""
        text, tokens = self._context.text(unit), unit.tokens
        before = [t.norm for t in tokens[max(0, m.first - _APPOSED) : m.first]]
        found = {_ONE_ROLE.get(n, n) for n in before[-1:] if n in _TITLES or n in _ALONE}
        if "as" in before[-1:] and {"identified", "named"} & set(before):
            found |= {_ONE_ROLE.get(n, n) for n in before if n in _ALONE}
        if text[tokens[m.last].end :].lstrip().startswith(","):
            for t in tokens[m.last + 1 : m.last + 1 + _APPOSED]:
                if t.norm in _TITLES:
                    found.add(t.norm)
                    break
                if text[t.end : t.end + 2].strip()[:1] in (",", "."):
                    break
        return found

    def mentions(self, unit: Unit) -> tuple[Mention, ...]:
        """The persons of a sentence, by name or by a role that one person has, in order."""
        if unit.index not in self._found:
            named = self._named(unit)
            taken = {i for m in named for i in range(m.first - 2, m.last + 1)}
            for i, t in enumerate(unit.tokens):
                role = _ONE_ROLE.get(t.norm, t.norm)
                who = self._bearers.get(role, role) if t.norm in _ALONE and i not in taken else None
                if who and self._definite(unit, i) and not any(m.who == who for m in named):
                    named.append(Mention(first=i, last=i, who=who))
            self._found[unit.index] = tuple(sorted(named, key=lambda m: m.first))
        return self._found[unit.index]

    def _definite(self, unit: Unit, at: int) -> bool:
        """Whether "the", "its" or a possessive stands before a role, and no name begins with it."""
        before = unit.tokens[max(0, at - 3) : at]
        text = self._context.text(unit)
        owned = bool(before) and text[before[-1].start : unit.tokens[at].start].rstrip().endswith(
            ("'s", "’s")
        )
        return text[unit.tokens[at].start].islower() and (
            owned or any(t.norm in ("the", "its", "their") for t in before[-2:])
        )

    def subject(self, unit: Unit, at: int) -> Mention | None:
        """Who is the subject of the word at a position, or None."""
        text, tokens = self._context.text(unit), unit.tokens
        for m in reversed(self.mentions(unit)):
            if m.last < at and at - m.last <= _BACK + _APPOSED:
                after = text[tokens[m.last].end :]
                owner = after.startswith(("'s", "’s", " ' s", " ’ s", " 's", " ’s"))
                if not owner and self._joined(unit, m.last, at):
                    return m
                first = self.mentions(unit)[0]
                return first if first is not m and self._coordinated(unit, first.last, at) else None
        if at == 0 or (at == 1 and tokens[0].norm in ("he", "she")):
            return self._fronted(unit) if at == 0 else self._pronoun(0, unit)
        pronoun = next(
            (i for i in range(at - 1, max(-1, at - _BACK), -1) if tokens[i].norm in _PRONOUNS), None
        )
        if pronoun is None and tokens[0].norm in _PRONOUNS:
            pronoun = 0
        if pronoun is None or not self._joined(unit, pronoun, at):
            return None
        return self._pronoun(pronoun, unit)

    def _pronoun(self, at: int, unit: Unit) -> Mention | None:
        who = self.meant(unit, at)
        return Mention(first=at, last=at, who=who) if who else None

    def _fronted(self, unit: Unit) -> Mention | None:
        """The subject behind the comma after a participle ("Born in Oslo, she moved …")."""
        text, tokens = self._context.text(unit), unit.tokens
        after = next(
            (i + 1 for i in range(len(tokens) - 1) if "," in text[tokens[i].end : tokens[i + 1].start]), None
        )
        if after is None:
            return None
        if tokens[after].norm in _PRONOUNS:
            return self._pronoun(after, unit)
        return next((m for m in self.mentions(unit) if after <= m.first <= after + 1), None)

    def owner(self, unit: Unit, at: int) -> str | None:
        """Whose the word at a position is: after "Caldeira's", "her", "his"."""
        text, tokens = self._context.text(unit), unit.tokens
        if not at:
            return None
        if tokens[at - 1].norm in ("his", "her"):
            return self.meant(unit, at - 1)
        for m in self.mentions(unit):
            if m.last == at - 1 and text[tokens[m.last].start : tokens[at].start].rstrip().endswith(
                ("'s", "’s", "s'")
            ):
                return m.who
        return None

    def meant(self, unit: Unit, pronoun: int) -> str | None:
        """Whom "he", "she" or "the 36-year-old" at a position means: the first person of the
        sentence, or the only one of those before.
        """
        here = [m for m in self.mentions(unit) if m.last < pronoun]
        if here:
            return here[0].who
        before = self._context.before(unit)
        for _ in range(2):
            if before is None or len({m.who for m in self.mentions(before)}) > 1 or self._strange(before):
                return None
            if self.mentions(before):
                return self.mentions(before)[0].who
            before = self._context.before(before)
        return None

    def _strange(self, unit: Unit) -> bool:
        """Whether a sentence opens with a name of several words of which it is not known what it names."""
        opening = unit.tokens[min(len(unit.tokens) - 1, _START)].end if unit.tokens else 0
        return any(f.kind == "name" and " " in f.value and f.start < opening for f in unit.facts)

    def _joined(self, unit: Unit, before: int, at: int) -> bool:
        """Whether nothing but auxiliaries, adverbs and insertions between commas stands between."""
        text, tokens = self._context.text(unit), unit.tokens
        if self._coordinated(unit, before, at):
            return True
        inside, held = False, -1
        for i in range(before + 1, at):
            gap = text[tokens[i - 1].end : tokens[i].start]
            if ";" in gap or ":" in gap:
                return False
            if "," in gap or "(" in gap or ")" in gap or "—" in gap:
                inside = not inside or tokens[i].norm in _RELATIVE
            t = tokens[i]
            if t.norm == "of" and i == before + 1 and tokens[before].norm in _ALONE:
                held = i + 2  # "the captain of the ship"
            if inside or i <= held or t.norm in AUXILIARIES or t.norm.endswith("ly") or t.norm[0].isdigit():
                continue
            return False
        return True

    def _coordinated(self, unit: Unit, before: int, at: int) -> bool:
        """Whether the word is a second verb of the sentence's first subject: "was caught and sentenced"."""
        tokens, text = unit.tokens, self._context.text(unit)
        k = next((k for k in range(at - 1, before, -1) if tokens[k].norm in ("and", "but")), None)
        if k is None or before > _START or ";" in text[tokens[before].end : tokens[at].start]:
            return False
        return all(t.norm in AUXILIARIES or t.norm.endswith("ly") for t in tokens[k + 1 : at])

    def object(self, unit: Unit, at: int) -> Mention | None:
        """The person named right after the word at a position, or None."""
        tokens, text = unit.tokens, self._context.text(unit)
        for m in self.mentions(unit):
            if m.first > at:
                between = tokens[at + 1 : m.first]
                near = len(between) <= _AHEAD and not any(
                    t.norm in _SPAN or t.norm in AUXILIARIES for t in between
                )
                roles = not between or between[-1].norm in _TITLES or len(between) <= 2
                stop = {";", ".", ":"} & set(text[tokens[at].end : tokens[m.first].start])
                owner = text[tokens[m.last].end :].startswith(("'s", "’s", " 's", " ’s"))
                return m if near and roles and not stop and not owner else None
        return None

    def passive(self, unit: Unit, at: int) -> bool:
        """Whether a participle has its subject before it: after "was", or with no noun phrase after it."""
        tokens = unit.tokens
        before = [t.norm for t in tokens[max(0, at - 3) : at]]
        if {"was", "were", "is", "are", "been", "be", "being", "got", "gets"} & set(before):
            return True
        if at + 1 >= len(tokens):
            return True
        t = tokens[at + 1]
        opens = self._context.text(unit)[t.start].isupper() or t.norm in _DETERMINERS or t.norm in _TITLES
        return not (opens and t.norm not in ("that",)) or self._stops(unit, at)

    def _stops(self, unit: Unit, at: int) -> bool:
        gap = self._context.text(unit)[unit.tokens[at].end : unit.tokens[at + 1].start]
        return bool({",", ".", ";", "!"} & set(gap))
