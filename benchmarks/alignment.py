"""Pairs and rows of the annotated stories: python benchmarks/alignment.py FOLDER [--ideal] [--floor]
[NAME=V,V,V …]

Prints the F1 of block links and of rows for each story, with the settings as they are, and with the
thresholds chosen on the other stories only ("left out"): what to expect of a story that nobody tuned on.
NAME=V,V,V prints the means over other values of a setting of newsdiff/align/settings.py. `--floor` prints
what naive word overlap reaches; `--ideal` takes furniture and headings from the annotators. FOLDER is
described in benchmarks/gold.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.gold import Gold, load
from newsdiff.align.context import in_context
from newsdiff.align.matching import block_links, match
from newsdiff.align.rows import collate
from newsdiff.align.semantic import NONE_NEAR, Near, Nearest, near_words
from newsdiff.align.settings import DEFAULT, Settings
from newsdiff.align.similarity import Similarities, lexical
from newsdiff.model import Row
from newsdiff.reading.vectors import nearest
from newsdiff.story import Story, prepare

THRESHOLDS = tuple(round(0.18 + 0.02 * k, 2) for k in range(17))
LEXICAL = (
    "damping",
    "containment",
    "number",
    "fact",
    "speaker",
    "phrase",
    "characters",
    "semantic",
    "semantic_floor",
)


class Bench:
    """One story with what does not change between settings."""

    def __init__(self, gold: Gold, nearest: Nearest | None = None) -> None:
        self.gold, self.nearest = gold, nearest
        self.story: Story = prepare(gold.articles)
        self._lexical: dict[tuple[float, ...], Similarities] = {}

    def scores(self, settings: Settings) -> Similarities:
        """Scores in context; the lexical ones are made once for each setting of theirs."""
        key = tuple(getattr(settings, name) for name in LEXICAL)
        if key not in self._lexical:
            self._lexical[key] = lexical(self.story, settings, self.near(settings))
        return in_context(self.story, self._lexical[key], settings)

    def near(self, settings: Settings) -> Near:
        """The words of the story that are near in meaning, where a model is given."""
        return near_words(self.story, self.nearest, settings) if self.nearest else NONE_NEAR

    def figures(self, settings: Settings) -> tuple[float, float]:
        """The F1 of pairs and of rows."""
        similar = self.scores(settings)
        links = block_links(self.story, match(self.story, similar, settings))
        return self.gold.links_f1(links), self.gold.rows_f1(collate(self.story, similar, settings))

    def curves(self, settings: Settings) -> tuple[list[float], list[float]]:
        """The same for each of THRESHOLDS."""
        similar = self.scores(settings)
        pairs, rows = [], []
        for t in THRESHOLDS:
            s = msgspec.structs.replace(settings, threshold=t, row_threshold=t)
            pairs.append(self.gold.links_f1(block_links(self.story, match(self.story, similar, s))))
            rows.append(self.gold.rows_f1(collate(self.story, similar, s)))
        return pairs, rows


def mean(values: list[float]) -> float:
    """The arithmetic mean."""
    return sum(values) / len(values)


def left_out(curves: list[list[float]]) -> list[float]:
    """For each story its figure at the threshold that is best for the others (the middle one of equals)."""
    found = []
    for k, own in enumerate(curves):
        others = [mean([c[t] for j, c in enumerate(curves) if j != k]) for t in range(len(own))]
        best = [t for t, value in enumerate(others) if value >= max(others) - 0.002]
        found.append(own[best[len(best) // 2]])
    return found


def report(benches: list[Bench], settings: Settings) -> None:
    """The table of one setting."""
    figures = [b.figures(settings) for b in benches]
    curves = [b.curves(settings) for b in benches]
    pairs, rows = left_out([c[0] for c in curves]), left_out([c[1] for c in curves])
    print(f"{'':16}{'pairs':>7}{'left out':>10}{'rows':>8}{'left out':>10}")
    for b, (p, r), po, ro in zip(benches, figures, pairs, rows, strict=True):
        print(f"{b.gold.name:16}{p:7.3f}{po:10.3f}{r:8.3f}{ro:10.3f}")
    all_pairs, all_rows = [p for p, _ in figures], [r for _, r in figures]
    print(f"{'mean':16}{mean(all_pairs):7.3f}{mean(pairs):10.3f}{mean(all_rows):8.3f}{mean(rows):10.3f}")
    for what, k in (("pairs", 0), ("rows", 1)):
        means = [mean([c[k][t] for c in curves]) for t in range(len(THRESHOLDS))]
        print(
            f"{what} by threshold: "
            + " ".join(f"{t:.2f}:{m:.3f}" for t, m in zip(THRESHOLDS, means, strict=True))
        )


def floor(benches: list[Bench]) -> None:
    """The naive floor: shared over all stems at the best one threshold; rows are the components of links."""
    best = [(0.0, 0.0), (0.0, 0.0)]
    for t in (0.05 * k for k in range(1, 13)):
        found = []
        for b in benches:
            scores = {
                (u.index, v.index): len(u.stems & v.stems) / len(u.stems | v.stems)
                for u in b.story.units
                for v in b.story.units[u.index + 1 :]
                if u.article != v.article and u.stems & v.stems
            }
            s = msgspec.structs.replace(DEFAULT, threshold=t)
            links = block_links(b.story, match(b.story, scores, s))
            found.append((b.gold.links_f1(links), b.gold.rows_f1(components(b, [(k.a, k.b) for k in links]))))
        for k in (0, 1):
            best[k] = max(best[k], (mean([f[k] for f in found]), t))
    print(
        f"word overlap: pairs {best[0][0]:.3f} at {best[0][1]:.2f}, rows {best[1][0]:.3f} at {best[1][1]:.2f}"
    )


def components(bench: Bench, pairs: list[tuple[str, str]]) -> list[Row]:
    """The connected components of linked blocks as rows."""
    group = {b.id: {b.id} for a in bench.story.articles for b in a.blocks}
    for a, b in pairs:
        merged = group[a] | group[b]
        for x in merged:
            group[x] = merged
    rows = {id(g): sorted(g) for g in group.values()}.values()
    return [Row(id="R", cells={x: (x,) for x in g}) for g in rows]


def sweep(benches: list[Bench], name: str, values: list[float]) -> None:
    """The means over other values of one setting: at the thresholds as they are, and left out."""
    for value in values:
        kind = type(getattr(DEFAULT, name))
        settings = msgspec.structs.replace(DEFAULT, **{name: kind(value)})
        figures = [b.figures(settings) for b in benches]
        curves = [b.curves(settings) for b in benches]
        pairs, rows = [p for p, _ in figures], [r for _, r in figures]
        lo = mean(left_out([c[0] for c in curves])), mean(left_out([c[1] for c in curves]))
        print(
            f"{name:12}{value:7g}  pairs {mean(pairs):.3f} min {min(pairs):.3f} left out {lo[0]:.3f}"
            f"  rows {mean(rows):.3f} min {min(rows):.3f} left out {lo[1]:.3f}", flush=True,
        )  # fmt: skip


def main() -> None:
    """Print the table, or the sweeps that are asked for."""
    folder, *rest = (a for a in sys.argv[1:] if a not in ("--ideal", "--floor"))
    model = nearest(rest.pop(rest.index("--model") + 1)) if "--model" in rest else None
    rest = [a for a in rest if a != "--model"]
    benches = [Bench(g, model) for g in load(Path(folder), ideal="--ideal" in sys.argv)]
    if "--floor" in sys.argv:
        floor(benches)
    elif not rest:
        report(benches, DEFAULT)
    for argument in rest:
        if "=" in argument:
            name, values = argument.split("=")
            sweep(benches, name, [float(v) for v in values.split(",")])


if __name__ == "__main__":
    main()
