"""newsdiff as a library: the public functions behind `import newsdiff`."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_uppercase

from newsdiff import pipeline, reading
from newsdiff.model import Article, Report
from newsdiff.options import DEFAULT, Options


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


def compare(sources: Iterable[str | Article], options: Options = DEFAULT) -> Report:
    """Compare articles, given as paths or as `Article`s, and return the report."""
    given: list[Article] = []
    problems = []
    for source in sources:
        if isinstance(source, Article):
            given.append(source)
        else:
            found, trouble = reading.read([source])
            given.extend(found)
            problems.extend(trouble)
    articles = tuple(reading.segmented(a, k) for a, k in zip(given, keys(len(given)), strict=True))
    return pipeline.compare(articles, options, tuple(problems))
