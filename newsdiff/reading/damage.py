"""Traces of a page that was badly copied or converted: notes for the reader, never a change to the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.model import Article, Block, Problem
from newsdiff.reading.furniture.notices import glued

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOREIGN = re.compile(
    "[A-Za-z0-9][\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af][A-Za-z]|[a-z][а-яё]|[а-яё][a-z]"
)
_EASTERN = ("ja", "zh", "ko", "ru", "uk", "bg", "sr")
_GLUED = re.compile(
    r"\b[^\W\d_A-Z]{3,}[.!?][A-Z][a-z]{2,}\s(?!com\b)|[A-Za-z]{3}(?:JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|January|February|March|April|June|July|August|September|October|November|December)\s\d"
)
_MOJIBAKE = re.compile("\ufffd|â€[\u0080-\u00bf™œ“”˜¦]|Ã[\u00a0-\u00bf©¨¤¶¼±³]|Â[\u00a0£©»«°]|ï»¿")
_CUT = re.compile(r"(?:\[(?:…|\.\.\.|\+\d+ chars)\]|[^.]…|[^.]\.\.\.|\[more\])\s*$")


def damage(article: Article) -> tuple[Problem, ...]:
    """At most one note of each kind about an article, with the first line it concerns."""
    return tuple(_notes(article))


def _notes(article: Article) -> Iterator[Problem]:
    text = article.text
    for block in article.blocks:
        if "table of contents" in (block.dropped or ""):
            yield _note(
                article,
                block,
                "table-of-contents",
                "holds a table of contents: the page was copied with its frame",
            )
            break
    kinds = [
        ("mojibake", _MOJIBAKE, "holds characters that a wrong encoding left behind: save it as UTF-8"),
        ("glued-text", _GLUED, "has words that run together, as when a line break was lost"),
    ]
    if article.language.split("-")[0] not in _EASTERN:
        kinds.append(("foreign-script", _FOREIGN, "has letters of another script inside a word or number"))
    for code, pattern, what in kinds:
        for block in article.blocks:
            if m := pattern.search(text, block.start, block.end):
                start = max(block.start, m.start() - 12)
                yield _note(
                    article, block, code, f"{what} (“{' '.join(text[start : m.end() + 12].split())}”)"
                )
                break
    kept = [b for b in article.blocks if b.dropped is None]
    if kept and len(kept[-1].sentences) > 1 and glued(kept[-1].of(text)):
        yield _note(
            article, kept[-1], "glued-text", "ends in a disclaimer that runs on from the last paragraph"
        )
    if kept and _CUT.search(text[kept[-1].start : kept[-1].end]):
        yield _note(
            article, kept[-1], "cut-off", "seems to be cut off: its last paragraph ends in an ellipsis"
        )


def _note(article: Article, block: Block, code: str, what: str) -> Problem:
    name = f"{article.path or article.name or 'An article'}:{block.line}"
    return Problem(code=code, message=f"{name} {what}.", path=article.path, line=block.line, severity="note")
