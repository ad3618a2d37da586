"""The verdict as JSON: its records, key by key, indented. Findings that are notes are in it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from newsdiff.verdict import Verdict


def render(verdict: Verdict) -> str:
    """The verdict as JSON."""
    return msgspec.json.format(msgspec.json.encode(verdict), indent=1).decode() + "\n"
