"""Articles that are the same or nearly so, by the word sequences that they share.

Shingles of five words (Broder 1997); a pair is looked at only when it shares some. The measure is
containment in the shorter text, so that a copy with an added paragraph is found. Cost: linear in the length
of the articles, but for pairs that really share text.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from newsdiff.model import Article, Problem
from newsdiff.text.normal import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]|[^\W_]+")
_LENGTH = 5
NEAR = 0.85
_CROWD = 60


def duplicates(articles: Sequence[Article]) -> tuple[Problem, ...]:
    """A problem for each pair of articles that are equal or nearly equal."""
    shingles = [_shingles(a) for a in articles]
    places: dict[tuple[str, ...], list[int]] = {}
    for i, mine in enumerate(shingles):
        for shingle in mine:
            places.setdefault(shingle, []).append(i)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in places.values():
        if 1 < len(holders) <= _CROWD:
            shared.update(combinations(holders, 2))
    found = []
    for (i, j), count in sorted(shared.items()):
        smaller, larger = sorted((len(shingles[i]), len(shingles[j])))
        if count >= NEAR * smaller and smaller >= 3:
            found.append(
                _problem(
                    articles[i], articles[j], count / smaller, shingles[i] == shingles[j], smaller / larger
                )
            )
    return tuple(found)


def _shingles(article: Article) -> set[tuple[str, ...]]:
    """The runs of words in what takes part of an article."""
    words = [
        fold(w)
        for b in article.blocks
        if b.dropped is None
        for w in _WORD.findall(article.text, b.start, b.end)
    ]
    return {tuple(words[i : i + _LENGTH]) for i in range(len(words) - _LENGTH + 1)}


def _problem(a: Article, b: Article, share: float, same: bool, ratio: float) -> Problem:
    """The warning about two articles."""
    one, two = (x.path or x.name or "an article without a name" for x in (a, b))
    if same:
        return Problem(
            code="identical-articles", path=b.path,
            message=f"{two} is the same article as {one}: leave one out, or all it says counts twice.",
        )  # fmt: skip
    whole = (
        f"{two} and {one} are nearly the same"
        if ratio > 0.8
        else f"One of {one} and {two} is nearly all in the other"
    )
    return Problem(
        code="near-duplicate", path=b.path,
        message=f"{whole} ({share:.0%} of the shorter's word sequences): two copies are not two sources.",
    )  # fmt: skip
