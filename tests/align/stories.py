"""Stories in files: articles under `== A`, expected pairs under `== linked`, `== apart` and `== row`."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from pathlib import Path

from newsdiff.api import keys
from newsdiff.model import Article
from newsdiff.reading import segmented

FOLDER = Path(__file__).parent.parent / "cases" / "align"


@dataclass(frozen=True)
class Case:
    """Articles by key and the pairs of blocks that are expected of them."""

    name: str
    articles: tuple[Article, ...]
    linked: frozenset[tuple[str, str]]
    apart: frozenset[tuple[str, str]]
    row: frozenset[tuple[str, str]]


def case(path: Path) -> Case:
    """One file."""
    parts: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("== "):
            current = parts.setdefault(line[3:].strip(), [])
        elif parts:
            current.append(line)
    language = {"japanese": "ja", "french": "fr"}.get(path.stem, "en")
    articles = [
        Article.from_text("\n".join(lines).strip() + "\n", name=key, language=language)
        for key, lines in parts.items()
        if key.isupper()
    ]
    return Case(
        path.stem,
        tuple(segmented(a, k) for a, k in zip(articles, keys(len(articles)), strict=True)),
        *(frozenset(_pairs(parts.get(k, []))) for k in ("linked", "apart", "row")),
    )


def _pairs(lines: list[str]) -> list[tuple[str, str]]:
    return [pair for line in lines for pair in itertools.combinations(sorted(line.split()), 2)]


CASES = [case(path) for path in sorted(FOLDER.glob("*.txt"))]
