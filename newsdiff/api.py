"""newsdiff as a library: the public functions behind `import newsdiff`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from string import ascii_uppercase
from typing import TYPE_CHECKING

from newsdiff import pipeline, present, reading, store
from newsdiff.model import Article, Problem, Report
from newsdiff.options import DEFAULT, Options
from newsdiff.present.layout import PLAIN, Layout

if TYPE_CHECKING:
    from newsdiff.claims.find import Finding
    from newsdiff.story import Story

Sources = Iterable[str | Path | Article]


def keys(count: int) -> tuple[str, ...]:
    """The first `count` sigla: A … Z, AA, AB …"""
    found = []
    for i in range(count):
        name, n = "", i + 1
        while n:
            n, rest = divmod(n - 1, 26)
            name = ascii_uppercase[rest] + name
        found.append(name)
    return tuple(found)


def witnesses(sources: Sources) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of these sources, segmented and with their keys, and what was wrong with others."""
    given: list[Article] = []
    problems: list[Problem] = []
    for source in sources:
        if isinstance(source, Article):
            given.append(source)
        else:
            found, trouble = reading.read([str(source)])
            given.extend(found)
            problems.extend(trouble)
    articles = tuple(reading.segmented(a, k) for a, k in zip(given, keys(len(given)), strict=True))
    return articles, tuple(problems)


def compare(sources: Sources, options: Options = DEFAULT) -> Report:
    """Compare articles, given as paths (files, folders, globs) or as `Article`s, and return the report."""
    articles, problems = witnesses(sources)
    return pipeline.compare(articles, options, problems)


def render(report: Report, form: str = "markdown", layout: Layout = PLAIN) -> str:
    """The report in a format: "html", "markdown", "json", "terminal", "csv" or "tei"; KeyError for another."""
    return present.render(report, form, layout)


def load(path: str | Path | bytes) -> Report:
    """The report saved in a JSON file (or in these bytes). InputError when there is none."""
    return store.load(path) if isinstance(path, bytes) else store.read(Path(path))
