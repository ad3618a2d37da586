"""Cases of the claims layer: a file holds articles under `## A`, `## B` …, and what a careful reader says.

`## Single-source`: article | words that no other article carries. `## Carried`: article | words | who carries
them. `## Find`: claim | article verdict | … `## Drift`: words that must show among the differences,
`## Calm`: words that must not. `## Shared`: articles | the text of a claim of theirs. `## Alone`: article |
the text of a claim that it has alone. `## Never`: what must not be the text of a claim.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from newsdiff.align.matching import match
from newsdiff.align.similarity import similarities
from newsdiff.claims.support import Support, support
from newsdiff.model import Article
from newsdiff.reading import segmented
from newsdiff.story import Story, prepare

SECTIONS = ("Single-source", "Carried", "Find", "Drift", "Calm", "Shared", "Alone", "Never")
FOLDER = Path(__file__).parent.parent / "cases" / "claims"


class Case(NamedTuple):
    """A case file, read."""

    name: str
    articles: tuple[Article, ...]
    single: tuple[tuple[str, ...], ...]
    carried: tuple[tuple[str, ...], ...]
    find: tuple[tuple[str, ...], ...]
    drift: tuple[tuple[str, ...], ...]
    calm: tuple[tuple[str, ...], ...]
    shared: tuple[tuple[str, ...], ...]
    alone: tuple[tuple[str, ...], ...]
    never: tuple[tuple[str, ...], ...]


def cases() -> list[Case]:
    """All case files."""
    return [_read(path) for path in sorted(FOLDER.glob("*.md"))]


def _read(path: Path) -> Case:
    sections = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", path.read_text("utf-8"), re.S | re.M))
    articles = tuple(article(k, sections[k].strip() + "\n") for k in sections if len(k) == 1)
    wanted = (_items(sections.get(name, "")) for name in SECTIONS)
    return Case(path.stem, articles, *wanted)


def _items(section: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line[2:].split(" | ")) for line in section.splitlines() if line.startswith("- "))


def article(key: str, text: str) -> Article:
    """A segmented article from its text."""
    return segmented(Article.from_text(text, name=key), key)


def supported(articles: tuple[Article, ...]) -> tuple[Story, Support]:
    """The story of these articles, and its support."""
    story = prepare(articles)
    return story, support(story, match(story, similarities(story)))
