"""Pins: read, in force, and reported when they match nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from align.stories import CASES

from newsdiff.align import pins
from newsdiff.align.matching import block_links, match
from newsdiff.align.rows import collate
from newsdiff.align.similarity import similarities
from newsdiff.story import prepare

if TYPE_CHECKING:
    from newsdiff.model import Link, Problem, Row

STORM = next(c for c in CASES if c.name == "storm")


def pinned(text: str) -> tuple[dict[tuple[str, str], Link], tuple[Row, ...], tuple[Problem, ...]]:
    """The links, rows and problems of the storm story with a pin file."""
    story = prepare(STORM.articles)
    scores, problems = pins.apply(story, similarities(story), pins.parse(text, "story.pins"), "story.pins")
    links = block_links(story, match(story, scores))
    return {(k.a, k.b): k for k in links}, collate(story, scores), problems


def row_of(rows: tuple[Row, ...], block: str) -> str:
    """The id of the row that holds a block."""
    return next(r.id for r in rows if any(block in cell for cell in r.cells.values()))


def test_what_a_person_joins_is_linked_and_in_one_row() -> None:
    plain, rows, _ = pinned("")
    assert ("B8", "C6") not in plain
    assert row_of(rows, "B8") != row_of(rows, "C6")
    links, rows, problems = pinned(
        '"claims of 90 million crowns" = "never buried"  # both are about the cost'
    )
    assert links["B8", "C6"].why[0] == "pinned"
    assert links["B8", "C6"].score == 1
    assert row_of(rows, "B8") == row_of(rows, "C6")
    assert problems == ()


def test_what_a_person_parts_is_neither() -> None:
    plain, rows, _ = pinned("")
    assert ("A7", "C5") in plain
    assert row_of(rows, "A7") == row_of(rows, "C5")
    links, rows, _ = pinned("“two SPORTS halls” != “Two sports  halls in Halden”")
    assert ("A7", "C5") not in links
    assert row_of(rows, "A7") != row_of(rows, "C5")


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ('"no such words" = "never buried"', "stale-pin", "no such words"),
        ('"never buried" = "no such words"', "stale-pin", "no such words"),
        ('"Schools in Halden stay" = "two sports halls"', None, ""),
        ('"Ferries between" = "Schools in Halden stay closed"', "stale-pin", "only one article"),
        ("never buried = claims", "bad-pin", "two quotations"),
        ('"a" == "b"', "bad-pin", "two quotations"),
        ("# a remark\n\n", None, ""),
    ],
)
def test_problems(text: str, code: str | None, says: str) -> None:
    _, _, problems = pinned(text)
    assert [p.code for p in problems] == ([code] if code else [])
    for problem in problems:
        assert says in problem.message
        assert problem.path == "story.pins"
        assert problem.line == 1
