"""Markdown -> a draft whose text is the source with its markup taken out, line for line.

Links, emphasis and markers would read as words of the article ("https", "utm_source"), so they go; but
every line stays on its line, so the numbers that a report gives are those of the source file. markdown-it-
py parses; what a line belongs to (heading, list item, quotation, table row) comes from its tokens.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from newsdiff.reading.dates import iso_date
from newsdiff.reading.metadata import Meta, outlet_of
from newsdiff.reading.segment import Draft, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from newsdiff.model import BlockKind

_FRONT = re.compile(r"\ufeff?(?:---|\+\+\+)[ \t]*\n(?P<body>.*?)\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|$)", re.S)
_FIELD = re.compile(r"^([A-Za-z][\w .-]*?)\s*[:=]\s*(.*)$")
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.S)
_ENDS = (".", "!", "?", "…", ":", '"', "”", "。", "！", "？", "」")
_WRAPPED = 160  # characters: a longer line was not wrapped by hand
_LEDE = 120
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
    """What stands on a line of the text: of which token, in which role; `split`: lines are paragraphs."""

    owner: int
    kind: BlockKind | None
    dropped: str | None = None
    split: bool = False


class _Leaf(NamedTuple):
    """A token that holds text: its first line, its text and what it is."""

    line: int
    text: str
    kind: BlockKind | None
    dropped: str | None = None


def draft(source: str) -> Draft:
    """The draft of a Markdown source with LF, CRLF or CR line ends."""
    from markdown_it import MarkdownIt

    source = source.replace("\r\n", "\n").replace("\r", "\n")
    lines = [""] * (source.count("\n") + 1)
    front = _FRONT.match(source)
    skipped = source[: front.end()].count("\n") if front else 0
    body = "\n" * skipped + source[front.end() :] if front else source
    leaves = list(_leaves(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)))
    stated = _stated(_fields(front["body"])) if front else Meta()
    rows: dict[int, _Row] = {}
    for owner, leaf in enumerate(_with_title(leaves, source, stated.title)):
        pieces = leaf.text.split("\n")
        split = max(map(len, pieces)) > _WRAPPED or all(p.rstrip().endswith(_ENDS) for p in pieces)
        for i, piece in enumerate(pieces):
            at = min(leaf.line + i, len(lines) - 1)
            lines[at] = f"{lines[at]} | {piece}" if lines[at] else piece
            rows.setdefault(at, _Row(owner, leaf.kind, leaf.dropped, split))
    return Draft(text="\n".join(lines), parts=tuple(_parts(lines, rows)), stated=stated)


def _with_title(leaves: list[_Leaf], source: str, title: str | None) -> list[_Leaf]:
    """The leaves with a title: the first heading of the first level, else the front matter's."""
    for i, leaf in enumerate(leaves):
        if leaf.kind == "title":
            return [
                *leaves[: i + 1],
                *(x._replace(kind="heading") if x.kind == "title" else x for x in leaves[i + 1 :]),
            ]
        if leaf.kind is None and len(leaf.text) > _LEDE:
            break
    rest = [x._replace(kind="heading") if x.kind == "title" else x for x in leaves]
    if title is None:
        first = rest[:1]
        return [x._replace(kind="title") for x in first if x.kind == "heading"] + rest[
            len([x for x in first if x.kind == "heading"]) :
        ]
    line = next((n for n, text in enumerate(source.split("\n")) if title in text), 0)
    return [_Leaf(line, title, "title"), *rest]


def _leaves(tokens: list[Token]) -> Iterator[_Leaf]:
    """Every token that holds text, in order; headings of the first level as titles."""
    role: list[BlockKind | None] = [None]
    for token in tokens:
        if token.type == "heading_open":
            role.append("title" if token.tag == "h1" else "heading")
        elif token.type == "list_item_open":
            role.append("list_item")
        elif token.type in ("heading_close", "list_item_close"):
            role.pop()
        elif not token.map:
            continue
        elif token.type == "inline":
            text, picture = _inline(token)
            yield _Leaf(
                token.map[0],
                text,
                "caption" if picture else role[-1],
                "describes a picture" if picture else None,
            )
        elif token.type in ("fence", "code_block"):
            yield _Leaf(token.map[0] + (token.type == "fence"), token.content.rstrip("\n"), None)
        elif token.type == "html_block":
            bare = _TAG.sub(lambda m: "\n" * m.group().count("\n"), token.content.rstrip("\n"))
            yield _Leaf(token.map[0], html.unescape(bare), None)


def _inline(token: Token) -> tuple[str, bool]:
    """The text of a paragraph without markup, and whether it is only a picture's description."""
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


def _parts(lines: list[str], rows: dict[int, _Row]) -> Iterator[Part]:
    """The paragraphs of the text: the lines of one token together, unless they are paragraphs."""
    at, held, owner = 0, None, None
    for number, line in enumerate(lines):
        bare, row = line.strip(), rows.get(number)
        if bare:
            start = at + line.index(bare)
            if held is not None and row is not None and row.owner == owner and not row.split:
                held = msgspec.structs.replace(held, end=start + len(bare))
            else:
                if held is not None:
                    yield held
                held = Part(
                    start=start, end=start + len(bare), line=number + 1, gap=True,
                    kind=row.kind if row else None, dropped=row.dropped if row else None,
                )  # fmt: skip
            owner = row.owner if row else None
        at += len(line) + 1
    if held is not None:
        yield held


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
    got = {ours: next((fields[t] for t in theirs if fields.get(t)), None) for ours, theirs in _FIELDS.items()}
    url = got["url"] if (got["url"] or "").startswith(("http://", "https://")) else None
    outlet = got["outlet"] or (None if url or not got["url"] else got["url"])
    return Meta(
        title=got["title"], author=got["author"], url=url, outlet=outlet or outlet_of(url),
        published=(iso_date(got["published"]) or got["published"]) if got["published"] else None,
        language=got["language"],
    )  # fmt: skip
