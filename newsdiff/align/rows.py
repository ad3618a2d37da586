"""Rows: the blocks of all articles that carry the same content, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import Link, Row

if TYPE_CHECKING:
    from newsdiff.story import Story


def collate(story: Story, links: tuple[Link, ...]) -> tuple[Row, ...]:
    """Every block that takes part in exactly one row; rows in reading order."""
    blocks = [
        (i, j, b) for i, a in enumerate(story.articles) for j, b in enumerate(a.blocks) if b.dropped is None
    ]
    group = {b.id: {b.id} for _, _, b in blocks}
    score = {(link.a, link.b): link.score for link in links}
    for link in sorted(links, key=lambda k: (-k.score, k.a, k.b)):
        left, right = group[link.a], group[link.b]
        if left is right:
            continue
        cross = [score.get((min(x, y), max(x, y)), 0.0) for x in left for y in right]
        if sum(cross) / len(cross) > 0.5:
            merged = left | right
            for x in merged:
                group[x] = merged
    order = {b.id: (j / max(1, len(story.articles[i].blocks)), i, j) for i, j, b in blocks}
    key_of = {b.id: story.articles[i].key for i, _, b in blocks}
    seen: set[str] = set()
    rows = []
    for members in sorted(
        {id(g): g for g in group.values()}.values(), key=lambda g: min(order[x] for x in g)
    ):
        cells: dict[str, list[str]] = {}
        for x in sorted(members, key=lambda x: (key_of[x], order[x])):
            cells.setdefault(key_of[x], []).append(x)
            seen.add(x)
        rows.append(Row(id=f"R{len(rows) + 1}", cells={k: tuple(v) for k, v in sorted(cells.items())}))
    return tuple(rows)
