"""Meaning as a part of the blend: cosines of static sentence vectors, centred on the story.

Words that say the same in other letters ("policeman", "officer") share nothing that the lexical score sees.
Vectors of a static embedding model do see it, but inside one story everything is about the same thing and
all cosines are high; so the mean vector of the story is taken away first, which leaves what sets a sentence
apart in it. Only a positive cosine counts, and it is added to the lexical score before that is read in
context.

The vectors come from the caller (`reading.vectors` makes them from a local folder); nothing here reads a
file, needs numpy or knows the model. Cost: with more than `MANY` sentences only pairs that the lexical
score knows are looked at, else all pairs of different articles.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.align.settings import Settings
    from newsdiff.story import Story

Similarities = dict[tuple[int, int], float]
"""By pair (i < j) of units of different articles: 0 to about 2; a pair that is not named has 0."""
MANY = 600
"""So many sentences are too many for looking at every pair."""
Encoder = Callable[[list[str]], Sequence[Sequence[float]]]
"""Texts -> one vector each, all of one length."""


def with_meaning(story: Story, scores: Similarities, encode: Encoder, settings: Settings) -> Similarities:
    """The lexical scores with what the vectors add."""
    texts = [story.articles[u.article].text[u.start : u.end] for u in story.units]
    vectors = centred(encode(texts)) if texts else []
    result = dict(scores)
    for i, j in scores if len(texts) > MANY else _all_pairs(story):
        cosine = math.fsum(map(mul, vectors[i], vectors[j]))
        if cosine > settings.semantic_floor:
            result[i, j] = result.get((i, j), 0.0) + settings.semantic * cosine
    return result


def centred(vectors: Sequence[Sequence[float]]) -> list[list[float]]:
    """The vectors less their mean, each of length one (or zero)."""
    mean = [math.fsum(column) / len(vectors) for column in zip(*vectors, strict=True)]
    moved = [[x - m for x, m in zip(v, mean, strict=True)] for v in vectors]
    norms = [math.sqrt(math.fsum(x * x for x in v)) or 1.0 for v in moved]
    return [[x / n for x in v] for v, n in zip(moved, norms, strict=True)]


def _all_pairs(story: Story) -> list[tuple[int, int]]:
    home = [u.article for u in story.units]
    return [(i, j) for j in range(len(home)) for i in range(j) if home[i] != home[j]]
