"""Rows: the blocks of all articles that carry the same content, side by side.

Average linkage: every block starts as a row of its own, and the two rows that are most alike on the average
of all their pairs of blocks of different articles become one, as long as they are alike enough. The average
keeps one strong tie from chaining two topics together (connected components of the links make one blob of a
story), and it is m:n by nature: what one article splits into two paragraphs meets in one row. Blocks of one
article that stand far apart cost a little, so that a row stays one place in each article where it can.

Titles stand in a row of their own. A heading goes with the block that it heads.

Cost: only pairs of rows with something in common are ever scored; a heap holds them, and the sums of a
merged row are the sums of its parts, so a story of n blocks and m scored pairs takes about m log m.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from typing import TYPE_CHECKING

from newsdiff.align.order import reading_order
from newsdiff.align.settings import DEFAULT, PINNED, Settings
from newsdiff.model import Record, Row

if TYPE_CHECKING:
    from newsdiff.align.similarity import Similarities
    from newsdiff.story import Story

Place = tuple[int, int]
"""A block: the positions of its article in the story and of the block in the article."""
Group = tuple[Place, ...]
NEAR = 2
"""Blocks of one article that are at most so far apart are near."""
FAR = 5
"""From so far apart they are far."""


class Ties(Record, frozen=True, kw_only=True):
    """How alike blocks are, 0 to 1 unless pinned, both ways round; what is not named is 0."""

    by_block: dict[Place, dict[Place, float]]


def collate(story: Story, similar: Similarities, settings: Settings = DEFAULT) -> tuple[Row, ...]:
    """Every block that takes part in exactly one row; rows in reading order."""
    blocks = [
        (i, j) for i, a in enumerate(story.articles) for j, b in enumerate(a.blocks) if b.dropped is None
    ]
    kind = {(i, j): story.articles[i].blocks[j].kind for i, j in blocks}
    ties = block_ties(story, similar, settings)
    titles = tuple(p for p in blocks if kind[p] == "title")
    running = [p for p in blocks if kind[p] not in ("title", "heading")]
    groups = grouped(running, ties, settings)
    groups = _with_headings(groups, [p for p in blocks if kind[p] == "heading"], blocks)
    ordered = reading_order(groups, len(story.articles))
    if titles:
        ordered = [titles, *ordered]
    return _rows(story, ordered, ties, settings.row_threshold**settings.row_power)


def block_ties(story: Story, similar: Similarities, settings: Settings) -> Ties:
    """The best score of two blocks' sentences, capped and raised to a power below one."""
    best: dict[Place, dict[Place, float]] = {}
    for (i, j), score in similar.items():
        u, v = story.units[i], story.units[j]
        x, y = (u.article, u.block), (v.article, v.block)
        tie = _tie(score, settings)
        if abs(tie) > abs(best.setdefault(x, {}).get(y, 0.0)):
            best[x][y] = tie
            best.setdefault(y, {})[x] = tie
    return Ties(by_block=best)


def _tie(score: float, settings: Settings) -> float:
    if abs(score) >= PINNED:
        return score
    return math.pow(min(1.0, max(0.0, score) / settings.row_cap), settings.row_power)


def grouped(blocks: list[Place], ties: Ties, settings: Settings) -> list[Group]:
    """Average linkage over the blocks, down to the threshold."""
    bar = (settings.row_threshold / settings.row_cap) ** settings.row_power
    members: dict[int, Group] = {k: (p,) for k, p in enumerate(blocks)}
    number = {p: k for k, p in enumerate(blocks)}
    sums = {
        k: {number[q]: t for q, t in ties.by_block.get(p, {}).items() if q in number}
        for k, p in enumerate(blocks)
    }
    heap = [(-t, a, b) for a, row in sums.items() for b, t in row.items() if a < b and t >= bar]
    heapq.heapify(heap)
    fresh = len(blocks)
    while heap:
        _, a, b = heapq.heappop(heap)
        if a not in members or b not in members:
            continue
        joined = members.pop(a) + members.pop(b)
        total = _merged(sums.pop(a), sums.pop(b))
        sums[fresh] = {k: t for k, t in total.items() if k in members}
        for k, t in sums[fresh].items():
            sums[k][fresh] = t
            score = _linkage(joined, members[k], t, settings)
            if score >= bar:
                heapq.heappush(heap, (-score, k, fresh))
        members[fresh] = joined
        fresh += 1
    return [tuple(sorted(g)) for _, g in sorted(members.items())]


