"""Magnitudes without a number ("tens of millions", "dozens", "several"), and fractions ("two-thirds", "half
of").

A vague magnitude is an interval: "tens of millions" is 20 million to 100 million, "hundreds" 200 to 1,000,
"several" 3 to 10. "A few" and "many" are left alone: they say nothing that could be checked.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.facts.numbers import SMALL, Numeral, place
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok

_PLURALS = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 10**6,
    "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
_OF = {"thousands": 1000, "millions": 10**6, "billions": 10**9, "trillions": 10**12}
_HALF_OF = words("of the its their all")
_TO_HALF = words("by than nearly almost about roughly over")
_DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip


def read(toks: list[Tok], i: int) -> tuple[Numeral, Decimal | None, str | None] | None:
    """A vague magnitude (numeral of its low end, its high end, None), or a fraction as a percentage.

    The third member is "fraction" for a fraction.
    """
    norm = toks[i].norm
    if norm in _PLURALS:
        return _magnitude(toks, i)
    if norm in ("several", "couple"):
        return _few(toks, i)
    if norm in SMALL or norm in ("half", "a", "one"):
        return _fraction(toks, i)
    return None


def _magnitude(toks: list[Tok], i: int) -> tuple[Numeral, Decimal | None, str | None] | None:
    norm = toks[i].norm
    size = Decimal(_PLURALS[norm])
    low, high = size * 2, size * 10
    if norm in ("dozens", "scores"):
        high = Decimal(100)
    end = i + 1
    times = _OF.get(toks[i + 2].norm) if toks[i + 1].norm == "of" else None
    if (times is not None and times > size) or (norm in ("tens", "hundreds") and times):
        low, high, end = low * (times or 1), high * (times or 1), i + 3
    elif norm in ("tens", "scores"):
        return None  # points of a game, marks
    return Numeral(low, size, end, words=True, scaled=size), high, None


def _few(toks: list[Tok], i: int) -> tuple[Numeral, Decimal | None, str | None] | None:
    """ "several hundred", "several people", "a couple of"."""
    if toks[i].norm == "couple":
        return None
    size = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}.get(
        toks[i + 1].norm
    )
    scale, end = Decimal(size or 1), i + 1 + (size is not None)
    more = {"million": 10**6, "billion": 10**9, "thousand": 1000}.get(toks[end].norm) if size == 100 else None
    if more is not None:
        scale, end = scale * more, end + 1
    return Numeral(3 * scale, scale, end, words=True, scaled=scale if size else None), 10 * scale, None


def _fraction(toks: list[Tok], i: int) -> tuple[Numeral, Decimal | None, str | None] | None:
    """ "two-thirds", "one in five", "a quarter of", "half of", "by half"."""
    norm = toks[i].norm
    if norm == "half":
        previous = toks[i - 1].norm if i > 0 else ""
        if previous in ("first", "second", "latter", "other"):
            return None
        if toks[i + 1].norm in _HALF_OF or previous in _TO_HALF:
            return _percent(Decimal(50), i + 1) if toks[i + 1].norm not in ("a", "an") else None
        return None
    top = SMALL.get(norm, Decimal(1) if norm == "a" else None)
    if not top:
        return None
    j = i + 1
    hyphen = toks[j].text == "-" and not toks[j].gap
    if hyphen:
        j += 1
    elif toks[j].norm in ("in", "out") and norm != "a":
        return _in_so_many(toks, i, top)
    bottom = _DENOMINATORS.get(toks[j].norm)
    if bottom is None or top >= bottom or (toks[j].norm.endswith("s") is not (top > 1)):
        return None
    if toks[j + 1].norm != "of" and not (hyphen and top > 1) and not (top > 1 and bottom != 4):
        return None
    return _percent(top * 100 / bottom, j + 1)


def _in_so_many(toks: list[Tok], i: int, top: Decimal) -> tuple[Numeral, Decimal | None, str | None] | None:
    j = i + 2 if toks[i + 1].norm == "in" else i + 3
    if toks[i + 1].norm == "out" and toks[i + 2].norm != "of":
        return None
    bottom = SMALL.get(toks[j].norm)
    if toks[j].kind == "n" and toks[j].text.isdecimal():
        bottom = Decimal(toks[j].text)
    if bottom is None or not top < bottom or bottom > 1000:
        return None
    return _percent(top * 100 / bottom, j + 1)


def _percent(value: Decimal, end: int) -> tuple[Numeral, None, str]:
    value = value.quantize(Decimal("0.0001")).normalize()
    return Numeral(value, max(place(value), Decimal(1)), end, words=True), None, "fraction"
