"""Whether money or a promise is firm: "the first two years are guaranteed" and "a ceiling, not a commitment".

Flags: where one article calls funds (or jobs, prices, a delivery) guaranteed, committed, secured or
locked in, and another says that they are a ceiling, an upper limit, not guaranteed or no commitment.

    “only the first two years of funding are guaranteed”    “the figure is a ceiling, not a commitment”

Leaves: words of commitment about different things, "up to" before a number alone (see `bound`), and an
article that says both, which explains the one by the other; it only stands against articles that say one
thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import listed, stems
from newsdiff.model import Record
from newsdiff.text.negation import negates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "commitment"
_FIRM = stems("guarantee guaranteed commitment committed binding secured assured pledged promised locked")
_FIRM_WORDS = listed(
    """guarantee guaranteed guarantees commitment binding secured assured locked committed"""
)
_LOOSE = (
    ("ceiling",),
    ("upper", "limit"),
    ("nonbinding",),
    ("non", "binding"),
    ("no", "guarantee"),
    ("no", "guarantees"),
)
_OBJECTS = {
    "money": stems(
        """fund funding money budget investment invest payment subsidy aid grant loan sum amount figure
        yen dollar euro pound crown billion million trillion finance fiscal spending support"""
    ),
    "jobs": stems("job jobs employment worker workforce redundancy layoff"),
    "delivery": stems("delivery deliver supply order shipment"),
}

_TOPICS = {
    "money": "how firm the funding is",
    "jobs": "how firm the promise of jobs is",
    "delivery": "how firm the delivery is",
}


_STARTS = _FIRM_WORDS | {phrase[0] for phrase in _LOOSE}


class _Claim(Record, frozen=True, kw_only=True):
    unit: Unit
    start: int
    end: int
    firm: bool
    objects: frozenset[str]


def check(context: Context) -> Iterable[Draft]:
    """A draft for each firm statement against each loose one."""
    claims = [c for u in context.units for c in _claims(context, u)]
    firm_articles = {(c.unit.article, o) for c in claims if c.firm for o in c.objects}
    for a in claims:
        for b in claims:
            if not a.firm or b.firm or a.unit.article == b.unit.article:
                continue
            objects = a.objects & b.objects
            if (
                objects
                and not any((b.unit.article, o) in firm_articles for o in objects)
                and _one_thing(context, a, b)
            ):
                yield _draft(context, a, b, sorted(objects)[0])


def _claims(context: Context, unit: Unit) -> Iterator[_Claim]:
    norms = context.norms(unit)
    if _STARTS.isdisjoint(norms):
        return
    nearby = frozenset(t.stem for u in context.units_near(unit) for t in u.tokens)
    objects = frozenset(k for k, v in _OBJECTS.items() if v & nearby)
    if not objects or context.asks(unit):
        return
    for i, t in enumerate(unit.tokens):
        if t.norm in _FIRM_WORDS:
            k = next((k for k in range(i - 1, max(-1, i - 5), -1) if negates(norms[k])), None)
            start = t.start if k is None else unit.tokens[k].start
            yield _Claim(unit=unit, start=start, end=t.end, firm=k is None, objects=objects)
        for phrase in _LOOSE:
            if tuple(norms[i : i + len(phrase)]) == phrase and not (i and negates(norms[i - 1])):
                end = unit.tokens[i + len(phrase) - 1].end
                yield _Claim(unit=unit, start=t.start, end=end, firm=False, objects=objects)


def _one_thing(context: Context, a: _Claim, b: _Claim) -> bool:
    """Whether the passages around both are about one thing.

    Two telling words in common besides the object.
    """
    one, two = ({w for u in context.units_near(c.unit) for w in context.words(u) if w} for c in (a, b))
    weight = sum(sorted(context.weight(w) for w in one & two))
    return len(one & two) >= 2 and weight >= 0.8


def _draft(context: Context, a: _Claim, b: _Claim, what: str) -> Draft:
    sides = tuple(
        Side(
            article=c.unit.article,
            start=c.start,
            end=c.end,
            value="firm" if c.firm else "open",
        )
        for c in (a, b)
    )
    return Draft(
        sides=sides,
        topic=_TOPICS[what],
        family="commitment",
        reason="What one article calls firm, another calls a limit or no commitment.",
    )
