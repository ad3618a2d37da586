"""Phrasing: the words with which a claim is put before a reader.

A shared claim is said to be carried by several articles, so its text must be what they share: not a clause
that drags in what one of them alone says, nor a figure that another one disputes. And it is read alone, so it
must read as a statement: with a subject and a verb, whole quotations and brackets, no loose end.

Both are weighed. Candidates are the clauses of the claim's mentions, each also with what stands before or
behind it in its sentence, and without its last phrases. A candidate gains by the weight of the words that the
other articles of the claim carry, loses by that of the words they do not carry (numbers and names twice), and
the rest is multiplied by how it reads. Of a single-source claim all words may stand, and the gain is the part
that is new. Cost: some ten candidates a mention, each linear in its words.

What it refuses: to write. The text is a stretch of an article, so that it can be quoted and found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff import facts as fact_layer
from newsdiff.claims.clauses import PREPOSITIONS, SUBJECTS
from newsdiff.claims.credit import credited, passages
from newsdiff.claims.drift import HEADS
from newsdiff.claims.verbs import headless
from newsdiff.claims.voice import within
from newsdiff.claims.wording import ANTECEDED, fitness, shown, span_of, stripped
from newsdiff.model import Record, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.claims.clauses import Clause
    from newsdiff.claims.statements import Place
    from newsdiff.claims.support import Support
    from newsdiff.model import Fact
    from newsdiff.story import Story, Unit

LOST, HARD = 1.0, 2.0
BESIDE = 0.1
AROUND, MOST = 0.15, 0.35
DISPUTED = 0.5
LONELY = 0.3  # how a text counts that no other article of its claim can be credited with
READABLE, UNREADABLE = 0.3, 0.21
VALUES = ("money", "percent", "count", "measure", "duration", "date", "time", "age", "ordinal")
LEAST = 3  # words of a stretch from which the last phrases are taken


class Phrase(Record, frozen=True, kw_only=True):
    """`text` as it is shown; `place` its clause; `span`: where it stands; `shares`: by other article of the
    claim that states all values in it, the part of its weight that it carries; `idle`: it reads badly, and no
    fact in it excuses that; `disputed`: a value in it differs from what the other
    mentions say, and none of them agrees."""

    text: str
    place: Place
    span: Span
    shares: dict[int, float]
    idle: bool
    disputed: bool


def shared(story: Story, carried: Support, places: tuple[Place, ...]) -> Phrase:
    """The phrase of a claim with these mentions, which are of two articles at least."""
    articles = frozenset(story.units[u].article for u, _ in places)
    idle, _, place, first, stop = _best(story, carried, places, articles)
    unit = story.units[place[0]]
    weights, sets = carried.index.weights[unit.index], carried.sets[unit.index]
    total = sum(weights[first:stop]) or 1.0
    held = {
        a: sum(weights[i] for i in range(first, stop) if a in sets[i]) / total
        for a in sorted(credited(story, carried, place, (first, stop), passages(story, carried, places)))
        if a != unit.article
    }
    stated = _stated(story, carried, places)
    disputed = _disputed(story, place[0], first, stop, _rivals(stated, unit.article))
    body = story.articles[unit.article].text
    if story.block_of(unit).kind not in HEADS and headless(body, unit.tokens[first:stop]):
        idle = True  # a longer text would say more than the articles share
    said = span_of(body, unit, first, stop)
    return Phrase(
        text=shown(story, unit, first, stop),
        place=place,
        span=said,
        shares=held,
        idle=idle,
        disputed=disputed,
    )


Ranked = tuple[bool, float, "Place", int, int]
"""A candidate as it is ranked: idle, its score below zero, its clause, first word and stop."""


def _best(story: Story, carried: Support, places: tuple[Place, ...], articles: frozenset[int]) -> Ranked:
    """The best candidate of all mentions. No candidate scores higher than its gain, so those with the highest
    gain are looked at first, and the rest only while one of them could be better."""
    found: list[tuple[float, Place, int, int]] = []
    for place in places:
        worth = _worth(story, carried, place[0], articles - {story.units[place[0]].article})
        for first, stop in _candidates(story, carried, (place,), trims=True):
            found.append((-_gain(carried, place, worth, first, stop), place, first, stop))
    stated = _stated(story, carried, places)
    rivals: dict[int, tuple[Fact, ...]] = {}
    units = passages(story, carried, places)
    best: Ranked | None = None
    for loss, place, first, stop in sorted(found):
        if best is not None and not best[0] and loss > best[1]:
            break
        unit = story.units[place[0]]
        fit = fitness(story, unit, first, stop)
        facts = _facts(story, place[0], first, stop)
        idle = fit < UNREADABLE or _bare(unit, first, stop, facts) or (fit < READABLE and not facts)
        if unit.article not in rivals:
            rivals[unit.article] = _rivals(stated, unit.article)
        if _disputed(story, place[0], first, stop, rivals[unit.article]):
            fit *= DISPUTED
        backing = credited(story, carried, place, (first, stop), units) - {unit.article}
        fit *= LONELY + (1 - LONELY) * len(backing) / (len(articles) - 1)
        ranked = (idle, -_score(-loss, fit), place, first, stop)
        best = ranked if best is None else min(best, ranked)
    assert best is not None
    return best


def _gain(carried: Support, place: Place, worth: list[float], first: int, stop: int) -> float:
    """What the words of a candidate are worth; those beside the clause gain nothing: they cost little where
    they are carried, and all where they are not."""
    clause = carried.index.clauses[place[0]][place[1]]
    inside = sum(worth[max(first, clause.first) : min(stop, clause.stop)])
    beside = [*worth[first : max(first, clause.first)], *worth[clause.stop : stop]]
    return inside - sum(BESIDE * w if w > 0 else -w for w in beside)


def alone(story: Story, carried: Support, run: tuple[Place, ...], novel: tuple[int, int]) -> tuple[int, int]:
    """The words (the first, and the one behind the last) that stand for a claim that one article has alone:
    with the words `novel` of the unit, which are new."""
    unit = story.units[run[0][0]]
    weights = carried.index.weights[unit.index]
    found: list[tuple[float, int, int]] = []
    for first, stop in _candidates(story, carried, run, trims=False):
        if first <= novel[0] and novel[1] <= stop:
            inside = sum(weights[novel[0] : novel[1]])
            gain = inside - min(AROUND * (sum(weights[first:stop]) - inside), MOST * inside)
            found.append((_score(gain, fitness(story, unit, first, stop)), first, stop))
    _, first, stop = min(found, key=lambda f: (-f[0], f[2] - f[1], f[1]))
    return first, stop


def _score(gain: float, fit: float) -> float:
    """A gain weighed by how the words read; a loss weighs the more."""
    return gain * fit if gain > 0 else gain / fit


def _worth(story: Story, carried: Support, u: int, rest: frozenset[int]) -> list[float]:
    """By word of a unit: its weight as far as these articles carry it, less its weight as far as they do
    not."""
    unit, text = story.units[u], story.articles[story.units[u].article].text
    share = {carriers: len(carriers & rest) / len(rest) for carriers in frozenset(carried.sets[u])}
    found = []
    for token, weight, carriers in zip(unit.tokens, carried.index.weights[u], carried.sets[u], strict=True):
        held = share[carriers]
        mark = text[token.start]
        hard = mark.isdigit() or (mark.isupper() and token.start > unit.start)
        found.append(weight * (held - (1 - held) * (HARD if hard else LOST)))
    return found


def _candidates(
    story: Story, carried: Support, run: tuple[Place, ...], *, trims: bool
) -> Iterator[tuple[int, int]]:
    """First word and stop of the stretches of a sentence that may stand for neighbouring clauses of it."""
    u, c, d = run[0][0], run[0][1], run[-1][1]
    unit, clauses = story.units[u], carried.index.clauses[u]
    own, last, n = clauses[c].first, clauses[d].stop, clauses[-1].stop
    text = story.articles[unit.article].text
    starts = {0, own, stripped(text, unit, own, last), clauses[c - 1].first if c else 0}
    if c and unit.tokens[own].norm in ANTECEDED:
        starts |= _antecedents(unit, clauses[c - 1], own)
    stops = {n, last, clauses[min(d + 1, len(clauses) - 1)].stop}
    if trims:
        stops |= {p for p in clauses[d].phrases if p >= own + LEAST}
    for first in sorted(starts):
        for stop in sorted(stops):
            if first < stop:
                yield first, stop


def _antecedents(unit: Unit, before: Clause, own: int) -> set[int]:
    """Where that may begin of which a relative clause tells: the phrases before it, without prepositions;
    before "that", which may be none, only those with a determiner."""
    starts = {p + (unit.tokens[p].norm in PREPOSITIONS) for p in before.phrases if p > before.first}
    sure = unit.tokens[own].norm != "that"
    return {p for p in starts if p < own and (sure or unit.tokens[p].norm in SUBJECTS)}


def _stated(story: Story, carried: Support, places: tuple[Place, ...]) -> dict[int, tuple[Fact, ...]]:
    """By article: the values in the clauses of a claim."""
    found: dict[int, tuple[Fact, ...]] = {}
    for u, c in places:
        unit, clause = story.units[u], carried.index.clauses[u][c]
        values = tuple(f for f in within(unit, clause) if f.kind in VALUES)
        found[unit.article] = found.get(unit.article, ()) + values
    return found


def _rivals(stated: dict[int, tuple[Fact, ...]], article: int) -> tuple[Fact, ...]:
    """What the others state, each value of the same things once."""
    facts = (f for a, held in stated.items() if a != article for f in held)
    return tuple({(f.kind, f.value, f.unit, f.hedge, f.counted): f for f in facts}.values())


def _disputed(story: Story, u: int, first: int, stop: int, rivals: tuple[Fact, ...]) -> bool:
    """Whether a value in these words differs from a value of the same kind and things in another mention, and
    no mention agrees with it."""
    for fact in _facts(story, u, first, stop) if rivals else ():
        if fact.kind in VALUES:
            found = [fact_layer.compare(fact, r).relation for r in rivals if _same_things(fact, r)]
            if "different" in found and not {"equal", "compatible"} & set(found):
                return True
    return False


def _bare(unit: Unit, first: int, stop: int, facts: tuple[Fact, ...]) -> bool:
    """Whether words are facts of which nothing is said ("One trillion yen")."""
    content = [t.start for t in unit.tokens[first:stop] if t.content]
    plain = [f for f in facts if f.kind != "quote"]
    return all(any(f.start <= at < f.end for f in plain) for at in content)


def _facts(story: Story, u: int, first: int, stop: int) -> tuple[Fact, ...]:
    """The facts in words of a unit."""
    unit = story.units[u]
    return within(unit, span_of(story.articles[unit.article].text, unit, first, stop))


def _same_things(a: Fact, b: Fact) -> bool:
    return a.kind == b.kind and (a.kind != "count" or fact_layer.alike(a, b))
