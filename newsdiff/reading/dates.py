"""The date on which a page says it was published, as ISO 8601."""

from __future__ import annotations

import re

from newsdiff.reading.furniture.words import MONTHS
from newsdiff.text.normal import fold

_ISO = re.compile(
    r"\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?"
)
_CJK = re.compile(r"((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)\b")
_DAY_MONTH = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s(?:de\s)?([^\W\d_]{3,9})\.?,?\s(?:de\s)?((?:19|20)\d\d)\b"
)
_US_TIME = re.compile(r"\b(?:[ap]\.?m\.?\s+)?(?:[ecmp][sd]?t)\b", re.I)
_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=\D)")
_NUMBERS = re.compile(r"\b(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)\b")


def iso_date(text: str) -> str | None:
    """The first date with day, month and year in a line, as "2013-09-16" (with the time where ISO gives one).

    Of 03/04/2020 nothing can be said unless one of the numbers is over 12 or an American time zone stands
    beside it; with full stops it is day.month.
    """
    if m := _ISO.search(text):
        day = _day(m[1], m[2], m[3])
        return f"{day}T{m[4]}{m[5] or ''}" if day and m[4] else day
    folded = fold(text)
    if m := _CJK.search(folded):
        return _day(m[1], m[2], m[3])
    for m in _MONTH_DAY.finditer(folded):
        if m[1] in MONTHS:
            return _day(m[3], MONTHS[m[1]], m[2])
    for m in _DAY_MONTH.finditer(folded):
        if m[2] in MONTHS:
            return _day(m[3], MONTHS[m[2]], m[1])
    return _numeric(folded)


def _numeric(text: str) -> str | None:
    """15/09/2013, 9.15.2013 and their like, where the order of day and month is certain."""
    for m in _NUMBERS.finditer(text):
        a, b = int(m[1]), int(m[3])
        if a > 12 or m[2] == "." or a == b:
            return _day(m[4], b, a)
        if b > 12 or (m[2] == "/" and _US_TIME.search(text)):
            return _day(m[4], a, b)
    return None


def date_in_url(url: str) -> str | None:
    """The date that many sites put into their addresses: /2013/aug/02/, /2013/08/02/."""
    m = _IN_URL.search(url.lower())
    if m is None:
        return None
    month = m[2] if m[2].isdigit() else MONTHS.get(m[2])
    return _day(m[1], month, m[3]) if month else None


def _day(year: str | int, month: str | int, day: str | int) -> str | None:
    """An ISO day, None when there is no such day."""
    y, m, d = int(year), int(month), int(day)
    return f"{y:04}-{m:02}-{d:02}" if 1 <= m <= 12 and 1 <= d <= 31 else None
