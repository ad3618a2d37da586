"""How steady a comparison is when one article is left out: python benchmarks/steadiness.py FOLDER

The weights of words depend on the story, so leaving one article out moves what stands between the others.
For each story of FOLDER (see benchmarks/gold.py) every article is left out in turn; printed is the share
that changes, over all links, pairs of blocks in one row, carriers of claims, and pairs of passages that a
conflict sets against each other, only where they concern the others: those that one of the two comparisons
has and the other has not, over those that either has.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.gold import load
from newsdiff.pipeline import compare

if TYPE_CHECKING:
    from newsdiff.model import Report

KINDS = ("links", "rows", "carriers", "conflicts")


def facts(report: Report, others: frozenset[str]) -> dict[str, set[object]]:
    """What a report says about some of its articles, by kind."""
    home = {b.id: a.key for a in report.articles for b in a.blocks}
    rows = (
        pair
        for row in report.rows
        for pair in itertools.combinations(sorted(b for c in row.cells.values() for b in c), 2)
    )
    return {
        "links": {(k.a, k.b) for k in report.links if {home[k.a], home[k.b]} <= others},
        "rows": {(a, b) for a, b in rows if home[a] != home[b] and {home[a], home[b]} <= others},
        "carriers": {
            (m.article, m.start, m.end, key)
            for c in report.claims
            for m in c.mentions
            for key in c.articles
            if m.article in others and key in others and key != m.article
        },
        "conflicts": {
            frozenset(((v.article, v.start), (w.article, w.start)))
            for c in report.conflicts
            for v, w in itertools.combinations(c.values, 2)
            if v.value != w.value and {v.article, w.article} <= others
        },
    }


def main() -> None:
    """Print the table."""
    totals: dict[str, list[float]] = {k: [] for k in KINDS}
    print(f"{'':16}" + "".join(f"{k:>11}" for k in KINDS))
    for gold in load(Path(sys.argv[1])):
        whole = compare(gold.articles)
        changed, either = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
        for gone in gold.articles:
            rest = tuple(a for a in gold.articles if a.key != gone.key)
            others = frozenset(a.key for a in rest)
            before, after = facts(whole, others), facts(compare(rest), others)
            for k in KINDS:
                changed[k] += len(before[k] ^ after[k])
                either[k] += len(before[k] | after[k])
        shares = {k: changed[k] / either[k] if either[k] else 0.0 for k in KINDS}
        print(f"{gold.name:16}" + "".join(f"{shares[k]:11.3f}" for k in KINDS), flush=True)
        for k in KINDS:
            totals[k].append(shares[k])
    print(f"{'mean':16}" + "".join(f"{sum(v) / len(v):11.3f}" for v in totals.values()))


if __name__ == "__main__":
    main()
