"""What must hold for any text and any bytes."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsdiff import Article, reading
from newsdiff.reading import files, html, markdown
from newsdiff.reading.dateline import dateline

PIECES = """
Share;• Comment;Table of Contents;By Ann Lee;3 May 2024;https://x.org/a b;***;Read more: Another story;
All rights reserved.;It rained on Monday, police said.;# Heading;- a list item;> a quotation;| a | b |;
|---|---|;---;title: X;```;<div>;日本は変わる。;“We left,” she said.;Related articles;Disclaimer;
BRELL (AP) - ;The Herald | 3 May 2024;
This is not financial advice.;5 comments;""".replace("\n", "").split(";")
LINES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=80)), max_size=14)
TEXTS = st.builds(
    lambda lines, sep: sep.join(lines), LINES, st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\u2028"])
)


def check(article: Article) -> None:
    """Blocks and sentences are in order, disjoint, stripped, and hold all that is no white
    space, but for a dateline."""
    text, at = article.text, 0
    for block in article.blocks:
        assert not text[at : block.start].strip()
        filed = dateline(text, block.start, block.end)
        assert block.of(text) == block.of(text).strip() != ""
        at = inner = block.start
        for sentence in block.sentences:
            gap = inner, sentence.start
            assert not text[slice(*gap)].strip() or (filed is not None and gap == (block.start, filed.end))
            inner = sentence.end
        assert not text[inner : block.end].strip()
        at = block.end
        assert block.line >= 1
        assert (block.kind not in ("furniture", "promo", "disclaimer")) or block.dropped
    assert not text[at:].strip()
    lines = [b.line for b in article.blocks]
    assert lines == sorted(lines)


@given(TEXTS)
def test_plain_text(text: str) -> None:
    article = reading.segmented(Article.from_text(text), "A")
    assert article.text == text
    check(article)
    assert [b.id for b in article.blocks] == [f"A{i}" for i in range(1, len(article.blocks) + 1)]


@given(TEXTS)
def test_markdown_keeps_its_lines(text: str) -> None:
    draft = markdown.draft(text)
    source = text.replace("\r\n", "\n").replace("\r", "\n")
    assert draft.text.count("\n") == source.count("\n")
    check(reading.segmented(Article(text=draft.text), "A"))


@given(st.lists(TEXTS, max_size=4))
def test_any_articles(texts: list[str]) -> None:
    articles, problems = reading.prepare([Article.from_text(t) for t in texts])
    for article in articles:
        check(article)
        assert any(b.dropped is None for b in article.blocks)
    assert len(articles) + sum(p.code in ("empty-file", "nothing-left") for p in problems) == len(texts)


@given(st.binary(max_size=300), st.sampled_from([".txt", ".md"]))
def test_any_file(data: bytes, suffix: str) -> None:
    path = Path(_folder()) / f"any{suffix}"
    path.write_bytes(data)
    article, problems = files.load(path.as_posix())
    if article is None:
        assert len([p for p in problems if p.severity == "error"]) == 1
    else:
        check(article)


_MADE: list[str] = []


def _folder() -> str:
    """One temporary folder for all examples."""
    import tempfile

    if not _MADE:
        _MADE.append(tempfile.mkdtemp())
    return _MADE[0]


TAGS = [
    "<p>",
    "</p>",
    "<br>",
    "Rain fell on Monday. ",
    "<h1>",
    "</h1>",
    "<li>",
    "<table><tr><td>",
    "</td>",
    "<!-- x -->",
    "日",
]


@given(st.lists(st.sampled_from(TAGS), max_size=12))
def test_small_pages_lose_no_text(pieces: list[str]) -> None:
    source = "<html><body>" + "".join(pieces)
    found = [text for text, _ in html.from_paragraphs(source)]
    assert all(text == text.strip() != "" for text in found)
    words = "".join(p for p in pieces if not p.startswith("<"))
    assert "".join("".join(found).split()) == "".join(words.split())
