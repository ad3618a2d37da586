"""HTML -> a draft of the page's main text.

trafilatura finds the main text and the metadata; it never sees the network here, and no clock: the latest
date it may find is fixed. Pages so small or so odd that it finds nothing are read paragraph by paragraph.
`line` of a part is the line of the source where its first words stand.
"""

from __future__ import annotations

import html as entities
import re
from typing import TYPE_CHECKING, Any

import msgspec

from newsdiff.model import BlockKind
from newsdiff.reading.around import REASON, around
from newsdiff.reading.declared import declared
from newsdiff.reading.metadata import Meta, outlet_of
from newsdiff.reading.segment import Draft, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

_LANGUAGE = re.compile(r"<html[^>]*?\slang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", re.I)
_LATEST = "2100-01-01"
_TAG = re.compile(r"<[^>]*>")
_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
_BLOCKS: dict[str, BlockKind | None] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list_item"),
    **dict.fromkeys(
        ("p", "div", "section", "article", "main", "blockquote", "figcaption", "figure", "pre", "ul", "ol",
         "dl", "table", "tr", "td", "th", "caption", "hr", "address", "details", "summary", "center")
    ),
}  # fmt: skip
_CHROME = (
    "script",
    "style",
    "noscript",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "template",
    "svg",
    "button",
    "iframe",
    "select",
)
_CODE = ("script", "style", "noscript", "template", "svg", "iframe", "select")

Piece = tuple[str, BlockKind | None]


def draft(source: str) -> Draft | None:
    """The draft of an HTML page; None when it holds no text."""
    import trafilatura

    page: Any = trafilatura.bare_extraction(
        source, with_metadata=True, include_comments=False, include_tables=True, include_formatting=False,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": _LATEST},
    )  # fmt: skip
    pieces = list(_body(page.body)) if page is not None and page.body is not None else []
    title = _squeeze(page.title or "") if page is not None else ""
    if sum(len(text) for text, _ in pieces) < 200:
        mine = list(from_paragraphs(source))
        if sum(len(text) for text, _ in mine) >= sum(len(text) for text, _ in pieces) - len(title):
            pieces = mine
    pieces = _with_title(pieces, title)
    if not pieces:
        return None
    rest = around((text for text, _ in from_paragraphs(source, _CODE)), (text for text, _ in pieces))
    return _laid_out(pieces, rest, source, _stated(page, source))


def _body(body: Any) -> Iterator[Piece]:
    """The texts of trafilatura's tree, in order."""
    for element in body:
        tag = element.tag
        if tag == "head":
            yield from _texts(element, "heading")
        elif tag == "list":
            for item in element.iter("item"):
                yield from _texts(item, "list_item")
        elif tag == "table":
            for row in element.iter("row"):
                cells = [_squeeze(" ".join(cell.itertext())) for cell in row]
                if any(cells):
                    yield " | ".join(filter(None, cells)), None
        elif tag in ("quote", "div") and len(element) and any(child.tag == "p" for child in element):
            yield from _body(element)
        elif isinstance(tag, str):
            yield from _texts(element, None)


def _texts(element: Any, kind: BlockKind | None) -> Iterator[Piece]:
    """The texts of an element, by its line breaks."""
    for broken in element.iter("lb", "br"):
        broken.tail = "\n" + (broken.tail or "")
    yield from ((text, kind) for text in _broken("".join(element.itertext())))


def _broken(text: str) -> Iterator[str]:
    """The paragraphs of a text with line breaks: a break divides where a sentence ends before it."""
    held = ""
    for line in text.split("\n"):
        bare = _squeeze(line)
        if bare and (not held or held[-1] not in '.!?"”。'):
            held = f"{held} {bare}".strip()
        elif bare:
            yield held
            held = bare
    if held:
        yield held


def from_paragraphs(source: str, without: tuple[str, ...] = _CHROME) -> Iterator[Piece]:
    """All text of a page by its blocks, without scripts and menus: for pages too small for an extractor."""
    from lxml import html
    from lxml.etree import LxmlError, iterwalk

    try:
        tree: Any = html.document_fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (LxmlError, ValueError):
        return
    body = tree.find("body")
    if body is None:
        return
    for element in list(body.iter(*without)):
        element.drop_tree()
    held = ""
    roles: list[BlockKind | None] = [None]
    for event, element in iterwalk(body, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCKS:
            yield from ((text, roles[-1]) for text in _broken(held))
            held = ""
            if event == "start":
                roles.append(_BLOCKS[tag])
            else:
                roles.pop()
        held += " " * (tag == "a" and event == "start" and held[-1:].isalnum())
        held += (element.text or "") + "\n" * (tag == "br") if event == "start" else (element.tail or "")
    yield from ((text, None) for text in _broken(held))


def _with_title(pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces with the page's title first and once."""
    titles = {_squeeze(t).casefold() for t in (title, _SUFFIX.sub("", title)) if t}
    for i, (text, kind) in enumerate(pieces[:4]):
        if text.casefold() in titles or (kind == "heading" and i == 0 and not title):
            return [(text, "title"), *pieces[:i], *pieces[i + 1 :]]
    return [(title, "title"), *pieces] if title and pieces else pieces


def _stated(page: Any, source: str) -> Meta:
    """What the page declares about itself."""
    language = _LANGUAGE.search(source[:5000])
    code = language[1] if language else None
    head = declared(source)
    if page is None:
        return msgspec.structs.replace(head, language=code)
    named = page.sitename if page.sitename and "." not in page.sitename else None
    return Meta(
        title=page.title or None, url=page.url or None,
        outlet=head.outlet or named or page.sitename or outlet_of(page.url) or page.hostname or None,
        author=page.author or head.author, published=page.date or head.published, language=code,
    )  # fmt: skip


def _laid_out(pieces: list[Piece], rest: str, source: str, stated: Meta) -> Draft:
    """The pieces as a text with a blank line between them, each with its line in the source, and what stands
    around them."""
    lines = [_squeeze(entities.unescape(_TAG.sub(" ", line))).casefold() for line in source.splitlines()]
    parts, at, number = [], 0, 0
    for text, kind in pieces:
        number = _line_of(text, lines, number, kind == "title")
        parts.append(Part(start=at, end=at + len(text), line=number + 1, gap=True, kind=kind))
        if kind == "title":
            number = 0
        at += len(text) + 2
    if rest:
        parts.append(
            Part(start=at, end=at + len(rest), line=number + 1, gap=True, kind="furniture", dropped=REASON)
        )
    texts = [text for text, _ in pieces] + [rest] * bool(rest)
    return Draft(text="\n\n".join(texts), parts=tuple(parts), stated=stated)


def _line_of(text: str, lines: list[str], since: int, title: bool) -> int:
    """The index of the line with the first words of a text, from `since` on; `since` when there is none."""
    for length in (40, 16):
        words = text.casefold()[:length]
        for i in range(since, len(lines)):
            if words in lines[i] and not (title and "<title" in lines[i]):
                return i
    return since


def _squeeze(text: str) -> str:
    """A text with single spaces."""
    return " ".join(text.split())
