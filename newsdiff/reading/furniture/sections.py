"""Runs of lines that are furniture together: tables of contents, lists of other stories, comment threads."""

from __future__ import annotations

import re
from collections import Counter

from newsdiff.reading.furniture import words as w
from newsdiff.reading.furniture.page import Line, Page

_MORE = re.compile(
    r"^\W*(?:related(?: \w+)?|read more|more (?:stories|news|articles|headlines|from .{2,30}|on this (?:story|topic)|in .{2,20})|recommended(?: .{2,20})?|most (?:read|popular|viewed|shared)|trending(?: .{2,15})?|you (?:may|might) (?:also|like).{0,25}|latest (?:news|stories|headlines|articles)|top stories|"
    r"popular (?:posts|articles|stories)|recent (?:posts|articles|news)|(?:see|read) also|also read|further reading|editors?['’]?s? (?:picks?|choice)|what to read next|up next|around the web|from (?:around )?the web|more like this|keep reading|don['’]?t miss|"
    r"mehr zum thema|mehr aus .{2,20}|meistgelesen.{0,12}|auch interessant|das konnte sie (?:auch )?interessieren|weitere (?:artikel|nachrichten|themen|meldungen)|lire aussi|a lire aussi|les plus lus|sur le meme sujet|articles? (?:lies|similaires|associes)|lo mas (?:leido|visto)|noticias relacionadas|te puede interesar|articulos relacionados|"
    r"leggi anche|articoli correlati|i piu letti|leia (?:tambem|mais)|mais lidas|noticias relacionadas|veja tambem|lees ook|meest gelezen|читайте также|по теме|"
    r"関連記事|関連ニュース|おすすめ記事|人気記事|アクセスランキング|あわせて読みたい|相关阅读|相關閱讀|相关新闻|相關新聞|延伸閱讀|延伸阅读|热门文章|熱門文章|推荐阅读|관련기사|많이 본 뉴스)\W*$"
)
_COMMENTS = re.compile(
    r"^\W*(?:(?:\d+|no|all|reader|top|latest|view|show)? ?(?:comments?|replies|responses|thoughts on .{3,120})(?: ?\(?\d+\)?)?|leave a (?:reply|comment)|join the (?:conversation|discussion)|(?:\d+ )?kommentare?(?: ?\(?\d+\)?)?|(?:\d+ )?commentaires?(?: ?\(?\d+\)?)?|(?:\d+ )?comentarios?(?: ?\(?\d+\)?)?|(?:\d+ )?commenti?(?: ?\(?\d+\)?)?|コメント.{0,8}|评论.{0,6}|評論.{0,6}|댓글.{0,6})\W*$"
)
_THREAD = re.compile(r"^\W*(?:reply|repl(?:y|ies)|antworten|repondre|responder|rispondi|like|likes|upvote|report)\b.{0,24}$|\bsays:?$|\b(?:\d+|an?) (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b|^\W*vor \d+ \w+$")


def contents(page: Page) -> None:
    """A table of contents: a heading for it with the short lines below, or lines that all stand again further down."""
    lines = page.lines
    later: dict[str, int] = {line.key: line.index for line in lines}
    for line in lines:
        if not _heads_contents(line):
            continue
        page.drop(line.index, "furniture", "heads the table of contents")
        for below in lines[line.index + 1 :]:
            repeated = later.get(below.key, below.index) > below.index
            if below.prose or not (repeated or below.bullet or below.index in page.verdicts or below.key == "toggle"):
                break
            if below.bullet and not repeated and not _entry(page, below, later):
                break
            page.drop(below.index, "furniture", "an entry of the table of contents")
    for run in _runs(page, later):
        for i in run:
            page.drop(i, "furniture", "an entry of the table of contents: stands again as a heading")


def _heads_contents(line: Line) -> bool:
    """Whether a line is the heading of a table of contents."""
    key = line.key.removesuffix(" toggle").removesuffix(" show").removesuffix(" hide")
    return line.size <= 6 and (key in w.CONTENTS_PHRASES or (key.replace(" ", "") in w.CONTENTS and not line.ended))


def _entry(page: Page, line: Line, later: dict[str, int]) -> bool:
    """Whether a list item is an entry though its heading reads a little differently below."""
    if line.ended or line.size > 16:
        return False
    mine = set(line.words)
    return any(
        len(mine & set(other.words)) >= 0.6 * len(mine | set(other.words))
        for other in page.lines[line.index + 1 :]
        if not other.prose and other.index != line.index
    ) or not any(other.bullet for other in page.lines[line.index + 1 : line.index + 2])


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
    for line in page.lines:
        if line.size > 9 or line.ended or not _MORE.match(line.folded.replace("’", "'")):
            continue
        page.drop(line.index, "promo", "heads a list of other stories")
        for below in page.lines[line.index + 1 :]:
            if below.index in page.verdicts:
                continue
            heads = below.index + 1 < len(page.lines) and page.lines[below.index + 1].prose and not below.bullet
            if below.ended and not below.bullet or below.size > 28 or (heads and not page.framed(below.index)):
                break
            page.drop(below.index, "promo", "stands in a list of other stories")


def comments(page: Page) -> None:
    """What readers wrote: from the heading of a comment thread to the end, when it has the marks of a thread."""
    first, last = page.frame()
    for line in page.lines:
        if line.size > 8 or not _COMMENTS.match(line.folded) or line.index < max(2, first + 1):
            continue
        below = page.lines[line.index + 1 :]
        marks = sum(b.size <= 12 and _THREAD.search(b.folded) is not None for b in below)
        prose = sum(b.prose for b in below)
        if prose and marks < max(2, prose * 0.7):
            continue
        page.drop(line.index, "furniture", "heads the readers' comments")
        for b in below:
            if prose or b.short:
                page.drop(b.index, "furniture", "stands among the readers' comments")
        return


def repeats(page: Page, title: int | None) -> None:
    """Short lines that stand twice and more, in the frame of the page: buttons are repeated, statements are not."""
    counts = Counter(line.key for line in page.lines if line.short and line.key)
    for line in page.kept():
        if line.short and counts[line.key] >= 2 and page.framed(line.index) and line.index != title:
            page.drop(line.index, "furniture", "a short line that stands several times around the article")
