"""Lookups over a report that several views need, and the small rules they share (sigla, levels, labels)."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from newsdiff.model import Span
from newsdiff.present.view.records import Tongue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdiff.model import Article, Block, Claim, Conflict, Mention, Report, Sentence, Value

RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"})
MOST_SLOTS = 12
"""Up to so many sources each has its own place in a sigla string."""
_SEVERITY = {"high": 3, "medium": 2, "low": 1}
_S = TypeVar("_S", bound=Span)


@dataclass(frozen=True, slots=True)
class Index:
    """A report by what one looks up in it. Conflicts stand most severe first; their numbers count from 1."""

    report: Report
    keys: tuple[str, ...]
    articles: dict[str, Article]
    blocks: dict[str, Block]
    row_of: dict[str, str]
    conflicts: tuple[Conflict, ...]
    values: dict[str, list[tuple[Value, int]]] = field(default_factory=dict)
    mentions: dict[str, list[tuple[Mention, int]]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many sources there are."""
        return len(self.keys)

    def sigla(self, carrying: Iterable[str]) -> tuple[str, ...]:
        """A slot a source, "·" where it is silent; above `MOST_SLOTS` one string such as "7/100"."""
        held = set(carrying)
        if self.count > MOST_SLOTS:
            return (f"{len(held)}/{self.count}",)
        return tuple(k if k in held else "·" for k in self.keys)

    def level(self, k: int) -> int:
        """Shading for "k of N sources": 0 only one, 1 to 3 between, 4 all."""
        return level(k, self.count)

    def tongue(self, key: str) -> Tongue:
        """The language of a source and its direction."""
        return tongue(self.articles[key].language)

    def sentence(self, block: str, at: int) -> Sentence | None:
        """The sentence of a block in which a position stands."""
        found = self.blocks.get(block)
        return next((s for s in found.sentences if s.start <= at < s.end), None) if found else None


def index(report: Report) -> Index:
    """Report -> its lookups."""
    made = Index(
        report=report,
        keys=tuple(a.key for a in report.articles),
        articles={a.key: a for a in report.articles},
        blocks={b.id: b for a in report.articles for b in a.blocks},
        row_of={
            b: str(number)
            for number, r in enumerate(report.rows, start=1)
            for ids in r.cells.values()
            for b in ids
        },
        conflicts=tuple(sorted(report.conflicts, key=lambda c: -_SEVERITY[c.severity])),
        values={a.key: [] for a in report.articles},
        mentions={a.key: [] for a in report.articles},
    )
    for number, conflict in enumerate(made.conflicts, start=1):
        for value in conflict.values:
            made.values[value.article].append((value, number))
    for position, claim in enumerate(report.claims):
        for mention in claim.mentions:
            made.mentions[mention.article].append((mention, position))
    for values in made.values.values():
        values.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[1]))
    for mentions in made.mentions.values():
        mentions.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[1]))
    return made


def severity_dots(severity: str) -> int:
    """1 low, 2 medium, 3 high."""
    return _SEVERITY[severity]


def level(k: int, count: int) -> int:
    """Shading for "k of N sources": 0 only one, 1 to 3 between, 4 all."""
    if k <= 1:
        return 0
    return 4 if k >= count else 1 + min(2, 2 * (k - 2) // max(1, count - 3))


def tongue(language: str) -> Tongue:
    """Language code -> itself, made fit for an attribute, and its direction."""
    code = language.replace("_", "-")
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", code):
        code = "und"
    return Tongue(lang=code, dir="rtl" if code.split("-")[0].lower() in RTL else "ltr")


def anchor(name: str) -> str:
    """An id as it may stand behind a "#"."""
    return re.sub(r"[^A-Za-z0-9_-]", "-", name) or "-"


def label(article: Article) -> str:
    """What a reader calls a source: name, else outlet, else letter; above 28 characters cut in the middle."""
    name = " ".join((article.name or article.outlet or article.key).split())
    return name if len(name) <= 28 else f"{name[:17].rstrip()}…{name[-10:].lstrip()}"


def clip(text: str, most: int) -> str:
    """One line of at most `most` characters, cut at a word where there is one near."""
    line = " ".join(text[: most * 4 + 64].split())
    if len(line) <= most:
        return line
    cut = line.rfind(" ", most * 2 // 3, most)
    return line[: cut if cut > 0 else most - 1].rstrip(" ,;:–—-") + " …"


def within(spans: Sequence[_S], start: int, end: int) -> Sequence[_S]:
    """Of spans that are sorted and do not overlap, those that touch [start, end)."""
    first = bisect_left(spans, start, key=lambda s: s.end)
    last = bisect_left(spans, end, key=lambda s: s.start)
    return spans[first:last]


def factual(claim: Claim) -> bool:
    """Whether a claim holds something that can be checked: a figure, a date, a name, a quotation."""
    return any(kind in FACTUAL for kind in claim.kinds)


FACTUAL = frozenset(
    ("money", "percent", "count", "measure", "duration", "date", "time", "age", "ordinal", "number", "person",
     "organisation", "place", "name", "quote")
)  # fmt: skip
