"""Amounts that a text gives twice: "¥1 trillion (≈$61 billion)", "2,000ft (609 metres)".

A pair is a quantity and the one that follows it in parentheses, or after "or" between commas, in another
unit.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from newsdiff.conflicts.subject import Statement

_ABOUT = "|".join(
    (
        "or",
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "approx",
        "nearly",
        "almost",
        "over",
        "worth",
        "US",
    )
)
_JOINT = re.compile(rf"\s*(?:[a-z]+\s*)?[(\[]\s*(?:{_ABOUT})?\s*[≈~=]?\s*", re.I)
_OR = re.compile(r",?\s+or\s+(?:about|around|some|roughly|approximately|nearly|almost)?\s*", re.I)


class Pair(Record, frozen=True, kw_only=True):
    """One thing in two units: the first as stated, and its conversion."""

    a: Statement
    b: Statement

    @property
    def rate(self) -> Decimal:
        """How many units of the first one unit of the second is."""
        assert self.a.fact.number is not None
        assert self.b.fact.number is not None
        return self.a.fact.number / self.b.fact.number


def conversions(statements: tuple[Statement, ...], texts: tuple[str, ...]) -> Iterator[Pair]:
    """All pairs of neighbouring quantities of one kind in two units."""
    for a, b in pairwise(statements):
        if a.unit.index != b.unit.index or a.fact.kind != b.fact.kind or a.fact.unit == b.fact.unit:
            continue
        if a.fact.kind not in ("money", "measure") or not a.fact.number or not b.fact.number:
            continue
        gap = texts[a.article][a.fact.end : b.fact.start]
        if _JOINT.fullmatch(gap) or (a.fact.kind == "measure" and _OR.fullmatch(gap)):
            yield Pair(a=a, b=b)
