"""newsdiff as a library: the public functions behind `import newsdiff`."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from string import ascii_uppercase
from typing import TYPE_CHECKING

from newsdiff import pipeline, present, reading, store
from newsdiff.align.pins import NO_PINS
from newsdiff.align.pins import parse as parse_pins
from newsdiff.claims.find import Finding
from newsdiff.claims.find import find as find_claim
from newsdiff.claims.passages import Prepared, prepared
from newsdiff.errors import ConfigError, InputError
from newsdiff.model import Article, Problem, Report
from newsdiff.options import DEFAULT, Options
from newsdiff.pipeline import Step, unheard
from newsdiff.present.layout import PLAIN, Layout
from newsdiff.reading.vectors import nearest
from newsdiff.story import prepare as prepare_story

if TYPE_CHECKING:
    from newsdiff.align.semantic import Nearest

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


def compare(sources: Sources, options: Options = DEFAULT, *, step: Step = unheard) -> Report:
    """Compare articles, given as paths (files, folders, globs) or as `Article`s, and return the report.

    InputError when fewer than two of them can be read; its message has a line for each problem. `step` is
    told the name of each step (`pipeline.STEPS`) before it begins.
    """
    step("reading")
    articles, problems = witnesses(sources)
    if len(articles) < 2:
        count = f"only one article ({articles[0].path or articles[0].name})" if articles else "no article"
        found = (p.message for p in problems if p.severity != "note" or p.code == "named-twice")
        raise InputError("\n".join((f"{count} to compare, at least two are needed: name more files", *found)))
    return compare_witnesses(articles, options, problems, step=step)


def compare_witnesses(
    articles: tuple[Article, ...],
    options: Options = DEFAULT,
    problems: tuple[Problem, ...] = (),
    *,
    step: Step = unheard,
) -> Report:
    """`pipeline.compare`, with the files that the options name (pins, a model) read first.

    InputError or ConfigError when one of them can't be read.
    """
    pins = NO_PINS if options.pins is None else parse_pins(store.text(options.pins), options.pins)
    return pipeline.compare(articles, options, problems, pins=pins, nearest=_nearest(options), step=step)


def _nearest(options: Options) -> Nearest | None:
    if options.similarity != "semantic":
        return None
    if options.model is None:
        raise ConfigError("semantic similarity needs a model: name its folder with --model")
    return nearest(options.model)


def prepare(sources: Sources) -> Prepared:
    """Articles read and indexed once, for finding many claims in them."""
    return prepared(prepare_story(witnesses(sources)[0]))


def find(claim: str, where: Report | Prepared | Sources) -> tuple[Finding, ...]:
    """Which articles state a claim, put in one's own words: a finding for each article, in order of keys.

    `where` is a report, what `prepare` made (cheapest for many claims), or sources as for `compare`.
    """
    if isinstance(where, Report):
        where = prepared(prepare_story(where.articles))
    elif not isinstance(where, Prepared):
        where = prepare(where)
    return find_claim(claim, where)


def render(report: Report, form: str = "markdown", layout: Layout = PLAIN) -> str:
    """The report as "html", "markdown", "json", "terminal", "csv" or "tei"; KeyError for another format."""
    return present.render(report, form, layout)


def load(path: str | Path | bytes) -> Report:
    """The report saved in a JSON file (or in these bytes). InputError when there is none."""
    return store.load(path) if isinstance(path, bytes) else store.read(Path(path))
