"""What ties two sentences, as a reader would like to see it: facts first, then the rarest shared words, then
words that are near in meaning ("officers ≈ policemen")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.align.semantic import NONE_NEAR, Near
from newsdiff.align.terms import fact_term
from newsdiff.text.synonyms import key

if TYPE_CHECKING:
    from newsdiff.model import Fact
    from newsdiff.story import Story, Unit

MOST = 6


def reasons(story: Story, u: Unit, v: Unit, near: Near = NONE_NEAR) -> tuple[str, ...]:
    """Up to six facts and words that both sentences have, as the first of the two writes them, and those of
    their other words that are near."""
    if (story.articles[v.article].sha256, v.start) < (story.articles[u.article].sha256, u.start):
        u, v = v, u
    theirs = {fact_term(f) for f in v.facts}
    facts = [f for f in u.facts if (term := fact_term(f)) and term in theirs]
    found = list(dict.fromkeys(f.text for f in sorted(facts, key=lambda f: (_order(f), f.start))))
    if len(found) >= MOST:
        return tuple(found[:MOST])
    text, told = story.articles[u.article].text, [(f.start, f.end) for f in facts]
    words: dict[str, str] = {}
    meant = {key(s) for s in v.stems}
    for token in u.tokens:
        if token.content and key(token.stem) in meant and token.stem not in words:
            if any(start <= token.start < end for start, end in told):
                continue
            words[token.stem] = text[token.start : token.end]
    rarest = sorted(words, key=lambda s: (-story.rarity[s], s))
    return tuple((found + [words[s] for s in rarest] + _nearest(story, u, v, near))[:MOST])


def _nearest(story: Story, u: Unit, v: Unit, near: Near) -> list[str]:
    """The words of the two that only meet in meaning, the nearest first; each word once."""
    if not near:
        return []
    left, right = _only(story, u, v), _only(story, v, u)
    pairs = sorted(
        (-cosine, left[a], right[b])
        for a in left.keys() & near.keys()
        for b, cosine in near[a].items()
        if b in right
    )
    found: dict[str, str] = {}
    for _, a, b in pairs:
        if a not in found and b not in found.values():
            found[a] = b
    return [f"{a} ≈ {b}" for a, b in found.items()]


def _only(story: Story, u: Unit, v: Unit) -> dict[str, str]:
    """The stems of a sentence that the other does not have, each with its first word as it is written."""
    text = story.articles[u.article].text
    found: dict[str, str] = {}
    for token in u.tokens:
        if token.content and token.stem not in v.stems:
            found.setdefault(token.stem, text[token.start : token.end])
    return found


def _order(fact: Fact) -> int:
    """Quantities and dates before names, names before bare numbers."""
    if fact.kind in ("person", "organisation", "place", "name"):
        return 1
    return 2 if fact.kind == "number" else 0
