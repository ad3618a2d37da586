"""Word-level changes between two passages, and the runs of words that they share verbatim.

Words are compared folded (case, accents, typographic variants), so that "Fanuc" and "FANUC" are equal;
spans give the words as they stand. The changes are difflib's (Ratcliff and Obershelp's gestalt matching:
longest common run, then left and right of it), which reads better than a shortest edit script: it keeps
whole phrases together. Cost: quadratic at worst in the words of the two passages, so it is meant for
sentences and paragraphs.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from newsdiff.model import Record, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.text.tokens import Token

Operation = Literal["equal", "replace", "insert", "delete"]


class Change(Record, frozen=True, kw_only=True):
    """What turns a stretch of the one passage into one of the other.

    `a` and `b` are the positions of the first word and after the last word in each token sequence; `left`
    and `right` the stretches in characters, None where there are no words (an "insert" has no left, a
    "delete" no right).
    """

    operation: Operation
    a: tuple[int, int]
    b: tuple[int, int]
    left: Span | None
    right: Span | None


class Run(Record, frozen=True, kw_only=True):
    """The same words in the same order in both passages: their number, and where they stand."""

    words: int
    left: Span
    right: Span


def changes(left: Sequence[Token], right: Sequence[Token]) -> tuple[Change, ...]:
    """The opcodes from left to right, in order; together they cover all words of both."""
    return tuple(
        Change(operation=tag, a=(i, j), b=(k, m), left=_span(left, i, j), right=_span(right, k, m))
        for tag, i, j, k, m in _matcher(left, right).get_opcodes()
    )


def verbatim_runs(left: Sequence[Token], right: Sequence[Token], least: int = 5) -> tuple[Run, ...]:
    """The shared runs of at least `least` words, in the order of left; a word stands in one run at most."""
    return tuple(
        Run(
            words=m.size,
            left=Span(start=left[m.a].start, end=left[m.a + m.size - 1].end),
            right=Span(start=right[m.b].start, end=right[m.b + m.size - 1].end),
        )
        for m in _matcher(left, right).get_matching_blocks()
        if m.size >= max(1, least)
    )


def _matcher(left: Sequence[Token], right: Sequence[Token]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [t.norm for t in left], [t.norm for t in right], autojunk=False)


def _span(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    return Span(start=tokens[start].start, end=tokens[end - 1].end) if start < end else None
