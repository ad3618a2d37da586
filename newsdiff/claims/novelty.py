"""Novelty: which clauses, and which phrases in shared clauses, only one article has.

A clause's novelty is the share of its weight that no other article carries; a word that another article uses
elsewhere counts for less, a number or name that it has alone for more, and so does a sentence that is new
as a whole. Over the threshold the clause is single-source. Else the one run of whole phrases is sought that
is nearly all new and weighs enough to be a statement ("drawn from a ¥387.3 billion appropriation").

What is new is given in pieces of a phrase or two (about `LONG` characters), without those that the others
carry after all, so that it points at the words in question and not at the whole of a long sentence.
"""

from __future__ import annotations

import math
from itertools import accumulate
from typing import TYPE_CHECKING

from newsdiff.claims.clauses import Clause, closing, opening
from newsdiff.model import Record, Span

if TYPE_CHECKING:
    from newsdiff.claims.coverage import Coverage
    from newsdiff.story import Story, Unit

ELSEWHERE = 0.3
SENTENCE = 0.2
HARD = 0.15
TIED = 0.1
TIE_CAP = 2.0
THRESHOLD = 0.38
KNOWN = 0.3
KNOWN_PART = 0.12
TELLING = ("money", "percent", "measure", "count", "number")
LARGE = 20
LEAST_MASS = 3.0
PHRASE_SHARE = 0.6
PHRASE_MASS = 6.0
NOTHING = 1e-9
LONG = 50
PIECE = 0.35
SHORT = 15
GAP = 4
REACH = 5


class Novelty(Record, frozen=True, kw_only=True):
    """What a clause has alone: `score`, the novel stretch (None: nothing), and whether all of it is
    single-source."""

    score: float
    whole: bool
    novel: Span | None
    mass: float = 0.0
    words: tuple[int, int] = (0, 0)
    pieces: tuple[Span, ...] = ()
    hard: int = 0


class Words:
    """The words of a unit with what support says of them: weight, carried by none, known elsewhere, hard."""

    def __init__(self, story: Story, covered: Coverage, unit: Unit) -> None:
        self.unit, self.text = unit, story.articles[unit.article].text
        self.keys = covered.index.keys[unit.index]
        self.tie = covered.ties[unit.index]
        self.weights = covered.index.weights[unit.index]
        self.new = [bool(w) and not s for w, s in zip(self.weights, covered.sets[unit.index], strict=True)]
        others = [v for a, v in enumerate(covered.index.vocabulary) if a != unit.article]
        self.fresh = [
            (1 - ELSEWHERE * any(k in v for v in others)) if n else 0.0
            for n, k in zip(self.new, self.keys, strict=True)
        ]
        # In a short story every word is less rare, so that a whole clause weighs less.
        self.least = LEAST_MASS * min(1.0, math.log(1 + len(story.units)) / math.log(101))
        self._weight = [0.0, *accumulate(self.weights)]
        self._mass = [0.0, *accumulate(w * f for w, f in zip(self.weights, self.fresh, strict=True))]

    def weight(self, first: int, stop: int) -> float:
        """The weight of a run of words."""
        return self._weight[stop] - self._weight[first]

    def mass(self, first: int, stop: int) -> float:
        """The weight that a run has alone, words known elsewhere at a discount."""
        return self._mass[stop] - self._mass[first]

    def hard(self, first: int, stop: int) -> int:
        """How many of the new words of a run are numbers or begin with a capital inside the sentence."""
        found = 0
        for i in range(first, stop):
            mark = self.text[self.unit.tokens[i].start]
            found += self.new[i] and (self.keys[i][0].isdigit() or (mark.isupper() and i > 0))
        return found

    def known(self, first: int, stop: int, part: float = 0.0) -> bool:
        """Whether a run holds a sum, a share, a measure or a large number that another article states too and
        that is at least this part of its weight."""
        start, end = self.unit.tokens[first].start, self.unit.tokens[stop - 1].end
        for fact in self.unit.facts:
            if fact.kind not in TELLING or not start <= fact.start < end:
                continue
            if fact.kind in ("count", "number") and (fact.number is None or fact.number < LARGE):
                continue
            inside = [
                i
                for i in range(first, stop)
                if self.weights[i] and fact.start <= self.unit.tokens[i].start < fact.end
            ]
            mass = sum(self.weights[i] for i in inside)
            stated = inside and not any(self.new[i] for i in inside)
            if stated and mass >= part * self.weight(first, stop) and not self._whole(first, inside[0]):
                return True
        return False

    def _whole(self, first: int, i: int) -> bool:
        """Whether the number at word `i` is only the whole of which a new number is a part ("350 of the
        club's 6,200 members")."""
        before = range(max(first, i - REACH), i)
        new = [k for k in before if self.keys[k][0].isdigit() and self.new[k]]
        return any(self.unit.tokens[k].norm == "of" for k in before if new and k > new[-1])

    def converted(self, floor: int, first: int) -> int:
        """Where a run in brackets right after a sum begins as a statement: with the sum that it puts into
        other money, because what is new is that the two are equal."""
        at = self.unit.tokens[first].start
        for fact in self.unit.facts:
            if (
                fact.kind in ("money", "measure")
                and 0 < at - fact.end <= GAP
                and "(" in self.text[fact.end : at]
            ):
                start = fact.phrase.start if fact.phrase is not None else fact.start
                inside = [i for i in range(floor, first) if self.unit.tokens[i].start >= start]
                return min(inside, default=first)
        return first

    def span(self, first: int, stop: int) -> Span:
        """A run of words as a stretch of text: function words off its end, and whole facts."""
        while stop - 1 > first and not self.unit.tokens[stop - 1].content:
            stop -= 1
        start = opening(self.text, self.unit.tokens, first, self.unit.start)
        end = closing(self.text, self.unit.tokens, stop - 1, self.unit.end)
        for fact in self.unit.facts:
            if fact.kind != "quote" and fact.start < end and start < fact.end:
                start, end = min(start, fact.start), max(end, fact.end)
        inside = self.text[start:end]
        if inside.count("(") > inside.count(")") and self.text[end : end + 1] == ")":
            end += 1
        return Span(start=start, end=end)

    def pieces(self, first: int, stop: int, phrases: tuple[int, ...]) -> tuple[Span, ...]:
        """A run of words as stretches: a long one is cut at the phrase nearest to its middle, again and
        again; a part that others carry is left out."""
        parts = self._parts(first, stop, phrases)
        told = [p for p in parts if self.mass(*p) >= PIECE * self.weight(*p)] or parts
        spans = [self.span(*p) for p in told]
        for k in range(len(told) - 1):
            if told[k][1] == told[k + 1][0]:
                spans[k] = Span(start=spans[k].start, end=spans[k + 1].start)
        return tuple(spans)

    def _parts(self, first: int, stop: int, phrases: tuple[int, ...]) -> list[tuple[int, int]]:
        whole = self.span(first, stop)
        cuts = {i: self.unit.tokens[i].start for i in phrases if first < i < stop}
        inside = [
            i for i, c in cuts.items() if whole.start + SHORT < c < whole.end - SHORT and not self._in_fact(c)
        ]
        if whole.end - whole.start <= LONG or not inside:
            return [(first, stop)]
        middle = (whole.start + whole.end) / 2
        at = min(inside, key=lambda i: (abs(cuts[i] - middle), i))
        return self._parts(first, at, phrases) + self._parts(at, stop, phrases)

    def _in_fact(self, at: int) -> bool:
        return any(f.kind != "quote" and f.start < at < f.end for f in self.unit.facts)


