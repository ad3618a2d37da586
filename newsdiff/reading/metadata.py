"""What an article says about itself: address, outlet, author, date, from lines that were set aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.model import Record
from newsdiff.reading.dates import date_in_url, iso_date
from newsdiff.reading.furniture.stamps import address, unbroken

if TYPE_CHECKING:
    from newsdiff.reading.furniture import Page

_SCHEME = re.compile(r"https?://|www\.", re.I)
_BY = re.compile(
    r"^(?:(?:text|words|report|story):"
    r"|words by|text by|story by|written by|reported by|on behalf of|authors?|by|von|par|por|di|door|av|af"
    r"|автор"
    r"|文|記者|记者)\s*[:：/]?\s+",
    re.I,
)
_AFTER_NAME = re.compile(
    r"\s*(?:\||•|·|–|—|/|\bposted\b|\bpublished\b|\bupdated\b|\b(?i:for)\s(?i:the)\b|\bin [A-Z]"
    r"|,\s*(?:Staff|Senior|Chief|The|Associated|Reuters|[A-Z]{2,}\b|[a-z])|\(|\s-\s|\s\d).*$"
)
_CREDITED = re.compile(
    r"^(?:reporting|writing|edited|editing|additional|with|source|compiled|production|quelle|fuente)\b", re.I
)


_NOBODY = frozenset(
    (
        "admin",
        "administrator",
        "staff",
        "editor",
        "editors",
        "redaktion",
        "redacción",
        "rédaction",
        "webmaster",
    )
)


class Meta(Record, frozen=True, kw_only=True):
    """Metadata of a source; None where it does not say."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None


def from_page(page: Page) -> Meta:
    """The metadata in the lines that have been set aside."""
    url = author = published = None
    first, _ = page.frame()
    for index in sorted(page.verdicts):
        line, verdict = page.lines[index], page.verdicts[index]
        if url is None and index < 4 and address(line.bare):
            url = _url(line.bare)
        elif (
            published is None
            and index < max(first, 1) + 2
            and (verdict.reason.startswith("says when") or verdict.kind == "byline")
        ):
            published = iso_date(line.bare)
        if author is None and verdict.kind == "byline" and verdict.reason.endswith("the author"):
            author = _name(line.bare)
    if published is None and url:
        published = date_in_url(url)
    return Meta(url=url, outlet=outlet_of(url), author=author, published=published)


def _url(text: str) -> str:
    """An address with the spaces taken out that tokenising put in."""
    text = unbroken(text)
    m = _SCHEME.search(text)
    found = re.sub(r"\s+", "", text[m.start() if m else 0 :]).strip("<>()")
    return found if found.lower().startswith("http") else f"https://{found}"


def outlet_of(url: str | None) -> str | None:
    """The host of an address, as a reader names it: without "www." and the like."""
    if not url:
        return None
    m = re.match(r"https?://(?:[^/@]*@)?([^/:?#]+)", url, re.I)
    if not m or "." not in m[1]:
        return None
    return re.sub(r"^(?:www\d?|m|amp|mobile|edition)\.", "", m[1].lower())


def _name(text: str) -> str | None:
    """The name in a byline."""
    if _CREDITED.match(text):
        return None
    if m := re.match(r"(?i:posted|published|updated|written|filed)\b.*?\b(?i:by)\s+(\S.*)$", text):
        text = m[1]
    elif re.match(r"(?i:posted|published|updated|filed)\b", text):
        return None
    name = _AFTER_NAME.sub("", _BY.sub("", text.strip())).strip(" ,.|")
    return name if 2 <= len(name) <= 80 and name.casefold() not in _NOBODY else None
