"""Numbers as people write them: digits, words, scales and mixtures of them, in decimal arithmetic.

`numeral` reads the longest number that starts at a token. It knows digit grouping and the decimal sign by
language, English number words ("twenty-three", "two hundred and five", "half a million", "a dozen"),
scale words and signs (k, M, bn, tn, Mrd, Mio, lakh, crore, 万, 億, 兆), and how finely the number was
written (`step`).

It refuses what only looks like a number: version numbers and other digits with several dots, digits
inside a word, "one" as a pronoun, and the letters m, b and t as scales unless the caller says that money
is meant."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = {w: Decimal(n) for n, w in enumerate(_SMALL)}
TENS = {w: Decimal(10 * n) for n, w in enumerate(_TENS, 2)}
_E3, _E6, _E9, _E12 = (Decimal(10) ** n for n in (3, 6, 9, 12))
SCALES: dict[str, Decimal] = {
    "hundred": Decimal(100), "thousand": _E3, "thousands": _E3, "million": _E6, "millions": _E6, "mn": _E6,
    "mln": _E6, "billion": _E9, "billions": _E9, "bn": _E9, "bln": _E9, "trillion": _E12, "trillions": _E12,
    "tn": _E12, "trn": _E12, "quadrillion": Decimal(10) ** 15, "lakh": Decimal(10) ** 5,
    "lakhs": Decimal(10) ** 5,
    "crore": Decimal(10) ** 7, "crores": Decimal(10) ** 7, "mrd": _E9, "mio": _E6, "milliard": _E9,
    "milliards": _E9, "milliarde": _E9, "milliarden": _E9, "millionen": _E6, "billionen": _E12,
    "tausend": _E3,
    "mille": _E3, "dozen": Decimal(12), "万": Decimal(10) ** 4, "萬": Decimal(10) ** 4, "百万": _E6,
    "千万": Decimal(10) ** 7, "億": Decimal(10) ** 8, "亿": Decimal(10) ** 8, "兆": _E12,
}  # fmt: skip
_LONG_SCALE = {"de": {"billion": _E12}, "fr": {"billion": _E12, "billions": _E12}, "es": {"billon": _E12}}
_LETTERS = {"k": _E3, "m": _E6, "b": _E9, "t": _E12}
_FRACTION_SIGNS = {
    "½": Decimal("0.5"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3, "¼": Decimal("0.25"), "¾": Decimal("0.75"),
}  # fmt: skip
DECIMAL_COMMA = words("cs da de es fi fr hr hu id it nb nl no pl pt ro ru sk sl sv tr uk")


class Numeral(msgspec.Struct, frozen=True):
    """A number read.

    Its value, the place of its last significant digit, the token after it, how it is written.
    """

    value: Decimal
    step: Decimal
    end: int
    words: bool = False
    scaled: Decimal | None = None
    plain: bool = False  # a run of digits and nothing else


def numeral(toks: list[Tok], i: int, language: str = "en", letters: bool = False) -> Numeral | None:
    """The number that starts at token `i`.

    `letters`: also read m, b and t right after digits as scales (money).
    """
    tok = toks[i]
    if tok.kind == "n":
        return _digits(toks, i, language, letters)
    if tok.kind == "w" and (tok.norm in _STARTERS):
        return _words(toks, i, language)
    return None


def _digits(toks: list[Tok], i: int, language: str, letters: bool) -> Numeral | None:
    text, end = toks[i].text, i + 1
    fraction = _FRACTION_SIGNS.get(text[-1])
    if fraction is not None:
        text = text[:-1] or "0"
    text, end = _spaced_groups(toks, text, end, language)
    value = parse(text, language, letters or toks[end].norm in SCALES)
    if value is None:
        return None
    if fraction is not None:
        value += fraction
    plain = text.isdecimal()
    step = place(value, keep_decimals=True)
    scale, after = scale_at(toks, end, language, letters)
    while scale is not None:
        value, step = value * scale, step * scale
        nested, later = scale_at(toks, after, language, letters=False)
        if nested is None or nested < _E3 or toks[after].norm in ("dozen",):
            return Numeral(value, step, after, scaled=scale)
        scale, after = nested, later
    return Numeral(value, step, end, plain=plain)


def _spaced_groups(toks: list[Tok], text: str, end: int, language: str) -> tuple[str, int]:
    """Digit groups that a space, or a comma with spaces around it, holds apart ("10 000", "200 , 000")."""
    if not (text.isdecimal() and len(text) <= 3):
        return text, end
    while True:
        a, b = toks[end], toks[end + 1] if toks[end].kind != "e" else toks[end]
        if a.text == "," and a.gap and b.gap and b.kind == "n" and len(b.text) == 3 and b.text.isdecimal():
            text, end = text + b.text, end + 2
        elif (
            a.kind == "n"
            and a.start == toks[end - 1].end + 1
            and len(a.text) == 3
            and a.text.isdecimal()
            and (language in DECIMAL_COMMA or text[0] != "0")
            and not (end > 1 and toks[end - 2].kind == "w" and toks[end - 2].capital)
            and (language in DECIMAL_COMMA or a.text == "000")
        ):
            text, end = text + a.text, end + 1
        else:
            return text, end


def parse(text: str, language: str, lenient: bool = False) -> Decimal | None:
    """Digits with separators -> the number; None when they cannot be one (versions, lists, addresses)."""
    if text.startswith("."):
        text = "0" + text
    if text.isdecimal():
        return Decimal(text)
    comma, dot = text.count(","), text.count(".")
    if comma and dot:
        last = max(text.rfind(","), text.rfind("."))
        head, tail = text[:last], text[last + 1 :]
        mark = "," if text[last] == "." else "."
        if text[last] in head or not _grouped(head, mark):
            return None
        return Decimal(head.replace(mark, "") + "." + tail)
    mark = "," if comma else "."
    first = (mark == ",") is (language not in DECIMAL_COMMA)
    if first and _grouped(text, mark):
        return Decimal(text.replace(mark, ""))
    if comma + dot == 1:
        if mark == "." or language in DECIMAL_COMMA or lenient:
            return Decimal(text.replace(",", "."))
        return None
    return Decimal(text.replace(mark, "")) if _grouped(text, mark) else None


def _grouped(text: str, mark: str) -> bool:
    """Whether the groups are those of thousands, or of lakhs and crores."""
    groups = text.split(mark)
    if not 1 <= len(groups[0]) <= 3 or len(groups) < 2 or groups[0] == "0":
        return False
    return len(groups[-1]) == 3 and (
        all(len(g) == 3 for g in groups[1:]) or (mark == "," and all(len(g) == 2 for g in groups[1:-1]))
    )


def scale_at(toks: list[Tok], i: int, language: str, letters: bool) -> tuple[Decimal | None, int]:
    """The scale word or sign at token `i` (after a space, a hyphen or nothing) and the token after it."""
    tok = toks[i]
    if tok.text == "-" and not tok.gap and toks[i + 1].norm in SCALES and not toks[i + 1].gap:
        return SCALES[toks[i + 1].norm], i + 2
    if tok.kind != "w" and tok.text not in SCALES:
        return None, i
    scale = _LONG_SCALE.get(language, {}).get(tok.norm) or SCALES.get(tok.norm)
    if scale is not None and not tok.possessive:
        if toks[i + 1].text == "." and tok.norm in ("mrd", "mio") and not toks[i + 1].gap:
            return scale, i + 2
        return scale, i + 1
    if tok.gap or len(tok.text) > 1:
        return None, i
    if letters:
        scale = _LETTERS.get(tok.norm)
    elif tok.text in ("k", "K", "M"):
        scale = _LETTERS[tok.norm]
    return scale, i + 1 if scale is not None else i


_STARTERS = frozenset(SMALL) | frozenset(TENS) | {"half", "a", "an", "dozen", "hundred", "thousand"}
_BIG = {
    w: v for w, v in SCALES.items() if w.isascii() and w not in ("dozen", "hundred", "mille", "mio", "mrd")
}


def _words(toks: list[Tok], i: int, language: str) -> Numeral | None:
    norm = toks[i].norm
    if norm == "half":
        return _half(toks, i)
    if norm in ("a", "an"):
        if toks[i + 1].norm in (
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "dozen",
            "lakh",
            "crore",
        ):
            return _run(toks, i + 1, Decimal(1))
        return None
    if norm in ("dozen", "hundred", "thousand"):
        return None
    return _run(toks, i, None)


def _half(toks: list[Tok], i: int) -> Numeral | None:
    """ "half a million", "half a dozen", "half-million"."""
    j = i + 1
    if toks[j].norm == "a" or (toks[j].text == "-" and not toks[j].gap):
        j += 1
    scale = SCALES.get(toks[j].norm)
    if scale is None or scale == 100 or j == i + 1:
        return None
    return Numeral(scale / 2, scale / 10, j + 1, words=True, scaled=scale)


def _run(toks: list[Tok], i: int, current: Decimal | None) -> Numeral | None:
    """A run of number words from token `i`; `current` is 1 when an "a" went before."""
    total, room, last = Decimal(0), Decimal(10) ** 18, None
    j, scaled = i, None
    while True:
        k, norm = _next_word(toks, j, j > i)
        value = SMALL.get(norm, TENS.get(norm))
        if value is not None:
            if not _fits(current, value, last):
                break
            current = (current or Decimal(0)) + value
            last = "tens" if norm in TENS else "small"
        elif norm in ("hundred", "dozen") and current is not None and current < 100:
            current *= SCALES[norm]
            last = norm
        elif norm in _BIG and current is not None and _BIG[norm] < room:
            room = scaled = _BIG[norm]
            total += current * room
            current, last = None, "scale"
        else:
            break
        j = k + 1
    if last is None:
        return None
    value = total + (current or Decimal(0))
    point = _point(toks, j, value) if toks[j].norm == "point" else None
    if point is not None:
        return point
    half = _and_a_half(toks, j, value)
    return half or Numeral(value, place(value), j, words=True, scaled=scaled)


def _next_word(toks: list[Tok], j: int, inside: bool) -> tuple[int, str]:
    """The next word of a run of number words: over a hyphen, or over "and" between its parts."""
    tok = toks[j]
    if inside and tok.text == "-" and not tok.gap and not toks[j + 1].gap:
        return j + 1, toks[j + 1].norm
    if inside and tok.norm == "and" and toks[j - 1].norm in ("hundred", "thousand", "million"):
        follower = toks[j + 1].norm
        if follower in SMALL or follower in TENS:
            return j + 1, follower
    return j, "" if tok.possessive else tok.norm


def _fits(current: Decimal | None, value: Decimal, last: str | None) -> bool:
    if current is None:
        return True
    if last == "tens":
        return 0 < value < 10
    return last == "hundred" and current % 100 == 0


def _point(toks: list[Tok], j: int, value: Decimal) -> Numeral | None:
    """ "two point five" and a scale after it."""
    digits = ""
    k = j + 1
    while (d := SMALL.get(toks[k].norm)) is not None and d < 10:
        digits += str(d)
        k += 1
    if not digits:
        return None
    value += Decimal("0." + digits)
    scale = SCALES.get(toks[k].norm) if toks[k].kind == "w" else None
    if scale is None:
        return Numeral(value, place(value, keep_decimals=True), k, words=True)
    return Numeral(value * scale, place(value, keep_decimals=True) * scale, k + 1, words=True, scaled=scale)


def _and_a_half(toks: list[Tok], j: int, value: Decimal) -> Numeral | None:
    """ "two and a half", "two-and-a-half" (and a scale after it)."""
    k = j
    for word in ("and", "a", "half"):
        k += toks[k].text == "-" and not toks[k].gap
        if toks[k].norm != word:
            return None
        k += 1
    value += Decimal("0.5")
    scale = SCALES.get(toks[k].norm)
    if scale is None:
        return Numeral(value, Decimal("0.5"), k, words=True)
    return Numeral(value * scale, scale / 2, k + 1, words=True, scaled=scale)


def place(value: Decimal, keep_decimals: bool = False) -> Decimal:
    """The place of the last significant digit: 100 for 5 912 400, 0.1 for 6.1; written decimals count."""
    if value == 0:
        return Decimal(1)
    exponent = value.as_tuple().exponent
    if keep_decimals and isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(max(exponent, -6))
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
