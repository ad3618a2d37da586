"""Runs of lines that are furniture together: tables of contents, lists of other stories, comment threads."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from newsdiff.reading.furniture import words as w

if TYPE_CHECKING:
    from newsdiff.reading.furniture.page import Line, Page

_MORE = re.compile(
    r"(?:(?:more|mehr|latest|popular|trending|recommended) (?:from|in|by|on|aus) \S.{1,28}"
    r"|most (?:read|watched|viewed|popular|shared)\b.{0,30})$"
)
_COUNTED = re.compile(r"\d+|\b(?:no|all|reader|readers'?|top|latest|view|show|the)\b|[^\w\s']")
_THREAD = re.compile(
    r"^\W*(?:reply|repl(?:y|ies)|antworten|repondre|responder|rispondi|likes?|upvote|report)\b.{0,24}$"
    r"|\bsays:?$"
    r"|\b(?:\d+|an?) (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b|^\W*vor \d+ \w+$"
)
_TRIES = 5  # headings of comment threads that are looked at


def _heads_list(line: Line) -> bool:
    """Whether a line heads a list of other stories."""
    bare = line.folded.replace("’", "'").strip(" :：•*-–—|>»")
    return (
        bare in ("more", "mehr")
        or bare in w.LIST_HEADINGS
        or (line.size <= 7 and _MORE.match(bare) is not None)
    )


def _heads_thread(line: Line) -> bool:
    """Whether a line heads the readers' comments."""
    return " ".join(_COUNTED.sub(" ", line.folded).split()) in w.THREADS or "thoughts on" in line.folded[:16]


def contents(page: Page) -> None:
    """A table of contents: its heading with the short lines below, or lines that all stand again below."""
    later: dict[str, int] = {line.key: line.index for line in page.lines}
    end = 0
    for line in page.lines:
        if not _heads_contents(line):
            continue
        page.drop(line.index, "furniture", "heads the table of contents")
        for below in page.behind(max(line.index, end - 1)):
            end = below.index
            if below.prose or not (_entry(below, later) or below.index in page.verdicts):
                break
            page.drop(below.index, "furniture", "an entry of the table of contents")
    for run in _runs(page, later):
        for i in run:
            page.drop(i, "furniture", "an entry of the table of contents: stands again as a heading")


def _heads_contents(line: Line) -> bool:
    """Whether a line is the heading of a table of contents."""
    key = line.key.removesuffix(" toggle").removesuffix(" show").removesuffix(" hide")
    return line.size <= 6 and (
        key in w.CONTENTS_PHRASES or (key.replace(" ", "") in w.CONTENTS and not line.ended)
    )


def _entry(line: Line, later: dict[str, int]) -> bool:
    """Whether a line below the heading of a table of contents is one of its entries."""
    listed = line.bullet and not line.ended and line.size <= 16
    return listed or line.key == "toggle" or later.get(line.key, line.index) > line.index


def _runs(page: Page, later: dict[str, int]) -> list[list[int]]:
    """Runs of two and more neighbouring short lines that stand again further down, each above some prose."""
    runs: list[list[int]] = []
    for line in page.lines:
        again = later.get(line.key, line.index)
        fits = not line.prose and line.size >= 2 and again > line.index + 1 and page.framed(line.index)
        if fits and again + 1 < len(page.lines) and page.lines[again + 1].prose:
            if runs and runs[-1][-1] == line.index - 1:
                runs[-1].append(line.index)
            else:
                runs.append([line.index])
    return [run for run in runs if len(run) >= 2]


def lists(page: Page) -> None:
    """Headlines of other stories under "Related articles" and its like, up to the next running text."""
    end = 0
    for line in page.lines:
        if line.size > 9 or line.ended or not _heads_list(line):
            continue
        if line.size <= 1 and not page.framed(line.index):
            continue
        page.drop(line.index, "promo", "heads a list of other stories")
        for below in page.behind(max(line.index, end - 1)):
            end = below.index
            if below.index in page.verdicts:
                continue
            if not _other_story(page, below):
                break
            page.drop(below.index, "promo", "stands in a list of other stories")


def _other_story(page: Page, line: Line) -> bool:
    """Whether a line under the heading of a list can be the headline of another story."""
    if (line.ended and not line.bullet) or line.size > 28:
        return False
    after = line.index + 1
    heads = not line.bullet and after < len(page.lines) and page.lines[after].prose
    return not heads or page.framed(line.index)


def comments(page: Page) -> None:
    """What readers wrote: all below the heading of a thread, when it has the marks of one."""
    threads = (line for line in page.lines if line.size <= 8 and _heads_thread(line))
    for line in islice(threads, _TRIES):
        if line.index <= max(1, page.frame()[0]):
            continue
        below = list(page.behind(line.index))
        marks = sum(b.size <= 12 and _THREAD.search(b.folded) is not None for b in below)
        prose = sum(b.prose for b in below)
        if prose and marks < max(2, prose * 0.7):
            continue
        page.drop(line.index, "furniture", "heads the readers' comments")
        if prose:
            for b in below:
                page.drop(b.index, "furniture", "stands among the readers' comments")
            return


def repeats(page: Page, title: int | None) -> None:
    """Short lines that stand twice in the frame of the page: buttons are repeated, statements are not."""
    counts = Counter(line.key for line in page.lines if line.short and line.key)
    for line in page.kept():
        if line.short and counts[line.key] >= 2 and page.framed(line.index) and line.index != title:
            page.drop(line.index, "furniture", "a short line that stands several times around the article")
