"""The two tables of the terminal report: the sources with their shares, and who carries whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from newsdiff.present.digest import Shares, plain, shares

if TYPE_CHECKING:
    from rich.console import RenderableType

    from newsdiff.present.view import View
    from newsdiff.present.view.records import Source

CLOSEST = 10
_COLUMNS = ("words", "all", "some", "only")
_CELL = 6
_HEAT = ("dim", "", "blue", "bold blue", "bold reverse blue")
_WORDS = ("in all", "in some", "only here")
_BAR = (("everyone", "█", "blue"), ("some", "▓", "cyan"), ("nobody", "░", "yellow"))


def sources(shown: View, width: int) -> RenderableType:
    """An article a pair of lines: key, name and figures; title and bar."""
    gutter = max((len(source.key) for source in shown.sources), default=1) + 2
    left = width - _CELL * len(_COLUMNS) - gutter - 1
    lines = [Text(" " * (gutter + left) + "".join(f"{name:>{_CELL}}" for name in _COLUMNS), style="dim")]
    for source in shown.sources:
        lines += _source(source, gutter, left)
    legend = Text(" " * gutter)
    for (_, glyph, style), words in zip(_BAR, _WORDS, strict=True):
        legend.append(glyph * 2, style=style)
        legend.append(f" {words}   ", style="dim")
    return Group(*lines, legend)


def _source(source: Source, gutter: int, left: int) -> list[Text]:
    share = shares(source)
    first = Text(f"{source.key:>{gutter - 1}} ", style="bold cyan")
    first.append_text(_fit(source.label, left, "bold"))
    first.append(f"{source.words:>{_CELL},}")
    for value in (share.everyone, share.some, share.nobody):
        first.append(f"{_percent(value):>{_CELL}}")
    second = Text(" " * gutter)
    second.append_text(_fit(source.title or source.published, left, "dim"))
    second.append(" " * 3)
    second.append_text(_bar(share, _CELL * len(_COLUMNS) - 3))
    return [first, second]


def matrix(shown: View, width: int) -> RenderableType:
    """How much of the row's article the column's carries; the closest pairs where the table would not fit."""
    keys = [source.key for source in shown.sources]
    gutter = max((len(key) for key in keys), default=1) + 2
    cell = max(5, gutter)
    if gutter + cell * len(keys) > width:
        return _closest(shown)
    lines = [Text(" " * gutter + "".join(f"{key:>{cell}}" for key in keys), style="bold cyan")]
    for key, cells in zip(keys, shown.matrix, strict=True):
        line = Text(f"{key:>{gutter - 1}} ", style="bold cyan")
        for held in cells:
            text = "·" if held.share is None else _percent(held.share)
            line.append(f"{text:>{cell}}", style=_HEAT[held.level] if held.share is not None else "dim")
        lines.append(line)
    lines.append(Text(" " * gutter + "So much of the row's article stands in the column's.", style="dim"))
    return Group(*lines)


def _closest(shown: View) -> RenderableType:
    held = [
        (cell.share, cell.a, cell.b) for cells in shown.matrix for cell in cells if cell.share is not None
    ]
    ranked = sorted(held, key=lambda cell: (-cell[0], cell[1], cell[2]))[:CLOSEST]
    lines = [Text(f"   The closest of {len(held):,} pairs (a table would be too wide):", style="dim")]
    lines += [Text(f"   {_percent(share):>4} of {a} stands in {b}") for share, a, b in ranked]
    return Group(*lines)


def _bar(share: Shares, width: int) -> Text:
    """Three kinds of cells, rounded so that they fill the width."""
    bar = Text()
    total, before = 0.0, 0
    for name, glyph, style in _BAR:
        total += getattr(share, name)
        upto = round(min(total, 1.0) * width)
        bar.append(glyph * (upto - before), style=style)
        before = upto
    return bar


def _fit(text: str, cells: int, style: str) -> Text:
    fitted = Text(plain(text), style=style, end="", no_wrap=True)
    fitted.truncate(max(cells - 1, 1), overflow="ellipsis")
    fitted.pad_right(max(0, cells - fitted.cell_len))
    return fitted


def _percent(value: float) -> str:
    return f"{100 * value:.0f}%"
