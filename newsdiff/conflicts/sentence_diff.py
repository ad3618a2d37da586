"""Two sentences that are nearly the same, with a number, day, name, opposite or negation exchanged.

Flags: where two articles have nearly the same sentence, one number, weekday, month or name that stands in
the place of another; a word in the place of its opposite; a negation that only one of them has.

    “The ferry carried 214 passengers and 31 cars on Tuesday.”
    “The ferry carried 241 passengers and 31 cars on Tuesday.”

Leaves: words in other words; numbers and names that are only added or left out; a number that is the
other one rounded or written differently; names that are a variant or short form of each other; opposites
that both sentences hold; sentences whose rest differs too much to be sure that they are about one thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from rapidfuzz.distance import JaroWinkler

from newsdiff import facts as fact_layer
from newsdiff.conflicts import magnitude
from newsdiff.conflicts.count import joint, then_and_now
from newsdiff.conflicts.date import another
from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.measure import other_shocks
from newsdiff.conflicts.numerals import Numeral, agree, numerals
from newsdiff.conflicts.object import other_objects
from newsdiff.conflicts.person import variants
from newsdiff.conflicts.places import nested
from newsdiff.conflicts.scope import elsewhere, other_terms
from newsdiff.conflicts.session import other_sessions
from newsdiff.conflicts.subject import dimension
from newsdiff.conflicts.survey import other_answers
from newsdiff.conflicts.words import MONTHS, WEEKDAYS, listed, stems
from newsdiff.text.negation import negates
from newsdiff.text.opposites import opposite
from newsdiff.text.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context, NearPair
    from newsdiff.model import Fact, Severity
    from newsdiff.story import Unit

ID = "sentence-diff"
_SIDES = stems("win lose victory defeat buy sell lend borrow import export attack defend enter leave")
_TITLES = listed(
    """mr mrs ms dr const constable insp inspector sgt sergeant capt captain lt col gen sen rep gov prof
    president minister judge justice sir dame lord lady dollars usd euros pounds yen eur gbp st mt"""
)
_REASONS = {
    "negation": "Of two nearly equal sentences, one denies what the other states.",
    "word for its opposite": "Two nearly equal sentences say the opposite: {values}.",
}
Run = tuple[Token, ...]


def check(context: Context) -> Iterable[Draft]:
    """One draft for each exchanged number, day, name, opposite or negation."""
    for pair in context.near:
        yield from _numbers(context, pair)
        for run, other in pair.exchanges():
            yield from _calendar(context, pair, run, other)
            yield from _names(context, pair, run, other)
            yield from _opposites(context, pair, run, other)
        yield from _negation(context, pair)


def _draft(
    context: Context, pair: NearPair, a: Run, b: Run, what: str, family: str, severity: Severity
) -> Draft:
    """The draft for one exchange; `what` names the kind of thing exchanged."""
    sides = (_side(context, pair.a, a), _side(context, pair.b, b))
    return Draft(
        sides=sides,
        topic=f"{what}: {sides[0].value} or {sides[1].value}",
        family=family,
        severity=severity,
        reason=_REASONS.get(what, f"Two nearly equal sentences differ in one {what}: {{values}}."),
    )


def _side(context: Context, unit: Unit, run: Run) -> Side:
    start, end = run[0].start, run[-1].end
    return Side(article=unit.article, start=start, end=end, value=context.text(unit)[start:end])


def _numbers(context: Context, pair: NearPair) -> Iterator[Draft]:
    """Numbers that stand in one place of both sentences and differ."""
    left, right = numerals(context.text(pair.a), pair.a), numerals(context.text(pair.b), pair.b)
    alone_left = [n for n in left if not any(agree(n, m) for m in right)]
    alone_right = [m for m in right if not any(agree(n, m) for n in left)]
    found = []
    used: set[int] = set()
    for n in alone_left:
        for k, m in enumerate(alone_right):
            if k not in used and _one_place(pair, n, m) and not _same_quantity(pair, n, m):
                used.add(k)
                found.append((n, m))
                break
    if len({n.year for n, _ in found}) > 1:
        return  # another year's number
    if not any(_other_terms(context, pair, n, m) for n, m in found):
        yield from (_number_draft(context, pair, n, m) for n, m in found)


def _other_terms(context: Context, pair: NearPair, n: Numeral, m: Numeral) -> bool:
    """Whether the numbers are in other terms (a month, a year; one quarter, the next; a part, the whole)."""
    a = next((s for s in context.statements_of(pair.a) if s.fact.start <= n.start < s.fact.end), None)
    b = next((s for s in context.statements_of(pair.b) if s.fact.start <= m.start < s.fact.end), None)
    if a is None or b is None:
        return False
    if (
        joint(a) != joint(b)
        or other_sessions(a.unit, b.unit)
        or (a.dimension == "percent" and other_answers(context, a, b))
    ):
        return True
    if other_shocks(a, b) or (a.dimension == b.dimension == "count" and then_and_now(a, b)):
        return True
    return a.scope.whole != b.scope.whole or elsewhere(a.scope, b.scope) or other_terms(a.scope, b.scope)


def _one_place(pair: NearPair, n: Numeral, m: Numeral) -> bool:
    """Whether two numbers stand at the same place: in one exchange, or with the same word on either side."""
    if (n.unit != m.unit and ((n.unit and m.unit) or "#" in (n.unit, m.unit))) or n.year != m.year:
        return False
    if pair.aligned(n.first, m.first):
        return True
    read = [any(f.start <= x.start < f.end for f in u.facts) for u, x in ((pair.a, n), (pair.b, m))]
    return (
        pair.likeness >= 0.65
        and read[0] == read[1]
        and any(
            max(len(run), len(other)) <= 6
            and run[0].start <= n.start < run[-1].end
            and other[0].start <= m.start < other[-1].end
            for run, other in pair.exchanges()
        )
    )


def _same_quantity(pair: NearPair, n: Numeral, m: Numeral) -> bool:
    """Whether the fact layer reads the two numbers as one quantity (in two units, or rounded), or as two
    kinds.
    """
    a = next((f for f in pair.a.facts if f.start <= n.start < f.end), None)
    b = next((f for f in pair.b.facts if f.start <= m.start < f.end), None)
    if a is None or b is None:
        return False
    if (a.kind == "age") != (b.kind == "age"):
        return True  # how old someone is, and how many there are
    if a.kind == "date" or b.kind == "date":
        return a.kind != b.kind or _one_day(a, b)
    if a.kind == b.kind == "time":
        return fact_layer.compare(a, b).relation != "different"  # one moment in two zones
    if (a.kind, a.unit, a.hedge) == (b.kind, b.unit, b.hedge):
        return False  # one wording, one unit: only the number was changed
    kinds = dimension(a), dimension(b)
    if None in kinds:
        return False
    one, two = magnitude.of(a), magnitude.of(b)
    if kinds[0] != kinds[1]:
        return "money" in f"{kinds}" and a.kind == b.kind
    return one is not None and two is not None and magnitude.equal(one, two)


def _one_day(a: Fact, b: Fact) -> bool:
    return (
        a.low is not None
        and b.low is not None
        and a.high is not None
        and b.high is not None
        and (a.low <= b.high and b.low <= a.high)
    )


def _number_draft(context: Context, pair: NearPair, n: Numeral, m: Numeral) -> Draft:
    times = [next((f for f in u.facts if f.start <= x.start < f.end and f.kind == "time"), None)
             for u, x in ((pair.a, n), (pair.b, m))]  # fmt: skip
    if times[0] is not None and times[1] is not None:
        return _hours(pair, times[0], times[1])
    sides = tuple(
        Side(article=u.article, start=x.start, end=x.end, value=x.shown, number=x.value)
        for u, x in ((pair.a, n), (pair.b, m))
    )
    return Draft(
        sides=sides,
        topic=f"{n.shown} or {m.shown}",
        family="quantity",
        severity="high",
        reason="Two nearly equal sentences give different numbers in one place: {values}.",
    )


def _hours(pair: NearPair, a: Fact, b: Fact) -> Draft:
    """Two hours, in the terms of the rule on clock times, with which they merge."""
    sides = tuple(
        Side(article=u.article, start=f.start, end=f.end, value=f.value)
        for u, f in ((pair.a, a), (pair.b, b))
    )
    return Draft(
        sides=sides,
        topic=f"hour: {a.text} or {b.text}",
        family="clock",
        severity="high",
        reason="Two nearly equal sentences give different hours: {values}.",
    )


def _calendar(context: Context, pair: NearPair, run: Run, other: Run) -> Iterator[Draft]:
    if another(context, pair.a, pair.b):
        return
    for names, what in ((WEEKDAYS, "weekday"), (MONTHS, "month")):
        a = [t for t in run if t.norm in names and context.text(pair.a)[t.start].isupper()]
        b = [t for t in other if t.norm in names and context.text(pair.b)[t.start].isupper()]
        if len(a) == len(b) == 1 and a[0].norm != b[0].norm:
            found = _draft(context, pair, (a[0],), (b[0],), what, "date", "high")
            told = context.about(pair.a, pair.a.tokens.index(a[0]), pair.b)
            named = f"{what.removeprefix('week')}: {told}" if told else found.topic
            yield msgspec.structs.replace(found, topic=named)


def _names(context: Context, pair: NearPair, run: Run, other: Run) -> Iterator[Draft]:
    """A run of capitalised words in the place of another."""
    if context.title_case(pair.a) or context.title_case(pair.b):
        return  # there a capital says nothing
    a, b = _capitalised(context, pair.a, run), _capitalised(context, pair.b, other)
    if not a or not b or pair.likeness < 0.7:
        return
    opens = a[0] is run[0] and b[0] is other[0]
    closes = a[-1] is run[-1] and b[-1] is other[-1]
    if not (opens or closes):
        return
    left, right = {t.norm for t in a}, {t.norm for t in b}
    if any(context.text(pair.a)[r[0].start : r[0].end].isupper() and len(r[0].norm) < 6 for r in (a,)) or any(
        context.text(pair.b)[r[0].start : r[0].end].isupper() and len(r[0].norm) < 6 for r in (b,)
    ):
        return  # an acronym may be short for anything
    if len(a) == len(b) == 1 and variants(a[0].norm, b[0].norm):
        return
    if left & right or left & pair.words_b or right & pair.words_a:
        return
    if nested(" ".join(t.norm for t in a), " ".join(t.norm for t in b)):
        return
    if _variant(a, b) or abs(len(run) - len(other)) > 2 or len(run) > len(a) + 3 or len(other) > len(b) + 3:
        return
    yield _draft(context, pair, a, b, "name", "name", "medium" if _alike(a, b) else "high")


def _capitalised(context: Context, unit: Unit, run: Run) -> Run:
    """The first stretch of capitalised content words of a run (never the sentence's first word, a day or
    month).
    """
    text = context.text(unit)
    found: list[Token] = []
    for t in run:
        proper = (
            text[t.start].isupper()
            and t.content
            and t is not unit.tokens[0]
            and len(t.norm) > 2
            and t.norm not in _TITLES
        )
        if proper and t.norm not in WEEKDAYS and t.norm not in MONTHS:
            found.append(t)
        elif found:
            break
    return tuple(found)


def _joined(run: Run) -> str:
    return "".join(t.norm for t in run)


def _variant(a: Run, b: Run) -> bool:
    """Whether one name is a short form of the other: initials, a clipped form, or the same letters."""
    one, two = _joined(a), _joined(b)
    initials = {"".join(t.norm[0] for t in r) for r in (a, b) if len(r) > 1}
    return one in two or two in one or one in initials or two in initials or one[:4] == two[:4]


def _alike(a: Run, b: Run) -> bool:
    return JaroWinkler.normalized_similarity(_joined(a), _joined(b)) > 0.88


def _opposites(context: Context, pair: NearPair, run: Run, other: Run) -> Iterator[Draft]:
    if pair.likeness < 0.6:
        return
    negated = pair.negations(pair.a) != pair.negations(pair.b)
    if any(t.norm.endswith(("'s", "’s")) for t in (*run, *other)):
        return  # "Oss died", "Oss's passenger survived"
    for t in run:
        for u in other:
            if t.stem in _SIDES and run[0] is not t:
                continue  # won and lost, of another side
            alone = t.norm not in pair.words_b and u.norm not in pair.words_a
            if not alone or other_objects(
                context, pair.a, pair.a.tokens.index(t), pair.b, pair.b.tokens.index(u)
            ):
                continue
            if not negated and opposite(t.norm, u.norm, t.stem, u.stem):
                yield _draft(context, pair, (t,), (u,), "word for its opposite", "outcome", "high")
                return


def _same_noun(run: Run, other: Run) -> bool:
    """Whether one of two runs has no content, or both share some."""
    one, two = ({t.stem for t in r if t.content and not negates(t.norm)} for r in (run, other))
    return not one or not two or bool(one & two)


def _negation(context: Context, pair: NearPair) -> Iterator[Draft]:
    """A negation that one sentence has and the other lacks, where the words around it stand in both."""
    if pair.likeness < 0.75 or pair.negations(pair.a) == pair.negations(pair.b):
        return
    flipped = any(
        opposite(t.norm, u.norm, t.stem, u.stem)
        for run, other in pair.exchanges()
        for t in run
        for u in other
    )
    if flipped:
        return
    for run, other, after_a, after_b in pair.gaps():
        here, there = [t for t in run if negates(t.norm)], [t for t in other if negates(t.norm)]
        if [t.norm for t in (*here, *there)] == ["no"] and not _same_noun(run, other):
            continue  # "no children", "seven people"
        if bool(here) != bool(there) and max(len(run), len(other)) <= 4:
            a, b = tuple(run) or after_a, tuple(other) or after_b
            if a and b:
                found = _draft(context, pair, a, b, "negation", "outcome", "high")
                told = context.about(pair.a, pair.a.tokens.index(a[0]), pair.b)
                yield msgspec.structs.replace(
                    found, topic=f"stated or denied: {told}" if told else found.topic
                )
                return
