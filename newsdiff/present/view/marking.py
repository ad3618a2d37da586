"""Cuts a stretch of an article into pieces of one state each: carriers, novelty, conflicts.

The cuts are the ends of the support stretches, of the novel spans of claims and of the passages of conflicts;
one sweep over the sorted cuts, so the cost is linear in what touches the stretch.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

import msgspec

from newsdiff.model import Span
from newsdiff.present.view.index import Index, factual, within
from newsdiff.present.view.records import Novelty, Phrase, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.model import Block, Mention, Stretch, Value

_S = TypeVar("_S", bound=Span)
LONG = 34
"""Passages of conflicts that are longer than this are bracketed instead of boxed."""


class Novel(Span, frozen=True, kw_only=True):
    """A span that no other article carries."""

    novelty: Novelty


@dataclass(frozen=True, slots=True)
class Marks:
    """All that is marked in one article; each tuple is sorted by start."""

    text: str
    support: tuple[Stretch, ...]
    novel: tuple[Novel, ...]
    values: tuple[tuple[Value, int], ...]
    mentions: tuple[tuple[Mention, int], ...]

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """The pieces of text[start:end]; their texts join to it."""
        support, novel = within(self.support, start, end), within(self.novel, start, end)
        values = [(v, n) for v, n in self.values if v.start < end and v.end > start]
        cuts = {start, end}
        for span in (*support, *novel, *(v for v, _ in values)):
            cuts.update((span.start, span.end))
        points = sorted(c for c in cuts if start <= c <= end)
        made: list[Piece] = []
        for a, b in pairwise(points):
            _add(made, self._piece(a, b, _at(support, a), _at(novel, a), values))
        return tuple(made)

    def _piece(
        self, a: int, b: int, stretch: Stretch | None, novel: Novel | None, values: list[tuple[Value, int]]
    ) -> Piece:
        here = [(v, n) for v, n in values if v.start <= a and b <= v.end]
        return Piece(
            text=self.text[a:b],
            carriers=stretch.carriers if stretch else (),
            novel=novel.novelty if novel else "",
            conflicts=tuple(dict.fromkeys(n for _, n in here)),
            opens=tuple(n for v, n in here if v.start == a),
            closes=tuple(n for v, n in here if v.end == b),
            long=any(v.end - v.start > LONG for v, _ in here),
        )

    def phrases(self, block: Block) -> tuple[Phrase, ...]:
        """A block cut where the claims it makes change."""
        held = [(m, c) for m, c in self.mentions if m.start < block.end and m.end > block.start]
        cuts = {block.start, block.end}
        for mention, _ in held:
            cuts.update((max(mention.start, block.start), min(mention.end, block.end)))
        points = sorted(cuts)
        return tuple(
            Phrase(
                pieces=self.pieces(a, b),
                claims=tuple(c for m, c in held if m.start <= a and b <= m.end),
            )
            for a, b in pairwise(points)
        )


def marks(index: Index, key: str) -> Marks:
    """All marks of one article."""
    article = index.articles[key]
    return Marks(
        text=article.text,
        support=article.support,
        novel=_novel(index, key),
        values=tuple(index.values[key]),
        mentions=tuple(index.mentions[key]),
    )


def _novel(index: Index, key: str) -> tuple[Novel, ...]:
    """The novel spans of an article's claims, joined where they touch; a fact where any of them is one."""
    text, found = index.articles[key].text, list[Novel]()
    spans = sorted(
        (
            (
                n.start,
                n.end,
                factual(index.report.claims[c]) or any(x.isdigit() for x in text[n.start : n.end]),
            )
            for m, c in index.mentions[key]
            for n in m.novel
        )
    )
    for start, end, fact in spans:
        if found and start <= found[-1].end:
            last = found.pop()
            fact, start, end = fact or last.novelty == "fact", last.start, max(end, last.end)
        found.append(Novel(start=start, end=end, novelty="fact" if fact else "plain"))
    return tuple(found)


def _at(spans: Sequence[_S], at: int) -> _S | None:
    """The span that holds a position, of spans that do not overlap."""
    for span in spans:
        if span.start <= at < span.end:
            return span
    return None


def _add(made: list[Piece], piece: Piece) -> None:
    """Append a piece, joined to the last when both are in the same state."""
    if made and not piece.opens and not made[-1].closes:
        last = made[-1]
        same = (last.novel, last.conflicts) == (piece.novel, piece.conflicts)
        if same and (last.carriers == piece.carriers or not piece.text.strip()):
            made[-1] = msgspec.structs.replace(last, text=last.text + piece.text, closes=piece.closes)
            return
    made.append(piece)
