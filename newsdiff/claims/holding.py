"""Holding: which sentences of a story hold a good part of some words' weight, wherever they stand.

The lightest words, which together weigh too little, propose no sentence: only who holds one of the others is
looked at (the idea of Turtle and Flood's "max score", 1995). What was found is kept, for in near-copies most
clauses have the words of another one. Cost: the sentences that hold a heavy word, once for all clauses of the
same words.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.claims.index import Index

ROUNDING = 1 - 1e-9

Held = tuple[float, int, int]
"""The weight that a unit holds, its index, and how many of the words it holds."""


class Holding:
    """The holders of the words of a story, and what was found so far."""

    def __init__(self, known: Index) -> None:
        self._holders = {k: frozenset(js) for k, js in known.holders.items()}
        self._found: dict[tuple[tuple[str, ...], float], tuple[Held, ...]] = {}

    def units(self, weights: dict[str, float], floor: float) -> tuple[Held, ...]:
        """The units that hold at least `floor` of these words' weight."""
        words = tuple(sorted(weights))
        if (words, floor) not in self._found:
            self._found[words, floor] = self._look(words, weights, floor)
        return self._found[words, floor]

    def _look(self, words: tuple[str, ...], weights: dict[str, float], floor: float) -> tuple[Held, ...]:
        light = [*accumulate(sorted(weights.values()))]
        enough = sum(total < floor * ROUNDING for total in light)
        heavy = sorted(words, key=lambda k: (weights[k], k))[enough:]
        candidates = frozenset[int]().union(*(self._holders[k] for k in heavy))
        held = dict.fromkeys(candidates, 0.0)
        count = dict.fromkeys(candidates, 0)
        for k in words:
            weight = weights[k]
            for j in candidates & self._holders[k]:
                held[j] += weight
                count[j] += 1
        return tuple((held[j], j, count[j]) for j in sorted(candidates) if held[j] >= floor)
