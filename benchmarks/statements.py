"""Shared claims of the annotated stories: python benchmarks/statements.py FOLDER

FOLDER holds `stories/<name>/` with gold.json and annotator_A.json, annotator_B.json, whose claims name for
each article the words that state them. Recall: of the pairs of articles that an annotator's claim ties, those
whose words both stand in mentions of one of our claims. Precision: of the pairs of mentions of different
articles in one of our claims that both hold words of some annotated claim, those that hold words of one and
the same. Words stand in a mention when at least half of the shorter of the two lies in the other.
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.gold import load
from benchmarks.single_source import prepared_story
from newsdiff.claims.claims import claims
from newsdiff.claims.support import support

if TYPE_CHECKING:
    from newsdiff.story import Story

Stretch = tuple[str, int, int]
Stated = dict[str, list[Stretch]]
"""A claim as its stretches, by article."""


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1])
    rows = []
    print(f"{'':14}{'recall':>8}{'prec.':>7}{'shared claims':>15}")
    for known in load(folder):
        _, side, story, links = prepared_story(folder, known)
        gold = annotated(folder / "stories" / known.name, story, side)
        ours = [
            [(side[m.article], m.start, m.end) for m in c.mentions]
            for c in claims(story, support(story, links))
            if len(c.articles) > 1
        ]
        rows.append((recall(gold, ours), precision(gold, ours)))
        print(f"{known.name:14}{rows[-1][0]:8.2f}{rows[-1][1]:7.2f}{len(ours):15}")
    one, two = (sum(column) / len(rows) for column in zip(*rows, strict=True))
    print(f"{'mean':14}{one:8.2f}{two:7.2f}")


def annotated(folder: Path, story: Story, side: dict[str, str]) -> list[Stated]:
    """The claims of both annotators, each with where its words stand."""
    text = {side[a.key]: a.text for a in story.articles}
    told = [json.loads((folder / f"annotator_{who}.json").read_text("utf-8"))["claims"] for who in "AB"]
    return [
        {s: places for s, e in claim["evidence"].items() if (places := _places(s, e, text))}
        for claims_of in told
        for claim in claims_of
    ]


def _places(source: str, evidence: Any, text: dict[str, str]) -> list[Stretch]:
    quotes = evidence if isinstance(evidence, list) else [evidence]
    at = [(text[source].find(q), q) for q in quotes] if source in text else []
    return [(source, i, i + len(q)) for i, q in at if i >= 0]


def recall(gold: list[Stated], ours: list[list[Stretch]]) -> float:
    """The share of the annotated pairs of articles that one of our claims has too."""
    found = total = 0
    for claim in gold:
        hit = [{s for s in claim if any(_within(m, e) for m in c for e in claim[s])} for c in ours]
        for pair in itertools.combinations(sorted(claim), 2):
            total += 1
            found += any(h.issuperset(pair) for h in hit)
    return found / total if total else 0.0


def precision(gold: list[Stated], ours: list[list[Stretch]]) -> float:
    """The share of our judged pairs of mentions that an annotated claim has too."""
    right = judged = 0
    for claim in ours:
        for m, k in itertools.combinations(claim, 2):
            if m[0] != k[0]:
                one, two = _claims_of(m, gold), _claims_of(k, gold)
                judged += bool(one and two)
                right += bool(one & two)
    return right / judged if judged else 0.0


def _claims_of(mention: Stretch, gold: list[Stated]) -> set[int]:
    return {n for n, c in enumerate(gold) if any(_within(mention, e) for e in c.get(mention[0], ()))}


def _within(a: Stretch, b: Stretch) -> bool:
    cut = min(a[2], b[2]) - max(a[1], b[1])
    return a[0] == b[0] and cut >= 0.5 * min(a[2] - a[1], b[2] - b[1])


if __name__ == "__main__":
    main()
