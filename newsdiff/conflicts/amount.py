"""An amount of money that differs: "$38 a share" and "$36 for each share".

Flags: where two articles give different amounts in one currency for one thing, by the words around the
amounts.

    “$38 a share in cash”    “$36 for each share”

Leaves: amounts for different things, payers, years or periods; a total and its parts; a sum in another
currency (see `conversion`); roundings and hedges ($5,912,400 and nearly $6 million); an amount that both
articles know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.subject import partners

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft

ID = "amount"
SHARE = 0.28
TOTAL = 1.0


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of amounts of one thing that differ."""
    for group in context.by_dimension("money"):
        converted = {(c.b.article, c.b.fact.start) for c in context.conversions}
        for p in partners([s for s in group if (s.article, s.fact.start) not in converted], SHARE):
            if p.total >= TOTAL and p.led:
                topic = context.topic(p.a, p.b, "amount")
                yield draft(p.a, p.b, topic, "For one thing the articles give {values}.")
