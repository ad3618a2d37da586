"""The terms by which sentences meet: words, facts, and who is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.facts.lexer import lex
from newsdiff.facts.speech import speaker
from newsdiff.text.synonyms import key

if TYPE_CHECKING:
    from newsdiff.model import Fact
    from newsdiff.story import Story, Unit

_NAMES = frozenset({"person", "organisation", "place", "name"})


def terms_of(story: Story, unit: Unit) -> frozenset[str]:
    """Keys of words, facts as terms of their own ("=kind value"), and who is quoted apart ("@stem").

    That one person says two things does not make them one: the words that name the speaker of a sentence only
    meet those that name the speaker of another, and count for less.
    """
    facts = {term for f in unit.facts if (term := fact_term(f))}
    named = speaker(lex(story.articles[unit.article].text, unit.start, unit.end))
    if not named:
        return frozenset(map(key, unit.stems)) | facts
    words = set(named.split())
    rest = {t.stem for t in unit.tokens if t.content and t.norm not in words}
    facts = {f for f in facts if words.isdisjoint(f.split()[1:])}
    return frozenset({*map(key, rest), *facts, *(f"@{s}" for s in unit.stems - rest)})


def fact_term(fact: Fact) -> str:
    """The key by which equal facts meet; names of all kinds share one, quotations have none."""
    if fact.kind == "quote":
        return ""
    kind = "name" if fact.kind in _NAMES else "number" if fact.unit is None else fact.unit
    return f"={kind} {fact.value}"
