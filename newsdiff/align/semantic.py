"""Meaning as a part of the blend: words that are near in a static embedding model count in part as shared.

"Officers" and "policemen" share nothing that the lexical score sees. With a model each word that only one of
two sentences has meets the word of the other that is nearest in meaning, and a part of the lighter one's
weight counts as shared: `Settings.semantic` times their cosine. Vectors are centred on the words of the
story, since inside one story all words are about the same thing; below `Settings.semantic_floor` two words
meet by chance. Names and numbers meet no others: Monday is near to Tuesday and Smith to Jones, and that is
what tells two sentences apart.

Words are compared and not whole sentences. The vector of a sentence in a static model is hardly more than a
blurred list of its words; added to the blend it lost pairs and rows (docs/quality.md).

The nearness comes from the caller (`reading.vectors` reads it from a local folder); nothing here reads a
file, needs numpy or knows the model. Cost: the pairs of the story's different words, once; then a look-up a
word and pair of sentences.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.align.settings import Settings
    from newsdiff.story import Story

Nearest = Callable[[list[str], float], list[tuple[int, int, float]]]
"""Words and a floor -> the pairs (positions i < j) whose centred cosine is at least the floor, with it."""
Near = dict[str, dict[str, float]]
"""By stem: the stems that are near in meaning with their cosines, both ways round."""
NONE_NEAR: Near = {}
SHORTEST = 3
"""Letters of the shortest word that is compared."""


def near_words(story: Story, nearest: Nearest, settings: Settings) -> Near:
    """Which words of a story are near in meaning; each stem stands for its most frequent form."""
    forms: dict[str, Counter[str]] = {}
    capitals: Counter[str] = Counter()
    for unit in story.units:
        text = story.articles[unit.article].text
        for token in unit.tokens:
            word = text[token.start : token.end]
            if token.content and word.isalpha() and len(word) >= SHORTEST:
                forms.setdefault(token.stem, Counter())[word.lower()] += 1
                capitals[token.stem] += word[0].isupper()
    stems = sorted(s for s, f in forms.items() if s.isalpha() and 2 * capitals[s] <= f.total())
    near: Near = {}
    for a, b, cosine in nearest([_usual(forms[s]) for s in stems], settings.semantic_floor):
        near.setdefault(stems[a], {})[stems[b]] = cosine
        near.setdefault(stems[b], {})[stems[a]] = cosine
    return near


def _usual(forms: Counter[str]) -> str:
    return min(forms, key=lambda w: (-forms[w], w))


def kindred(terms: frozenset[str], near: Near, weight: dict[str, float]) -> dict[str, float]:
    """The terms of the story that a sentence does not have but has a near word of, with what each counts."""
    found: dict[str, float] = {}
    for own in terms & near.keys():
        for other, cosine in near[own].items():
            if other not in terms and other in weight:
                counts = cosine * min(weight[own], weight[other])
                found[other] = max(found.get(other, 0.0), counts)
    return found


def met(
    a: frozenset[str], b: frozenset[str], kin_of_a: dict[str, float], kin_of_b: dict[str, float]
) -> float:
    """The weight in which two sentences meet by near words: the mean of both ways."""
    there = math.fsum(kin_of_a[t] for t in kin_of_a.keys() & b)
    back = math.fsum(kin_of_b[t] for t in kin_of_b.keys() & a)
    return (there + back) / 2
