"""Words that turn a statement round."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.text.tokens import Token

_WORDS = "not no never none nobody nothing neither nor without cannot"
_HALVES = "didn doesn hadn hasn haven wasn weren isn aren couldn wouldn shouldn dont doesnt didnt wont cant"
NEGATIONS = frozenset((_WORDS + " " + _HALVES).split())
"""In folded form; with halves of contractions that stand before a space, and contractions without the
apostrophe. Those in n't count as well."""
_BUT = frozenset(["before", "until", "till", "only", "just", "merely"])


def negates(norm: str) -> bool:
    """Whether a folded word negates."""
    return norm in NEGATIONS or norm.endswith("n't")


def negations(words: Sequence[Token]) -> Iterator[int]:
    """The positions of the words that negate; "not before Friday" and "not only" deny nothing."""
    for i, word in enumerate(words):
        if negates(word.norm) and not any(w.norm in _BUT for w in words[i + 1 : i + 4]):
            yield i


def negated(words: Sequence[Token]) -> bool:
    """Whether a clause is put in the negative: an odd number of words in it negate."""
    return sum(1 for _ in negations(words)) % 2 == 1


def denied(words: Sequence[Token]) -> tuple[int, ...]:
    """The positions of the words that are denied: the first content word after each negation."""
    after = (next((k for k in range(i + 1, len(words)) if words[k].content), None) for i in negations(words))
    return tuple(k for k in after if k is not None)
