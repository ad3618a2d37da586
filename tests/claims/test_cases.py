"""Stories of several fields: stretches, carriers, drift and findings as a careful reader has them."""

from __future__ import annotations

import pytest
from claims.claim_cases import Case, cases, supported

from newsdiff.claims.claims import claims
from newsdiff.claims.find import find
from newsdiff.claims.passages import prepared
from newsdiff.claims.support import stretches

CASES = cases()
named = pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])


def place(case: Case, key: str, words: str) -> tuple[int, int]:
    """Where these words stand in an article."""
    text = next(a.text for a in case.articles if a.key == key)
    at = text.index(words)
    return at, at + len(words)


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """The characters that two stretches have in common."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


@named
def test_single_source_stretches(case: Case) -> None:
    found = claims(*supported(case.articles))
    novel = [
        (m.article, (n.start, n.end))
        for c in found
        if len(c.articles) == 1
        for m in c.mentions
        for n in m.novel
    ]
    for key, words in case.single:
        span = place(case, key, words)
        shown = sum(overlap(span, n) for k, n in novel if k == key)
        assert shown >= 0.6 * len(words), f"{key}: {words!r} is not shown as single-source"


@named
def test_carriers(case: Case) -> None:
    by_article = stretches(*supported(case.articles))
    for key, words, carriers in case.carried:
        span = place(case, key, words)
        for other in carriers.split():
            held = sum(overlap(span, (s.start, s.end)) for s in by_article[key] if other in s.carriers)
            assert held >= 0.5 * len(words), f"{key}: {words!r} is not shown as carried by {other}"


@named
def test_what_is_carried_is_not_single_source(case: Case) -> None:
    found = claims(*supported(case.articles))
    for key, words, _ in case.carried:
        span = place(case, key, words)
        for c in found:
            if len(c.articles) == 1 and c.articles[0] == key:
                lost = sum(overlap(span, (n.start, n.end)) for m in c.mentions for n in m.novel)
                assert lost < 0.5 * len(words), f"{key}: {words!r} is shown as single-source"


@named
def test_findings(case: Case) -> None:
    story, _ = supported(case.articles)
    ready = prepared(story)
    for claim, *expected in case.find:
        verdicts = {f.key: f.verdict for f in find(claim, ready)}
        for entry in expected:
            key, verdict = entry.split()
            assert verdicts[key] == verdict, f"{claim!r} in {key}"


@pytest.mark.parametrize("case", [c for c in CASES if c.drift], ids=lambda c: c.name)
def test_drift(case: Case) -> None:
    shown = " ".join(d for c in claims(*supported(case.articles)) for d in c.drift)
    for (word,) in case.drift:
        assert word in shown
    for (word,) in case.calm:
        assert word not in shown
