"""Opposite outcomes: rose and fell, approved and rejected, convicted and acquitted, will and will not.

Flags: where two articles say the opposite of one thing: opposite words or a negation, with the same
subject or the same object around them.

    “Parliament approved the draft by 81 votes to 64.”    “Deputies rejected the draft by 81 votes to 64.”
    “The jury acquitted his brother of all charges.”    “His brother was convicted of all charges.”

Leaves: opposite words about different things (one share rose, another fell), a rise and a fall in
different periods, winning and losing seen from either side, conditions and questions, and an article that
says both. Opposites of other words are only compared where the sentences are nearly the same (`sentence-
diff`).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.object import other_objects
from newsdiff.conflicts.words import listed, stems
from newsdiff.model import Record
from newsdiff.text.negation import negates
from newsdiff.text.opposites import OPPOSITES, OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "outcome"
_UP = stems("rise increase gain climb jump grow raise up")
_DOWN = stems("fall drop decline decrease plunge slump shrink cut lower reduce down")
_ADVERBS = stems("well poorly badly sufficiently insufficiently adequately inadequately")
_NEGATABLE = stems(
    """appeal resign sign pay attend testify accept approve agree close open reopen resume raise cut run
    stand return leave quit sell buy merge ban extend cancel postpone strike play join intervene
    withdraw apologise apologize comment plead confess admit survive involve"""
)
_ALL = OUTCOMES | stems("earn") | _UP | _DOWN | _NEGATABLE
_MANY, _STRONGLY, _SHORT = 4, 1.6, 3
_MADE = stems("earn loss")
_FAR = 2
_OF_ONE_SIDE = stems("appeal")
_PROSECUTION = stems("prosecutor prosecution government state")
_DEFENCE = stems("lawyer attorney defence defense counsel barrister solicitor advocate")
_UNSURE = listed(
    """if whether could might may unless should must ought hope hopes wants asked calls urged demand"""
)
_OTHER = listed("rival another other different separate alternative competing earlier previous second")
_BETWEEN = listed("be been being have has to yet even t")
_NEED = 0.8
_BESIDE = 0.3
_CLOSE = 0.5
_REACH = 8
_PRONOUN, _SUBJECT = 2, 4


class _Word(Record, frozen=True, kw_only=True):
    unit: Unit
    position: int
    start: int
    end: int
    stem: str
    negated: bool
    near: dict[str, float]
    subject: frozenset[str]
    names: frozenset[str]
    owners: frozenset[str]


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of opposite statements."""
    loose = _negated_stems(context)
    words = [w for u in context.units for w in _words(context, u, loose)]
    said: dict[tuple[str, bool], list[_Word]] = defaultdict(list)
    for w in words:
        said[w.stem, w.negated].append(w)
    for w in words:
        for stem in sorted(_against(w.stem)):
            for v in said.get((stem, w.negated), ()):
                if _ordered(w, v) and _one_thing(context, w, v):
                    yield _draft(context, w, v)
        if w.stem not in _NEGATABLE and w.stem not in loose:
            continue
        for v in said.get((w.stem, not w.negated), ()):
            turned = _ordered(w, v) and _one_thing(context, w, v)
            if turned and (w.stem in _NEGATABLE or _much(w, v)):
                yield _draft(context, w, v)


def _negated_stems(context: Context) -> frozenset[str]:
    """The stems of verbs right behind "not" or "not to" ("not to switch", "did not switch")."""
    found = set()
    for unit in context.units:
        norms = context.norms(unit)
        if sum(map(negates, norms)) == 1 and "not" in norms:
            i = norms.index("not") + 1
            i += norms[i : i + 1] == ["to"]
            found |= {t.stem for t in unit.tokens[i : i + 1] if t.content and len(t.norm) > _SHORT}
    return frozenset(found) - _NEGATABLE


def _much(w: _Word, v: _Word) -> bool:
    """Whether the words around are so much the same that one must deny the other."""
    plain = v if w.negated else w
    if any(negates(t.norm) for t in plain.unit.tokens):
        return False
    if len({"to" in [t.norm for t in x.unit.tokens[x.position - 1 : x.position]] for x in (w, v)}) > 1:
        return False  # "not to inhale", "before they inhale"
    both = w.near.keys() & v.near.keys()
    return len(both) >= _MANY and sum((w.near[x] * v.near[x]) ** 0.5 for x in sorted(both)) >= _STRONGLY


