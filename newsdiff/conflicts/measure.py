"""A length, speed, weight, share or other measure that differs: "at a depth of 10 km" and "of 25 kilometres".

Flags: where two articles give different values of one measure for one thing, in whatever units.

    “at a depth of 10 kilometres”    “at a shallow depth of 25 kilometres”

Leaves: converted units (60 km, 37 miles), roundings and hedges, different measures of one thing (gusts
and sustained winds, a limit and a speed), other things with the same unit, change and level, other
periods, and a value that both articles know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.extent import bounded, extent
from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.session import other_sessions
from newsdiff.conflicts.subject import Pairing, Statement, partners
from newsdiff.conflicts.survey import other_answers
from newsdiff.conflicts.words import listed, stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft

ID = "measure"
SHARE = 0.22
TOTAL = 0.9
_PLAIN = frozenset({"speed", "temperature", "magnitude", "pressure", "power", "energy"})
_SAID = {"percent": "share", "point": "share", "mass": "weight", "length": "distance"}
_LESSER = stems("aftershock foreshock replica pre-shock aftershocks")
_SHOCKS = _LESSER | stems("quake earthquake tremor shock jolt temblor seism")
_ANOTHER = listed("second third another previous earlier later subsequent smaller weaker following further")
_QUALIFIED = 4
_DIMENSIONS = (
    "length",
    "mass",
    "area",
    "energy",
    "power",
    "speed",
    "volume",
    "pressure",
    "data",
    "magnitude",
    "frequency",
    "temperature",
    "percent",
    "point",
)


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of measures of one thing that differ."""
    for name in _DIMENSIONS:
        for group in context.by_dimension(name):
            for p in partners(group, SHARE):
                if p.total < TOTAL or not p.led or _other_extents(p) or other_shocks(p.a, p.b):
                    continue
                if other_sessions(p.a.unit, p.b.unit):
                    continue
                if name != "percent" or not other_answers(context, p.a, p.b):
                    topic = name if name in _PLAIN else context.topic(p.a, p.b, _SAID.get(name, name))
                    yield draft(p.a, p.b, topic, "One measure of one thing is given as {values}.")


def other_shocks(a: Statement, b: Statement) -> bool:
    """Whether only one is the magnitude of an aftershock, a foreshock, a second or an earlier quake."""
    return a.dimension == "magnitude" and _lesser(a) != _lesser(b)


def _lesser(s: Statement) -> bool:
    """Whether the shock that is named nearest to the magnitude is another than the main one."""
    tokens = s.unit.tokens
    shocks = [i for i, t in enumerate(tokens) if t.stem in _SHOCKS]
    if not shocks:
        return False
    i = min(shocks, key=lambda k: (abs(k - s.first), k))
    before = {t.norm for t in tokens[max(0, i - _QUALIFIED) : i]}
    return tokens[i].stem in _LESSER or bool(before & _ANOTHER)


def _other_extents(p: Pairing) -> bool:
    """Whether they are extents of two kinds ("24 metres long", "60 metres deep"), or only one is a limit."""
    kinds = (extent(p.a), extent(p.b)) if p.a.dimension == "length" else ("", "")
    if p.a.dimension == "speed" or all(kinds):
        return kinds[0] != kinds[1] or bounded(p.a) != bounded(p.b)
    return False
