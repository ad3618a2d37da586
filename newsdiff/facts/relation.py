"""The outcome of comparing two facts."""

from __future__ import annotations

from typing import Literal

import msgspec

Relation = Literal["equal", "compatible", "different", "incomparable"]


class Comparison(msgspec.Struct, frozen=True):
    """`relation`, for a compatible pair `by` what ("rounding", "hedge", "range" …), and a plain reason."""

    relation: Relation
    by: str
    reason: str
