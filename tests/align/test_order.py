"""The reading order of rows, and what a row says of itself."""

from __future__ import annotations

import pytest
from align.stories import CASES
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.align.order import reading_order
from newsdiff.align.rows import collate
from newsdiff.align.similarity import similarities
from newsdiff.api import keys
from newsdiff.model import Article, Row
from newsdiff.reading import segmented
from newsdiff.story import prepare

TABLE = [
    # Two articles in one order: kept.
    ([((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (1, 2))], [0, 1, 2]),
    # One moves its last paragraph to the front: the two others win.
    ([((0, 0), (1, 0), (2, 1)), ((0, 1), (1, 1), (2, 2)), ((0, 2), (1, 2), (2, 0))], [0, 1, 2]),
    # What only one article says follows what stands before it there.
    ([((0, 0), (1, 0)), ((0, 2), (1, 1)), ((0, 1),), ((1, 2),)], [0, 2, 1, 3]),
    # What stands before everything else comes first.
    ([((0, 1), (1, 0)), ((0, 0),)], [1, 0]),
    ([], []),
]


@pytest.mark.parametrize(("groups", "expected"), TABLE)
def test_reading_order(groups: list[tuple[tuple[int, int], ...]], expected: list[int]) -> None:
    assert reading_order(groups, 3) == [groups[k] for k in expected]


@given(st.lists(st.integers(0, 5), min_size=1, max_size=18))
def test_every_group_comes_once(rows: list[int]) -> None:
    """Three articles whose blocks are dealt to up to six rows."""
    groups: dict[int, list[tuple[int, int]]] = {}
    for n, row in enumerate(rows):
        groups.setdefault(row, []).append((n % 3, n // 3))
    given_groups = [tuple(sorted(g)) for g in groups.values()]
    assert sorted(reading_order(given_groups, 3)) == sorted(given_groups)
    assert reading_order(given_groups, 3) == reading_order(given_groups[::-1], 3)


def rows_of(*texts: str) -> tuple[Row, ...]:
    """The rows of some texts."""
    story = prepare(
        tuple(
            segmented(Article.from_text(t, name=k), k) for t, k in zip(texts, keys(len(texts)), strict=True)
        )
    )
    return collate(story, similarities(story))


def test_titles_stand_together_and_first() -> None:
    for case in CASES:
        story = prepare(case.articles)
        first = collate(story, similarities(story))[0]
        kinds = {b.id: b.kind for a in story.articles for b in a.blocks}
        assert first.id == "R1"
        assert {kinds[b] for cell in first.cells.values() for b in cell} == {"title"}


def test_a_heading_stands_with_what_it_heads() -> None:
    one = (
        "Council votes on the harbour\n\n"
        "The council of Vik voted on Monday for a new harbour wall of 300 metres.\n\n"
        "What it costs\n\nThe wall is to cost 14 million crowns, half of it paid by the state.\n"
    )
    two = (
        "Harbour wall approved\n\n"
        "A new harbour wall, 300 metres long, was approved by the Vik council on Monday.\n\n"
        "The state pays half of the 14 million crowns that the wall is to cost.\n"
    )
    rows = rows_of(one, two)
    (row,) = (r for r in rows if "A3" in r.cells["A"])
    assert row.cells == {"A": ("A3", "A4"), "B": ("B3",)}


def test_confidence_and_runner_up() -> None:
    same = "The lighthouse of Skarn was sold on Friday to a painter from Bergen for 90,000 euros."
    other = "Rain is expected in the valleys until the middle of next week."
    alone = rows_of(f"Skarn\n\n{same}\n", f"Rain\n\n{other}\n")
    assert [r.confidence for r in alone if len(r.cells) == 1] == [1.0, 1.0]
    close = rows_of(
        f"Skarn\n\n{same}\n",
        f"Sale\n\n{same[:-1]}, the seller said.\n\n"
        "Her plans for it include a gallery; an auction of old lamps will pay for it.\n",
    )
    together = next(r for r in close if "A2" in r.cells.get("A", ()))
    assert together.cells == {"A": ("A2",), "B": ("B2",)}
    assert together.confidence > 0.5


def test_the_least_certain_block_names_where_else_it_could_stand() -> None:
    one = (
        "Bridge shut\n\nThe bridge in Vik was closed on Monday after divers found cracks in two piers.\n\n"
        "Ferries will carry pupils to school until the piers have been mended.\n"
    )
    two = (
        "Piers cracked\n\nCracks in two piers closed the bridge in Vik on Monday.\n\n"
        "The ferry company has hired two more boats.\n\n"
        "Divers had looked at a bridge in Oppdal a year ago.\n"
    )
    rows = rows_of(one, two)
    lone = next(r for r in rows if r.cells.get("B") == ("B4",))
    assert lone.cells == {"B": ("B4",)}
    assert 0 < lone.confidence < 1
    assert lone.runner_up == next(r.id for r in rows if "A2" in r.cells.get("A", ()))
