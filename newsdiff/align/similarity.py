"""How alike two sentences of different articles are, inside one story.

Inside a story everything is on topic, so general likeness misleads: what counts is what is rare in *this*
story. A pair's score starts from three things that the two sentences share, in weights ln(1 + N/df) over
the sentences of the story: the weight of shared stems and facts over the geometric mean of both sentences'
weights, damped when the shared mass is small; a small part of the share of the smaller sentence (a short
sentence whose all is said by a long one); and the cosine of character 4-grams, which sees compounds,
spellings and word order that stems don't. `align.context` then reads each score in its surroundings. A
learned blend was tried and lost to these hand-set constants on every story that it had not seen.

Cost: a posting list a stem gives the candidates, so sentences that share nothing are never looked at; then
one set intersection of words and one of 4-grams a candidate. With more than `MANY` sentences a stem that
stands in more than `COMMON` of them proposes no candidates, nor does one that is only near in meaning (both
still count in the score of those that others propose).

Sums are `math.fsum`, whose result does not depend on the order of the terms: sets may be summed as they
come.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from newsdiff.align.context import in_context
from newsdiff.align.semantic import NONE_NEAR, Near, kindred, met
from newsdiff.align.settings import DEFAULT, Settings
from newsdiff.align.terms import terms_of
from newsdiff.text.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.story import Story

__all__ = ["MANY", "Similarities", "lexical", "phrases", "similarities"]

Similarities = dict[tuple[int, int], float]
"""By pair (i < j) of units of different articles: 0 to about 2; a pair that is not named has 0."""
MANY = 600
COMMON = 80
T = TypeVar("T", str, int)
_WORDS = re.compile(r"[^\W_]+")


def similarities(story: Story, settings: Settings = DEFAULT, near: Near = NONE_NEAR) -> Similarities:
    """The scores of all pairs of units of different articles that have something in common, in context.

    Words that are `near` in meaning count in part as shared.
    """
    return in_context(story, lexical(story, settings, near), settings)


def lexical(story: Story, settings: Settings = DEFAULT, near: Near = NONE_NEAR) -> Similarities:
    """What the words, facts and characters of two sentences alone say."""
    terms = [terms_of(story, u) for u in story.units]
    weight = _term_weights(terms, phrases(story), settings)
    mass = [math.fsum(map(weight.__getitem__, t)) or 1.0 for t in terms]
    alphabet: dict[str, int] = {}
    texts = (story.articles[u.article].text[u.start : u.end] for u in story.units)
    grams = [frozenset(alphabet.setdefault(g, len(alphabet)) for g in _grams(t)) for t in texts]
    squares = [w * w for _, w in sorted(_rarity(grams).items())]
    norm = [math.sqrt(math.fsum(map(squares.__getitem__, g))) or 1.0 for g in grams]
    damping = settings.damping * math.log(1 + len(terms)) / math.log(101)
    kin = [kindred(t, near, weight) for t in terms] if near else [dict[str, float]()] * len(terms)
    # Of near-copies most sentences have the words of another one: two wordings are compared once.
    wordings: dict[tuple[frozenset[str], frozenset[int]], int] = {}
    wording = [wordings.setdefault(said, len(wordings)) for said in zip(terms, grams, strict=True)]
    again = Counter(wording)
    known: dict[tuple[int, int], float] = {}
    result: Similarities = {}
    for i, j in _candidates(story, terms, kin):
        pair = wording[i], wording[j]
        if (score := known.get(pair)) is not None:
            result[i, j] = score
            continue
        shared = math.fsum(map(weight.__getitem__, terms[i] & terms[j]))
        if near:
            shared += settings.semantic * met(terms[i], terms[j], kin[i], kin[j])
        chars = math.fsum(map(squares.__getitem__, grams[i] & grams[j])) / (norm[i] * norm[j])
        words = shared / math.sqrt(mass[i] * mass[j]) + settings.containment * shared / min(mass[i], mass[j])
        result[i, j] = score = words * shared / (shared + damping) + settings.characters * chars
        if again[pair[0]] > 1 or again[pair[1]] > 1:
            known[pair] = score
    return result


def _rarity(bags: list[frozenset[T]]) -> dict[T, float]:
    df = Counter(term for bag in bags for term in bag)
    return {term: math.log(1 + len(bags) / n) for term, n in df.items()}


def _term_weights(
    terms: list[frozenset[str]], bound: dict[str, float], settings: Settings
) -> dict[str, float]:
    return {
        t: w * _factor(t, settings) * (1 - settings.phrase * bound.get(t, 0.0))
        for t, w in _rarity(terms).items()
    }


def _factor(term: str, settings: Settings) -> float:
    if term[0] == "=":
        return settings.fact
    if term[0] == "@":
        return settings.speaker
    return settings.number if term[0].isdigit() else 1.0


def phrases(story: Story) -> dict[str, float]:
    """For each stem how much it is bound to the word before it, 0 to 1.

    "Mount Cook National Park" and "general manager" are one piece of evidence each and not four and two. A
    stem is bound by the share of its sentences in which the same word precedes it; two sentences are not
    counted, since a phrase that only they have is what a true match looks like.
    """
    units: Counter[str] = Counter()
    follows: Counter[tuple[str, str]] = Counter()
    for unit in story.units:
        line = [t.stem for t in unit.tokens if t.content]
        units.update(set(line))
        follows.update({(a, b) for a, b in itertools.pairwise(line) if a != b})
    bound: dict[str, float] = {}
    for (_, stem), n in follows.items():
        bound[stem] = max(bound.get(stem, 0.0), (n - 2) / units[stem])
    return bound


def _grams(text: str) -> frozenset[str]:
    """The character 4-grams of the folded text, words set apart by one space."""
    line = f" {' '.join(_WORDS.findall(fold(text)))} "
    return frozenset(line[k : k + 4] for k in range(len(line) - 3)) or frozenset(
        {line} if line.strip() else ()
    )


def _candidates(
    story: Story, terms: list[frozenset[str]], kin: list[dict[str, float]]
) -> Iterator[tuple[int, int]]:
    """The pairs (i < j) of different articles that share a term, or have near ones, or are word for word the
    same, in order."""
    terms = [t | {" ".join(w.norm for w in u.tokens)} for t, u in zip(terms, story.units, strict=True)]
    postings: dict[str, set[int]] = {}
    for i, bag in enumerate(terms):
        for term in bag:
            postings.setdefault(term, set()).add(i)
    if len(terms) > MANY:
        postings = {t: p for t, p in postings.items() if len(p) <= COMMON}
        kin = [dict[str, float]()] * len(terms)
    home = [u.article for u in story.units]
    for i, bag in enumerate(terms):
        lists: Iterable[set[int]] = (postings[t] for t in (*bag, *kin[i]) if t in postings)
        for j in sorted(set[int]().union(*lists)):
            if j > i and home[j] != home[i]:
                yield i, j