def _merged(left: dict[int, float], right: dict[int, float]) -> dict[int, float]:
    result = dict(left)
    for k, t in right.items():
        result[k] = result.get(k, 0.0) + t
    return result


def _linkage(left: Group, right: Group, total: float, settings: Settings) -> float:
    """The mean tie of two rows, less what it costs that articles already stand in both.

    An article mostly says a thing once. The cost grows with how far apart its blocks stand, and counts by the
    share of articles that stand in both rows.
    """
    gaps = [abs(x[1] - y[1]) for x in left for y in right if x[0] == y[0]]
    pairs = len(left) * len(right) - len(gaps)
    if not gaps or not pairs:
        return total / pairs if pairs else 0.0
    here, there = {x[0] for x in left}, {y[0] for y in right}
    share = len(here & there) / min(len(here), len(there))
    strain = sum(min(1.0, max(0, g - NEAR) / (FAR - NEAR)) for g in gaps) / len(gaps)
    return total / pairs - share * (settings.again + (settings.apart - settings.again) * strain)


def _with_headings(groups: list[Group], headings: list[Place], blocks: list[Place]) -> list[Group]:
    """Each heading joins the row of the next block of its article that is none; alone where there is none."""
    joined = [list(g) for g in groups]
    home = {p: n for n, g in enumerate(groups) for p in g}
    waiting = set(headings)
    for k, heading in enumerate(blocks):
        if heading in waiting:
            after = next((q for q in blocks[k + 1 :] if q not in waiting), None)
            if after is not None and after[0] == heading[0] and after in home:
                joined[home[after]].append(heading)
            else:
                joined.append([heading])
    return sorted(tuple(sorted(g)) for g in joined)


def _rows(story: Story, groups: list[Group], ties: Ties, bar: float) -> tuple[Row, ...]:
    fixed = frozenset(
        (i, j) for g in groups for i, j in g if story.articles[i].blocks[j].kind in ("title", "heading")
    )
    home = {p: k for k, group in enumerate(groups) for p in group}
    sizes = [Counter(i for i, _ in group) for group in groups]
    rows = []
    for k, group in enumerate(groups):
        confidence, runner_up = _certainty(k, group, home, sizes, ties, bar, fixed)
        cells: dict[str, list[str]] = {}
        for i, j in group:
            cells.setdefault(story.articles[i].key, []).append(story.articles[i].blocks[j].id)
        rival = None if runner_up is None else f"R{runner_up + 1}"
        named = {key: tuple(ids) for key, ids in sorted(cells.items())}
        rows.append(Row(id=f"R{k + 1}", cells=named, confidence=round(confidence, 3), runner_up=rival))
    return tuple(rows)


def _certainty(
    k: int,
    group: Group,
    home: dict[Place, int],
    sizes: list[Counter[int]],
    ties: Ties,
    bar: float,
    fixed: frozenset[Place],
) -> tuple[float, int | None]:
    """The least certain block's share of its own row in its own and the next best row's ties; that row.

    `home` is the row of each block, `sizes` how many blocks each article has in each row. Titles and headings
    (`fixed`) have their place by what they are and are certain.
    """
    worst, rival = 1.0, None
    for block in (p for p in group if p not in fixed):
        tied: dict[int, list[float]] = {}
        for other, tie in ties.by_block.get(block, {}).items():
            tied.setdefault(home[other], []).append(tie)
        mean = {n: sum(sorted(found)) / _elsewhere(block, sizes[n]) for n, found in tied.items()}
        own = mean.get(k, 0.0) if len(sizes[k]) > 1 else bar
        best, other_row = max(((m, -n) for n, m in mean.items() if n != k), default=(0.0, 0))
        if own + best > 0 and own / (own + best) < worst:
            worst, rival = own / (own + best), -other_row
    return worst, rival


def _elsewhere(block: Place, sizes: Counter[int]) -> int:
    """How many blocks of a row are of other articles than this one."""
    return sizes.total() - sizes[block[0]]
