"""Statements: the clauses of different articles that say the same, as one group.

Clauses that are single-source stand alone. The others are clustered: two clauses of different articles are
alike by the weight of the keys they share over their mean weight (weighted Dice); pairs are taken from the
best down, and two groups become one when their clauses are alike enough on the average (average linkage, a
cousin of UPGMA). So a group holds one statement and not a chain of neighbours. Cost: only clauses of linked
or nearest sentences are compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.text.negation import denied

if TYPE_CHECKING:
    from newsdiff.claims.index import Index
    from newsdiff.claims.support import Support
    from newsdiff.story import Story

ALIKE = 0.34
LINKAGE = 0.24
ROUNDING = 1 - 1e-9

Place = tuple[int, int]
"""A clause: its unit, and its position among the unit's clauses."""


def statements(story: Story, carried: Support, single: frozenset[Place]) -> tuple[tuple[Place, ...], ...]:
    """The clauses that are not in `single`, grouped by what they state; each in one group, in reading
    order."""
    known = carried.index
    places = [(u, c) for u, cs in enumerate(known.clauses) for c in range(len(cs)) if (u, c) not in single]
    weights = {p: bag(known, p) for p in places}
    return _linked(places, _similar(story, carried, weights))


def _linked(places: list[Place], alike: dict[tuple[Place, Place], float]) -> tuple[tuple[Place, ...], ...]:
    """Groups by average linkage: best pairs first, two groups joined when they are alike on the average."""
    group = {p: p for p in places}
    members = {p: [p] for p in places}
    between: dict[Place, dict[Place, float]] = {p: {} for p in places}
    for (x, y), likeness in alike.items():
        between[x][y] = between[y][x] = likeness
    for (x, y), _ in sorted(alike.items(), key=lambda kv: (-kv[1], kv[0])):
        a, b = sorted((group[x], group[y]), key=lambda g: (-len(members[g]), g))
        if a == b or between[a].get(b, 0.0) < LINKAGE * len(members[a]) * len(members[b]):
            continue
        for p in members[b]:
            group[p] = a
        members[a] += members.pop(b)
        for other, likeness in between.pop(b).items():
            between[other].pop(b, None)
            if other != a:
                between[a][other] = between[other][a] = between[a].get(other, 0.0) + likeness
    return tuple(sorted(tuple(sorted(g)) for g in members.values()))


def bag(known: Index, place: Place) -> dict[str, float]:
    """The content keys of a clause with their weights."""
    u, c = place
    clause = known.clauses[u][c]
    span = range(clause.first, clause.stop)
    return {known.keys[u][i]: known.weights[u][i] for i in span if known.weights[u][i]}


def _similar(
    story: Story, carried: Support, bags: dict[Place, dict[str, float]]
) -> dict[tuple[Place, Place], float]:
    """The likeness of clauses of different articles, where it is enough to count."""
    turned = {p: _turned(story, carried, p) for p in bags}
    of_unit: dict[int, list[Place]] = {}
    for place in bags:
        of_unit.setdefault(place[0], []).append(place)
    number: dict[tuple[str, ...], int] = {}
    wording = {p: number.setdefault(tuple(b), len(number)) for p, b in bags.items()}
    total = {p: sum(b.values()) for p, b in bags.items()}
    heaviest = {p: max(b.values(), default=0.0) for p, b in bags.items()}
    # In near-copies most clauses have the words of another one: two wordings are compared once.
    known: dict[tuple[int, int], float] = {}
    found: dict[tuple[Place, Place], float] = {}
    for place, bag in bags.items():
        for units in carried.passages[place[0]][place[1]].values():
            for other in [p for j in units for p in of_unit.get(j, ())]:
                if turned[place] != turned[other]:
                    continue
                pair = (wording[place], wording[other])
                likeness = known.get(pair)
                if likeness is None:
                    both = total[place] + total[other]
                    # No more than so many words of the lighter one's heaviest: most pairs fall short of it.
                    most = len(bag.keys() & bags[other].keys()) * min(heaviest[place], heaviest[other])
                    near = 2 * most >= ALIKE * both * ROUNDING
                    likeness = known[pair] = alike(bag, bags[other], both) if near else 0.0
                if likeness >= ALIKE:
                    found.setdefault((place, other) if place < other else (other, place), likeness)
    return found


def _turned(story: Story, carried: Support, place: Place) -> bool:
    """Whether a clause is put in the negative: it does not say what the same words without a "not" say."""
    clause = carried.index.clauses[place[0]][place[1]]
    return bool(denied(story.units[place[0]].tokens[clause.first : clause.stop]))


def alike(a: dict[str, float], b: dict[str, float], total: float) -> float:
    """Weighted Dice of two bags of keys whose weights sum to `total`."""
    if len(b) < len(a):
        a, b = b, a
    shared = sum(w for k, w in a.items() if k in b)
    return 2 * shared / total if total else 0.0
