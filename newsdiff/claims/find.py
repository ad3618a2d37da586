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

`states`, `partly` and `silent` are ranges of the score. `contradicts`: the passage carries the claim but for
one fact, and has in its place another of the same sort that the claim does not have. Find never says who is
right. Cost: the sentences of the story, once a claim. It refuses to reason: "nobody died" is not found in
"all survived".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from newsdiff import facts as fact_layer
from newsdiff.claims.index import Index, index
from newsdiff.claims.query import Query, name_pair, query
from newsdiff.claims.stated import NAMES, fact_key
from newsdiff.claims.words import key
from newsdiff.model import Fact, Record, Span

if TYPE_CHECKING:
    from newsdiff.story import Story

STATES = 0.26
PARTLY = 0.4
MISSING = 0.06
NO_LAST = 0.2
NO_HARD = 0.15
AGREED = 0.5
SAME = 0.7
WIDER = 1.2
QUOTED = 0.75
QUANTITIES = ("money", "percent", "count", "measure", "duration", "age", "number")

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


class Prepared(Record, frozen=True, kw_only=True):
    """A story indexed for finding; make it once (`prepared`) and ask it many claims."""

    story: Story
    index: Index


class Passage(Record, frozen=True, kw_only=True):
    """Units of one article (the first is the one that carries most) and the keys of the claim that they
    carry."""

    units: tuple[int, ...]
    carried: frozenset[str]
    share: float
    score: float


def prepared(story: Story) -> Prepared:
    """Index a story for many claims."""
    return Prepared(story=story, index=index(story))


def find(claim: str, story: Story | Prepared) -> tuple[Finding, ...]:
    """One finding an article, in order of their keys. An empty claim, or one of function words only, is
    silent."""
    ready = story if isinstance(story, Prepared) else prepared(story)
    asked = query(claim, ready.story, ready.index)
    found = [_finding(ready, asked, a) for a in range(len(ready.story.articles))]
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


def _carried(ready: Prepared, query: Query, units: tuple[int, ...]) -> frozenset[str]:
    """The keys of the claim that these units carry, by word or by fact."""
    held = {k for k in query.weights if any(k in ready.index.content[j] for j in units)}
    stated = {fact_key(f) for j in units for f in ready.story.units[j].facts}
    for fact, words in query.fact_words:
        if fact_key(fact) in stated:
            held |= words & query.weights.keys()
    return frozenset(held)


def _mass(query: Query, words: frozenset[str]) -> float:
    return sum(query.weights[k] for k in sorted(words))


def _best(ready: Prepared, query: Query, article: int) -> Passage | None:
    """The passage of an article that carries most of the claim: a sentence, judged with its next one."""
    total = sum(query.weights.values())
    units = ready.index.of_article[article]
    alone = {j: held for j in units if (held := _carried(ready, query, (j,)))}
    if not alone or not total:
        return None
    best = max(alone, key=lambda j: (_mass(query, alone[j]), -j))
    near = [(j, j + 1) for j in units[:-1] if j in alone or j + 1 in alone]
    both = {p: alone.get(p[0], frozenset()) | alone.get(p[1], frozenset()) for p in near}
    wide = max(both, key=lambda p: (_mass(query, both[p]), -p[0]), default=(best, best))
    single, union = _mass(query, alone[best]), _mass(query, both.get(wide, alone[best]))
    chosen, carried = ((best,), alone[best]) if union <= single * WIDER else (wide, both[wide])
    share = (single + union) / 2 / total
    score = max(0.0, share - _cost(ready, query, article, carried))
    return Passage(units=chosen, carried=carried, share=share, score=score)


def _cost(ready: Prepared, query: Query, article: int, carried: frozenset[str]) -> float:
    vocabulary = ready.index.vocabulary[article]
    hard = query.hard - vocabulary - carried
    last = query.last not in vocabulary and query.last not in carried
    return MISSING * len(query.weights.keys() - carried) + NO_HARD * bool(hard) + NO_LAST * last


