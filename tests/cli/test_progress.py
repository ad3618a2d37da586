"""The progress bar: on a terminal, when it takes long, and never else."""

from __future__ import annotations

import os
import pty
import sys
import time
from typing import TYPE_CHECKING

import pytest
import rich.progress  # noqa: F401 - importing it takes longer than these tests wait

from newsdiff.cli import progress

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG, SHORT = 0.6, 0.0


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Standard error as a terminal; what is written there can be read from the file descriptor."""
    master, slave = pty.openpty()
    os.set_blocking(master, False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", 0.05)
    with os.fdopen(slave, "w") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        yield master
    os.close(master)


def shown(master: int) -> str:
    try:
        return os.read(master, 65536).decode()
    except BlockingIOError:
        return ""


def wait(seconds: float, *, quiet: bool = False) -> None:
    with progress.Progress(quiet=quiet):
        time.sleep(seconds)


def test_it_shows_when_work_is_long(terminal: int) -> None:
    wait(LONG)
    assert "comparing" in shown(terminal)


def test_it_does_not_show_when_work_is_short(terminal: int) -> None:
    wait(SHORT)
    assert shown(terminal) == ""


def test_it_does_not_show_when_asked_to_be_quiet(terminal: int) -> None:
    wait(LONG, quiet=True)
    assert shown(terminal) == ""


def test_it_does_not_show_where_nobody_looks(terminal: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    wait(LONG)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a stream, not a path
        monkeypatch.setattr(sys, "stderr", nowhere)
        monkeypatch.setenv("TERM", "xterm")
        wait(LONG)
    assert shown(terminal) == ""
