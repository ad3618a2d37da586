"""No input may hold a run up: long lines, long runs of one sign, many short lines."""

from __future__ import annotations

import time

import pytest

from newsdiff import Article, reading

LONG = [
    "1" * 60_000, "http://x.y/" * 6_000, " " * 60_000 + "x", "日" * 60_000, "2020 " * 12_000,
    "." * 60_000, "「あ。" * 4_000,
    "A. " * 20_000, '"' * 60_000, "a@" * 30_000,
    "Title here\n" + "Foo Bar\n" * 2_000 + "It rained on Monday, police said.",
    "Related\n" * 2_000, "Contents\n" * 2_000, "- a\n" * 2_000,
]  # fmt: skip


@pytest.mark.parametrize("text", LONG, ids=lambda t: repr(t[:12]))
def test_hostile_text_is_quick(text: str) -> None:
    begin = time.process_time()
    reading.prepare([Article.from_text(text)])
    assert time.process_time() - begin < 2
