"""What a presenter may be told besides the report."""

from __future__ import annotations

from newsdiff.model import Record


class Layout(Record, frozen=True, kw_only=True):
    """How a report is laid out. Presenters take what concerns them and ignore the rest.

    `summary` leaves out the long parts. `max_size` is the most a report may take, in bytes of UTF-8; the
    report says what was left out. `width` is in terminal columns.
    """

    summary: bool = False
    max_size: int | None = None
    width: int = 80
    color: bool = False


PLAIN = Layout()
