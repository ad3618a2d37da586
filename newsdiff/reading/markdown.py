"""Markdown -> a draft whose text is the source with its markup taken out, line for line.

Links, emphasis and markers would read as words of the article ("https", "utm_source"), so they go; but every line
stays on its line, so the numbers that a report gives are those of the source file. markdown-it-py parses; what a line
belongs to (heading, list item, quotation, table row) comes from its tokens.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.model import BlockKind
from newsdiff.reading.dates import iso_date
from newsdiff.reading.lines import paragraphs
from newsdiff.reading.metadata import Meta, outlet_of
from newsdiff.reading.segment import Draft, Part

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\ufeff?(?:---|\+\+\+)[ \t]*\n(?P<body>.*?)\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|$)", re.S)
_FIELD = re.compile(r"^([A-Za-z][\w .-]*?)\s*[:=]\s*(.*)$")
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.S)
_MARKER = re.compile(r"\[\^[^\]]{1,20}\]:?")
_FIELDS = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline", "creator"),
    "published": ("date", "published", "pubdate", "publisheddate", "datepublished", "created", "publishdate"),
    "url": ("url", "source", "link", "canonical", "canonicalurl", "permalink", "sourceurl", "originalurl"),
    "outlet": ("outlet", "site", "sitename", "publisher", "publication", "website", "journal", "medium"),
    "language": ("language", "lang", "locale"),
}


class _Row(NamedTuple):
    """What stands on one line of the text: of which token, in which role."""

    owner: int
    kind: BlockKind | None
    dropped: str | None = None


def draft(source: str) -> Draft:
    """The draft of a Markdown source with LF, CRLF or CR line ends."""
    from markdown_it import MarkdownIt

    source = source.replace("\r\n", "\n").replace("\r", "\n")
    lines = [""] * (source.count("\n") + 1)
    rows: dict[int, _Row] = {}
    front = _FRONT.match(source)
    fields = _fields(front["body"]) if front else {}
    skipped = source[: front.end()].count("\n") if front else 0
    body = "\n" * skipped + source[front.end() :] if front else source
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)
    for owner, (first, text, kind, dropped) in enumerate(_pieces(tokens)):
        for i, piece in enumerate(text.split("\n")):
            at = min(first + i, len(lines) - 1)
            lines[at] = f"{lines[at]} | {piece}" if lines[at] else piece
            rows.setdefault(at, _Row(owner, kind, dropped))
    parts = _parts("\n".join(lines), rows)
    return Draft(text="\n".join(lines), parts=_titled(parts), stated=_stated(fields))


def _pieces(tokens: list[Token]) -> Iterator[tuple[int, str, BlockKind | None, str | None]]:
    """First line, text, role and reason to leave it out of every leaf that holds text."""
    role: list[BlockKind | None] = [None]
    for token in tokens:
        if token.type == "heading_open":
            role.append("heading")
        elif token.type == "list_item_open":
            role.append("list_item")
        elif token.type in ("heading_close", "list_item_close"):
            role.pop()
        elif token.type == "inline" and token.map:
            text, picture = _inline(token)
            reason = "describes a picture" if picture else None
            yield token.map[0], text, "caption" if picture else role[-1], reason
        elif token.type in ("fence", "code_block") and token.map:
            yield token.map[0] + (token.type == "fence"), token.content.rstrip("\n"), None, None
        elif token.type == "html_block" and token.map:
            bare = _TAG.sub(lambda m: "\n" * m.group().count("\n"), token.content.rstrip("\n"))
            yield token.map[0], html.unescape(bare), None, None


def _inline(token: Token) -> tuple[str, bool]:
    """The text of a paragraph without markup, a line a source line, and whether it is only a picture's description."""
    out: list[str] = []
    words = pictures = False
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            out.append("\n")
        elif child.type == "image":
            out.append(child.content)
            pictures = True
        elif child.type == "html_inline":
            out.append("\n" * child.content.count("\n"))
        elif child.content:
            out.append(child.content.replace("\n", " "))
            words = words or bool(child.content.strip())
    return _MARKER.sub("", "".join(out)), pictures and not words


def _parts(text: str, rows: dict[int, _Row]) -> list[Part]:
    """The paragraphs of the text, cut where another token begins, each with its role."""
    found: list[Part] = []
    for p in paragraphs(text):
        at, number = p.start, p.line
        pieces = text[p.start : p.end].split("\n")
        owner = None
        for offset, piece in enumerate(pieces):
            row = rows.get(number - 1 + offset)
            bare = piece.strip()
            if bare:
                start = at + piece.index(bare)
                if row is None or owner != row.owner or not found:
                    found.append(
                        Part(
                            start=start, end=start + len(bare), line=number + offset, gap=True,
                            kind=row.kind if row else None, dropped=row.dropped if row else None,
                        )  # fmt: skip
                    )
                    owner = row.owner if row else None
                else:
                    last = found[-1]
                    found[-1] = Part(
                        start=last.start, end=start + len(bare), line=last.line, gap=True, kind=last.kind, dropped=last.dropped
                    )
            at += len(piece) + 1
    return found


def _titled(parts: list[Part]) -> tuple[Part, ...]:
    """The first heading as the title, when no running text stands before it."""
    for i, part in enumerate(parts):
        if part.kind == "heading":
            title = Part(start=part.start, end=part.end, line=part.line, gap=part.gap, kind="title")
            return (*parts[:i], title, *parts[i + 1 :])
        if part.kind is None and part.end - part.start > 120:
            break
    return tuple(parts)


def _fields(front: str) -> dict[str, str]:
    """The simple fields of a front matter: `name: value`, a list's items joined by commas."""
    fields: dict[str, str] = {}
    name = ""
    for line in front.split("\n"):
        if m := _FIELD.match(line):
            name = re.sub(r"[\W_]", "", m[1].lower())
            fields[name] = _value(m[2])
        elif name and line.strip().startswith("- "):
            item = _value(line.strip()[2:])
            fields[name] = f"{fields[name]}, {item}" if fields[name] else item
    return fields


def _value(text: str) -> str:
    """A value without quotes, brackets and Obsidian's links."""
    bare = text.strip()
    if bare.startswith("[") and bare.endswith("]") and not bare.startswith("[["):
        return ", ".join(filter(None, (_value(x) for x in bare[1:-1].split(","))))
    return bare.strip("\"'").replace("[[", "").replace("]]", "").strip()


def _stated(fields: dict[str, str]) -> Meta:
    """The metadata of a front matter."""
    got = {
        ours: next((fields[t] for t in theirs if fields.get(t)), None) for ours, theirs in _FIELDS.items()
    }
    url = got["url"] if (got["url"] or "").startswith(("http://", "https://")) else None
    outlet = got["outlet"] or (None if url or not got["url"] else got["url"])
    return Meta(
        title=got["title"], author=got["author"], url=url, outlet=outlet or outlet_of(url),
        published=(iso_date(got["published"]) or got["published"]) if got["published"] else None,
        language=got["language"],
    )  # fmt: skip
