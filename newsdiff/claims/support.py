"""Support: for every stretch of every article, which other articles carry it. Everything else rests on this.

Coverage says which words another article has (see `coverage`), novelty which clauses and phrases are new (see
`novelty`). Support settles the two, clause by clause, because a statement is carried or not, and a word is
not:

- what is novel is carried by none, though an everyday word in it stands elsewhere too;
- an article that has most of a clause carries the clause, the words that it puts otherwise included; a
  number that it does not have is left out;
- an article that has only a stray word of a clause carries nothing of it.

A headline sums up what the text states, so only the words that nobody has are new in it, never the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.claims.coverage import Carriers, Coverage, cover
from newsdiff.claims.novelty import Novelty, Words, novelty
from newsdiff.claims.verbatim import Verbatim, verbatim
from newsdiff.model import Record, Stretch

if TYPE_CHECKING:
    from newsdiff.align.matching import UnitLink
    from newsdiff.claims.clauses import Clause
    from newsdiff.claims.index import Index
    from newsdiff.story import Story, Unit

__all__ = ["CARRIED", "Support", "stretches", "support"]

CARRIED = 0.5
STRAY = 0.25
HEADS = ("title", "heading")
NOTHING = (0, 0)


class Support(Record, frozen=True, kw_only=True):
    """By unit: the carriers of its words (positions of articles), and for each of its clauses its novelty
    and who has which share of its weight (`shares`) in which units (`passages`)."""

    index: Index
    sets: tuple[Carriers, ...]
    novel: tuple[tuple[Novelty, ...], ...]
    shares: tuple[tuple[dict[int, float], ...], ...]
    passages: tuple[tuple[dict[int, tuple[int, ...]], ...], ...]
    runs: Verbatim


def support(story: Story, links: tuple[UnitLink, ...]) -> Support:
    """The support of all words of a story whose sentences are linked."""
    covered = cover(story, links)
    sets, novel, shares = [], [], []
    for unit in story.units:
        words = Words(story, covered, unit)
        known = covered.index.clauses[unit.index]
        stating = story.block_of(unit).kind not in HEADS
        new = tuple(novelty(words, c) for c in known)
        held = tuple(_shares(covered, unit, c) for c in known)
        sets.append(
            tuple(
                s
                for c, n, h in zip(known, new, held, strict=True)
                for s in _settled(covered, words, c, n.words if stating else NOTHING, h)
            )
        )
        novel.append(new)
        shares.append(held)
    return Support(
        index=covered.index,
        sets=tuple(sets),
        novel=tuple(novel),
        shares=tuple(shares),
        passages=covered.passages,
        runs=verbatim(story),
    )


def _shares(covered: Coverage, unit: Unit, clause: Clause) -> dict[int, float]:
    """By article: the share of a clause's weight that it has."""
    weights, sets = covered.index.weights[unit.index], covered.sets[unit.index]
    span = range(clause.first, clause.stop)
    total = sum(weights[i] for i in span)
    articles = sorted(frozenset().union(*(sets[i] for i in span)))
    if not total:
        return dict.fromkeys(articles, 1.0)
    words = [(weights[i], sets[i]) for i in span if weights[i]]
    return {a: round(sum([w for w, s in words if a in s]) / total, 6) for a in articles}


def _settled(
    covered: Coverage, words: Words, clause: Clause, novel: tuple[int, int], shares: dict[int, float]
) -> list[frozenset[int]]:
    """The carriers of the words of a clause whose words `novel` are new."""
    sets = covered.sets[words.unit.index]
    whole = frozenset(a for a, s in shares.items() if s >= CARRIED)
    stray = frozenset(a for a, s in shares.items() if s < STRAY)
    first, stop = novel
    found = []
    for i in range(clause.first, clause.stop):
        if first <= i < stop:
            found.append(frozenset[int]())
        elif words.new[i] and words.keys[i][0].isdigit():
            found.append(sets[i])
        else:
            found.append((sets[i] | whole) - stray)
    return found


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
