"""Scores: how much of an article the others carry."""

from __future__ import annotations

from newsdiff.claims.support import Support
from newsdiff.model import Pair, Scores
from newsdiff.story import Story


def scores(story: Story, carried: Support) -> dict[str, Scores]:
    """By article key."""
    n = len(story.articles)
    mass = [[0.0] * n for _ in range(n)]
    words = [0] * n
    for unit, sets in zip(story.units, carried.sets, strict=True):
        words[unit.article] += len(unit.tokens)
        for token, s in zip(unit.tokens, sets, strict=True):
            if token.content:
                mass[unit.article][len(s)] += story.rarity[token.stem]
    result = {}
    for article, row, count in zip(story.articles, mass, words, strict=True):
        total = sum(row) or 1.0
        shares = tuple(round(m / total, 4) for m in row)
        result[article.key] = Scores(words=count, carried=shares, unique=shares[0], union=round(1 - shares[0], 4))
    return result


def pairs(story: Story, carried: Support) -> tuple[Pair, ...]:
    """Containment of each article in each other."""
    n = len(story.articles)
    total, held = [0.0] * n, [[0.0] * n for _ in range(n)]
    for unit, sets in zip(story.units, carried.sets, strict=True):
        for token, s in zip(unit.tokens, sets, strict=True):
            if token.content:
                total[unit.article] += story.rarity[token.stem]
                for other in s:
                    held[unit.article][other] += story.rarity[token.stem]
    found = [
        Pair(a=x.key, b=y.key, containment=round(held[i][j] / (total[i] or 1.0), 4))
        for i, x in enumerate(story.articles)
        for j, y in enumerate(story.articles)
        if i != j
    ]
    return tuple(sorted(found, key=lambda p: (p.a, p.b)))
