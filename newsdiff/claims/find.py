"""Find: which articles state a claim that a reader puts in his own words.

The claim is a one-sentence witness, and it is put to the same test as the sentences of an article: which of
its words does a passage have, by the same keys and weights (see `words`, `index`)? A passage is a sentence or
two of an article. A name or a quantity that the passage states otherwise (¥1 trillion, 1 trillion yen) counts
as in `coverage`. Then

- what the claim says last is what it wants to say ("X leads the *inquiry*"): when that word is missing, it
  costs;
- a number or a name that the whole article does not have costs as well;
- a claim that quotes is not stated without the words that it quotes;
- a word that no article of the story knows is the reader's own and weighs less than one they use.

`states`, `partly` and `silent` are ranges of the score. `contradicts`: the passage carries the claim but
denies it, or has another fact or the opposite word in its place (see `contradiction`). Find never says who
is right. Cost: the sentences of the story, once a claim. It refuses to reason: "nobody died" is not found in
"all survived".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from newsdiff.claims.contradiction import contradiction, keys_stated, swapped, turned
from newsdiff.claims.passages import Passage, Prepared, best, prepared
from newsdiff.claims.query import Query, name_pair, query
from newsdiff.claims.stated import NAMES, fact_key
from newsdiff.claims.words import key
from newsdiff.model import Record, Span

if TYPE_CHECKING:
    from newsdiff.story import Story

STATES = 0.26
PARTLY = 0.4
QUOTED = 0.75

Verdict = Literal["states", "partly", "contradicts", "silent"]


class Finding(Record, frozen=True, kw_only=True):
    """What one article says of a claim: the best passage (None when silent) and why it was judged so.

    `score` is 0 to 1: how much of the claim the passage carries. `missing`: the claim's words that it lacks.
    """

    key: str
    verdict: Verdict
    score: float
    span: Span | None = None
    block: str | None = None
    text: str = ""
    reason: str = ""
    missing: tuple[str, ...] = ()


def find(claim: str, story: Story | Prepared) -> tuple[Finding, ...]:
    """One finding an article, in order of their keys. An empty claim, or one of function words only, is
    silent."""
    ready = story if isinstance(story, Prepared) else prepared(story)
    story = ready.story
    asked = {g: query(claim, story, ready.index, g) for g in sorted({a.language for a in story.articles})}
    found = [_finding(ready, asked[a.language], i) for i, a in enumerate(story.articles)]
    return tuple(sorted(found, key=lambda f: (len(f.key), f.key)))


def _named_otherwise(ready: Prepared, article: int, family: str) -> bool:
    """Whether an article has a given name before this family name anywhere."""
    text = ready.story.articles[article].text
    return any(
        name_pair(text, a, b) and key(b.stem) == family
        for j in ready.index.holders.get(family, ())
        if ready.story.units[j].article == article
        for a, b in pairwise(ready.story.units[j].tokens)
    )


def _finding(ready: Prepared, query: Query, article: int) -> Finding:
    name = ready.story.articles[article].key
    passage = best(ready, query, article)
    if passage is None:
        return Finding(key=name, verdict="silent", score=0.0, reason="no passage has a word of the claim")
    verdict = _verdict(ready, query, article, passage)
    rival, where = contradiction(ready, query, passage, article)
    passage = where if rival is not None and where is not None else passage
    units = [ready.story.units[j] for j in passage.units]
    span = Span(start=min(u.start for u in units), end=max(u.end for u in units))
    missing = tuple(query.words[k] for k in query.weights if k not in passage.carried)
    reason = f"it lacks {', '.join(missing)}" if missing else "it has every word of the claim"
    if verdict == "partly" and turned(ready, query, passage):
        reason += ", but one of the two says not"
    elif verdict == "partly" and swapped(ready, query, passage):
        reason += ", but it has the names the other way round"
    return Finding(
        key=name, verdict=verdict if rival is None else "contradicts",
        score=round(min(1.0, passage.score), 4), span=span, block=ready.story.block_of(units[0]).id,
        text=span.of(ready.story.articles[article].text), reason=rival or reason, missing=missing,
    )  # fmt: skip


def _verdict(ready: Prepared, query: Query, article: int, passage: Passage) -> Verdict:
    known = ready.index.vocabulary[article] | passage.carried
    several = len(passage.carried) > 1
    enough = several or len(query.weights) < 2
    if passage.score >= STATES and enough and all(name & known for name in query.names):
        unsaid = bool(query.decides - passage.carried) or swapped(ready, query, passage)
        lacking = unsaid or turned(ready, query, passage) or _lacks_value(ready, query, article, passage)
        return "partly" if lacking else "states"
    return "partly" if passage.share >= PARTLY and several else "silent"


def _lacks_value(ready: Prepared, query: Query, article: int, passage: Passage) -> bool:
    """Whether a number or date of the claim is missing from the passage and the article nowhere states it, or
    a given name that the claim is about or for which the article has another, or the words of a quotation:
    then the claim is not stated as it is put. (A family name alone will do for a person named in passing.)"""
    stated = keys_stated(ready, article)
    known = ready.index.vocabulary[article] | passage.carried
    if any(len(said & passage.carried) < QUOTED * len(said) for said in query.quoted):
        return True
    for given, family in query.given:
        if family in known and given not in known:
            return family == query.last or _named_otherwise(ready, article, family)
    for fact, words in query.fact_words:
        missing = words - passage.carried
        if fact.kind in NAMES:
            continue
        if fact.kind != "date":
            missing &= query.numbers
        if missing and fact_key(fact) not in stated:
            return True
    return False
