"""Whether `find` sees which text states a claim: python benchmarks/claim_presence.py DATA_FOLDER

DATA_FOLDER holds `claim-presence.jsonl` (REALSumm with the claims of Lite²Pyramid): a story a line, with
its `texts` and, for each claim, which texts state it in the judgement of people. A claim counts as stated
where the verdict is "states". Printed: F1 over all judgements, over claims that exactly one text states,
and over the texts of abstractive systems alone; each beside the best share of shared words as a naive floor.
And how well people agree with themselves: the F1 of the labels of one text against those of another system's
text that is word for word the same (in some stories the labels of extractive systems do not fit their texts).
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path
from typing import Any

from newsdiff.api import keys
from newsdiff.claims.find import find
from newsdiff.claims.passages import prepared
from newsdiff.model import Article
from newsdiff.reading import segmented
from newsdiff.story import Story, prepare
from newsdiff.text.tokens import tokens

NAIVE = [x / 20 for x in range(4, 20)]
PEOPLE = 0.90

Judged = tuple[int, int, str, bool, bool, float]
"""Story, number of texts that state the claim, text, gold, found, share of shared words."""


def main() -> None:
    """Print the table."""
    path = Path(sys.argv[1]) / "claim-presence.jsonl"
    judged = [row for n, line in enumerate(path.open(encoding="utf-8")) for row in judge(n, json.loads(line))]
    abstractive = [j for j in judged if j[2].startswith("abs")]
    print(f"{'':34}{'n':>7}{'find':>7}{'P':>6}{'R':>6}{'naive':>7}")
    for name, rows in (("all texts", judged), ("texts of abstractive systems", abstractive)):
        naive = max(NAIVE, key=lambda t: f1([(j[3], j[5] >= t) for j in rows])[0])
        for what, some in (("", rows), (", stated by one", [j for j in rows if j[1] == 1])):
            f, p, r = f1([(j[3], j[4]) for j in some])
            floor = f1([(j[3], j[5] >= naive) for j in some])[0]
            print(f"{name + what:34}{len(some):7}{f:7.3f}{p:6.2f}{r:6.2f}{floor:7.3f}")
    print(f"one person against the others: {PEOPLE:.2f}; the same text judged twice: {twice(path):.2f}")


def judge(number: int, story: dict[str, Any]) -> list[Judged]:
    """All judgements of one story."""
    names = sorted(story["texts"])
    articles = tuple(
        segmented(Article.from_text(story["texts"][n], name=n), k)
        for n, k in zip(names, keys(len(names)), strict=True)
    )
    ready = prepared(prepare(articles))
    name_of = {a.key: a.name for a in ready.story.articles}
    words = _words(ready.story)
    found = []
    for claim in story["claims"]:
        mine = {t.norm for t in tokens(claim["claim"], 0, len(claim["claim"])) if t.content}
        count = sum(claim["stated_by"].values())
        for finding in find(claim["claim"], ready):
            name = name_of[finding.key]
            share = len(mine & words[finding.key]) / len(mine) if mine else 0.0
            gold = bool(claim["stated_by"][name])
            found.append((number, count, name, gold, finding.verdict == "states", share))
    return found


def twice(path: Path) -> float:
    """The F1 of the labels of each text against those of every other system's text with the same words."""
    labels = []
    for line in path.open(encoding="utf-8"):
        story = json.loads(line)
        words = {name: text.lower().split() for name, text in story["texts"].items()}
        same = [(a, b) for a, b in itertools.permutations(words, 2) if words[a] == words[b]]
        labels += [
            (bool(c["stated_by"][a]), bool(c["stated_by"][b])) for a, b in same for c in story["claims"]
        ]
    return f1(labels)[0]


def _words(story: Story) -> dict[str, set[str]]:
    return {
        a.key: {t.norm for u in story.units if u.article == i for t in u.tokens if t.content}
        for i, a in enumerate(story.articles)
    }


def f1(pairs: list[tuple[bool, bool]]) -> tuple[float, float, float]:
    """F1, precision and recall of (gold, found)."""
    right = sum(g and f for g, f in pairs)
    found, gold = sum(f for _, f in pairs), sum(g for g, _ in pairs)
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    return (2 * right / (found + gold) if found + gold else 0.0), precision, recall


if __name__ == "__main__":
    main()
