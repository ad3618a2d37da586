"""Coverage: for every word of every sentence, which other articles have it in a passage that could carry it.

For a sentence and another article, the *passage* is what of that article may carry it: the paragraphs that
hold its best linked sentences, and for each clause besides the sentences anywhere in the article that hold
a good part of the clause's weight (a fact is often repeated far from where the story tells it, under a
sentence that is about something else). A word is covered when the passage holds its key (see `words`), or
when it belongs to a name or a quantity that the passage states in other words (see `stated`).

A sentence that denies what the clause says, or says what it denies, carries nothing of it. Function words
follow the next content word of their clause. Cost: links and, per clause, the sentences that
share a rare word with it. It refuses to take a word as covered because it stands somewhere in the other
article: inside one story most words do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.claims.holding import Holding
from newsdiff.claims.index import Index, index
from newsdiff.claims.stated import Stated
from newsdiff.model import Record

if TYPE_CHECKING:
    from newsdiff.align.matching import UnitLink
    from newsdiff.claims.clauses import Clause
    from newsdiff.story import Story, Unit

BEST_LINKS = 4
CLAUSE_SHARE = 0.45
CLAUSE_PASSAGES = 2
OPPOSED = 2
TELLING = ("money", "measure", "count", "number")
MEASURED = ("money", "percent", "measure", "duration", "age")

Carriers = tuple[frozenset[int], ...]
"""For each word of a unit: articles (positions in the story)."""


class Coverage(Record, frozen=True, kw_only=True):
    """By unit: who covers its words; `passages`: for each of its clauses and other articles, the units
    looked at."""

    index: Index
    sets: tuple[Carriers, ...]
    passages: tuple[tuple[dict[int, tuple[int, ...]], ...], ...]
    ties: tuple[float, ...]


def cover(story: Story, links: tuple[UnitLink, ...]) -> Coverage:
    """The coverage of all words of a story whose sentences are linked."""
    known = index(story)
    partners = _partners(story, links)
    stated, holding = Stated(story), Holding(known)
    sets, passages = [], []
    for unit in story.units:
        found = tuple(
            _passages(story, known, unit, c, partners[unit.index], stated, holding)
            for c in known.clauses[unit.index]
        )
        sets.append(_covered(known, stated, unit, found))
        passages.append(found)
    return Coverage(index=known, sets=tuple(sets), passages=tuple(passages), ties=_ties(story, links))


def _ties(story: Story, links: tuple[UnitLink, ...]) -> tuple[float, ...]:
    best = [0.0] * len(story.units)
    for link in links:
        best[link.i] = max(best[link.i], link.score)
        best[link.j] = max(best[link.j], link.score)
    return tuple(best)


def _partners(story: Story, links: tuple[UnitLink, ...]) -> list[dict[int, list[tuple[float, int]]]]:
    """By unit and other article: its linked units, the best first."""
    found: list[dict[int, list[tuple[float, int]]]] = [{} for _ in story.units]
    for link in links:
        for x, y in ((link.i, link.j), (link.j, link.i)):
            found[x].setdefault(story.units[y].article, []).append((-link.score, y))
    for by_article in found:
        for linked in by_article.values():
            linked.sort()
    return found


def _passages(
    story: Story,
    known: Index,
    unit: Unit,
    clause: Clause,
    partners: dict[int, list[tuple[float, int]]],
    stated: Stated,
    holding: Holding,
) -> dict[int, tuple[int, ...]]:
    """By other article: the units that may carry the clause."""
    found: dict[int, list[int]] = {}
    for article, linked in partners.items():
        for _, j in linked[:BEST_LINKS]:
            found.setdefault(article, []).extend(known.of_block[article, story.units[j].block])
    for article, nearest in _nearest(story, known, unit, clause, holding).items():
        found.setdefault(article, []).extend(nearest)
    for article, same in _same_facts(story, known, stated, unit, clause).items():
        found.setdefault(article, []).extend(same)
    denied = known.denied[unit.index]
    mine = frozenset(known.keys[unit.index][clause.first : clause.stop]) & known.content[unit.index]
    return {
        a: units
        for a in sorted(found)
        if (
            units := tuple(
                dict.fromkeys(
                    j
                    for j in found[a]
                    if known.clauses[j]
                    and (known.denied[j] == denied or not _opposed(known, mine, unit.index, j))
                )
            )
        )
    }


def _opposed(known: Index, words: frozenset[str], i: int, j: int) -> bool:
    """Whether one of two sentences denies what the other says of the words of a clause that they share: "she
    was wearing a helmet" is not carried by "she was not wearing a helmet"."""
    mine, theirs = known.denied[i], known.denied[j]
    if not mine and not theirs:
        return False
    shared = words & known.content[j]
    return len(shared) >= OPPOSED and mine.isdisjoint(shared) != theirs.isdisjoint(shared)


