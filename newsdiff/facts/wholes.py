"""Units told without a number: "half an hour", "a mile and a half", "a decade", "a year ago".

"a year" alone is mostly a rate ("$5 a year") and "a mile" a figure of speech: they are read only beside a
word that makes them a duration or a distance ("for a year", "about a mile", "a mile away").
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from newsdiff.facts import units
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok

_SPANS = words("decade century fortnight year month week day hour minute")
_LENGTHS = words(
    "mile kilometre kilometer metre meter foot inch yard acre hectare tonne ton gallon litre liter"
)
_SURE = words("decade century fortnight")
_AFTER = words(
    "ago later earlier before after long away from off wide deep high north south east west inland apart"
)
_BEFORE = words(
    "for in within than least nearly almost about over under just every lasted took last roughly around"
)


class Whole(msgspec.Struct, frozen=True):
    """A unit with its implied number: where it begins and ends, value, symbol, and whether it is of time."""

    first: int
    end: int
    value: Decimal
    symbol: str
    time: bool


def read(toks: list[Tok], i: int) -> Whole | None:
    """The unit without a number that starts at token `i`."""
    norm = toks[i].norm
    if norm in ("past", "last"):  # "over the past decade"
        framed = i > 0 and toks[i - 1].norm == "the" and toks[i + 1].norm in _SPANS
        return _made(toks, i + 1, i + 1, Decimal(1)) if framed else None
    if norm == "half":
        return _made(toks, i, _unit_after(toks, i + 1), Decimal("0.5"))
    if norm == "a" and toks[i + 1].norm == "quarter":
        of = toks[i + 2].norm == "of"
        return _made(toks, i, _unit_after(toks, i + 3) if of else i + 2, Decimal("0.25"))
    if norm in ("a", "an"):
        return _single(toks, i)
    return None


def _unit_after(toks: list[Tok], k: int) -> int:
    """The unit after "half": over an article or a hyphen; a token that is none when neither stands there."""
    joined = toks[k].norm in ("a", "an") or (toks[k].text == "-" and not toks[k].gap)
    return k + 1 if joined else len(toks) - 1


def _made(toks: list[Tok], first: int, k: int, value: Decimal) -> Whole | None:
    tok = toks[k]
    if tok.possessive or (tok.norm not in _SPANS and tok.norm not in _LENGTHS):
        return None
    return Whole(first, k + 1, value, units.NAMES[tok.norm].symbol, tok.norm in _SPANS)


def _single(toks: list[Tok], i: int) -> Whole | None:
    """ "a mile and a half"; "a decade"; "a year" and "a mile" beside a word that makes them a measure."""
    whole = _made(toks, i, i + 1, Decimal(1))
    if whole is None:
        return None
    if [t.norm for t in toks[i + 2 : i + 5]] == ["and", "a", "half"]:
        return Whole(i, i + 5, Decimal("1.5"), whole.symbol, whole.time)
    previous, after = toks[i - 1].norm if i else "", toks[i + 2].norm
    sure = toks[i + 1].norm in _SURE or previous in _BEFORE or after in _AFTER
    return whole if sure and (toks[i + 1].norm in _SURE or after != "of") else None
