"""Spans of an article -> places in its file, and the passages as a reader would quote them."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

import msgspec

from newsdiff.verdict import Place

if TYPE_CHECKING:
    from newsdiff.model import Article, Block

_SPACE = re.compile(r"\s+")
_SENTENCE = 240
_HTML = (".html", ".htm", ".xhtml")


def whole(article: Article) -> Place:
    """The place of a finding that is about the file as a whole: its first line."""
    return file(article.path or article.name, named(article))


def named(article: Article) -> str:
    """What the gate calls a source: its file name, which is unique in a folder as an outlet's name is not."""
    return PurePath(article.path).name if article.path else article.name


def file(path: str, source: str) -> Place:
    """The first line of a file."""
    return Place(path=slashes(path), source=source, start=0, end=0)


def passage(article: Article, block_id: str, start: int, end: int, value: str | None = None) -> Place:
    """The place of `text[start:end]`, quoted with its sentence.

    Lines are counted from the line of the block in its source file: for plain text that is the number of line
    breaks before the passage, for HTML the line where the paragraph stands, without columns.
    """
    block = next(b for b in article.blocks if b.id == block_id)
    line, column = _position(article.text, block, start)
    end_line, end_column = _position(article.text, block, end)
    if PurePath(article.path or "").suffix.lower() in _HTML:
        line, column, end_line, end_column = block.line, 1, block.line, 1
    return Place(
        path=slashes(article.path or article.name), source=named(article), start=start, end=end, line=line,
        column=column, end_line=end_line, end_column=end_column, text=_quoted(article, block, start, end),
        quote=_SPACE.sub(" ", article.text[start:end]), value=value,
    )  # fmt: skip


def slashes(path: str) -> str:
    """A path with forward slashes, without a leading "./", as annotations and SARIF want it."""
    return path.replace("\\", "/").removeprefix("./")


def _position(text: str, block: Block, offset: int) -> tuple[int, int]:
    line = block.line + text.count("\n", block.start, offset)
    return line, offset - text.rfind("\n", 0, offset)


def _quoted(article: Article, block: Block, start: int, end: int) -> str:
    """The sentence that holds the passage; its part around the passage when it is long."""
    low = max((s.start for s in block.sentences if s.start <= start), default=block.start)
    high = min((s.end for s in block.sentences if s.end >= end), default=block.end)
    if high - low > _SENTENCE:
        spare = max(0, _SENTENCE - (end - start)) // 2
        cut_low, cut_high = max(low, start - spare), min(high, max(end, start) + spare)
        quote = article.text[cut_low:cut_high]
        return (
            ("… " if cut_low > low else "")
            + _SPACE.sub(" ", quote).strip()
            + (" …" if cut_high < high else "")
        )
    return _SPACE.sub(" ", article.text[low:high]).strip()


def at_line(place: Place, line: int) -> Place:
    """The same file, at another line."""
    return msgspec.structs.replace(place, line=line, end_line=line)
