"""Whether two quantities may be one: conversion, rounding, truncation, hedges and ranges before conflict.

Each quantity is an interval in the base unit of its dimension. Equal are

- intervals that overlap, where a hedge or a range makes them wide (but two ceilings, "up to 3" and
  "up to 5", are two values);
- a finer number that rounds or truncates to a coarser one. A whole step of one digit ("30") is
  taken to be round only when it is hedged, or large and the other close: nobody writes 30 dead for 31;
- values of different units within the tolerance of their dimension (60 km and 37 miles).

All arithmetic is decimal.
"""

from __future__ import annotations

from decimal import Decimal

from newsdiff.conflicts.words import WEEKDAYS
from newsdiff.facts.hedges import CLASSES
from newsdiff.facts.units import SYMBOLS, to_base
from newsdiff.model import Fact, Record

_CLOSE = Decimal("0.04")
_CLOCK = Decimal(20)
_ROUND = Decimal("0.05")
_ROUND_OVER = Decimal("0.34")
_SLACK = {
    "approximate": Decimal("0.12"),
    "over": Decimal("0.25"),
    "nearly": Decimal("0.15"),
    "floor": Decimal("0.12"),
}


class Magnitude(Record, frozen=True, kw_only=True):
    """A quantity in base units: the stated number, its bounds and the place of its last digit.

    A bound that is None is open.
    """

    number: Decimal | None
    low: Decimal | None
    high: Decimal | None
    step: Decimal
    hedge: str
    unit: str


def of(fact: Fact) -> Magnitude | None:
    """The magnitude of a quantity; None for a fact that has none."""
    if fact.low is None and fact.high is None and fact.number is None:
        return None
    unit = fact.unit or ""

    def base(x: Decimal | None) -> Decimal | None:
        if x is None:
            return None
        found = to_base(x, unit) if unit in SYMBOLS else None
        return found[0] if found else x

    step = fact.step or Decimal(1)
    if unit in SYMBOLS:
        step *= SYMBOLS[unit].factor
    hedge = CLASSES.get(fact.hedge or "", "")
    return Magnitude(
        number=base(fact.number), low=base(fact.low), high=base(fact.high), step=step, hedge=hedge, unit=unit
    )


def weekday(fact: Fact) -> Magnitude:
    """A weekday without a date as a number of its own."""
    day = Decimal(WEEKDAYS.index(fact.value)) if fact.value in WEEKDAYS else Decimal(-1)
    return Magnitude(number=day, low=day, high=day, step=Decimal(1), hedge="", unit="weekday")


def yearless(fact: Fact) -> Magnitude:
    """A day or month without its year as a number of its own."""
    place = Decimal(int(fact.parts["month"]) * 31 + int(fact.parts.get("day", "0")))
    return Magnitude(number=place, low=place, high=place, step=Decimal(1), hedge="", unit="yearless")


def equal(a: Magnitude, b: Magnitude) -> bool:
    """Whether the two may be one value."""
    if a.number is None or b.number is None:
        return _overlap(a, b)
    if a.number == b.number:
        return True
    gap = abs(a.number - b.number) / max(abs(a.number), abs(b.number))
    if a.unit != b.unit and gap <= _CLOSE:
        return True
    if _rounds(a, b) or _rounds(b, a):
        return True
    return _hedged(a, b, gap) or _hedged(b, a, gap) or ((_ranged(a) or _ranged(b)) and _overlap(a, b))


def _ranged(m: Magnitude) -> bool:
    return not m.hedge and m.low is not None and m.high is not None and m.low != m.high


def _overlap(a: Magnitude, b: Magnitude) -> bool:
    low = max(x for x in (a.low, b.low, Decimal("-Infinity")) if x is not None)
    high = min(x for x in (a.high, b.high, Decimal("Infinity")) if x is not None)
    return low <= high


def _rounds(coarse: Magnitude, fine: Magnitude) -> bool:
    """Whether `fine` is `coarse` with more digits."""
    assert coarse.number is not None
    assert fine.number is not None
    if coarse.step <= fine.step or abs(coarse.number - fine.number) >= coarse.step:
        return False
    if (coarse.hedge in ("nearly", "under") and fine.number > coarse.number) or (
        coarse.hedge == "over" and fine.number < coarse.number
    ):
        return False
    if coarse.unit == "minute":  # of the clock: "at 1 p.m." is not said of 12:30
        return abs(coarse.number - fine.number) <= _CLOCK
    digits = abs(coarse.number) / coarse.step
    if digits < 10:
        return abs(coarse.number - fine.number) <= _ROUND * abs(coarse.number) and abs(fine.number) >= 100
    return True


def _hedged(a: Magnitude, b: Magnitude, gap: Decimal) -> bool:
    """Whether `b` lies where the hedge of `a` lets it: near, and on the right side."""
    assert a.number is not None
    assert b.number is not None
    slack = _SLACK.get(a.hedge)
    if a.hedge == b.hedge == "ceiling":
        return False  # the limit is the value
    if a.hedge in ("ceiling", "under"):
        return b.number <= a.number and (gap <= Decimal("0.5") or b.hedge in ("ceiling", "under"))
    if a.hedge == "over" and a.number >= 100 and a.number < 10 * a.step:
        slack = _ROUND_OVER  # "more than 100" may be 140
    if slack is None or gap > slack:
        return False
    if a.hedge in ("over", "floor"):
        return b.number >= a.number or b.hedge in ("nearly", "approximate")
    if a.hedge == "nearly":
        return b.number <= a.number
    return True


def shown(fact: Fact) -> str:
    """The value as a reader sees it: the stated number with its unit and hedge."""
    return " ".join(fact.text.split())
