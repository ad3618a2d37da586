"""What a quantity is of, beside the thing counted: where, when, part or whole, which measure, whose.

Two numbers can only disagree when they are of one thing. A `Scope` holds the marks that tell numbers
apart, read from the words around the number; `apart` says whether two scopes exclude each other. It errs
on the side of telling apart: a mark that only one side has counts when it narrows ("in Sumat alone",
"gusts", "in 1998").
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.conflicts.words import REPORTING, listed, stems
from newsdiff.model import Fact, Record

if TYPE_CHECKING:
    from newsdiff.story import Unit

_PART = listed("""alone including another other others additional further extra more respectively""")
_PART_PHRASES = (
    ("of", "them"),
    ("of", "whom"),
    ("of", "which"),
    ("among", "them"),
    ("of", "the", "dead"),
    ("of", "the", "injured"),
)
_WHOLE = frozenset(["total", "altogether", "combined", "overall", "together", "aggregate"])
_PREVIOUS = listed("""from than versus previously earlier against compared formerly originally initially""")
_CHANGE = frozenset({"by"})
_MEASURES = stems(
    """gust sustained limit average mean median maximum minimum peak premium target legal normal insured
    forecast estimate planned initial record threshold margin lead deficit surplus debt revenue profit
    loss sales turnout inflation unemployment growth deposit bail fine fee salary bonus tax rent opening
    aftershock foreshock net core annual quarterly monthly daily adjusted"""
) - stems("month quarter day")
_RATE_WORDS = {
    "annual": "year",
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "quarterly": "quarter",
}
_RATE_STEMS = stems(" ".join(_RATE_WORDS))
_RATE_UNITS = listed(
    """year month week day hour minute season game match share night head person pound tonne barrel"""
)
_PERIODS = frozenset(["quarter", "half", "semester"])
_ORDER = listed("""first second third fourth last next previous past this current coming final""")
_HYPOTHETICAL = frozenset(["could", "might", "if", "unless"])
_AHEAD = frozenset({"by", "until", "till", "through", "before"})
_NEARBY = 6
_INSIDE = frozenset({"in", "across", "throughout"})
_MONTH = Decimal(31)
_SPANNING = frozenset({"over", "during", "across", "within", "for", "next"})
_REACH = 12


class Scope(Record, frozen=True, kw_only=True):
    """The marks around one quantity; empty where the text gives none."""

    role: str = ""
    part: bool = False
    whole: bool = False
    rate: frozenset[str] = frozenset()
    period: frozenset[str] = frozenset()
    span: str = ""
    years: frozenset[str] = frozenset()
    days: frozenset[tuple[Decimal, Decimal]] = frozenset()
    measures: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    open: bool = False
    past: bool = False


def read(unit: Unit, fact: Fact, first: int, last: int, today: str | None) -> Scope:
    """The scope of the quantity whose tokens are `first` … `last` (inclusive) of the unit."""
    norms = [t.norm for t in unit.tokens]
    before, after = norms[max(0, first - _NEARBY) : first], norms[last + 1 : last + 1 + _NEARBY]
    near = frozenset(t.stem for t in unit.tokens[max(0, first - 4) : last + 3])
    return Scope(
        role=_role(fact, before, norms, first),
        part=_part(before, after),
        whole=bool(_WHOLE & set(norms)) or ("in", "all") in _pairs(norms),
        rate=_rate(fact, before, after),
        period=_period(norms[max(0, first - 8) : last + 9]),
        span=_span(unit, first, last),
        years=_years(unit),
        days=_days(unit),
        measures=near & _MEASURES,
        sentence=frozenset(t.stem for t in unit.tokens),
        people=_people(unit),
        within=_within(unit, first, last),
        open=bool(_HYPOTHETICAL & set(before)),
        past=_past(unit, today),
    )


def apart(a: Scope, b: Scope, *, dated: bool = True) -> bool:
    """Whether the two cannot be of one thing.

    `dated`: years beside them tell them apart (not so for durations).
    """
    marks = (a.role, a.part, a.whole, a.open) != (b.role, b.part, b.whole, b.open)
    years = dated and _years_apart(a.years, b.years)
    days = days_apart(a.days, b.days)
    return marks or years or days or elsewhere(a, b) or other_terms(a, b)


def elsewhere(a: Scope, b: Scope) -> bool:
    """Whether both are placed ("in Germany", "in the euro zone"), and not in one place."""
    return bool(a.within and b.within and not a.within & b.within)


def other_terms(a: Scope, b: Scope) -> bool:
    """Whether they are in other terms: per month and per year, other quarters, gusts and sustained winds."""
    if a.rate != b.rate or (a.period != b.period and not a.period & b.period):
        return True
    told = _RATE_STEMS if a.rate else frozenset()  # "annual" is "a year"
    return bool((a.measures - b.sentence - told) | (b.measures - a.sentence - told))


def others(a: Scope, b: Scope) -> bool:
    """Whether both sentences name people, and none of them in common: then they are about other people."""
    return bool(a.people and b.people and not a.people & b.people)


def _years_apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return a != b and not (a & b)


def _pairs(words: list[str]) -> list[tuple[str, str]]:
    return list(pairwise(words))


def _role(fact: Fact, before: list[str], norms: list[str], first: int) -> str:
    role = fact.parts.get("role", "")
    if role:
        return {"from": "previous", "to": ""}.get(role, role)
    if fact.parts.get("frame") in ("last", "past", "next", "first", "previous", "final"):
        return fact.parts["frame"]
    tail = before[-3:]
    if _PREVIOUS & set(tail[-2:]) and not fact.hedge:
        return "previous"
    if _CHANGE & set(tail[-1:]):
        return "change"
    if tail[-1:] == ["of"] or tail[-2:] in (["of", "the"], ["out", "of"], ["of", "its"], ["of", "all"]):
        number = norms[first - len(tail) + tail.index("of") - 1] if first > 2 else ""
        return "whole" if number[:1].isdigit() else ""
    return ""


def _part(before: list[str], after: list[str]) -> bool:
    hedged = before[-2:] == ["more", "than"]
    if (_PART & set(before[-2:]) and not hedged) or (_PART - {"including"}) & set(after[:3]):
        return True
    if ("among", "them") in _pairs(after[:4]) or "including" in after[:3]:
        return False  # what follows is the part
    near = [*before[-3:], "", *after[:4]]
    return any(tuple(near[i : i + len(p)]) == p for p in _PART_PHRASES for i in range(len(near) - len(p) + 1))


def _rate(fact: Fact, before: list[str], after: list[str]) -> frozenset[str]:
    found = {fact.parts["per"]} if "per" in fact.parts else set()
    found |= {_RATE_WORDS[w] for w in before + after if w in _RATE_WORDS}
    for article, noun in _pairs(after[:5]):
        if article in ("a", "an", "per", "each", "every") and noun in _RATE_UNITS:
            found.add(noun)
    return frozenset(found)


def _period(norms: list[str]) -> frozenset[str]:
    """Quarters, halves, last year and the like near the number."""
    found = set()
    for i, norm in enumerate(norms):
        if (norm in _PERIODS and i and norms[i - 1] in _ORDER) or (
            norm in ("year", "season", "decade") and i and norms[i - 1] in ("last", "previous", "next")
        ):
            found.add(f"{norms[i - 1]} {norm}")
    return frozenset(found)


def _span(unit: Unit, first: int, last: int) -> str:
    """The stretch over which a sum is spent: "over (the next) five years", "a five-year cap"."""
    for f in unit.facts:
        if f.kind != "duration" or f.number is None or f.unit not in ("year", "month"):
            continue
        at = next((i for i, t in enumerate(unit.tokens) if t.end > f.start), 0)
        before = {t.norm for t in unit.tokens[max(0, at - 3) : at]}
        joint = any(t.norm in ("-", "‑") for t in unit.tokens[at : at + 3]) or "-" in f.text
        if first - _REACH <= at <= last + _REACH and (joint or before & _SPANNING):
            return f"{f.number.normalize()} {f.unit}"
    return ""


def _years(unit: Unit) -> frozenset[str]:
    """Years that the sentence names in digits: they date what it says."""
    return frozenset(
        f.text[-4:]
        for f in unit.facts
        if f.kind == "date" and len(f.value) == 4 and f.value.isdigit() and f.parts.get("prep") not in _AHEAD
    )


def _past(unit: Unit, today: str | None) -> bool:
    """Whether the sentence is dated by a bare year before the article's own ("in 1998").

    It tells of another time.
    """
    for f in unit.facts:
        year = f.kind == "date" and len(f.value) == 4 and f.value.isdigit()
        if year and f.parts.get("prep") not in _AHEAD and (today is None or f.value < today[:4]):
            return True
    return False


def _within(unit: Unit, first: int, last: int) -> frozenset[str]:
    """The words after an "in" near the number: the place or group that it is of ("in Germany")."""
    found: set[str] = set()
    dated = [(f.start, f.end) for f in unit.facts if f.kind in ("date", "time", "duration")]
    tokens = unit.tokens
    for i in range(max(0, first - 8), min(len(tokens), last + 9)):
        if tokens[i].norm not in _INSIDE or first <= i <= last:
            continue
        if any(t.norm[0].isdigit() for t in tokens[last + 1 : i]):
            break  # that number's place
        for t in tokens[i + 1 : i + 4]:
            if any(a <= t.start < b for a, b in dated):
                break
            if t.content and not t.norm[0].isdigit():
                found.add(t.stem)
    return frozenset(found)


def _days(unit: Unit) -> frozenset[tuple[Decimal, Decimal]]:
    """The days, or stretches of at most a month, that the sentence names."""
    return frozenset(
        (f.low, f.high)
        for f in unit.facts
        if f.kind == "date" and f.low is not None and f.high is not None and f.high - f.low <= _MONTH
    )


def days_apart(a: frozenset[tuple[Decimal, Decimal]], b: frozenset[tuple[Decimal, Decimal]]) -> bool:
    """Whether both name days, and none in common."""
    return bool(a and b) and not any(x[0] <= y[1] and y[0] <= x[1] for x in a for y in b)


def _people(unit: Unit) -> frozenset[str]:
    """The people whom the sentence names, but for those who only say it."""
    found = set()
    for f in unit.facts:
        if f.kind == "person":
            at = [i for i, t in enumerate(unit.tokens) if f.start <= t.start < f.end]
            beside = unit.tokens[max(0, at[0] - 2) : at[-1] + 3] if at else ()
            if not any(t.norm in REPORTING for t in beside):
                found.add(f.value)
    return frozenset(found)
