"""Sentences that state the event itself, in whatever words.

News puts the event first (the inverted pyramid): titles, first and second sentences of two articles on one
event tell the same, though they may have little more in common than a name. Further down, a sentence that
matches the openings of half of the other articles does so too. Of two such sentences less is asked before
they are taken to share content, the less the farther they stand from the opening, and only between articles
that are as alike as is usual in the story. Linear in the scored pairs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.align.context import kinship_factors, openings

if TYPE_CHECKING:
    from newsdiff.align.settings import Settings
    from newsdiff.align.similarity import Similarities
    from newsdiff.story import Story

SHARED = 3
"""Words that two such sentences must share where their articles have no other link."""
FEWEST = 2
"""Other articles whose openings a sentence must match, at the least, to state the event."""


def bars(story: Story, similar: Similarities, settings: Settings) -> dict[tuple[int, int], float]:
    """The score that each pair must have to be a link, by pair, where it is less than the threshold."""
    stating = _stating(story, similar, settings)
    kin = kinship_factors(story, settings)
    home = [u.article for u in story.units]
    linked = {(home[i], home[j]) for (i, j), score in similar.items() if score >= settings.threshold}
    return {
        (i, j): settings.threshold - settings.gist * stating[i] * stating[j] * kin[home[i], home[j]]
        for i, j in similar
        if stating[i]
        and stating[j]
        and ((home[i], home[j]) in linked or len(story.units[i].stems & story.units[j].stems) >= SHARED)
    }


def _stating(story: Story, similar: Similarities, settings: Settings) -> list[float]:
    """For each unit how much it states the event, 0 to 1."""
    opening = openings(story)
    matched: list[set[int]] = [set() for _ in opening]
    for (i, j), score in similar.items():
        if score >= settings.gist_match:
            if opening[j] == 1:
                matched[i].add(story.units[j].article)
            if opening[i] == 1:
                matched[j].add(story.units[i].article)
    enough = max(FEWEST, settings.gist_share * (len(story.articles) - 1))
    return [1.0 if len(m) >= enough else x for x, m in zip(opening, matched, strict=True)]
