"""The tally of a vote: "seven votes to four", "81 votes to 64", "by a majority of ten to two", as "7-4" is.

A tally is two whole numbers with "to" or "against" between them, and either "votes" behind the first or a
word of voting before it. It has the value and unit of a score, so that "7-4" and "seven votes to four" are
one fact. It refuses ranges of other things ("two to three hours"): behind the second number nothing may
stand that could be counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.facts.context import Context, Found, fact
from newsdiff.facts.counted import BOUNDARY
from newsdiff.facts.numbers import numeral
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok

_BETWEEN = words("to against")
_CAST = words("vote votes")
_LEADS = words("voted vote votes split divided majority margin ruled tally")
_MOST = 2000


def tally(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """The tally whose first number starts at token `i`, or None."""
    first = numeral(toks, i, ctx.language)
    if first is None:
        return None
    k = first.end + (toks[first.end].norm in _CAST)
    cast = k > first.end
    if toks[k].norm not in _BETWEEN or not (cast or _led(toks, i)):
        return None
    second = numeral(toks, k + 1, ctx.language)
    if second is None or max(first.value, second.value) > _MOST:
        return None
    if first.value != int(first.value) or second.value != int(second.value):
        return None
    after = toks[second.end]
    end = second.end + (after.norm in _CAST)
    if end == second.end and after.kind == "w" and after.norm not in BOUNDARY:
        return None
    if after.text in ("%", "°", "-") or after.kind == "n":
        return None
    a, b = int(first.value), int(second.value)
    made = fact(ctx, toks, i, end, "number", f"{a}-{b} score", unit="score",
                parts={"first": str(a), "second": str(b)}, phrase=(i, end))  # fmt: skip
    return Found((made,), end)


def _led(toks: list[Tok], i: int) -> bool:
    """Whether a word of voting stands right before, or before "of" or "by"."""
    before = [t.norm for t in toks[max(0, i - 2) : i]]
    if before[-1:] in (["of"], ["by"]):
        return before[0] in _LEADS
    return before[-1:] != [] and before[-1] in _LEADS
