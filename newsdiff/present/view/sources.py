"""The sources: who they are, their k-of-N bars and how much of each the others carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.present.view.index import Index, label
from newsdiff.present.view.records import Bar, MatrixCell, Near, Source

if TYPE_CHECKING:
    from newsdiff.model import Article

EACH_K = 4
"""Up to so many sources a bar has a part for each k; above, four bins."""


def sources(index: Index) -> tuple[Source, ...]:
    """The sources in their order."""
    return tuple(_source(index, place, a) for place, a in enumerate(index.report.articles))


def _source(index: Index, place: int, article: Article) -> Source:
    scores = article.scores
    near = sorted((p for p in index.report.pairs if p.a == article.key), key=lambda p: (-p.containment, p.b))
    return Source(
        key=article.key,
        place=place,
        label=label(article),
        tongue=index.tongue(article.key),
        title=article.title or "",
        author=article.author or "",
        published=article.published or "",
        url=article.url or "",
        words=scores.words if scores else len(article.text.split()),
        unique=scores.unique if scores else 0.0,
        union=scores.union if scores else 0.0,
        verbatim=scores.verbatim if scores else 0.0,
        bars=bars(scores.carried, index.count) if scores else (),
        nearest=tuple(Near(key=p.b, share=p.containment) for p in near[:3] if p.containment > 0),
    )


def bars(carried: tuple[float, ...], count: int) -> tuple[Bar, ...]:
    """Shares by number of other carriers -> the parts of a bar, most sources first."""
    share = dict(enumerate(carried, start=1))
    if count <= EACH_K:
        levels = {1: 0, count: 4} if count > 1 else {1: 0}
        return tuple(
            Bar(
                label="only here" if k == 1 else f"in all {count}" if k == count else f"in {k}",
                share=share.get(k, 0.0),
                level=levels.get(k, 3 if k == 3 else 1),
            )
            for k in range(count, 0, -1)
        )
    half = count // 2
    return (
        Bar(label=f"in all {count}", share=share.get(count, 0.0), level=4),
        Bar(label="in more than half", share=sum(share.get(k, 0) for k in range(half + 1, count)), level=3),
        Bar(label="in fewer", share=sum(share.get(k, 0) for k in range(2, half + 1)), level=1),
        Bar(label="only here", share=share.get(1, 0.0), level=0),
    )


def matrix(index: Index) -> tuple[tuple[MatrixCell, ...], ...]:
    """A row of cells for each article `a`: how much of it each `b` carries."""
    held = {(p.a, p.b): p.containment for p in index.report.pairs}
    return tuple(
        tuple(
            MatrixCell(
                a=a, b=b,
                share=None if a == b else held.get((a, b), 0.0),
                level=0 if a == b else heat(held.get((a, b), 0.0)),
            )
            for b in index.keys
        )
        for a in index.keys
    )  # fmt: skip


def heat(share: float) -> int:
    """0 under 5 %, then a step at 25, 45 and 65 %."""
    return sum(share >= step for step in (0.05, 0.25, 0.45, 0.65))


def leading(index: Index) -> str:
    """The article whose title others carry most: its title heads the report. "" when none has one."""
    best, key = -1.0, ""
    for article in index.report.articles:
        block = next((b for b in article.blocks if b.kind == "title"), None)
        if not article.title:
            continue
        spans = [s for s in article.support if block and block.start <= s.start < block.end]
        length = sum(s.end - s.start for s in spans) or 1
        carried = sum((s.end - s.start) * len(s.carriers) for s in spans) / length
        if carried > best:
            best, key = carried, article.key
    return key
