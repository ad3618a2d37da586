"""The same things counted differently: "68 of the 150 seats" and "71 seats".

Flags: where two articles give different numbers for one counted noun, with the same words around them.

    “Three masked men robbed the museum.”    “Four masked men robbed the museum.”

Leaves: other things of the same name (340 flights of 410), parts of a total, other times and places,
hedged or rounded numbers that agree, nouns too general to count one thing (time, part), counts of one,
and numbers that both articles know. People killed, injured or missing have a rule of their own (`toll`).
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.subject import Pairing, Statement, head_of, one_kind, partners
from newsdiff.conflicts.words import PEOPLE, stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft

ID = "count"
SHARE = 0.25
TOTAL = 0.8
GENERAL = stems(
    """time part thing year month week day hour minute way kind point number side place area step level
    case reason example story question issue percent more other item detail season game match round set
    point"""
)


_STILL = frozenset({"still", "remain", "remained", "remains"})
_BY = 6
_POINT = "point"
"""Points are of all sorts; match points are not."""


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of counts of one thing that differ."""
    groups: dict[str, list[Statement]] = defaultdict(list)
    for group in context.by_dimension("count", titles=True):
        for s in group:
            if (
                s.head
                and (s.head not in GENERAL or (s.head == _POINT and s.qualifiers))
                and not s.event
                and (s.size.number or s.size.low or 0) > 1
                and not _few(s)
            ):
                groups[s.head].append(s)
    for head in sorted(groups):
        for p in partners(groups[head], SHARE):
            if _sure(p) and p.led and joint(p.a) == joint(p.b) and not then_and_now(p.a, p.b):
                yield draft(
                    p.a, p.b, f"number of {context.noun(p.a)}", "The same thing is counted as {values}."
                )


def _few(s: Statement) -> bool:
    """ "Several" and the like: next to any small number."""
    return s.size.number is None and (s.size.low or 0) < 20


def _sure(p: Pairing) -> bool:
    """Small counts of a common noun need more in common than large ones."""
    small = max(p.a.size.number or 99, p.b.size.number or 99) <= 12
    if p.share < 0.5 and (_narrowed(p) or p.a.title or p.b.title):
        return False
    low, high = sorted(m.number or m.low or 0 for m in (p.a.size, p.b.size))
    if high > 10 * low and p.share < 0.5:
        return False  # so far apart, they count different stretches
    if _tally(p.a) != _tally(p.b) and "by" in (p.a.fact.parts.get("role"), p.b.fact.parts.get("role")):
        return False  # "by 21 votes to 14" and "by seven votes": a tally and a margin
    telling = bool(p.a.qualifiers & p.b.qualifiers)
    if not one_kind(p.a, p.b) or (small and p.a.qualifiers != p.b.qualifiers and p.share < 0.5):
        return False
    return p.total >= TOTAL * (1.3 if small and not telling else 1) * (0.7 if telling else 1)


def then_and_now(a: Statement, b: Statement) -> bool:
    """Whether the one tells what is left by then ("still", "down from"), or knows the other's number too."""
    left = [
        bool(_STILL & {t.norm for t in s.unit.tokens[max(0, s.first - _BY) : s.last + _BY]}) for s in (a, b)
    ]
    return left[0] != left[1] or _names_it(a, b) or _names_it(b, a)


def _names_it(s: Statement, o: Statement) -> bool:
    """Whether the sentence of `o` has the value of `s` too, without a noun ("down from 60,000")."""
    return any(
        f.number == s.size.number and not f.counted for f in o.unit.facts if f.kind in ("number", "count")
    )


def _tally(s: Statement) -> bool:
    """Whether a number is one side of a count of two: "21 votes to 14"."""
    after = [t.norm for t in s.unit.tokens[s.last + 1 : s.last + 4]]
    return any(a in ("to", "against") and b[:1].isdigit() for a, b in pairwise(after))


def joint(s: Statement) -> bool:
    """Whether the number counts two sorts at once: "831 passengers and crew"."""
    after = s.unit.tokens[s.last + len(s.fact.counted) + 1 : s.last + len(s.fact.counted) + 3]
    return [t.norm for t in after[:1]] == ["and"] and any(head_of(t.norm) in PEOPLE for t in after[1:])


def _narrowed(p: Pairing) -> bool:
    """Whether the smaller number is of a narrower kind ("23 sailors", "11 Greek sailors"), perhaps a part."""
    small, large = sorted((p.a, p.b), key=lambda s: s.size.number or s.size.low or 0)
    return bool(small.qualifiers - large.qualifiers)
