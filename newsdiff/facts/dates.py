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

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.facts.calendar import MONTHS, WEEKDAY_NAMES, WEEKDAYS, bounds, day
from newsdiff.facts.context import Context, Found, fact
from newsdiff.facts.counted import BOUNDARY, is_plural
from newsdiff.facts.numbers import SCALES
from newsdiff.facts.units import NAMES

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok

_LOOSE = frozenset(
    {"by", "before", "after", "since", "until", "till", "from", "through", "early", "late", "mid"}
)
_PREPS = _LOOSE | {
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
_RELATIVE = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_WORDS_AS_MONTHS = frozenset(
    {"may", "march", "mar", "jan", "jun", "dec", "nov", "oct", "sep", "apr", "feb", "aug"}
)
_GLUE = frozenset("$€£¥#./-+@_")
_EARLY_LATE = frozenset({"mid", "early", "late", "post", "pre"})
_DASHES = frozenset({"-", "–", "—", "‑", "/"})
_SEASONS = {"spring", "summer", "autumn", "fall", "winter"}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def read(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """The date that starts at token `i`, if one does."""
    tok = toks[i]
    if tok.kind == "n":
        return _numeric(toks, i, ctx)
    if tok.kind != "w":
        return _decade(toks, i, ctx) if tok.text in "'’" else None
    norm = tok.norm
    if norm in MONTHS:
        return _month_first(toks, i, ctx)
    if norm in WEEKDAYS:
        return _weekday(toks, i, ctx)
    if norm in _RELATIVE:
        return _relative(toks, i, ctx)
    if (
        norm in ("last", "next", "this", "fiscal", "current", "fy", "q1", "q2", "q3", "q4", "q")
        or norm in _QUARTERS
    ):
        return _phrase(toks, i, ctx)
    return None


def _made(
    toks: list[Tok], i: int, end: int, ctx: Context, value: str,
    span: tuple[Decimal, Decimal] | None, **parts: str,
) -> Found:  # fmt: skip
    """The fact, with the preposition before it."""
    k = i - 1
    if k >= 0 and toks[k].text == "-" and k > 0:
        k -= 1
    previous = toks[k].norm if k >= 0 else ""
    if previous in ("early", "late", "mid") or previous in _PREPS or previous in ("last", "next"):
        parts["prep"] = previous
    hedge = parts.get("prep") if parts.get("prep") in _LOOSE else None
    low, high = span if span else (None, None)
    made = fact(
        ctx, toks, i, end, "date", value, low=low, high=high, unit="day", hedge=hedge, parts=parts
    )  # fmt: skip
    return Found((made,), end)


def _resolved(
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
        return _made(toks, i, end, ctx, value, None, **parts)
    if number is not None and (day(year, month, number) is None or (last and day(year, month, last) is None)):
        return None
    parts["year"] = str(year)
    low, high = bounds(year, month, number)
    value = f"{year:04d}-{month:02d}" + (f"-{number:02d}" if number is not None else "")
    if last is not None:
        high = bounds(year, month, last)[1]
        value += f"/{year:04d}-{month:02d}-{last:02d}"
    return _made(toks, i, end, ctx, value, (low, high), **parts)


def _nearest_year(today: date, month: int, number: int) -> int:
    candidates = [y for y in (today.year - 1, today.year, today.year + 1) if day(y, month, number)]
    return min(candidates, key=lambda y: abs((date(y, month, number) - today).days), default=today.year)


def _month_first(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "September 13, 2013", "Sept. 13", "May 2014", "March 3–5", "in October"."""
    tok = toks[i]
    if not tok.capital:
        return None
    month, j = MONTHS[tok.norm], i + 1
    if toks[j].text == "." and not toks[j].gap:
        j += 1
    number = _day_number(toks[j])
    if number is None:
        year = _year(toks[j + (toks[j].norm == "of")]) if toks[j].norm != "," else None
        if year is None and toks[j].text == ",":
            year = _year(toks[j + 1])
            j += year is not None
        if year is not None:
            return _resolved(toks, i, j + 1 + (toks[j].norm == "of"), ctx, year, month, None)
        return _bare_month(toks, i, ctx, month)
    j = _after_day(toks, j)
    if (
        number == 11
        and month == 9
        and toks[j].norm in ("attack", "attacks", "terrorist", "terror", "hijackings")
    ):
        return None
    last = None
    if toks[j].text in _DASHES and not toks[j].gap and _day_number(toks[j + 1]) is not None:
        last = _day_number(toks[j + 1])
        j = _after_day(toks, j + 1)
    k = j + 1 if toks[j].text == "," else j
    year = _year(toks[k])
    one = _resolved(toks, i, k + 1 if year is not None else j, ctx, year, month, number, last)
    if one is None or year is not None or last is not None or toks[j].norm != "and":
        return one
    return _second_day(toks, one, ctx, month)


def _second_day(toks: list[Tok], one: Found, ctx: Context, month: int) -> Found:
    """ "March 7 and 8": a second day of the same month, unless it counts something."""
    k = one.end + 1
    number = _day_number(toks[k])
    end = _after_day(toks, k)
    if number is None or (toks[end].kind == "w" and toks[end].norm not in BOUNDARY) or toks[end].text in "%:":
        return one
    two = _resolved(toks, k, end, ctx, None, month, number)
    return one if two is None else Found(one.facts + two.facts, end)


def _day_number(tok: Tok) -> int | None:
    if tok.kind == "n" and tok.text.isdecimal() and len(tok.text) <= 2 and 1 <= int(tok.text) <= 31:
        return int(tok.text)
    return None


def _after_day(toks: list[Tok], j: int) -> int:
    """The token after a day's number and its "th"."""
    return j + 2 if toks[j + 1].norm in ("st", "nd", "rd", "th") and not toks[j + 1].gap else j + 1


def _year(tok: Tok) -> int | None:
    if tok.kind == "n" and tok.text.isdecimal() and len(tok.text) == 4 and 1500 <= int(tok.text) <= 2199:
        return int(tok.text)
    return None


def _bare_month(toks: list[Tok], i: int, ctx: Context, month: int) -> Found | None:
    previous = toks[i - 1].norm if i > 0 else ""
    cue = previous in _PREPS or previous in ("last", "next", "this", "and", "end", "beginning", "mid")
    if not cue or (toks[i].norm == "may" and previous in ("and", "for", "to")) or toks[i].possessive:
        return None
    if toks[i + 1].kind == "w" and toks[i + 1].capital and toks[i].norm in _WORDS_AS_MONTHS:
        return None  # "of May Smith"
    return _resolved(toks, i, i + 1, ctx, None, month, None)


def _weekday(toks: list[Tok], i: int, ctx: Context) -> Found | None:
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
    if toks[j].norm in MONTHS and toks[j].capital and _day_number(toks[j + 1 + (toks[j + 1].text == ".")]):
        full = _month_first(toks, j, ctx)
    elif toks[j].kind == "n":
        full = _day_first(toks, j, ctx)
    if full is not None:
        dated = full.facts[0]
        a = tok.start
        whole = fact(
            ctx, toks, i, full.end, "date", dated.value, low=dated.low, high=dated.high, unit="day",
            hedge=dated.hedge, parts={**dated.parts, "weekday": name},
        )  # fmt: skip
        return Found((whole,), full.end) if whole.start == a else None
    if len(tok.norm) < 6:  # "Sat", "Sun", "Wed" alone are words or newspapers
        return None
    previous = toks[i - 1].norm if i > 0 else ""
    if ctx.today is None:
        return _made(toks, i, i + 1, ctx, name, None, weekday=name)
    found = _nearest_weekday(toks, i, ctx.today, number, previous)
    low, high = bounds(found.year, found.month, found.day)
    return _made(
        toks, i, i + 1, ctx, found.isoformat(), (low, high),
        year=str(found.year), month=f"{found.month:02d}", day=f"{found.day:02d}", weekday=name,
        resolved="weekday",
    )  # fmt: skip


def _nearest_weekday(toks: list[Tok], i: int, today: date, number: int, previous: str) -> date:
    """The day meant: the latest not after the article's, or the next one where the sentence looks ahead."""
    back = (today.weekday() - number) % 7
    ahead = previous == "next"
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
    return False


def _relative(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    norm = toks[i].norm
    if toks[i].possessive and norm == "today":
        return None
    if ctx.today is None:
        return _made(toks, i, i + 1, ctx, norm, None, relative=norm)
    found = ctx.today + timedelta(days=_RELATIVE[norm])
    return _made(
        toks, i, i + 1, ctx, found.isoformat(), bounds(found.year, found.month, found.day), relative=norm,
        year=str(found.year), month=f"{found.month:02d}", day=f"{found.day:02d}", resolved="relative",
    )  # fmt: skip


def _numeric(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """A date that begins with digits: "13 September 2013", "2013-09-13", "2026–2030", "2040", "1990s"."""
    tok = toks[i]
    if _day_number(tok) is not None:
        found = _day_first(toks, i, ctx) or _slashed(toks, i, ctx)
        if found is not None:
            return found
    if "." in tok.text:
        return _dotted(toks, i, ctx)
    year = _year(tok)
    if year is None or (i > 0 and not tok.gap and toks[i - 1].kind in "wn"):
        return None
    if not tok.gap and i > 0 and toks[i - 1].text in _GLUE and toks[i - 2].norm not in _EARLY_LATE:
        return None
    a, b, c = toks[i + 1], toks[i + 2], toks[i + 3]
    if a.text in ("-", "/") and b.kind == "n" and c.text == a.text and toks[i + 4].kind == "n":
        found_day = _iso(tok, b, toks[i + 4])
        return (
            _resolved(toks, i, i + 5, ctx, found_day.year, found_day.month, found_day.day)
            if found_day
            else None
        )
    span = _year_span(toks, i, year, ctx)
    if span is not None:
        return span
    if a.norm == "s" and not a.gap:
        return _made(
            toks, i, i + 2, ctx, f"{year}s", (bounds(year)[0], bounds(year + 9)[1]),
            year=str(year),
        )  # fmt: skip
    if not _is_year(toks, i, year):
        return None
    return _made(toks, i, i + 1, ctx, str(year), bounds(year), year=str(year))


def _iso(a: Tok, b: Tok, c: Tok) -> date | None:
    if not (b.text.isdecimal() and c.text.isdecimal() and len(b.text) <= 2 and len(c.text) <= 2):
        return None
    return day(int(a.text), int(b.text), int(c.text))


def _day_first(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "13 September 2013", "the 13th of September", "11 Nov"."""
    number = _day_number(toks[i])
    if number is None or (i > 0 and not toks[i].gap and toks[i - 1].kind == "w"):
        return None
    j, last = _after_day(toks, i), None
    if toks[j].text in _DASHES and not toks[j].gap and (last := _day_number(toks[j + 1])) is not None:
        j = _after_day(toks, j + 1)
    if toks[j].norm == "of":
        j += 1
    if toks[j].norm not in MONTHS or not toks[j].capital:
        return None
    month = MONTHS[toks[j].norm]
    k = j + 1 + (toks[j + 1].text == "." and len(toks[j].norm) < 5)
    k += toks[k].text == ","
    year = _year(toks[k])
    return _resolved(toks, i, k + 1 if year is not None else j + 1, ctx, year, month, number, last)


def _slashed(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "9/13/2013" and "13/9/2013".

    Refused where both orders fit, except in American use ("$" is no clue).
    """
    if not (toks[i + 1].text == "/" == toks[i + 3].text and toks[i + 2].kind == "n"):
        return None
    year, a, b = _year(toks[i + 4]), _day_number(toks[i]), _day_number(toks[i + 2])
    if year is None or a is None or b is None or (a <= 12 and b <= 12 and a != b):
        return None
    month, number = (a, b) if b > 12 or a == b else (b, a)
    return _resolved(toks, i, i + 5, ctx, year, month, number)


def _dotted(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "13.09.2013"."""
    pieces = toks[i].text.split(".")
    if len(pieces) != 3 or not all(p.isdecimal() for p in pieces) or len(pieces[2]) != 4:
        return None
    found = day(int(pieces[2]), int(pieces[1]), int(pieces[0]))
    return _resolved(toks, i, i + 1, ctx, found.year, found.month, found.day) if found else None


def _year_span(toks: list[Tok], i: int, year: int, ctx: Context) -> Found | None:
    """ "2026–2030", "2008-09", "1979-90", "from 1979 to 1990", "between 2026 and 2030"."""
    joint, other = toks[i + 1], toks[i + 2]
    last = _year(other)
    if joint.text in ("-", "–", "—", "/", "‑") and not joint.gap and not other.gap and other.kind == "n":
        if last is None and other.text.isdecimal() and len(other.text) == 2:
            last = year // 100 * 100 + int(other.text)
            last += 100 if last < year else 0
    elif not (
        (joint.norm in ("to", "through", "until") and i > 0 and toks[i - 1].norm == "from")
        or (joint.norm == "and" and i > 0 and toks[i - 1].norm in ("between", "year", "years", "fiscal"))
    ):
        return None
    if last is None or not year < last <= year + 300:
        return None
    fiscal = _fiscal(toks, i)
    first = toks[i - 1].norm in ("between", "from") if i > 0 else False
    value = f"FY{year}/FY{last}" if fiscal else f"{year}/{last}"
    made = _made(
        toks, i, i + 3, ctx, value, (bounds(year)[0], bounds(last)[1]), year=str(year), until=str(last),
        **({"fiscal": "yes"} if fiscal else {}),
    )  # fmt: skip
    del first
    return made


def _fiscal(toks: list[Tok], i: int) -> bool:
    before = [t.norm for t in toks[max(0, i - 2) : i]]
    return "fiscal" in before or "fy" in before or ("financial" in before and before[-1] in ("year", "years"))


def _is_year(toks: list[Tok], i: int, year: int) -> bool:
    """Whether four digits are a year and count nothing."""
    previous = toks[i - 1].norm if i > 0 else ""
    after = toks[i + 1]
    if after.kind == "w" and (not after.gap or after.norm in SCALES or _unit_name(after)):
        return False
    if _fiscal(toks, i):
        return True
    if previous in _PREPS or previous in MONTHS or previous in ("circa", "(", "the", "late", "early", "than"):
        counting = after.kind == "w" and is_plural(after.norm) and not after.capital
        if not counting:
            return year >= 1700 or previous in ("in", "since", "by")
        return previous in ("in", "since", "by", "the")
    if not 1900 <= year <= 2100:
        return False
    if after.kind == "w" and after.norm not in BOUNDARY and not after.capital:
        return not (is_plural(after.norm) or (toks[i + 2].kind == "w" and is_plural(toks[i + 2].norm)))
    return after.text not in ("%",)


def _unit_name(tok: Tok) -> bool:
    return len(tok.text) > 1 and tok.norm not in BOUNDARY and (tok.text in NAMES or tok.norm in NAMES)


def _decade(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "'90s"."""
    a, b = toks[i + 1], toks[i + 2]
    if (
        a.kind == "n"
        and len(a.text) == 2
        and a.text.endswith("0")
        and b.norm == "s"
        and not b.gap
        and not a.gap
    ):
        year = 1900 + int(a.text)
        return _made(toks, i, i + 3, ctx, f"{year}s", (bounds(year)[0], bounds(year + 9)[1]), year=str(year))
    return None


def _phrase(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "last week", "this fiscal year", "fiscal year 2026", "FY2026", "third quarter of 2025", "Q3 2025"."""
    norm = toks[i].norm
    if norm in _QUARTERS or norm == "q":
        return _quarter(toks, i, ctx)
    if norm in ("fiscal", "fy"):
        return _fiscal_year(toks, i, ctx)
    j = i + 1
    if norm == "current" or toks[j].norm in ("fiscal", "financial"):
        if toks[j].norm in ("fiscal", "financial") and toks[j + 1].norm == "year":
            which = "this" if norm == "current" else norm
            return _made(toks, i, j + 2, ctx, f"{which} fiscal year", None, relative=which, fiscal="yes")
        return None
    if toks[j].norm in ("week", "weekend", "month", "year", "summer", "winter", "spring", "autumn", "decade"):
        return _relative_period(toks, i, ctx)
    return None


def _relative_period(toks: list[Tok], i: int, ctx: Context) -> Found | None:
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
    return _made(toks, i, i + 2, ctx, value, span, relative=f"{which} {what}")


def _fiscal_year(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    j = i + 1
    while toks[j].norm in ("year", "years"):
        j += 1
    year = _year(toks[j])
    if year is None:
        return None
    span = _year_span(toks, j, year, ctx)
    if span is not None:
        dated = span.facts[0]
        return _made(toks, i, span.end, ctx, dated.value, (dated.low or Decimal(0), dated.high or Decimal(0)),
                     **{k: v for k, v in dated.parts.items() if k != "prep"})  # fmt: skip
    return _made(toks, i, j + 1, ctx, f"FY{year}", bounds(year), year=str(year), fiscal="yes")


def _quarter(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "third quarter of 2025", "third-quarter", "Q3 2025" ("Q" and "3" are two tokens)."""
    if toks[i].norm == "q":
        if toks[i + 1].gap or toks[i + 1].text not in "1234" or not toks[i].capital:
            return None
        number, end = int(toks[i + 1].text), i + 2
    else:
        j = i + 1 + (toks[i + 1].text == "-")
        if toks[j].norm != "quarter":
            return None
        number, end = _QUARTERS[toks[i].norm], j + 1
    k = end + (toks[end].norm == "of")
    year = _year(toks[k])
    if year is None:
        if toks[i].norm != "q" and toks[end].norm == "final":
            return None
        return _made(toks, i, end, ctx, f"Q{number}", None, quarter=str(number))
    low, high = bounds(year, 3 * number - 2)[0], bounds(year, 3 * number)[1]
    return _made(toks, i, k + 1, ctx, f"{year}-Q{number}", (low, high), quarter=str(number), year=str(year))
