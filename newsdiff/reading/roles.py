"""Which part a paragraph plays in its article: heading, list item, caption or body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.reading.furniture.words import SENTENCE_WORDS

if TYPE_CHECKING:
    from newsdiff.model import BlockKind
    from newsdiff.reading.furniture import Line, Page

_CAPTION = re.compile(
    r"^\W*(?:photo(?:graph)?(?: by)?|picture|image|caption|foto|bild|写真|图片|사진)\s*[:：/©]"
    r"|\((?:photo|foto|image|picture|bild|file|ap|afp|reuters|getty|epa|dpa|写真)\b[^)]{0,60}\)\W*$"
    r"|(?:getty images|ap photo\S*|reuters/[\w ]+)$"
)
_INNER_STOP = re.compile(r"[a-z]{2}[.]\s\S")
_QUOTES = "\"“„«「‘'`"
_MANY_SENTENCES = 1.35
_STOP = re.compile(r"[.!?。！？]['\"”’」)]*(?:\s|$)")


def role(page: Page, line: Line, dense: bool, standfirst: int | None = None) -> BlockKind:
    """The kind of a line that takes part and is not the title.

    `dense`: paragraphs of several sentences are usual; `standfirst`: the index of the first line below the
    title.
    """
    if line.bullet and not line.bare[:1].islower():
        return "heading" if line.text[0].isdigit() and _numbered(page, line) else "list_item"
    if line.size <= 45 and _CAPTION.search(line.folded):
        return "caption"
    if not _heading(page, line, dense):
        return "body"
    return "body" if line.index == standfirst and line.size >= 5 else "heading"


def _numbered(page: Page, line: Line) -> bool:
    """Whether a line with a number heads running text: "2. Fuel"."""
    below = page.next_kept(line.index)
    return line.size <= 8 and not line.ended and below is not None and below.prose and not below.bullet


def dense(page: Page) -> bool:
    """Whether the paragraphs of an article usually hold several sentences."""
    prose = [line for line in page.kept() if line.prose and not (line.size <= 15 and line.bare[-1] in "?？")]
    stops = sum(max(1, len(_STOP.findall(line.bare))) for line in prose)
    return bool(prose) and stops >= _MANY_SENTENCES * len(prose)


def _heading(page: Page, line: Line, dense_: bool) -> bool:
    """A short line without a full stop above something longer; a question only where paragraphs are long."""
    if line.size > 13 or len(line.bare) > 110 or not line.words or _INNER_STOP.search(line.bare):
        return False
    if line.ended and not (dense_ and line.bare[-1] in "?？" and line.bare[0] not in _QUOTES):
        return False
    if line.bare[-1] in ",;、，:：" or line.bare[0].islower() or (line.bare[0] in _QUOTES and line.size > 7):
        return False
    if sum(word in SENTENCE_WORDS for word in line.words) > 2 and not line.ended:
        return False
    if re.search(r":\s*[\d.,]+$", line.bare):
        return False
    below = page.next_kept(line.index)
    return (
        below is not None
        and (below.prose or below.bullet)
        and (not line.ended or below.size > 1.5 * line.size)
    )
