"""Dates: full and partial, years, fiscal years, quarters, decades, spans, weekdays and relative days.

Values are ISO where they can be: "2013-09-13", "2013-09", "2013", "--09-13" (no year known), "2026/2030"
(span), "1990s", "FY2026", "FY2026/FY2030", "2025-Q3"; a weekday or relative day is resolved against the
article's own day (`Context.today`) and else stays a word ("friday", "yesterday"). `low` and `high` are
ordinals of the first and last day in unit "day"; None where the year is not known. `parts` hold year,
month, day, weekday, "resolved", and "prep": the preposition that makes "by 2040" another statement than
"in 2040" (it is the hedge as well for by, before …).

Refused: "may" and "march" as words, "We" or "sat" as weekdays, four digits that count something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.facts.calendar import MONTHS, MONTHS_ELSEWHERE, WEEKDAYS, bounds
from newsdiff.facts.dating import dated, day_number, resolved, year_of
from newsdiff.facts.days import day_first, dotted, ideographic, iso, month_first, slashed
from newsdiff.facts.relatives import RELATIVE, relative, relative_period, weekday
from newsdiff.facts.years import QUARTERS, decade, fiscal_year, is_year, quarter, year_span

if TYPE_CHECKING:
    from newsdiff.facts.context import Context, Found
    from newsdiff.facts.lexer import Tok

_GLUE = frozenset("$€£¥#./-+@_")
EARLY_LATE = frozenset({"mid", "early", "late", "post", "pre"})


def read(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """The date that starts at token `i`, if one does."""
    tok = toks[i]
    if tok.kind == "n":
        return _numeric(toks, i, ctx)
    if tok.kind != "w":
        return decade(toks, i, ctx) if tok.text in "'’" else None
    norm = tok.norm
    if norm in MONTHS or norm in MONTHS_ELSEWHERE:
        return month_first(toks, i, ctx)
    if norm in WEEKDAYS:
        return weekday(toks, i, ctx)
    if norm in RELATIVE:
        return relative(toks, i, ctx)
    if (
        norm in ("last", "next", "this", "fiscal", "current", "fy", "q1", "q2", "q3", "q4", "q")
        or norm in QUARTERS
    ):
        return _phrase(toks, i, ctx)
    return None


def _numeric(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """A date that begins with digits: "13 September 2013", "2013-09-13", "2026–2030", "2040", "1990s"."""
    tok = toks[i]
    if toks[i + 1].text == "Q" and not toks[i + 1].gap and tok.text in ("1", "2", "3", "4"):
        return quarter(toks, i, ctx)
    if day_number(tok) is not None:
        found = day_first(toks, i, ctx) or slashed(toks, i, ctx)
        if found is not None:
            return found
    if "." in tok.text:
        return dotted(toks, i, ctx)
    year = year_of(tok)
    if year is None or (i > 0 and not tok.gap and toks[i - 1].kind in "wn"):
        return None
    if not tok.gap and i > 0 and toks[i - 1].text in _GLUE and toks[i - 2].norm not in EARLY_LATE:
        return None
    a, b, c = toks[i + 1], toks[i + 2], toks[i + 3]
    if a.text == "年":
        return ideographic(toks, i, ctx, year)
    if a.text in ("-", "/") and b.kind == "n" and c.text == a.text and toks[i + 4].kind == "n":
        found_day = iso(tok, b, toks[i + 4])
        return (
            resolved(toks, i, i + 5, ctx, found_day.year, found_day.month, found_day.day)
            if found_day
            else None
        )
    span = year_span(toks, i, year, ctx)
    if span is not None:
        return span
    if a.norm == "s" and not a.gap:
        return dated(
            toks, i, i + 2, ctx, f"{year}s", (bounds(year)[0], bounds(year + 9)[1]),
            year=str(year),
        )  # fmt: skip
    if not is_year(toks, i, year):
        return None
    return dated(toks, i, i + 1, ctx, str(year), bounds(year), year=str(year))


def _phrase(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "last week", "this fiscal year", "fiscal year 2026", "FY2026", "third quarter of 2025", "Q3 2025"."""
    norm = toks[i].norm
    if norm in QUARTERS or norm == "q":
        return quarter(toks, i, ctx)
    if norm in ("fiscal", "fy"):
        return fiscal_year(toks, i, ctx)
    j = i + 1
    if norm == "current" or toks[j].norm in ("fiscal", "financial"):
        if toks[j].norm in ("fiscal", "financial") and toks[j + 1].norm == "year":
            which = "this" if norm == "current" else norm
            return dated(toks, i, j + 2, ctx, f"{which} fiscal year", None, relative=which, fiscal="yes")
        return None
    if toks[j].norm in ("week", "weekend", "month", "year", "summer", "winter", "spring", "autumn", "decade"):
        return relative_period(toks, i, ctx)
    return None