def _finding(ready: Prepared, query: Query, article: int) -> Finding:
    name = ready.story.articles[article].key
    passage = _best(ready, query, article)
    if passage is None:
        return Finding(key=name, verdict="silent", score=0.0, reason="no passage has a word of the claim")
    verdict = _verdict(ready, query, article, passage)
    rival, where = _contradiction(ready, query, passage, article)
    passage = where or passage
    units = [ready.story.units[j] for j in passage.units]
    span = Span(start=min(u.start for u in units), end=max(u.end for u in units))
    missing = tuple(query.words[k] for k in query.weights if k not in passage.carried)
    reason = f"it lacks {', '.join(missing)}" if missing else "it has every word of the claim"
    if verdict == "partly" and _turned(ready, query, passage):
        reason += ", but one of the two says not"
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
        turned = _turned(ready, query, passage)
        return "partly" if turned or _lacks_value(ready, query, article, passage) else "states"
    return "partly" if passage.share >= PARTLY and several else "silent"


def _turned(ready: Prepared, query: Query, passage: Passage) -> bool:
    """Whether of the claim and the passage one denies what they share, and the other does not."""
    theirs = frozenset[str]().union(*(ready.index.denied[j] for j in passage.units))
    return query.denied.isdisjoint(passage.carried) != theirs.isdisjoint(passage.carried)


def _lacks_value(ready: Prepared, query: Query, article: int, passage: Passage) -> bool:
    """Whether a number or date of the claim is missing from the passage and the article nowhere states it, or
    a given name that the claim is about or for which the article has another, or the words of a quotation:
    then the claim is not stated as it is put. (A family name alone will do for a person named in passing.)"""
    stated = _keys_stated(ready, article)
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


def _keys_stated(ready: Prepared, article: int) -> frozenset[tuple[str, str]]:
    return frozenset(fact_key(f) for f in ready.story.facts[article])


def _contradiction(
    ready: Prepared, query: Query, passage: Passage, article: int
) -> tuple[str | None, Passage | None]:
    """Why an article contradicts the claim in a fact, and the passage that does; (None, None) when none does.

    The article may nowhere state the fact. The best passage is asked first, then each sentence that holds as
    much of the rest of the claim.
    """
    stated = _keys_stated(ready, article)
    for fact, words in query.fact_words:
        if (words and words <= passage.carried) or fact_key(fact) in stated:
            continue
        rest = frozenset(query.weights) - words
        if (said := _rival(ready, query, fact, rest, passage)) is not None:
            return said, passage
        least = _mass(query, rest & passage.carried)
        for j in ready.index.of_article[article] if fact.kind in QUANTITIES else ():
            held = _carried(ready, query, (j,))
            other = Passage(units=(j,), carried=held, share=passage.share, score=passage.score)
            if _mass(query, rest & held) < SAME * least:
                continue
            if (said := _rival(ready, query, fact, rest, other)) is not None:
                return said, other
    return None, None


def _rival(ready: Prepared, query: Query, fact: Fact, rest: frozenset[str], passage: Passage) -> str | None:
    """What a passage says in place of a fact of the claim. All but the fact must be there (`AGREED` of the
    other words' weight, two of them at least), and a fact of the same kind, unit and counted thing that the
    claim does not have."""
    claimed = {fact_key(f) for f in query.facts}
    held = rest & passage.carried
    least = 1 if fact.kind == "person" else 2
    if len(held) < least or _mass(query, held) < AGREED * _mass(query, rest):
        return None
    for j in passage.units:
        for other in ready.story.units[j].facts:
            if fact_key(other) not in claimed and _rivals(fact, other):
                return f"it says {other.text} where the claim says {fact.text}"
    return None


def _rivals(a: Fact, b: Fact) -> bool:
    """Whether two facts could stand for one another: the same sort of thing, with another value."""
    if a.kind != b.kind or a.value == b.value:
        return False
    if a.kind == "person":
        family = a.parts.get("family")
        return bool(family) and family == b.parts.get("family") and _given_differ(a, b)
    if a.kind not in QUANTITIES or a.unit != b.unit or _meet(a, b):
        return False
    return a.kind in ("money", "percent") or fact_layer.alike(a, b) or bool(set(a.counted) & set(b.counted))


def _given_differ(a: Fact, b: Fact) -> bool:
    x, y = a.parts.get("given", ""), b.parts.get("given", "")
    return bool(x and y) and x[0] != y[0]


def _meet(a: Fact, b: Fact) -> bool:
    """Whether the intervals of two quantities overlap (an open end reaches everywhere)."""
    if a.low is not None and b.high is not None and a.low > b.high:
        return False
    return not (b.low is not None and a.high is not None and b.low > a.high)
