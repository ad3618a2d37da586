"""The reports on the seeds, whole: docs/example, which the README shows, and tests/goldens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

from newsdiff import present, store
from newsdiff.present.anonymise import anonymised
from newsdiff.present.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsdiff.model import Report

EXAMPLE, GOLDENS = ROOT / "docs" / "example", ROOT / "tests" / "goldens"
FILES: dict[Path, tuple[str, Layout]] = {
    EXAMPLE / "index.html": ("html", Layout()),
    EXAMPLE / "report.md": ("markdown", Layout()),
    EXAMPLE / "report.json": ("json", Layout()),
    GOLDENS / "terminal-60.txt": ("terminal", Layout(width=60)),
    GOLDENS / "terminal-80.txt": ("terminal", Layout(width=80)),
    GOLDENS / "terminal-160.txt": ("terminal", Layout(width=160)),
    GOLDENS / "summary.md": ("markdown", Layout(summary=True)),
    GOLDENS / "claims.csv": ("csv", Layout()),
    GOLDENS / "synopsis.xml": ("tei", Layout()),
}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_golden(path: Path, seed_report: Report, golden: Callable[[Path, str], None]) -> None:
    form, layout = FILES[path]
    golden(path, present.render(seed_report, form, layout))


def test_the_anonymous_terminal_report(seed_report: Report, golden: Callable[[Path, str], None]) -> None:
    text = present.render(anonymised(seed_report), "terminal")
    golden(GOLDENS / "terminal-anonymous.txt", text)
    assert not [a.name for a in seed_report.articles if a.name in text]


@pytest.mark.parametrize("path", [p for p in FILES if p.name != "report.json"], ids=lambda p: p.name)
def test_every_format_can_be_made_from_the_saved_report(path: Path, seed_report: Report) -> None:
    saved = store.load(present.render(seed_report, "json").encode())
    form, layout = FILES[path]
    assert present.render(saved, form, layout) == present.render(seed_report, form, layout)
