"""An exchange rate that is off: the outlier among all rates that the articles' own pairs of amounts imply.

Flags: an amount and its conversion that imply another exchange rate than the other pairs of the story do.
Only the articles' own pairs are compared, there is no outside data; the arithmetic is shown.

    “¥370 trillion (≈$2.3 trillion)” and “¥1 trillion (≈$61 billion)”: 160.9 and 16.4 yen a dollar

Leaves: rates within an eighth of each other (rounded amounts, other days), and pairs of sentences about
another year.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft
from newsdiff.conflicts.quantity import bare, scaled, side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.pairs import Pair

ID = "implied-rate"
_TOLERANCE = Decimal("0.125")


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of amounts whose rate is not the one that most pairs imply."""
    groups: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for p in context.conversions:
        if p.a.fact.kind == "money" and not p.a.scope.past:
            groups[p.a.fact.unit or "", p.b.fact.unit or ""].append(p)
    for units in sorted(groups):
        yield from _outliers(groups[units])


def _outliers(pairs: list[Pair]) -> Iterable[Draft]:
    support = {i: sum(_near(p, q) for q in pairs) for i, p in enumerate(pairs)}
    best = max(support.values())
    usual = [p for i, p in enumerate(pairs) if support[i] == best]
    for p in pairs:
        if all(not _near(p, q) for q in usual):
            other = next((q for q in usual if q.a.article == p.a.article), None)
            # Without a usual rate (two pairs, two rates) only an article's own pairs can be held against it.
            if other is None and best < 2:
                continue
            if other is None or other.a.fact.number != p.a.fact.number:
                yield _draft(p, other or usual[0], usual)


def _near(p: Pair, q: Pair) -> bool:
    low, high = sorted((p.rate, q.rate))
    return high - low <= _TOLERANCE * low


def _draft(p: Pair, other: Pair, usual: list[Pair]) -> Draft:
    unit, per = p.a.fact.unit, p.b.fact.unit
    expected = (p.a.fact.number or Decimal(0)) / other.rate
    lines = [f"{bare(q.a.fact)} / {bare(q.b.fact)} = {_short(q.rate)} {unit} per {per}" for q in [p, *usual]]
    lines.append(
        f"At {_short(other.rate)} {unit} per {per}, {bare(p.a.fact)} is about "
        f"{scaled(round(expected, 2 - expected.adjusted()))} {per}."
    )
    return Draft(
        sides=(side(p.b), side(other.b)),
        family=f"rate {p.b.article} {p.b.fact.start}",
        topic=f"{unit}/{per} rate implied by {bare(p.a.fact)} and {bare(p.b.fact)}",
        reason=f"The pairs of amounts imply {_short(p.rate)} and {_short(other.rate)} {unit} per {per}.",
        working=tuple(dict.fromkeys(lines)),
    )


def _short(rate: Decimal) -> str:
    return f"{rate:,.0f}" if rate >= 1000 else f"{rate:.1f}" if rate >= 10 else f"{rate:.3f}"
