"""An allegation that another article states as a fact: "the alleged kidnapper" and "the kidnapper".

Flags: where one article loosens words about guilt or cause (alleged, suspected, accused of, reportedly)
and another, or the same one's headline, uses the same words flat, without any such word or source in its
sentence.

    “police questioned the alleged kidnapper”    “the kidnapper of the heiress lived next door”

Leaves: flat words in a sentence that names who says so (police said), charges and accusations, which are
no verdict, and words shared by chance that do not stand together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import ALLEGED, listed
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "alleged"
_LOOSE = frozenset({"alleged", "allegedly", "suspected", "purported", "supposedly", "purportedly"})
_OPEN = ALLEGED | listed(
    """charge charged charges accusation accusations accuses deny denied denies if whether said says say
    according claims claimed claim told case lawsuit suspicion suspected suspects arrested investigated"""
)
_GUILT = listed(
    """drunk drunken murderer killer rapist robber thief fraudster attacker bomber terrorist shooter
    corrupt spy kidnapper arsonist hacker smuggler trafficker dealer plotter mastermind abuser embezzler
    burglar"""
)


class _Loose(Record, frozen=True, kw_only=True):
    unit: Unit
    start: int
    end: int
    words: frozenset[str]
    guilt: frozenset[str]


def check(context: Context) -> Iterable[Draft]:
    """A draft for each allegation that stands flat elsewhere."""
    loose = [x for u in context.units for x in _allegations(u)]
    for a in loose:
        for unit in context.units:
            if unit.index != a.unit.index and (unit.article != a.unit.article or context.is_title(unit)):
                flat = _flat(unit, a)
                if flat:
                    yield _draft(context, a, unit, flat)


def _allegations(unit: Unit) -> Iterator[_Loose]:
    for i, t in enumerate(unit.tokens):
        if t.norm in _LOOSE:
            window = [x for x in unit.tokens[i + 1 : i + 6] if x.content][:3]
            guilt = frozenset(x.stem for x in window if x.norm in _GUILT)
            if guilt:
                words = frozenset(x.stem for x in window)
                yield _Loose(unit=unit, start=t.start, end=window[-1].end, words=words, guilt=guilt)


def _flat(unit: Unit, a: _Loose) -> tuple[int, int] | None:
    """Where a sentence says the same without any open word.

    The span from the first to the last shared word.
    """
    if any(t.norm in _OPEN for t in unit.tokens):
        return None
    for i, t in enumerate(unit.tokens):
        if t.stem in a.words:
            near = [x for x in unit.tokens[i : i + 6] if x.stem in a.words]
            if len({x.stem for x in near}) >= 2 and any(x.stem in a.guilt and x.norm in _GUILT for x in near):
                return near[0].start, near[-1].end
    return None


def _draft(context: Context, a: _Loose, unit: Unit, flat: tuple[int, int]) -> Draft:
    sides = (
        Side(article=a.unit.article, start=a.start, end=a.end, value=context.text(a.unit)[a.start : a.end]),
        Side(article=unit.article, start=flat[0], end=flat[1], value=context.text(unit)[flat[0] : flat[1]]),
    )
    return Draft(
        sides=sides,
        topic=f"allegation or fact: {sides[1].value.lower()}",
        family="alleged",
        kind="framing",
        reason="What one passage calls an allegation, another states flat: {values}.",
    )
