"""Site furniture: what a page puts around an article, set aside with a reason in plain words.

Nothing is deleted. A line that takes no part keeps its place, its kind and the reason why. The rules run
from the surest to the most contextual, and each sees what the earlier ones decided:

1. notices (disclaimers, consent, copyright), stamps and credits (addresses, dates, bylines), promos,
   controls: single lines, by what they are made of;
2. runs: tables of contents, lists of other stories, comment threads, repeated short lines;
3. the frame: short lines between controls; section labels; short lines that frame several articles.

What decides against a rule is always the cost of its mistake. A paragraph of prose in the core of an
article is only ever set aside by its wording, never by its place or because another article has it too.

Cost: linear in the number of lines, but for the frame, which is worked out a few times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.reading.furniture import controls, creditlines, frame, heads, notices, promos, sections, stamps
from newsdiff.reading.furniture.page import Line, Page, Verdict, page

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Line", "Page", "Verdict", "among", "page", "sweep"]

_LONGEST = 3000  # characters: no line of chrome is longer, and patterns stay quick
_SINGLE = (notices.judge, stamps.judge, creditlines.judge, promos.judge, controls.judge)


def sweep(found: Page, title: int | None = None) -> int | None:
    """Set aside the furniture of one article; the index of its title, or None.

    `title` is the index of what the source marks as one.
    """
    for judge in _SINGLE:
        for line in found.lines:
            if line.index in found.verdicts or line.index == title or len(line.bare) > _LONGEST:
                continue
            if (verdict := judge(found, line)) is not None:
                found.drop(line.index, verdict.kind, verdict.reason)
        if judge is notices.judge:
            notices.under_heading(found)
    sections.contents(found)
    sections.lists(found)
    sections.comments(found)
    if title is None:
        title = heads.title_of(found)
    heads.sign(found, title)
    promos.biographies(found)
    frame.echoes(found, title)
    sections.repeats(found, title)
    frame.labels(found, title)
    frame.neighbours(found, title)
    return title


def among(pages: Sequence[Page], titles: Sequence[int | None]) -> None:
    """Set aside what frames several of the articles."""
    frame.shared(pages, titles)
    for one, title in zip(pages, titles, strict=True):
        frame.neighbours(one, title)
