"""The constants of the alignment, each with its meaning and how it was chosen.

All were chosen by hand on annotated stories so that the figures hardly move when one is changed by a third
(benchmarks/alignment.py sweeps them and chooses with each story left out in turn; docs/quality.md has the
tables).
"""

from __future__ import annotations

from newsdiff.model import Record


class Settings(Record, frozen=True, kw_only=True):
    """How sentences are scored and linked. Scores have no unit; a clear match is about 1."""

    damping: float = 6.5
    """Shared weight that halves the word score of a pair, in a story of a hundred sentences: little in common
    is little evidence. In a shorter one words are less rare and it takes less."""
    containment: float = 0.25
    """How much the share of the smaller sentence that the other holds adds to the score."""
    number: float = 2.0
    """Weight of a number against a word that is as rare."""
    fact: float = 0.75
    """Weight of an equal fact (name, amount, date) against a word as rare, on top of its words."""
    speaker: float = 0.6
    """Weight of a word that only names who says a sentence."""
    phrase: float = 0.9
    """What a word loses that always follows the same word: a phrase is one piece of evidence."""
    characters: float = 0.85
    """Weight of the cosine of character 4-grams."""
    semantic: float = 0.5
    """How much a word that is near in meaning counts as shared, times its cosine, where a model is given."""
    semantic_floor: float = 0.4
    """Centred cosine from which two words are near: below, any two of a story meet by chance."""
    heading: float = 0.6
    """Factor for a heading against running text: it names a topic, whose words are everywhere."""
    opening: float = 0.2
    """What two openings (titles, first sentences) gain, since both state the event itself."""
    opening_cap: float = 0.2
    """The score below which two openings gain only in proportion: without a shared word they gain nothing."""
    kinship: float = 4.0
    """Power of the penalty for two articles that are less alike than `kin` of what is usual for them."""
    kin: float = 0.5
    """Share of an article's usual likeness to its nearest below which another story is suspected."""
    competition: float = 0.7
    """Power of the penalty for a pair both sides of which have a better partner in the other's article."""
    neighbours: float = 1.0
    """How much a match among the sentences before or after on both sides multiplies a score."""
    reach: int = 2
    """How many sentences before and after count as neighbours."""
    level: float = 2.5
    """How much the mean score of the story lowers all its scores."""
    threshold: float = 0.38
    """Score from which two sentences are taken to share content."""
    gist: float = 0.2
    """How much less is enough for two sentences that state the event itself."""
    gist_match: float = 0.3
    """Score from which a sentence is taken to say what the opening of another article says."""
    gist_share: float = 0.6
    """Share of the other articles whose openings a sentence must match to state the event."""
    telling: float = 0.15
    """How much less is enough for two sentences that state the same telling fact, which no other states."""
    row_cap: float = 0.8
    """Score from which two blocks are as alike as can be, for rows."""
    row_power: float = 0.9
    """Power of a score before it is averaged: many weak ties hold a row together, not one strong."""
    row_threshold: float = 0.3
    """Score that two rows must have on the average to become one."""
    again: float = 0.1
    """What it takes from the score of two rows that one article stands in both, near each other."""
    apart: float = 0.3
    """What it takes when its blocks stand far apart."""


DEFAULT = Settings()

PINNED = 100.0
"""The score of a pair that a person has joined; its negative that of a pair that a person has parted."""
