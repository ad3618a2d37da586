"""An anonymised report names no source, in any format; all else stays in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sample

import newsdiff
from newsdiff import present
from newsdiff.present.anonymise import MASK, anonymised

if TYPE_CHECKING:
    from newsdiff.model import Report

SECRETS = (
    "harbour post",
    "harbourpost",
    "jane roe",
    "max mustermann",
    "press/",
    "one.txt",
    "2.html",
    "gazette",
)


def named() -> Report:
    """Two articles that name their own outlets and authors, and each other's."""
    first = newsdiff.Article.from_text(
        "Ferry aground\n\nBy Jane Roe, HARBOUR POST\n\nThe ferry ran aground, the Harbour Post has learned. "
        "Nobody was hurt, as the Gazette wrote on https://www.gazette.example/2.html on Tuesday.\n",
        name="one", path="press/one.txt", outlet="Harbour Post", author="Jane Roe", url="https://harbourpost.example/1",
    )  # fmt: skip
    second = newsdiff.Article.from_text(
        "Ferry stuck\n\nThe ferry ran aground, said Max Mustermann. Two hundred people were on board.\n",
        name="Gazette", path="press/2.html", author="By Max Mustermann and Jane Roe", url="https://www.gazette.example/2.html",
    )  # fmt: skip
    return newsdiff.compare([first, second])


@pytest.mark.parametrize("form", present.FORMATS)
def test_no_format_names_a_source(form: str) -> None:
    whole = present.render(named(), form).lower()
    assert any(secret in whole for secret in SECRETS)
    text = present.render(anonymised(named()), form).lower()
    assert [secret for secret in SECRETS if secret in text] == []
    assert "ferry" in text


def test_spans_and_findings_stay() -> None:
    before, after = named(), anonymised(named())
    for old, new in zip(before.articles, after.articles, strict=True):
        assert len(old.text) == len(new.text)
        assert [(b.id, b.start, b.end) for b in old.blocks] == [(b.id, b.start, b.end) for b in new.blocks]
        assert MASK in new.text
    assert [c.id for c in before.claims] == [c.id for c in after.claims]
    assert before.rows == after.rows
    for conflict in after.conflicts:
        assert all(value.of(after.article(value.article).text) == value.text for value in conflict.values)


def test_a_report_without_names_keeps_its_text() -> None:
    report = newsdiff.compare(
        [newsdiff.Article.from_text(sample.GAZETTE), newsdiff.Article.from_text(sample.COURIER)]
    )
    assert [a.text for a in anonymised(report).articles] == [a.text for a in report.articles]


SIGNED = """Ferry hits rocks off Lorrin

By Anna Brodie, The Lorrin Herald

A ferry with 43 passengers hit rocks near Port Lorrin on Monday. Brodie was aboard. All were rescued.

The Lorrin Herald has learned that the captain was off the bridge. Follow @annabrodie or write to
anna.brodie@post.example.

(Reporting by Anna Brodie; editing by Joe Pell)
"""


def test_who_signed_a_text_is_found_in_it_under_every_name() -> None:
    other = newsdiff.Article.from_text("Ferry aground\n\nA ferry hit rocks near Port Lorrin on Monday.\n")
    text = anonymised(newsdiff.compare([newsdiff.Article.from_text(SIGNED), other])).articles[0].text.lower()
    assert [name for name in ("brodie", "herald", "pell") if name in text] == []
    assert "port lorrin on monday" in text


FILED = """Ferry hits rocks off Lorrin

BRELL (Nordpost) - A ferry with 43 passengers hit rocks near Port Lorrin on Monday, she told the NBC.

The captain and the crew of nine were brought ashore by the lifeboat of the town.

Share this article on Facebook
"""


def test_datelines_and_what_is_set_aside_are_masked_and_so_is_a_short_name_of_the_outlet() -> None:
    filed = newsdiff.Article.from_text(FILED, outlet="NBC News")
    other = newsdiff.Article.from_text("Ferry aground\n\nA ferry hit rocks near Port Lorrin on Monday.\n")
    text = anonymised(newsdiff.compare([filed, other])).articles[0].text
    assert [name for name in ("BRELL", "Nordpost", "NBC", "Facebook") if name in text] == []
    assert "near Port Lorrin on Monday, she told the" in text
