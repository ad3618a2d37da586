"""How far a long comparison is, on standard error, where somebody looks."""

from __future__ import annotations

import os
import sys
import threading
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from newsdiff.pipeline import STEPS

if TYPE_CHECKING:
    from types import TracebackType

PATIENCE = 1.0
"""Seconds of silence before it shows: most comparisons are done by then, and rich is never imported."""


class Progress:
    """A context manager; it shows the step, a bar and the time passed, and wipes them away at the end.

    `step` is told when a step begins; the bar then stands at the share of the time that the steps before it
    take, as measured once (`pipeline.STEPS`).
    """

    def __init__(self, *, quiet: bool) -> None:
        self._shown = sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not quiet
        self._lock = threading.Lock()
        self._bar: Any = None
        self._at = ""
        self._done = False
        self._timer = threading.Timer(PATIENCE, self._start)
        self._timer.daemon = True

    def __enter__(self) -> Progress:
        if self._shown:
            self._timer.start()
        return self

    def step(self, name: str) -> None:
        """The step of this name begins."""
        with self._lock:
            self._at = name
            self._move()

    def _move(self) -> None:
        if self._bar is not None and self._at:
            before = takewhile(lambda name: name != self._at, STEPS)
            done = sum(STEPS[name] for name in before)
            self._bar.update(self._bar.task_ids[0], completed=done, description=self._at)

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
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        with self._lock:
            if self._done:
                return
            self._bar = Progress(
                SpinnerColumn(), TextColumn("comparing: {task.description:10}"), BarColumn(bar_width=24),
                TextColumn("{task.percentage:3.0f} %"), TimeElapsedColumn(),
                console=Console(stderr=True), transient=True,
            )  # fmt: skip
            self._bar.add_task(self._at, total=sum(STEPS.values()))
            self._move()
            self._bar.start()
