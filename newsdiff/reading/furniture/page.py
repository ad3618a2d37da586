"""An article's paragraphs as the furniture rules see them: words, shape and place."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.reading.lines import BULLET, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.model import BlockKind

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CJK = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NOT_KEY = re.compile(r"[^\w@#%&+$€£¥]+")
_ENDS = re.compile(r"[.!?…。！？؟।۔]['\"”’»)\]」』）\s]*$|[.!?]\s?``$")
_URL = re.compile(
    r"https?://\S+|www\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|co|uk|de|fr|jp|cn|news|info"
    r"|tv)\b(?:/\S*)?"
)


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """A text in small letters, Latin accents off, compatibility forms resolved.

    Unlike the fold of `text.normal` it keeps the marks of other scripts (и and й, は and ば), on which
    vocabularies rest.
    """
    if text.isascii():
        return text.lower()
    bare: list[str] = []
    for c in unicodedata.normalize("NFKD", text.casefold()):
        if not (unicodedata.combining(c) and bare and bare[-1] < "\u0250"):
            bare.append("'" if c == "’" else c)
    return unicodedata.normalize("NFC", "".join(bare))


class Verdict(NamedTuple):
    """Why a paragraph takes no part: what it is, and the reason in plain words."""

    kind: BlockKind
    reason: str


class Line:
    """One paragraph with what the rules ask about it."""

    def __init__(self, index: int, text: str, gap: bool) -> None:
        self.index = index
        self.text = text
        self.gap = gap
        bullet = BULLET.match(text)
        self.bullet = bullet is not None
        self.bare = text[bullet.end() :] if bullet else text

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Folded words."""
        return tuple(fold(w) for w in _WORD.findall(self.bare))

    @cached_property
    def folded(self) -> str:
        """The text in small letters, accents off, single spaces."""
        return " ".join(fold(self.bare).split())

    @cached_property
    def key(self) -> str:
        """What two lines share when they are the same but for bullets, case, spacing and punctuation."""
        return _NOT_KEY.sub(" ", fold(self.bare)).strip()

    @cached_property
    def cjk(self) -> int:
        """How many characters are of a script without spaces between words, or nearly (Korean)."""
        return len(_CJK.findall(self.bare))

    @cached_property
    def size(self) -> float:
        """Length in words; two characters of Chinese, Japanese or Korean count as one."""
        return self.cjk / 2 if self.cjk > len(self.bare) / 4 else float(len(self.words))

    @cached_property
    def ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return _ENDS.search(self.bare) is not None

    @cached_property
    def prose(self) -> bool:
        """Whether it is running text by its shape."""
        return (self.ended and self.size >= 5) or self.size >= 22

    @cached_property
    def urls(self) -> tuple[str, ...]:
        """Addresses in it."""
        return tuple(_URL.findall(self.bare))

    @cached_property
    def short(self) -> bool:
        """Whether it is as short as a button or label and does not end as a sentence."""
        return self.size <= 6 and not self.ended


class Page:
    """The lines of one article and what has been decided about them so far."""

    def __init__(
        self, lines: Sequence[Line], language: str, author: str | None = None, outlet: str | None = None
    ) -> None:
        self.lines = tuple(lines)
        self.language = language
        self.author = author
        self.outlet = outlet
        self.verdicts: dict[int, Verdict] = {}
        self._core = (0, len(self.lines))

    def drop(self, index: int, kind: BlockKind, reason: str) -> None:
        """Set a line aside, unless that has been done already."""
        self.verdicts.setdefault(index, Verdict(kind, reason))

    def kept(self) -> list[Line]:
        """The lines that still take part."""
        return [line for line in self.lines if line.index not in self.verdicts]

    def frame(self) -> tuple[int, int]:
        """The core of the page: index of the first and one past the last kept line of prose.

        Before and after it stand the controls of a site. (0, 0) when there is no prose. Lines are only ever
        set aside, so the ends only move inwards: all calls together look at each line once.
        """
        first, last = self._core
        while first < last and not self._in_core(first):
            first += 1
        while last > first and not self._in_core(last - 1):
            last -= 1
        self._core = (first, last)
        return self._core if first < last else (0, 0)

    def _in_core(self, index: int) -> bool:
        return self.lines[index].prose and index not in self.verdicts

    def next_kept(self, index: int) -> Line | None:
        """The first line behind this index that takes part."""
        index += 1
        while index < len(self.lines) and index in self.verdicts:
            index += 1
        return self.lines[index] if index < len(self.lines) else None

    def behind(self, index: int) -> Iterator[Line]:
        """The lines behind this index."""
        return (self.lines[i] for i in range(index + 1, len(self.lines)))

    def framed(self, index: int) -> bool:
        """Whether a line stands before the first or after the last prose."""
        first, last = self.frame()
        return index < first or index >= last

    def bordering(self, index: int) -> bool:
        """Whether a line stands outside the core, or is its first or last line of prose."""
        first, last = self.frame()
        return index <= first or index >= last - 1


def page(
    text: str,
    paragraphs: Sequence[Paragraph],
    language: str,
    author: str | None = None,
    outlet: str | None = None,
) -> Page:
    """The page of a text's paragraphs."""
    lines = [Line(i, " ".join(p.of(text).split()), p.gap) for i, p in enumerate(paragraphs)]
    return Page(lines, language, author, outlet)
