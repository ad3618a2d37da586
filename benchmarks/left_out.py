"""All main settings of the alignment chosen with a story left out: python benchmarks/left_out.py FOLDER

Not only the thresholds, as benchmarks/alignment.py has it: every combination in `GRID` is run on every
story of FOLDER (about a minute), and each story is then scored with the combination that is best for the
others. That is what tuning by hand on five stories gives on the sixth.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.alignment import Bench, mean
from benchmarks.gold import load
from newsdiff.align.matching import block_links, match
from newsdiff.align.rows import collate
from newsdiff.align.settings import DEFAULT

GRID: dict[str, tuple[float, ...]] = {
    "damping": (4.5, 6.5, 9.0),
    "characters": (0.6, 0.85, 1.1),
    "phrase": (0.5, 0.9),
    "neighbours": (0.7, 1.0),
    "competition": (0.4, 0.7),
    "opening": (0.12, 0.2),
}
PAIRS = (0.29, 0.33, 0.37, 0.41, 0.45)
ROWS = (0.2, 0.24, 0.28, 0.32, 0.36)
Figures = dict[tuple[float, ...], list[float]]


def run(benches: list[Bench]) -> tuple[Figures, Figures]:
    """For each combination and threshold the F1 of pairs, and of rows, of each story."""
    pairs: Figures = {}
    rows: Figures = {}
    for values in itertools.product(*GRID.values()):
        settings = msgspec.structs.replace(DEFAULT, **dict(zip(GRID, values, strict=True)))
        for bench in benches:
            similar = bench.scores(settings)
            for t in PAIRS:
                s = msgspec.structs.replace(settings, threshold=t)
                links = block_links(bench.story, match(bench.story, similar, s))
                pairs.setdefault((*values, t), []).append(bench.gold.links_f1(links))
            for t in ROWS:
                s = msgspec.structs.replace(settings, row_threshold=t)
                rows.setdefault((*values, t), []).append(bench.gold.rows_f1(collate(bench.story, similar, s)))
    return pairs, rows


def main() -> None:
    """Print the best of all, the figures left out, and how the means of all combinations are spread."""
    benches = [Bench(g) for g in load(Path(sys.argv[1]))]
    for what, figures in zip(("pairs", "rows"), run(benches), strict=True):
        chosen = []
        for k in range(len(benches)):
            best = max(figures, key=lambda c: sum(v for j, v in enumerate(figures[c]) if j != k))
            chosen.append(figures[best][k])
        means = sorted((mean(v) for v in figures.values()), reverse=True)
        spread = " ".join(f"{q:.0%} {means[int(q * (len(means) - 1))]:.3f}" for q in (0, 0.1, 0.5, 0.9, 1))
        print(
            f"{what}: left out {mean(chosen):.3f} ("
            + " ".join(f"{x:.2f}" for x in chosen)
            + f"); all: {spread}"
        )


if __name__ == "__main__":
    main()
