"""The terminal report at every width, in every script, with and without colour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
import pytest
import sample
from rich.cells import cell_len

from newsdiff import present
from newsdiff.present.layout import Layout

if TYPE_CHECKING:
    from newsdiff.model import Report

REPORTS = {f.__name__: f for f in (sample.ferry, sample.hostile, sample.scripts, sample.many)}
COLOUR = re.compile("\x1b\\[[0-9;]*m")


def lines(report: Report, layout: Layout) -> list[str]:
    return present.render(report, "terminal", layout).split("\n")


@pytest.mark.parametrize("width", [60, 61, 79, 80, 100, 131, 132, 160])
@pytest.mark.parametrize("name", REPORTS)
def test_no_line_is_wider_than_the_window(name: str, width: int) -> None:
    assert max(map(cell_len, lines(REPORTS[name](), Layout(width=width)))) <= width


@pytest.mark.parametrize("width", [60, 80, 160])
def test_the_seeds_fit_and_use_the_window(seed_report: Report, width: int) -> None:
    widest = max(map(cell_len, lines(seed_report, Layout(width=width))))
    assert 0.9 * width <= widest <= width


def test_a_window_that_is_too_narrow_gets_sixty_columns() -> None:
    assert lines(sample.ferry(), Layout(width=20)) == lines(sample.ferry(), Layout(width=60))


@pytest.mark.parametrize("name", REPORTS)
def test_colour_adds_nothing_but_colour(name: str) -> None:
    plain = present.render(REPORTS[name](), "terminal")
    coloured = present.render(REPORTS[name](), "terminal", Layout(color=True))
    assert "\x1b" not in plain
    assert COLOUR.search(coloured)
    bare = COLOUR.sub("", coloured)
    assert "\x1b" not in bare
    kept = [re.sub(r"\W", "", text.split("SOURCE BY SOURCE")[0]) for text in (plain, bare)]
    assert kept[0] == kept[1]


def test_nothing_of_an_article_steers_the_terminal() -> None:
    text = present.render(sample.hostile(), "terminal")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "[bold red]rich[/bold red]" in present.render(sample.hostile(), "csv")


def test_what_only_one_has_stands_in_braces(seed_report: Report) -> None:
    text = " ".join(present.render(seed_report, "terminal").split())
    assert re.search(r"\{[^{}]{8,}\}", text)
    assert "{" not in COLOUR.sub("", present.render(seed_report, "terminal", Layout(color=True)))


def test_a_summary_leaves_out_the_sources_findings(seed_report: Report) -> None:
    text = present.render(seed_report, "terminal", Layout(summary=True))
    assert "CONFLICTS" in text
    assert "SOURCE BY SOURCE" not in text


def test_a_matrix_that_would_be_too_wide_becomes_a_list() -> None:
    text = present.render(sample.many(), "terminal", Layout(width=80))
    assert "The closest of 1,560 pairs" in text


def test_drift_of_attribution_and_certainty_is_shown(seed_report: Report) -> None:
    way = "Claimed by the company (B): stated as fact in C"
    claims = (msgspec.structs.replace(seed_report.claims[0], drift=(way,)), *seed_report.claims[1:])
    seed_report = msgspec.structs.replace(seed_report, claims=claims)
    for form in ("terminal", "markdown"):
        text = " ".join(present.render(seed_report, form).split()).upper()
        assert "SAID DIFFERENTLY" in text
        assert way.split(":")[0].upper() in text
