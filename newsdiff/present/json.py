"""The JSON report: the records of the model, key by key, indented."""

from __future__ import annotations

import msgspec

from newsdiff.model import Report


def render(report: Report) -> str:
    """The report as JSON."""
    return msgspec.json.format(msgspec.json.encode(report), indent=1).decode() + "\n"
