"""Years, spans of years, fiscal years, quarters and decades; and four digits that are no year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.facts.calendar import MONTHS, bounds
from newsdiff.facts.counted import BOUNDARY, is_plural
from newsdiff.facts.dating import PREPS, dated, year_of
from newsdiff.facts.numbers import SCALES
from newsdiff.facts.units import NAMES
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.facts.context import Context, Found
    from newsdiff.facts.lexer import Tok

QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def year_span(toks: list[Tok], i: int, year: int, ctx: Context) -> Found | None:
    """ "2026–2030", "2008-09", "1979-90", "from 1979 to 1990", "between 2026 and 2030"."""
    joint, other = toks[i + 1], toks[i + 2]
    last = year_of(other)
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
    fiscal = is_fiscal(toks, i)
    first = toks[i - 1].norm in ("between", "from") if i > 0 else False
    value = f"FY{year}/FY{last}" if fiscal else f"{year}/{last}"
    made = dated(
        toks, i, i + 3, ctx, value, (bounds(year)[0], bounds(last)[1]), year=str(year), until=str(last),
        **({"fiscal": "yes"} if fiscal else {}),
    )  # fmt: skip
    del first
    return made


def is_fiscal(toks: list[Tok], i: int) -> bool:
    before = [t.norm for t in toks[max(0, i - 2) : i]]
    return "fiscal" in before or "fy" in before or ("financial" in before and before[-1] in ("year", "years"))


# Plurals that a year qualifies: "from 2019 levels", "at 2015 prices".
_OF_YEARS = words(
    "levels prices terms figures elections standards rates results games olympics riots floods attacks"
)


def is_year(toks: list[Tok], i: int, year: int) -> bool:
    """Whether four digits are a year and count nothing."""
    previous = toks[i - 1].norm if i > 0 else ""
    after = toks[i + 1]
    if after.kind == "w" and (not after.gap or after.norm in SCALES or _unit_name(after)):
        return False
    if is_fiscal(toks, i):
        return True
    if previous in PREPS or previous in MONTHS or previous in ("circa", "(", "the", "late", "early", "than"):
        counting = (
            after.kind == "w" and is_plural(after.norm) and not after.capital and after.norm not in _OF_YEARS
        )
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


def decade(toks: list[Tok], i: int, ctx: Context) -> Found | None:
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
        return dated(toks, i, i + 3, ctx, f"{year}s", (bounds(year)[0], bounds(year + 9)[1]), year=str(year))
    return None


def fiscal_year(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    j = i + 1
    while toks[j].norm in ("year", "years"):
        j += 1
    year = year_of(toks[j])
    if year is None:
        return None
    span = year_span(toks, j, year, ctx)
    if span is not None:
        inner = span.facts[0]
        return dated(toks, i, span.end, ctx, inner.value, (inner.low or Decimal(0), inner.high or Decimal(0)),
                     **{k: v for k, v in inner.parts.items() if k != "prep"})  # fmt: skip
    return dated(toks, i, j + 1, ctx, f"FY{year}", bounds(year), year=str(year), fiscal="yes")


def quarter(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "third quarter of 2025", "third-quarter", "Q3 2025" ("Q" and "3" are two tokens)."""
    if toks[i].kind == "n":  # "4Q 2020"
        number, end = int(toks[i].text), i + 2
    elif toks[i].norm == "q":
        if toks[i + 1].gap or toks[i + 1].text not in "1234" or not toks[i].capital:
            return None
        number, end = int(toks[i + 1].text), i + 2
    else:
        j = i + 1 + (toks[i + 1].text == "-")
        if toks[j].norm != "quarter":
            return None
        number, end = QUARTERS[toks[i].norm], j + 1
    k = end + (toks[end].norm == "of")
    year = year_of(toks[k])
    if year is None:
        if toks[end].norm == "final":
            return None
        return dated(toks, i, end, ctx, f"Q{number}", None, quarter=str(number))
    low, high = bounds(year, 3 * number - 2)[0], bounds(year, 3 * number)[1]
    return dated(toks, i, k + 1, ctx, f"{year}-Q{number}", (low, high), quarter=str(number), year=str(year))
