"""A claim in a reader's own words, as what it asks of a passage: keys with weights, and which of them matter.

The keys and weights are those of the sentences of the story (see `words`, `index`), so that a claim is put to
the same test as they are. Linear in the words of the claim.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff import facts as fact_layer
from newsdiff.claims.index import Index, weigh
from newsdiff.claims.stated import NAMES
from newsdiff.claims.words import key
from newsdiff.facts.gazetteer import ORGANISATION, ROLES
from newsdiff.model import Article, Block, Fact, Record, Sentence
from newsdiff.text.negation import denied, negates
from newsdiff.text.opposites import OUTCOMES
from newsdiff.text.stems import stem
from newsdiff.text.tokens import Token, tokens

if TYPE_CHECKING:
    from newsdiff.story import Story

UNKNOWN = 0.6
_DECISIVE = (
    "win lose beat draw survive resign testify appeal criticise criticize accept refuse oppose support"
)
DECISIVE = OUTCOMES | {stem(w) for w in _DECISIVE.split()}
"""Stems that say what came of something: a passage without them does not say so."""
_ACTS = "buy acquire sue accuse kill attack replace succeed praise defeat hire arrest"
ACTS = DECISIVE | {stem(w) for w in _ACTS.split()}
"""Stems of what one does to another."""
_QUOTATION = re.compile(r"""(?<!\w)["“„«‘'`]\s?([^"“”„«»]{5,}?)\s?["”“»’'](?!\w)""")


class Query(Record, frozen=True, kw_only=True):
    """A claim as keys with weights: `hard` are its numbers and capitalised words, `numbers` the former alone,
    `names` those of each name, `given` pairs of a capitalised word and the one before it, `last` the key it
    ends on; `words` shows each key as it was written, `stems` its stem; `denied`: the keys that a
    "not" turns round; `quoted`: the keys of each quotation of several words; `decides`: those of words
    that say what came of something; `act`: the names before and after what one does to the other."""

    weights: dict[str, float]
    hard: frozenset[str]
    numbers: frozenset[str]
    names: tuple[frozenset[str], ...]
    given: tuple[tuple[str, str], ...]
    last: str
    words: dict[str, str]
    stems: dict[str, str]
    facts: tuple[Fact, ...]
    fact_words: tuple[tuple[Fact, frozenset[str]], ...]
    denied: frozenset[str]
    quoted: tuple[frozenset[str], ...]
    decides: frozenset[str]
    act: tuple[frozenset[str], str, frozenset[str]] | None


def query(claim: str, story: Story, known: Index, language: str) -> Query:
    """What a claim asks of the articles of a story that are in one language."""
    words = tokens(claim, 0, len(claim), language)
    weights: dict[str, float] = {}
    written: dict[str, str] = {}
    stems: dict[str, str] = {}
    last, hard, first = "", set[str](), words[0].start if words else 0
    for token in words:
        if token.content and not negates(token.norm):
            last = key(token.stem)
            weights[last] = _weight(story, known, last)
            written.setdefault(last, claim[token.start : token.end])
            stems.setdefault(last, token.stem)
            if last[0].isdigit() or (token.start > first and claim[token.start].isupper()):
                hard.add(last)
    sentence = Sentence(start=0, end=len(claim))
    block = Block(id="Q1", kind="body", start=0, end=len(claim), sentences=(sentence,))
    facts = fact_layer.extract(Article(key="Q", text=claim, blocks=(block,)))
    names = tuple(held for f in facts if f.kind in NAMES and (held := _keys_in(words, f)))
    return Query(
        weights=weights, hard=frozenset(hard).union(*names),
        numbers=frozenset(k for k in weights if k[0].isdigit()),
        names=names, given=_given(claim, words), last=last, words=written, stems=stems, facts=facts,
        fact_words=tuple((f, _keys_in(words, f)) for f in facts),
        denied=frozenset(key(words[i].stem) for i in denied(words)), quoted=_quoted(claim, words),
        decides=frozenset(key(t.stem) for t in words if t.stem in DECISIVE), act=_act(claim, words),
    )  # fmt: skip


def _act(claim: str, words: tuple[Token, ...]) -> tuple[frozenset[str], str, frozenset[str]] | None:
    """Who does what to whom, as keys, in a claim in the active voice; None when that is not plain."""
    at = [i for i, t in enumerate(words) if t.stem in ACTS]
    if len(at) != 1 or any(t.norm == "by" for t in words):
        return None
    named = [t.content and t.stem.isalpha() and claim[t.start].isupper() for t in words]
    before, after = (
        frozenset(key(words[i].stem) for i in span if named[i])
        for span in (range(at[0]), range(at[0] + 1, len(words)))
    )
    return (before, key(words[at[0]].stem), after) if before and after and before.isdisjoint(after) else None


def _quoted(claim: str, words: tuple[Token, ...]) -> tuple[frozenset[str], ...]:
    """The keys of the quotations in a claim that are more than one word."""
    spans = (m.span(1) for m in _QUOTATION.finditer(claim))
    found = ([t for t in words if a <= t.start < b] for a, b in spans)
    kept = ([t for t in said if t.content and not negates(t.norm)] for said in found if len(said) > 1)
    return tuple(frozenset(key(t.stem) for t in said) for said in kept)


def _given(claim: str, words: tuple[Token, ...]) -> tuple[tuple[str, str], ...]:
    """The neighbours that look like the last two words of a person's name, (given, family), as keys."""
    return tuple((key(a.stem), key(b.stem)) for a, b in pairwise(words) if name_pair(claim, a, b))


def name_pair(text: str, a: Token, b: Token) -> bool:
    """Whether two neighbours look like the last two words of a person's name."""
    capital = all(t.content and text[t.start].isupper() for t in (a, b)) and text[a.end : b.start] == " "
    return capital and a.norm not in ROLES and b.norm not in ROLES | ORGANISATION


def _keys_in(words: tuple[Token, ...], fact: Fact) -> frozenset[str]:
    return frozenset(key(t.stem) for t in words if t.content and fact.start <= t.start < fact.end)


def _weight(story: Story, known: Index, word: str) -> float:
    """A word that no article of the story knows is the reader's own."""
    units, holders = len(story.units), known.holders.get(word, ())
    return weigh(word, units, len(holders)) * (1.0 if holders else UNKNOWN)