def _same_facts(
    story: Story, known: Index, stated: Stated, unit: Unit, clause: Clause
) -> dict[int, list[int]]:
    """By other article: the units that state a sum, a measure or a large number of the clause and have
    another word of it."""
    found: dict[int, list[int]] = {}
    for fact in stated.units[unit.index]:
        if fact.kind not in TELLING or not clause.start <= fact.start < clause.end:
            continue
        rest = {
            k
            for k, t in zip(known.keys[unit.index], unit.tokens, strict=True)
            if t.content and clause.start <= t.start < clause.end and not fact.start <= t.start < fact.end
        }
        for article in range(len(story.articles)):
            if article != unit.article:
                same = [j for j in stated.elsewhere(fact, article) if rest & known.content[j]]
                found.setdefault(article, []).extend(same)
    return found


def _nearest(
    story: Story, known: Index, unit: Unit, clause: Clause, holding: Holding
) -> dict[int, list[int]]:
    """By other article: the units that hold the largest part of a clause's weight, wherever they stand."""
    keys, weights = known.keys[unit.index], known.weights[unit.index]
    words = {keys[i]: weights[i] for i in range(clause.first, clause.stop) if weights[i]}
    floor = CLAUSE_SHARE * sum(weights[clause.first : clause.stop])
    ranked: dict[int, list[tuple[float, int]]] = {}
    for mass, j, count in holding.units(words, floor):
        article = story.units[j].article
        if article != unit.article and (count >= 2 or known.content[j] == known.content[unit.index]):
            ranked.setdefault(article, []).append((-mass, j))
    return {a: [j for _, j in sorted(r)[:CLAUSE_PASSAGES]] for a, r in ranked.items()}


def _covered(
    known: Index, stated: Stated, unit: Unit, passages: tuple[dict[int, tuple[int, ...]], ...]
) -> Carriers:
    keys, weights = known.keys[unit.index], known.weights[unit.index]
    found: list[set[int]] = [set() for _ in keys]
    zones: dict[tuple[int, ...], frozenset[str]] = {}
    for clause, by_article in zip(known.clauses[unit.index], passages, strict=True):
        span = range(clause.first, clause.stop)
        told = [(keys[i], found[i]) for i in span if weights[i]]
        for article, units in by_article.items():
            if units not in zones:
                zones[units] = frozenset().union(*(known.content[j] for j in units))
            zone = zones[units]
            for key, carriers in told:
                if key in zone:
                    carriers.add(article)
        for fact in stated.units[unit.index]:
            inside = [i for i in span if fact.start <= unit.tokens[i].start < fact.end]
            for article, units in by_article.items() if inside else ():
                if stated.in_passage(fact, units) or stated.elsewhere(fact, article):
                    for i in inside:
                        found[i].add(article)
            if fact.kind in MEASURED:
                _follow(found, keys, inside)
        _fill(found, weights, clause)
    return tuple(frozenset(s) for s in found)


def _follow(found: list[set[int]], keys: tuple[str, ...], words: list[int]) -> None:
    """Let the unit of a quantity follow its number: "6.8 metres" and "6.8 m"."""
    numbers = [found[i] for i in words if keys[i][0].isdigit()]
    if numbers:
        held = set.intersection(*numbers)
        for i in words:
            if not keys[i][0].isdigit():
                found[i] |= held


def _fill(found: list[set[int]], weights: tuple[float, ...], clause: Clause) -> None:
    """Let the function words of a clause follow the next content word, or the last one."""
    after: set[int] | None = None
    for i in range(clause.stop - 1, clause.first - 1, -1):
        if weights[i]:
            after = found[i]
        elif after is not None:
            found[i] |= after
    last: set[int] = set()
    for i in range(clause.first, clause.stop):
        if weights[i]:
            last = found[i]
        elif not found[i]:
            found[i] |= last
