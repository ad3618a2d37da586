"""Clauses: where a sentence states several things, and where a phrase may begin or end.

There is no parser here. A boundary stands before a word, and what stands between it and the word before
(punctuation), the word itself (a conjunction, a relative, a preposition, a participle) and the length of
what it would cut off decide its kind:

- a *clause* boundary: a semicolon, colon or dash; a longer bracket; a comma before a connective or a
  participle, or between two longer stretches; a conjunction before a new predicate; a relative;
- a *phrase* boundary: any other comma, bracket, conjunction, preposition or participle.

Commas of a list ("language, images, video and sensor data"), of a date and of an age bound phrases only.
Clauses tile the words of a sentence and hold at least two content words where the sentence has them, so that
"he said" stays with what was said. Linear in the words. It refuses to guess at subordinate clauses without a
connective.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.model import Span

if TYPE_CHECKING:
    from newsdiff.text.tokens import Token

_STRONG = re.compile(r"[;:—–…→=•|]|--|- -|\s-\s|\.\s|[?!]")
_BRACKET = re.compile(r"[()\[\]]")
_SHORT_ASIDE = 4
ROOM = 3
PLAIN = (" ", "", "-")
_OPENERS = "¥$€£₩₹≈#@"
_CLOSERS = "%‰°®™"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


CONNECTIVES = _set(
    """and but or so yet while with which who whom whose where when as because although though
    whereas after before since until unless if including rather not then plus such according despite
    during following amid instead like unlike even only just at in on from by to for about without
    among between within under over through across against along"""
)
RELATIVES = _set("which who whom whose where because while when although though unless whereas after before")
JOINERS = _set("and but or yet nor")
PREPOSITIONS = _set(
    """in on at from with for by to under over during through across between among against via
    within near into onto about around after before until since without despite towards toward along
    amid beyond above below behind beside per as than like including such that because so"""
)
PREDICATE_OPENERS = _set(
    """i you he she it we they this that these those there his her its their the a an is are was
    were be been has have had do does did will would can could may might must should not never also
    then now said says told asked called made took got gave went came saw left held set put ran led
    won lost fell hit met sent found kept began became knew thought felt brought bought paid built
    wrote spoke rose"""
)
_PARTICIPLE = re.compile(r"[a-z]{3,}(?:ing|ed)$")
SAYING = _set(
    """said says say saying added stated confirmed believes claimed claims alleges alleged warned insisted
    noted argued explained"""
)
SUBORDINATORS = _set("as since until if once so")
SUBJECTS = _set("i you he she it we they this that these those there his her its their our the a an")
REPORTS = 4
_NOUNS_IN_ING = _set(
    "thing something nothing anything everything morning evening building king spring during"
)


class Clause(Span, frozen=True, kw_only=True):
    """The words `first` … `stop` - 1 of a sentence; `phrases` are the words in it that begin a phrase."""

    first: int
    stop: int
    phrases: tuple[int, ...]


def clauses(text: str, words: tuple[Token, ...], start: int, end: int) -> tuple[Clause, ...]:
    """The clauses of the sentence `text[start:end]` that has these words. They tile the words."""
    if not words:
        return ()
    gaps = [text[a.end : b.start] for a, b in pairwise(words)]
    kinds = [2, *(_kind(words, gaps, i) for i in range(1, len(words)))]
    cuts = _merge(words, [i for i, k in enumerate(kinds) if k == 2])
    found = []
    for first, stop in zip(cuts, [*cuts[1:], len(words)], strict=True):
        found.append(
            Clause(
                first=first,
                stop=stop,
                start=opening(text, words, first, start),
                end=closing(text, words, stop - 1, end),
                phrases=tuple(i for i in range(first, stop) if i == first or kinds[i]),
            )
        )
    return tuple(found)


def opening(text: str, words: tuple[Token, ...], i: int, floor: int) -> int:
    """Where a stretch that begins with word `i` begins, a currency sign before it included."""
    at, floor = words[i].start, words[i - 1].end if i else floor
    while at > floor and text[at - 1] in _OPENERS:
        at -= 1
    return at


def closing(text: str, words: tuple[Token, ...], i: int, roof: int) -> int:
    """Where a stretch that ends with word `i` ends, a percent sign after it included."""
    at, roof = words[i].end, words[i + 1].start if i + 1 < len(words) else roof
    while at < roof and text[at] in _CLOSERS:
        at += 1
    return at


def _kind(words: tuple[Token, ...], gaps: list[str], i: int) -> int:
    """0, 1 (phrase) or 2 (clause): the boundary before word `i`."""
    gap, word, before = gaps[i - 1], words[i].norm, words[i - 1].norm
    if gap not in PLAIN:
        if gap == ":" and word[0].isdigit() and before[-1].isdigit():
            return 0
        if _STRONG.search(gap):
            return 2
        if _BRACKET.search(gap):
            return 2 if _aside(gaps, i) > _SHORT_ASIDE else 1
        if "," in gap:
            return 2 if _comma(words, gaps, i) else 1
    return _unmarked(words, gaps, i)


def _unmarked(words: tuple[Token, ...], gaps: list[str], i: int) -> int:
    """The boundary before word `i` where no punctuation stands."""
    word, before = words[i].norm, words[i - 1].norm
    if word in RELATIVES and before not in PREPOSITIONS and before not in JOINERS:
        return 2 if _room(words, gaps, i) >= ROOM else 1
    if _reports(words, gaps, i):
        return 2
    if word == "that" and words[i - 1].content:
        return 2 if _room(words, gaps, i) >= ROOM else 1
    if word in SUBORDINATORS and i + 1 < len(words) and words[i + 1].norm in SUBJECTS:
        return 2 if _room(words, gaps, i) >= ROOM else 1
    if word in JOINERS:
        new = i + 1 < len(words) and (
            words[i + 1].norm in PREDICATE_OPENERS or _participle(words[i + 1].norm)
        )
        return 2 if new and _room(words, gaps, i) >= ROOM else 1
    if word in PREPOSITIONS and before not in PREPOSITIONS:
        return int(not (word == "to" and before == "up"))
    return int(_participle(word) and words[i - 1].content)


def _reports(words: tuple[Token, ...], gaps: list[str], i: int) -> bool:
    """Whether what was said begins with word `i`, right after the verb of saying."""
    word = words[i].norm
    if words[i - 1].norm not in SAYING or word in PREPOSITIONS or word == "that":
        return False
    return _reach(gaps, i, 1) >= REPORTS


def _aside(gaps: list[str], i: int) -> int:
    """How many words the bracket that opens or closes before word `i` holds."""
    step = 1 if "(" in gaps[i - 1] or "[" in gaps[i - 1] else -1
    count, at = 1, i - 1 + step
    while 0 <= at < len(gaps) and not _BRACKET.search(gaps[at]):
        count, at = count + 1, at + step
    return count


@lru_cache(maxsize=65536)
def _participle(word: str) -> bool:
    return bool(_PARTICIPLE.match(word)) and word not in _NOUNS_IN_ING


def _comma(words: tuple[Token, ...], gaps: list[str], i: int) -> bool:
    """Whether the comma before word `i` bounds a clause."""
    left, right = _reach(gaps, i, -1), _reach(gaps, i, 1)
    word = words[i].norm
    following = words[i + 1].norm if i + 1 < len(words) else ""
    listed = words[i - 1].content and words[i].content
    if word in JOINERS and (left <= 3 or right <= 3) and following not in PREDICATE_OPENERS:
        return False
    if word in CONNECTIVES or _participle(word):
        return right >= 2
    return min(left, right) >= 4 and not (listed and following in JOINERS)


def _reach(gaps: list[str], i: int, step: int) -> int:
    """How many words lie between the boundary before word `i` and the next punctuation on one side."""
    count, at = 1, i - 1 + step
    while 0 <= at < len(gaps) and not _stops(gaps[at]):
        count, at = count + 1, at + step
    return count


@lru_cache(maxsize=1024)
def _stops(gap: str) -> bool:
    return "," in gap or _STRONG.search(gap) is not None


def _room(words: tuple[Token, ...], gaps: list[str], i: int) -> int:
    return min(_reach(gaps, i, -1), _reach(gaps, i, 1))


def _merge(words: tuple[Token, ...], cuts: list[int]) -> list[int]:
    """The cuts without those that leave fewer than two content words on their left (at the end, right)."""
    kept = [0]
    for cut in cuts[1:]:
        if sum(w.content for w in words[kept[-1] : cut]) >= 2:
            kept.append(cut)
    if len(kept) > 1 and sum(w.content for w in words[kept[-1] :]) < 2:
        kept.pop()
    return kept
