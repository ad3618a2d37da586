"""Passages: which sentences of an article carry most of a claim.

A passage is a sentence, or two that follow one another, of the same paragraph or of two paragraphs that stand
next to each other; a headline stands alone. Cost: the sentences of the story, once a claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.claims.index import Index, index
from newsdiff.claims.stated import fact_key
from newsdiff.model import Record

if TYPE_CHECKING:
    from newsdiff.claims.query import Query
    from newsdiff.story import Story

MISSING = 0.06
NO_LAST = 0.2
NO_HARD = 0.15
WIDER = 1.2
HEADS = ("title", "heading")


class Prepared(Record, frozen=True, kw_only=True):
    """A story indexed for finding; make it once (`prepared`) and ask it many claims."""

    story: Story
    index: Index


class Passage(Record, frozen=True, kw_only=True):
    """Units of one article (the first is the one that carries most) and the keys of the claim that they
    carry."""

    units: tuple[int, ...]
    carried: frozenset[str]
    share: float
    score: float


def prepared(story: Story) -> Prepared:
    """Index a story for many claims."""
    return Prepared(story=story, index=index(story))


def keys_held(ready: Prepared, query: Query, units: tuple[int, ...]) -> frozenset[str]:
    """The keys of the claim that these units carry, by word or by fact."""
    held = {k for k in query.weights if any(k in ready.index.content[j] for j in units)}
    stated = {fact_key(f) for j in units for f in ready.story.units[j].facts}
    for fact, words in query.fact_words:
        if fact_key(fact) in stated:
            held |= words & query.weights.keys()
    return frozenset(held)


def mass(query: Query, words: frozenset[str]) -> float:
    """The weight of some of the keys of a claim."""
    return sum(query.weights[k] for k in sorted(words))


def best(ready: Prepared, query: Query, article: int) -> Passage | None:
    """The passage of an article that carries most of the claim: a sentence, judged with its next one."""
    total = sum(query.weights.values())
    units = ready.index.of_article[article]
    alone = {j: held for j in units if (held := keys_held(ready, query, (j,)))}
    if not alone or not total:
        return None
    best = max(alone, key=lambda j: (mass(query, alone[j]), -j))
    near = [(j, j + 1) for j in units[:-1] if (j in alone or j + 1 in alone) and _together(ready.story, j)]
    both = {p: alone.get(p[0], frozenset()) | alone.get(p[1], frozenset()) for p in near}
    wide = max(both, key=lambda p: (mass(query, both[p]), -p[0]), default=(best, best))
    single, union = mass(query, alone[best]), mass(query, both.get(wide, alone[best]))
    chosen, carried = ((best,), alone[best]) if union <= single * WIDER else (wide, both[wide])
    share = (single + union) / 2 / total
    score = max(0.0, share - _cost(ready, query, article, carried))
    return Passage(units=chosen, carried=carried, share=share, score=score)


def _together(story: Story, j: int) -> bool:
    """Whether a sentence and the next may be read as one passage."""
    one, two = story.units[j], story.units[j + 1]
    if one.block == two.block:
        return True
    return two.block == one.block + 1 and story.block_of(one).kind not in HEADS


def _cost(ready: Prepared, query: Query, article: int, carried: frozenset[str]) -> float:
    vocabulary = ready.index.vocabulary[article]
    hard = query.hard - vocabulary - carried
    last = query.last not in vocabulary and query.last not in carried
    return MISSING * len(query.weights.keys() - carried) + NO_HARD * bool(hard) + NO_LAST * last
