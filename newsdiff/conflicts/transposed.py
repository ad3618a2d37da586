"""Two numbers with the same digits in another order: "1,638 patients" and "1,683 people".

Flags: where two articles give counts of people or of one thing, sums in one currency or measures of one
dimension that have the same three or more digits in another order, in passages that share words.

    “in a trial with 1,638 patients”    “tested the medicine on 1,683 people”

Leaves: numbers that the other article has as well, numbers of other sizes, years and hours, parts of a
total and other scopes that both sentences name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.scope import elsewhere
from newsdiff.conflicts.subject import Statement, comparable
from newsdiff.conflicts.words import PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft

ID = "transposed"
_DIGITS = 3
_KINDS = ("count", "money", "measure")


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of such numbers."""
    stated = [(s, _digits(s)) for s in context.statements if s.fact.kind in _KINDS and not s.title]
    converted = {(s.article, s.fact.start) for c in context.conversions for s in (c.a, c.b)}
    stated = [(s, d) for s, d in stated if d and (s.article, s.fact.start) not in converted]
    numbers = {(s.article, s.fact.number) for s in context.statements}
    for i, (a, digits) in enumerate(stated):
        for b, others in stated[i + 1 :]:
            if a.article == b.article or digits == others or sorted(digits) != sorted(others):
                continue
            known = (a.article, b.fact.number) in numbers or (b.article, a.fact.number) in numbers
            if not known and _one_kind(a, b) and _together(context, a, b):
                reason = "The numbers have the same digits in another order: {values}."
                yield draft(a, b, context.topic(a, b, "number"), reason)


def _together(context: Context, a: Statement, b: Statement) -> bool:
    """Whether the sentences, or those around, share words that are no numbers."""
    around = [{w for u in context.units_near(s.unit) for w in context.words(u) if w} for s in (a, b)]
    return context.related(a.unit, b.unit) or len([w for w in around[0] & around[1] if w.isalpha()]) > 1


def _digits(s: Statement) -> str:
    """The digits of a number as they are written, if there are enough; else ""."""
    plain = "".join(c for c in s.fact.text if c.isdigit())
    round_ = s.fact.number is None or plain.strip("0")[1:] == ""
    return "" if round_ else plain if len(plain) >= _DIGITS and len(set(plain)) > 1 else ""


def _one_kind(a: Statement, b: Statement) -> bool:
    """Whether both are of one size and count or measure one sort of thing."""
    one, two = (s.fact.number or 0 for s in (a, b))
    if not one or not two or not 1 / 10 < one / two < 10:
        return False
    people = all(s.dimension == "count" and s.head in PEOPLE for s in (a, b)) and a.event == b.event
    return (people or comparable(a, b)) and a.scope.part == b.scope.part and not elsewhere(a.scope, b.scope)
