"""Whether two facts say the same, can both be true, or differ, and why. Equivalence comes before conflict.

`compare` answers for two facts of kinds that can be compared at all; whether they speak of the same thing
(the same robots, the same year's budget) is for the caller to find out. In order of trial:

- equal: the same magnitude in the same unit, with the same class of hedge;
- compatible: "hedge" (one bound or interval holds the other), "range", "conversion" (another unit, within
  what rounding leaves or 4 %), "rounding" (the coarser written value is the finer one rounded or cut off
  at its own last digit; a value of one digit must also be within 5 %), "part" (a month and a day in it),
  "zone" (times that only a zone could tell apart);
- different, with the ratio or the difference;
- incomparable: other kinds, units or currencies, or a value that is not known well enough."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from newsdiff.facts import units
from newsdiff.facts.context import plain
from newsdiff.facts.hedges import CLASSES
from newsdiff.facts.relation import Comparison
from newsdiff.facts.whens import compare_dates, compare_times

if TYPE_CHECKING:
    from newsdiff.model import Fact

_OPEN = frozenset({"over", "floor", "ceiling", "under"})
_NUMERIC = frozenset({"count", "number", "ordinal"})


def compare(a: Fact, b: Fact) -> Comparison:
    """How two facts relate. Symmetric in the relation, not in the wording of the reason."""
    if a.kind == "date" and b.kind == "date":
        return compare_dates(a, b)
    if a.kind == "time" and b.kind == "time":
        return compare_times(a, b)
    if not _comparable(a, b):
        return Comparison("incomparable", "", f"{a.kind} and {b.kind} cannot be compared")
    if a.unit == "score" or (a.number is None and a.low is None and a.high is None):
        return _by_value(a, b)
    if a.kind in ("person", "organisation", "place", "name", "quote"):
        return _by_value(a, b)
    return _magnitudes(a, b)


def _by_value(a: Fact, b: Fact) -> Comparison:
    if a.value == b.value:
        return Comparison("equal", "", f"both say {a.value}")
    return Comparison("different", "", f"{a.value} against {b.value}")


def _comparable(a: Fact, b: Fact) -> bool:
    """Whether the kinds and units have magnitudes in common."""
    if (a.unit == "score") is not (b.unit == "score"):
        return False
    if a.kind in _NUMERIC and b.kind in _NUMERIC:
        return (a.kind == "ordinal") is (b.kind == "ordinal")
    if a.kind != b.kind:
        return False
    if a.kind in ("money", "percent"):
        return a.unit == b.unit and a.parts.get("per") == b.parts.get("per")
    if a.kind in ("measure", "duration", "age"):
        x, y = units.SYMBOLS.get(a.unit or ""), units.SYMBOLS.get(b.unit or "")
        return x is not None and y is not None and x.dimension == y.dimension
    return True


def base(fact: Fact) -> tuple[Decimal | None, Decimal | None, Decimal | None, str | None]:
    """A quantity in the base unit of its dimension.

    Low, number, high, unit. Currencies and counts stay as they are.
    """
    unit = units.SYMBOLS.get(fact.unit or "")
    if unit is None:
        return fact.low, fact.number, fact.high, fact.unit

    def turned(x: Decimal | None) -> Decimal | None:
        return None if x is None else (x + unit.offset) * unit.factor

    return turned(fact.low), turned(fact.number), turned(fact.high), units.BASES[unit.dimension]


def _magnitudes(a: Fact, b: Fact) -> Comparison:
    x_low, x, x_high, unit = base(a)
    y_low, y, y_high, _ = base(b)
    converted = a.unit != b.unit
    if x is not None and y is not None:
        alike = CLASSES.get(a.hedge or "") == CLASSES.get(b.hedge or "")
        if x == y:
            if alike:
                return Comparison(
                    "equal", "conversion" if converted else "", f"both are {plain(x)} {unit or ''}".strip()
                )
            return Comparison(
                "compatible", "hedge", f"the same number, “{a.hedge or 'flat'}” and “{b.hedge or 'flat'}”"
            )
        if converted and _converts(a, b, x, y):
            return Comparison("compatible", "conversion", f"{a.text} is about {b.text}")
        if not converted and (rounded := _rounds(a, b, x, y)):
            return Comparison("compatible", "rounding", rounded)
    elif (x_low, x_high) == (y_low, y_high):
        return Comparison("equal", "", f"both are {a.value}")
    held = _overlap(a, b, (x_low, x, x_high), (y_low, y, y_high))
    if held:
        return Comparison("compatible", "range" if x is None or y is None else "hedge", held)
    return Comparison("different", "", _difference(a, b, x, y))


def _converts(a: Fact, b: Fact, x: Decimal, y: Decimal) -> bool:
    """Whether one value is the other in another unit, as far as both are written."""
    dimension = units.SYMBOLS[a.unit or ""].dimension
    if dimension == "temperature":
        return abs(x - y) <= Decimal("0.7")
    margin = max(abs(x), abs(y)) * units.TOLERANCE.get(dimension, Decimal("0.02"))
    return abs(x - y) <= margin


def _rounds(a: Fact, b: Fact, x: Decimal, y: Decimal) -> str:
    """Why the coarser value is the finer one rounded or cut off; empty when it is not."""
    if a.step is None or b.step is None or a.step == b.step or a.kind in ("age", "ordinal") or x * y <= 0:
        return ""
    (coarse, step, finer) = (a, a.step, b) if a.step > b.step else (b, b.step, a)
    c, f = (x, y) if coarse is a else (y, x)
    factor = units.SYMBOLS[coarse.unit].factor if coarse.unit in units.SYMBOLS else Decimal(1)
    step *= factor
    kind = CLASSES.get(coarse.hedge or "")
    if (kind in ("nearly", "under", "ceiling") and f > c) or (kind in ("over", "floor") and f < c):
        return ""
    # One digit says little: "$80 million" is not $82 million, unless it says "about".
    near = abs(c - f) * (20 if kind else 50) <= abs(f)
    one_digit = len((c / step).to_integral_value().as_tuple().digits) < 2
    if (one_digit and not near) or step > abs(c):
        return ""
    if coarse.kind in ("count", "number") and abs(f) < 100 and not coarse.hedge:
        return ""  # small exact counts are not rounded: 40 and 42 dead differ
    halves = (f / step).quantize(Decimal(1), ROUND_HALF_UP) * step == c
    cut = (f / step).quantize(Decimal(1), ROUND_DOWN) * step == c
    if halves or cut:
        return f"{coarse.text} is {finer.text} {'rounded' if halves else 'cut off'}"
    return ""


_Range = tuple[Decimal | None, Decimal | None, Decimal | None]


def _overlap(a: Fact, b: Fact, x: _Range, y: _Range) -> str:
    """Why the intervals of two facts, one of which is wider than a point, can hold one value.

    Empty when not.
    """
    a_kind, b_kind = CLASSES.get(a.hedge or ""), CLASSES.get(b.hedge or "")
    if x[0] == x[2] and y[0] == y[2]:
        return ""
    apart = (x[2] is not None and y[0] is not None and x[2] < y[0]) or (
        y[2] is not None and x[0] is not None and y[2] < x[0]
    )
    if apart or _edge(a_kind, x, y) or _edge(b_kind, y, x):
        return ""
    if (a_kind in _OPEN or b_kind in _OPEN) and x[1] is not None and y[1] is not None:
        big, small = max(abs(x[1]), abs(y[1])), min(abs(x[1]), abs(y[1]))
        floor = "over" in (a_kind, b_kind) or "floor" in (a_kind, b_kind)
        if floor and small and big / small > 2:
            return ""  # nobody says "over 10" of 500
    wide = a if x[0] != x[2] else b
    return f"“{_hedged(wide)}” leaves room for {(b if wide is a else a).text}"


def _edge(kind: str | None, x: _Range, y: _Range) -> bool:
    """Whether the strict bound of x ("over 10", "under 10") is all that y touches, from the wrong side."""
    if kind == "over" and x[0] is not None and y[2] is not None:
        return y[2] < x[0]
    if kind in ("under", "nearly") and x[2] is not None and y[0] is not None:
        return y[0] > x[2]
    return False


def _hedged(fact: Fact) -> str:
    return f"{fact.hedge} {fact.text}" if fact.hedge and fact.hedge != "vague" else fact.text


def _difference(a: Fact, b: Fact, x: Decimal | None, y: Decimal | None) -> str:
    if x is None or y is None or not x or not y:
        return f"{a.value} against {b.value}"
    big, small = (x, y) if abs(x) > abs(y) else (y, x)
    ratio = abs(big / small)
    if ratio >= 2:
        return f"{a.text} against {b.text}: {plain(ratio.quantize(Decimal('0.1')))} times as much"
    share = plain((100 * (ratio - 1)).quantize(Decimal("0.1")))
    return f"{a.text} against {b.text}: {share} % apart"


def alike(a: Fact, b: Fact) -> bool:
    """Whether two counts count the same sort of thing.

    The same event, or the same head noun (or a synonym of it).
    """
    x, y = a.parts.get("event"), b.parts.get("event")
    if x and y:
        return x == y
    if x or y:
        return False
    if not a.counted or not b.counted:
        return False
    return _HEADS.get(a.counted[0], a.counted[0]) == _HEADS.get(b.counted[0], b.counted[0])


_HEADS = {
    "individual": "person", "human": "person", "firm": "company", "corporation": "company",
    "business": "company", "policeman": "officer", "cop": "officer", "kid": "child", "sector": "industry",
    "blaze": "fire", "auto": "car", "vehicle": "car", "home": "house", "nation": "country",
    "fatality": "death",
}  # fmt: skip
