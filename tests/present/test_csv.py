"""The CSV report, read back as a spreadsheet reads it."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from newsdiff import present
from newsdiff.present.csv import CELL, COLUMNS, cell
from newsdiff.present.digest import plain

REPORTS = {f.__name__: f for f in (sample.ferry, sample.hostile, sample.scripts, sample.many)}


def table(name: str) -> list[list[str]]:
    text = present.render(REPORTS[name](), "csv")
    assert text.startswith("\ufeff"), "without a mark a spreadsheet takes UTF-8 for something else"
    assert "\n" not in text.replace("\r\n", "")
    return list(csv.reader(StringIO(text[1:], newline="")))


@pytest.mark.parametrize("name", REPORTS)
def test_a_row_a_claim_and_a_column_an_article(name: str) -> None:
    report = REPORTS[name]()
    head, *rows = table(name)
    assert head[: len(COLUMNS)] == list(COLUMNS)
    assert len(head) == len(COLUMNS) + len(report.articles)
    assert {len(row) for row in rows} == {len(head)}
    claims = {claim.id: claim for claim in report.claims}
    assert sorted(row[0] for row in rows) == sorted(claims)
    for row in rows:
        spoken = [a.key for a, words in zip(report.articles, row[len(COLUMNS) :], strict=True) if words]
        assert tuple(sorted(spoken)) == tuple(sorted({m.article for m in claims[row[0]].mentions}))


@pytest.mark.parametrize("name", REPORTS)
def test_no_cell_is_run_or_too_long(name: str) -> None:
    for row in table(name):
        for value in row:
            assert not value.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert len(value) <= CELL + 1


@given(st.text(max_size=60))
def test_a_cell_keeps_its_words(text: str) -> None:
    assert cell(text).removeprefix("'") == plain(text).removeprefix("'")


def test_the_contradiction_is_numbered() -> None:
    head, *rows = table("ferry")
    disputed = [row for row in rows if row[head.index("conflicts")] == "1"]
    assert any("214" in " ".join(row) and "241" in " ".join(row) for row in disputed)
