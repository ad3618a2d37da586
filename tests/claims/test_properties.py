"""Invariants of support, claims and scores over stories that hypothesis puts together."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from claims.claim_cases import article, cases, supported
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newsdiff.claims.claims import claims
from newsdiff.claims.find import find
from newsdiff.claims.passages import prepared
from newsdiff.claims.scores import pairs, scores
from newsdiff.claims.support import stretches

if TYPE_CHECKING:
    from newsdiff.model import Article

SENTENCES = [
    a.text[b.sentences[0].start : b.end]
    for c in cases()
    for a in c.articles
    for b in a.blocks
    if b.dropped is None
]
"""Paragraphs without their datelines."""
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True).map("\n\n".join)
some = st.lists(texts, min_size=2, max_size=4)
quick = settings(max_examples=40)


def witnesses(bodies: list[str], keys: str = "ABCD") -> tuple[Article, ...]:
    return tuple(article(k, body + "\n") for k, body in zip(keys, bodies, strict=False))


@quick
@given(some)
def test_shares_sum_to_one_and_pairs_stay_within(bodies: list[str]) -> None:
    story, carried = supported(witnesses(bodies))
    for score in scores(story, carried).values():
        assert abs(sum(score.carried) - 1) < 1e-3
        assert score.unique == score.carried[0]
        assert 0 <= score.verbatim <= score.union + 1e-6
    for pair in pairs(story, carried):
        assert 0 <= pair.containment <= 1
        assert pair.verbatim <= pair.containment + 1e-6


@quick
@given(some)
def test_stretches_tile_the_sentences(bodies: list[str]) -> None:
    story, carried = supported(witnesses(bodies))
    by_article = stretches(story, carried)
    for i, one in enumerate(story.articles):
        units = [(u.start, u.end) for u in story.units if u.article == i]
        found = [(s.start, s.end) for s in by_article[one.key]]
        assert found == sorted(found)
        for start, end in units:
            inside = [s for s in found if start <= s[0] < end]
            assert inside[0][0] == start
            assert inside[-1][1] == end
            assert all(a[1] == b[0] for a, b in itertools.pairwise(inside))


@quick
@given(texts, texts)
def test_a_copy_makes_everything_shared(one: str, other: str) -> None:
    bodies = [one, other, one + "\n", other + "\n"]
    story, carried = supported(witnesses(bodies))
    assert all(s.unique == 0.0 for s in scores(story, carried).values())
    assert all(len(c.articles) > 1 for c in claims(story, carried))


@quick
@given(some, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing(bodies: list[str], random: object) -> None:
    given_order = witnesses(bodies)
    shuffled = list(given_order)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    story, carried = supported(given_order)
    again, carried_again = supported(tuple(shuffled))
    assert claims(story, carried) == claims(again, carried_again)
    assert scores(story, carried) == scores(again, carried_again)


@quick
@given(some)
def test_claims_are_named_once_and_lie_in_their_text(bodies: list[str]) -> None:
    story, carried = supported(witnesses(bodies))
    found = claims(story, carried)
    assert len({c.id for c in found}) == len(found)
    text = {a.key: a.text for a in story.articles}
    for claim in found:
        assert {m.article for m in claim.mentions} == set(claim.articles)
        assert set(claim.articles).isdisjoint(claim.silent)
        assert len(claim.articles) + len(claim.silent) == len(text)
        assert 0 <= claim.salience <= 1
        for m in claim.mentions:
            assert m.of(text[m.article]).strip()
            assert all(m.start <= n.start < n.end <= m.end for n in m.novel)
        if len(claim.articles) == 1:
            assert claim.mentions[0].novel


@quick
@given(some, st.sampled_from(SENTENCES), st.integers(0, 9))
def test_an_article_states_its_own_sentences(bodies: list[str], paragraph: str, place: int) -> None:
    story, _ = supported(witnesses([*bodies[:-1], paragraph]))
    holder = "ABCD"[len(bodies) - 1]
    own = [u for u in story.units if story.articles[u.article].key == holder]
    assume(own)
    unit = own[place % len(own)]
    sentence = story.articles[unit.article].text[unit.start : unit.end]
    found = {f.key: f for f in find(sentence, prepared(story))}
    assert found[holder].verdict == ("states" if any(t.content for t in unit.tokens) else "silent")
    assert set(found) == {a.key for a in story.articles}


@quick
@given(some, st.text(max_size=60))
def test_find_bears_any_claim(bodies: list[str], claim: str) -> None:
    story, _ = supported(witnesses(bodies))
    for finding in find(claim, story):
        assert 0 <= finding.score <= 1
        assert finding.reason