def _against(stem: str) -> frozenset[str]:
    """The strong opposites of a stem; all ups are opposite to all downs."""
    found = OPPOSITES.get(stem, frozenset()) & OUTCOMES
    if stem in _UP:
        found |= _DOWN
    if stem in _DOWN:
        found |= _UP
    if stem in _MADE:
        found |= _MADE - {stem}
    return found


def _ordered(w: _Word, v: _Word) -> bool:
    return w.unit.article != v.unit.article and (w.unit.index, w.position) < (v.unit.index, v.position)


def _words(context: Context, unit: Unit, loose: frozenset[str]) -> Iterator[_Word]:
    norms = context.norms(unit)
    stems_here = {t.stem for t in unit.tokens}
    if stems_here.isdisjoint(_ALL) and stems_here.isdisjoint(loose):
        return
    unsure = bool(_UNSURE & set(context.plain(unit))) or context.asks(unit)
    for i, t in enumerate(unit.tokens):
        if unsure or not (t.stem in _ALL or t.stem in loose):
            continue
        if (not stems_here.isdisjoint(_against(t.stem)) and _contrasted(context, unit, i)) or (
            t.norm.endswith("er") and t.norm != "lower"
        ):
            continue
        if t.stem in _ALL and _OTHER & set(norms[i + 1 : i + 4]):
            continue  # "rejected a rival plan": another thing, by its own words
        k = _negation(norms, i)
        if k is None and any(negates(n) for n in norms[max(0, i - 6) : i]):
            continue  # "can't afford to pay": what the negation turns round is unclear
        negated = k is not None
        start = t.start if k is None else unit.tokens[k].start
        yield _Word(
            unit=unit,
            position=i,
            start=start,
            end=t.end,
            stem=t.stem,
            negated=negated,
            near=_clause(context, unit, i),
            subject=_subject(context, unit, i),
            names=_names(unit, i),
            owners=_owners(context, unit, i),
        )


def _contrasted(context: Context, unit: Unit, i: int) -> bool:
    """Whether the sentence says the opposite too, in the same clause or without a size of its own."""
    tokens, text = unit.tokens, context.text(unit)
    against = _against(tokens[i].stem)
    for k, t in enumerate(tokens):
        if t.stem in against:
            first, last = sorted((i, k))
            apart = "," in text[tokens[first].end : tokens[last].start] and abs(i - k) > _FAR
            sized = all(any(x.norm[0].isdigit() for x in tokens[j + 1 : j + 4]) for j in (i, k))
            if not (apart and sized):
                return True
    return False


def _negation(norms: list[str], i: int) -> int | None:
    """The position of a negation that stands right before word `i`, over auxiliaries and adverbs."""
    for k in range(i - 1, max(-1, i - 4), -1):
        if negates(norms[k]):
            return k
        if norms[k] not in _BETWEEN and not norms[k].endswith("ly"):
            return None
    return None


def _clause(context: Context, unit: Unit, position: int) -> dict[str, float]:
    """The content words around a position, fading with distance, faster over a comma or "and"."""
    words, tokens, text = context.words(unit), unit.tokens, context.text(unit)
    near: dict[str, float] = {}
    for step in (-1, 1):
        away = 0.0
        i = position + step
        while 0 <= i < len(tokens) and away < _REACH + 4:
            left, right = (tokens[i], tokens[i + 1]) if step < 0 else (tokens[i - 1], tokens[i])
            gap = text[left.end : right.start]
            if ";" in gap:
                break
            away += 1 + 2.5 * ("," in gap or ";" in gap or tokens[i].norm in ("and", "but", "while"))
            if words[i]:
                near[words[i]] = max(near.get(words[i], 0.0), context.weight(words[i]) / (1 + away / 7))
            i += step
    return near


def _subject(context: Context, unit: Unit, position: int) -> frozenset[str]:
    """The last two content words before a word in its clause: most often its subject."""
    words, tokens, text = context.words(unit), unit.tokens, context.text(unit)
    found: list[str] = []
    if position <= _PRONOUN and tokens[0].norm in ("it", "they") and (before := context.before(unit)):
        return frozenset([w for w in context.words(before)[:_SUBJECT] if w][:2])  # what "it" stands for
    for i in range(position - 1, max(-1, position - 7), -1):
        if "," in text[tokens[i].end : tokens[i + 1].start] and found:
            break
        if words[i]:
            found.append(words[i])
        if len(found) == 2:
            break
    return frozenset(found)


def _names(unit: Unit, position: int) -> frozenset[str]:
    """The names shortly before a word: whose outcome it is."""
    start, end = unit.tokens[max(0, position - 7)].start, unit.tokens[position].start
    return frozenset(
        f.value for f in unit.facts if f.kind in ("person", "organisation", "name") and start <= f.start < end
    )


