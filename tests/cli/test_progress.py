"""The progress bar: on a terminal, when it takes long, and never else."""

from __future__ import annotations

import os
import pty
import re
import time
from contextlib import redirect_stderr
from typing import TYPE_CHECKING, TextIO

import pytest
import rich.progress  # noqa: F401 - importing it takes longer than these tests wait

from newsdiff.cli import progress
from newsdiff.pipeline import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONG, SHORT = 0.6, 0.0


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[int, TextIO]]:
    """A terminal to write to, and the file descriptor from which can be read what was written."""
    master, slave = pty.openpty()
    os.set_blocking(master, False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", 0.05)
    with os.fdopen(slave, "w") as stream:
        yield master, stream
    os.close(master)


def shown(terminal: tuple[int, TextIO], seconds: float, *, quiet: bool = False) -> str:
    """What stands on the terminal after so much work."""
    with redirect_stderr(terminal[1]), progress.Progress(quiet=quiet) as bar:
        for name in STEPS:
            bar.step(name)
            time.sleep(seconds / len(STEPS))
    try:
        return os.read(terminal[0], 65536).decode()
    except BlockingIOError:
        return ""


def test_it_shows_when_work_is_long(terminal: tuple[int, TextIO]) -> None:
    text = shown(terminal, LONG)
    assert "comparing" in text
    assert len([name for name in STEPS if name in text]) > 2  # what it is at
    far = [int(percent) for percent in re.findall(r"(\d+) %", text)]
    assert far == sorted(far)
    assert 0 < far[-1] < 100
    assert len(set(far)) > 2  # how far it is


def test_it_does_not_show_when_work_is_short(terminal: tuple[int, TextIO]) -> None:
    assert shown(terminal, SHORT) == ""


def test_it_does_not_show_when_asked_to_be_quiet(terminal: tuple[int, TextIO]) -> None:
    assert shown(terminal, LONG, quiet=True) == ""


def test_it_does_not_show_on_a_dumb_terminal(
    terminal: tuple[int, TextIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert shown(terminal, LONG) == ""


def test_it_does_not_show_in_a_file(terminal: tuple[int, TextIO], tmp_path: Path) -> None:
    with (tmp_path / "log").open("w") as log:
        assert shown((terminal[0], log), LONG) == ""
    assert (tmp_path / "log").read_text() == ""
