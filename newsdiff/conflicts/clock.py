"""A clock time that differs: "at 2 a.m." and "at 5 a.m." for one landfall.

Flags: where two articles give different hours for one event, both in local time or both with a zone; and
a pair of local time and universal time that no zone makes equal elsewhere ("7:37 a.m. (0037 GMT)", "7:37
a.m. (2237 GMT)").

    “came ashore at 2 a.m. on Wednesday”    “landfall came at 5 a.m. on Wednesday”

Leaves: one moment in two zones, hours with a hedge or less than twenty minutes between them, parts of a day
(morning, night) that hold the hour, and hours of different events or days.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.conflicts.date import CRASHED
from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.scope import days_apart
from newsdiff.conflicts.slot import earlier
from newsdiff.conflicts.subject import Pairing, Statement, partners
from newsdiff.conflicts.words import listed, stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context

ID = "clock"
SHARE = 0.25
TOTAL = 1.1
_NEAR = Decimal(20)
_QUARTER = Decimal(15)
_REACH = 18
_ACCIDENT = CRASHED | stems("accident collision derailment explosion explode sink capsize avalanche")
_LEAVES = listed("left departed leaving departing depart leaves due scheduled")
_LED = 6
_OTHER = listed("earlier previous another second until last left departed set due")
_APART = Decimal(180)


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of clock times of one event that differ."""
    for name in ("time", "utc"):
        group = [s for s in context.statements if s.dimension == name and s.size.low == s.size.high]
        for p in partners(group, SHARE, moments=True):
            if p.enough(TOTAL) and _far(p) and not _apart(p):
                yield _draft(context, p)

    yield from _of_one_person(context)
    yield from _of_the_accident(context)


def _of_the_accident(context: Context) -> Iterable[Draft]:
    """The only hours that two openings give for an accident, in sentences that share a name."""
    times = [s for s in context.statements if s.dimension == "time" and _of_accident(context, s)]
    for i, a in enumerate(times):
        for b in times[i + 1 :]:
            p = Pairing(a=a, b=b, share=1.0, total=1.0)
            if a.article == b.article or not _far(p) or _apart(p) or not _same_half(p):
                continue
            alone = all(
                o.size.number == s.size.number for s in (a, b) for o in times if o.article == s.article
            )
            if alone and _capitals(context, a) & _capitals(context, b):
                yield _draft(context, p)


def _of_accident(context: Context, s: Statement) -> bool:
    """Whether a sentence of the opening tells of an accident, with one hour and of no other year."""
    near = s.unit.tokens[max(0, s.first - _REACH) : s.last + _REACH]
    hours = {o.size.number for o in context.statements_of(s.unit) if o.dimension == "time"}
    one = len(hours) == 1 and context.opening(s.unit) and not earlier(context, s.unit)
    return one and any(t.stem in _ACCIDENT for t in near) and not _OTHER & set(context.norms(s.unit))


def _capitals(context: Context, s: Statement) -> set[str]:
    """The names in the sentence: its capitalised words but the first, days and months."""
    text = context.text(s.unit)
    dated = [(f.start, f.end) for f in s.unit.facts if f.kind in ("date", "time")]
    return {
        t.norm
        for t in s.unit.tokens[1:]
        if text[t.start].isupper() and t.content and not any(x <= t.start < y for x, y in dated)
    }


def _of_one_person(context: Context) -> Iterable[Draft]:
    """The only hours that two articles give, in sentences of their openings on one person."""
    times = [s for s in context.statements if s.dimension == "time" and s.size.number is not None]
    count = Counter(s.article for s in times)
    alone = [(s, {m.who for m in context.people.mentions(s.unit)}) for s in times if count[s.article] == 1]
    for i, (a, who) in enumerate(alone):
        for b, other in alone[i + 1 :]:
            p = Pairing(a=a, b=b, share=1.0, total=1.0)
            near = context.opening(a.unit) and context.opening(b.unit) and who & other
            if a.article != b.article and near and _far(p) and not _apart(p) and _same_half(p):
                yield _draft(context, p)


def _same_half(p: Pairing) -> bool:
    """Whether the hours are within three hours: of one event, and no other part of the day."""
    one, two = p.a.size.number, p.b.size.number
    return one is not None and two is not None and abs(one - two) <= _APART


def _draft(context: Context, p: Pairing) -> Draft:
    return Draft(
        sides=tuple(_side(s) for s in (p.a, p.b)),
        topic=context.topic(p.a, p.b, "hour"),
        family="clock",
        reason="For one event the articles give the hours {values}.",
    )


def _far(p: Pairing) -> bool:
    """Whether the hours are further apart than rounding explains, around the clock."""
    a, b = p.a.size, p.b.size
    if a.number is not None and b.number is not None and a.number % _QUARTER and b.number % _QUARTER:
        # Who says "about 6.20" has a clock in mind that 6.40 is not on.
        return abs(a.number - b.number) >= _NEAR and abs(a.number - b.number) <= Decimal(1440) - _NEAR
    if None in (a.low, a.high, b.low, b.high):
        return False
    assert a.low is not None and a.high is not None and b.low is not None and b.high is not None  # noqa: PT018
    gap = max(a.low, b.low) - min(a.high, b.high)
    if a.number is not None and b.number is not None and (a.hedge or b.hedge):
        gap = max(gap, abs(a.number - b.number) - _NEAR)  # "about 9:15" is not said of ten
    day = Decimal(1440)
    return _NEAR < gap < day - _NEAR


def _apart(p: Pairing) -> bool:
    """Whether they are of two days, or the one is the hour of setting out."""
    if _sets_out(p.a) != _sets_out(p.b):
        return True
    days = p.a.scope.days, p.b.scope.days
    return days_apart(*days)


def _sets_out(s: Statement) -> bool:
    """Whether something leaves, or is due, at that hour."""
    return any(t.norm in _LEAVES for t in s.unit.tokens[max(0, s.first - _LED) : s.first])


def _side(s: Statement) -> Side:
    return Side(article=s.article, start=s.fact.start, end=s.fact.end, value=s.fact.value)
