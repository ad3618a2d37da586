"""Claims: the statements of a story, each with the articles that carry it and those that are silent.

A clause that only one article has is a claim of its own, and so is a phrase that is new inside a shared
clause. The other clauses are grouped (see `statements`); a group is carried by the articles of its clauses
and by those that support says carry most of it, each with its nearest clause as a mention. Every clause of
every sentence that takes part is thus mentioned. Promos take no part, and a heading that asks a question
states nothing of its own.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from newsdiff.claims.drift import HEADS, Loose, Told, drift, loosened
from newsdiff.claims.phrasing import Phrase, shared
from newsdiff.claims.salience import salience
from newsdiff.claims.singles import kinds, mention, others, singles
from newsdiff.claims.stated import fact_key
from newsdiff.claims.statements import Place, bag, statements
from newsdiff.claims.support import CARRIED, Support
from newsdiff.claims.voice import voice, within
from newsdiff.claims.wording import says_nothing
from newsdiff.model import Claim, Fact, Mention, Record

if TYPE_CHECKING:
    from newsdiff.claims.novelty import Novelty
    from newsdiff.story import Story

Keys = frozenset[tuple[str, str]]
NEAR = 0.35
HELD = 0.3  # share of the weight of a claim's text that an article carries if it carries the claim
TELLING = ("money", "percent", "measure")


class Draft(Record, frozen=True, kw_only=True):
    """A group of clauses (`group`), all its mentions (`places`) and the words that stand for it."""

    group: tuple[Place, ...]
    places: tuple[Place, ...]
    phrase: Phrase


def claims(story: Story, carried: Support) -> tuple[Claim, ...]:
    """All claims, the most salient first."""
    known, loose = _known(story), loosened(story)
    new = {(u, c): n for u, clauses in enumerate(carried.novel) for c, n in enumerate(clauses)}
    states = {p: n for p, n in new.items() if _can_state(story, p, n, known)}
    single = frozenset(p for p, n in states.items() if n.whole)
    mute = _mute(story, carried)
    found = list(singles(story, carried, states, known, mute))
    groups = statements(story, carried, single)
    drafts = [d for group in groups if (d := _draft(story, carried, group, mute)) is not None]
    found += [c for same in _merged(story, drafts) if (c := _shared(story, carried, same, states, loose))]
    return _named(tuple(sorted(found, key=lambda c: (-c.salience, c.text, c.mentions[0].start))))


def _mute(story: Story, carried: Support) -> frozenset[Place]:
    """The clauses that only name who speaks, a name or a date: they can't carry what another states."""
    return frozenset(
        (u, c)
        for u, clauses in enumerate(carried.index.clauses)
        for c, clause in enumerate(clauses)
        if says_nothing(story, story.units[u], clause)
    )


def _can_state(story: Story, place: Place, new: Novelty, known: list[Keys]) -> bool:
    """Whether a novel stretch can be a claim: no question in a heading; in a title or heading, a new fact."""
    unit = story.units[place[0]]
    block = story.block_of(unit)
    if new.novel is None:
        return False
    if block.kind not in ("title", "heading"):
        return True
    text = story.articles[unit.article].text[block.start : block.end].rstrip()
    facts = within(unit, new.novel)
    return not text.endswith("?") and any(fact_key(f) not in known[unit.article] for f in facts)


def _known(story: Story) -> list[Keys]:
    """By article: what the facts of the others state."""
    stated = [frozenset(fact_key(f) for f in facts) for facts in story.facts]
    return [
        frozenset().union(*(s for j, s in enumerate(stated) if j != i)) for i in range(len(story.articles))
    ]


def _draft(story: Story, carried: Support, group: tuple[Place, ...], mute: frozenset[Place]) -> Draft | None:
    """A group of clauses with its carriers and its text; None when no second article carries it. Clauses that
    only name who speaks have no part in it."""
    group = tuple(p for p in group if p not in mute)
    if not group:
        return None
    carriers = (p for p in _carriers(story, carried, group, mute) if p not in mute)
    places = tuple(sorted({*group, *carriers}))
    if len({story.units[u].article for u, _ in places}) < 2:
        return None
    return Draft(group=group, places=places, phrase=shared(story, carried, places))


def _merged(story: Story, drafts: list[Draft]) -> list[list[Draft]]:
    """The drafts, those together whose words stand in the words of another that has the same carriers; the
    one with the most words first."""
    rank = sorted(
        drafts, key=lambda d: (d.phrase.place[0], d.phrase.span.start - d.phrase.span.end, d.places)
    )
    found: list[list[Draft]] = []
    for _, beside in groupby(rank, key=lambda d: d.phrase.place[0]):
        sentence: list[list[Draft]] = []
        for draft in beside:
            same = next((s for s in reversed(sentence) if _holds(story, s[0], draft)), None)
            if same is None:
                sentence.append([draft])
            else:
                same.append(draft)
        found += sentence
    return found


def _holds(story: Story, a: Draft, b: Draft) -> bool:
    """Whether the words of `b`, of the same sentence, stand in those of `a`, and so do its carriers."""
    x, y = a.phrase.span, b.phrase.span
    carriers, others = ({story.units[u].article for u, _ in d.places} for d in (b, a))
    return x.start <= y.start and y.end <= x.end and (x == y or carriers <= others)


