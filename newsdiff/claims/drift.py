"""Drift: how attribution and hedging differ between the mentions of one claim.

Three things are looked at, each only where the mentions state the same:

- who is quoted as saying it: two different speakers, or a speaker here and nobody there;
- how sure it is put: "reportedly", "allegedly", "may" here, stated there;
- what loosens a number that they share: "up to", "at least" or "more than" here, flat there ("about" is no
  drift).

Nothing is inferred: an article that names no speaker in the sentence is said to state it in its own voice.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff import facts as fact_layer
from newsdiff.claims.words import key
from newsdiff.facts.hedges import CLASSES
from newsdiff.text.stems import stem

if TYPE_CHECKING:
    from newsdiff.model import Fact, Mention, Span
    from newsdiff.story import Story, Unit

DOUBT = ("allegedly", "apparently", "believed", "considering", "may", "preliminary", "probably", "reportedly")
PRONOUNS = ("he", "she", "they", "it", "i", "we", "who")
AMOUNTS = ("money", "percent", "count", "measure", "duration")
BOUNDS = frozenset(hedge for hedge, kind in CLASSES.items() if kind not in ("approximate", "vague"))

Loose = tuple[str, str, str]


def voice(story: Story, unit: Unit, clause: Span) -> tuple[str | None, str | None]:
    """Who says the sentence (folded), and the word that loosens the clause.

    The speaker is named in the sentence, or the clause lies in a quotation whose speaker is known.
    """
    text = story.articles[unit.article].text
    said = _said(text[unit.start : unit.end])
    speaker, hedge = said.speaker, None
    if speaker in PRONOUNS:
        speaker = None
    elif speaker is None:
        speaker = next((q.parts.get("speaker") for q in quotations(story, unit, clause)), None)
    if said.hedge is not None:
        hedge = _said(text[clause.start : clause.end])
    if hedge is not None and hedge.hedge in DOUBT:
        return speaker, hedge.word
    bounds = [f.hedge for f in within(unit, clause) if f.hedge in BOUNDS]
    return speaker, bounds[0] if bounds else None


@lru_cache(maxsize=4096)
def _said(sentence: str) -> fact_layer.Attribution:
    return fact_layer.attribution(sentence, 0, len(sentence))


def spoken(story: Story, unit: Unit, clause: Span) -> bool:
    """Whether somebody is quoted there, named or not ("he said")."""
    sentence = story.articles[unit.article].text[unit.start : unit.end]
    return bool(quotations(story, unit, clause)) or _said(sentence).speaker in PRONOUNS


def quotations(story: Story, unit: Unit, span: Span) -> list[Fact]:
    """The quotations that a stretch of a unit touches."""
    facts = story.facts[unit.article]
    return [f for f in facts if f.kind == "quote" and f.start < span.end and span.start < f.end]


def within(unit: Unit, span: Span) -> tuple[Fact, ...]:
    """The facts of a unit that lie inside a stretch."""
    return tuple(f for f in unit.facts if span.start <= f.start and f.end <= span.end)


def drift(
    core: tuple[Mention, ...],
    mentions: tuple[Mention, ...],
    facts: tuple[tuple[Fact, ...], ...],
    quoted: frozenset[str],
    loose: frozenset[Loose],
) -> tuple[str, ...]:
    """How the mentions (each with the facts in it) differ in attribution and hedging, in words.

    `core` are the mentions that state the claim as such: only they are asked for their speaker. `quoted`
    are the articles that quote somebody there, named or not: they do not speak in their own voice. `loose`
    are the numbers that an article bounds anywhere (see `loosened`): there it does not state them flat.
    """
    if len({m.article for m in mentions}) < 2:
        return ()
    said = _attribution(core, quoted) if len({m.article for m in core}) > 1 else []
    return tuple(dict.fromkeys([*said, *_doubt(mentions), *_bounds(mentions, facts, loose)]))


def _attribution(mentions: tuple[Mention, ...], quoted: frozenset[str]) -> list[str]:
    speakers: dict[str, str] = {}
    for m in mentions:
        if m.attribution:
            speakers.setdefault(m.article, m.attribution)
    own = sorted({m.article for m in mentions} - speakers.keys() - quoted)
    voices: dict[str, list[str]] = {}
    for article in sorted(speakers, key=lambda a: (-len(speakers[a].split()), a)):
        same = next((v for v in voices if _one(v, speakers[article])), speakers[article])
        voices.setdefault(same, []).append(article)
    if not voices or (not own and len(voices) < 2):
        return []
    said = [f"{v} ({', '.join(sorted(voices[v]))})" for v in sorted(voices)]
    if own:
        said.append(f"in its own voice ({', '.join(own)})")
    what = "Said by different sources" if len(voices) > 1 else "Attributed here, not there"
    return [f"{what}: {'; '.join(said)}"]


def _one(a: str, b: str) -> bool:
    """Whether two folded speakers are one: a part of the name, or the same last word."""
    x, y = ([key(stem(w)) for w in s.split()] for s in (a, b))
    return set(y) <= set(x) or x[-1] == y[-1]


def _doubt(mentions: tuple[Mention, ...]) -> list[str]:
    words = {m.article: m.hedge for m in mentions if m.hedge and m.hedge not in BOUNDS}
    flat = sorted({m.article for m in mentions if not m.hedge} - words.keys())
    if not words or not flat:
        return []
    put = "; ".join(f"“{words[a]}” in {a}" for a in sorted(words))
    return [f"Certainty differs: {put}; stated in {', '.join(flat)}"]


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


def _bounds(
    mentions: tuple[Mention, ...], facts: tuple[tuple[Fact, ...], ...], loose: frozenset[Loose]
) -> list[str]:
    """Where one number has a bound in one article and none in another."""
    seen: dict[tuple[str, str], dict[str, str | None]] = {}
    shown: dict[tuple[str, str], str] = {}
    for mention, inside in zip(mentions, facts, strict=True):
        for f in inside:
            if (amount := _amount(f)) is not None:
                hedge = f.hedge if f.hedge in BOUNDS else None
                by_article = seen.setdefault(amount, {})
                by_article[mention.article] = by_article.get(mention.article) or hedge
                shown.setdefault(amount, f.text)
    found = []
    for amount, by_article in sorted(seen.items()):
        bounded = sorted(a for a, hedge in by_article.items() if hedge)
        flat = sorted(a for a, hedge in by_article.items() if not hedge and (a, *amount) not in loose)
        if bounded and flat:
            put = "; ".join(f"“{by_article[a]}” in {a}" for a in bounded)
            found.append(f"{shown[amount]}: {put}; flat in {', '.join(flat)}")
    return found
