"""Scores of the annotated stories: python benchmarks/stories.py FOLDER [--left-out] [--list]

FOLDER holds `evaluate.py` and `stories/<name>/gold.json` (see benchmarks/gold.py). Every story is read and
compared as `newsdiff compare` does it, and its report scored by evaluate.py. `--left-out` adds the table in
which the thresholds of each story are those that are best for all other stories; `--list` names every miss
and false alarm.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.gold import load
from newsdiff.align.settings import DEFAULT
from newsdiff.pipeline import compare

if TYPE_CHECKING:
    from benchmarks.gold import Gold
    from newsdiff.align.settings import Settings

COLUMNS = (
    ("furniture", "f1", "furn"),
    ("pairs", "precision", "pairs P"), ("pairs", "recall", "R"), ("pairs", "f1", "F1"),
    ("rows", "precision", "rows P"), ("rows", "recall", "R"), ("rows", "f1", "F1"),
    ("single_source", "salient_recall", "sal R"), ("single_source", "precision", "P"),
    ("conflicts", "high_recall", "high R"), ("conflicts", "medium_recall", "med R"),
    ("conflicts", "precision", "P"), ("conflicts", "predicted", "n"),
)  # fmt: skip
NEEDS = {
    "sal R": ("single_source", "gold_salient"), "high R": ("conflicts", "gold_high"),
    "med R": ("conflicts", "gold_medium"), "furn": ("furniture", "gold"),
}  # fmt: skip
OFFSETS = (-0.12, -0.08, -0.04, 0.0, 0.04, 0.08)
Scores = dict[str, dict[str, float]]


def scored(folder: Path, gold: Gold, settings: Settings, flags: list[str]) -> Scores:
    """What evaluate.py says of one story."""
    report = compare(gold.articles, settings=settings)
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "report.json"
        out.write_bytes(msgspec.json.encode(report))
        path = folder / "stories" / gold.name / "gold.json"
        command = [sys.executable, str(folder / "evaluate.py"), str(out), str(path), "--json", *flags]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    found: Scores = json.loads(done.stdout)
    return found


def figures(scores: Scores) -> list[float | None]:
    """The columns of one story; None where the annotators have nothing to find."""
    row: list[float | None] = []
    for part, key, title in COLUMNS:
        need = NEEDS.get(title)
        row.append(None if need and not scores[need[0]][need[1]] else scores[part][key])
    return row


def worth(scores: Scores) -> float:
    """What thresholds are chosen by: pairs, rows and salient single-source claims alike."""
    single = scores["single_source"]
    claims = (single["salient_recall"] + single["precision"]) / 2 if single["gold_salient"] else 0.75
    return scores["pairs"]["f1"] + scores["rows"]["f1"] + claims


def table(title: str, rows: dict[str, Scores]) -> None:
    """Print one table with the means of what there is."""
    print(f"{title:14}" + "".join(f"{name:>8}" for _, _, name in COLUMNS) + "  lost")
    columns = [figures(scores) for scores in rows.values()]
    for (name, scores), row in zip(rows.items(), columns, strict=True):
        print(f"{name:14}" + "".join(_cell(x) for x in row) + f"{len(scores['content_lost']):6}")
    means = []
    for column in zip(*columns, strict=True):
        there = [x for x in column if x is not None]
        means.append(sum(there) / len(there) if there else None)
    print(f"{'mean':14}" + "".join(_cell(x) for x in means))


def _cell(value: float | None) -> str:
    return f"{'–':>8}" if value is None else f"{value:8.2f}"


def main() -> None:
    """Print the tables."""
    folder = Path(sys.argv[1])
    flags = [f for f in sys.argv[2:] if f == "--list"]
    stories = load(folder)
    table("one setting", {g.name: scored(folder, g, DEFAULT, flags) for g in stories})
    if "--left-out" not in sys.argv:
        return
    choices = [
        msgspec.structs.replace(
            DEFAULT, threshold=DEFAULT.threshold + d, row_threshold=DEFAULT.row_threshold + d
        )
        for d in OFFSETS
    ]
    every = {g.name: [scored(folder, g, s, []) for s in choices] for g in stories}
    chosen = {}
    for name, own in every.items():
        means = [sum(worth(every[o][k]) for o in every if o != name) for k in range(len(choices))]
        chosen[name] = own[means.index(max(means))]
    print()
    table("left out", chosen)


if __name__ == "__main__":
    main()
