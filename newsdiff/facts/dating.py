"""What the recognisers of dates share: making the fact, days and years as digits, missing years."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsdiff.facts.calendar import bounds, day
from newsdiff.facts.context import Context, Found, fact

if TYPE_CHECKING:
    from decimal import Decimal

    from newsdiff.facts.lexer import Tok

LOOSE = frozenset(
    {"by", "before", "after", "since", "until", "till", "from", "through", "early", "late", "mid"}
)
PREPS = LOOSE | {
    "in",
    "on",
    "during",
    "around",
    "between",
    "to",
    "of",
    "for",
    "dated",
    "fiscal",
    "year",
    "season",
}


def dated(
    toks: list[Tok], i: int, end: int, ctx: Context, value: str,
    span: tuple[Decimal, Decimal] | None, **parts: str,
) -> Found:  # fmt: skip
    """The fact, with the preposition before it."""
    k = i - 1
    if k >= 0 and toks[k].text == "-" and k > 0:
        k -= 1
    previous = toks[k].norm if k >= 0 else ""
    if previous in ("early", "late", "mid") or previous in PREPS or previous in ("last", "next"):
        parts["prep"] = previous
    prep = parts.get("prep")
    # "early Tuesday morning" is early in the morning, "by Tuesday" is by that day.
    hedge = prep if prep in LOOSE and not (prep in ("early", "late") and "weekday" in parts) else None
    low, high = span if span else (None, None)
    made = fact(
        ctx, toks, i, end, "date", value, low=low, high=high, unit="day", hedge=hedge, parts=parts
    )  # fmt: skip
    return Found((made,), end)


def resolved(
    toks: list[Tok], i: int, end: int, ctx: Context,
    year: int | None, month: int, number: int | None, last: int | None = None, **more: str,
) -> Found | None:  # fmt: skip
    """A date of the calendar; a missing year is taken from the article's day, the nearest to it."""
    parts = dict(more, month=f"{month:02d}")
    if number is not None:
        parts["day"] = f"{number:02d}"
    if year is None and ctx.today is not None and number is not None:
        year = _nearest_year(ctx.today, month, number)
        parts["resolved"] = "year"
    if year is None:
        value = f"--{month:02d}" + (f"-{number:02d}" if number is not None else "")
        if last is not None:
            value += f"/--{month:02d}-{last:02d}"
        return dated(toks, i, end, ctx, value, None, **parts)
    if number is not None and (day(year, month, number) is None or (last and day(year, month, last) is None)):
        return None
    parts["year"] = str(year)
    low, high = bounds(year, month, number)
    value = f"{year:04d}-{month:02d}" + (f"-{number:02d}" if number is not None else "")
    if last is not None:
        high = bounds(year, month, last)[1]
        value += f"/{year:04d}-{month:02d}-{last:02d}"
    return dated(toks, i, end, ctx, value, (low, high), **parts)


def _nearest_year(today: date, month: int, number: int) -> int:
    candidates = [y for y in (today.year - 1, today.year, today.year + 1) if day(y, month, number)]
    return min(candidates, key=lambda y: abs((date(y, month, number) - today).days), default=today.year)


def day_number(tok: Tok) -> int | None:
    if tok.kind == "n" and tok.text.isdecimal() and len(tok.text) <= 2 and 1 <= int(tok.text) <= 31:
        return int(tok.text)
    return None


def after_day(toks: list[Tok], j: int) -> int:
    """The token after a day's number and its "th"."""
    return j + 2 if toks[j + 1].norm in ("st", "nd", "rd", "th", "er") and not toks[j + 1].gap else j + 1


def year_of(tok: Tok) -> int | None:
    if tok.kind == "n" and tok.text.isdecimal() and len(tok.text) == 4 and 1500 <= int(tok.text) <= 2199:
        return int(tok.text)
    return None
