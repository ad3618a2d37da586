"""What a static model adds: python benchmarks/semantic.py FOLDER MODEL [DATA]

FOLDER holds annotated stories (see benchmarks/gold.py), MODEL is a model2vec model, DATA holds
same-event-sentences.jsonl (see benchmarks/same_event.py). Every figure is printed without and with the
model: F1 of pairs and of rows with the one setting that ships, and *left out*: the threshold (and with the
model, the weight and the floor of near words too) is the one that is best for all other stories; recall and
precision of salient single-source claims; how many conflicts differ; and over all stories the pairs that the
model links in addition.

Last, the pairs that are linked in paraphrase.txt: six short stories, written for this, whose articles say the
same in words of their own. A story begins with "##", its articles are parted by "--", and paragraphs of one
topic have one letter.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import same_event
from benchmarks.alignment import THRESHOLDS, Bench, mean
from benchmarks.gold import Gold, load
from benchmarks.single_source import figures, prepared_story
from newsdiff.align.settings import DEFAULT, Settings
from newsdiff.claims import novelty
from newsdiff.model import Article
from newsdiff.pipeline import compare
from newsdiff.reading import segmented
from newsdiff.reading.vectors import nearest

if TYPE_CHECKING:
    from newsdiff.align.semantic import Nearest

WEIGHTS = (0.35, 0.5, 0.7)
FLOORS = (0.35, 0.4, 0.5)
Curves = list[list[float]]
"""For each story its F1 by setting and threshold."""


def settings(model: Nearest | None) -> list[Settings]:
    """What may be chosen beside the thresholds."""
    if model is None:
        return [DEFAULT]
    pairs = itertools.product(WEIGHTS, FLOORS)
    return [msgspec.structs.replace(DEFAULT, semantic=w, semantic_floor=f) for w, f in pairs]


def left_out(curves: Curves) -> list[float]:
    """For each story its figure with the choice that is best for the others (the middle one of equals)."""
    found = []
    for k, own in enumerate(curves):
        others = [mean([c[t] for j, c in enumerate(curves) if j != k]) for t in range(len(own))]
        best = [t for t, value in enumerate(others) if value >= max(others) - 0.002]
        found.append(own[best[len(best) // 2]])
    return found


def aligned(stories: list[Gold], model: Nearest | None) -> list[list[float]]:
    """For each story pairs, pairs left out, rows, rows left out."""
    benches = [Bench(g, model) for g in stories]
    shipped = [b.figures(DEFAULT) for b in benches]
    pairs: Curves = [[] for _ in benches]
    rows: Curves = [[] for _ in benches]
    for choice in settings(model):
        for k, bench in enumerate(benches):
            p, r = bench.curves(choice)
            pairs[k] += p
            rows[k] += r
    assert len(pairs[0]) == len(THRESHOLDS) * len(settings(model))
    columns = [p for p, _ in shipped], left_out(pairs), [r for _, r in shipped], left_out(rows)
    return [list(row) for row in zip(*columns, strict=True)]


def gained(stories: list[Gold], model: Nearest) -> tuple[int, int, int, int]:
    """How many pairs that both annotators mark are missed without the model; how many of them it links, how
    many that one marks, and how many that none does."""
    counts = [0, 0, 0, 0]
    for gold in stories:
        must, allowed = gold.pairs
        before, after = (gold.linked(compare(gold.articles, nearest=m).links) for m in (None, model))
        new = after - before
        for k, some in enumerate((must - before, new & must, (new & allowed) - must, new - allowed)):
            counts[k] += len(some)
    return counts[0], counts[1], counts[2], counts[3]


def paraphrased(model: Nearest | None) -> tuple[int, int, int]:
    """Of paraphrase.txt how many pairs are of one topic, how many of them are linked, and how many others."""
    counts = [0, 0, 0]
    text = (Path(__file__).parent / "paraphrase.txt").read_text("utf-8")
    for story in text.split("## ")[1:]:
        articles, topics = [], {}
        for key, part in zip("ABC", story.partition("\n")[2].split("--"), strict=True):
            lines = part.strip().splitlines()
            article = segmented(Article.from_text("\n\n".join(x[2:] for x in lines), name=key), key)
            articles.append(article)
            topics.update({b.id: x[0] for b, x in zip(article.blocks, lines, strict=True)})
        alike = {(a, b) for a in topics for b in topics if a[0] < b[0] and topics[a] == topics[b]}
        linked = {(k.a, k.b) for k in compare(tuple(articles), nearest=model).links}
        for k, some in enumerate((alike, alike & linked, linked - alike)):
            counts[k] += len(some)
    return counts[0], counts[1], counts[2]


def claimed(folder: Path, stories: list[Gold], model: Nearest | None) -> list[list[float]]:
    """For each story recall and precision of salient single-source claims."""
    shipped = novelty.THRESHOLD, novelty.TIED
    return [list(figures(*prepared_story(folder, g, model), shipped)[:2]) for g in stories]


def differing(gold: Gold, model: Nearest) -> int:
    """How many conflicts only one of the two reports has."""
    reports = compare(gold.articles), compare(gold.articles, nearest=model)
    a, b = ({c.fingerprint for c in r.conflicts} for r in reports)
    return len(a ^ b)


def events(folder: Path, model: Nearest | None) -> str:
    """F1 over all pairs of a topic at the best one score, and average precision within a story."""
    topics = [same_event.scored(t, "all scores", model) for t in same_event.load(folder)]
    best = max(mean([same_event.f1(e, t / 100) for e, _ in topics]) for t in range(120))
    within = [p for _, stories in topics for p in stories.values() if any(y == 0 for _, y in p)]
    return f"F1 {best:.3f}, average precision {mean([same_event.average_precision(p) for p in within]):.3f}"


def main() -> None:
    """Print the tables."""
    folder, model = Path(sys.argv[1]), nearest(sys.argv[2])
    stories = load(folder)
    tables = [
        [a + c for a, c in zip(aligned(stories, m), claimed(folder, stories, m), strict=True)]
        for m in (None, model)
    ]
    names = ("pairs", "left out", "rows", "left out", "recall", "precision")
    print(f"{'':14}" + "".join(f"{n:>16}" for n in names) + f"{'conflicts':>12}")
    for k, gold in enumerate(stories):
        cells = "".join(f"{a:8.3f} ->{b:5.3f}" for a, b in zip(tables[0][k], tables[1][k], strict=True))
        print(f"{gold.name:14}{cells}{differing(gold, model):12}")
    means = [[mean(list(c)) for c in zip(*t, strict=True)] for t in tables]
    print(f"{'mean':14}" + "".join(f"{a:8.3f} ->{b:5.3f}" for a, b in zip(*means, strict=True)))
    missed, both, one, none = gained(stories, model)
    print(f"of {missed} pairs missed without it, it links {both}; besides {one} that one annotator marks,")
    print(f"and {none} that none does")
    for name, m in (("without", None), ("with", model)):
        total, right, wrong = paraphrased(m)
        print(f"paraphrase, {name}: of {total} pairs {right} are linked, and {wrong} others")
    if len(sys.argv) > 3:
        for name, m in (("without", None), ("with", model)):
            print(f"sentences about one event, {name}: {events(Path(sys.argv[3]), m)}")


if __name__ == "__main__":
    main()
