"""A report without the names of its sources: A, B, C instead of outlets, authors, URLs and paths.

The names are masked wherever they stand, inside the articles' texts as well: by blocks of the same length,
so that every span stays right. Bylines, datelines and all that is set aside (credits, menus, links) are
masked as a whole, since they may name an author or outlet whom nobody knew. What the text says in other
words ("this newspaper") stays, and so does a name of fewer than three characters.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdiff.model import Article, Report

MASK = "█"
_LEAST = 3
_CREDIT = re.compile(
    r"\b(?:by|reporting by|editing by|writing by|edited by)\s+(?P<names>[^\n;()]+)", re.IGNORECASE
)


def anonymised(report: Report) -> Report:
    """The same report with its sources' names masked."""
    mask = _masker(report)
    articles = tuple(_article(article, mask) for article in report.articles)
    rest = msgspec.structs.replace(
        report, articles=(), options=report.options | {"pins": None, "model": None}
    )
    masked: Report = _walk(rest, mask)
    return msgspec.structs.replace(
        masked,
        articles=articles,
        problems=tuple(msgspec.structs.replace(p, path=None) for p in masked.problems),
    )


def _article(article: Article, mask: Callable[[str], str]) -> Article:
    text = mask(article.text)
    for block in article.blocks:
        end = block.start  # a dateline stands before the first sentence
        if block.kind == "byline" or block.dropped is not None:
            end = block.end
        elif block.sentences:
            end = block.sentences[0].start
        text = text[: block.start] + re.sub(r"\S", MASK, text[block.start : end]) + text[end:]
    return msgspec.structs.replace(
        article, name=f"Source {article.key}", title=article.title and mask(article.title), text=text,
        path=None, url=None, outlet=None, author=None, sha256="", blocks=_walk(article.blocks, mask),
    )  # fmt: skip


def _masker(report: Report) -> Callable[[str], str]:
    """A function that masks every name of every source, longest first, whatever its case."""
    names: set[str] = set()
    for article in report.articles:
        names.update(_names(article))
    for problem in report.problems:
        names.update((problem.path or "", PurePath(problem.path or "").name))
    names = {name for name in names if len(name) >= _LEAST}
    if not names:
        return lambda text: text
    choices = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    pattern = re.compile(rf"(?<!\w)(?:{choices})(?!\w)", re.IGNORECASE)
    return lambda text: pattern.sub(lambda match: re.sub(r"\S", MASK, match[0]), text)


def _names(article: Article) -> set[str]:
    """All that tells who an article is from."""
    found = {article.outlet or "", article.path or "", article.url or ""}
    if article.outlet and not article.outlet.isupper():
        found |= {word for word in article.outlet.split() if word.isupper()}  # "told the BBC"
    if article.name not in (
        article.title or ""
    ):  # an article of which nothing is known is named by its title
        found.add(article.name)
    if article.path:
        found |= {PurePath(article.path).name, PurePath(article.path).stem}
    if article.url:
        host = urlsplit(article.url).hostname or ""
        found |= {host, host.removeprefix("www.")}
    for author in re.split(r",|;|\band\b", article.author or ""):
        found |= _person(re.sub(r"^\s*by\s+", "", author, flags=re.IGNORECASE).strip())
    return found | _signed(article)


def _person(name: str) -> set[str]:
    """A name as it may stand in a text: whole, the surname alone, and as a handle or before an @."""
    parts = name.split()
    if not 2 <= len(parts) <= 4 or not all(part[:1].isupper() for part in parts):
        return {name}
    plain = [re.sub(r"\W", "", part) for part in parts]
    return {name, parts[-1], *(sign.join(plain) for sign in ("", ".", "_", "-"))}


def _signed(article: Article) -> set[str]:
    """Who is named in bylines and credits: "By Ann Bro, The Herald", "(Reporting by Tom Oka)"."""
    found: set[str] = set()
    lines = [b.of(article.text) for b in article.blocks if b.kind == "byline" or b.dropped is not None]
    for line in lines:
        for credit in _CREDIT.finditer(line):
            for part in re.split(r",|;|\band\b|\||\bfor\b", credit["names"]):
                name = part.strip(" .)\n")
                if 1 < len(name.split()) <= 5 and all(w[:1].isupper() for w in name.split()):
                    found |= _person(name) | {re.sub(r"^The\s+", "", name)}
    return found


def _walk(value: Any, mask: Callable[[str], str]) -> Any:
    """The same records with every string masked, but for the keys of dictionaries."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, tuple):
        return tuple(_walk(item, mask) for item in value)
    if isinstance(value, dict):
        return {key: _walk(item, mask) for key, item in value.items()}
    if isinstance(value, msgspec.Struct):
        fields = {name: _walk(getattr(value, name), mask) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value
