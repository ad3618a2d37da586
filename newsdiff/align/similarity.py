"""How alike two sentences of different articles are, inside one story."""

from __future__ import annotations

import math

from newsdiff.story import Story

Similarities = dict[tuple[int, int], float]


def similarities(story: Story) -> Similarities:
    """For each pair (i < j) of units of different articles that share a content word: 0 to about 1."""
    weight = [sum(story.rarity[s] for s in u.stems) for u in story.units]
    result: Similarities = {}
    for u in story.units:
        for v in story.units[u.index + 1 :]:
            if u.article == v.article:
                continue
            shared = sum(sorted(story.rarity[s] for s in u.stems & v.stems))
            if shared:
                result[u.index, v.index] = shared / math.sqrt(weight[u.index] * weight[v.index]) * (shared / (shared + 5))
    return result
