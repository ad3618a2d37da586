"""Verbatim runs: the words that two articles have in the same order, at least `RUN` in a row.

Shingles (runs of `RUN` folded words, as in Broder's resemblance of documents, 1997) find the places in linear
time, whatever has been moved; a word is verbatim with an article when some shingle that covers it stands
there. Runs do not cross sentences (a sentence of fewer words counts when the other article has it whole),
and take no note of case, punctuation and typography. Shorter runs are the common coin of a language ("at
the end of the day") and count for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.story import Story

RUN = 6

Verbatim = tuple[tuple[frozenset[int], ...], ...]
"""For each unit, for each of its words: the articles that have it in a run of the same words."""


def verbatim(story: Story) -> Verbatim:
    """The articles (positions in the story) that have each word in a run of at least `RUN` same words."""
    shingles: dict[tuple[str, ...], set[int]] = {}
    norms = [tuple(t.norm for t in u.tokens) for u in story.units]
    for unit, words in zip(story.units, norms, strict=True):
        for at in _starts(words):
            shingles.setdefault(words[at : at + RUN], set()).add(unit.article)
    found = []
    for unit, words in zip(story.units, norms, strict=True):
        held: list[set[int]] = [set() for _ in words]
        for at in _starts(words):
            others = shingles[words[at : at + RUN]] - {unit.article}
            if others:
                for i in range(at, min(at + RUN, len(words))):
                    held[i] |= others
        found.append(tuple(frozenset(h) for h in held))
    return tuple(found)


def _starts(words: tuple[str, ...]) -> range:
    """Where the runs of a sentence begin; a shorter sentence is one run."""
    return range(max(min(len(words), 1), len(words) - RUN + 1))
