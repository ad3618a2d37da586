"""Report -> str: a module a format, each with `render(report, layout)`. Nothing here touches files."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newsdiff.present.layout import PLAIN, Layout

if TYPE_CHECKING:
    from newsdiff.model import Report

FORMATS = ("terminal", "html", "markdown", "json", "csv", "tei")
SUFFIXES = {
    ".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown", ".json": "json",
    ".csv": "csv", ".xml": "tei", ".txt": "terminal",
}  # fmt: skip
"""The format that a file's suffix asks for."""


def render(report: Report, form: str, layout: Layout = PLAIN) -> str:
    """The report in one of `FORMATS`; KeyError for another."""
    if form not in FORMATS:
        raise KeyError(form)
    text = import_module(f"newsdiff.present.{form}").render(report, layout)
    assert isinstance(text, str)
    return text
