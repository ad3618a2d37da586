"""Pins hold for all stories at once: one is stale when no story has its paragraphs, and is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from newsdiff.model import Problem, Report

BAD, STALE = "bad-pin", "stale-pin"


def told_once(reports: dict[str, Report], *, whole: bool = True) -> dict[str, Report]:
    """The reports of stories that share a file of pins, with the trouble of pins in the first compared one.

    A pin is stale when it is in every story that was compared; where the run looks at a part of the stories
    only (`whole` is false) that can't be told, and only lines that can't be read remain.
    """
    compared = [name for name, report in reports.items() if len(report.articles) > 1]
    if not compared:
        return reports
    everywhere = set.intersection(*({_said(p) for p in reports[n].problems if _of_pins(p)} for n in compared))
    kept = tuple(
        p
        for p in reports[compared[0]].problems
        if _of_pins(p) and _said(p) in everywhere and (whole or p.code == BAD)
    )
    return {
        name: msgspec.structs.replace(
            report,
            problems=tuple(p for p in report.problems if not _of_pins(p))
            + (kept if name == compared[0] else ()),
        )
        for name, report in reports.items()
    }


def _of_pins(problem: Problem) -> bool:
    return problem.code in (BAD, STALE)


def _said(problem: Problem) -> tuple[str, int | None]:
    """A pin by its line: in one story the left quotation may be missing, in another the right one."""
    return problem.code, problem.line
