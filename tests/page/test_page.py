"""What can be seen of the page without a browser: size, sameness, policy, what is left out, the views."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from page import made

from newsdiff import compare
from newsdiff.model import Article, Report, Span
from newsdiff.present import html
from newsdiff.present.anonymise import anonymised
from newsdiff.present.charts import chart, steps
from newsdiff.present.layout import Layout
from newsdiff.present.markup import escape
from newsdiff.present.view import view
from newsdiff.present.view.rows import longest_increasing

if TYPE_CHECKING:
    from pathlib import Path

KB = 1000


def test_the_seeds_make_a_page_under_400_kb(seeds: Path) -> None:
    page = html.render(compare([seeds]))
    assert len(page.encode()) < 400 * KB
    assert page == html.render(compare([seeds]))


@pytest.mark.parametrize("most", [200 * KB, 400 * KB, 900 * KB])
def test_a_page_that_would_be_too_large_says_what_it_leaves_out(most: int) -> None:
    page = html.render(made.report(100), Layout(max_size=most))
    assert len(page.encode()) <= most
    ids = set(re.findall(r'\bid="([^"]*)"', page))
    assert set(re.findall(r' href="#([^"]*)"', page)) <= ids
    assert re.search(r"To stay small this page leaves out</b> .*\d+ of \d+ ", page)


def test_a_page_that_is_small_enough_leaves_nothing_out() -> None:
    report = made.report(4)
    whole = html.render(report)
    assert html.render(report, Layout(max_size=len(whole.encode()))) == whole
    assert "this page leaves out" not in whole


def test_a_summary_has_no_synopsis() -> None:
    page = html.render(made.report(4), Layout(summary=True))
    assert 'id="synopsis"' not in page
    assert 'id="claims"' in page


def test_the_policy_allows_the_page_its_own_styles_and_script_only() -> None:
    page = html.render(made.report(3))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;;")
    for kind in ("style", "script"):
        for text in re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"sha256-{digest}" in policy[1].replace("&#43;", "+")
    assert not re.search(r"\sstyle=|\son\w+=|\s(src|srcset|action|poster)=|url\((?!#)", page)


def test_style_and_script_keep_to_their_budget() -> None:
    page = html.render(made.report(4))
    styles, script = re.findall(r"<style>(.*?)</style>", page, re.DOTALL), page.split("<script>")[1]
    assert sum(len(s.encode()) for s in styles) < 28 * KB
    assert len(script.split("</script>")[0].encode()) < 12 * KB


def test_anonymised_pages_name_nobody() -> None:
    report = made.report(9)
    page = html.render(anonymised(report))
    for article in report.articles:
        for name in (article.outlet, article.name, article.author, article.url, article.path):
            assert name is None or name not in page


def test_marked_paragraphs_hold_the_whole_text_in_order() -> None:
    report = made.report(9)
    texts = {b.id: b.of(a.text) for a in report.articles for b in a.blocks if b.dropped is None}
    shown = {
        p.id: "".join(piece.text for phrase in p.phrases for piece in phrase.pieces)
        for row in view(report).rows
        for cell in row.cells
        for p in cell.paragraphs
    }
    assert shown == texts


def test_moved_paragraphs_are_named_where_they_stand_and_where_they_stood() -> None:
    paragraphs = [p for row in view(made.report(4)).rows for c in row.cells for p in c.paragraphs]
    moved = {p.id: p.after for p in paragraphs if p.after is not None}
    stubs = [stub for p in paragraphs for stub in p.stubs]
    assert len(moved) == len(stubs) > 0
    assert all(key.startswith("B") for key in moved)


def test_conflicts_are_grouped_by_value() -> None:
    card = view(made.report(9)).cards[0]
    assert [s.label for s in card.sides] == ["120", "121", "122"]
    assert [s.articles for s in card.sides] == [("A", "D", "G"), ("B", "E", "H"), ("C", "F", "I")]


def test_what_a_source_leaves_out_is_said_by_two_others() -> None:
    for source in view(made.report(9)).by_source:
        assert source.left_out
        for statement in source.left_out:
            assert source.source.key not in statement.articles
            assert statement.k >= 2


def test_arithmetic_becomes_a_table_and_a_chart() -> None:
    card = view(made.report(4)).cards[0]
    lines = ("¥1 trillion / $61 billion = 16.4 JPY per USD", "¥1 trillion / $3.7M = 270,270 JPY per USD")
    rates = msgspec.structs.replace(card, working=lines)
    assert [(s.left, s.right, s.number) for s in steps(rates)] == [
        ("¥1 trillion", "$61 billion", 16.4),
        ("¥1 trillion", "$3.7M", 270270.0),
    ]
    drawn = chart(rates)
    assert drawn is not None
    assert 0 < drawn.dots[0].x < drawn.dots[1].x < 600
    assert steps(msgspec.structs.replace(card, working=("see above",))) == ()


@given(st.text())
def test_escaped_text_has_nothing_that_html_reads(text: str) -> None:
    escaped = escape(text)
    assert not set(escaped) & set("<>\"'")
    assert "&" not in re.sub(r"&(amp|lt|gt|#34|#39);", "", escaped)
    escaped.encode("utf-8")


@given(st.lists(st.integers(0, 30), unique=True))
def test_the_kept_paragraphs_increase(values: list[int]) -> None:
    kept = [values[i] for i in longest_increasing(values)]
    assert kept == sorted(kept)
    assert len(kept) >= (len(values) ** 0.5 if values == sorted(values) else 0)
    assert not values or kept


def test_spans_beyond_the_text_do_not_break_the_page() -> None:
    report = made.report(2)
    mention = msgspec.structs.replace(report.claims[0].mentions[0], novel=(Span(start=10**6, end=10**6 + 5),))
    claim = msgspec.structs.replace(report.claims[0], mentions=(mention,))
    assert "<h1" in html.render(msgspec.structs.replace(report, claims=(claim, *report.claims[1:])))


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_sources_make_a_page_too(count: int) -> None:
    report = made.report(count) if count else Report()
    page = html.render(report)
    assert page.count('<li id="row') == len(report.rows)
    assert f"{count} article" in page


def test_an_article_that_was_never_compared_makes_a_page() -> None:
    bare = Article(key="A", name="x", text="Some text.")
    assert "Some text" not in html.render(Report(articles=(bare,)))
