"""What an article says about itself: address, outlet, author, date, from lines that were set aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.model import Record
from newsdiff.reading.dates import date_in_url, iso_date
from newsdiff.reading.furniture.creditlines import credit
from newsdiff.reading.furniture.stamps import address, unbroken

if TYPE_CHECKING:
    from newsdiff.reading.furniture import Page
    from newsdiff.reading.furniture.creditlines import Credit

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


_SIGNS = (
    "names the author", "names the agency or outlet", "a name alone below the title: the author",
    "names the newsroom or the author's role", "says when (and where) the page was published",
)  # fmt: skip
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


def from_page(page: Page, title: int | None) -> Meta:
    """The metadata in the lines that have been set aside; `title` is the index of the title."""
    url = author = published = outlet = None
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
        if verdict.reason not in _SIGNS:
            continue
        named = credit(line.bare) if index < max(first, 1) + 2 else None
        if named is not None:
            single = named.name is not None and named.dated and " " not in named.name
            above = title is not None and index < title
            outlet = outlet or named.outlet or (named.name if above or single else None)
        if author is None:
            author = _author(line.bare, verdict.reason, named, title is not None and index > title)
    if published is None and url:
        published = date_in_url(url)
    return Meta(url=url, outlet=outlet_of(url) or outlet, author=author, published=published)


def _author(text: str, reason: str, named: Credit | None, below: bool) -> str | None:
    """The author whom a line names; `below`: it stands below the title."""
    if named is not None and named.author:
        return _name(named.author)
    if named is not None and named.name and " " in named.name and below and (named.dated or named.outlet):
        return named.name
    return _name(text) if reason.endswith("the author") else None


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
