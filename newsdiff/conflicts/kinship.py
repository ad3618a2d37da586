"""Whether two articles tell one story at all.

People put articles side by side that have nothing to do with each other, or a folder holds two stories of
one kind (two quakes, two trials). Their tolls and prices then differ without contradicting each other. Two
articles are of two stories when each names a few people, places or firms, none of them is named in both,
and their other words too are hardly the same. One article without names may be of any story. Cost: linear in
the words of both, once for each pair in which a rule found something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.words import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from newsdiff.story import Story

_FEW = 2
_LEAST = 0.2
_DAYS = frozenset(MONTHS) | frozenset(WEEKDAYS)


class Kinship:
    """Which articles of a story are of one story; what is looked up is kept."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._known: dict[int, tuple[frozenset[str], frozenset[str]]] = {}

    def _of(self, article: int) -> tuple[frozenset[str], frozenset[str]]:
        """The names inside sentences, folded, and the stems of an article."""
        if article not in self._known:
            text = self._story.articles[article].text
            units = [u for u in self._story.units if u.article == article]
            names = frozenset(
                t.norm.removesuffix("'s").removesuffix("’s")
                for u in units
                for t in u.tokens[1:]
                if t.content and text[t.start].isupper() and t.norm not in _DAYS
            )
            self._known[article] = names, frozenset[str]().union(*(u.stems for u in units))
        return self._known[article]

    def strangers(self, one: int, other: int) -> bool:
        """Whether two articles are of two stories."""
        (names, stems), (others, theirs) = self._of(one), self._of(other)
        if one == other or names & others or min(len(names), len(others)) < _FEW:
            return False
        return len(stems & theirs) < _LEAST * min(len(stems), len(theirs))
