"""What a rule of the gate yields before the policy, the baseline and `--since` have spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import Record

if TYPE_CHECKING:
    from newsdiff.verdict import Place


class Draft(Record, frozen=True, kw_only=True):
    """A finding without level and status. `rule` is an id of `gate.rules`, or `conflict/ID`."""

    rule: str
    message: str
    places: tuple[Place, ...]
    fingerprint: str
    content: str
    severity: str | None = None
    reason: str | None = None
    working: tuple[str, ...] = ()
    sides: tuple[tuple[str, str], ...] = ()
