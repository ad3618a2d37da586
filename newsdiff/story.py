"""A story prepared for comparing: the sentences of all articles with their words, facts and weights.

Articles stand in canonical order here (by content), whatever order they were named in, so that nothing that
is computed from a story depends on that order.
"""

from __future__ import annotations

import math
from collections import Counter

from newsdiff import facts as fact_layer
from newsdiff.model import Article, Block, Fact, Record
from newsdiff.text.tokens import Token, tokens


class Unit(Record, frozen=True, kw_only=True):
    """A sentence that takes part. `article` and `block` are positions in `Story.articles` and its blocks."""

    index: int
    article: int
    block: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    facts: tuple[Fact, ...]
    stems: frozenset[str] = frozenset()
    """The stems of its content words."""


class Story(Record, frozen=True, kw_only=True):
    """What the pure core works on. `rarity` is ln(1 + N/df) of a stem over the units."""

    articles: tuple[Article, ...]
    units: tuple[Unit, ...]
    facts: tuple[tuple[Fact, ...], ...]
    rarity: dict[str, float]

    def block_of(self, unit: Unit) -> Block:
        """The block that holds a unit."""
        return self.articles[unit.article].blocks[unit.block]


def prepare(articles: tuple[Article, ...]) -> Story:
    """Segmented articles with keys -> the story, in canonical order."""
    ordered = tuple(sorted(articles, key=lambda a: (a.sha256, a.text, a.name, a.key)))
    facts = fact_layer.unify(tuple(fact_layer.extract(a) for a in ordered))
    units: list[Unit] = []
    for i, article in enumerate(ordered):
        for j, block in enumerate(article.blocks):
            if block.dropped is not None:
                continue
            for s in block.sentences:
                words = tokens(article.text, s.start, s.end, article.language)
                units.append(
                    Unit(
                        index=len(units),
                        article=i,
                        block=j,
                        start=s.start,
                        end=s.end,
                        tokens=words,
                        facts=tuple(f for f in facts[i] if s.start <= f.start and f.end <= s.end),
                        stems=frozenset(t.stem for t in words if t.content),
                    )
                )
    df = Counter(stem for u in units for stem in u.stems)
    rarity = {stem: math.log(1 + len(units) / n) for stem, n in df.items()}
    return Story(articles=ordered, units=tuple(units), facts=facts, rarity=rarity)
