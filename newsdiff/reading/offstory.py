"""Paragraphs that seem to belong to another story: link texts without a label, a caption of the next article.

A paragraph is named when hardly any of its content words occurs anywhere else in the run, neither in the rest
of its own article nor in another. It is only named: what one article alone tells can look like that too.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsdiff.model import Article, Block, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]{4,}")
_WORDS = 12  # content words, below which nothing can be said
_KNOWN = 0.1  # share of them that occur elsewhere
_UNSPACED = ("ja", "zh", "ko", "th")  # their tokens are too small to say
_AROUND = 6  # paragraphs that an article must have beside it


def off_story(articles: Sequence[Article]) -> tuple[Problem, ...]:
    """A note for each article that has such paragraphs, naming the first."""
    if len(articles) < 2:
        return ()
    stems = [{b.id: _stems(a, b) for b in a.blocks if b.dropped is None} for a in articles]
    spread = Counter(stem for mine in stems for found in mine.values() for stem in found)
    problems = []
    for article, mine in zip(articles, stems, strict=True):
        if article.language in _UNSPACED:
            continue
        odd = [
            b for b in article.blocks
            if b.dropped is None and b.kind == "body" and len(mine[b.id]) >= _WORDS and len(mine) > _AROUND
            and sum(spread[stem] > 1 for stem in mine[b.id]) <= _KNOWN * len(mine[b.id])
        ]  # fmt: skip
        if odd:
            problems.append(_note(article, odd))
    return tuple(problems)


def _stems(article: Article, block: Block) -> frozenset[str]:
    """The beginnings of a block's longer words: rough stems, which is enough here."""
    return frozenset(word[:6] for word in _WORD.findall(article.text[block.start : block.end].lower()))


def _note(article: Article, odd: list[Block]) -> Problem:
    """The note about an article's odd paragraphs."""
    name = f"{article.path or article.name or 'An article'}:{odd[0].line}"
    words = " ".join(odd[0].of(article.text).split()[:8])
    more = f" and {len(odd) - 1} more" if len(odd) > 1 else ""
    return Problem(
        code="off-story", path=article.path, line=odd[0].line, severity="note",
        message=f"{name} shares hardly a word with the rest (“{words} …”{more}): is it of another story?",
    )  # fmt: skip
