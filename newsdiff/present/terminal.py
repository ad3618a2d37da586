"""The terminal report: what a reader needs first, in tables that fit the window.

From 60 columns up. Prose is set no wider than reads well; from 132 columns what an article alone says and
what it leaves out stand side by side. Widths are counted in terminal cells (rich knows the wide characters
of CJK). Nothing is said by colour alone: without colour, words that only one article has stand in {braces}.
Article text is never read as markup.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsdiff.present.digest import clip, count, inline, plain, runs
from newsdiff.present.layout import PLAIN, Layout
from newsdiff.present.terminal_tables import matrix, sources
from newsdiff.present.view import View, view

if TYPE_CHECKING:
    from rich.console import RenderableType

    from newsdiff.model import Report
    from newsdiff.present.view.records import BySource, Card, Excerpt, Statement

NARROWEST, WIDEST, PROSE, TWO_COLUMNS = 60, 160, 100, 132
CONFLICTS = 40
DRIFTS = 6
VALUE = 90
DOTS = {1: "●○○", 2: "●●○", 3: "●●●"}
HANG = (0, 0, 0, 3)


def render(report: Report, layout: Layout = PLAIN) -> str:
    """The report in lines of at most `layout.width` cells (60 to 160); in colour if `layout.color`."""
    width = min(max(layout.width, NARROWEST), WIDEST)
    prose = min(width, PROSE)
    shown = view(report)
    parts = [
        _head(shown, width),
        *_section("Sources", sources(shown, prose)),
        *_section("Overlap", matrix(shown, prose)),
    ]
    parts += _conflicts(shown, prose)
    if not layout.summary:
        parts += _drift(shown, prose)
        parts += _by_source(shown, width, braces=not layout.color)
    parts += _foot(shown, prose)
    return _printed(parts, width, color=layout.color)


def _printed(parts: list[RenderableType], width: int, *, color: bool) -> str:
    out = StringIO()
    console = Console(
        file=out, width=width, force_terminal=color, color_system="standard" if color else None,
        legacy_windows=False, highlight=False, markup=False, emoji=False, _environ={},
    )  # fmt: skip
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n")).strip("\n") + "\n"


def _head(shown: View, width: int) -> RenderableType:
    """The findings in figures, as links into the rest would be: how many all make, one makes, contradict."""
    line = Text()
    for field, style in (
        (count(len(shown.sources), "article"), "bold"),
        (f"≡ {count(len(shown.shared), 'statement')} in all", "blue"),
        (f"◆ {len(shown.single):,} in one only", "yellow"),
        (f"≠ {count(len(shown.cards), 'conflict')}", "bold red"),
    ):
        wider = line.plain.rpartition("\n")[2]
        if wider:
            line.append("   " if cell_len(wider) + 3 + cell_len(field) <= width else "\n")
        line.append(field, style=style)
    return line


def _section(title: str, *body: RenderableType) -> list[RenderableType]:
    return [Text(), Text(title.upper(), style="bold"), *body]


def _conflicts(shown: View, width: int) -> list[RenderableType]:
    if not shown.cards:
        return _section("Conflicts", Text("   None found. That is no proof that there is none.", style="dim"))
    cards: list[RenderableType] = []
    for card in shown.cards[:CONFLICTS]:
        cards += [_card(card, width), Text()]
    more = len(shown.cards) - CONFLICTS
    if more > 0:
        cards.append(Text(f"   … {more} more: --format html or json has them all", style="dim"))
    else:
        cards.pop()
    return _section("Conflicts", *cards)


def _card(card: Card, width: int) -> RenderableType:
    """Topic and severity; the values with their sources inline; why they stand side by side."""
    head = Text()
    head.append(f"≠{card.number} ", style="bold red")
    head.append(clip(card.topic, VALUE), style="bold")
    head.append(f"  {DOTS[card.dots]} {card.severity} {card.kind}", style="dim")
    values = Text()
    for i, (label, keys) in enumerate(inline(card)):
        values.append("  ≠  " if i else "", style="bold red")
        values.append(clip(label, VALUE), style="bold")
        values.append(f" {' '.join(keys)}", style="cyan")
    lines: list[RenderableType] = [head, Padding(values, HANG), Padding(Text(plain(card.reason)), HANG)]
    lines += [Padding(Text(plain(step), style="dim"), (0, 0, 0, 5)) for step in card.working]
    return _bounded(Group(*lines), width)


def _drift(shown: View, width: int) -> list[RenderableType]:
    """Statements that several make, but with another source or certainty."""
    drifting = [statement for statement in shown.statements if statement.drift]
    if not drifting:
        return []
    listed: list[tuple[str, Text]] = []
    for statement in drifting[:DRIFTS]:
        text = Text(clip(statement.text, 140))
        text.append("".join(f"\n{clip(way, 2 * VALUE)}" for way in statement.drift), style="dim")
        listed.append((" ".join(statement.sigla), text))
    body = _listed(Text(), listed, len(drifting) - DRIFTS)
    return _section("Said differently", _bounded(Padding(body, HANG), width))


def _by_source(shown: View, width: int, *, braces: bool) -> list[RenderableType]:
    """For each article what only it says, and what others say and it leaves out."""
    n = len(shown.sources)
    most = 4 if n <= 6 else 2 if n <= 20 else 1
    mark = "{…}" if braces else "Underlined"
    legend = Text(f"{mark}: words that only this article has. Without marks: all of it is new.", style="dim")
    body: list[RenderableType] = [_bounded(Padding(legend, HANG), min(width, PROSE))]
    for found in shown.by_source:
        title = Text()
        title.append(f"{found.source.key} ", style="bold cyan")
        title.append(plain(found.source.label), style="bold")
        alone = _only(found, most, braces=braces)
        missing = _left_out(found, most) if n > 2 and found.left_count else None
        if width >= TWO_COLUMNS and n > 2:
            body += [Text(), title, _columns(alone, missing or Text())]
        else:
            both = Group(alone, Text(), missing) if missing else Group(alone)
            body += [Text(), title, _bounded(Padding(both, HANG), min(width, PROSE))]
    return _section("Source by source", *body)


def _only(found: BySource, most: int, *, braces: bool) -> RenderableType:
    where = f" in {count(len(found.only), 'passage')}" if found.only else ""
    head = Text(f"◆ only here: {count(found.only_count, 'statement')}{where}", style="yellow")
    rest = len(found.only) - most
    return _listed(head, [("-", _excerpt(e, braces=braces)) for e in found.only[:most]], rest)


def _left_out(found: BySource, most: int) -> RenderableType:
    head = Text(
        f"○ left out, said by two or more others: {count(found.left_count, 'statement')}", style="magenta"
    )
    return _listed(head, [_statement(s) for s in found.left_out[:most]], len(found.left_out) - most)


def _excerpt(excerpt: Excerpt, *, braces: bool) -> Text:
    """The sentence, with the words that only its article has set off."""
    pieces = runs(excerpt.pieces)
    whole = all(run.novel for run in pieces)
    text = Text()
    for run in pieces:
        body = f"{{{run.text}}}" if run.novel and braces and not whole else run.text
        text.append(body, style="yellow underline" if run.novel and not whole else "")
    text.append("".join(f" ≠{n}" for n in excerpt.conflicts), style="red")
    return text


def _statement(statement: Statement) -> tuple[str, Text]:
    text = Text(clip(statement.text, 180))
    text.append("".join(f" ≠{n}" for n in statement.conflicts), style="red")
    return " ".join(statement.sigla), text


def _listed(head: Text, shown: list[tuple[str, Text]], rest: int) -> RenderableType:
    """A list with a hanging indent, and how many more there are."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, style="cyan")
    grid.add_column(ratio=1)
    for mark, text in shown:
        grid.add_row(mark, text)
    body: list[RenderableType] = [head] if head else []
    if shown:
        body.append(grid)
    if rest > 0:
        body.append(Text(f"  … {rest} more", style="dim"))
    return Group(*body)


def _columns(left: RenderableType, right: RenderableType) -> RenderableType:
    grid = Table.grid(expand=True)
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    grid.add_row(Padding(left, (0, 2, 0, 3)), Padding(right, (0, 0, 0, 2)))
    return grid


def _bounded(body: RenderableType, width: int) -> RenderableType:
    """Prose that is set no wider than `width`, however wide the window."""
    grid = Table.grid()
    grid.add_column(width=width)
    grid.add_row(body)
    return grid


def _foot(shown: View, width: int) -> list[RenderableType]:
    """What took no part, so that nobody wonders where it went."""
    if not shown.set_aside:
        return []
    listed = ", ".join(f"{aside.source.key} {len(aside.asides)}" for aside in shown.set_aside)
    text = Text(f"Set aside, since they are no part of the story (paragraphs): {listed}", style="dim")
    return [Text(), _bounded(text, width)]
