"""A sign of life on standard error while a long comparison runs, where somebody looks."""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import TracebackType

PATIENCE = 1.0
"""Seconds of silence before it shows: most comparisons are done by then, and rich is never imported."""


class Progress:
    """A context manager; it shows a pulsing bar and the time passed, and wipes them away at the end."""

    def __init__(self, *, quiet: bool) -> None:
        self._shown = sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not quiet
        self._lock = threading.Lock()
        self._bar: Any = None
        self._done = False
        self._timer = threading.Timer(PATIENCE, self._start)
        self._timer.daemon = True

    def __enter__(self) -> Progress:
        if self._shown:
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._done = True
            if self._bar is not None:
                self._bar.stop()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        with self._lock:
            if self._done:
                return
            self._bar = Progress(
                TextColumn("comparing"), BarColumn(bar_width=24), TimeElapsedColumn(),
                console=Console(stderr=True), transient=True,
            )  # fmt: skip
            self._bar.add_task("comparing", total=None)
            self._bar.start()
