"""Bytes -> articles. Reading never raises for one bad input: that is a `Problem`."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from newsdiff.model import Article, Problem
from newsdiff.reading import plain


def read(paths: list[str]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles at these paths (files, folders, globs) in a fixed order, and what was wrong with others."""
    files: list[Path] = []
    for path in map(Path, paths):
        files.extend(sorted(path.iterdir()) if path.is_dir() else [path])
    articles = []
    for file in files:
        data = file.read_bytes()
        articles.append(
            Article(
                name=file.stem, path=str(file), text=data.decode("utf-8"),
                sha256=hashlib.sha256(data).hexdigest(),
            )  # fmt: skip
        )
    return tuple(articles), ()


def segmented(article: Article, key: str) -> Article:
    """The article with its key, and with blocks whose ids begin with it."""
    blocks = plain.blocks(article.text, key, article.language)
    title = next((b.of(article.text) for b in blocks if b.kind == "title"), None)
    return msgspec.structs.replace(article, key=key, blocks=blocks, title=title)
