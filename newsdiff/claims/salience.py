"""Salience: the order in which claims are shown. Hard facts first, comment and filler last.

A claim gains by what can be checked in its novel stretch (money and names most, then percentages, dates,
counts …) and by the weight of its words; it loses when it is a question, a promise of the outlook or a turn
of phrase that comments. The sum is squashed to 0 … 1, so that it can be compared across stories.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.model import Fact

WEIGHT = {
    "money": 1.2, "percent": 1.0, "person": 1.0, "organisation": 1.0, "place": 0.8, "name": 0.8, "date": 0.8,
    "time": 0.6, "age": 0.7, "measure": 0.9, "count": 0.8, "duration": 0.6, "ordinal": 0.4, "number": 0.6,
    "quote": 0.5,
}  # fmt: skip
_COMMENT = re.compile(
    r"\b(?:perhaps|arguably|clearly|obviously|of course|in (?:plain|simple|other) (?:terms|words)|this means|"
    r"this reflects|put simply|it remains|remains to be seen|looking ahead|we (?:know|are|have)|should|might|"
    r"could|may|kind of|very|really|simply|typical|no doubt|one thing is)\b",
    re.I,
)
MASS_SCALE = 25.0


def salience(text: str, facts: tuple[Fact, ...], mass: float) -> float:
    """0 … 1 from a stretch, the facts that are new in it, and the weight of its new words."""
    kinds: dict[str, int] = {}
    for fact in facts:
        kinds[fact.kind] = kinds.get(fact.kind, 0) + 1
    hard = sum(WEIGHT.get(k, 0.5) * (1 + 0.5 * (n - 1)) for k, n in sorted(kinds.items()))
    drive = hard + mass / MASS_SCALE - 0.5 * min(2, len(_COMMENT.findall(text)))
    return round(1 - math.exp(-max(0.05, drive) / 1.5), 4)
