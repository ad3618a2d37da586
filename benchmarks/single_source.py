"""Single-source claims of the annotated stories: python benchmarks/single_source.py FOLDER

FOLDER holds `stories/<name>/gold.json` (see benchmarks/gold.py). A stretch that both annotators call salient
and that one article has alone is found when a predicted stretch overlaps it with an intersection over union
of at least .3; a prediction is right when at least three tenths of it lie in a stretch that one annotator
called unique. Predictions that touch nothing annotated are not judged. Printed for each story: recall and
precision with the one setting that ships, and with the threshold and the tie penalty that are best (by the
F1 of their means) for all other stories.
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.gold import load
from newsdiff.align.matching import match
from newsdiff.align.semantic import NONE_NEAR, near_words
from newsdiff.align.settings import DEFAULT
from newsdiff.align.similarity import similarities
from newsdiff.claims import novelty
from newsdiff.claims.claims import claims
from newsdiff.claims.support import support
from newsdiff.story import prepare

if TYPE_CHECKING:
    from benchmarks.gold import Gold
    from newsdiff.align.matching import UnitLink
    from newsdiff.align.semantic import Nearest
    from newsdiff.story import Story

THRESHOLDS = (0.3, 0.34, 0.38, 0.42, 0.46)
TIES = (0.05, 0.1, 0.15)
Stretch = tuple[str, int, int]
Setting = tuple[float, float]
Figures = tuple[float, float, int]
Prepared = tuple[dict[str, Any], dict[str, str], "Story", "tuple[UnitLink, ...]"]


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1])
    stories = load(folder)
    names = [story.name for story in stories]
    prepared = {story.name: prepared_story(folder, story) for story in stories}
    shipped = (novelty.THRESHOLD, novelty.TIED)
    table = {
        s: {name: figures(*prepared[name], s) for name in names}
        for s in {*itertools.product(THRESHOLDS, TIES), shipped}
    }
    head = f"{'recall':>8}{'prec.':>7}"
    print(f"{'':14}{head}{'shown':>7}   left out{head}{'threshold, tie':>16}")
    rows = []
    for name in names:
        others = [n for n in names if n != name]
        best = max(sorted(table), key=lambda s: _f1([table[s][n] for n in others]))
        one, out = table[shipped][name], table[best][name]
        rows.append((*one, *out))
        print(f"{name:14}{one[0]:8.2f}{one[1]:7.2f}{one[2]:7}{'':11}{out[0]:8.2f}{out[1]:7.2f}{best!s:>16}")
    mean = [sum(c) / len(rows) for c in zip(*rows, strict=True)]
    print(f"{'mean':14}{mean[0]:8.2f}{mean[1]:7.2f}{mean[2]:7.0f}{'':11}{mean[3]:8.2f}{mean[4]:7.2f}")


def prepared_story(folder: Path, known: Gold, nearest: Nearest | None = None) -> Prepared:
    """The annotations of a story, which article is which in them, and its linked sentences."""
    gold = json.loads((folder / "stories" / known.name / "gold.json").read_text("utf-8"))
    source = {Path(v).name: k for k, v in gold["sources"].items()}
    side = {a.key: source[Path(a.path or "").name] for a in known.articles}
    story = prepare(known.articles)
    near = near_words(story, nearest, DEFAULT) if nearest else NONE_NEAR
    return gold, side, story, match(story, similarities(story, near=near))


def figures(
    gold: dict[str, Any], side: dict[str, str], story: Story, links: tuple[UnitLink, ...], setting: Setting
) -> Figures:
    """Salient recall, precision and the number of stretches shown, with one setting."""
    shipped = novelty.THRESHOLD, novelty.TIED
    novelty.THRESHOLD, novelty.TIED = setting
    found = claims(story, support(story, links))
    novelty.THRESHOLD, novelty.TIED = shipped
    mine = [
        (side[m.article], n.start, n.end)
        for c in found
        if len(c.articles) == 1
        for m in c.mentions
        for n in m.novel
    ]
    unique = [((u["source"], u["start"], u["end"]), u["salient_votes"]) for u in gold["unique"]]
    shared = [(h["source"], h["start"], h["end"]) for h in gold["shared"]]
    salient = [u for u, votes in unique if votes == 2]
    hits = sum(any(_iou(u, m) >= 0.3 for m in mine) for u in salient)
    right = judged = 0
    for m in mine:
        alone = max((_cut(m, u) for u, _ in unique), default=0)
        if alone or any(_cut(m, h) for h in shared):
            judged += 1
            right += alone >= max(1, 0.3 * (m[2] - m[1]))
    return hits / len(salient) if salient else 0.0, right / judged if judged else 0.0, len(mine)


def _cut(a: Stretch, b: Stretch) -> int:
    return max(0, min(a[2], b[2]) - max(a[1], b[1])) if a[0] == b[0] else 0


def _iou(a: Stretch, b: Stretch) -> float:
    both = _cut(a, b)
    return both / (a[2] - a[1] + b[2] - b[1] - both) if both else 0.0


def _f1(rows: list[Figures]) -> float:
    recall, precision = (sum(c) / len(rows) for c in list(zip(*rows, strict=True))[:2])
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


if __name__ == "__main__":
    main()
