"""The title of an article and the author's name below it."""

from __future__ import annotations

import re

from newsdiff.reading.furniture.page import Line, Page
from newsdiff.reading.furniture.words import SECTION_NAMES

_LONGEST = 220
# Headlines do without these; a short first sentence hardly ever does.
_SENTENCE_WORDS = frozenset(
    """the a an was were has had have been is are said he she they it his her their this that who which where when
    der die das ein eine hat haben wurde wurden ist sind war le la les un une des est sont ete el los las una fue ha han
    il lo gli uno ha stato sono o os as um uma foi""".split()
)
_NAME = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]*|[A-Z]\.|de|van|von|der|den|del|la|le|al|bin|da|di|dos|du|el|and|&)$")
_OPENERS = "\"“„«‘'`´"


def title_of(page: Page) -> int | None:
    """The index of the title: the first line that is kept, when it reads like one and something follows it."""
    kept = page.kept()
    if len(kept) < 2:
        return None
    first = kept[0]
    if first.bullet or len(first.bare) > _LONGEST or first.size > 32 or first.index > 12:
        return None
    if first.ended:
        ending = first.bare.rstrip("\"'”’») ")[-1:]
        if ending in "。" or first.bare[:1] in _OPENERS and ending != "?":
            return None
        if ending in ".…" and (_SENTENCE_WORDS & set(first.words) or len(re.findall(r"[.!?]\s", first.bare)) > 1):
            return None
        if ending in "!?" and first.size > 20:
            return None
    return first.index if any(line.size > 6 or line.ended for line in kept[1:]) else None


def sign(page: Page, title: int | None) -> None:
    """Set aside the name of the author where it stands alone between the title and the running text."""
    if title is None:
        return
    first, _ = page.frame()
    for line in page.kept():
        if title < line.index < first and _signature(page, line):
            page.drop(line.index, "byline", "a name alone below the title: the author")


def _signature(page: Page, line: Line) -> bool:
    """Whether a line is two to four words in capitals that the article uses nowhere as ordinary words."""
    words = line.bare.split()
    if line.ended or line.bullet or not 2 <= len(words) <= 5 or not words[0][0].isupper() or not words[-1][0].isupper():
        return False
    if not all(_NAME.match(word.rstrip(",")) for word in words) or any(word in SECTION_NAMES for word in line.words):
        return False
    after = next((x for x in page.kept() if x.index > line.index), None)
    if after is None or not after.prose:
        return False
    text = " ".join(x.text for x in page.lines if x.index != line.index)
    return not any(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in words if len(word) > 2 and word[0].isupper())
