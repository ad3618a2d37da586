"""Scores: how much of an article the others carry, and how.

All shares are of content words, each counted once whatever its weight, so that a share can be read off the
text and moves little when an article is added; blocks that take no part count nowhere. What is carried is
either *verbatim* (in a run of the same words, see `verbatim`) or *reworded*. *Facts* is counted apart: the
share of an article's facts that another one states too.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from newsdiff.claims.stated import fact_key
from newsdiff.model import Pair, Scores

if TYPE_CHECKING:
    from newsdiff.claims.support import Support
    from newsdiff.story import Story

Carried = frozenset[int]


def scores(story: Story, carried: Support) -> dict[str, Scores]:
    """By article key: the share that exactly k others carry, and how the carried share is carried."""
    count = len(story.articles)
    stated = _stated(story, carried)
    known = Counter(chain.from_iterable(stated))
    result = {}
    for a, article in enumerate(story.articles):
        words = _words(carried, a)
        total = len(words)
        held = Counter(len(carriers) for carriers, _ in words)
        shares = tuple(_part(held[k], total) if total else float(k == 0) for k in range(count))
        union = round(1 - shares[0], 4)
        quoted = min(union, _part(sum(bool(carriers & copied) for carriers, copied in words), total))
        others = frozenset(f for f in stated[a] if known[f] > 1)
        result[article.key] = Scores(
            words=sum(len(story.units[u].tokens) for u in carried.index.of_article[a]),
            carried=shares, unique=shares[0], union=union, verbatim=quoted,
            reworded=round(union - quoted, 4), facts=_share(stated[a], others),
        )  # fmt: skip
    return result


def pairs(story: Story, carried: Support) -> tuple[Pair, ...]:
    """How much of each article each other one carries, both ways."""
    stated = _stated(story, carried)
    found = []
    for a, article in enumerate(story.articles):
        words = _words(carried, a)
        held = Counter(chain.from_iterable(carriers for carriers, _ in words))
        same = Counter(chain.from_iterable(carriers & copied for carriers, copied in words))
        for b, other in enumerate(story.articles):
            if a == b:
                continue
            share, quoted = _part(held[b], len(words)), _part(same[b], len(words))
            found.append(
                Pair(
                    a=article.key,
                    b=other.key,
                    containment=share,
                    verbatim=quoted,
                    reworded=round(share - quoted, 4),
                    facts=_share(stated[a], stated[b]),
                )
            )
    return tuple(sorted(found, key=lambda p: (p.a, p.b)))


def _words(carried: Support, article: int) -> list[tuple[Carried, Carried]]:
    """The content words of an article: their carriers, and who has them in the same run."""
    return [
        (carriers, copied)
        for u in carried.index.of_article[article]
        for weight, carriers, copied in zip(
            carried.index.weights[u], carried.sets[u], carried.runs[u], strict=True
        )
        if weight
    ]


def _stated(story: Story, carried: Support) -> list[frozenset[tuple[str, str]]]:
    """By article: what its facts state."""
    return [
        frozenset(fact_key(f) for j in units for f in story.units[j].facts if f.kind != "quote")
        for units in carried.index.of_article
    ]


def _part(words: int, total: int) -> float:
    return round(words / total, 4) if total else 0.0


def _share(mine: frozenset[tuple[str, str]], theirs: frozenset[tuple[str, str]]) -> float:
    return round(len(mine & theirs) / len(mine), 4) if mine else 0.0
