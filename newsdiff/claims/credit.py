"""Credit: which articles may be named for the words that stand for a shared claim.

Words in common are not enough. An article that says 400 is no witness of "more than 300", one that says
nothing of Friday none of "on Friday", and one that thought it harsh none of "had no complaints". So each
value in the text must stand in the article's passage, equal or in other form (converted, rounded, the same
number with another hedge); a number that another bound only leaves room for is not that number. What is
denied must be denied there too. And of what is left without names, the article must carry a good part: a
bare name carries no claim. Cost: linear in the facts of the text times those of the passage. What it
refuses: to judge by words of feeling; opposed sentences are refused where sentences are covered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff import facts as fact_layer
from newsdiff.claims.voice import within
from newsdiff.claims.wording import span_of
from newsdiff.text.negation import denied

if TYPE_CHECKING:
    from decimal import Decimal

    from newsdiff.claims.statements import Place
    from newsdiff.claims.support import Support
    from newsdiff.model import Fact
    from newsdiff.story import Story

VALUES = ("money", "percent", "count", "number", "measure", "duration", "date", "time", "age", "ordinal")
SAME = ("conversion", "rounding", "part", "zone")
SUBSTANCE = 0.5
"""Share of a text's weight without its names that an article must carry."""


def credited(
    story: Story, carried: Support, place: Place, words: tuple[int, int], units: dict[int, frozenset[int]]
) -> frozenset[int]:
    """Which of these articles, given with the units of their passages, state what the words (the first, and
    the one behind the last) of a clause's sentence say."""
    unit = story.units[place[0]]
    span = span_of(story.articles[unit.article].text, unit, *words)
    values = tuple(f for f in within(unit, span) if f.kind in VALUES)
    keys = carried.index.keys
    figures = {
        keys[unit.index][i]
        for i in range(*words)
        if keys[unit.index][i].isdigit() and not any(v.start <= unit.tokens[i].start < v.end for v in values)
    }
    denies = bool(denied(unit.tokens[words[0] : words[1]]))
    return frozenset(
        a
        for a, held in units.items()
        if (not denies or any(denied(story.units[u].tokens) for u in held))
        and all(any(n in keys[u] for u in held) for n in sorted(figures))
        and all(_states(story, v, held) for v in values)
        and _substance(story, carried, place[0], words, a)
    )


def passages(story: Story, carried: Support, places: tuple[Place, ...]) -> dict[int, frozenset[int]]:
    """By article of a claim's mentions: their units, and those that together cover another mention."""
    found: dict[int, set[int]] = {}
    for u, _ in places:
        found.setdefault(story.units[u].article, set()).add(u)
    for u, c in places:
        for article, units in carried.passages[u][c].items():
            if article in found:
                found[article].update(units)
    return {a: frozenset(units) for a, units in found.items()}


def _states(story: Story, value: Fact, units: frozenset[int]) -> bool:
    return any(_same(value, f) for u in units for f in story.units[u].facts if f.kind in VALUES)


def _same(a: Fact, b: Fact) -> bool:
    """Whether one value is the other: no number that a bound or a vague word only leaves room for."""
    if a.value == b.value and a.kind == b.kind and a.unit == b.unit:
        return True
    found = fact_layer.compare(a, b)
    if found.relation == "equal" or (found.relation == "compatible" and found.by in SAME):
        return True
    return found.relation == "compatible" and _figure(a) is not None and _figure(a) == _figure(b)


def _figure(fact: Fact) -> Decimal | None:
    """The one number that a fact is put with, or its only bound."""
    if fact.number is not None:
        return fact.number
    return fact.low if fact.high is None else fact.high if fact.low is None else None


def _substance(story: Story, carried: Support, u: int, words: tuple[int, int], article: int) -> bool:
    """Whether an article carries enough of the words that are no names."""
    unit, text = story.units[u], story.articles[story.units[u].article].text
    total = held = 0.0
    for i in range(*words):
        token = unit.tokens[i]
        if token.content and not (text[token.start].isupper() and token.start > unit.start):
            total += carried.index.weights[u][i]
            held += carried.index.weights[u][i] * (article in carried.sets[u][i])
    return held >= SUBSTANCE * total
