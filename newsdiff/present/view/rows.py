"""The synopsis: rows of cells of marked paragraphs; moved ones are named where they stand and stood.

A paragraph is moved when it is outside the longest increasing subsequence of its column, read from the first
row to the last: the fewest paragraphs that must be taken out for the rest to stand in the article's order.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsdiff.present.view.index import Index, anchor
from newsdiff.present.view.records import Aside, Cell, Paragraph, RowView, SetAside, Source, Tie

if TYPE_CHECKING:
    from newsdiff.model import Article, Row
    from newsdiff.present.view.marking import Marks

MOST_TIES, MOST_WORDS = 6, 6
"""So many ties a row names, and so many words a tie."""
Stub = tuple[str, str, str]


def rows(index: Index, marks: dict[str, Marks]) -> tuple[RowView, ...]:
    """All rows, in the report's order."""
    order = {a.key: _Order(index, a) for a in index.report.articles}
    held = _ties(index)
    return tuple(
        _row(index, number, row, order, marks, held.get(str(number), ()))
        for number, row in enumerate(index.report.rows, start=1)
    )


def _ties(index: Index) -> dict[str, tuple[Tie, ...]]:
    """By row: the strongest link of each two of its articles, strongest first."""
    home = {b.id: a.key for a in index.report.articles for b in a.blocks}
    best: dict[str, dict[tuple[str, str], tuple[float, tuple[str, ...]]]] = {}
    for link in index.report.links:
        row = index.row_of.get(link.a, "")
        if not row or row != index.row_of.get(link.b) or not link.why:
            continue
        pair = (home[link.a], home[link.b])
        held = best.setdefault(row, {})
        if pair not in held or link.score > held[pair][0]:
            held[pair] = (link.score, link.why)
    return {
        row: tuple(
            Tie(a=a, b=b, words=why[:MOST_WORDS])
            for (a, b), (_, why) in sorted(held.items(), key=lambda item: (-item[1][0], item[0]))[:MOST_TIES]
        )
        for row, held in best.items()
    }


class _Order:
    """One column: which paragraphs were moved, what they follow in the article, the stubs in their place."""

    def __init__(self, index: Index, article: Article) -> None:
        took_part = [b.id for b in article.blocks if b.id in index.row_of]
        position = {b: i for i, b in enumerate(took_part)}
        column = [b for row in index.report.rows for b in row.cells.get(article.key, ()) if b in position]
        kept = {column[i] for i in longest_increasing([position[b] for b in column])}
        self.number = {b.id: i for i, b in enumerate(article.blocks, start=1)}
        self.after: dict[str, str] = {}
        self.stubs: dict[str, list[Stub]] = {}
        previous = ""
        for i, block in enumerate(took_part):
            if block in kept:
                previous = block
                continue
            self.after[block] = took_part[i - 1] if i else ""
            if previous:
                self._stub(previous, block, index.row_of[block])

    def _stub(self, home: str, block: str, row: str) -> None:
        held = self.stubs.setdefault(home, [])
        if held and held[-1][2] == row:
            held[-1] = (held[-1][0], block, row)
        else:
            held.append((block, block, row))


def longest_increasing(values: list[int]) -> list[int]:
    """The positions of a longest strictly increasing subsequence (patience sorting, n log n)."""
    tails: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for i, value in enumerate(values):
        at = bisect_left(tops, value)
        before.append(tails[at - 1] if at else -1)
        if at == len(tops):
            tops.append(value)
            tails.append(i)
        else:
            tops[at], tails[at] = value, i
    found: list[int] = []
    at = tails[-1] if tails else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]


def _row(
    index: Index,
    number: int,
    row: Row,
    order: dict[str, _Order],
    marks: dict[str, Marks],
    ties: tuple[Tie, ...],
) -> RowView:
    cells = tuple(
        _cell(index, place, key, row.cells[key], order[key], marks[key])
        for place, key in enumerate(index.keys)
        if row.cells.get(key)
    )
    pieces = [p for c in cells for g in c.paragraphs for f in g.phrases for p in f.pieces]
    return RowView(
        id=anchor(row.id),
        number=number,
        cells=cells,
        sigla=index.sigla(c.key for c in cells),
        k=len(cells),
        level=index.level(len(cells)),
        conflicts=tuple(sorted({n for p in pieces for n in p.conflicts})),
        only=any(p.novel for p in pieces),
        confidence=row.confidence,
        runner_up=next(
            (str(n) for n, r in enumerate(index.report.rows, start=1) if r.id == row.runner_up), ""
        ),
        ties=ties,
    )


def _cell(index: Index, place: int, key: str, ids: tuple[str, ...], order: _Order, marks: Marks) -> Cell:
    blocks = [index.blocks[i] for i in ids if i in index.blocks]
    return Cell(
        key=key,
        place=place,
        paragraphs=tuple(
            Paragraph(
                id=b.id,
                number=order.number[b.id],
                kind=b.kind,
                phrases=marks.phrases(b),
                after=None if follows and order.after.get(b.id) == follows.id else order.after.get(b.id),
                stubs=tuple(order.stubs.get(b.id, ())),
            )
            for follows, b in zip((None, *blocks), blocks, strict=False)
        ),
        length=sum(b.end - b.start for b in blocks),
    )


def set_aside(index: Index, sources: tuple[Source, ...]) -> tuple[SetAside, ...]:
    """What took no part, by source; sources without any are left out."""
    made = (
        SetAside(
            source=source,
            asides=tuple(
                Aside(id=b.id, reason=b.dropped, text=b.of(index.articles[source.key].text))
                for b in index.articles[source.key].blocks
                if b.dropped is not None
            ),
        )
        for source in sources
    )
    return tuple(s for s in made if s.asides)
