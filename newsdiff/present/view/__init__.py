"""Report -> plain view records, shared by all formats that people read; see `records` for what they hold."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from newsdiff.present.view.claims import by_source, statements
from newsdiff.present.view.conflicts import cards
from newsdiff.present.view.index import index as index_of
from newsdiff.present.view.index import tongue
from newsdiff.present.view.marking import marks
from newsdiff.present.view.records import View
from newsdiff.present.view.rows import rows, set_aside
from newsdiff.present.view.sources import leading, matrix, sources

if TYPE_CHECKING:
    from newsdiff.model import Problem, Report

__all__ = ["View", "view"]


def view(report: Report) -> View:
    """Everything that a page, a table or a list shows of a report, in the order in which it is shown."""
    index = index_of(report)
    known = sources(index)
    made = statements(index)
    marked = {key: marks(index, key) for key in index.keys}
    lead = leading(index)
    article = index.articles.get(lead)
    return View(
        title=(article.title or "") if article else "Articles on one story",
        title_from=lead,
        title_tongue=tongue(article.language if article else "en"),
        version=report.newsdiff,
        sources=known,
        matrix=matrix(index),
        cards=cards(index),
        statements=made,
        by_source=by_source(index, known, made, marked),
        rows=rows(index, marked),
        set_aside=set_aside(index, known),
        problems=tuple(_problem(p) for p in report.problems),
    )


def _problem(problem: Problem) -> str:
    where = PurePath(problem.path).name if problem.path else ""
    return f"{where}: {problem.message}" if where and where not in problem.message else problem.message
