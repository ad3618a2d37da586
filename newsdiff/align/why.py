"""What ties two sentences, as a reader would like to see it: facts first, then the rarest shared words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.align.similarity import fact_term

if TYPE_CHECKING:
    from newsdiff.model import Fact
    from newsdiff.story import Story, Unit

MOST = 6


def reasons(story: Story, u: Unit, v: Unit) -> tuple[str, ...]:
    """Up to six facts and words that both sentences have, as the first of the two writes them."""
    if (story.articles[v.article].sha256, v.start) < (story.articles[u.article].sha256, u.start):
        u, v = v, u
    theirs = {fact_term(f) for f in v.facts}
    facts = [f for f in u.facts if fact_term(f) and fact_term(f) in theirs]
    found = list(dict.fromkeys(f.text for f in sorted(facts, key=lambda f: (_order(f), f.start))))
    words: dict[str, str] = {}
    for token in u.tokens:
        if token.content and token.stem in v.stems and not any(f.start <= token.start < f.end for f in facts):
            words.setdefault(token.stem, story.articles[u.article].text[token.start : token.end])
    rarest = sorted(words, key=lambda s: (-story.rarity[s], s))
    return tuple((found + [words[s] for s in rarest])[:MOST])


def _order(fact: Fact) -> int:
    """Quantities and dates before names, names before bare numbers."""
    if fact.kind in ("person", "organisation", "place", "name"):
        return 1
    return 2 if fact.kind == "number" else 0
