"""Which sentences, and with them which blocks, share content: m:n."""

from __future__ import annotations

from newsdiff.align.similarity import Similarities
from newsdiff.model import Link, Record
from newsdiff.story import Story

THRESHOLD = 0.18


class UnitLink(Record, frozen=True, kw_only=True):
    """Two units (i < j) of different articles that share content."""

    i: int
    j: int
    score: float


def match(story: Story, similar: Similarities) -> tuple[UnitLink, ...]:
    """The pairs of sentences that share content, in order."""
    return tuple(UnitLink(i=i, j=j, score=s) for (i, j), s in sorted(similar.items()) if s >= THRESHOLD)


def block_links(story: Story, links: tuple[UnitLink, ...]) -> tuple[Link, ...]:
    """The pairs of blocks that hold linked sentences, each with its best score and what ties it."""
    best: dict[tuple[str, str], tuple[float, tuple[str, ...]]] = {}
    for link in links:
        u, v = story.units[link.i], story.units[link.j]
        a, b = sorted((story.block_of(u).id, story.block_of(v).id))
        shared = sorted(u.stems & v.stems, key=lambda s: (-story.rarity[s], s))
        if (a, b) not in best or best[a, b][0] < link.score:
            best[a, b] = (link.score, tuple(shared[:6]))
    return tuple(Link(a=a, b=b, score=round(s, 4), why=why) for (a, b), (s, why) in sorted(best.items()))
