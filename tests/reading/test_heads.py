"""What stands before a report's first words: bylines, outlets, dates and datelines, as two tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff import Article, reading

CASES = Path(__file__).parents[1] / "cases" / "reading"
TITLE = "Harbour of Brell to be dredged for the first time since the war"
BODY = (
    "The harbour of Brell will be dredged from May, the port authority said on Monday.",
    "The work will take two years, and it will cost about 30 million crowns in all.",
)


def table(name: str) -> list[list[str]]:
    """The rows of a table, without its comments."""
    text = (CASES / name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("row", table("bylines.tsv"), ids=lambda row: row[1])
def test_lines_that_sign(row: list[str]) -> None:
    place, line, *expected = row
    head = [line, TITLE] if place == "^" else [TITLE, line]
    article = reading.segmented(Article.from_text("\n\n".join((*head, *BODY))), "A")
    block = next(b for b in article.blocks if b.of(article.text) == line)
    if expected == ["kept"]:
        assert block.dropped is None
        assert article.outlet is None
        return
    assert block.dropped
    assert article.title == TITLE
    found = (article.author, article.outlet, article.published)
    assert [said or "-" for said in found] == expected


@pytest.mark.parametrize("row", table("datelines.tsv"), ids=lambda row: row[0] + row[1])
def test_datelines(row: list[str]) -> None:
    line, words, agency = row
    lede = f"{line}{words} and five lorries were left behind on Monday, the police said."
    article = reading.segmented(Article.from_text("\n\n".join((TITLE, lede, *BODY))), "A")
    block = next(b for b in article.blocks if b.of(article.text) == lede)
    assert block.dropped is None
    assert block.sentences[0].of(article.text).startswith(words)
    assert (article.outlet or "-") == agency


def test_a_dateline_is_looked_for_only_where_a_report_begins() -> None:
    late = "BRELL (AP) - The mayor of the town said on Monday that she would not comment."
    article = reading.segmented(Article.from_text("\n\n".join((TITLE, *BODY, *BODY, late))), "A")
    assert article.blocks[-1].sentences[0].of(article.text) == late


def test_what_the_source_states_goes_before_what_its_lines_say() -> None:
    text = "\n\n".join((TITLE, "By Jane Doe, The Herald", *BODY))
    made = Article.from_text(text, outlet="Brell Post", author="Ann Lee")
    article = reading.segmented(made, "A")
    assert (article.outlet, article.author) == ("Brell Post", "Ann Lee")


def test_the_label_of_a_title_is_no_part_of_it() -> None:
    article = reading.segmented(Article.from_text("\n\n".join((f"Title: {TITLE}", *BODY))), "A")
    assert article.title == TITLE
