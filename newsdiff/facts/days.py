"""Days and months of the calendar: "September 13, 2013", "13.09.2013", "March 3–5", "in October"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.facts.calendar import day, month_of
from newsdiff.facts.context import Context, Found
from newsdiff.facts.counted import BOUNDARY
from newsdiff.facts.dating import PREPS, after_day, day_number, resolved, year_of

if TYPE_CHECKING:
    from datetime import date

    from newsdiff.facts.lexer import Tok

_WORDS_AS_MONTHS = frozenset(
    {"may", "march", "mar", "jan", "jun", "dec", "nov", "oct", "sep", "apr", "feb", "aug"}
)
_DASHES = frozenset({"-", "–", "—", "‑", "/"})


def month_first(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "September 13, 2013", "Sept. 13", "May 2014", "March 3–5", "in October"."""
    tok = toks[i]
    month, j = month_of(tok.norm, tok.capital, ctx.language), i + 1
    if month is None:
        return None
    if toks[j].text == "." and not toks[j].gap:
        j += 1
    number = day_number(toks[j])
    if number is None:
        year = year_of(toks[j + (toks[j].norm == "of")]) if toks[j].norm != "," else None
        if year is None and toks[j].text == ",":
            year = year_of(toks[j + 1])
            j += year is not None
        if year is not None:
            return resolved(toks, i, j + 1 + (toks[j].norm == "of"), ctx, year, month, None)
        return _bare_month(toks, i, ctx, month)
    j = after_day(toks, j)
    if (
        number == 11
        and month == 9
        and toks[j].norm in ("attack", "attacks", "terrorist", "terror", "hijackings")
    ):
        return None
    last = None
    if toks[j].text in _DASHES and not toks[j].gap and day_number(toks[j + 1]) is not None:
        last = day_number(toks[j + 1])
        j = after_day(toks, j + 1)
    k = j + 1 if toks[j].text == "," else j
    year = year_of(toks[k])
    one = resolved(toks, i, k + 1 if year is not None else j, ctx, year, month, number, last)
    if one is None or year is not None or last is not None or toks[j].norm != "and":
        return one
    return _second_day(toks, one, ctx, month)


def _second_day(toks: list[Tok], one: Found, ctx: Context, month: int) -> Found:
    """ "March 7 and 8": a second day of the same month, unless it counts something."""
    k = one.end + 1
    number = day_number(toks[k])
    end = after_day(toks, k)
    if number is None or (toks[end].kind == "w" and toks[end].norm not in BOUNDARY) or toks[end].text in "%:":
        return one
    two = resolved(toks, k, end, ctx, None, month, number)
    return one if two is None else Found(one.facts + two.facts, end)


def _bare_month(toks: list[Tok], i: int, ctx: Context, month: int) -> Found | None:
    previous = toks[i - 1].norm if i > 0 else ""
    cue = previous in PREPS or previous in ("last", "next", "this", "and", "end", "beginning", "mid")
    if not cue or (toks[i].norm == "may" and previous in ("and", "for", "to")) or toks[i].possessive:
        return None
    if toks[i + 1].kind == "w" and toks[i + 1].capital and toks[i].norm in _WORDS_AS_MONTHS:
        return None  # "of May Smith"
    return resolved(toks, i, i + 1, ctx, None, month, None)


def day_first(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "13 September 2013", "the 13th of September", "11 Nov"."""
    number = day_number(toks[i])
    if number is None or (i > 0 and not toks[i].gap and toks[i - 1].kind == "w"):
        return None
    j, last = after_day(toks, i), None
    if toks[j].text in _DASHES and not toks[j].gap and (last := day_number(toks[j + 1])) is not None:
        j = after_day(toks, j + 1)
    if toks[j].norm in ("of", "de") or (toks[j].text == "." and ctx.language != "en"):
        j += 1
    month = month_of(toks[j].norm, toks[j].capital, ctx.language)
    if month is None:
        return None
    k = j + 1 + (toks[j + 1].text == "." and len(toks[j].norm) < 5)
    k += toks[k].text == "," or (toks[k].norm in ("de", "del") and ctx.language != "en")
    year = year_of(toks[k])
    return resolved(toks, i, k + 1 if year is not None else j + 1, ctx, year, month, number, last)


def iso(a: Tok, b: Tok, c: Tok) -> date | None:
    if not (b.text.isdecimal() and c.text.isdecimal() and len(b.text) <= 2 and len(c.text) <= 2):
        return None
    return day(int(a.text), int(b.text), int(c.text))


def slashed(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "9/13/2013" and "13/9/2013".

    Refused where both orders fit, except in American use ("$" is no clue).
    """
    if not (toks[i + 1].text == "/" == toks[i + 3].text and toks[i + 2].kind == "n"):
        return None
    year, a, b = year_of(toks[i + 4]), day_number(toks[i]), day_number(toks[i + 2])
    if year is None or a is None or b is None or (a <= 12 and b <= 12 and a != b):
        return None
    month, number = (a, b) if b > 12 or a == b else (b, a)
    return resolved(toks, i, i + 5, ctx, year, month, number)


def dotted(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "13.09.2013"."""
    pieces = toks[i].text.split(".")
    if len(pieces) != 3 or not all(p.isdecimal() for p in pieces) or len(pieces[2]) != 4:
        return None
    found = day(int(pieces[2]), int(pieces[1]), int(pieces[0]))
    return resolved(toks, i, i + 1, ctx, found.year, found.month, found.day) if found else None


def ideographic(toks: list[Tok], i: int, ctx: Context, year: int) -> Found | None:
    """ "2026年7月10日", "2026年7月"; the year alone is left to the reader of years."""
    month, number = day_number(toks[i + 2]), day_number(toks[i + 4])
    if toks[i + 3].text != "月" or month is None or month > 12:
        return None
    if number is not None and toks[i + 5].text == "日":
        return resolved(toks, i, i + 6, ctx, year, month, number)
    return resolved(toks, i, i + 4, ctx, year, month, None)
