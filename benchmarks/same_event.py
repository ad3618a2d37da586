"""Sentences about one event: python benchmarks/same_event.py FOLDER

FOLDER holds same-event-sentences.jsonl: topics of two look-alike stories, with people's word on which pairs
of sentences share an event. Each story of a topic is compared alone, and both together for the pairs
across; a document's sentences are its paragraphs. Printed: for each topic the F1 over all its pairs at the
one score that is best for all topics, and for each story average precision over its own pairs: by the links
of the report, by all scores (those of pairs that are no links as well), and by word overlap; beside them
everything positive.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import newsdiff
from newsdiff.align.semantic import NONE_NEAR, Nearest, near_words
from newsdiff.align.settings import DEFAULT
from newsdiff.align.similarity import similarities
from newsdiff.model import Article, Block, Sentence
from newsdiff.story import Story, prepare

Scored = list[tuple[float, int]]
Pairs = dict[frozenset[str], float]
"""Scores of pairs of sentences, each named by its document and its place in it."""


def article(document: dict[str, object]) -> Article:
    """A document as an article with a paragraph a sentence; web addresses take no part."""
    sentences = [str(s) for s in document["sentences"]]  # type: ignore[attr-defined]
    blocks, position = [], 0
    for n, line in enumerate(sentences):
        end = position + len(line)
        title = (
            not any(b.kind == "title" for b in blocks) and len(line) < 110 and not line.rstrip().endswith(".")
        )
        if line.strip():
            url = line.startswith(("http:", "https:", "www."))
            blocks.append(
                Block(
                    id=f"{document['id']}.{n}", kind="title" if title and not url and n < 3 else "body",
                    start=position, end=end, sentences=(Sentence(start=position, end=end),),
                    dropped="web address" if url else None,
                )
            )  # fmt: skip
        position = end + 1
    key = str(document["id"])
    return Article(key=key, name=key, sha256=key, text="\n".join(sentences), blocks=tuple(blocks))


def overlap(story: Story) -> dict[tuple[int, int], float]:
    """The floor: shared stems over all stems of two sentences."""
    units = story.units
    return {
        (u.index, v.index): len(u.stems & v.stems) / len(u.stems | v.stems)
        for u in units
        for v in units[u.index + 1 :]
        if u.article != v.article and u.stems & v.stems
    }


def links(documents: list[dict[str, Any]]) -> Pairs:
    """What a report links: documents as plain texts, a line a sentence."""
    texts = {d["id"]: "\n".join(d["sentences"]) for d in documents}
    report = newsdiff.compare([Article.from_text(text, name=name) for name, text in texts.items()])
    sentence: dict[str, str] = {}
    for witness in report.articles:
        for block in witness.blocks:
            sentence[block.id] = f"{witness.name}.{witness.text.count(chr(10), 0, block.start)}"
    return {frozenset((sentence[k.a], sentence[k.b])): k.score for k in report.links}


def scores(documents: list[dict[str, Any]], how: str, nearest: Nearest | None = None) -> Pairs:
    """The scores of sentence pairs, one way or the other."""
    if how == "links":
        return links(documents)
    story = prepare(tuple(article(d) for d in documents))
    ids = [story.block_of(u).id for u in story.units]
    near = near_words(story, nearest, DEFAULT) if nearest else NONE_NEAR
    found = overlap(story) if how == "word overlap" else similarities(story, near=near)
    return {frozenset((ids[i], ids[j])): s for (i, j), s in found.items()}


def scored(
    topic: dict[str, Any], how: str, nearest: Nearest | None = None
) -> tuple[Scored, dict[str, Scored]]:
    """The scores and labels of a topic's pairs: all, and those within each story."""
    story_of = {d["id"]: d["story"] for d in topic["documents"]}
    names = sorted(set(story_of.values()))
    values = {
        group: scores([d for d in topic["documents"] if d["story"] in group], how, nearest)
        for group in [*((n,) for n in names), tuple(names)]
    }
    every: Scored = []
    within: dict[str, Scored] = defaultdict(list)
    for d, i, e, j, label, _ in topic["pairs"]:
        group = tuple(sorted({story_of[d], story_of[e]}))
        pair = (values[group].get(frozenset((f"{d}.{i}", f"{e}.{j}")), 0.0), label)
        every.append(pair)
        if len(group) == 1:
            within[group[0]].append(pair)
    return every, within


def f1(pairs: Scored, threshold: float) -> float:
    """The F1 of taking all pairs from this score on."""
    found = sum(s >= threshold for s, _ in pairs)
    right = sum(y for s, y in pairs if s >= threshold)
    gold = sum(y for _, y in pairs)
    return 2 * right / (found + gold) if found + gold else 0.0


def average_precision(pairs: Scored) -> float:
    """The mean over the positives of the precision at their rank; equal scores share one rank."""
    total, right, seen = 0.0, 0, 0
    for score in sorted({s for s, _ in pairs}, reverse=True):
        tied = [y for s, y in pairs if s == score]
        seen, right = seen + len(tied), right + sum(tied)
        total += sum(tied) * right / seen
    return total / max(1, right)


def load(folder: Path) -> list[dict[str, Any]]:
    """The topics with their documents and judged pairs."""
    path = folder / "same-event-sentences.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def main() -> None:
    """Print the table."""
    topics = load(Path(sys.argv[1]))
    for how in ("links", "all scores", "word overlap"):
        done = {t["topic"]: scored(t, how) for t in topics}
        count = len(done)
        grid = [round(0.01 * k, 2) for k in range(1, 120)]
        best = max(grid, key=lambda t: sum(f1(e, t) for e, _ in done.values()))
        print(f"{how}: F1 {sum(f1(e, best) for e, _ in done.values()) / count:.3f} at {best}", end="; ")
        print(f"everything positive {sum(f1(e, -1) for e, _ in done.values()) / count:.3f}", end="; ")
        aps = {
            n: average_precision(p)
            for _, w in done.values()
            for n, p in w.items()
            if any(y == 0 for _, y in p)
        }
        base = [
            average_precision([(0.0, y) for _, y in p])
            for _, w in done.values()
            for n, p in w.items()
            if n in aps
        ]
        print(f"average precision within a story {sum(aps.values()) / len(aps):.3f}", end="; ")
        print(f"everything positive {sum(base) / len(base):.3f}")
        print("  F1  " + "  ".join(f"{t}: {f1(e, best):.2f}" for t, (e, _) in done.items()))
        print("  AP  " + "  ".join(f"{n}: {v:.2f}" for n, v in aps.items()), flush=True)


if __name__ == "__main__":
    main()
