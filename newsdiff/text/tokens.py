"""Words of a sentence with their offsets, folded forms and stems.

A word is a run of letters (with inner apostrophes) or a number; text without spaces between words (Chinese,
Japanese, Thai …) gives a token for every character, whose stem is that character with its right neighbour, so
that shared stems are shared bigrams and token spans still never overlap. Numbers are normalised and take the
scale word that follows them ("1 trillion" and "1,000bn" have one stem); numerals to ninety-nine are numbers.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from newsdiff.model import Span
from newsdiff.text.normal import fold
from newsdiff.text.stems import NUMERALS, SCALES, stem
from newsdiff.text.stopwords import STOP, is_stop

__all__ = ["STOP", "Token", "stem", "tokens"]

_UNSPACED = "\u0e00-\u0eff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
_WORD = re.compile(rf"\d+(?:[.,]\d+)*|[{_UNSPACED}]|[^\W\d_{_UNSPACED}]+(?:['’][^\W\d_{_UNSPACED}]+)*")
_KANA = re.compile("[\u3040-\u309f]+")
_TENS = frozenset(str(n) for n in range(20, 100, 10))
_UNITS = {"one": 1} | {word: int(value) for word, value in NUMERALS.items() if 2 <= int(value) <= 9}
_SCALE_GAP = re.compile(r"[ \u00a0\u202f-]?")


class Token(Span, frozen=True, kw_only=True):
    """A word: its folded form, its stem and whether it bears content."""

    norm: str
    stem: str
    content: bool


def tokens(text: str, start: int, end: int, language: str = "en") -> tuple[Token, ...]:
    """The words of `text[start:end]`, in order; their spans never overlap."""
    words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, start, end)]
    found: list[Token] = []
    scaled = False  # whether the word before took this one's value into its own
    for i, (begin, stop, word) in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else None
        if word[0].isdigit():
            scale = _scale(text, stop, after)
            found.append(
                Token(start=begin, end=stop, norm=word, stem=_number(word, scale or 1), content=True)
            )
            scaled = scale is not None
        elif _is_unspaced(word):
            joined = word + after[2] if after and after[0] == stop and _is_unspaced(after[2]) else word
            content = not _KANA.fullmatch(joined)
            found.append(Token(start=begin, end=stop, norm=word, stem=joined, content=content))
        else:
            norm, key, content = _analysed(word, language)
            whole = None if scaled else _compound(text, stop, key, after)
            found.append(
                Token(start=begin, end=stop, norm=norm, stem=whole or key, content=content and not scaled)
            )
            scaled = whole is not None
    return tuple(found)


@lru_cache(maxsize=65536)
def _analysed(word: str, language: str) -> tuple[str, str, bool]:
    """The folded form, the stem and whether the word bears content."""
    norm = fold(word)
    return norm, NUMERALS.get(norm) or stem(norm, language), not is_stop(norm, language)


def _is_unspaced(word: str) -> bool:
    return len(word) == 1 and word > "\u0dff" and _WORD.fullmatch(word) is not None and not word.isdigit()


def _compound(text: str, end: int, tens: str, after: tuple[int, int, str] | None) -> str | None:
    """The value of a numeral in two words ("twenty-three"), from that of the first; None if it is none."""
    if after is None or tens not in _TENS or text[end : after[0]] != "-":
        return None
    units = _UNITS.get(after[2].casefold())
    return None if units is None else str(int(tens) + units)


def _scale(text: str, end: int, after: tuple[int, int, str] | None) -> int | None:
    """The factor of the scale word directly after a number, or None."""
    if after is None or not _SCALE_GAP.fullmatch(text, end, after[0]):
        return None
    return SCALES.get(after[2].casefold())


@lru_cache(maxsize=4096)
def _number(word: str, scale: int) -> str:
    """The plain value: "2,000" and "2000" are one, so are "1.50" and "1.5"; a decimal comma is seen."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", word):
        word = word.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", word):
        word = word.replace(".", "")
    elif re.fullmatch(r"\d+,\d+", word):
        word = word.replace(",", ".")
    if not re.fullmatch(r"\d+(?:\.\d+)?", word):
        return word
    value = Decimal("".join(str(int(c)) if c.isdigit() else c for c in word)) * scale
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
