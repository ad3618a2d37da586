"""Days: names of months and weekdays, ISO values of full and partial dates, and the reference day of an
article."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.model import Article

_MONTHS = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
_WEEKDAYS = (
    "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
    "saturday sat", "sunday sun",
)  # fmt: skip
# Folded: German, French, Spanish, Italian, Portuguese, Dutch. "mars" and the like are English words, so these
# hold only in an article of another language.
_MONTHS_ELSEWHERE = (
    "januar janvier enero gennaio janeiro januari", "februar fevrier febrero febbraio fevereiro februari",
    "marz mars marzo marco maart", "avril abril aprile", "mai mayo maggio maio mei",
    "juni juin junio giugno junho", "juli juillet julio luglio julho", "aout agosto augustus",
    "septembre septiembre settembre setembro", "oktober octobre octubre ottobre outubro",
    "novembre noviembre novembro", "dezember decembre diciembre dicembre dezembro",
)  # fmt: skip
MONTHS = {name: n for n, names in enumerate(_MONTHS, 1) for name in names.split()}
MONTHS_ELSEWHERE = {name: n for n, names in enumerate(_MONTHS_ELSEWHERE, 1) for name in names.split()}
WEEKDAYS = {name: n for n, names in enumerate(_WEEKDAYS) for name in names.split()}
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:/|\b)")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WRITTEN = re.compile(
    rf"\b(?:({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?|(\d{{1,2}})\s+({_MONTH})\.?)\s*,?\s+(\d{{4}})\b",
    re.IGNORECASE,
)


def month_of(norm: str, capital: bool, language: str) -> int | None:
    """The number of a month by its folded name; outside English and German it need not have a capital."""
    if language == "en":
        return MONTHS.get(norm) if capital else None
    if not capital and language == "de":
        return None
    return MONTHS.get(norm) or MONTHS_ELSEWHERE.get(norm)


def day(year: int, month: int, number: int) -> date | None:
    """The date, or None where there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def bounds(year: int, month: int | None = None, number: int | None = None) -> tuple[Decimal, Decimal]:
    """The first and last day of a year, month or day, as ordinals (day 1 is 1 January of year 1)."""
    first = date(year, month or 1, number or 1)
    if number is not None:
        last = first
    elif month is not None:
        last = (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    else:
        last = date(year, 12, 31)
    return Decimal(first.toordinal()), Decimal(last.toordinal())


def reference(article: Article) -> date | None:
    """The day an article counts from: when it was published, else of its address, else of its dateline.

    A dateline is a full date in a short block among the first ones, or in the site furniture before them.
    """
    for stated in (article.published or "",):
        m = _ISO.search(stated)
        if m and (found := day(int(m[1]), int(m[2]), int(m[3]))):
            return found
        if found := _written(stated):
            return found
    if article.url and (found := _from_address(article.url)):
        return found
    for block in article.blocks[:6]:
        text = article.text[block.start : block.end]
        if text.startswith(("http", "www.")) and (found := _from_address(text.split()[0])):
            return found
        if (
            len(text) < 160
            and block.kind in ("byline", "furniture", "body", "heading")
            and (found := _written(text))
        ):
            return found
    return None


def _written(text: str) -> date | None:
    m = _WRITTEN.search(text)
    if not m:
        return None
    month = MONTHS[(m[1] or m[4]).lower()]
    return day(int(m[5]), month, int(m[2] or m[3]))


def _from_address(url: str) -> date | None:
    m = _IN_ADDRESS.search(url)
    if not m:
        return None
    month = int(m[2]) if m[2].isdecimal() else MONTHS.get(m[2], 0)
    return day(int(m[1]), month, int(m[3]))
