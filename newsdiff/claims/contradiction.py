"""Contradiction: whether a passage that carries a claim denies it, or states another fact in its place.

Three ways: one of the two says "not" of what they share; where the claim has a quantity or a given name, the
passage has another of the same sort; the one word in which they differ is an opposite. All the rest, or most
of it, must be there: what is merely about the same thing contradicts nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff import facts as fact_layer
from newsdiff.claims.passages import Passage, keys_held, mass
from newsdiff.claims.stated import fact_key
from newsdiff.text.opposites import OPPOSITES, OUTCOMES

if TYPE_CHECKING:
    from newsdiff.claims.passages import Prepared
    from newsdiff.claims.query import Query
    from newsdiff.model import Fact

ALL = 0.8
AGREED = 0.5
BY = 4
SAME = 0.7
QUANTITIES = ("money", "percent", "count", "measure", "duration", "age", "number")
SPANS = ("duration", "age")


def contradiction(
    ready: Prepared, query: Query, passage: Passage, article: int
) -> tuple[str | None, Passage | None]:
    """Why an article contradicts the claim, and the passage that does; None for the reason when none does."""
    most = mass(query, passage.carried) >= ALL * mass(query, frozenset(query.weights))
    if most and _denied(ready, query, passage):
        return "one of the two says not", passage
    found = _other_fact(ready, query, passage, article)
    return found if found[0] is not None else (_opposite(ready, query, passage), passage)


def turned(ready: Prepared, query: Query, passage: Passage) -> bool:
    """Whether of the claim and the sentence that carries most of it one denies what they share, and the other
    does not."""
    held = {j: keys_held(ready, query, (j,)) for j in passage.units}
    chief = max(passage.units, key=lambda j: (mass(query, held[j]), -j))
    return query.denied.isdisjoint(held[chief]) != ready.index.denied[chief].isdisjoint(held[chief])


def swapped(ready: Prepared, query: Query, passage: Passage) -> bool:
    """Whether a sentence has the names of a claim the other way round about what one does to the other."""
    if query.act is None:
        return False
    doer, act, other = query.act
    return any(_other_way(ready, j, doer, act, other) for j in passage.units)


def _other_way(ready: Prepared, j: int, doer: frozenset[str], act: str, other: frozenset[str]) -> bool:
    keys, words = ready.index.keys[j], ready.story.units[j].tokens
    at = [i for i, k in enumerate(keys) if k == act]
    if len(at) != 1:
        return False
    if any(t.norm == "by" for t in words[at[0] + 1 : at[0] + 1 + BY]):
        doer, other = other, doer  # "were beaten 3-2 by"
    before, after = frozenset(keys[: at[0]]), frozenset(keys[at[0] + 1 :])
    return doer <= after and other <= before and doer.isdisjoint(before) and other.isdisjoint(after)


def _denied(ready: Prepared, query: Query, passage: Passage) -> bool:
    """Whether only one of the claim and the passage denies anything, and that is something they share."""
    both = query.denied and any(ready.index.denied[j] for j in passage.units)
    return not both and turned(ready, query, passage)


def _opposite(ready: Prepared, query: Query, passage: Passage) -> str | None:
    """The word of a passage that is the opposite of a word of the claim, if it is all that they differ in."""
    missing = query.weights.keys() - passage.carried
    if len(missing) != 1 or len(passage.carried) < 2:
        return None
    (lacking,) = missing
    against = OPPOSITES.get(query.stems[lacking], frozenset()) & OUTCOMES
    if lacking in query.denied:
        return None  # "did not approve" and "rejects" agree
    for j in passage.units:
        for token, said in zip(ready.story.units[j].tokens, ready.index.keys[j], strict=True):
            if token.stem in against and said not in ready.index.denied[j]:
                return f"it says {token.norm} where the claim says {query.words[lacking]}"
    return None


def keys_stated(ready: Prepared, article: int) -> frozenset[tuple[str, str]]:
    """What the facts of an article state, as keys."""
    return frozenset(fact_key(f) for f in ready.story.facts[article])


def _other_fact(
    ready: Prepared, query: Query, passage: Passage, article: int
) -> tuple[str | None, Passage | None]:
    """What the article says in place of a fact of the claim that it nowhere states. The best passage is asked
    first, then each sentence that holds as much of the rest of the claim."""
    stated = keys_stated(ready, article)
    if any(f.kind == "date" and not words <= passage.carried for f, words in query.fact_words):
        return None, None  # it may be about another day
    for fact, words in query.fact_words:
        if (words and words <= passage.carried) or fact_key(fact) in stated:
            continue
        rest = frozenset(query.weights) - words
        if (said := _rival(ready, query, fact, rest, passage)) is not None:
            return said, passage
        least = mass(query, rest & passage.carried)
        for j in ready.index.of_article[article] if fact.kind in QUANTITIES else ():
            held = keys_held(ready, query, (j,))
            other = Passage(units=(j,), carried=held, share=passage.share, score=passage.score)
            if mass(query, rest & held) < SAME * least:
                continue
            if (said := _rival(ready, query, fact, rest, other)) is not None:
                return said, other
    return None, None


def _rival(ready: Prepared, query: Query, fact: Fact, rest: frozenset[str], passage: Passage) -> str | None:
    """What a passage says in place of a fact of the claim. The rest must be there (`AGREED` of its weight,
    two words of it at least if not all), and a fact of the same kind, unit and counted thing that the claim
    does not have."""
    claimed = {fact_key(f) for f in query.facts}
    held = rest & passage.carried
    least = 1 if fact.kind == "person" or held == rest else 2
    if len(held) < least or mass(query, held) < AGREED * mass(query, rest):
        return None
    for j in passage.units:
        if fact.kind != "person" and not _about(ready, query, rest, j):
            continue
        for other in ready.story.units[j].facts:
            if fact_key(other) not in claimed and _rivals(fact, other, close=held == rest):
                return f"it says {other.text} where the claim says {fact.text}"
    return None


def _about(ready: Prepared, query: Query, rest: frozenset[str], j: int) -> bool:
    """Whether a sentence by itself is about what the claim says of its fact."""
    return mass(query, rest & keys_held(ready, query, (j,))) >= AGREED * mass(query, rest)


def _rivals(a: Fact, b: Fact, *, close: bool) -> bool:
    """Whether two facts could stand for one another: the same sort of thing, with another value. `close`: all
    the other words are the same."""
    if a.kind != b.kind or a.value == b.value:
        return False
    if a.kind == "person":
        family = a.parts.get("family")
        return bool(family) and family == b.parts.get("family") and _given_differ(a, b)
    if a.kind not in QUANTITIES or a.unit != b.unit or _meet(a, b):
        return False
    if a.kind in ("money", "percent") or (close and a.kind in SPANS):
        return True
    return fact_layer.alike(a, b) or bool(set(a.counted) & set(b.counted))


def _given_differ(a: Fact, b: Fact) -> bool:
    x, y = a.parts.get("given", ""), b.parts.get("given", "")
    return bool(x and y) and x[0] != y[0]


def _meet(a: Fact, b: Fact) -> bool:
    """Whether the intervals of two quantities overlap. An open end reaches everywhere, but two upper limits
    ("within 30 days", "within 60 days") are as far apart as their values; "at least" leaves room for more."""
    if a.low is None and b.low is None:
        return a.high == b.high
    if a.low is not None and b.high is not None and a.low > b.high:
        return False
    return not (b.low is not None and a.high is not None and b.low > a.high)
