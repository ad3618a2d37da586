"""Two sentences in, a conflict of one rule or none out."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff import pipeline, reading
from newsdiff.model import Article

TABLE = Path(__file__).parent.parent / "cases" / "conflicts" / "pairs.txt"
LINES = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
CASES = [c.splitlines() for c in "\n".join(LINES).split("\n\n") if c.strip()]
CASES = [[line for line in c if line.strip()] for c in CASES]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c[0]}: {c[1][:40]}")
def test_pair(case: list[str]) -> None:
    rule, *sentences = case
    articles = tuple(
        reading.segmented(
            Article.from_text(f"News of the day\n\n{s}\n\nMore follows.", name=k, published="2026-03-02"), k
        )
        for k, s in zip("AB", sentences, strict=True)
    )
    found = pipeline.compare(articles).conflicts
    # Where the sentences are nearly equal, `sentence-diff` may be the first to see it.
    rules = {c.rule for c in found} - {"sentence-diff" if rule != "-" else ""}
    assert bool(found) is (rule != "-"), [(c.rule, [v.text for v in c.values]) for c in found]
    assert rules <= {rule}
