"""What the rules look at: the story, its sentences, and which of them are nearly the same.

Computed once a story and shared by all rules. Nothing here depends on the keys or the order of the articles: the
story stands in canonical order.
"""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from functools import cached_property

from newsdiff.story import Story, Unit

NEAR = 0.55
"""Two sentences are nearly the same when this share of their words stands in the same order in both."""


class Context:
    """The story as the rules see it. Immutable but for its caches."""

    def __init__(self, story: Story) -> None:
        self.story = story

    def text(self, unit: Unit) -> str:
        """The whole text of the unit's article (spans of the unit index into it)."""
        return self.story.articles[unit.article].text

    def is_title(self, unit: Unit) -> bool:
        """Whether a unit is its article's title."""
        return self.story.block_of(unit).kind == "title"

    @cached_property
    def near(self) -> tuple[tuple[Unit, Unit, SequenceMatcher[str]], ...]:
        """Pairs of sentences of different articles that are nearly the same, and how they differ.

        Candidates come from prefix filtering (Chaudhuri et al. 2006): two sets that share two fifths of their
        stems must share one of the rarest three fifths of either.
        """
        holders: dict[str, list[int]] = defaultdict(list)
        units = self.story.units
        pairs = set()
        for unit in units:
            ranked = sorted(unit.stems, key=lambda s: (-self.story.rarity.get(s, 0.0), s))
            for s in ranked[: len(ranked) * 3 // 5 + 1]:
                pairs.update((i, unit.index) for i in holders[s] if units[i].article != unit.article)
                holders[s].append(unit.index)
        found = []
        for i, j in sorted(pairs):
            if self._alike(units[i], units[j]):
                matcher = SequenceMatcher(None, _norms(units[i]), _norms(units[j]), autojunk=False)
                if matcher.ratio() >= NEAR and _norms(units[i]) != _norms(units[j]):
                    found.append((units[i], units[j], matcher))
        return tuple(found)

    def _alike(self, u: Unit, v: Unit) -> bool:
        if min(len(u.tokens), len(v.tokens)) < 5:
            return False
        shared = len(u.stems & v.stems)
        return shared >= 3 and 2 * shared >= 0.4 * (len(u.stems) + len(v.stems))


def _norms(unit: Unit) -> list[str]:
    return [t.norm for t in unit.tokens]