def _shared(
    story: Story,
    carried: Support,
    drafts: list[Draft],
    states: dict[Place, Novelty],
    loose: frozenset[Loose],
) -> Claim | None:
    """The claim of groups that have one text; None when no second article carries that text, or only one that
    contradicts a value in it."""
    phrase = drafts[0].phrase
    home = story.units[phrase.place[0]].article
    same = [d.phrase for d in drafts if d.phrase.span == phrase.span]
    shares = {a for p in same for a, s in p.shares.items() if s >= HELD} | {home}
    places = sorted({p for d in drafts for p in d.places if story.units[p[0]].article in shares})
    core = {p for d in drafts for p in d.group}
    articles = tuple(sorted({story.articles[story.units[u].article].key for u, _ in places}))
    if len(articles) < 2 or phrase.idle or (len(articles) == 2 and phrase.disputed):
        return None
    mentions = {p: mention(story, carried, (p,), n.pieces if (n := states.get(p)) else ()) for p in places}
    facts = {p: within(story.units[p[0]], mentions[p]) for p in places}
    told = (_told(story, carried, p, mentions[p], facts[p], p in core) for p in places)
    return Claim(
        id="",
        text=phrase.text,
        kinds=kinds(tuple(f for p in places if p in core for f in facts[p])),
        articles=articles,
        silent=others(story, articles),
        salience=salience(phrase.text, facts[phrase.place], _weight(carried, phrase.place)),
        mentions=tuple(mentions.values()),
        drift=drift(tuple(t for t in told if t is not None), loose),
    )


def _told(
    story: Story, carried: Support, place: Place, mention: Mention, facts: tuple[Fact, ...], core: bool
) -> Told | None:
    """A mention as drift sees it; None in a headline, whose short form is no statement of its own."""
    unit, known = story.units[place[0]], carried.index
    clause = known.clauses[place[0]][place[1]]
    if story.block_of(unit).kind in HEADS:
        return None
    said = voice(story, unit, clause)
    named = [f.kind for f in story.facts[unit.article] if said.folded and f.value == said.folded]
    return Told(
        mention=mention,
        voice=said,
        facts=facts,
        words=bag(known, place),
        core=core,
        sort=next((k for k in named if k in ("person", "organisation")), ""),
    )


def _weight(carried: Support, place: Place) -> float:
    clause = carried.index.clauses[place[0]][place[1]]
    return sum(carried.index.weights[place[0]][clause.first : clause.stop])


def _carriers(
    story: Story, carried: Support, group: tuple[Place, ...], mute: frozenset[Place]
) -> tuple[Place, ...]:
    """A clause for each other article that carries most of what the group states, the best one if none does;
    only where one clause there has a good part of it by itself."""
    inside = {story.units[u].article for u, _ in group}
    share: dict[int, float] = {}
    nearest: dict[int, tuple[float, Place]] = {}
    for u, c in group:
        for article, held in carried.shares[u][c].items():
            if article not in inside:
                share[article] = max(share.get(article, 0.0), held)
        for article, units in carried.passages[u][c].items():
            if article not in inside:
                best = _nearest(carried, (u, c), units, mute)
                nearest[article] = max(nearest.get(article, (-1.0, best[1])), best, key=lambda x: x[0])
    near = [a for a in sorted(share) if nearest[a][0] >= NEAR]
    chosen = [a for a in near if share[a] >= CARRIED]
    common = _common(story, carried, group)
    chosen += [
        a
        for a in sorted(nearest)
        if a not in chosen and common and common <= _keys(story, carried, nearest[a][1], TELLING)
    ]
    if not chosen and len(inside) == 1 and near:
        chosen = [max(near, key=lambda a: share[a])]
    return tuple(nearest[a][1] for a in chosen)


def _common(story: Story, carried: Support, group: tuple[Place, ...]) -> Keys:
    """The sums, shares and measures that every article of a group states."""
    by_article: dict[int, set[tuple[str, str]]] = {}
    for place in group:
        keys = _keys(story, carried, place, TELLING)
        by_article.setdefault(story.units[place[0]].article, set()).update(keys)
    return frozenset(set.intersection(*by_article.values())) if len(by_article) > 1 else frozenset()


def _keys(story: Story, carried: Support, place: Place, kinds: tuple[str, ...]) -> Keys:
    unit, clause = story.units[place[0]], carried.index.clauses[place[0]][place[1]]
    return frozenset(fact_key(f) for f in within(unit, clause) if f.kind in kinds)


def _nearest(
    carried: Support, place: Place, units: tuple[int, ...], mute: frozenset[Place]
) -> tuple[float, Place]:
    """The clause of these units that holds most of a clause, and which share of its weight."""
    known, clause = carried.index, carried.index.clauses[place[0]][place[1]]
    span = slice(clause.first, clause.stop)
    words = [*zip(known.keys[place[0]][span], known.weights[place[0]][span], strict=True)]
    weight = _weight(carried, place) or 1.0
    best = None
    for j in units:
        for d, other in enumerate(known.clauses[j]):
            keys = set(known.keys[j][other.first : other.stop])
            held = 0.0 if (j, d) in mute else sum([w for key, w in words if key in keys]) / weight
            if best is None or (held, -j, -d) > best:
                best = held, -j, -d
    assert best is not None
    return best[0], (-best[1], -best[2])


def _named(found: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims with ids made of what they say, so that they survive a re-run; equal ones are counted."""
    seen: Counter[str] = Counter()
    named = []
    for claim in found:
        essence = " ".join(claim.text.casefold().split()) + "|" + str(len(claim.articles) == 1)
        digest = "c" + hashlib.sha256(essence.encode()).hexdigest()[:10]
        seen[digest] += 1
        suffix = "" if seen[digest] == 1 else f"-{seen[digest]}"
        named.append(msgspec.structs.replace(claim, id=digest + suffix))
    return tuple(named)
