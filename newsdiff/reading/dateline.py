"""The dateline of a report: where, when and by which agency it was filed, before its first words.

"PORT LORRIN, May 15 (Northern News) - A ferry …" states nothing of the story: the place is the reporter's.
So its words belong to no sentence, and the agency is read as the outlet when nothing else names one.

A dateline is a place and at least one sign that it is one: capitals throughout, a date, an agency in
brackets, two towns with a stroke between them. It ends in a dash or (not behind a single town in small
letters) in a colon, and a sentence begins behind it.
"Analysis - The …", "Berlin: Nobody …" and "The Board - which …" are left alone.
"""

from __future__ import annotations

import re

from newsdiff.model import Record
from newsdiff.reading.furniture.words import AGENCIES, MONTHS
from newsdiff.text.normal import fold

_CAP = r"[A-ZÀ-ÖØ-Þ]"
_WORD = rf"(?:{_CAP}[\w'’.-]*|of|the|de|del|la|le|am|an|der|upon|sur|do|da)"
_PLACE = rf"{_CAP}[\w'’.-]*(?:[ /]{_WORD}){{0,4}}(?:,\s{_CAP}[\w'’.]*(?:\s{_WORD}){{0,3}}){{0,2}}"
_DATE = r"\(?(?<!\w)(?:[^\W\d_]{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s[^\W\d_]{3,9}\.?)(?:,?\s\d{4})?\)?"
_AGENCY = r"\(\s?(?P<agency>[^\W\d_][^()\n]{1,28}?)\s?\)"
_LINE = re.compile(
    rf"(?P<place>{_PLACE})?(?:,?\s?(?P<date>{_DATE}))?,?(?:--)?\s?(?:{_AGENCY})?\s?"
    r"(?P<sign>--|[-–—]{1,3}\s|:\s)\s*(?P<after>[\"“”„«‘'`(\[¥$€£]|[A-ZÀ-ÖØ-Þ0-9])"
)
_TOWNS = re.compile(rf"{_CAP}[\w'’.-]+(?:\s{_CAP}[\w'’.-]+)?/{_CAP}[\w'’.-]+(?:\s{_CAP}[\w'’.-]+)?")
_LONGEST = 90
_NO_PLACE = frozenset(
    ("a", "an", "he", "his", "in", "it", "its", "on", "she", "that", "the", "they", "this", "we", "who")
)


class Dateline(Record, frozen=True, kw_only=True):
    """`end`: where the report itself begins; `agency`: who filed it, as written, or None."""

    end: int
    agency: str | None = None


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline with which `text[start:end]` (a paragraph) begins, or None."""
    head = text[start : min(end, start + _LONGEST + 2)]
    m = _LINE.match(head)
    if m is None or m.end() >= end - start:
        return None
    place, agency = m["place"] or "", m["agency"]
    if m["date"] and not {fold(x) for x in re.findall(r"[^\W\d_]+", m["date"])} & MONTHS.keys():
        return None
    if agency is not None and not _signs(agency):
        return None
    if place and not _placed(place, loose=bool(m["date"] or agency or _TOWNS.fullmatch(place))):
        return None
    marked = m["date"] or agency or "/" in place or place.isupper()
    if not (place or agency) or (m["sign"][0] == ":" and not marked):
        return None
    return Dateline(end=start + m.start("after"), agency=agency)


def _signs(agency: str) -> bool:
    """Whether the words in brackets sign for an agency or outlet: capitals, or the name of an agency."""
    words = agency.split()
    known = set(re.split(r"\W+", fold(agency))) & AGENCIES
    return bool(known) or all(w[0].isupper() or w in ("of", "the", "and", "&") for w in words)


def _placed(place: str, loose: bool) -> bool:
    """Whether words can be the place: capitalised; all in capitals where nothing else marks the dateline."""
    words = [w for w in re.split(r"[\s/,]+", place) if w]
    if words[0].lower() in _NO_PLACE or any(c.isdigit() for c in place):
        return False
    if loose:
        return True
    town = [w for w in re.split(r"[\s/]+", place.split(",")[0]) if w]
    return all(w.isupper() for w in town) and len(town[0].strip(".")) > 1
