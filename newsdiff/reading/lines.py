"""Decoded text -> paragraphs, with offsets and line numbers.

News texts come in three layouts: a paragraph a line, paragraphs with blank lines between them, and hard-
wrapped lines (mail, wire copy, Gutenberg-like archives). The first two need no decision: every non-empty
line is a paragraph. Lines are taken for wrapped only on the evidence that defines wrapping: over the whole
text, the first word of the next line would not have fitted on the line before it. A text with one paragraph
of 400 characters on a line has a "width" of 400, and nearly every pair of its lines breaks that rule, so it
is left alone.

Cost: linear. Refused: texts in columns, and tables.
"""

from __future__ import annotations

import re
from itertools import pairwise
from unicodedata import east_asian_width

from newsdiff.model import Span

# Where str.splitlines breaks lines, so that other tools that count paragraphs agree with us.
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|\n|\r")
BULLET = re.compile(
    r"(?:[•·●◦○▪▫■□►▶▸‣⁃∙*–—-]|(?:\d{1,2}|[a-z])[.)]|\((?:\d{1,2}|[a-z])\)(?!\s(?:19|20)\d\d\b))\s+"
)
_ENDS = (".", "!", "?", "…", ":", '"', "”", "’", "»", "。", "！", "？", "」", ")")
MAX_WIDTH = 130
_FITS = 0.85
_ENOUGH = 0.75
_RUNNING = 0.35  # of the full lines: the next one goes on in small letters
_LONG = 0.6  # of the width: a shorter line is a heading or the end of a paragraph


class Paragraph(Span, frozen=True, kw_only=True):
    """A stretch without white space at its ends; `gap`: a blank line stands before it."""

    line: int
    gap: bool


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a plain text, in order. Every character that is no white space is in exactly one."""
    lines = _lines(text)
    width = _wrap_width(text, lines)
    if width is None:
        return tuple(lines)
    found: list[Paragraph] = []
    last: Paragraph | None = None
    for line in lines:
        if last is not None and found and _continues(text, last, line, width):
            head = found[-1]
            found[-1] = Paragraph(start=head.start, end=line.end, line=head.line, gap=head.gap)
        else:
            found.append(line)
        last = line
    return tuple(found)


def _lines(text: str) -> list[Paragraph]:
    """Every line that holds more than white space."""
    found: list[Paragraph] = []
    number, counted = 1, 0
    for m in _LINE.finditer(text):
        raw = m.group()
        bare = raw.strip()
        if not bare:
            continue
        start = m.start() + raw.index(bare)
        breaks = len(_BREAK.findall(text, counted, start))
        number, counted = number + breaks, start
        found.append(Paragraph(start=start, end=start + len(bare), line=number, gap=breaks != 1))
    return found


def _columns(text: str) -> int:
    """The width of a text in columns of a terminal."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def _first_word(text: str, line: Paragraph) -> int:
    """Columns of a line's first word; one character where words are not spaced."""
    first = text[line.start]
    if east_asian_width(first) in "WF":
        return 2
    return _columns(text[line.start : line.end].split(None, 1)[0]) + 1


def _wrap_width(text: str, lines: list[Paragraph]) -> int | None:
    """The width to which a text is wrapped, None when its lines are paragraphs."""
    if len(lines) < 3:
        return None
    width = max(_columns(line.of(text)) for line in lines)
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    if not 30 <= width <= MAX_WIDTH or len(pairs) < 2:
        return None
    long = [(a, b) for a, b in pairs if _columns(a.of(text)) > _LONG * width]
    full = [(a, b) for a, b in long if _full(text, a, b, width)]
    running = sum(not a.of(text).endswith(_ENDS) and _goes_on(text[b.start]) for a, b in full)
    if len(full) < _ENOUGH * len(long) or running < _RUNNING * len(full) or running < 2:
        return None
    return width


def _goes_on(first: str) -> bool:
    """Whether a line that begins with this character can be the middle of a sentence."""
    return first.islower() or east_asian_width(first) in "WF"


def _full(text: str, a: Paragraph, b: Paragraph, width: int) -> bool:
    """Whether the first word of `b` would not have fitted behind `a`."""
    return _columns(a.of(text)) + _first_word(text, b) > _FITS * width


def _continues(text: str, a: Paragraph, b: Paragraph, width: int) -> bool:
    """Whether line `b` goes on with the paragraph of line `a` in a wrapped text."""
    if b.gap or BULLET.match(b.of(text)):
        return False
    return _full(text, a, b, width)
