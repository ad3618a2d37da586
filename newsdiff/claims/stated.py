"""Which facts other articles state too: equal, or the same as far as rounding, hedges and units allow.

In a passage that may carry the sentence, a fact is stated by any fact that `facts.compare` calls equal or
compatible. Elsewhere in the article only a fact that is not likely to recur by chance counts: a sum, a share,
a measure, a full date, a name of several words, a number of the same things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff import facts as fact_layer

if TYPE_CHECKING:
    from newsdiff.model import Fact
    from newsdiff.story import Story

NAMES = frozenset({"person", "organisation", "place", "name"})
COUNTS = frozenset({"count", "number", "duration", "age", "ordinal"})
CONVERTED = ("money", "measure")
FULL_DATE = 10
LARGE = 1000
NEAR = 10
MANY = 10
"""From so many on people that are counted alike are taken to be the same ones."""


class Stated:
    """The facts of a story by unit and article, and what has been compared so far."""

    def __init__(self, story: Story) -> None:
        self.units = tuple(tuple(f for f in u.facts if f.kind != "quote") for u in story.units)
        self.articles: list[dict[tuple[str, str], list[tuple[int, Fact]]]] = [{} for _ in story.articles]
        for unit, facts in zip(story.units, self.units, strict=True):
            for fact in facts:
                self.articles[unit.article].setdefault(fact_key(fact), []).append((unit.index, fact))
        self.measured = tuple(
            [(j, f) for found in held.values() for j, f in found if f.kind in CONVERTED]
            for held in self.articles
        )
        self._known: dict[tuple[object, ...], bool] = {}
        self._keys = tuple(frozenset(fact_key(f) for f in facts) for facts in self.units)
        self._elsewhere: dict[tuple[object, ...], tuple[int, ...]] = {}

    def in_passage(self, fact: Fact, units: tuple[int, ...]) -> bool:
        """Whether one of these units states the fact."""
        wanted = fact_key(fact)
        if any(wanted in self._keys[j] for j in units):
            return True
        if fact.kind in NAMES:
            return False
        return any(
            self._same(fact, other) for j in units for other in self.units[j] if other.kind == fact.kind
        )

    def elsewhere(self, fact: Fact, article: int) -> tuple[int, ...]:
        """The units of an article that state the fact in a way that is no chance, wherever they stand."""
        event = fact.parts.get("event")
        asked = (article, fact.kind, fact.value, fact.unit, fact.hedge, fact.counted, event)
        if asked not in self._elsewhere:
            self._elsewhere[asked] = self._stating(fact, article)
        return self._elsewhere[asked]

    def _stating(self, fact: Fact, article: int) -> tuple[int, ...]:
        same = self.articles[article].get(fact_key(fact), [])
        if fact.kind in CONVERTED:
            same = [(j, f) for j, f in self.measured[article] if self._equals(fact, f)]
        elif fact.kind in COUNTS:
            same = [(j, f) for j, f in same if _telling(fact) or _of_one_sort(fact, f)]
        elif fact.kind == "date":
            same = same if len(fact.value) >= FULL_DATE and fact.value[0].isdigit() else []
        elif fact.kind in NAMES:
            same = same if " " in fact.value else []
        return tuple(j for j, _ in same)

    def _equals(self, a: Fact, b: Fact) -> bool:
        """Whether two sums or measures are one, as far as their units and last digits allow; that "up to"
        leaves room for a much smaller one does not make them one."""
        if a.kind != b.kind or a.number is None or b.number is None:
            return fact_key(a) == fact_key(b)
        pair = ("equals", a.kind, a.value, a.unit, a.hedge, b.value, b.unit, b.hedge)
        if pair not in self._known:
            found = fact_layer.compare(a, b)
            near = found.by in ("conversion", "rounding") or _close(a, b)
            self._known[pair] = found.relation == "equal" or (found.relation == "compatible" and near)
        return self._known[pair]

    def _same(self, a: Fact, b: Fact) -> bool:
        if fact_key(a) == fact_key(b):
            return True
        if a.kind in NAMES or b.kind in NAMES or a.kind != b.kind:
            return False
        pair = (a.kind, a.value, a.unit, a.hedge, a.counted, b.value, b.unit, b.hedge, b.counted)
        if pair not in self._known:
            loose = fact_layer.compare(a, b).relation in ("equal", "compatible")
            self._known[pair] = loose and (a.kind not in COUNTS or _of_one_sort(a, b))
        return self._known[pair]


def _of_one_sort(a: Fact, b: Fact) -> bool:
    """Whether two counts count the same sort of thing, or one of them people, whom the other names more
    closely ("300 people", "300 residents")."""
    people = "person" in a.counted[:1] + b.counted[:1] and a.number is not None and a.number >= MANY
    return people or fact_layer.alike(a, b)


def _close(a: Fact, b: Fact) -> bool:
    _, x, _, _ = fact_layer.base(a)
    _, y, _, _ = fact_layer.base(b)
    return x is not None and y is not None and abs(x - y) * NEAR <= max(abs(x), abs(y))


def _telling(fact: Fact) -> bool:
    """Whether a number is so large and exact that it does not recur by chance: 9,400 and not 10,000."""
    if fact.number is None or fact.kind not in ("count", "number"):
        return False
    return fact.number >= LARGE and len(fact.number.normalize().as_tuple().digits) > 1


def fact_key(fact: Fact) -> tuple[str, str]:
    """What two facts have in common when they say the same."""
    return ("name" if fact.kind in NAMES else fact.unit or "", fact.value)
