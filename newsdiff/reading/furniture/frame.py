"""What the place of a line tells: neighbours in the frame of a page, and the same line in other articles.

The rules for single lines know a vocabulary, and every site has words of its own. But controls stand
together: a short line without a full stop between controls, or between controls and the edge of the page,
is one of them whatever it says. And sites share software: a short line that frames two articles word for
word belongs to neither. A paragraph that two articles share stays, however exact the copy: that is what the
comparison is about.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsdiff.reading.furniture.words import HEADS, PARTS, SECTION_NAMES, WEAK_HEADS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.reading.furniture.page import Line, Page

_ROUNDS = 8
_ROW = 8  # short lines that may stand together between controls
_CONTROLS = ("furniture", "promo", "disclaimer")


def neighbours(page: Page, title: int | None) -> None:
    """Set aside short lines outside the core that stand between controls."""
    for _ in range(_ROUNDS):
        changed = False
        for line in page.kept():
            if (
                line.index != title
                and line.short
                and page.framed(line.index)
                and _enclosed(page, line, title)
            ):
                page.drop(line.index, "furniture", "a short line among the controls of the page")
                changed = True
        if not changed:
            break


def _enclosed(page: Page, line: Line, title: int | None) -> bool:
    """Whether controls stand on both sides, or on one and the edge of the page or the title on the other.

    Behind the article a few very short lines in a row count as one.
    """
    _, last = page.frame()
    before, after = line.index - 1, line.index + 1
    if line.index >= last > 0:
        while _tiny(page, before) and before >= max(last, line.index - _ROW):
            before -= 1
        while _tiny(page, after) and after < line.index + _ROW:
            after += 1
        sides = _control(page, before), _control(page, after)
        return before in page.verdicts and (after in page.verdicts or after >= len(page.lines)) and any(sides)
    if line.bare.isdigit() and len(line.bare) < 7:
        return _counts(page, before, title) or _counts(page, after, title)
    edge = before < 0 or before == title
    return line.size <= 3 and _control(page, after) and (edge or before in page.verdicts)


def _counts(page: Page, index: int, title: int | None) -> bool:
    """Whether the line at this index is a control, or another bare number of a row of counters."""
    if not 0 <= index < len(page.lines) or index == title:
        return False
    return index in page.verdicts or page.lines[index].bare.isdigit()


def _tiny(page: Page, index: int) -> bool:
    """Whether a kept line is of at most four words and no item of a list."""
    if not 0 <= index < len(page.lines) or index in page.verdicts:
        return False
    line = page.lines[index]
    return line.short and line.size <= 4 and not line.bullet


def echoes(page: Page, title: int | None) -> None:
    """Set aside lines that repeat the title, alone or with control words ("Share this article: …")."""
    if title is None:
        return
    head = page.lines[title]
    for line in page.kept():
        if line.index == title or head.size < 3 or head.key not in line.key or line.size > head.size + 8:
            continue
        rest = [
            word for word in line.key.replace(head.key, " ").split() if word not in PARTS | HEADS | WEAK_HEADS
        ]
        if not rest and (page.framed(line.index) or line.size > head.size):
            page.drop(line.index, "furniture", "repeats the title")


def _control(page: Page, index: int) -> bool:
    """Whether the line at this index has been set aside as part of the page's frame."""
    verdict = page.verdicts.get(index)
    return verdict is not None and verdict.kind in _CONTROLS and "published" not in verdict.reason


def labels(page: Page, title: int | None) -> None:
    """Descriptions of pictures below the title, section labels above and below it."""
    first, _ = page.frame()
    for line in page.kept():
        if line.index >= first or line.index == title or title is None:
            continue
        after = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
        lower = line.bare[:1].islower() and not line.ended
        if line.index > title and lower and line.size <= 2 and after is not None:
            page.drop(line.index, "caption", "a word or two in small letters: the description of a picture")
        elif (
            line.size <= 3
            and not line.ended
            and all(word in SECTION_NAMES for word in line.words)
            and line.words
        ):
            page.drop(line.index, "furniture", "names a section of the site")


def shared(pages: Sequence[Page], titles: Sequence[int | None]) -> None:
    """Set aside short lines that frame two and more articles word for word."""
    seen = Counter(
        key for page in pages for key in sorted({line.key for line in page.lines if _chrome(page, line)})
    )
    for page, title in zip(pages, titles, strict=True):
        for line in page.kept():
            if line.index != title and _chrome(page, line) and seen[line.key] >= 2:
                page.drop(line.index, "furniture", "frames another of the articles word for word")


def _chrome(page: Page, line: Line) -> bool:
    """Whether a line looks like part of a frame: short, no sentence, beside the core.

    Above the article it must be shorter still: two copies of a story share their standfirst as well.
    """
    first, last = page.frame()
    if not line.key or not line.short or last == 0:
        return False
    return line.index >= last or (line.index < first and line.size <= 3)
