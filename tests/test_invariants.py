"""The invariants of the design, over stories that hypothesis makes from sentences of two fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff.model import Article, Report

CASES = Path(__file__).parent / "cases" / "invariants"
FERRY = tuple((CASES / "ferry.txt").read_text("utf-8").splitlines())
GARDEN = tuple((CASES / "garden.txt").read_text("utf-8").splitlines())
CHANGES = (
    ("214", "241"),
    ("Tuesday", "Wednesday"),
    ("said", "told reporters"),
    ("vessel", "ship"),
    ("two hours", "90 minutes"),
)


@st.composite
def an_article(draw: st.DrawFn, name: str) -> Article:
    """A handful of sentences of the ferry story in some order, some changed, one to three a paragraph."""
    chosen = draw(st.lists(st.sampled_from(FERRY), min_size=3, max_size=9, unique=True))
    old, new = draw(st.sampled_from(CHANGES))
    changed = [s.replace(old, new) if draw(st.booleans()) else s for s in chosen]
    size = draw(st.integers(1, 3))
    paragraphs = [" ".join(changed[i : i + size]) for i in range(0, len(changed), size)]
    return Article.from_text("Fire on a ferry\n\n" + "\n\n".join(paragraphs) + "\n", name=name)


stories = st.tuples(an_article("one"), an_article("two"), an_article("three"))
quick = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(stories)
def test_spans_rows_and_claims_account_for_every_block(articles: tuple[Article, ...]) -> None:
    report = newsdiff.compare(articles)
    in_rows = [b for row in report.rows for cell in row.cells.values() for b in cell]
    taking_part = [b.id for a in report.articles for b in a.blocks if b.dropped is None]
    assert sorted(in_rows) == sorted(taking_part)
    text = {a.key: a.text for a in report.articles}
    blocks = {b.id: b for a in report.articles for b in a.blocks}
    for claim in report.claims:
        assert set(claim.articles) | set(claim.silent) == set(text)
        assert not set(claim.articles) & set(claim.silent)
        assert {m.article for m in claim.mentions} <= set(claim.articles)
        for m in claim.mentions:
            block = blocks[m.block]
            assert block.start <= m.start < m.end <= block.end
            assert all(m.start <= n.start < n.end <= m.end for n in m.novel)
    for conflict in report.conflicts:
        for v in conflict.values:
            assert text[v.article][v.start : v.end] == v.text
    for a in report.articles:
        assert a.scores is not None
        assert sum(a.scores.carried) == pytest.approx(1, abs=0.001)
        for b in a.blocks:
            assert b.dropped is None or b.dropped.strip()


@quick
@given(stories, st.permutations([0, 1, 2]))
def test_the_order_of_articles_changes_keys_only(articles: tuple[Article, ...], order: list[int]) -> None:
    plain, other = newsdiff.compare(articles), newsdiff.compare([articles[i] for i in order])
    assert by_name(plain) == by_name(other)


def by_name(report: Report) -> dict[str, object]:
    """What a report says, with names in the place of keys."""
    name = {a.key: a.name for a in report.articles}

    def block(b: str) -> str:
        key = b.rstrip("0123456789")
        return name[key] + b[len(key) :]

    return {
        "rows": [sorted((name[k], tuple(map(block, v))) for k, v in r.cells.items()) for r in report.rows],
        "confidence": [r.confidence for r in report.rows],
        "links": sorted((*sorted((block(k.a), block(k.b))), k.score) for k in report.links),
        "scores": sorted((a.name, repr(a.scores)) for a in report.articles),
        "pairs": sorted((name[p.a], name[p.b], p.containment, p.verbatim, p.facts) for p in report.pairs),
        "claims": sorted(
            (c.id, c.text, c.kinds, c.salience, sorted(name[k] for k in c.articles),
             sorted((name[m.article], m.start, m.end, m.novel) for m in c.mentions))
            for c in report.claims
        ),
        "conflicts": sorted(
            (c.fingerprint, c.severity, sorted((name[v.article], v.start, v.end, v.value) for v in c.values))
            for c in report.conflicts
        ),
    }  # fmt: skip


@quick
@given(an_article("one"))
def test_an_article_against_itself_is_shared_whole(article: Article) -> None:
    import msgspec

    report = newsdiff.compare([article, msgspec.structs.replace(article, name="copy")])
    for pair in report.pairs:
        assert pair.containment == pytest.approx(1, abs=0.001)
        assert pair.verbatim == pytest.approx(1, abs=0.001)
    assert [c for c in report.claims if len(c.articles) == 1] == []
    assert [c for c in report.conflicts if not c.internal] == []


@quick
@given(an_article("ferry"), st.lists(st.sampled_from(GARDEN), min_size=4, unique=True))
def test_an_unrelated_article_shares_next_to_nothing(article: Article, garden: list[str]) -> None:
    other = Article.from_text("In the garden\n\n" + "\n\n".join(garden) + "\n", name="garden")
    report = newsdiff.compare([article, other])
    assert max(p.containment for p in report.pairs) < 0.1
    assert report.conflicts == ()


@quick
@given(stories)
def test_the_report_survives_saving(articles: tuple[Article, ...]) -> None:
    report = newsdiff.compare(articles)
    assert newsdiff.load(newsdiff.render(report, "json").encode()) == report
