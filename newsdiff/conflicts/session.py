"""At what time of a trading day a price is told: before it, at its opening, in its course, at its close.

A share that is up 6% in early trading and 4% at the close has done both. Words alone are looked at; cost:
linear in the words of the sentence. A sentence that names none may be of any time.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.conflicts.words import listed, stems

if TYPE_CHECKING:
    from newsdiff.story import Unit

_PRICED = stems("share stock index trading futures bond currency")
_WHEN = listed("early morning opening initial midday afternoon late pre-market premarket after-hours")
_DURING = frozenset({"trading", "trade", "trades", "deals", "dealings"})
_OPEN = frozenset({"opened", "open"})
_CLOSE = listed("closed close closing ended finished")
_AFTER = 3


def sessions(unit: Unit) -> frozenset[str]:
    """The times of a trading day that a sentence on a price names: "course", "opening", "close"."""
    if not any(t.stem in _PRICED for t in unit.tokens):
        return frozenset()
    norms = [t.norm for t in unit.tokens]
    found = set()
    for i, norm in enumerate(norms):
        if norm in _WHEN and _DURING & set(norms[i + 1 : i + _AFTER]):
            found.add("course")
    joined = set(pairwise(norms))
    if {("pre", "market"), ("after", "hours")} & joined:
        found.add("course")
    if _OPEN & set(norms):
        found.add("opening")
    if _CLOSE & set(norms):
        found.add("close")
    return frozenset(found)


def other_sessions(a: Unit, b: Unit) -> bool:
    """Whether two sentences name times of a trading day, and none in common."""
    one, two = sessions(a), sessions(b)
    return bool(one and two and not one & two) or "course" in one ^ two
