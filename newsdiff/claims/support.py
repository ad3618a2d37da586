"""Support: for every word of every sentence, which other articles carry it. Everything else rests on this.

For a sentence and another article, the *passage* is what of that article may carry it: the paragraphs that hold its
best linked sentences, and for each clause besides the sentences anywhere in the article that hold a good part of the
clause's weight (a fact is often repeated far from where the story tells it, under a sentence that is about
something else). A word is carried when the passage holds its key (see `words`), or when it belongs to a name or a
quantity that the passage states in other words: same normalised value.

Function words follow the next content word of their clause. Cost: links and, per clause, the sentences that share a
rare word with it. It refuses to take a word as carried because it stands somewhere in the other article: inside one
story most words do.
"""

from __future__ import annotations

from newsdiff.align.matching import UnitLink
from newsdiff.claims.clauses import Clause
from newsdiff.claims.index import Index, index
from newsdiff.model import Fact, Record, Stretch
from newsdiff.story import Story, Unit

BEST_LINKS = 4
CLAUSE_SHARE = 0.35
CLAUSE_PASSAGES = 2

Carriers = tuple[frozenset[int], ...]
"""For each word of a unit: the articles (positions in the story) that carry it."""


class Support(Record, frozen=True, kw_only=True):
    """By unit: the carriers of its words; `passages`: for each clause and article, the units looked at.

    Iterating gives the carriers of each unit in turn.
    """

    index: Index
    sets: tuple[Carriers, ...]
    passages: tuple[tuple[dict[int, tuple[int, ...]], ...], ...]


def support(story: Story, links: tuple[UnitLink, ...]) -> Support:
    """The support of all words of a story whose sentences are linked."""
    known = index(story)
    partners = _partners(story, links)
    values = tuple(frozenset(fact_key(f) for f in u.facts) for u in story.units)
    sets, passages = [], []
    for unit in story.units:
        found = tuple(_passages(story, known, unit, c, partners[unit.index]) for c in known.clauses[unit.index])
        sets.append(_carriers(known, values, unit, found))
        passages.append(found)
    return Support(index=known, sets=tuple(sets), passages=tuple(passages))


def fact_key(fact: Fact) -> tuple[str, str]:
    """What two facts have in common when they say the same."""
    named = fact.kind in ("person", "organisation", "place", "name")
    return ("name" if named else fact.unit or "", fact.value)


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
    story: Story, known: Index, unit: Unit, clause: Clause, partners: dict[int, list[tuple[float, int]]]
) -> dict[int, tuple[int, ...]]:
    """By other article: the units that may carry the clause."""
    found: dict[int, list[int]] = {}
    for article, linked in partners.items():
        for _, j in linked[:BEST_LINKS]:
            found.setdefault(article, []).extend(known.of_block[article, story.units[j].block])
    for article, nearest in nearest_units(story, known, unit, clause).items():
        found.setdefault(article, []).extend(nearest)
    return {a: tuple(dict.fromkeys(found[a])) for a in sorted(found)}


def nearest_units(story: Story, known: Index, unit: Unit, clause: Clause) -> dict[int, list[int]]:
    """By other article: the units that hold the largest part of a clause's weight, wherever they stand."""
    span = range(clause.first, clause.stop)
    keys = {known.keys[unit.index][i]: known.weights[unit.index][i] for i in span if known.weights[unit.index][i]}
    shared: dict[int, tuple[float, int]] = {}
    for k in sorted(keys):
        for j in known.holders[k]:
            if story.units[j].article != unit.article:
                mass, count = shared.get(j, (0.0, 0))
                shared[j] = (mass + keys[k], count + 1)
    floor = CLAUSE_SHARE * sum(known.weights[unit.index][i] for i in span)
    ranked: dict[int, list[tuple[float, int]]] = {}
    for j, (mass, count) in shared.items():
        if count >= 2 and mass >= floor:
            ranked.setdefault(story.units[j].article, []).append((-mass, j))
    return {a: [j for _, j in sorted(r)[:CLAUSE_PASSAGES]] for a, r in ranked.items()}


def _carriers(
    known: Index,
    values: tuple[frozenset[tuple[str, str]], ...],
    unit: Unit,
    passages: tuple[dict[int, tuple[int, ...]], ...],
) -> Carriers:
    keys, weights = known.keys[unit.index], known.weights[unit.index]
    found: list[set[int]] = [set() for _ in keys]
    for clause, by_article in zip(known.clauses[unit.index], passages, strict=True):
        span = range(clause.first, clause.stop)
        for article, units in by_article.items():
            for i in span:
                if weights[i] and any(keys[i] in known.content[j] for j in units):
                    found[i].add(article)
            said = [f for f in unit.facts if any(fact_key(f) in values[j] for j in units)]
            for i in span:
                if any(f.start <= unit.tokens[i].start < f.end for f in said):
                    found[i].add(article)
        _fill(found, weights, clause)
    return tuple(frozenset(s) for s in found)


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


def stretches(story: Story, carried: Support) -> dict[str, tuple[Stretch, ...]]:
    """By article key: the sentences cut where the set of carriers changes."""
    result: dict[str, list[Stretch]] = {a.key: [] for a in story.articles}
    for unit, sets in zip(story.units, carried.sets, strict=True):
        out = result[story.articles[unit.article].key]
        begin, current = unit.start, sets[0] if sets else frozenset[int]()
        for token, s in zip(unit.tokens, sets, strict=True):
            if s != current:
                out.append(_stretch(story, begin, token.start, current))
                begin, current = token.start, s
        out.append(_stretch(story, begin, unit.end, current))
    return {k: tuple(v) for k, v in result.items()}


def _stretch(story: Story, start: int, end: int, carriers: frozenset[int]) -> Stretch:
    return Stretch(start=start, end=end, carriers=tuple(sorted(story.articles[c].key for c in carriers)))