def novelty(words: Words, clause: Clause) -> Novelty:
    """What a clause has that no other article carries."""
    first, stop = clause.first, clause.stop
    total = words.weight(first, stop)
    if total < NOTHING:
        return Novelty(score=0.0, whole=False, novel=None)
    everything = words.weight(0, len(words.weights))
    mass = words.mass(first, stop)
    score = mass / total + SENTENCE * words.mass(0, len(words.weights)) / everything
    score = (score + HARD * min(2, words.hard(first, stop)) - TIED * min(TIE_CAP, words.tie)) / (1 + SENTENCE)
    known = words.known(first, stop, KNOWN_PART)
    if score - KNOWN * known >= THRESHOLD and mass >= words.least:
        return _novelty(words, score, True, _core(words, clause), clause)
    phrase = _phrase(words, clause, known)
    if phrase is None:
        return Novelty(score=score, whole=False, novel=None)
    return _novelty(words, score, False, phrase, clause)


def _novelty(words: Words, score: float, whole: bool, run: tuple[int, int], clause: Clause) -> Novelty:
    shown = (words.converted(clause.first, run[0]), run[1])
    return Novelty(
        pieces=words.pieces(*shown, clause.phrases),
        score=score,
        whole=whole,
        novel=words.span(*shown),
        mass=words.mass(*run),
        words=run,
        hard=words.hard(*run),
    )


def _core(words: Words, clause: Clause) -> tuple[int, int]:
    """A clause without the phrases at either end that hold nothing new."""
    cuts = [*clause.phrases, clause.stop]
    while len(cuts) > 2 and words.mass(cuts[0], cuts[1]) < NOTHING:
        cuts.pop(0)
    while len(cuts) > 2 and words.mass(cuts[-2], cuts[-1]) < NOTHING:
        cuts.pop()
    return cuts[0], cuts[-1]


def _phrase(words: Words, clause: Clause, known: bool) -> tuple[int, int] | None:
    """The run of whole phrases with the most new weight over carried weight, or None. Beside a number that is
    known a shorter run will do, if it holds a number or name of its own."""
    cuts = [*clause.phrases, clause.stop]
    best: tuple[float, int, int] | None = None
    for x, first in enumerate(cuts[:-1]):
        for stop in cuts[x + 1 :]:
            total, mass = words.weight(first, stop), words.mass(first, stop)
            least = PHRASE_MASS
            if known:
                if not words.hard(first, stop) or words.known(first, stop):
                    continue
                least = LEAST_MASS
            if mass >= least and mass >= PHRASE_SHARE * total:
                score = 2 * mass - total
                if best is None or score > best[0]:
                    best = (score, first, stop)
    return None if best is None else (best[1], best[2])
