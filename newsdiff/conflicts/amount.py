"""An amount of money that differs: "$38 a share" and "$36 for each share".

Flags: where two articles give different amounts in one currency for one thing, by the words around the
amounts, or by the stretch of time over which they are spent; and one yearly figure in two currencies.

    “$38 a share in cash”    “$36 for each share”

Leaves: amounts for different things, payers, years or periods; a total and its parts; a sum in another
currency (see `conversion`); roundings and hedges ($5,912,400 and nearly $6 million); an amount that both
articles know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from newsdiff.conflicts import magnitude, scope
from newsdiff.conflicts.quantity import draft, side
from newsdiff.conflicts.subject import Statement, likeness, partners

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft

ID = "amount"
SHARE = 0.28
TOTAL = 1.0
_AGREES = 0.45
_BESIDE = 0.6
_PURPOSE = 2
_NAMES = ("organisation", "place", "name")


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of amounts of one thing that differ."""
    for group in context.by_dimension("money", titles=True):
        converted = {(c.b.article, c.b.fact.start) for c in context.conversions}
        sums = [s for s in group if (s.article, s.fact.start) not in converted]
        pairs = [
            (p.a, p.b)
            for p in partners(sums, SHARE)
            if p.enough(TOTAL) and p.led and not _spans_apart(p.a, p.b)
        ]
        pairs += [p for p in _plans(context, sums) if p not in pairs]
        for a, b in pairs:
            if not (a.title and b.title):
                yield _draft(context, _told(a, sums), _told(b, sums), sums)
    converted = {(s.article, s.fact.start) for c in context.conversions for s in (c.a, c.b)}
    money = [s for group in context.by_dimension("money") for s in group]
    alone = [s for s in money if (s.article, s.fact.start) not in converted]
    for a, b, what in _other_currency(context, alone):
        reason = "One figure for one thing stands in two currencies: {values}."
        yield draft(a, b, f"currency of the {what}", reason)


def _told(s: Statement, sums: list[Statement]) -> Statement:
    """The sum as the article's text has it, where its headline repeats it."""
    same = (o for o in sums if o.article == s.article and o.size == s.size and not o.title)
    return next(same, s) if s.title else s


def _other_currency(
    context: Context, statements: list[Statement]
) -> Iterator[tuple[Statement, Statement, str]]:
    """One figure with one rate ("a year") in two currencies, beside one word that says what it is.

    Currencies that share a sign are taken for one; so is a figure that either article gives twice.
    """
    for i, a in enumerate(statements):
        for b in statements[i + 1 :]:
            if a.article == b.article or a.fact.number != b.fact.number or a.fact.unit == b.fact.unit:
                continue
            dollars = {str(s.fact.unit)[-1:] for s in (a, b)} == {"D"}
            alone = all(
                not any(
                    o.fact.number == s.fact.number and o.article == s.article and o is not s
                    for o in statements
                )
                for s in (a, b)
            )
            beside = {w for w in a.near.keys() & b.near.keys() if min(a.near[w], b.near[w]) >= _BESIDE}
            if not dollars and alone and a.scope.rate and not scope.apart(a.scope, b.scope) and beside:
                word = max(beside, key=lambda w: (a.near[w] * b.near[w], w))
                told = [t for t, w in zip(a.unit.tokens, context.words(a.unit), strict=True) if w == word]
                yield a, b, told[0].norm


def _draft(context: Context, a: Statement, b: Statement, sums: list[Statement]) -> Draft:
    """The two, and the other articles that give either sum for the same thing."""
    found = draft(a, b, context.topic(a, b, "amount"), "For one thing the articles give {values}.")
    taken = {a.article, b.article}
    more = []
    for o in sums:
        for s in (a, b):
            same = o.size.number == s.size.number and (_one_span(o, s) or likeness(o, s)[1] >= _AGREES)
            if same and o.article not in taken and not scope.apart(o.scope, s.scope):
                taken.add(o.article)
                more.append(side(o))
    return msgspec.structs.replace(found, sides=(*found.sides, *more))


def _plans(context: Context, sums: list[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Sums of one currency to be spent over the same stretch for the same purpose.

    Each article must give only one sum for such a stretch.
    """
    planned = [s for s in sums if s.scope.span and not s.fact.parts.get("per")]
    for i, a in enumerate(planned):
        for b in planned[i + 1 :]:
            if (
                a.article != b.article
                and _one_span(a, b)
                and not magnitude.equal(a.size, b.size)
                and all(_alone(s, planned) for s in (a, b))
                and not scope.apart(a.scope, b.scope)
                and not scope.others(a.scope, b.scope)
                and _one_purpose(context, a, b)
            ):
                yield a, b


def _one_span(a: Statement, b: Statement) -> bool:
    return bool(a.scope.span) and a.scope.span == b.scope.span


def _spans_apart(a: Statement, b: Statement) -> bool:
    return bool(a.scope.span and b.scope.span) and a.scope.span != b.scope.span


def _alone(s: Statement, planned: list[Statement]) -> bool:
    return all(magnitude.equal(s.size, o.size) for o in planned if o.article == s.article and _one_span(s, o))


def _one_purpose(context: Context, a: Statement, b: Statement) -> bool:
    """Whether the paragraphs share things that are no numbers, and the payer whom either sentence names."""
    around = [{w for u in context.units_near(s.unit) for w in context.words(u) if w} for s in (a, b)]
    span = {w for s in (a, b) for w in s.scope.span.split()}
    shared = {w for w in around[0] & around[1] - span if w.isalpha() and len(w) > 1}
    payers = (_payer(context, a) - around[1], _payer(context, b) - around[0])
    return len(shared) > _PURPOSE and not any(payers)


def _payer(context: Context, s: Statement) -> set[str]:
    """The words of the names, other than of people, before the sum in its sentence."""
    words = context.words(s.unit)
    spans = [(f.start, f.end) for f in s.unit.facts if f.kind in _NAMES]
    return {
        w
        for w, t in zip(words[: s.first], s.unit.tokens, strict=False)
        if w and any(x <= t.start < y for x, y in spans)
    }