def _owners(context: Context, unit: Unit, position: int) -> frozenset[str]:
    """The capitalised words shortly before a word in its clause."""
    text = context.text(unit)
    found = set()
    for i in range(position - 1, max(-1, position - 8), -1):
        t = unit.tokens[i]
        if ";" in text[t.end : unit.tokens[i + 1].start]:
            break
        if text[t.start].isupper() and t.content:
            found.add(context.words(unit)[i])
    return frozenset(found)


def _other_moves(w: _Word, v: _Word, numbers: list[str]) -> bool:
    """Whether each move has a size of its own right beside it: a rise of 4 and a fall of 2 are two moves."""
    sizes = [any(x[0].isdigit() and weight >= _CLOSE for x, weight in m.near.items()) for m in (w, v)]
    return all(sizes) and not numbers


def _one_thing(context: Context, w: _Word, v: _Word) -> bool:
    """Whether both words are said of one thing."""
    if (w.names and v.names and not w.names & v.names) or (_of_a_share(w) and _of_a_share(v)):
        return False
    if other_objects(context, w.unit, w.position, v.unit, v.position):
        return False
    if w.stem in _ADVERBS:
        return _same_next(context, w, v)
    both = sorted(w.near.keys() & v.near.keys())
    total = sum((w.near[x] * v.near[x]) ** 0.5 for x in both)
    numbers = [x for x in both if x[0].isdigit() and min(w.near[x], v.near[x]) >= _BESIDE]
    directions = (w.stem in _UP or w.stem in _DOWN) and (v.stem in _UP or v.stem in _DOWN)
    if directions:
        subject = bool(w.subject & v.subject)
        if not all(any(t[0].isdigit() for t in x.near) for x in (w, v)) or _other_moves(w, v, numbers):
            return False
        if w.owners and v.owners and not w.owners & v.owners:
            return False
        told = subject or bool(w.subject & v.near.keys() and v.subject & w.near.keys() and numbers)
        return told and total >= 0.8 and (bool(numbers) or total >= 1.6) and len(both) >= 2
    if w.stem == v.stem and w.stem in _OF_ONE_SIDE:
        if _two_sides(w, v):
            return False
        if _both_defend(w, v) or len(context.common(w.unit, v.unit)) > 1:
            return True
    if w.stem == v.stem and len(both) == 1:
        return context.weight(w.stem) >= 0.7 and total >= 0.5
    lead = bool(w.subject & (v.subject | v.near.keys())) or bool(v.subject & w.near.keys())
    return total >= _NEED and len(both) >= 2 and (lead or bool(numbers))


def _of_a_share(w: _Word) -> bool:
    """Whether it is what a share of people say: "64 percent support", "31 percent oppose"."""
    return bool(
        {"percent", "cent", "%"} & {t.norm for t in w.unit.tokens[max(0, w.position - 2) : w.position]}
    )


def _two_sides(w: _Word, v: _Word) -> bool:
    """Whether the one tells of the prosecution and the other does not."""
    told = [any(t.stem in _PROSECUTION for t in x.unit.tokens) for x in (w, v)]
    return told[0] != told[1]


def _both_defend(w: _Word, v: _Word) -> bool:
    """Whether the defence is named right before both: "his lawyer said he would appeal"."""
    return all(
        any(t.stem in _DEFENCE for t in x.unit.tokens[max(0, x.position - _REACH) : x.position])
        for x in (w, v)
    )


def _same_next(context: Context, w: _Word, v: _Word) -> bool:
    """Whether two adverbs stand before one word ("well equipped", "insufficiently equipped")."""
    after = [context.words(x.unit)[x.position + 1 : x.position + 2] for x in (w, v)]
    return bool(after[0] and after[0] == after[1] and after[0][0])


def _draft(context: Context, w: _Word, v: _Word) -> Draft:
    sides = tuple(
        Side(
            article=x.unit.article,
            start=x.start,
            end=x.end,
            value=context.text(x.unit)[x.start : x.end].lower(),
        )
        for x in (w, v)
    )
    both = sorted(w.near.keys() & v.near.keys(), key=lambda x: (-w.near[x] * v.near[x], x))
    surface = {word: t.norm for word, t in zip(context.words(w.unit), w.unit.tokens, strict=True) if word}
    topic = next((surface[x] for x in both if surface.get(x, "1")[0].isalpha()), "outcome")
    return Draft(
        sides=sides,
        topic=f"{topic}: {sides[0].value} or {sides[1].value}",
        family="outcome",
        reason="Of one thing the articles say the opposite: {values}.",
    )
