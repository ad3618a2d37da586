"""What the recognisers of one article share: its text, language, reference date and the helper that makes
facts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from newsdiff.model import Fact, FactKind, Span

if TYPE_CHECKING:
    from datetime import date

    from newsdiff.facts.lexer import Tok


class Context(msgspec.Struct, frozen=True):
    """An article as its recognisers see it.

    `today` is the day that relative dates count from, if it is known.

    `dollar` and `yen` are the currencies of "$" and "¥" here; `lower` the words that occur in small
    letters (so a capital at the start of a sentence says nothing about them).
    """

    text: str
    language: str = "en"
    today: date | None = None
    dollar: str = "USD"
    yen: str = "JPY"
    dollar_told: bool = False
    yen_told: bool = False
    pound_is_money: bool = False
    lower: frozenset[str] = frozenset()


class Found(msgspec.Struct, frozen=True):
    """What a recogniser read: its facts and the token after them."""

    facts: tuple[Fact, ...]
    end: int


def plain(value: Decimal) -> str:
    """A decimal in plain digits, without trailing zeros: the one way in which values are written."""
    if value == value.to_integral_value():
        return str(int(value))
    text = f"{value.quantize(Decimal('0.000001')):f}" if -value.as_tuple().exponent > 6 else f"{value:f}"  # type: ignore[operator]
    return text.rstrip("0").rstrip(".")


def tidy(value: Decimal | None) -> Decimal | None:
    """The same number in plain digits: no exponent, no trailing zeros."""
    return None if value is None else Decimal(plain(value))


def fact(
    ctx: Context, toks: list[Tok], first: int, end: int, kind: FactKind, value: str, **more: object
) -> Fact:
    """The fact whose span runs from token `first` to the token before `end`.

    `phrase` is given as token numbers.
    """
    a, b = toks[first].start, toks[end - 1].end - 2 * toks[end - 1].possessive
    phrase = more.pop("phrase", None)
    span = None
    if isinstance(phrase, tuple):
        span = Span(start=toks[phrase[0]].start, end=toks[phrase[1] - 1].end)
    return Fact(kind=kind, start=a, end=b, text=ctx.text[a:b], value=value, phrase=span, **more)  # type: ignore[arg-type]
