"""A story indexed for support: the keys and weights of all words, the clauses, and who holds which word."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from newsdiff.claims.clauses import Clause, clauses
from newsdiff.claims.words import LIGHT, key
from newsdiff.model import Record
from newsdiff.text.negation import denied

if TYPE_CHECKING:
    from newsdiff.story import Story, Unit

NUMBER_BONUS = 1.3
LIGHTNESS = 0.7


class Index(Record, frozen=True, kw_only=True):
    """By unit: the keys of its words, their weights (0 for function words), its set of content keys, those of
    them that a "not" turns round (`denied`), its clauses.

    `of_block` gives the units of a block (by article and block position), `of_article` those of an article,
    `vocabulary` the content keys of an article, `holders` the units that hold a content key.
    """

    keys: tuple[tuple[str, ...], ...]
    weights: tuple[tuple[float, ...], ...]
    content: tuple[frozenset[str], ...]
    denied: tuple[frozenset[str], ...]
    clauses: tuple[tuple[Clause, ...], ...]
    rarity: dict[str, float]
    of_block: dict[tuple[int, int], tuple[int, ...]]
    of_article: tuple[tuple[int, ...], ...]
    vocabulary: tuple[frozenset[str], ...]
    holders: dict[str, tuple[int, ...]]


def index(story: Story) -> Index:
    """Index a story. Weights are ln(1 + N/df) of a key over the story's sentences; numbers count a third
    more."""
    keys = tuple(tuple(key(t.stem) for t in u.tokens) for u in story.units)
    content = tuple(
        frozenset(k for k, t in zip(ks, u.tokens, strict=True) if t.content)
        for ks, u in zip(keys, story.units, strict=True)
    )
    df = Counter(k for ks in content for k in ks)
    rarity = {k: weigh(k, len(story.units), n) for k, n in df.items()}
    blocks: dict[tuple[int, int], list[int]] = {}
    holders: dict[str, list[int]] = {}
    for u, ks in zip(story.units, content, strict=True):
        blocks.setdefault((u.article, u.block), []).append(u.index)
        for k in ks:
            holders.setdefault(k, []).append(u.index)
    of_article = tuple(
        tuple(u.index for u in story.units if u.article == a) for a in range(len(story.articles))
    )
    return Index(
        keys=keys,
        weights=tuple(_weights(u, ks, rarity) for u, ks in zip(story.units, keys, strict=True)),
        content=content,
        denied=tuple(
            frozenset(ks[i] for i in denied(u.tokens)) for u, ks in zip(story.units, keys, strict=True)
        ),
        clauses=tuple(clauses(story.articles[u.article].text, u.tokens, u.start, u.end) for u in story.units),
        rarity=rarity,
        of_block={b: tuple(us) for b, us in blocks.items()},
        of_article=of_article,
        vocabulary=tuple(frozenset(k for i in us for k in content[i]) for us in of_article),
        holders={k: tuple(us) for k, us in holders.items()},
    )


def weigh(key: str, units: int, df: int) -> float:
    """The weight of a word that `df` of `units` sentences hold."""
    factor = NUMBER_BONUS if key[0].isdigit() else LIGHTNESS if key in LIGHT else 1.0
    return math.log(1 + units / max(1, df)) * factor


def _weights(unit: Unit, keys: tuple[str, ...], rarity: dict[str, float]) -> tuple[float, ...]:
    return tuple(rarity[k] if t.content else 0.0 for k, t in zip(keys, unit.tokens, strict=True))
