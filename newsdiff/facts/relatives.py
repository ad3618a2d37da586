"""Weekdays and days told from the article's own: "last Friday", "yesterday", "next month"."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.facts.calendar import MONTHS, WEEKDAY_NAMES, WEEKDAYS, bounds
from newsdiff.facts.context import Context, Found, fact
from newsdiff.facts.dating import dated, day_number
from newsdiff.facts.days import day_first, month_first

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok

RELATIVE = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def weekday(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "Friday", "last Friday", "Friday, Sept. 13", "Fri, 11 Nov 2011"."""
    tok = toks[i]
    if not tok.capital:
        return None
    number = WEEKDAYS[tok.norm]
    name = WEEKDAY_NAMES[number]
    j = i + 1 + (toks[i + 1].text in (",", "."))
    if toks[j - 1].text == "." and toks[j].text == ",":
        j += 1
    full = None
    if toks[j].norm in MONTHS and toks[j].capital and day_number(toks[j + 1 + (toks[j + 1].text == ".")]):
        full = month_first(toks, j, ctx)
    elif toks[j].kind == "n":
        full = day_first(toks, j, ctx)
    if full is not None:
        inner = full.facts[0]
        a = tok.start
        whole = fact(
            ctx, toks, i, full.end, "date", inner.value, low=inner.low, high=inner.high, unit="day",
            hedge=inner.hedge, parts={**inner.parts, "weekday": name},
        )  # fmt: skip
        return Found((whole,), full.end) if whole.start == a else None
    if len(tok.norm) < 6:  # "Sat", "Sun", "Wed" alone are words or newspapers
        return None
    previous = toks[i - 1].norm if i > 0 else ""
    if ctx.today is None:
        return dated(toks, i, i + 1, ctx, name, None, weekday=name)
    found = _nearest_weekday(toks, i, ctx.today, number, previous)
    low, high = bounds(found.year, found.month, found.day)
    return dated(
        toks, i, i + 1, ctx, found.isoformat(), (low, high),
        year=str(found.year), month=f"{found.month:02d}", day=f"{found.day:02d}", weekday=name,
        resolved="weekday",
    )  # fmt: skip


def _nearest_weekday(toks: list[Tok], i: int, today: date, number: int, previous: str) -> date:
    """The day meant: the latest not after the article's, or the next one where the sentence looks ahead."""
    back = (today.weekday() - number) % 7
    ahead = previous in ("next", "this", "coming")
    if not ahead and previous != "last":
        ahead = _looks_ahead(toks, i)
    if previous == "last" and back == 0:
        back = 7
    if ahead:
        return today + timedelta(days=(7 - back) % 7 if back else 0)
    return today - timedelta(days=back)


def _looks_ahead(toks: list[Tok], i: int) -> bool:
    """Whether the clause before token `i` speaks of what is to come."""
    for k in range(i - 1, max(-1, i - 9), -1):
        if toks[k].kind == "s":
            return False
        if toks[k].norm in ("will", "scheduled", "upcoming") or (
            toks[k].norm == "due" and toks[k + 1].norm != "to"
        ):
            return True
        if (
            toks[k].norm in _OPEN
            and not toks[k].capital
            and "have" not in (toks[k + 1].norm, toks[k + 2].norm)
        ):
            return True
        if toks[k].norm in _PLANNED and toks[k + 1].norm == "to" and toks[k - 1].norm not in _WAS:
            return True
    return False


_OPEN = frozenset({"may", "might", "shall", "should"})
_PLANNED = frozenset({"expected", "expects", "plans", "planned", "planning", "set", "going", "hopes", "aims"})
_WAS = frozenset({"was", "were", "had", "been"})


def relative(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    norm = toks[i].norm
    if toks[i].possessive and norm == "today":
        return None
    if ctx.today is None:
        return dated(toks, i, i + 1, ctx, norm, None, relative=norm)
    found = ctx.today + timedelta(days=RELATIVE[norm])
    return dated(
        toks, i, i + 1, ctx, found.isoformat(), bounds(found.year, found.month, found.day), relative=norm,
        year=str(found.year), month=f"{found.month:02d}", day=f"{found.day:02d}", resolved="relative",
    )  # fmt: skip


def relative_period(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    which, what = toks[i].norm, toks[i + 1].norm
    if (
        toks[i + 1].possessive
        or (i > 0 and toks[i - 1].norm in ("the", "its", "their") and which in ("last", "next"))
    ) and toks[i - 1].norm == "the":
        return None  # "over the last year" is a duration up to now
    shift = {"last": -1, "this": 0, "next": 1}[which]
    span: tuple[Decimal, Decimal] | None = None
    value = f"{which} {what}"
    if ctx.today is not None:
        if what == "year":
            span, value = bounds(ctx.today.year + shift), str(ctx.today.year + shift)
        elif what == "month":
            months = ctx.today.year * 12 + ctx.today.month - 1 + shift
            span = bounds(months // 12, months % 12 + 1)
            value = f"{months // 12:04d}-{months % 12 + 1:02d}"
        elif what == "week":
            monday = ctx.today - timedelta(days=ctx.today.weekday() - 7 * shift)
            span = (Decimal(monday.toordinal()), Decimal(monday.toordinal() + 6))
            value = f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    return dated(toks, i, i + 2, ctx, value, span, relative=f"{which} {what}")
