"""What sort of thing it was: a van or a pickup, a rifle or a knife, the head or the chest, white or black.

Flags: where two articles name different sorts of one thing (vehicle, weapon, wounded part of the body, colour
of the same noun, side, point of the compass) among the same words.

    “fled in a stolen white van”    “fled in a stolen white pickup”

Leaves: an article that names both sorts, synonyms (handgun and pistol), a broader word (gun, car) against a
narrower one, and sorts of different things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.context import shared
from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import REPORTING, listed
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.clause import People
    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "sort"
_SETS = {
    "vehicle": "van pickup sedan motorcycle/motorbike bus/coach taxi/cab bicycle/bike tram lorry/truck",
    "weapon": "knife rifle shotgun handgun/pistol/revolver axe/hatchet hammer grenade sword crossbow machete",
    "means": "telephone/phone letter email/e-mail fax",
    "rank": "lieutenant sergeant captain colonel major general corporal private admiral constable inspector",
    "wound": "head chest leg arm neck back stomach/abdomen shoulder foot hand",
    "aircraft": "helicopter airplane/plane/aeroplane glider balloon drone",
    "colour": "white black red blue green/olive yellow silver/grey/gray brown orange",
    "side": "left right front rear upper lower port starboard",
    "direction": "north south east west northeast northwest southeast southwest",
}  # fmt: skip
_SORTS = {
    word: (name, group.split("/")[0])
    for name, groups in _SETS.items()
    for group in groups.split()
    for word in group.split("/")
}
_WOUNDS = frozenset({"shot", "stabbed", "wounded", "hit", "struck", "shoot", "injured", "injuries", "wounds"})
_TOLD_OF = ("colour", "direction", "side")
_HELD = listed("armed with using used wielding carrying carried fired brandishing held drew pulled")
_NEED = 1.1
_ALIKE = 3
_TELLING = 0.3
_OPENING = 3
_REACH = 6


class _Sort(Record, frozen=True, kw_only=True):
    unit: Unit
    position: int
    family: str
    name: str
    next: str
    who: str = ""


def check(context: Context) -> Iterable[Draft]:
    """A draft for each thing of which two articles name different sorts."""
    people = context.people
    sorts = [s for u in context.units for s in _sorts(context, people, u)]
    named = {(s.unit.article, s.family, s.name, _of(s)) for s in sorts}
    for i, a in enumerate(sorts):
        for b in sorts[i + 1 :]:
            if a.family != b.family or a.name == b.name or a.unit.article == b.unit.article:
                continue
            both = any((x.unit.article, y.family, y.name, _of(y)) in named for x, y in ((a, b), (b, a)))
            if not both and _one_thing(context, a, b):
                yield _draft(context, a, b)


def _ranked(context: Context, people: People, unit: Unit, i: int) -> str:
    """Whose rank it is: of the name right after it, or of whom "the former police sergeant" means."""
    norms = context.norms(unit)
    if norms[i - 1 : i] and norms[i - 1] in (
        "lieutenant",
        "lt",
        "major",
        "brigadier",
        "vice",
        "rear",
        "deputy",
    ):
        return ""
    m = next((m for m in people.mentions(unit) if m.first == i + 1), None)
    if m is not None:
        return m.who
    opens = i <= _OPENING and norms[:1] == ["the"]
    return (people.meant(unit, i) or "") if opens else ""


def _of(s: _Sort) -> str:
    """The thing of which a colour, side or direction is told; other sorts are things themselves."""
    return s.next if s.family in _TOLD_OF else ""


def _sorts(context: Context, people: People, unit: Unit) -> Iterator[_Sort]:
    words = context.words(unit)
    text = context.text(unit)
    for i, t in enumerate(unit.tokens):
        entry = _SORTS.get(t.norm) or _SORTS.get(t.norm.removesuffix("s"))
        if entry is None or text[t.start].isupper():
            continue
        family, name = entry
        before = [x.norm for x in unit.tokens[max(0, i - 6) : i]]
        struck = [w for w in before if w in _WOUNDS] if family == "wound" else []
        if family == "means" and before[-1:] != ["by"]:
            continue
        if family == "wound" and not (struck and "in" in before[-3:]):
            continue
        if family == "rank":
            who = _ranked(context, people, unit, i)
            if who:
                yield _Sort(unit=unit, position=i, family=family, name=name, next="", who=who)
            continue
        after = next((w for w in words[i + 1 : i + 3] if w and w != "hand"), "")
        if family == "side" and (after == "sid" or not text[t.end : t.end + 2].strip("-‑ ").isalpha()):
            continue  # "(left)", "to the left,"
        m = people.subject(unit, i - before[::-1].index(struck[0]) - 1) if struck else None
        yield _Sort(
            unit=unit, position=i, family=family, name=name, next=after, who=m.who if m is not None else ""
        )


def _headed(context: Context, s: _Sort) -> bool:
    """Whether it is where something goes ("blown to the west"), not how far a place is off another."""
    norms = context.norms(s.unit)
    before, after = norms[max(0, s.position - 2) : s.position], norms[s.position + 1 : s.position + 2]
    far = any(n[:1].isdigit() for n in norms[max(0, s.position - 5) : s.position])
    return before in (["to", "the"], ["towards", "the"], ["toward", "the"]) and after != ["of"] and not far


def _doers(context: Context, s: _Sort) -> set[str]:
    """Who is named in the sentence, but to say it; of weapons, where one is held or used."""
    before = context.norms(s.unit)[max(0, s.position - 4) : s.position]
    if s.family == "weapon" and not _HELD & set(before):
        return set()
    norms = context.norms(s.unit)
    return {
        m.who
        for m in context.people.mentions(s.unit)
        if s.family == "means"
        or not REPORTING & set(norms[max(0, m.first - 2) : m.first] + norms[m.last + 1 : m.last + 2])
    }


def _one_thing(context: Context, a: _Sort, b: _Sort) -> bool:
    """Whether the words around both are enough the same; of colours and directions also the next word."""
    if a.who and b.who:
        return a.who == b.who
    if a.family in ("weapon", "means"):
        doers = [_doers(context, s) for s in (a, b)]
        if doers[0] & doers[1]:
            return True
    if a.family == "direction" and _headed(context, a) and _headed(context, b):
        one, two = (context.around(s.unit, s.position, _REACH) for s in (a, b))
        return any(min(one[w], two[w]) >= _TELLING for w in one.keys() & two.keys())
    if a.family in _TOLD_OF and (not a.next or a.next != b.next):
        return False
    if a.family == "side" and len(context.common(a.unit, b.unit)) >= _ALIKE:
        return True
    weight, words = shared(
        context.around(a.unit, a.position, _REACH), context.around(b.unit, b.position, _REACH)
    )
    return len(words) >= 2 and weight >= _NEED


def _draft(context: Context, a: _Sort, b: _Sort) -> Draft:
    sides = []
    for s in (a, b):
        t = s.unit.tokens[s.position]
        sides.append(Side(article=s.unit.article, start=t.start, end=t.end, value=s.name))
    return Draft(
        sides=tuple(sides),
        topic=f"{a.family}: {a.name} or {b.name}",
        family="sort",
        reason="One thing is named as {values}.",
    )
