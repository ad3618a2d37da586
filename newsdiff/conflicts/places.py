"""Whether one place may lie in another: a city in a country, a town in a county.

There is no gazetteer to say which town lies where; that one of two names is a country or wide region and
the other is none is enough to keep silent.
"""

from __future__ import annotations

from newsdiff.conflicts.words import listed
from newsdiff.facts.gazetteer import STATES

_REGIONS = frozenset(STATES) | listed(
    """texas florida ohio virginia arizona pennsylvania michigan kentucky tennessee queensland tasmania
    ontario quebec alberta bavaria california colorado georgia illinois indiana iowa kansas louisiana maine
    maryland massachusetts minnesota mississippi missouri montana nebraska nevada oklahoma oregon utah
    vermont wisconsin wyoming alaska hawaii idaho delaware connecticut victoria scotland england wales"""
)
_WIDE = listed("county province state region district island islands sea ocean gulf north south east west")


def nested(one: str, two: str) -> bool:
    """Whether exactly one of two folded names is of a country or region, so that it may hold the other."""
    wide = [bool(_WIDE & set(name.split())) for name in (one, two)]
    return (one in _REGIONS) != (two in _REGIONS) or wide[0] != wide[1]
