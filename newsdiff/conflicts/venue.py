"""Where a match is played: at home in one article, at the other side's in another.

Flags: where one article has a team play at an opponent's place and another has it play the same opponent
at home, on the same day or with the same people in the sentence.

    “Sunday's match at Lakeside”    “they play at home on Sunday, against Lakeside”

Leaves: two matches of one pairing on different days, and "at home" in its other meanings (no opponent is
named).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import listed
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "venue"
_GAME = listed(
    """game match play plays played playing fixture contest tie leg series visit visited face faced"""
)
_AGAINST = frozenset({"against", "versus", "vs", "host", "hosts", "hosted"})
_KINDS = ("place", "organisation", "name")


class _Venue(Record, frozen=True, kw_only=True):
    unit: Unit
    start: int
    end: int
    opponent: str
    home: bool


def check(context: Context) -> Iterable[Draft]:
    """A draft for each match that is at home in one article and away in another."""
    venues = [v for u in context.units for v in _venues(u)]
    for a in venues:
        for b in venues:
            same = a.opponent == b.opponent and a.unit.article != b.unit.article
            if same and not a.home and b.home and _one_match(a.unit, b.unit):
                yield _draft(context, a, b)


def _venues(unit: Unit) -> Iterator[_Venue]:
    norms = [t.norm for t in unit.tokens]
    if not _GAME & set(norms):
        return
    home = next((i for i, pair in enumerate(pairwise(norms)) if pair == ("at", "home")), None)
    for f in unit.facts:
        if f.kind not in _KINDS:
            continue
        at = next((i for i, t in enumerate(unit.tokens) if t.start >= f.start), 0)
        before = norms[at - 1] if at else ""
        if home is not None and before in _AGAINST:
            span = unit.tokens[home : home + 2]
            yield _Venue(unit=unit, start=span[0].start, end=span[-1].end, opponent=f.value, home=True)
        elif before == "at" and _GAME & set(norms[max(0, at - 5) : at]):
            yield _Venue(unit=unit, start=unit.tokens[at - 1].start, end=f.end, opponent=f.value, home=False)


def _one_match(a: Unit, b: Unit) -> bool:
    """The same people, and no two different days."""
    people = [{f.value for f in u.facts if f.kind == "person"} for u in (a, b)]
    days = [{f.value for f in u.facts if f.kind == "date"} for u in (a, b)]
    return bool(people[0] & people[1] or days[0] & days[1]) and not (
        days[0] and days[1] and not days[0] & days[1]
    )


def _draft(context: Context, a: _Venue, b: _Venue) -> Draft:
    sides = tuple(
        Side(article=v.unit.article, start=v.start, end=v.end, value=context.text(v.unit)[v.start : v.end])
        for v in (a, b)
    )
    return Draft(
        sides=sides,
        topic=f"where the match against {a.opponent.title()} is played",
        family="venue",
        reason="One match is given as {values}.",
    )
