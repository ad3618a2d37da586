"""What two statements are about, as the short phrase that a topic needs.

The words come from the first sentence: the stretch nearest to the quantity or date that stands in the
other one as well ("raised the alert"), or else the words that both have, in the order of the text ("airport
closed"). Numbers, stretches of time and days name no topic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.words import MONTHS, REPORTING, WEEKDAYS, listed

if TYPE_CHECKING:
    from newsdiff.story import Unit
    from newsdiff.text.tokens import Token

_LONGEST = 5
_NAMELESS = (
    listed("day days week weeks month months year years next last about early late per cent percent time")
    | REPORTING
    | frozenset(WEEKDAYS)
    | frozenset(MONTHS)
)


def phrase(
    text: str, unit: Unit, at: int, other: Unit, words: tuple[str, ...], others: tuple[str, ...]
) -> str:
    """The phrase for token `at` of a sentence of `text` and another sentence; words are given as concepts.

    Empty when the two share no word that says what they are about.
    """
    stretch = _stretch(unit, at, other)
    if stretch:
        return " ".join(text[stretch[0].start : stretch[-1].end].split())
    known = set(others)
    tokens = unit.tokens
    shared = [i for i, w in enumerate(words) if w and w in known and i != at and _names(tokens[i])]
    nearest = sorted(dict.fromkeys(shared), key=lambda i: (abs(i - at), i))[:2]
    return " ".join(text[tokens[i].start : tokens[i].end] for i in sorted(nearest))


def _names(token: Token) -> bool:
    word = token.norm[0].isalpha() and token.stem[0].isalpha()  # the stem of "five" is 5
    return token.content and word and token.norm not in _NAMELESS


def _common_runs(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """Where the longest runs of words begin in `left` that stand in `right` too, in whatever order; and how
    many words they have.
    """
    found = []
    before: dict[int, int] = {}
    for i, word in enumerate([*left, ""]):
        now = {k: before.get(k - 1, 0) + 1 for k, other in enumerate(right) if other == word}
        ended = [n for k, n in before.items() if k + 1 not in now]
        if ended and max(ended) > max(now.values(), default=1) - 1:
            found.append((i - max(ended), max(ended)))
        before = now
    return found


def _stretch(unit: Unit, at: int, other: Unit) -> tuple[Token, ...]:
    """The nearest run of words that both sentences have, with two or more that name something."""
    left, right = ([t.norm for t in u.tokens] for u in (unit, other))
    found = []
    for start, size in _common_runs(left, right):
        run = list(unit.tokens[start : start + size])
        while run and not _names(run[0]):
            run, start = run[1:], start + 1
        while run and not _names(run[-1]):
            run = run[:-1]
        if sum(map(_names, run)) >= 2 and len(run) <= _LONGEST and not start <= at < start + len(run):
            found.append((min(abs(start - at), abs(start + len(run) - 1 - at)), start, tuple(run)))
    return min(found, default=(0, 0, ()))[2]
