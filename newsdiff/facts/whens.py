"""Comparing dates and clock times: partial against full, weekdays, unknown years, zones, parts of the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsdiff.facts.calendar import WEEKDAY_NAMES
from newsdiff.facts.relation import Comparison

if TYPE_CHECKING:
    from newsdiff.model import Fact


def compare_dates(a: Fact, b: Fact) -> Comparison:
    """Equal, one within the other, or different days.

    A relative day that nothing resolves is incomparable.
    """
    if a.value == b.value:
        if (a.hedge or "") == (b.hedge or ""):
            return Comparison("equal", "", f"both say {a.value}")
        return Comparison(
            "compatible", "hedge", f"the same date, “{a.hedge or 'flat'}” and “{b.hedge or 'flat'}”"
        )
    if a.low is not None and b.low is not None and a.high is not None and b.high is not None:
        if a.low == b.low and a.high == b.high:
            return Comparison("equal", "", f"{a.text} is {b.text}")
        if (a.low <= b.low and b.high <= a.high) or (b.low <= a.low and a.high <= b.high):
            return Comparison("compatible", "part", f"{a.text} and {b.text}: one lies within the other")
        return Comparison("different", "", f"{a.value} against {b.value}")
    x, y = _weekday(a), _weekday(b)
    if x and y and not _calendar(a) | _calendar(b):
        if x == y:
            return Comparison("equal", "", f"both on a {x}")
        return Comparison("different", "", f"{x} against {y}")
    if x and y and x != y:
        return Comparison("different", "", f"{x} against {y}")
    if _calendar(a) and _calendar(b):
        return _parts(a, b)
    return Comparison("incomparable", "", "a day that is not known")


def _calendar(fact: Fact) -> bool:
    return "month" in fact.parts or "year" in fact.parts


def _weekday(fact: Fact) -> str | None:
    known = fact.parts.get("weekday")
    if known is None and {"year", "month", "day"} <= fact.parts.keys() and "/" not in fact.value:
        parts = fact.parts
        return WEEKDAY_NAMES[date(int(parts["year"]), int(parts["month"]), int(parts["day"])).weekday()]
    return known


def _parts(a: Fact, b: Fact) -> Comparison:
    """Dates of which at least one has no year: the parts that both have must agree."""
    shared = [p for p in ("year", "month", "day") if p in a.parts and p in b.parts]
    if not shared:
        return Comparison("incomparable", "", "no part in common")
    if all(a.parts[p] == b.parts[p] for p in shared):
        return Comparison("compatible", "part", f"{a.text} and {b.text} agree as far as they go")
    return Comparison("different", "", f"{a.value} against {b.value}")


def compare_times(a: Fact, b: Fact) -> Comparison:
    """Equal moments, a clock time within a part of the day, or different times."""
    if a.value == b.value:
        return Comparison("equal", "", f"both say {a.value}")
    zones = [f.parts.get("zone") not in (None, "local") for f in (a, b)]
    if zones[0] != zones[1]:
        if a.parts.get("local") == b.parts.get("local"):
            return Comparison("compatible", "zone", "the same time on the clock")
        return Comparison("incomparable", "zone", "only one of the times names its zone")
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return Comparison("incomparable", "", "a time that is not known")
    for shift in (0, 1440, -1440):
        if a.low <= b.high + shift and b.low + shift <= a.high:
            return Comparison("compatible", "hedge", f"{a.text} and {b.text} overlap")
    return Comparison("different", "", f"{a.value} against {b.value}")
