"""What the quantity rules share: a draft made of two statements that disagree."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.facts.hedges import CLASSES

if TYPE_CHECKING:
    from newsdiff.conflicts.subject import Statement
    from newsdiff.model import ConflictKind, Fact, Severity


def value(fact: Fact) -> str:
    """The normalised value for a reader: the hedge, the stated text and the thing counted, on one line."""
    words = [fact.hedge or ""] if fact.hedge and fact.hedge != "vague" else []
    words.append(" ".join(fact.text.split()))
    return " ".join(w for w in words if w)


def bare(fact: Fact) -> str:
    """The stated text on one line, without its hedge."""
    return " ".join(fact.text.split())


def side(s: Statement) -> Side:
    """One side of a conflict: the number with its unit, as short as it stands."""
    fact = s.fact
    return Side(article=s.article, start=fact.start, end=fact.end, value=_plain(fact), number=fact.number)


_HEDGES = {
    "approximate": "about ", "ceiling": "up to ", "floor": "at least ", "over": "over ", "under": "under ",
    "nearly": "nearly ",
}  # fmt: skip


def _plain(fact: Fact) -> str:
    """The value without its spelling: "31", "10 km", "at least 31"."""
    hedge = _HEDGES.get(CLASSES.get(fact.hedge or "", ""), "")
    if fact.number is None:
        return f"{hedge}{fact.text}"
    if fact.kind == "ordinal":
        return fact.text.lower()
    return f"{hedge}{scaled(fact.number)}{_unit(fact)}"


_TIMES = {"s": "second", "min": "minute", "h": "hour"}


def _unit(fact: Fact) -> str:
    """The unit behind a number: a sign, a symbol, or the name of a stretch of time."""
    unit = fact.unit or ""
    if not unit or fact.kind == "age":
        return ""
    if unit == "percent":
        return "%"
    if fact.kind == "duration":
        unit = _TIMES.get(unit, unit) + ("" if fact.number == 1 else "s")
    return f" {unit}"


_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def scaled(number: Decimal) -> str:
    """A number for a reader: grouped digits, or a scale word from a million up."""
    for scale, word in _SCALES:
        if abs(number) >= scale:
            return f"{_trimmed(number / scale)} {word}"
    return _trimmed(number)


def _trimmed(number: Decimal) -> str:
    digits = f"{round(number, 6):,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def draft(
    a: Statement, b: Statement, topic: str, reason: str, severity: Severity | None = None,
    kind: ConflictKind | None = None, working: tuple[str, ...] = (),
) -> Draft:  # fmt: skip
    """The draft of two statements that disagree."""
    return Draft(
        sides=(side(a), side(b)),
        topic=topic,
        reason=reason,
        family="quantity",
        severity=severity,
        kind=kind,
        working=working,
    )
