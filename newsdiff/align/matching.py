"""Which sentences, and with them which blocks, share content: m:n.

One sentence may match several of another article (a split), several may match one (a merge), in any order
(a moved paragraph): every pair over the threshold is a link (a lower one for two sentences that state the
event itself or one telling fact, see `bars`). One-to-one assignment was tried and loses a
third.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.align.bars import bars
from newsdiff.align.semantic import NONE_NEAR, Near
from newsdiff.align.settings import DEFAULT, PINNED, Settings
from newsdiff.align.why import reasons
from newsdiff.model import Link, Record

if TYPE_CHECKING:
    from newsdiff.align.similarity import Similarities
    from newsdiff.story import Story


class UnitLink(Record, frozen=True, kw_only=True):
    """Two units (i < j) of different articles that share content."""

    i: int
    j: int
    score: float


def match(story: Story, similar: Similarities, settings: Settings = DEFAULT) -> tuple[UnitLink, ...]:
    """The pairs of sentences that share content, in order."""
    lower = bars(story, similar, settings)
    return tuple(
        UnitLink(i=i, j=j, score=s)
        for (i, j), s in sorted(similar.items())
        if s >= lower.get((i, j), settings.threshold)
    )


def block_links(story: Story, links: tuple[UnitLink, ...], near: Near = NONE_NEAR) -> tuple[Link, ...]:
    """The pairs of blocks that hold linked sentences, each with its best score and what ties it."""
    best: dict[tuple[str, str], UnitLink] = {}
    for link in links:
        a, b = sorted((story.block_of(story.units[link.i]).id, story.block_of(story.units[link.j]).id))
        if (a, b) not in best or best[a, b].score < link.score:
            best[a, b] = link
    return tuple(_link(story, a, b, link, near) for (a, b), link in sorted(best.items()))


def _link(story: Story, a: str, b: str, link: UnitLink, near: Near) -> Link:
    why = reasons(story, story.units[link.i], story.units[link.j], near)
    if link.score >= PINNED:
        return Link(a=a, b=b, score=1.0, why=("pinned", *why))
    return Link(a=a, b=b, score=round(link.score, 4), why=why)
