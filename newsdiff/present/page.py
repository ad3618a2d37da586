"""What the page needs besides the view: filters, the overview, charts, styles that depend on the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import Record

if TYPE_CHECKING:
    from newsdiff.present.view import View
    from newsdiff.present.view.records import RowView

EACH_K = 6
"""Up to so many sources there is a filter for each k; above, five bins."""
RAIL_ABOVE, PANE_FROM, SHOWN_FROM, SHOWN = 5, 7, 16, 5
"""From how many sources what is said of a row stands above it and not beside it, the synopsis is a pane, and
some columns are hidden at first; how many stay."""
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


def styles(view: View, found: tuple[Bin, ...]) -> str:
    """The rules that depend on the number of sources: tracks, places, switches, filters by k."""
    count = len(view.sources)
    places = range(count)
    tracks = " ".join(f"var(--w{i})" for i in places)
    shown = " + ".join(f"var(--v{i})" for i in places)
    rules = [
        f"#synopsis{{--lanes:{max(24, min(90, 9 * count))}px;--col:{COLUMN}rem}}",
        f".pane{{--tracks:{tracks};",
        *(f"--w{i}:minmax(var(--col),1fr);--v{i}:1;--p{i}:{i + 2};" for i in places),
        "}",
        *(f".c{i}{{grid-column:var(--p{i})}}" for i in places),
        *(
            f".switches:has(#src-{i}:not(:checked))~.pane{{--w{i}:0;--v{i}:0;.c{i}{{display:none}}}}"
            for i in places
        ),
        *(
            f".intro:has(#in-{i}:checked)~.pane .row:not(.b{i},:target,.aside){{display:none}}"
            for i in range(len(found))
        ),
    ]
    wide = (RAIL if count < RAIL_ABOVE else 0) + COLUMN * count + 3
    narrow = "" if count >= PANE_FROM else f" and (max-width:{wide:g}rem)"
    pane = (
        "#synopsis{--stick:0px}"
        f".pane{{--width:calc(var(--rail) + ({shown or 0}) * var(--col))}}"
        ".pane{overflow:auto;max-height:calc(100vh - var(--nav));border-block:1px solid var(--line)}"
        ".pane .rail{position:sticky;inset-inline-start:0;background:var(--desk);z-index:2}"
        ".pane .head,.pane .row{min-width:var(--width)}"
        ".pane :is(.over,.odds-line){position:sticky;inset-inline-start:var(--rail);"
        "width:calc(100vw - var(--rail) - 4.5rem)}"
    )
    return "".join(rules) + f"@media screen and (min-width:45.01rem){narrow}{{{pane}}}"
