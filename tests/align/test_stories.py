"""Links and rows of small stories, each with what a reader expects of it."""

from __future__ import annotations

import itertools

import pytest
from align.stories import CASES, Case

from newsdiff.align.matching import block_links, match
from newsdiff.align.rows import collate
from newsdiff.align.similarity import similarities
from newsdiff.model import Article
from newsdiff.reading import segmented
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


def test_a_brief_notice_among_long_articles_is_no_other_story() -> None:
    (budget,) = (c for c in CASES if c.name == "budget")
    one, two, three = (a.text for a in budget.articles)
    brief = (
        "Petra Holm said new borrowing will stay below 12 billion euros.\n\n"
        "The third Vessel tunnel will not come before 2031.\n"
    )
    texts = (brief, f"{one}\n{three}", f"{two}\n{three}", f"{three}\n{one}\n{two}")
    story = prepare(
        tuple(segmented(Article.from_text(t, name=k), k) for t, k in zip(texts, "ABCD", strict=True))
    )
    linked = block_links(story, match(story, similarities(story)))
    assert {k.a for k in linked if k.b.startswith("D")} >= {"A1", "A2"}
