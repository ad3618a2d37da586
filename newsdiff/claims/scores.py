"""Scores: how much of an article the others carry, and how.

All shares are of the weight of content words (see `index`), so a rare name counts for more than a common
word, and blocks that take no part count nowhere. What is carried is either *verbatim* (in a run of the same
words, see `verbatim`) or *reworded*. *Facts* is counted apart: the share of an article's facts that another
one states too.
"""

from __future__ import annotations

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
    stated = _stated(story)
    result = {}
    for a, article in enumerate(story.articles):
        mass, same = [0.0] * count, 0.0
        for weight, carriers, copied in _words(carried, a):
            mass[len(carriers)] += weight
            same += weight if carriers & copied else 0.0
        total = sum(mass)
        shares = tuple(round(m / total, 4) if total else float(k == 0) for k, m in enumerate(mass))
        union = round(1 - shares[0], 4)
        quoted = round(same / total, 4) if total else 0.0
        others = frozenset().union(*(s for b, s in enumerate(stated) if b != a))
        result[article.key] = Scores(
            words=sum(len(story.units[u].tokens) for u in carried.index.of_article[a]),
            carried=shares, unique=shares[0], union=union, verbatim=quoted,
            reworded=max(0.0, round(union - quoted, 4)), facts=_share(stated[a], others),
        )  # fmt: skip
    return result


def pairs(story: Story, carried: Support) -> tuple[Pair, ...]:
    """How much of each article each other one carries, both ways."""
    count = len(story.articles)
    stated = _stated(story)
    found = []
    for a, article in enumerate(story.articles):
        total, held, same = 0.0, [0.0] * count, [0.0] * count
        for weight, carriers, copied in _words(carried, a):
            total += weight
            for b in carriers:
                held[b] += weight
                same[b] += weight if b in copied else 0.0
        for b, other in enumerate(story.articles):
            if a != b:
                share = round(held[b] / total, 4) if total else 0.0
                quoted = round(same[b] / total, 4) if total else 0.0
                found.append(
                    Pair(
                        a=article.key,
                        b=other.key,
                        containment=share,
                        verbatim=quoted,
                        reworded=max(0.0, round(share - quoted, 4)),
                        facts=_share(stated[a], stated[b]),
                    )
                )
    return tuple(sorted(found, key=lambda p: (p.a, p.b)))


def _words(carried: Support, article: int) -> list[tuple[float, Carried, Carried]]:
    """The content words of an article: weight, carriers, and who has the word in the same run."""
    return [
        (weight, carriers, copied)
        for u in carried.index.of_article[article]
        for weight, carriers, copied in zip(
            carried.index.weights[u], carried.sets[u], carried.runs[u], strict=True
        )
        if weight
    ]


def _stated(story: Story) -> list[frozenset[tuple[str, str]]]:
    """By article: what its facts state."""
    return [
        frozenset(fact_key(f) for u in story.units if u.article == a for f in u.facts if f.kind != "quote")
        for a in range(len(story.articles))
    ]


def _share(mine: frozenset[tuple[str, str]], theirs: frozenset[tuple[str, str]]) -> float:
    return round(len(mine & theirs) / len(mine), 4) if mine else 0.0
