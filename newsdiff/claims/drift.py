"""Drift: how attribution and hedging differ between the mentions of one claim.

Reported is only what changes the news, and only between mentions that say the same (`SAME` of their weight in
common, or one number):

- two different persons, or two different organisations, are named as saying it;
- one article puts it in the mouth of somebody who *claims* or *alleges* it, another states it flat;
- one article says "reportedly", "allegedly", "may", another states it flat;
- "up to", "at least" or "more than" stands before a number that another article gives flat ("about" is no
  drift).

That a fact is attributed here and not there is no drift: reporters drop "the agency said" from what nobody
disputes. A headline's short form is held against nothing.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from newsdiff.claims.statements import alike
from newsdiff.claims.voice import BOUNDS, Voice
from newsdiff.claims.words import key
from newsdiff.facts import alike as same_things
from newsdiff.facts.hedges import CLASSES
from newsdiff.model import Fact, Mention, Record
from newsdiff.text.stems import stem

if TYPE_CHECKING:
    from newsdiff.story import Story

AMOUNTS = ("money", "percent", "count", "measure", "duration")
SAME = 0.5
SEVERAL, LEAST = 3, 2
"""Words in common: what makes two mentions one beside most of their weight, and beside a number."""
CHARGES = frozenset(key(stem(w)) for w in ("charged", "accused", "suspected"))
LIMITS = frozenset(hedge for hedge in BOUNDS if CLASSES[hedge] != "nearly")
HEADS = ("title", "heading", "list")

Loose = tuple[str, str, str]


class Told(Record, frozen=True, kw_only=True):
    """A mention as drift sees it: its voice, its facts, and its words with their weights; `core`: it states
    the claim as such; `sort`: what its speaker is (person, organisation), empty when that is not known."""

    mention: Mention
    voice: Voice
    facts: tuple[Fact, ...]
    words: dict[str, float]
    core: bool
    sort: str = ""


def drift(told: tuple[Told, ...], loose: frozenset[Loose]) -> tuple[str, ...]:
    """How mentions that stand in the text (no headlines) differ in attribution and hedging, in words.

    `loose` are the numbers that an article bounds anywhere (see `loosened`): there it does not state them
    flat.
    """
    if len({t.mention.article for t in told}) < 2:
        return ()
    pairs = _of_same(told)
    core = [p for p in pairs if p[0].core and p[1].core]
    return tuple(dict.fromkeys([*_speakers(core), *_certainty(pairs), *_bounds(pairs, loose)]))


def _of_same(told: tuple[Told, ...]) -> list[tuple[Told, Told]]:
    """The pairs of mentions of different articles that say the same. Of near-copies most mentions have the
    words of another one: two wordings are compared once."""
    number: dict[object, int] = {}
    said = [(tuple(t.words), frozenset(_amount(f) for f in t.facts)) for t in told]
    wording = [number.setdefault(words, len(number)) for words in said]
    keys = [t.words.keys() for t in told]
    known: dict[tuple[int, int], bool] = {}
    found = []
    for (i, a), (j, b) in combinations(enumerate(told), 2):
        if a.mention.article == b.mention.article:
            continue
        pair = wording[i], wording[j]
        if pair not in known:
            known[pair] = len(keys[i] & keys[j]) >= LEAST and _same(a, b)
        if known[pair]:
            found.append((a, b))
    return found


def _same(a: Told, b: Told) -> bool:
    """Whether two mentions say the same: much in common, or a number and most of the shorter one."""
    common = [k for k in a.words if k in b.words]
    if len(common) >= SEVERAL and alike(a.words, b.words, _weight(a) + _weight(b)) >= SAME:
        return True
    amounts = {_amount(f) for f in a.facts} & {_amount(f) for f in b.facts}
    if not amounts - {None}:
        return False
    return sum(a.words[k] for k in common) >= SAME * min(_weight(a), _weight(b))


def _weight(told: Told) -> float:
    return sum(told.words.values())


def _speakers(pairs: list[tuple[Told, Told]]) -> list[str]:
    """Statements that are given to different persons, or to different organisations."""
    found = []
    for a, b in pairs:
        x, y = a.voice.folded, b.voice.folded
        if x and y and a.sort and a.sort == b.sort and not _one(x, y):
            found.append(f"Said by different sources: {_put(a)}; {_put(b)}")
    return found


def _put(told: Told) -> str:
    return f"{told.voice.speaker} ({told.mention.article})"


def _one(a: str, b: str) -> bool:
    """Whether two folded speakers may be one: they share a word."""
    x, y = ({key(stem(w)) for w in s.split()} for s in (a, b))
    return bool(x & y)


def _certainty(pairs: list[tuple[Told, Told]]) -> list[str]:
    """Statements that somebody claims, or that are hedged, in one article, and that stand flat in another."""
    claimed: dict[str, str] = {}
    hedged: dict[str, str] = {}
    flat: set[str] = set()
    for pair in pairs:
        for a, b in (pair, pair[::-1]):
            if not _flat(b, a):
                continue
            if a.voice.contested and a.voice.speaker:
                claimed[a.mention.article] = a.voice.speaker
            elif a.voice.doubt and a.voice.hedge:
                hedged[a.mention.article] = a.voice.hedge
            else:
                continue
            flat.add(b.mention.article)
    stated = ", ".join(sorted(flat))
    said = []
    if claimed:
        put = "; ".join(f"{who} ({article})" for article, who in sorted(claimed.items()))
        said.append(f"Claimed by {put}; stated as fact in {stated}")
    if hedged:
        put = "; ".join(f"“{word}” in {article}" for article, word in sorted(hedged.items()))
        said.append(f"Certainty differs: {put}; stated in {stated}")
    return said


def _flat(told: Told, other: Told) -> bool:
    """Whether a mention states flat what another one hedges. What an official announces is sure beside
    "reportedly"; a charge is an allegation."""
    said = told.voice
    if not said.flat or said.doubt or CHARGES & told.words.keys():
        return False
    return not said.quoted or (other.voice.doubt and other.voice.hedge in ("reportedly", "rumoured"))


def loosened(story: Story) -> frozenset[Loose]:
    """Article key, unit and number of every quantity that has a bound ("up to", "at least")."""
    return frozenset(
        (article.key, *amount)
        for article, facts in zip(story.articles, story.facts, strict=True)
        for f in facts
        if f.hedge in BOUNDS and (amount := _amount(f)) is not None
    )


def _amount(fact: Fact) -> tuple[str, str] | None:
    if fact.number is None or fact.kind not in AMOUNTS:
        return None
    return fact.unit or "", f"{fact.number.normalize():f}"


def _bounds(pairs: list[tuple[Told, Told]], loose: frozenset[Loose]) -> list[str]:
    """Where one number of the same things has a bound in one article and none in another."""
    shown: dict[tuple[str, str], str] = {}
    bounded: dict[tuple[str, str], dict[str, str]] = {}
    flat: dict[tuple[str, str], set[str]] = {}
    for a, b in (ordered for pair in pairs for ordered in (pair, pair[::-1])):
        for x, y in ((x, y) for x in a.facts if x.hedge in LIMITS for y in b.facts):
            amount = _amount(x)
            if amount is None or amount != _amount(y) or y.hedge in BOUNDS:
                continue
            if (b.mention.article, *amount) not in loose and _of_one(x, y):
                shown.setdefault(amount, y.text)
                bounded.setdefault(amount, {})[a.mention.article] = x.hedge or ""
                flat.setdefault(amount, set()).add(b.mention.article)
    found = []
    for amount, hedges in sorted(bounded.items()):
        put = "; ".join(f"“{hedges[a]}” in {a}" for a in sorted(hedges))
        found.append(f"{shown[amount]}: {put}; flat in {', '.join(sorted(flat[amount]))}")
    return found


def _of_one(a: Fact, b: Fact) -> bool:
    """Whether two numbers may be of the same things: what they count is alike, or not said."""
    if a.kind != "count" or b.kind != "count" or not a.counted or not b.counted:
        return True
    return same_things(a, b) or bool(set(a.counted) & set(b.counted))
