"""What the page needs besides the view: filters, the overview, charts, styles that depend on the sources."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newsdiff.model import Record

if TYPE_CHECKING:
    from newsdiff.present.view import View
    from newsdiff.present.view.records import Card, RowView

EACH_K = 6
"""Up to so many sources there is a filter for each k; above, five bins."""
PANE_FROM, SHOWN_FROM, SHOWN = 7, 16, 5
"""From how many sources the synopsis is a pane, and some columns are hidden at first; how many stay."""
COLUMN, RAIL = 15.5, 5.5
"""The least width of a column and the width of the rail, in rem."""


class Bin(Record, frozen=True, kw_only=True):
    """A range of k: rows and statements that `low` to `high` sources carry."""

    label: str
    low: int
    high: int


class Lane(Record, frozen=True, kw_only=True):
    """A row in the overview: where it stands (0 to 1000), its level, and the outline of its cells."""

    row: int
    x: float
    width: float
    level: int
    path: str
    conflict: bool


class Dot(Record, frozen=True, kw_only=True):
    """A value on the line of a chart: where (0 to 600), whose, and how much."""

    x: float
    label: str
    anchor: str
    up: bool


class Chart(Record, frozen=True, kw_only=True):
    """Values of a conflict on a logarithmic line, with its ticks."""

    dots: tuple[Dot, ...]
    ticks: tuple[tuple[float, str], ...]
    spoken: str


def bins(count: int) -> tuple[Bin, ...]:
    """The ranges of k that one can filter by, fewest first."""
    if count <= EACH_K:
        return tuple(Bin(label=str(k), low=k, high=k) for k in range(1, count + 1))
    half = count // 2
    return (
        Bin(label="1", low=1, high=1),
        Bin(label="2", low=2, high=2),
        Bin(label=f"3–{half}", low=3, high=half),
        Bin(label=f"{half + 1}–{count - 1}", low=half + 1, high=count - 1),
        Bin(label=str(count), low=count, high=count),
    )


def bin_of(found: tuple[Bin, ...], k: int) -> int:
    """The position of the bin that holds k."""
    return next((i for i, b in enumerate(found) if b.low <= k <= b.high), 0)


def overview(rows: tuple[RowView, ...], count: int) -> tuple[Lane, ...]:
    """The rows side by side, each as wide as its longest cell to the power of 0.7, a lane for each source."""
    weights = [max((c.length for c in row.cells), default=1) ** 0.7 + 4 for row in rows]
    total = sum(weights) or 1.0
    made, x = [], 0.0
    for row, weight in zip(rows, weights, strict=True):
        width = 1000 * weight / total
        gap = min(1.5, width / 5)
        path = "".join(f"M{x:.1f} {c.place}h{width - gap:.1f}v.8H{x:.1f}z" for c in row.cells)
        made.append(
            Lane(
                row=row.number,
                x=round(x, 1),
                width=round(width - gap, 1),
                level=row.level,
                path=path,
                conflict=bool(row.conflicts),
            )
        )
        x += width
    return tuple(made)


def chart(card: Card) -> Chart | None:
    """The dot line of a conflict whose arithmetic is shown; None when its values have no numbers."""
    given = [(s.number, "".join(s.articles), s.label) for s in card.sides if s.number and s.number > 0]
    if len(given) < 2 or len(given) != len(card.sides) or not card.working:
        return None
    low = math.floor(math.log10(min(n for n, _, _ in given)))
    high = max(math.ceil(math.log10(max(n for n, _, _ in given))), low + 1)
    step = 560 / (high - low)
    dots: list[Dot] = []
    ends = [-1e9, -1e9]
    for number, who, label in sorted(given):
        x = round(20 + step * (math.log10(number) - low), 1)
        text = f"{who} {label}" if len(label) <= 18 else who
        half = 3.5 * len(text)
        anchor = "start" if x < half else "end" if x > 600 - half else "middle"
        left = x - {"start": 0, "middle": half, "end": 2 * half}[anchor]
        up = left < ends[False] + 8
        ends[up] = left + 2 * half
        dots.append(Dot(x=x, label=text, anchor=anchor, up=up))
    every = max(1, math.ceil((high - low) / 8))
    return Chart(
        dots=tuple(dots),
        ticks=tuple((round(20 + step * (e - low), 1), power(e)) for e in range(low, high + 1, every)),
        spoken="; ".join(f"{who}: {label}" for _, who, label in given),
    )


_NAMES = {6: "million", 9: "billion", 12: "trillion"}


def power(exponent: int) -> str:
    """A power of ten in words that fit under a tick."""
    if 0 <= exponent < 6:
        return f"{10**exponent:,}"
    if 6 <= exponent <= 14:
        return f"{10 ** (exponent % 3)} {_NAMES[exponent - exponent % 3]}"
    return f"10^{exponent}" if exponent > 0 else f"{10.0**exponent:g}"


def styles(view: View, found: tuple[Bin, ...]) -> str:
    """The rules that depend on the number of sources: tracks, places, switches, filters by k."""
    count = len(view.sources)
    places = range(count)
    width = RAIL + COLUMN * min(count, SHOWN + 1)
    rules = [
        "#synopsis{",
        f"--lanes:{max(24, min(90, 9 * count))}px;",
        "".join(f"--w{i}:minmax({COLUMN}rem,1fr);--p{i}:{i + 2};" for i in places),
        "--tracks:", " ".join(f"var(--w{i})" for i in places), "}",
        *(f".c{i}{{grid-column:var(--p{i})}}" for i in places),
        *(
            f"#synopsis:has(#src-{i}:not(:checked)){{--w{i}:0;.c{i}{{display:none}}}}" for i in places
        ),
        *(
            f"#synopsis:has(#in-{i}:checked) .row:not(.b{i},:target,.aside){{display:none}}"
            for i in range(len(found))
        ),
    ]  # fmt: skip
    pane = "#synopsis{--pane:1}" if count >= PANE_FROM else ""
    narrow = f"@media (min-width:45.01rem) and (max-width:{width:g}rem)"
    body = (
        ".pane{overflow:auto;max-height:calc(100vh - var(--nav));border-block:1px solid var(--line)}"
        ".pane .rail{position:sticky;inset-inline-start:0;background:var(--desk);z-index:2}"
        ".pane .head{top:0}.pane .over{position:sticky;inset-inline-start:0;width:var(--seen,100%)}"
        "#synopsis{--stick:0px}.pane .row,.pane .cols{width:max-content;min-width:100%}"
    )
    media = "@media (min-width:45.01rem)" if pane else narrow
    return "".join(rules) + f"{media}{{{body}}}"
