"""The Markdown report, checked by rendering it: article text shows as it reads and opens nothing."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newsdiff import present
from newsdiff.present.digest import plain
from newsdiff.present.layout import Layout
from newsdiff.present.markdown_text import JOINER, Safe, escape, link

if TYPE_CHECKING:
    from newsdiff.model import Report

GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
REPORTS = {f.__name__: f for f in (sample.ferry, sample.hostile, sample.scripts, sample.many)}
OUR_TAGS = {"b", "/b", "br", "sub", "/sub", "details", "/details", "summary", "/summary"}
nasty = st.text(
    alphabet=st.sampled_from([*"\\`*_{}[]()#+-.!|<>~$^=:&;\"'@/ \n\ta1é漢", "\u202e", "\x1b"]), max_size=40
)


def shown(source: str) -> str:
    """What a reader sees of one line of Markdown."""
    html = GITHUB.renderInline(source)
    return unescape(re.sub("<[^>]*>", "", html)).replace(JOINER, "")


@given(nasty | st.text(max_size=40))
def test_a_line_shows_what_it_holds(text: str) -> None:
    assert shown(escape(text)) == plain(text)


@given(nasty)
def test_a_line_opens_nothing_wherever_it_stands(text: str) -> None:
    line = escape(text) or "x"
    for before, kinds in (
        ("- ", ["bullet_list_open", "list_item_open"]),
        ("# ", []),
        ("> **A** ", []),
        ("", []),
    ):
        tokens = [t.type for t in GITHUB.parse(f"{before}{line}\n")]
        opened = [
            t for t in tokens if t.endswith("_open") or t in {"fence", "code_block", "html_block", "hr"}
        ]
        expected = {"- ": kinds, "# ": ["heading_open"], "> **A** ": ["blockquote_open"], "": []}[before]
        assert opened == expected + ["paragraph_open"] * (before != "# ")


@given(nasty)
def test_a_cell_stays_a_cell(text: str) -> None:
    tokens = GITHUB.parse(f"| a | b |\n|---|---|\n| {escape(text)} | {escape(text)} |\n\nafter\n")
    assert [t.type for t in tokens].count("td_open") == 2
    assert tokens[-2].content == "after"


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("layout", [Layout(), Layout(summary=True), Layout(max_size=9000)], ids=str)
def test_only_our_own_markup_is_markup(name: str, layout: Layout) -> None:
    text = present.render(REPORTS[name](), "markdown", layout)
    for token in GITHUB.parse(text):
        assert token.type not in {"fence", "code_block"}
        if token.type == "html_block":
            check_tags(token.content)
        for child in token.children or []:
            assert child.type not in {"image", "s_open"}
            if child.type == "html_inline":
                check_tags(child.content)
            if child.type == "link_open":
                assert str(child.attrs["href"]).startswith("https://")


def check_tags(html: str) -> None:
    found = {tag.split()[0].rstrip(">") for tag in re.findall(r"<([^>]*)>", html)}
    assert found <= OUR_TAGS, found


def test_nothing_is_left_for_github_to_link() -> None:
    text = re.sub(r"\]\(https://[^)]*\)", "]", present.render(sample.hostile(), "markdown"))
    shown_text = re.sub(r"\\(?=[^\w\s])", "", text)
    for pattern in (r"@\w", r"(?<![&\w])#\d", r"GH-\d", r"https?:(?!⁠)", r"www\.", r":\w+:", r"[0-9a-f]{40}"):
        assert not re.findall(pattern, shown_text), pattern


@pytest.mark.parametrize("name", REPORTS)
def test_a_summary_is_under_65_000_characters(name: str) -> None:
    text = present.render(REPORTS[name](), "markdown", Layout(summary=True))
    assert len(text) < 65_000
    assert "<details>" not in text


@pytest.mark.parametrize("size", [300, 2_000, 10_000, 50_000])
@pytest.mark.parametrize("name", REPORTS)
def test_a_size_is_kept_and_what_is_missing_is_said(name: str, size: int) -> None:
    whole = present.render(REPORTS[name](), "markdown")
    text = present.render(REPORTS[name](), "markdown", Layout(max_size=size))
    assert len(text.encode()) <= size
    if len(whole.encode()) > size:
        assert re.search(r"more|left out", text)


def test_the_synopsis_holds_every_word_of_every_row() -> None:
    report = sample.hostile()
    text = present.render(report, "markdown")
    html = GITHUB.render(text)
    seen = plain(unescape(re.sub(r"</?(b|sub|strong)>", "", html)).replace(JOINER, ""))
    for article in report.articles:
        for block in article.blocks:
            if block.dropped is None:
                assert plain(block.of(article.text)) in seen


def test_links_go_to_the_web_only() -> None:
    assert (
        link("a|b", "https://a.example/x?(y)=[z]|`") == "[a\\|b](https://a.example/x?%28y%29=%5Bz%5D%7C%60)"
    )
    assert link("name", "javascript:alert(1)") == "name"
    assert link("name", "https://a.example/\nx") == "name"
    assert isinstance(escape(Safe("*")), Safe)


def test_the_seeds_read_well(seed_report: Report) -> None:
    text = present.render(seed_report, "markdown")
    titles = [
        t.content for a, t in zip(GITHUB.parse(text), GITHUB.parse(text)[1:], strict=False) if a.tag == "h2"
    ]
    assert "≠ Conflicts" in titles
    assert "◆ Only one says" in titles
    assert text.count("<details>") == text.count("</details>") == 2
