"""Bytes -> articles. Reading never raises for one bad input: that is a `Problem` (docs/problems.md lists
them).

`read` takes what a user names and gives segmented articles; `prepare` makes any articles of a run ready to
be compared (those made from strings too) and looks at all of them together; `keyed` gives an article its
sigil.
"""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import msgspec

from newsdiff.model import Article, Problem
from newsdiff.reading import segment
from newsdiff.reading.damage import damage
from newsdiff.reading.duplicates import duplicates
from newsdiff.reading.files import load
from newsdiff.reading.naming import distinct
from newsdiff.reading.offstory import off_story
from newsdiff.reading.paths import expand

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["keyed", "prepare", "read", "segmented"]


def read(paths: Sequence[str | Path]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles at these paths (files, folders, patterns, "-"), in order, and what was wrong elsewhere."""
    files, trouble = expand([str(p) for p in paths])
    articles, problems = [], list(trouble)
    for file in files:
        article, found = load(file)
        problems.extend(found)
        if article is not None:
            articles.append(article)
    return tuple(articles), tuple(problems)


def prepare(articles: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles that can be compared, segmented, no two of one name, and what is to be said about them.

    Left out, with a problem, is an article of which nothing takes part.
    """
    whole = segment.among([a if a.blocks else _segmented(a) for a in articles])
    problems: list[Problem] = []
    usable = []
    for article in whole:
        if any(b.dropped is None for b in article.blocks):
            usable.append(article)
            problems.extend(damage(article))
        else:
            problems.append(_nothing_left(article))
    return distinct(usable), (*problems, *off_story(usable), *duplicates(usable))


def keyed(article: Article, key: str) -> Article:
    """The segmented article with its key; the ids of its blocks are the key and an ordinal: "A3"."""
    blocks = tuple(msgspec.structs.replace(b, id=f"{key}{i}") for i, b in enumerate(article.blocks, 1))
    return msgspec.structs.replace(article, key=key, blocks=blocks)


def segmented(article: Article, key: str) -> Article:
    """One article, segmented by itself, with its key."""
    return keyed(article if article.blocks else _segmented(article), key)


def _segmented(article: Article) -> Article:
    """An article made from a string: plain text, with the hash of its UTF-8."""
    made = segment.segment(article, segment.plain(article.text))
    digest = made.sha256 or hashlib.sha256(made.text.encode("utf-8", "surrogatepass")).hexdigest()
    path_name = PurePosixPath(made.path).stem if made.path else None
    return msgspec.structs.replace(
        made, sha256=digest, name=made.name or made.outlet or path_name or made.title or ""
    )


def _nothing_left(article: Article) -> Problem:
    """The problem with an article that is empty or all furniture."""
    name = article.path or article.name or "An article"
    if not article.blocks:
        return Problem(
            code="empty-file",
            path=article.path,
            severity="error",
            message=f"{name} is empty: there is nothing to compare.",
        )
    return Problem(
        code="nothing-left", path=article.path, severity="error",
        message=f"{name} holds only site furniture (all {len(article.blocks)} lines were set aside): "
        "save the article's own text.",
    )  # fmt: skip
