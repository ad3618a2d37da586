"""The text of a shared claim reads as a statement: whole brackets and quotations, no mere speaker or date."""

from __future__ import annotations

import re

import pytest
from claims.claim_cases import Case, article, cases, supported

from newsdiff.claims.claims import claims

ONE = """Cracks close the Karlsund bridge

The agency's director, Ingrid Solheim, said the bridge would be rebuilt by Norvik Steel (a firm from Bergen,
which also built the Vassby tunnel), starting in August.

The old bridge was "a danger to everybody who crossed it", the agency said on Monday.
"""
TWO = """Karlsund bridge to be rebuilt

Norvik Steel will rebuild the Karlsund bridge, starting in August.
The firm from Bergen also built the Vassby tunnel.

Ingrid Solheim, the agency's director, called the old bridge "a danger to everybody".
The agency said so on Monday.
"""


def shared(*texts: str) -> list[str]:
    """The texts of the shared claims of articles."""
    story = supported(tuple(article(k, t) for k, t in zip("AB", texts, strict=False)))
    return [c.text for c in claims(*story) if len(c.articles) > 1]


def test_brackets_and_quotations_are_whole() -> None:
    found = shared(ONE, TWO)
    assert found
    for text in found:
        assert text.count("(") == text.count(")")
        assert text.count('"') % 2 == 0


def test_no_claim_is_only_a_speaker_or_a_date() -> None:
    for text in shared(ONE, TWO):
        assert "Solheim" not in text or len(text.split()) > 6
        assert text not in ("the agency said on Monday", "The agency said so on Monday", "starting in August")


named = pytest.mark.parametrize("case", cases(), ids=lambda c: c.name)


@named
def test_texts_stand_in_an_article(case: Case) -> None:
    for claim in claims(*supported(case.articles)):
        texts = [re.sub(r"[,.](?=[\"”])", "", a.text) for a in case.articles]
        assert any(re.sub(r"[,.](?=[\"”])", "", claim.text) in text for text in texts)


@named
def test_statements_as_a_reader_wants_them(case: Case) -> None:
    found = {("".join(c.articles), c.text) for c in claims(*supported(case.articles))}
    for articles, text in (*case.shared, *case.alone):
        assert (articles, text) in found
    for (text,) in case.never:
        assert text.casefold() not in {t.casefold() for _, t in found}


@named
def test_single_source_claims_of_a_sentence_do_not_hold_each_other(case: Case) -> None:
    by_article: dict[str, list[str]] = {}
    for claim in claims(*supported(case.articles)):
        if len(claim.articles) == 1:
            by_article.setdefault(claim.articles[0], []).append(claim.text)
    for texts in by_article.values():
        assert not [(a, b) for a in texts for b in texts if a != b and f" {a}" in b]
