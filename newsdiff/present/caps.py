"""What is left out of a page that would be too large, step by step, and the sentences that say so.

The order of leaving out: first what stands elsewhere in the page (lists of what a source leaves out,
single-source statements in the table), then what was set aside, then the shading, then rows that only one
source has, then rows and statements from the least shared on. Conflicts go last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from newsdiff.model import Record

if TYPE_CHECKING:
    from newsdiff.present.view import View
    from newsdiff.present.view.records import RowView, Statement

ALL = 10**9


class Caps(Record, frozen=True, kw_only=True):
    """The most of each that a page shows."""

    left: int = ALL
    only: int = ALL
    singles: int = ALL
    statements: int = ALL
    asides: bool = True
    tints: bool = True
    lone_rows: bool = True
    rows: int = ALL
    cards: int = ALL


def ladder(count: int) -> tuple[Caps, ...]:
    """From what a page of so many sources shows by itself to the least that it can show."""
    few = count <= 12
    top = Caps(left=40) if few else Caps(left=8, only=12, singles=200)
    steps = (
        {"left": 8, "only": 12, "singles": 200},
        {"left": 4, "only": 6, "singles": 60, "asides": False},
        {"left": 2, "only": 3, "singles": 0, "tints": False},
        {"lone_rows": False},
        {"rows": 400, "statements": 600},
        {"rows": 150, "statements": 300, "cards": 60},
        {"rows": 60, "statements": 120, "cards": 30, "left": 1, "only": 2},
        {"rows": 25, "statements": 60, "cards": 15, "left": 0, "only": 1},
        {"rows": 8, "statements": 25, "cards": 8},
        {"rows": 0, "statements": 10, "cards": 4, "only": 0},
        {"statements": 0, "cards": 1},
    )
    made = [top]
    for step in steps:
        made.append(msgspec.structs.replace(made[-1], **step))
    return tuple(made)


def cut(view: View, caps: Caps) -> tuple[View, tuple[str, ...]]:
    """The view within these caps, and what was left out, in sentences."""
    count = len(view.sources)
    kept, notes = _statements(view.statements, caps)
    rows = _rows(view.rows, caps)
    if len(rows) < len(view.rows):
        notes.append(f"{len(view.rows) - len(rows)} of {len(view.rows)} rows of the articles side by side")
    if not caps.asides and view.set_aside:
        notes.append("the paragraphs that took no part in the comparison")
    if len(view.cards) > caps.cards:
        notes.append(f"{len(view.cards) - caps.cards} of {len(view.cards)} contradictions")
    if not caps.tints and count > 1:
        notes.append("the shading by number of sources")
    lists = caps.only > 0 or caps.left > 0
    by_source = tuple(
        msgspec.structs.replace(b, only=b.only[: caps.only], left_out=b.left_out[: caps.left])
        for b in view.by_source
        if lists
    )
    short = sum(len(b.only) > caps.only or b.left_count > caps.left for b in view.by_source)
    if short:
        notes.append(f"the ends of the lists of {short} of {count} sources")
    return msgspec.structs.replace(
        view, statements=kept, rows=rows, cards=view.cards[: caps.cards], by_source=by_source,
        set_aside=view.set_aside if caps.asides else (),
    ), tuple(notes)  # fmt: skip


def _statements(given: tuple[Statement, ...], caps: Caps) -> tuple[tuple[Statement, ...], list[str]]:
    """Shared statements before single ones; within them by salience, which is their order."""
    single = sum(s.k == 1 for s in given)
    several = min(len(given) - single, caps.statements)
    lone = min(single, caps.singles, max(0, caps.statements - several))
    kept, left = [], {True: lone, False: several}
    for statement in given if several == len(given) - single else sorted(given, key=lambda s: -s.k):
        if left[statement.k == 1] > 0:
            left[statement.k == 1] -= 1
            kept.append(statement)
    notes = []
    if single > lone:
        notes.append(f"{single - lone} of {single} statements that only one source makes, in the table")
    if several < len(given) - single:
        notes.append(f"{len(given) - single - several} of {len(given) - single} shared statements")
    return tuple(kept), notes


def _rows(given: tuple[RowView, ...], caps: Caps) -> tuple[RowView, ...]:
    """The rows that most sources have, or that hold a conflict, in their order."""
    rows = [r for r in given if caps.lone_rows or r.k > 1 or r.conflicts]
    if len(rows) <= caps.rows:
        return tuple(rows)
    best = sorted(rows, key=lambda r: (not r.conflicts, -r.k, r.number))[: caps.rows]
    return tuple(sorted(best, key=lambda r: r.number))
