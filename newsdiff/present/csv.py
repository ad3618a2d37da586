"""The claims as a table for a spreadsheet: a row a claim, a column an article with its own words for it.

Spreadsheets run what looks like a formula, so a cell that begins like one gets an apostrophe, which they
take for "this is text". The byte order mark tells them that the file is UTF-8; lines end as RFC 4180 says.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from newsdiff.model import Span
from newsdiff.present.digest import plain
from newsdiff.present.layout import PLAIN, Layout
from newsdiff.present.view import view

if TYPE_CHECKING:
    from newsdiff.model import Claim, Report

COLUMNS = (
    "id",
    "statement",
    "kinds",
    "sources",
    "of",
    "said by",
    "salience",
    "only here",
    "conflicts",
    "drift",
)
CELL = 32_000
"""Characters; a spreadsheet's cell takes 32,767."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report, layout: Layout = PLAIN) -> str:
    """The claims as CSV, most salient first. The layout changes nothing."""
    out = StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    names = [f"{a.key}: {a.name or a.outlet}" for a in report.articles]
    table.writerow([*COLUMNS, *map(cell, names)])
    texts = {a.key: a.text for a in report.articles}
    for statement in view(report).statements:
        row = _row(report.claims[statement.index], statement.conflicts, texts)
        table.writerow([cell(value) for value in row])
    return "\ufeff" + out.getvalue()


def cell(value: object) -> str:
    """A value as one line of text that no spreadsheet runs."""
    text = plain(str(value))[:CELL]
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(claim: Claim, conflicts: tuple[int, ...], texts: dict[str, str]) -> list[object]:
    said: dict[str, list[str]] = {key: [] for key in texts}
    novel: list[str] = []
    for mention in claim.mentions:
        said[mention.article].append(mention.of(texts[mention.article]))
        novel += _joined(mention.novel, texts[mention.article])
    alone = " … ".join(novel) if len(claim.articles) == 1 else ""
    return [
        claim.id, claim.text, ", ".join(claim.kinds), len(claim.articles), len(texts),
        " ".join(claim.articles), claim.salience, alone, " ".join(map(str, conflicts)),
        "; ".join(claim.drift), *(" … ".join(words) for words in said.values()),
    ]  # fmt: skip


def _joined(spans: tuple[Span, ...], text: str) -> list[str]:
    """The stretches, those as one between which no word stands."""
    found: list[Span] = []
    for span in spans:
        if found and not any(map(str.isalnum, text[found[-1].end : span.start])):
            found[-1] = Span(start=found[-1].start, end=span.end)
        else:
            found.append(span)
    return [span.of(text) for span in found]
