"""Quantities with what they are of, and which two of them are of one thing.

A `Statement` is a quantity with its dimension, magnitude, scope and the words around it, weighted by
nearness and by how telling they are in this story; words beyond a comma or "and" count less, since there
the next quantity's words stand. Two statements of different articles are `partners` when

1. dimension and head noun agree, and their scopes do not tell them apart;
2. each is the best partner that the other has there, clearly better than the next of another value;
3. neither value occurs in the other's article for that dimension and head: a number that both know is
   hardly what they disagree on (then and now, here and in all).

Partners that are not `magnitude.equal` are what the quantity rules report. Cost: pairs within one
dimension and head.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.conflicts import magnitude, scope
from newsdiff.conflicts.words import ATTRIBUTES, PEOPLE, concept, listed
from newsdiff.facts.units import SYMBOLS
from newsdiff.model import Fact, Record
from newsdiff.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.conflicts.magnitude import Magnitude
    from newsdiff.conflicts.scope import Scope
    from newsdiff.story import Story, Unit

_STEP_OVER = 3.0
_TELLING = 0.4
_AS_ALIKE = 0.7
_HIGH, _NEARLY = 0.39, 0.8
_SAYS_WHAT = 1.8
"""A shared word that names a measure ("depth", "cost") says more than others what the numbers are of."""
_ONE_PERSON = listed(
    """man woman boy girl child lad youth teenager person pensioner widow widower lady gentleman resident
    passenger pedestrian cyclist motorcyclist motorist driver climber hiker swimmer skier tourist"""
)
_BREAK = frozenset({"and", "but", "while", "whereas"})


class Statement(Record, frozen=True, kw_only=True):
    """A quantity of one sentence. `first` and `last` are the positions of its tokens in the unit."""

    unit: Unit
    fact: Fact
    first: int
    last: int
    dimension: str
    head: str
    qualifiers: frozenset[str]
    event: str
    size: Magnitude
    scope: Scope
    near: dict[str, float]
    left: dict[str, float]
    mass: float
    title: bool

    @property
    def singled(self) -> bool:
        """Whether the number is of one place or group that the sentence picks out (see `scope`)."""
        return self.scope.part

    @property
    def article(self) -> int:
        """The position of its article in the story."""
        return self.unit.article


@lru_cache(maxsize=4096)
def head_of(word: str) -> str:
    """The concept of a counted noun (a folded singular)."""
    return concept(stem(word))


def dimension(fact: Fact) -> str | None:
    """What kind of quantity can be compared with this one; None for what is none."""
    if fact.kind == "money":
        return f"money {fact.unit}"
    if fact.kind in ("percent", "count", "age", "duration", "ordinal"):
        return "point" if fact.unit == "percentage point" else fact.kind
    if fact.kind == "date":
        if fact.low is None and fact.value.startswith("--") and "/" not in fact.value:
            return "yearless" if "day" in fact.parts else "month"
        return "weekday" if fact.low is None and fact.parts.get("weekday") == fact.value else "date"
    if fact.kind == "time":
        return "utc" if fact.value.endswith("Z") else "time"
    if fact.kind == "measure" and fact.unit in SYMBOLS:
        return SYMBOLS[fact.unit].dimension
    return None


def statement(
    story: Story, unit: Unit, fact: Fact, words: tuple[str, ...], weights: dict[str, float]
) -> Statement | None:
    """The statement of a fact; None when it is no quantity that could be compared.

    `weights` are those of words, 0 to 1.
    """
    kind = dimension(fact)
    size = magnitude.of(fact)
    if kind in ("weekday", "yearless", "month"):
        size = magnitude.weekday(fact) if kind == "weekday" else magnitude.yearless(fact)
    if size is None:
        return None
    span = [i for i, t in enumerate(unit.tokens) if fact.start < t.end and t.start < fact.end]
    if not span:
        return None
    first, last = span[0], span[-1]
    if fact.kind in ("count", "number") and _is_magnitude(unit, fact, first, last):
        kind = "magnitude"
    if kind is None:
        return None
    if kind == "count" and _is_age(unit, fact, first):
        return None
    if kind == "count" and first and _designates(story.articles[unit.article].text, unit, first):
        return None
    counted = [head_of(w) for w in fact.counted]
    near = _near(story, unit, first, last, words, weights)
    return Statement(
        unit=unit,
        fact=fact,
        first=first,
        last=last,
        dimension=kind,
        head=counted[0] if counted else "",
        qualifiers=frozenset(counted[1:]),
        event=fact.parts.get("event", ""),
        size=size,
        left={w: weights.get(w, 1.0) for w in words[:first] if w},
        scope=scope.read(unit, fact, first, last, story.articles[unit.article].published),
        near=near,
        mass=sum(near[w] for w in sorted(near)),
        title=story.block_of(unit).kind == "title",
    )


def _is_age(unit: Unit, fact: Fact, first: int) -> bool:
    """ "A man of 60 died": how old he was, no number of dead."""
    before = [t.norm for t in unit.tokens[max(0, first - 2) : first]]
    return not fact.counted and before[1:] == ["of"] and before[0] in _ONE_PERSON


def _is_magnitude(unit: Unit, fact: Fact, first: int, last: int) -> bool:
    """ "a magnitude 6.4 quake", "had a magnitude of 6.4"."""
    beside = unit.tokens[max(0, first - 2) : first] + unit.tokens[last + 1 : last + 2]
    return fact.number is not None and fact.number < 10 and any(t.norm == "magnitude" for t in beside)


def _designates(text: str, unit: Unit, first: int) -> bool:
    """Whether the number belongs to the name before it ("AK 47 rifles", "Boeing 737 aircraft")."""
    before = unit.tokens[first - 1]
    word = text[before.start : before.end]
    gap = text[before.end : unit.tokens[first].start]
    return (
        gap in (" ", "-", "‑")
        and len(word) > 1
        and word.isupper()
        and not text[unit.start : unit.end].isupper()
    )


def _near(
    story: Story, unit: Unit, first: int, last: int, words: tuple[str, ...], weights: dict[str, float]
) -> dict[str, float]:
    """The words around a quantity with their weights."""
    text = story.articles[unit.article].text
    tokens = unit.tokens
    near: dict[str, float] = {}
    for begin, stop, step in ((first - 1, -1, -1), (last + 1, len(tokens), 1)):
        away = 0.0
        for i in range(begin, stop, step):
            left, right = (tokens[i], tokens[i + 1]) if step < 0 else (tokens[i - 1], tokens[i])
            gap = text[left.end : right.start]
            away += 1 + _STEP_OVER * (("," in gap) or (";" in gap) or tokens[i].norm in _BREAK)
            word = words[i]
            if word:
                near[word] = max(near.get(word, 0.0), weights.get(word, 1.0) / (1 + away / 5))
    return near


def likeness(a: Statement, b: Statement) -> tuple[float, float]:
    """How alike the words around two quantities are: as a share of both (0 to 1), and in all."""
    both = sorted(a.near.keys() & b.near.keys())
    total = sum((a.near[w] * b.near[w]) ** 0.5 * (_SAYS_WHAT if w in ATTRIBUTES else 1) for w in both)
    return total / max(0.5, (a.mass * b.mass) ** 0.5), total


class Pairing(Record, frozen=True, kw_only=True):
    """Two statements of one thing and how sure that is."""

    a: Statement
    b: Statement
    share: float
    total: float

    def enough(self, total: float) -> bool:
        """Whether what both share adds up to `total`, or nearly so where it is much of either."""
        return self.total >= total or (self.share >= _HIGH and self.total >= _NEARLY * total)

    @property
    def led(self) -> bool:
        """Whether what leads up to both has a word in common, or a word near both names the measure."""
        if min(len(self.a.left), len(self.b.left)) < 2:
            return True
        if any(self.a.left[w] >= _TELLING for w in self.a.left.keys() & self.b.left.keys()):
            return True
        return bool(self.a.near.keys() & self.b.near.keys() & ATTRIBUTES)


def partners(statements: list[Statement], keep: float, *, moments: bool = False) -> Iterator[Pairing]:
    """Pairs of statements of different articles that are of one thing and differ; `keep` is the least share.

    `moments`: dates and times, which every article repeats for many things, so that neither condition 3
    nor the scope's own dates hold for them.
    """
    by_article: dict[int, list[Statement]] = defaultdict(list)
    for s in statements:
        by_article[s.article].append(s)
    order = sorted(by_article)
    for i, one in enumerate(order):
        for other in order[i + 1 :]:
            yield from _between(by_article[one], by_article[other], keep, moments)


def _between(left: list[Statement], right: list[Statement], keep: float, moments: bool) -> Iterator[Pairing]:
    scores = {
        (i, k): likeness(a, b)
        for i, a in enumerate(left)
        for k, b in enumerate(right)
        if comparable(a, b)
        and not scope.others(a.scope, b.scope)
        and (moments or not scope.apart(a.scope, b.scope, dated=a.dimension != "duration"))
    }
    for (i, k), (share, total) in scores.items():
        a, b = left[i], right[k]
        if share < keep or magnitude.equal(a.size, b.size):
            continue
        if not moments and (_known(a, right, total) or _known(b, left, total)):
            continue
        mine = [v[0] for (x, y), v in scores.items() if x == i and y != k and not _one(right[y], b)]
        theirs = [v[0] for (x, y), v in scores.items() if y == k and x != i and not _one(left[x], a)]
        if max([*mine, *theirs, 0.0]) > 0.85 * share:
            continue
        yield Pairing(a=a, b=b, share=share, total=total)


def _one(a: Statement, b: Statement) -> bool:
    return magnitude.equal(a.size, b.size)


def _known(s: Statement, others: list[Statement], total: float) -> bool:
    """Whether the other article states this value too, of the same kind of thing and in like words.

    A sum of money that stands there in words with clearly less in common is another's.
    """
    return any(
        comparable(s, o)
        and magnitude.equal(s.size, o.size)
        and (s.fact.kind != "money" or likeness(s, o)[1] >= _AS_ALIKE * total)
        for o in others
    )


def one_kind(a: Statement, b: Statement) -> bool:
    """Whether the qualifiers of two counted nouns agree.

    One may say less, but not each something of its own.
    """
    return not (a.qualifiers - b.qualifiers and b.qualifiers - a.qualifiers)


def _people(s: Statement) -> bool:
    return not s.head or s.head in PEOPLE or s.head == "other"


def sums(whole: Statement, others: list[Statement]) -> bool:
    """Whether neighbouring numbers of one sentence add up to another's ("23 men".

    "12 Somalis and 11 Yemenis").
    """
    if whole.size.number is None:
        return False
    for i, first in enumerate(others):
        total = first.size.number
        for o in others[i + 1 : i + 4]:
            if o.unit.index != first.unit.index or total is None or o.size.number is None:
                break
            total += o.size.number
            if total == whole.size.number:
                return True
    return False


def comparable(a: Statement, b: Statement) -> bool:
    """Whether two quantities can be of one thing by dimension, event and head noun."""
    if a.dimension != b.dimension:
        return False
    if a.dimension not in ("count", "ordinal"):
        return True
    if a.event or b.event:
        return a.event == b.event and (a.head == b.head or (_people(a) and _people(b)))
    return bool(a.head) and a.head == b.head
