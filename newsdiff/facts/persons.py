"""Which written names are one person, across articles, and how that person is called.

Two full names are one person when their words pair off, in either order, each pair equal after
transliteration differences are taken out ("Ryōsei"/"Ryosei", "ou"/"o", "kh"/"h", "z"/"s") or, for the
longer words of a family name, one letter apart ("Zelensky"/"Zelenskyy"). Different given names stay two
persons: whether they are a slip is for a rule to say.

Cost: names are compared only with those that share a word, as it sounds, so it stays near linear.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from newsdiff.facts.gazetteer import GIVEN
from newsdiff.facts.runs import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.model import Fact

Words = tuple[str, ...]
_DOUBLED = re.compile(r"(.)\1+")
_SOUND = (
    ("ou", "o"), ("oh", "o"), ("uu", "u"), ("ph", "f"), ("kh", "h"), ("y", "i"), ("w", "v"), ("ck", "k"),
    ("q", "k"), ("c", "k"), ("dj", "j"), ("sch", "sh"), ("ei", "ai"), ("j", "zh"), ("z", "s"),
)  # fmt: skip


class Person(msgspec.Struct, frozen=True):
    given: str
    family: str

    @property
    def value(self) -> str:
        return f"{self.given} {self.family}"


def key(fact: Fact) -> Words:
    """The words of a name."""
    return tuple(fact.value.split())


class _Tally(msgspec.Struct, frozen=True):
    """What the names of a story show together.

    `written`: full names; `spelt`: words; and by sound, `alone`: words that stand as a short form; `order`:
    how much more often a word comes last in a name than first.
    """

    written: Counter[Words]
    spelt: Counter[str]
    alone: Counter[str]
    order: Counter[str]


def _tally(facts: tuple[tuple[Fact, ...], ...]) -> _Tally:
    tally = _Tally(Counter(), Counter(), Counter(), Counter())
    for article in facts:
        for f in article:
            if f.kind == "person" and " " in f.value:
                name = key(f)
                tally.written[name] += 1
                tally.spelt.update(name)
                tally.order[sound(name[-1])] += 1
                tally.order[sound(name[0])] -= 1
            elif f.kind in ("person", "name") and " " not in f.value:
                tally.alone[sound(f.value)] += 1
                tally.spelt[f.value] += 1
    return tally


def persons(facts: tuple[tuple[Fact, ...], ...]) -> dict[Words, Person]:
    """Each full name, as written -> the person."""
    tally = _tally(facts)
    groups: list[list[Words]] = []
    by_sound: dict[str, list[int]] = {}  # two names of one person share a word, as it sounds
    for name in sorted(tally.written):
        sounds = sorted({sound(word) for word in name})
        near = sorted({n for each in sounds for n in by_sound.get(each, ())})
        number = next((n for n in near if any(_same_person(name, other) for other in groups[n])), len(groups))
        if number == len(groups):
            groups.append([])
        groups[number].append(name)
        for each in sounds:
            by_sound.setdefault(each, []).append(number)
    return {name: person for group in groups for person in (_canonical(group, tally),) for name in group}


def _canonical(group: list[Words], tally: _Tally) -> Person:
    """The person of some spellings: the family name is the word that also stands alone, else the last."""

    def rank(name: Words) -> tuple[int, float, int]:
        return tally.written[name], sum(tally.spelt[word] for word in name) / len(name), -len(name)

    best = max(sorted(group), key=rank)
    first, last = best[0], _family(best)
    a, b = sound(first), sound(last)
    reverse = (
        (tally.alone[a] > tally.alone[b] and first not in GIVEN)
        or (tally.alone[a] == tally.alone[b] and last in GIVEN and first not in GIVEN)
        or (tally.order[a] > tally.order[b] and tally.alone[a] >= tally.alone[b])
    )
    if reverse and len(best) == 2:
        first, last = last, first
    return Person(given=first, family=last)


def _family(words: Words) -> str:
    k = len(words) - 1
    while k > 1 and words[k - 1] in PARTICLES:
        k -= 1
    return " ".join(words[k:])


def _same_person(a: Words, b: Words) -> bool:
    x, y = (a[0], a[-1]), (b[0], b[-1])
    if len(a) > 2 and len(b) > 2 and set(a[1:-1]) != set(b[1:-1]) and not _near(" ".join(a), " ".join(b)):
        return False
    return any(
        (_alike(x[0], given) and (_alike(x[1], family) or _near(x[1], family)))
        or (_alike(x[1], family) and _near(x[0], given) and x[0] not in GIVEN)
        for given, family in (y, (y[1], y[0]))
    )  # fmt: skip


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """A folded word with the differences of transliteration taken out."""
    for a, b in _SOUND:
        word = word.replace(a, b)
    return _DOUBLED.sub(r"\1", word.replace("'", "").replace("-", ""))


def _alike(a: str, b: str) -> bool:
    return a == b or sound(a) == sound(b)


def _near(a: str, b: str) -> bool:
    """Whether two longer words differ by one letter (two in long ones), the first letter kept."""
    short = min(len(a), len(b))
    if short < 5 or a[0] != b[0] or abs(len(a) - len(b)) > 1:
        return False
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(a, b, score_cutoff=2) <= (1 if short < 9 else 2)


def bearers(named: Iterable[tuple[Words, Person]]) -> dict[str, Person | None]:
    """Family and given names, in every spelling -> the one person who bears them; None where several do."""
    family: dict[str, Person | None] = {}
    given: dict[str, Person | None] = {}
    for words, person in named:
        spelt = {w for w in words if _alike(w, person.family) or _near(w, person.family)}
        called = {w for w in words if w not in spelt and _alike(w, person.given)}
        for name in sorted(spelt | {person.family, person.family.split()[-1]}):
            if family.setdefault(name, person) != person:
                family[name] = None
        for name in sorted(called | {person.given}):
            if given.setdefault(name, person) != person:
                given[name] = None
    return {**given, **family}
