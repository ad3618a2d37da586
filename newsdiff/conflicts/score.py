"""The score of a match that differs: "a 4-1 defeat by Castle City" and "a 4-0 defeat to Castle City".

Flags: where two articles give different scores, or different sets of a match, for one result between the
same sides.

    “beaten 4-1 by Castle City on Saturday”    “Saturday's 4-0 defeat to Castle City”

Leaves: the same score seen from the other side, a part of the sets, a score on the way (at half-time, they
led), aggregates and series, matches of another day, month or year, and an article that gives both.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.relations import capitals
from newsdiff.conflicts.scope import days_apart
from newsdiff.conflicts.words import listed
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from newsdiff.conflicts.context import Context
    from newsdiff.model import Fact
    from newsdiff.story import Unit

ID = "score"
_RESULT = listed(
    """win wins won winning beat beats beaten beating defeat defeats defeated defeating loss losing lost lose
    victory draw drew drawn thrashed thrashing thrash hammered stun stuns stunned overcame edged crushed
    triumph triumphed rout routed upset downed final"""
)
_RUNNING = listed(
    """half-time halftime lead led leads leading ahead trailing trailed behind equalised equalized level
    aggregate series tie interval break record earlier previous when down up leg"""
)
_OTHER = listed("last previous earlier ago reverse")
_SHARED = 2
_REACH = 3


class _Score(Record, frozen=True, kw_only=True):
    unit: Unit
    start: int
    end: int
    sets: tuple[tuple[int, int], ...]
    names: frozenset[str]


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of scores of one match that differ."""
    scores = [s for u in context.units for s in _scores(context, u)]
    for i, a in enumerate(scores):
        for b in scores[i + 1 :]:
            if a.unit.article == b.unit.article or _agree(a, b) or not _one_match(context, a, b):
                continue
            known = any(
                _agree(o, y) and o.unit.article == x.unit.article for x, y in ((a, b), (b, a)) for o in scores
            )
            if not known:
                yield _draft(context, a, b)


def _scores(context: Context, unit: Unit) -> Iterator[_Score]:
    facts = [f for f in unit.facts if f.unit == "score"]
    norms = {t.norm for t in unit.tokens}
    if not facts or not _RESULT & norms or _OTHER & norms or context.asks(unit):
        return
    text = context.text(unit)
    runs: list[list[Fact]] = []
    for f in facts:
        if runs and text[runs[-1][-1].end : f.start].strip(" ,;") in ("", "and"):
            runs[-1].append(f)
        else:
            runs.append([f])
    for run in runs:
        if len(runs) == 1 or len(run) > 1:
            start, end = run[0].start, run[-1].end
            at = next((i for i, t in enumerate(unit.tokens) if t.start >= start), 0)
            beside = {t.norm for t in unit.tokens[max(0, at - _REACH) : at]}
            beside |= {t.norm for t in unit.tokens if end <= t.start < end + 12}
            sets = tuple((int(f.parts["first"]), int(f.parts["second"])) for f in run)
            if not _RUNNING & beside:
                yield _Score(
                    unit=unit, start=start, end=end, sets=sets, names=capitals(context, unit, start, end)
                )


def _agree(a: _Score, b: _Score) -> bool:
    """Whether two scores may be one: seen from the other side, or a part of the sets."""
    if len(a.sets) == len(b.sets) == 1:
        return set(a.sets[0]) == set(b.sets[0])
    if 1 in (len(a.sets), len(b.sets)):
        return True  # sets and a set, or sets and the count of them
    short, long = sorted((a.sets, b.sets), key=len)
    flipped = tuple((y, x) for x, y in short)
    return any(all(s in long for s in way) for way in (short, flipped))


def _one_match(context: Context, a: _Score, b: _Score) -> bool:
    """Whether the sentences name the same sides, and no two days or years."""
    days = [_days(s.unit) for s in (a, b)]
    years = [{f.value for f in s.unit.facts if f.kind == "date" and f.value.isdigit()} for s in (a, b)]
    today = [(context.story.articles[s.unit.article].published or "9999")[:4] for s in (a, b)]
    past = [{y for y in ys if y < now} for ys, now in zip(years, today, strict=True)]
    if days_apart(*days) or past[0] != past[1]:
        return False
    shared = len(a.names & b.names)
    return shared >= _SHARED or (shared > 0 and context.opening(a.unit) and context.opening(b.unit))


def _days(unit: Unit) -> frozenset[tuple[Decimal, Decimal]]:
    return frozenset(
        (f.low, f.high) for f in unit.facts if f.kind == "date" and f.low is not None and f.high is not None
    )


def _draft(context: Context, a: _Score, b: _Score) -> Draft:
    sides = tuple(
        Side(article=s.unit.article, start=s.start, end=s.end, value=" ".join(f"{x}-{y}" for x, y in s.sets))
        for s in (a, b)
    )
    names = [t for t, u in pairwise([*sorted(a.names & b.names), ""]) if t]
    return Draft(
        sides=sides,
        topic=f"score: {' '.join(n.title() for n in names[:2])}",
        family="score",
        reason="For one match the articles give {values}.",
    )
