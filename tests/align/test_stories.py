"""Links and rows of small stories, each with what a reader expects of it."""

from __future__ import annotations

import itertools

import pytest
from align.stories import CASES, Case

from newsdiff.align.matching import block_links, match
from newsdiff.align.rows import collate
from newsdiff.align.similarity import similarities
from newsdiff.story import prepare


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_links_and_rows(case: Case) -> None:
    story = prepare(case.articles)
    similar = similarities(story)
    linked = {(k.a, k.b) for k in block_links(story, match(story, similar))}
    together = {
        pair
        for row in collate(story, similar)
        for pair in itertools.combinations(sorted(b for cell in row.cells.values() for b in cell), 2)
    }
    assert case.linked - linked == set()
    assert case.apart & linked == set()
    assert case.row - together == set()
    assert case.apart & together == set()
