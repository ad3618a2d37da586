"""What holds of links and rows of any story, over stories that hypothesis makes from two fields."""

from __future__ import annotations

import itertools

import pytest
from align.stories import CASES
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.align.matching import block_links, match
from newsdiff.align.rows import collate
from newsdiff.align.similarity import similarities
from newsdiff.api import keys
from newsdiff.model import Article, Link, Row
from newsdiff.reading import segmented
from newsdiff.story import prepare

SENTENCES = tuple(
    dict.fromkeys(
        line
        for case in CASES
        if case.name in ("storm", "rate")
        for a in case.articles
        for line in a.text.splitlines()
        if line.endswith((".", '."'))
    )
)
GARDEN = (
    "Tulips want sun and a dry summer rest.",
    "Compost should smell of earth, never of eggs.",
    "A hedge of hornbeam keeps its brown leaves through winter.",
    "Slugs avoid copper tape around raised beds.",
    "Prune apple trees while they sleep.",
)


@st.composite
def an_article(draw: st.DrawFn, pool: tuple[str, ...] = SENTENCES) -> str:
    """Some sentences in some order, in paragraphs of one or two."""
    chosen = draw(st.lists(st.sampled_from(pool), min_size=3, max_size=8, unique=True))
    size = draw(st.integers(1, 2))
    return "\n\n".join(" ".join(chosen[i : i + size]) for i in range(0, len(chosen), size)) + "\n"


stories = st.lists(an_article(), min_size=2, max_size=4, unique=True)
few = settings(max_examples=40)


def aligned(texts: list[str]) -> tuple[tuple[Article, ...], tuple[Link, ...], tuple[Row, ...]]:
    """The segmented articles, their links and their rows."""
    articles = tuple(
        segmented(Article.from_text(t, name=t), k) for t, k in zip(texts, keys(len(texts)), strict=True)
    )
    story = prepare(articles)
    similar = similarities(story)
    return articles, block_links(story, match(story, similar)), collate(story, similar)


@few
@given(stories)
def test_every_block_that_takes_part_is_in_exactly_one_row(texts: list[str]) -> None:
    articles, _, rows = aligned(texts)
    placed = [b for row in rows for cell in row.cells.values() for b in cell]
    assert sorted(placed) == sorted(b.id for a in articles for b in a.blocks if b.dropped is None)
    assert [r.id for r in rows] == [f"R{n + 1}" for n in range(len(rows))]
    for row in rows:
        assert 0 <= row.confidence <= 1
        assert row.runner_up != row.id
        assert row.runner_up is None or row.runner_up in {r.id for r in rows}
        for key, cell in row.cells.items():
            assert all(b.startswith(key) for b in cell)


@few
@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_matter(texts: list[str], random: object) -> None:
    shuffled = list(texts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert named(texts) == named(shuffled)


def named(texts: list[str]) -> tuple[object, object]:
    """Links and rows with the quoted paragraphs in the place of ids."""
    articles, links, rows = aligned(texts)
    quote = {b.id: (a.text, b.start) for a in articles for b in a.blocks}
    return (
        sorted((sorted((quote[k.a], quote[k.b])), k.score, k.why) for k in links),
        [(sorted(quote[b] for c in r.cells.values() for b in c), r.confidence, r.runner_up) for r in rows],
    )


@few
@given(an_article())
def test_a_copy_is_linked_block_by_block(text: str) -> None:
    articles, links, rows = aligned([text, text + "\n"])
    left, right = articles
    found = {(k.a, k.b) for k in links}
    together = {b for r in rows for b in itertools.product(r.cells.get("A", ()), r.cells.get("B", ()))}
    for a, b in zip(left.blocks, right.blocks, strict=True):
        if a.dropped is None:
            assert (a.id, b.id) in found
            assert (a.id, b.id) in together


@few
@given(an_article(), an_article(GARDEN))
def test_unrelated_articles_share_no_link_and_no_row(one: str, other: str) -> None:
    articles, links, rows = aligned([one, other])
    titles = {b.id for a in articles for b in a.blocks if b.kind == "title"}
    assert links == ()
    assert all(len(r.cells) == 1 for r in rows if not {b for c in r.cells.values() for b in c} & titles)


@few
@given(stories)
def test_links_say_what_ties_them(texts: list[str]) -> None:
    articles, links, _ = aligned(texts)
    text = {b.id: b.of(a.text) for a in articles for b in a.blocks}
    for link in links:
        assert 1 <= len(link.why) <= 6
        assert link.a < link.b
        for word in link.why:
            assert word in text[link.a] or word in text[link.b]


def test_many_articles_that_say_the_same_in_other_orders() -> None:
    pool = SENTENCES[:12]
    texts = ["\n\n".join((*pool[k:], *pool[:k])) + "\n" for k in range(len(pool))]
    articles, links, rows = aligned(texts)
    quote = {b.id: b.of(a.text) for a in articles for b in a.blocks}
    same = [k for k in links if quote[k.a] == quote[k.b]]
    assert len(same) == len(pool) * len(pool) * (len(pool) - 1) / 2
    kept = [r for r in rows if len({quote[b] for cell in r.cells.values() for b in cell}) == 1]
    assert len(kept) >= 0.8 * len(rows)


def test_sentences_without_content_words_are_linked_to_their_copies() -> None:
    text = "The mayor resigned on Monday.\n\nSo it was.\n\nShe had been in office for two years.\n"
    _, links, _ = aligned([text, text + "\n"])
    assert ("A2", "B2") in {(k.a, k.b) for k in links}


@pytest.mark.parametrize(
    ("texts", "linked"),
    [
        ([], set()),
        (["Only one.\n"], set()),
        (["", ""], set()),
        (["***\n\n—\n", "***\n\n—\n"], set()),
        (["A\n", "a\n\n"], {("A1", "B1")}),
        (["He said so.\n\nHe said so.\n", "He said so.\n"], {("A1", "B1"), ("A2", "B1")}),
    ],
)
def test_next_to_nothing(texts: list[str], linked: set[tuple[str, str]]) -> None:
    articles, links, rows = aligned(texts)
    assert {(k.a, k.b) for k in links} == linked
    assert sum(len(c) for r in rows for c in r.cells.values()) == sum(
        b.dropped is None for a in articles for b in a.blocks
    )
