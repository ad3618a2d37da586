"""A clock time that differs: "at 2 a.m." and "at 5 a.m." for one landfall.

Flags: where two articles give different hours for one event, both in local time or both with a zone; and
a pair of local time and universal time that no zone makes equal elsewhere ("7:37 a.m. (0037 GMT)", "7:37
a.m. (2237 GMT)").

    “came ashore at 2 a.m. on Wednesday”    “landfall came at 5 a.m. on Wednesday”

Leaves: one moment in two zones, hours with a hedge or a quarter of an hour between them, parts of a day
(morning, night) that hold the hour, and hours of different events or days.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.scope import days_apart
from newsdiff.conflicts.subject import Pairing, Statement, partners

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context

ID = "clock"
SHARE = 0.25
TOTAL = 1.1
_NEAR = Decimal(20)


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of clock times of one event that differ."""
    for name in ("time", "utc"):
        group = [s for s in context.statements if s.dimension == name and s.size.low == s.size.high]
        for p in partners(group, SHARE, moments=True):
            if p.total >= TOTAL and _far(p) and not _other_day(p):
                sides = tuple(_side(s) for s in (p.a, p.b))
                yield Draft(
                    sides=sides,
                    topic=context.topic(p.a, p.b, "hour"),
                    family="clock",
                    reason="For one event the articles give the hours {values}.",
                )


def _far(p: Pairing) -> bool:
    """Whether the hours are further apart than rounding explains, around the clock."""
    a, b = p.a.size, p.b.size
    if None in (a.low, a.high, b.low, b.high):
        return False
    assert a.low is not None and a.high is not None and b.low is not None and b.high is not None  # noqa: PT018
    gap = max(a.low, b.low) - min(a.high, b.high)
    day = Decimal(1440)
    return _NEAR < gap < day - _NEAR


def _other_day(p: Pairing) -> bool:
    days = p.a.scope.days, p.b.scope.days
    return days_apart(*days)


def _side(s: Statement) -> Side:
    return Side(article=s.article, start=s.fact.start, end=s.fact.end, value=s.fact.value)
