"""Bounds that exclude each other: "nearly $40 billion" and "over $40 billion".

Flags: where two articles give one number for one thing, one of them as not reached (nearly, almost, just
under) and the other as passed (over, more than); and a ceiling that another article states as the sum
itself.

    “exports worth nearly $40 billion a year”    “exports of over 40 billion dollars a year”
    “will invest up to 90 billion crowns”    “will invest 90 billion crowns”

Leaves: "about" and "some" against anything; "at least" against the number itself; a ceiling and a flat
sum that stand in one article, which then explains itself.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.subject import Statement, likeness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft

ID = "bound"
_SIDES = {"nearly": "below", "under": "below", "over": "above"}
SHARE = 0.2
TOTAL = 0.8


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of statements that bound one number from different sides."""
    groups: dict[str, list[Statement]] = defaultdict(list)
    for s in context.statements:
        if s.size.number is not None and s.dimension.split()[0] in (
            "money",
            "count",
            "percent",
            "length",
            "mass",
        ):
            groups[f"{s.dimension} {s.size.number.normalize()}"].append(s)
    for name in sorted(groups):
        group = groups[name]
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                if a.article != b.article and (a.head == b.head or not a.head or not b.head):
                    yield from _compared(context, a, b, group)


def _sum(s: Statement) -> bool:
    """Money, also in a currency that is read as a noun ("90 billion crowns")."""
    return s.dimension.startswith("money") or (s.size.number or 0) >= 1_000_000


def _compared(context: Context, a: Statement, b: Statement, group: list[Statement]) -> Iterable[Draft]:
    flat, capped = (a, b) if b.size.hedge == "ceiling" else (b, a)
    opposed = {_SIDES.get(s.size.hedge) for s in (a, b)} == {"below", "above"}
    if not opposed and capped.size.hedge != "ceiling":
        return
    share, total = likeness(a, b)
    if share < SHARE or total < TOTAL:
        return
    if opposed:
        yield draft(
            a, b, context.topic(a, b, "over or under"), "One number is given as {values}.", severity="medium"
        )
    explained = any(s.article == flat.article and s.size.hedge == "ceiling" for s in group)
    if capped.size.hedge == "ceiling" and not flat.size.hedge and _sum(flat) and not explained:
        yield draft(
            flat,
            capped,
            context.topic(a, b, "sum or ceiling"),
            "A sum is given as {values}.",
            severity="medium",
            kind="scope",
        )
