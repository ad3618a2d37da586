"""Numbers of a sentence by its tokens alone, for comparing sentences that are nearly the same.

The fact layer says what a number is *of*. Here the sentence itself says so, since all the rest of it is
equal; so a plain reading of digits, numerals, scale words and the unit beside them is enough, and catches
numbers in names ("Q1", "Class 4") that are no quantity.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff.model import Record

if TYPE_CHECKING:
    from newsdiff.story import Unit

_NUMBER = re.compile(
    r"(?P<sign>[$€£¥]\s?)?(?P<digits>(?<![\w.])[A-Z]?\d+(?:[.,:]\d+)*)"
    r"(?P<suffix>(?:[kKmMbB]|bn|tn|mn)(?!\w)|st\b|nd\b|rd\b|th\b|[ -]?%)?"
)
_WORDS = {
    w: Decimal(n)
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    w: Decimal(n * 10)
    for n, w in enumerate(["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"], 3)
}
_ORDINALS = {
    w: Decimal(n)
    for n, w in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
} | {
    "once": Decimal(1),
    "twice": Decimal(2),
    "thrice": Decimal(3),
    "single": Decimal(1),
    "double": Decimal(2),
}
_SCALES = {
    "thousand": 3,
    "k": 3,
    "million": 6,
    "m": 6,
    "mn": 6,
    "billion": 9,
    "bn": 9,
    "b": 9,
    "trillion": 12,
    "tn": 12,
}
_AMBIGUOUS = frozenset({"one", "first", "second", "single", "double", "once"})


class Numeral(Record, frozen=True, kw_only=True):
    """A number of a sentence: its span, value and unit sign; `first` is the position of its first token."""

    start: int
    end: int
    first: int
    value: Decimal
    unit: str
    shown: str
    weak: bool = False

    @property
    def year(self) -> bool:
        """Whether the number looks like a year: it then stands in no other number's place."""
        return not self.unit and 1900 <= self.value <= 2100 and len(self.shown) == 4


def numerals(text: str, unit: Unit) -> list[Numeral]:
    """The numbers of one sentence, in order."""
    return list(
        _cached(text[unit.start : unit.end], unit.start, tuple((t.start, t.end, t.norm) for t in unit.tokens))
    )


@lru_cache(maxsize=4096)
def _cached(text: str, offset: int, words: tuple[tuple[int, int, str], ...]) -> tuple[Numeral, ...]:
    starts = {start: i for i, (start, _, _) in enumerate(words)}
    found = []
    for m in _NUMBER.finditer(text):
        begin = offset + m.start("digits")
        i = starts.get(begin, next((k for s, k in starts.items() if s >= begin), len(words)))
        value, unit = _value(m.group("digits"), m.group("suffix") or "")
        end = offset + m.end()
        scale = _SCALES.get(words[i + 1][2]) if i + 1 < len(words) and words[i + 1][0] <= end + 1 else None
        if scale:
            value, end = value.scaleb(scale), words[i + 1][1]
        sign = (m.group("sign") or "").strip()
        start = offset + (m.start() if sign else m.start("digits"))
        found.append(
            Numeral(
                start=start,
                end=end,
                first=i,
                value=value,
                unit=sign or unit,
                shown=text[start - offset : end - offset],
            )
        )
    found += _spelled(text, offset, words)
    return tuple(sorted(found, key=lambda n: n.start))


def _spelled(text: str, offset: int, words: tuple[tuple[int, int, str], ...]) -> list[Numeral]:
    found = []
    for i, (start, end, norm) in enumerate(words):
        value = _WORDS.get(norm, _ORDINALS.get(norm))
        if value is None:
            continue
        scale = _SCALES.get(words[i + 1][2]) if i + 1 < len(words) else None
        if scale:
            value, end = value.scaleb(scale), words[i + 1][1]
        unit = "#" if norm in _ORDINALS else ""
        shown = text[start - offset : end - offset]
        found.append(
            Numeral(
                start=start, end=end, first=i, value=value, unit=unit, shown=shown, weak=norm in _AMBIGUOUS
            )
        )
    return found


def _value(digits: str, suffix: str) -> tuple[Decimal, str]:
    letter = digits[0] if digits[0].isalpha() else ""
    digits = digits[len(letter) :]
    plain = (
        digits.replace(",", "")
        if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", digits)
        else digits.replace(",", ".")
    )
    suffix = suffix.strip(" -")
    try:
        value = Decimal(plain.replace(":", "."))
    except InvalidOperation:
        value = Decimal("".join(c for c in plain if c.isdigit()) or "0")
    if suffix.lower() in _SCALES:
        return value.scaleb(_SCALES[suffix.lower()]), letter
    return value, letter or {"st": "#", "nd": "#", "rd": "#", "th": "#"}.get(suffix, suffix) or (
        ":" if ":" in digits else ""
    )


def agree(n: Numeral, m: Numeral) -> bool:
    """Whether two numbers may be one: equal, or one rounded to fewer digits."""
    if n.value == m.value:
        return True
    if n.year or m.year:
        return False
    coarse, fine = sorted((n, m), key=lambda x: len(x.value.normalize().as_tuple().digits))
    digits = len(coarse.value.normalize().as_tuple().digits)
    if digits < 2 or len(fine.value.normalize().as_tuple().digits) == digits:
        return False
    exponent = coarse.value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return abs(coarse.value - fine.value) < Decimal(1).scaleb(exponent)
