"""A hostile article changes nothing but its own place: the frame of each format is that of a harmless one."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
import sample

from newsdiff import present

if TYPE_CHECKING:
    from newsdiff.model import Report


class Page(HTMLParser):
    """What of a page runs, loads or leads somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.handlers: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.handlers += [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self.targets += [v or "" for name, v in attrs if name in {"href", "src", "action", "srcset", "data"}]


def page(report: Report) -> Page:
    read = Page()
    read.feed(present.render(report, "html"))
    read.close()
    return read


def test_the_page_runs_and_loads_nothing_of_it() -> None:
    harmless, hostile = page(sample.ferry()), page(sample.hostile())
    assert hostile.tags["script"] == harmless.tags["script"]
    assert hostile.tags["style"] == harmless.tags["style"]
    assert not {"img", "iframe", "object", "embed", "link", "base"} & set(hostile.tags)
    assert hostile.handlers == []
    assert all(target.startswith(("#", "https://gazette.", "https://courier.")) for target in hostile.targets)


@pytest.mark.parametrize("form", ["markdown", "terminal", "csv", "tei"])
def test_no_direction_or_terminal_control_comes_through(form: str) -> None:
    text = present.render(sample.hostile(), form)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x07\x08\x1b\x9b]", text)


@pytest.mark.parametrize("form", ["html", "markdown", "tei"])
def test_templates_and_markup_of_an_article_are_text(form: str) -> None:
    text = present.render(sample.hostile(), form)
    assert re.search(r"7 \\?\* 7", text), "the expression stands there as it was written"
    assert "<script>alert" not in text
    assert "<img src=x" not in text


@pytest.mark.parametrize("form", present.FORMATS)
def test_a_megabyte_without_a_space_is_only_long(form: str) -> None:
    text = present.render(sample.endless(), form)
    assert "Mette Holm" in text
    if form == "terminal":
        assert len(text) < 10_000
