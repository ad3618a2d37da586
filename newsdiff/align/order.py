"""One reading order for all rows, merged from the orders of the articles.

Rows that several articles share are sorted by where they stand in their articles on the average, then
neighbours change places as long as more articles want them the other way round. Rows of a single article
follow the row that holds the block before them in their article. Finding the order with the fewest
contradictions is NP-hard (Kemeny); this takes n² at worst on a nearly sorted list, and it does not depend
on the order of the articles.
"""

from __future__ import annotations

from collections import defaultdict

Place = tuple[int, int]
Group = tuple[Place, ...]


def reading_order(groups: list[Group], articles: int) -> list[Group]:
    """The groups, each sorted by article, in reading order."""
    length = [1 + max((j for g in groups for i, j in g if i == a), default=0) for a in range(articles)]
    first = [dict(reversed(g)) for g in groups]
    mean = [sum(sorted(j / length[i] for i, j in f.items())) / len(f) for f in first]
    shared = sorted((k for k, f in enumerate(first) if len(f) > 1), key=lambda k: (mean[k], groups[k]))
    _settle(shared, first)
    after: dict[int | None, list[int]] = defaultdict(list)
    home = {p: k for k, g in enumerate(groups) for p in g}
    for k, f in enumerate(first):
        if len(f) == 1:
            [(i, j)] = f.items()
            before = max((p for p in home if p[0] == i and p[1] < j), default=None)
            after[None if before is None else home[before]].append(k)
    result: list[Group] = []
    todo: list[int] = [*reversed(shared), *_by_place(after[None], groups)[::-1]]
    while todo:
        k = todo.pop()
        result.append(groups[k])
        todo.extend(_by_place(after[k], groups)[::-1])
    return result


def _by_place(rows: list[int], groups: list[Group]) -> list[int]:
    return sorted(rows, key=lambda k: groups[k])


def _settle(order: list[int], first: list[dict[int, int]]) -> None:
    """Swap neighbours in place while more of their common articles have them the other way round."""
    for _ in range(len(order)):
        swapped = False
        for n in range(len(order) - 1):
            left, right = first[order[n]], first[order[n + 1]]
            votes = sum((left[i] > right[i]) - (left[i] < right[i]) for i in left.keys() & right.keys())
            if votes > 0:
                order[n], order[n + 1] = order[n + 1], order[n]
                swapped = True
        if not swapped:
            return
