"""Annotated stories for the alignment benchmarks: FOLDER/stories/<name>/gold.json beside the articles.

A gold file marks, for pairs and for rows of paragraphs, what both annotators marked (`must`, it counts in
the recall) and what either did (`allowed`, it counts in the precision). Paragraphs are the non-empty lines
of an article.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from newsdiff.api import keys
from newsdiff.reading import read, segmented

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.model import Article, Link, Row

Pair = tuple[str, str]
SEEDS = Path(__file__).resolve().parent.parent / "seeds"


@dataclass(frozen=True)
class Gold:
    """One story: its segmented articles, the gold paragraphs of each block, and the pairs of both kinds."""

    name: str
    articles: tuple[Article, ...]
    paragraphs: dict[str, tuple[str, ...]]
    kept: frozenset[str]
    pairs: tuple[frozenset[Pair], frozenset[Pair]]
    rows: tuple[frozenset[Pair], frozenset[Pair]]

    def links_f1(self, links: Iterable[Link]) -> float:
        """The F1 of links over pairs of paragraphs."""
        return self._f1(((k.a, k.b) for k in links), self.pairs)

    def rows_f1(self, rows: Iterable[Row]) -> float:
        """The F1 of rows over pairs of paragraphs that share one."""
        together = (
            pair
            for row in rows
            for pair in itertools.combinations([b for cell in row.cells.values() for b in cell], 2)
        )
        return self._f1(together, self.rows)

    def linked(self, links: Iterable[Link]) -> set[Pair]:
        """The pairs of paragraphs that links tie."""
        return self._paired((k.a, k.b) for k in links)

    def _paired(self, blocks: Iterable[Pair]) -> set[Pair]:
        return {
            (min(p, q), max(p, q))
            for a, b in blocks
            for p, q in itertools.product(self.paragraphs.get(a, ()), self.paragraphs.get(b, ()))
            if p[0] != q[0] and p in self.kept and q in self.kept
        }

    def _f1(self, blocks: Iterable[Pair], gold: tuple[frozenset[Pair], frozenset[Pair]]) -> float:
        found = self._paired(blocks)
        must, allowed = gold
        precision = len(found & allowed) / len(found) if found else 0.0
        recall = len(found & must) / len(must) if must else 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def load(folder: Path, *, ideal: bool = False) -> list[Gold]:
    """All annotated stories of a folder, by name; `ideal`: furniture and headings as annotated."""
    return [_story(path, ideal) for path in sorted(folder.glob("stories/*/gold.json"))]


def _story(path: Path, ideal: bool) -> Gold:
    gold = json.loads(path.read_text("utf-8"))
    files = {s: path.parent / Path(f).name for s, f in gold["sources"].items()}
    files = {s: f if f.exists() else SEEDS / f.name for s, f in files.items()}
    articles, paragraphs = [], {}
    for key, (side, file) in zip(keys(len(files)), sorted(files.items()), strict=True):
        (article,), _ = read([str(file)])
        done = segmented(article, key)
        articles.append(done)
        paragraphs.update(_covered(done, side))
    kinds = {p["id"]: set(p["kinds"]) for p in gold["paragraphs"]}
    if ideal:
        articles = [_as_annotated(a, paragraphs, kinds) for a in articles]
    kept = frozenset(p for p, k in kinds.items() if k & {"body", "title", "heading", "list_item"})
    return Gold(
        path.parent.name, tuple(articles), paragraphs, kept,
        _sets(gold["pairs"], kept), _sets(gold["rows"], kept),
    )  # fmt: skip


FURNITURE = frozenset({"boilerplate", "disclaimer", "link_promo", "byline", "caption"})


def _as_annotated(
    article: Article, paragraphs: dict[str, tuple[str, ...]], kinds: dict[str, set[str]]
) -> Article:
    """The article with the blocks' kinds and furniture as the annotators have them."""
    blocks = []
    for b in article.blocks:
        k = set().union(*(kinds.get(p, set()) for p in paragraphs[b.id]))
        kind = next((x for x in ("body", "title", "heading", "list_item") if x in k), b.kind)
        dropped = "furniture" if k and k <= FURNITURE else None
        blocks.append(msgspec.structs.replace(b, kind=kind, dropped=dropped))
    return msgspec.structs.replace(article, blocks=tuple(blocks))


def _covered(article: Article, side: str) -> dict[str, tuple[str, ...]]:
    """By block id the gold paragraphs that it covers."""
    lines, position, number = [], 0, 0
    for line in article.text.splitlines(keepends=True):
        if line.strip():
            number += 1
            lines.append((f"{side}{number}", position, position + len(line.rstrip())))
        position += len(line)
    return {
        b.id: tuple(
            name
            for name, start, end in lines
            if min(b.end, end) - max(b.start, start) > 0.5 * min(end - start, b.end - b.start)
        )
        for b in article.blocks
    }


def _sets(gold: dict[str, list[list[str]]], kept: frozenset[str]) -> tuple[frozenset[Pair], frozenset[Pair]]:
    must, allowed = (
        frozenset((min(a, b), max(a, b)) for a, b in gold[kind] if a in kept and b in kept)
        for kind in ("must", "allowed")
    )
    return must, allowed
