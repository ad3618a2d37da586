"""newsdiff as a library: the public functions behind `import newsdiff`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from string import ascii_uppercase
from typing import TYPE_CHECKING

from newsdiff import pipeline, present, reading, store
from newsdiff.errors import InputError
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
    for made, run in groupby(sources, key=lambda source: isinstance(source, Article)):
        if made:
            given.extend(source for source in run if isinstance(source, Article))
        else:
            found, trouble = reading.read([str(source) for source in run])
            given.extend(found)
            problems.extend(trouble)
    articles, trouble = reading.prepare(given)
    keyed = tuple(reading.keyed(a, k) for a, k in zip(articles, keys(len(articles)), strict=True))
    return keyed, (*problems, *trouble)


def compare(sources: Sources, options: Options = DEFAULT) -> Report:
    """Compare articles, given as paths (files, folders, globs) or as `Article`s, and return the report.

    InputError when fewer than two of them can be read; its message has a line for each problem.
    """
    articles, problems = witnesses(sources)
    if len(articles) < 2:
        count = "no article" if not articles else "only one article"
        found = (p.message for p in problems if p.severity != "note")
        raise InputError("\n".join((f"{count} to compare, at least two are needed", *found)))
    return pipeline.compare(articles, options, problems)


def render(report: Report, form: str = "markdown", layout: Layout = PLAIN) -> str:
    """The report in a format: "html", "markdown", "json", "terminal", "csv" or "tei"; KeyError for another."""
    return present.render(report, form, layout)


def load(path: str | Path | bytes) -> Report:
    """The report saved in a JSON file (or in these bytes). InputError when there is none."""
    return store.load(path) if isinstance(path, bytes) else store.read(Path(path))
