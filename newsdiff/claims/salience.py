"""Salience: the order in which claims are shown. Hard facts first, comment and filler last.

A claim gains by what can be checked in its stretch (money and names most, then percentages, dates, counts)
as far as no other article has it, and a little by the weight of its words; turns of phrase that comment or
look ahead take from it. The sum is squashed to 0 … 1, so that it can be compared across stories.

Two readers agree little on what is salient beyond this (on the annotated stories the number of new facts
tells what both marked from what neither did with an area under the curve of .60; a dozen other signs add .05
in sample), so nothing finer is attempted.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.model import Fact

WEIGHT = {
    "money": 1.2, "percent": 1.0, "person": 1.0, "organisation": 1.0, "measure": 0.9, "place": 0.8,
    "name": 0.8, "date": 0.8, "count": 0.8, "age": 0.7, "time": 0.6, "duration": 0.6, "number": 0.6,
    "ordinal": 0.4, "quote": 0.1,
}  # fmt: skip
_COMMENT = re.compile(
    r"\b(?:perhaps|arguably|clearly|obviously|of course|in (?:plain|simple|other) (?:terms|words)|this means|"
    r"this reflects|put simply|it remains|remains to be seen|looking ahead|we (?:know|are|have)|should|might|"
    r"could|may|kind of|very|really|simply|typical|no doubt|one thing is)\b",
    re.I,
)
COMMENT = 0.4
MASS_SCALE = 60.0
SQUASH = 1.5


def salience(text: str, facts: tuple[Fact, ...], mass: float) -> float:
    """0 … 1 from a stretch, the facts in it that count, and the weight of its words."""
    kinds: dict[str, int] = {}
    for fact in facts:
        kinds[fact.kind] = kinds.get(fact.kind, 0) + 1
    hard = sum(WEIGHT.get(k, 0.5) * (1 + 0.5 * (n - 1)) for k, n in sorted(kinds.items()))
    drive = hard + mass / MASS_SCALE - COMMENT * min(2, len(_COMMENT.findall(text)))
    return round(1 - math.exp(-max(0.05, drive) / SQUASH), 4)
