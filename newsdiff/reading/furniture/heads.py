"""The head of an article: its title, what stands above it, the author's name below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.reading.furniture.creditlines import names_outlet
from newsdiff.reading.furniture.words import NEWSROOM, PARTS, SECTION_NAMES, SENTENCE_WORDS, SMALL_IN_NAMES

if TYPE_CHECKING:
    from newsdiff.reading.furniture.page import Line, Page

_LONGEST = 220
_HEAD = 12  # lines among which the author is looked for
_NAME = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]*|[A-Z]\.|de|van|von|der|den|del|la|le|al|bin|da|di|dos|du|el|and|&)$"
)
_NOT_IN_NAMES = (PARTS | SENTENCE_WORDS) - SMALL_IN_NAMES - {"mark", "rose", "page", "story", "small"}
_LABELS = re.compile(r"\s[|/>›»·]\s")
_OPENERS = "\"“„«‘'`´"


def title_of(page: Page) -> int | None:
    """The index of the title: the first line that is kept, when it reads like one and something follows it.

    Labels of the site above it (a section, the entries of a menu) are set aside; "Politics" heads a page,
    not a story.
    """
    kept = page.kept()
    if _names_site(kept):
        outlet = not _LABELS.search(kept[0].bare)
        page.drop(
            kept[0].index,
            "byline" if outlet else "furniture",
            "names the agency or outlet" if outlet else "a label of the site above the title",
        )
        kept = page.kept()
    for label in _above(page, kept):
        page.drop(label.index, "furniture", "a label of the site above the title")
    kept = page.kept()
    if len(kept) < 2 or not _reads_like_title(kept[0]):
        return None
    return kept[0].index if any(line.size > 6 or line.ended for line in kept[1:]) else None


def _names_site(kept: list[Line]) -> bool:
    """Whether a page begins with the name of its outlet, or labels in capitals, alone above what can be the
    title."""
    if len(kept) < 3 or kept[0].ended or kept[0].bullet or kept[1].prose or kept[1].size < 4:
        return False
    word, title = kept[0].bare, kept[1].bare
    if all(x in SECTION_NAMES for x in kept[0].words):
        return False
    labels = [x.split() for x in _LABELS.split(word)]
    alone = word.isupper() and not title.isupper() and (len(labels) > 1 or len(word) > 3)
    return (alone and all(len(x) <= (2 if len(labels) > 1 else 1) for x in labels)) or names_outlet(word)


def _above(page: Page, kept: list[Line]) -> list[Line]:
    """The short lines with which a page begins, when a longer line that can be the title follows them."""
    first, _ = page.frame()
    head = [line for line in kept if line.index < first]
    labels: list[Line] = []
    for line in head:
        if line.size > 3 or line.ended or (line.cjk and line.size > 2):
            break
        labels.append(line)
    title = next((line for line in head[len(labels) :]), None)
    if title is None or title.size < 4 or not labels:
        return []
    sections = all(all(word in SECTION_NAMES for word in line.words) for line in labels)
    framed = labels[0].index > 0 and page.verdicts[labels[0].index - 1].kind == "furniture"
    return labels if sections or len(labels) > 1 or (framed and labels[0].size <= 2) else []


def _reads_like_title(line: Line) -> bool:
    """Whether a line is a headline by its length, its end and the small words that headlines do without."""
    if line.bullet or len(line.bare) > _LONGEST or line.size > 32 or line.index > 12:
        return False
    if not line.ended:
        return True
    ending = line.bare.rstrip("\"'”’») ")[-1:]
    if ending in "。" or (line.bare[:1] in _OPENERS and ending != "?"):
        return False
    if ending in ".…":
        return (
            line.size >= 6
            and not SENTENCE_WORDS & set(line.words)
            and len(re.findall(r"[.!?]\s", line.bare)) <= 1
        )
    return line.size <= 20


def sign(page: Page, title: int | None) -> None:
    """Set aside the names of author and outlet that stand alone between title and running text."""
    if title is None:
        return
    first, _ = page.frame()
    head = [x for x in page.kept()[:_HEAD] if title < x.index < first and not x.ended and not x.bullet]
    for line in (*head, *head):  # a name above an outlet is known when the outlet is
        if line.index in page.verdicts:
            continue
        before, after = page.verdicts.get(line.index - 1), page.verdicts.get(line.index + 1)
        if _signature(page, line):
            page.drop(line.index, "byline", "a name alone below the title: the author")
        elif line.size <= 4 and names_outlet(line.bare) and line.words[-1] not in SECTION_NAMES:
            page.drop(line.index, "byline", "names the agency or outlet")
        elif line.size <= 4 and NEWSROOM & set(line.words):
            page.drop(line.index, "byline", "names the newsroom or the author's role")
        elif before and before.kind == "byline" and line.size <= 5:
            page.drop(line.index, "byline", "stands below the author's name: the role or outlet")
        elif line.size <= 2 and after and after.reason.startswith("says when"):
            page.drop(line.index, "byline", "stands between title and date: the author or outlet")


def _signature(page: Page, line: Line) -> bool:
    """Whether a line is two to five words in capitals that the article uses nowhere as ordinary words."""
    words = line.bare.split()
    if not 2 <= len(words) <= 5 or not words[0][0].isupper() or not words[-1][0].isupper():
        return False
    if not all(_NAME.match(word.rstrip(",")) for word in words) or any(
        word in SECTION_NAMES for word in line.words
    ):
        return False
    if any(word in _NOT_IN_NAMES for word in line.words):
        return False
    after = line.index + 1
    if after < len(page.lines) and after not in page.verdicts and not page.lines[after].prose:
        return False
    text = " ".join(x.text for x in page.lines if x.index != line.index)
    capitals = [word for word in words if len(word) > 2 and word[0].isupper()]
    return not any(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in capitals)
