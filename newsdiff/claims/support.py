"""Support: for every word of every sentence, which other articles carry it."""

from __future__ import annotations

from newsdiff.align.matching import UnitLink
from newsdiff.model import Stretch
from newsdiff.story import Story

Support = tuple[tuple[frozenset[int], ...], ...]
"""For each unit, for each of its tokens: the articles (positions in the story) that carry it."""


def support(story: Story, links: tuple[UnitLink, ...]) -> Support:
    """A word is carried by an article when one of its linked sentences has the same stem."""
    partners: dict[int, dict[int, set[str]]] = {}
    for link in links:
        for x, y in ((link.i, link.j), (link.j, link.i)):
            stems = partners.setdefault(x, {}).setdefault(story.units[y].article, set())
            stems.update(story.units[y].stems)
    return tuple(
        tuple(
            frozenset(a for a, stems in partners.get(u.index, {}).items() if not t.content or t.stem in stems)
            for t in u.tokens
        )
        for u in story.units
    )


def stretches(story: Story, carried: Support) -> dict[str, tuple[Stretch, ...]]:
    """By article key: the sentences cut where the set of carriers changes."""
    result: dict[str, list[Stretch]] = {a.key: [] for a in story.articles}
    for unit, sets in zip(story.units, carried, strict=True):
        out = result[story.articles[unit.article].key]
        begin, current = unit.start, sets[0] if sets else frozenset[int]()
        for token, s in zip(unit.tokens, sets, strict=True):
            if s != current:
                out.append(_stretch(story, begin, token.start, current))
                begin, current = token.start, s
        out.append(_stretch(story, begin, unit.end, current))
    return {k: tuple(v) for k, v in result.items()}


def _stretch(story: Story, start: int, end: int, carriers: frozenset[int]) -> Stretch:
    return Stretch(start=start, end=end, carriers=tuple(sorted(story.articles[c].key for c in carriers)))
