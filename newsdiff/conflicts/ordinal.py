"""A number in a row that differs: "his seventh goal of the season" and "his eighth goal of the season".

Flags: where two articles give the same thing different ordinals, with the same noun and the same words
around it.

    “It was the first flight of the Aurora-5.”    “It was the second flight of the Aurora-5.”

Leaves: ordinals of different nouns (the fifth coach, his fifth season), nouns too general to be one thing
(the second time), ordinals that both articles know, and ordinals that count different stretches.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.conflicts.count import GENERAL
from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.subject import Statement, one_kind, partners
from newsdiff.conflicts.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft

ID = "ordinal"
SHARE = 0.4
TOTAL = 0.9
_ALIKE = 0.5
_GENERAL = (GENERAL - {"season"}) | {
    "time",
    "quarter",
    "half",
    "round",
    "floor",
    "century",
    "estimat",
    "estimate",
}


_MANY = stems("goal try touchdown point shot win victory title child son daughter day attempt question run")
"""What one has several of in a story: two of them are hardly one thing counted twice."""


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of ordinals of one thing that differ."""
    groups: dict[str, list[Statement]] = defaultdict(list)
    for s in context.statements:
        if s.dimension == "ordinal" and s.head and s.head not in _GENERAL and not s.title:
            groups[s.head].append(s)
    for head in sorted(groups):
        for p in partners(groups[head], SHARE):
            if _held(p.a, p.b) or _held(p.b, p.a):
                continue
            alike = p.a.qualifiers == p.b.qualifiers
            if p.total >= TOTAL and one_kind(p.a, p.b) and (alike or p.share >= _ALIKE):
                noun = p.a.fact.counted[0]
                yield draft(
                    p.a, p.b, f"which {noun}", f"The {noun} is given as {{values}}.", severity="medium"
                )

    yield from _of_one_person(context, groups)


def _of_one_person(context: Context, groups: dict[str, list[Statement]]) -> Iterable[Draft]:
    """Ordinals of what one person has one after the other: "Caldeira's second novel", "her third novel"."""
    people = context.people
    for head in sorted(groups.keys() - _MANY):
        by_owner: dict[str, list[Statement]] = defaultdict(list)
        for s in groups[head]:
            who = people.owner(s.unit, s.first)
            if who:
                by_owner[who].append(s)
        for who in sorted(by_owner):
            told = {
                i: {s.fact.number for s in by_owner[who] if s.article == i}
                for i in range(len(context.story.articles))
            }
            for i, a in enumerate(by_owner[who]):
                for b in by_owner[who][i + 1 :]:
                    single = len(told[a.article]) == len(told[b.article]) == 1 and a.article != b.article
                    if single and a.fact.number != b.fact.number and one_kind(a, b):
                        noun = a.fact.counted[0]
                        reason = f"Of one person the {noun} is given as {{values}}."
                        yield draft(a, b, f"which {noun} of {who.title()}", reason, severity="medium")


def _held(s: Statement, other: Statement) -> bool:
    """Whether the other sentence holds this ordinal too ("the fifth of the night, her third …")."""
    return any(f.kind == "ordinal" and f.number == s.fact.number for f in other.unit.facts)
