"""A headline whose number is not its own article's: "Tens of Millions of Robots" over "10 million robots".

Flags: where a title counts or measures something and its own article, which speaks of the same thing,
never gives that value.

    “PENSION THIEF GETS 12 YEARS”    “sentenced to nine years in prison”

Leaves: a title that rounds or hedges what the article says, a part or a total that the article gives as
well, and a title whose number the article does not take up at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts import magnitude
from newsdiff.conflicts.count import GENERAL
from newsdiff.conflicts.draft import Draft
from newsdiff.conflicts.quantity import side
from newsdiff.conflicts.subject import Statement, comparable, sums

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context

ID = "headline"
_LEAD = 3
_KINDS = {"money": "amount", "percent": "percentage", "duration": "length of time"}


def check(context: Context) -> Iterable[Draft]:
    """A draft for each number of a title that its own article contradicts."""
    for s in context.statements:
        if (
            s.title
            and not s.scope.role
            and s.fact.kind in ("count", "money", "duration", "percent", "measure")
        ):
            body = [o for o in context.statements if o.article == s.article and not o.title]
            same = [o for o in body if comparable(s, o)]
            if not same or any(magnitude.equal(s.size, o.size) for o in same) or sums(s, body):
                continue
            own = _counterpart(context, s, same)
            if own is not None:
                yield _draft(context, s, own, same)


def _counterpart(context: Context, s: Statement, same: list[Statement]) -> Statement | None:
    """The number of the article that the title should have: the only one, or the one of the lead."""
    usable = [o for o in same if not o.scope.part and not o.scope.role and not o.scope.past]
    if not usable:
        return None
    first = usable[0]
    if s.event and not context.opening(first.unit):
        return None
    if s.dimension == "count":
        if (not s.head and not s.event) or s.head in GENERAL:
            return None
        large = (
            s.size.number is None or s.size.number > 12 or first.size.number is None or first.size.number > 12
        )
        if not large and not s.qualifiers & first.qualifiers and not s.event:
            return None
        return first if all(magnitude.equal(first.size, o.size) for o in usable) else None
    if any(not magnitude.equal(first.size, o.size) for o in usable if o.unit.index == first.unit.index):
        return None
    title_end = s.unit.index
    lead = first.unit.index - title_end <= _LEAD
    return first if lead and len(context.common(s.unit, first.unit)) >= 1 and _unit_alike(s, first) else None


def _unit_alike(a: Statement, b: Statement) -> bool:
    """A headline keeps the unit of its text: years for years, and no day's wait for a year's sentence."""
    return a.fact.unit == b.fact.unit and a.scope.rate == b.scope.rate


def _draft(context: Context, s: Statement, own: Statement, same: list[Statement]) -> Draft:
    """The title against its body, with the other articles that state what the body states."""
    agreeing = [own]
    seen = {s.article}
    for o in context.statements:
        if o.article not in seen and not o.title and comparable(own, o) and magnitude.equal(own.size, o.size):
            seen.add(o.article)
            agreeing.append(o)
    what = f"number of {context.noun(s)}" if s.fact.kind == "count" else _KINDS.get(s.fact.kind, s.dimension)
    return Draft(
        sides=(side(s), *(side(o) for o in agreeing)),
        family=f"headline {s.article}",
        topic=f"headline and article: {what}",
        reason="The headline and the article beneath it give {values} for one thing.",
    )
