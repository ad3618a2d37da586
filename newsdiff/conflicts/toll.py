"""How many people were killed, injured, missing, arrested: the totals that articles give.

Flags: where two articles give different totals for the same class of event.

    “killing at least 31 people”    “killed 47 people”

Leaves: parts of a total (eleven in Sumat alone, seven of them children), other years and other events,
numbers that a hedge makes compatible (at least 31 and 33, about 140 and 140), and an article that gives
both numbers. A later article with a higher toll is an update.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from newsdiff.conflicts import magnitude
from newsdiff.conflicts.quantity import draft, side
from newsdiff.conflicts.scope import days_apart
from newsdiff.conflicts.subject import Statement, comparable, sums
from newsdiff.conflicts.words import stems

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

_AROUND = 2
_BESIDE_DEAD = ("injured", "hospitalised")
_CULPRITS = ("gunman", "attacker", "shooter", "bomber", "assailant", "killer", "hijacker", "suspect")
_GREW = stems("rise rose risen climb climbed grow grew grown increase jump jumped revise revised mount go")


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
                for found in _compared(context, event, by_article[one], by_article[other], counts):
                    yield _with_others(context, found, by_article)


def _compared(
    context: Context,
    event: str,
    left: list[Statement],
    right: list[Statement],
    counts: dict[int, list[Statement]],
) -> Iterable[Draft]:
    a, b = total(left), total(right)
    if a is None or b is None or _elsewhere(a, right) or _elsewhere(b, left):
        return
    if (
        sums(a, counts[b.article])
        or sums(b, counts[a.article])
        or not comparable(a, b)
        or (event == "killed" and _culprit(a, b))
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
        _reason(event, kind, a, b),
        kind=kind,
        severity=severity,
    )


def _with_others(context: Context, found: Draft, totals: dict[int, list[Statement]]) -> Draft:
    """The same with the articles whose total is one of the two, in a sentence like it."""
    known = {(s.article, s.start): s for s in found.sides}
    stated = [s for ss in totals.values() for s in ss if (s.article, s.fact.start) in known]
    taken = {s.article for s in found.sides}
    more = []
    for article in sorted(totals.keys() - taken):
        o = total(totals[article])
        if o is not None and any(
            o.size.number == s.size.number and _told_together(context, o, s) for s in stated
        ):
            more.append(side(o))
    return msgspec.structs.replace(found, sides=(*found.sides, *more))


def _reason(event: str, kind: ConflictKind, a: Statement, b: Statement) -> str:
    """Why the numbers are taken to be of one thing."""
    why = (
        f"All count the {_WORDS[event]}: {{values}}; none is marked as a part, another place or another time."
    )
    if kind != "update":
        return why
    grown = _grown(max((a, b), key=lambda s: s.size.number or 0))
    told = (
        "one article says itself that it has grown" if grown else "the higher one seems to be the later one"
    )
    return f"{why} The number may have changed between the articles: {told}."


def total(statements: list[Statement]) -> Statement | None:
    """The article's own total: its first number without a mark of a part, another time or a possibility."""
    plain = [
        s
        for s in statements
        if not (
            (s.scope.part and not _others(s))
            or s.scope.role
            or s.scope.open
            or s.scope.rate
            or s.scope.period
        )
        and not (s.scope.past and not s.title)
        and not (s.singled and not _others(s))
        and (s.size.number is None or s.size.number > 1)
    ]
    if not plain:
        return None
    plain = [s for s in plain if s.size.number is not None] or plain  # "thousands" gives no total
    first = plain[0]
    largest = max(plain, key=lambda s: s.size.number or 0)
    chosen = largest if largest.scope.whole else first
    # A reader is better served by the sentence than by the headline that repeats it.
    return next((s for s in plain if not s.title and s.size.number == chosen.size.number), chosen)


def _others(s: Statement) -> bool:
    """ "Six others were hurt" beside the dead: all of the hurt."""
    return (
        s.event in _BESIDE_DEAD
        and s.unit.tokens[s.last + 1 : s.last + 2] != ()
        and (s.unit.tokens[s.last + 1].norm == "others")
    )


def _culprit(a: Statement, b: Statement) -> bool:
    """Whether the numbers differ by the one who did it ("four, including the gunman")."""
    if a.size.number is None or b.size.number is None or abs(a.size.number - b.size.number) != 1:
        return False
    return any({"himself", "herself", *_CULPRITS} & {t.norm for t in s.unit.tokens} for s in (a, b))


def _elsewhere(s: Statement, others: list[Statement]) -> bool:
    return any(magnitude.equal(s.size, o.size) for o in others)


def _told_together(context: Context, a: Statement, b: Statement) -> bool:
    """Whether both are what their article is about (its opening), or the sentences share enough."""
    common = len(context.common(a.unit, b.unit))
    if common >= 3:
        return True
    around = [{w for u in context.units_near(s.unit) for w in context.words(u) if w} for s in (a, b)]
    shared = len(around[0] & around[1])
    if all(context.opening(s.unit) for s in (a, b)):
        return common >= 1 or shared >= _AROUND
    return common >= 1 and shared >= _AROUND + 1


def _grown(s: Statement) -> bool:
    """Whether the sentence itself says that the number was lower ("risen to nine", "up from 7")."""
    norms = [t.norm for t in s.unit.tokens]
    before, after = s.unit.tokens[max(0, s.first - 4) : s.first], norms[s.last + 1 : s.last + 5]
    if any(t.stem in _GREW for t in before) and norms[s.first - 1 : s.first] == ["to"]:
        return True
    return "now" in norms[max(0, s.first - 3) : s.first] or ("up", "from") in pairwise(after)


def _kind(context: Context, event: str, a: Statement, b: Statement) -> tuple[ConflictKind, Severity]:
    """An update where the later article has the higher number of a toll that grows; else a contradiction."""
    if "floor" in (a.size.hedge, b.size.hedge):
        floor, other = (a, b) if a.size.hedge == "floor" else (b, a)
        if (floor.size.number or 0) < (other.size.number or 0):
            return "update", "medium"
    low, high = sorted((a, b), key=lambda s: s.size.number or 0)
    if _grown(high) and not _grown(low):
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
