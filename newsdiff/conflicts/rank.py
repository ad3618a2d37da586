"""A rank against a place among several: "ranks first" and "among the highest".

Flags: where one article gives something the first rank (first, highest, largest, the most) and another
only counts it among the highest, or gives it another rank, in sentences on the same thing.

    “Its robot density ranks first worldwide.”    “Its robot density is among the highest globally.”

Leaves: ranks of different things (the share is the highest, the pace among the fastest), superlatives of
different adjectives, and ranks for which only one article names a field or a period.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.context import Context, shared
from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import listed
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.story import Unit

ID = "rank"
_IRREGULAR = frozenset(["most", "least", "best", "worst", "top", "biggest"])
_SUPERLATIVES = listed(
    """highest lowest largest biggest smallest fastest slowest strongest weakest deadliest richest poorest
    oldest youngest longest shortest tallest deepest heaviest busiest worst best greatest costliest
    hottest coldest wettest driest safest cheapest"""
)
_FIRST = frozenset({"first", "top", "leads"})
_RANKING = frozenset({"rank", "ranks", "ranked", "ranking"})
_OPENERS = frozenset({"among", "amongst", "one", "some"})
_GENERAL = frozenset({"world", "global", "worldwide", "country", "history", "year"})


class _Rank(Record, frozen=True, kw_only=True):
    unit: Unit
    position: int
    start: int
    word: str
    among: bool
    end: int


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of statements that rank one thing differently."""
    ranks = [r for u in context.units for r in _ranks(context, u)]
    for a in ranks:
        for b in ranks:
            if not a.among and b.among and a.unit.article != b.unit.article and _same(context, a, b):
                yield _draft(context, a, b)


def _ranks(context: Context, unit: Unit) -> Iterator[_Rank]:
    tokens, norms = unit.tokens, context.norms(unit)
    for i, t in enumerate(tokens):
        if t.norm not in _SUPERLATIVES and t.norm not in _FIRST:
            continue
        before = norms[max(0, i - 4) : i]
        ranked = t.norm in _FIRST and any(w in _RANKING for w in before[-2:])
        if not (t.norm in _SUPERLATIVES or ranked):
            continue
        among = bool(_OPENERS & set(before)) and ("the" in before or "among" in before)
        opener = next(
            (tokens[k].start for k in range(max(0, i - 4), i) if tokens[k].norm in _OPENERS), t.start
        )
        start = opener if among else (tokens[i - 1].start if ranked else t.start)
        yield _Rank(
            unit=unit, position=i, start=start, end=t.end, word="first" if ranked else t.norm, among=among
        )


def _same(context: Context, a: _Rank, b: _Rank) -> bool:
    """Whether two ranks are of one thing: the adjective agrees and at least two telling words near them."""
    if a.word not in ("first", b.word):
        return False
    but = frozenset({a.word, b.word}) | _GENERAL
    weight, words = shared(context.around(a.unit, a.position, 9), context.around(b.unit, b.position, 9), but)
    return len(words) >= 2 and weight >= 0.55


def _draft(context: Context, a: _Rank, b: _Rank) -> Draft:
    sides = []
    for r in (a, b):
        text = context.text(r.unit)[r.start : r.end]
        sides.append(Side(article=r.unit.article, start=r.start, end=r.end, value=text))
    return Draft(
        sides=tuple(sides),
        topic=f"rank: {sides[0].value} or {sides[1].value}",
        family="rank",
        reason="The same thing is given as {values}: a place at the top against a place among several.",
    )
