"""Single-source claims: the clauses and phrases that one article has alone, as statements to read.

A clause is often no statement by itself: "which opened in 1998", "most of them children", "said Ann Lee".
Where neighbours in a sentence are new as well, such a clause and the one that it hangs on are one claim; a
clause that only names who speaks and adds no fact is none. Each claim is worded with as much of its sentence
as it needs (see `phrasing`); two that need a word in common are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.claims.phrasing import alone
from newsdiff.claims.salience import salience
from newsdiff.claims.stated import fact_key
from newsdiff.claims.voice import voice, within
from newsdiff.claims.wording import LONGEST, depends, leads, shown
from newsdiff.model import Claim, Mention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.claims.novelty import Novelty
    from newsdiff.claims.statements import Place
    from newsdiff.claims.support import Support
    from newsdiff.model import Fact
    from newsdiff.story import Story

Keys = frozenset[tuple[str, str]]
Run = tuple["Place", ...]
"""Neighbouring clauses of a sentence that make one claim."""


def singles(
    story: Story, carried: Support, states: dict[Place, Novelty], known: list[Keys], mute: frozenset[Place]
) -> tuple[Claim, ...]:
    """The claims of the clauses that have something alone; `known` are by article the facts of the others,
    `mute` the clauses that only name who speaks."""
    found: list[tuple[int, int, int, Run]] = []
    for run in _runs(story, carried, states, mute):
        if _idle(story, carried, run, states, known, mute):
            continue
        u, (first, stop) = run[0][0], alone(story, carried, run, _extent(run, states))
        if found and found[-1][0] == u and first < found[-1][2] and found[-1][1] < stop:
            _, a, b, before = found.pop()
            first, stop, run = min(first, a), max(stop, b), before + run
        found.append((u, first, stop, run))
    return tuple(
        _claim(story, carried, shown(story, story.units[u], first, stop), run, states, known)
        for u, first, stop, run in found
    )


def _runs(
    story: Story, carried: Support, states: dict[Place, Novelty], mute: frozenset[Place]
) -> Iterator[Run]:
    """The places, neighbours that hang together in one run."""
    run: list[Place] = []
    for place in sorted(states):
        if run and not _hangs(story, carried, run, place, states, mute):
            yield tuple(run)
            run = []
        run.append(place)
    if run:
        yield tuple(run)


def _hangs(
    story: Story,
    carried: Support,
    run: list[Place],
    place: Place,
    states: dict[Place, Novelty],
    mute: frozenset[Place],
) -> bool:
    """Whether a clause and the run right before it make one statement."""
    u, c = place
    if run[-1] != (u, c - 1) or not (states[place].whole and states[run[-1]].whole):
        return False
    unit, clauses = story.units[u], carried.index.clauses[u]
    if clauses[c].end - clauses[run[0][1]].start > LONGEST:
        return False
    if place in mute or run[-1] in mute:
        return True
    return leads(unit, clauses[c - 1]) or depends(story, unit, clauses[c])


def _idle(
    story: Story,
    carried: Support,
    run: Run,
    states: dict[Place, Novelty],
    known: list[Keys],
    mute: frozenset[Place],
) -> bool:
    """Whether a run names only who speaks, with no fact that is its own, or is a bare name on its line."""
    unit, clauses = story.units[run[0][0]], carried.index.clauses[run[0][0]]
    if not mute.issuperset(run):
        return False
    if len(run) == len(clauses):
        return True
    return not any(
        fact_key(f) not in known[unit.article]
        for p in run
        if (novel := states[p].novel) is not None
        for f in within(unit, novel)
    )


def _extent(run: Run, states: dict[Place, Novelty]) -> tuple[int, int]:
    """The new words of a run: the first one, and the one behind the last."""
    return min(states[p].words[0] for p in run), max(states[p].words[1] for p in run)


def _claim(
    story: Story, carried: Support, text: str, places: Run, states: dict[Place, Novelty], known: list[Keys]
) -> Claim:
    """The claim of clauses that one article has alone."""
    unit = story.units[places[0][0]]
    found = mention(story, carried, places, tuple(s for p in places for s in states[p].pieces))
    novel = [n for p in places if (n := states[p].novel) is not None]
    inside = [f for f in unit.facts if any(n.start <= f.start and f.end <= n.end for n in novel)]
    own = tuple(f for f in inside if fact_key(f) not in known[unit.article])
    body = story.articles[unit.article].text
    return Claim(
        id="",
        text=text,
        kinds=kinds(tuple(inside)),
        articles=(found.article,),
        silent=others(story, (found.article,)),
        salience=salience(" ".join(n.of(body) for n in novel), own, sum(states[p].mass for p in places)),
        mentions=(found,),
    )


def mention(story: Story, carried: Support, places: Run, novel: tuple[Span, ...] = ()) -> Mention:
    """Where clauses of one sentence stand, with what is new in them."""
    unit = story.units[places[0][0]]
    clauses = [carried.index.clauses[u][c] for u, c in places]
    said = [voice(story, unit, clause) for clause in clauses]
    return Mention(
        article=story.articles[unit.article].key,
        block=story.block_of(unit).id,
        start=min(s.start for s in (*clauses, *novel)),
        end=max(s.end for s in (*clauses, *novel)),
        novel=novel,
        attribution=next((v.speaker for v in said if v.speaker), None),
        hedge=next((v.hedge for v in said if v.hedge), None),
    )


def others(story: Story, articles: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of the articles that are not among these, sorted."""
    return tuple(sorted(a.key for a in story.articles if a.key not in articles))


def kinds(facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """The kinds of facts, sorted."""
    return tuple(sorted({f.kind for f in facts}))
