"""Claims: the statements of a story, each with the articles that carry it and those that are silent.

A clause that only one article has is a claim of its own, and so is a phrase that is new inside a shared clause. The
other clauses are grouped (see `statements`); a group is carried by the articles of its clauses and by those that
support says carry most of it, each with its nearest clause as a mention. Every clause of every sentence that takes
part is thus mentioned. Promos take no part, and a heading that asks a question states nothing of its own.
"""

from __future__ import annotations

import hashlib
from collections import Counter

from newsdiff.claims.novelty import Novelty, Words, novelty
from newsdiff.claims.salience import salience
from newsdiff.claims.statements import Place, statements
from newsdiff.claims.support import Support
from newsdiff.model import Claim, Fact, Mention, Span
from newsdiff.story import Story

CARRIED = 0.55


def claims(story: Story, carried: Support) -> tuple[Claim, ...]:
    """All claims, the most salient first."""
    words = [Words(story, carried, u) for u in story.units]
    new = {
        (u.index, c): novelty(words[u.index], clause)
        for u in story.units
        for c, clause in enumerate(carried.index.clauses[u.index])
    }
    states = {p: n for p, n in new.items() if n.novel is not None and _can_state(story, p, n, words)}
    single = frozenset(p for p, n in states.items() if n.whole)
    found = [_single(story, carried, p, n) for p, n in sorted(states.items())]
    found += [
        _shared(story, carried, words, group, states) for group in statements(story, carried, single)
    ]
    return _named(tuple(sorted(found, key=lambda c: (-c.salience, c.text, c.mentions[0].start))))


def _can_state(story: Story, place: Place, new: Novelty, words: list[Words]) -> bool:
    """Whether a novel stretch can be a claim: no question in a heading, in a title or heading a hard fact."""
    unit = story.units[place[0]]
    block = story.block_of(unit)
    if block.kind not in ("title", "heading"):
        return True
    text = story.articles[unit.article].text[block.start : block.end].rstrip()
    return not text.endswith("?") and words[unit.index].hard(*new.words) > 0


def _facts(story: Story, unit: int, span: Span) -> tuple[Fact, ...]:
    return tuple(f for f in story.units[unit].facts if span.start <= f.start and f.end <= span.end)


def _mention(story: Story, carried: Support, place: Place, novel: tuple[Span, ...] = ()) -> Mention:
    unit, clause = story.units[place[0]], carried.index.clauses[place[0]][place[1]]
    return Mention(
        article=story.articles[unit.article].key, block=story.block_of(unit).id,
        start=clause.start, end=clause.end, novel=novel,
    )  # fmt: skip


def _single(story: Story, carried: Support, place: Place, new: Novelty) -> Claim:
    assert new.novel is not None
    mention = _mention(story, carried, place, (new.novel,))
    text = story.articles[story.units[place[0]].article].text
    facts = _facts(story, place[0], new.novel)
    return Claim(
        id="", text=mention.of(text), kinds=_kinds(facts), articles=(mention.article,),
        silent=tuple(sorted(a.key for a in story.articles if a.key != mention.article)),
        salience=salience(new.novel.of(text), facts, new.mass), mentions=(mention,),
    )  # fmt: skip


def _shared(
    story: Story, carried: Support, words: list[Words], group: tuple[Place, ...], states: dict[Place, Novelty]
) -> Claim:
    held = _carriers(story, carried, words, group)
    places = sorted({*group, *held})
    mentions = tuple(
        _mention(story, carried, p, (n.novel,) if (n := states.get(p)) and n.novel else ()) for p in places
    )
    best = max(group, key=lambda p: (_weight(carried, words, p), (-p[0], -p[1])))
    text = _mention(story, carried, best).of(story.articles[story.units[best[0]].article].text)
    facts = tuple(f for p in group for f in _facts(story, p[0], _mention(story, carried, p)))
    articles = tuple(sorted({m.article for m in mentions}))
    return Claim(
        id="", text=text, kinds=_kinds(facts), articles=articles,
        silent=tuple(sorted(a.key for a in story.articles if a.key not in articles)),
        salience=salience(text, _facts(story, best[0], _mention(story, carried, best)), _weight(carried, words, best)),
        mentions=mentions,
    )  # fmt: skip


def _weight(carried: Support, words: list[Words], place: Place) -> float:
    clause = carried.index.clauses[place[0]][place[1]]
    return words[place[0]].weight(clause.first, clause.stop)


def _carriers(story: Story, carried: Support, words: list[Words], group: tuple[Place, ...]) -> tuple[Place, ...]:
    """A clause for each other article that carries most of what the group states; the best one if none does."""
    inside = {story.units[u].article for u, _ in group}
    share: Counter[int] = Counter()
    nearest: dict[int, tuple[float, Place]] = {}
    for place in group:
        unit, clause = story.units[place[0]], carried.index.clauses[place[0]][place[1]]
        total = words[unit.index].weight(clause.first, clause.stop)
        for article, units in carried.passages[place[0]][place[1]].items():
            if article in inside or not total:
                continue
            span = range(clause.first, clause.stop)
            held = sum(words[unit.index].weights[i] for i in span if article in carried.sets[unit.index][i])
            share[article] = max(share[article], round(held / total, 6))
            best = max((_overlap(carried, place, (j, d)), (-j, -d)) for j in units for d in range(len(carried.index.clauses[j])))
            candidate = (best[0], (-best[1][0], -best[1][1]))
            if article not in nearest or candidate[0] > nearest[article][0]:
                nearest[article] = candidate
    chosen = [a for a, s in share.items() if s >= CARRIED]
    if not chosen and len(inside) == 1 and share:
        chosen = [max(sorted(share), key=lambda a: share[a])]
    return tuple(nearest[a][1] for a in sorted(chosen))


def _overlap(carried: Support, place: Place, other: Place) -> float:
    known = carried.index
    a, b = known.clauses[place[0]][place[1]], known.clauses[other[0]][other[1]]
    keys = set(known.keys[other[0]][b.first : b.stop])
    span = range(a.first, a.stop)
    return sum(known.weights[place[0]][i] for i in span if known.keys[place[0]][i] in keys)


def _kinds(facts: tuple[Fact, ...]) -> tuple[str, ...]:
    return tuple(sorted({f.kind for f in facts}))


def _named(found: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims with ids made of what they say, so that they survive a re-run; equal ones are counted."""
    import msgspec

    seen: Counter[str] = Counter()
    named = []
    for claim in found:
        essence = " ".join(claim.text.casefold().split()) + "|" + str(len(claim.articles) == 1)
        digest = "c" + hashlib.sha256(essence.encode()).hexdigest()[:10]
        seen[digest] += 1
        suffix = "" if seen[digest] == 1 else f"-{seen[digest]}"
        named.append(msgspec.structs.replace(claim, id=digest + suffix))
    return tuple(named)
