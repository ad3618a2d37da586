"""A conversion that differs: ¥1 trillion as $6.1 billion in one article and as $61 billion in another.

Flags: one amount to which articles give different values in the same second currency; a length, weight or
other measure whose conversion in parentheses is not what the units make it.

    “¥1 trillion (≈$61 billion)”    “one trillion yen (approximately US$6.1 billion)”

Leaves: roundings, conversions within a tenth of each other (rates move from day to day), different
amounts.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.conflicts import magnitude
from newsdiff.conflicts.draft import Draft
from newsdiff.conflicts.quantity import bare, side, value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.pairs import Pair

ID = "conversion"
_TOLERANCE = Decimal("0.12")


def check(context: Context) -> Iterable[Draft]:
    """Drafts for conversions of one amount that differ, and for measures converted wrongly."""
    money = [p for p in context.conversions if p.a.fact.kind == "money"]
    for i, p in enumerate(money):
        for q in money[i + 1 :]:
            if _one_amount(p, q) and _differ(p, q):
                yield Draft(
                    sides=(side(p.b), side(q.b)),
                    family="conversion",
                    topic=f"{p.b.fact.unit} value of {bare(p.a.fact)}",
                    reason=f"The amount {bare(p.a.fact)} is converted to {{values}}.",
                    working=tuple(_line(x) for x in (p, q)),
                )
    for p in context.conversions:
        if p.a.fact.kind == "measure" and p.a.dimension == p.b.dimension and not _fits(p):
            yield Draft(
                sides=(side(p.a), side(p.b)),
                family="conversion",
                topic=f"conversion of {value(p.a.fact)}",
                reason="One measure and its conversion differ: {values}.",
            )


def _one_amount(p: Pair, q: Pair) -> bool:
    units = (p.a.fact.unit, p.b.fact.unit) == (q.a.fact.unit, q.b.fact.unit)
    return units and p.a.fact.number == q.a.fact.number and p.a.article != q.a.article


def _differ(p: Pair, q: Pair) -> bool:
    low, high = sorted((p.rate, q.rate))
    return high - low > _TOLERANCE * low and not magnitude.equal(p.b.size, q.b.size)


def _fits(p: Pair) -> bool:
    a, b = p.a.size, p.b.size
    assert a.number is not None
    assert b.number is not None
    return magnitude.equal(a, b) or abs(a.number - b.number) <= max(a.step, b.step, abs(a.number) / 10)


def _line(p: Pair) -> str:
    return f"{bare(p.a.fact)} / {bare(p.b.fact)} = {_short(p.rate)} {p.a.fact.unit} per {p.b.fact.unit}"


def _short(rate: Decimal) -> str:
    return f"{rate:,.0f}" if rate >= 1000 else f"{rate:.1f}" if rate >= 10 else f"{rate:.3f}"
