"""How much two sentences must have in common to be linked: less than the threshold, where more speaks for it.

*Sentences that state the event itself.* News puts the event first (the inverted pyramid): titles, first and
second sentences of two articles on one event tell the same, though they may have little more in common than a
name. Further down, a sentence that matches the openings of most other articles does so too. Of two such
sentences less is asked, the less the farther they stand from the opening; but only between articles that are
as alike as is usual in the story, and share something else or several words here.

*Telling facts.* Two sentences that state the same sum, share, measure, age, time or larger number are likely
to be about the same thing, the more so the rarer it is in the story, however long they are otherwise.

The scores stay as they are, so rows, which average them, don't change. Linear in the scored pairs.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from newsdiff.align.context import kinship_factors, openings
from newsdiff.align.terms import fact_term

if TYPE_CHECKING:
    from newsdiff.align.settings import Settings
    from newsdiff.align.similarity import Similarities
    from newsdiff.model import Fact
    from newsdiff.story import Story

SHARED = 3
"""Words that two such sentences must share where their articles have no other link."""
FEWEST = 2
"""Other articles whose openings a sentence must match, at the least, to state the event."""
TELLING = frozenset({"money", "percent", "measure", "count", "age", "duration", "time"})
MANY = 20
"""A smaller number of things recurs by chance."""


def bars(story: Story, similar: Similarities, settings: Settings) -> dict[tuple[int, int], float]:
    """The score that each pair must have to be a link, by pair, where it is less than the threshold."""
    lower = _of_the_event(story, similar, settings)
    facts = [frozenset(fact_term(f) for f in u.facts if _tells(f)) for u in story.units]
    holders = Counter(f for held in facts for f in held)
    most = math.log(1 + len(facts) / 2)
    for i, j in similar:
        if shared := facts[i] & facts[j]:
            rarity = math.fsum(math.log(1 + len(facts) / holders[f]) for f in shared) / most
            relief = settings.telling * min(1.0, rarity)
            lower[i, j] = min(lower.get((i, j), settings.threshold), settings.threshold - relief)
    return lower


def _tells(fact: Fact) -> bool:
    small = fact.kind == "count" and (fact.number is None or fact.number < MANY)
    return fact.kind in TELLING and not small


def _of_the_event(story: Story, similar: Similarities, settings: Settings) -> dict[tuple[int, int], float]:
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
