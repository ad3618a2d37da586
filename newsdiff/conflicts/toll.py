"""How many people were killed, injured, missing, arrested: the totals that articles give.

Flags: where two articles give different totals for the same class of event.

    “killing at least 31 people”    “killed 47 people”

Leaves: parts of a total (eleven in Sumat alone, seven of them children), other years and other events,
numbers that a hedge makes compatible (at least 31 and 33, about 140 and 140), and an article that gives
both numbers. A later article with a higher toll is an update.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.conflicts import magnitude
from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.scope import days_apart
from newsdiff.conflicts.subject import Statement, comparable, sums

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft
    from newsdiff.model import ConflictKind, Severity

ID = "toll"
_WORDS = {
    "killed": "people killed",
    "injured": "people injured",
    "missing": "people missing",
    "arrested": "people arrested",
    "evacuated": "people evacuated",
    "displaced": "people displaced",
    "rescued": "people rescued",
    "hospitalised": "people in hospital",
    "trapped": "people trapped",
    "stranded": "people stranded",
    "infected": "people infected",
}


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of articles whose totals of one class of event differ."""
    counts: dict[int, list[Statement]] = defaultdict(list)
    totals: dict[str, dict[int, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for s in context.statements:
        if s.dimension == "count":
            counts[s.article].append(s)
        if s.event in _WORDS and s.dimension == "count":
            totals[s.event][s.article].append(s)
    for event in sorted(totals):
        by_article = totals[event]
        order = sorted(by_article)
        for i, one in enumerate(order):
            for other in order[i + 1 :]:
                yield from _compared(context, event, by_article[one], by_article[other], counts)


def _compared(
    context: Context,
    event: str,
    left: list[Statement],
    right: list[Statement],
    counts: dict[int, list[Statement]],
) -> Iterable[Draft]:
    a, b = _total(left), _total(right)
    if a is None or b is None or _elsewhere(a, right) or _elsewhere(b, left):
        return
    if (
        sums(a, counts[b.article])
        or sums(b, counts[a.article])
        or not comparable(a, b)
        or not _told_together(context, a, b)
    ):
        return
    kind, severity = _kind(context, event, a, b)
    if kind == "update" and days_apart(a.scope.days, b.scope.days):
        return  # each says as of when
    yield draft(
        a,
        b,
        _WORDS[event],
        f"The articles give {{values}} for the number of {_WORDS[event]}.",
        kind=kind,
        severity=severity,
    )


def _total(statements: list[Statement]) -> Statement | None:
    """The article's own total: its first number without a mark of a part, another time or a possibility."""
    plain = [
        s
        for s in statements
        if not (s.scope.part or s.scope.role or s.scope.open or s.scope.rate or s.scope.period)
        and not (s.scope.past and not s.title)
        and not s.singled
        and (s.size.number is None or s.size.number > 1)
    ]
    if not plain:
        return None
    first = plain[0]
    largest = max(plain, key=lambda s: s.size.number or 0)
    chosen = largest if largest.scope.whole else first
    # A reader is better served by the sentence than by the headline that repeats it.
    return next((s for s in plain if not s.title and s.size.number == chosen.size.number), chosen)


def _elsewhere(s: Statement, others: list[Statement]) -> bool:
    return any(magnitude.equal(s.size, o.size) for o in others)


def _told_together(context: Context, a: Statement, b: Statement) -> bool:
    """Whether both are what their article is about (its opening), or the sentences share enough."""
    common = len(context.common(a.unit, b.unit))
    return common >= 3 or (common >= 1 and all(context.opening(s.unit) for s in (a, b)))


def _kind(context: Context, event: str, a: Statement, b: Statement) -> tuple[ConflictKind, Severity]:
    """An update where the later article has the higher number of a toll that grows; else a contradiction."""
    if "floor" in (a.size.hedge, b.size.hedge):
        floor, other = (a, b) if a.size.hedge == "floor" else (b, a)
        if (floor.size.number or 0) < (other.size.number or 0):
            return "update", "medium"
    days = [context.story.articles[s.article].published or "" for s in (a, b)]
    if all(days) and days[0][:10] != days[1][:10] and a.size.number is not None and b.size.number is not None:
        later = a if days[0] > days[1] else b
        higher = max((a, b), key=lambda s: s.size.number or 0)
        if later is higher and event in (
            "killed",
            "injured",
            "infected",
            "displaced",
            "evacuated",
            "arrested",
        ):
            return "update", "medium"
    return "contradiction", "high"
