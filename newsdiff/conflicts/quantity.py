"""What the quantity rules share: a draft made of two statements that disagree."""

from __future__ import annotations

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.subject import Statement
from newsdiff.model import ConflictKind, Fact, Severity


def value(fact: Fact) -> str:
    """The normalised value for a reader: the hedge, the stated text and the thing counted, on one line."""
    words = [fact.hedge or ""] if fact.hedge and fact.hedge != "vague" else []
    words.append(" ".join(fact.text.split()))
    return " ".join(w for w in words if w)


def side(s: Statement) -> Side:
    """One side of a conflict: the number with its unit, as short as it stands."""
    fact = s.fact
    return Side(article=s.article, start=fact.start, end=fact.end, value=_plain(fact), number=fact.number)


def _plain(fact: Fact) -> str:
    """The value without its spelling: "31", "10 km", "at least 31"."""
    hedge = f"{fact.hedge} " if fact.hedge and fact.hedge != "vague" else ""
    if fact.number is None:
        return f"{hedge}{fact.text}"
    digits = f"{fact.number:,f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    unit = {"percent": "%"}.get(fact.unit or "", f" {fact.unit}" if fact.unit else "")
    return f"{hedge}{digits}{unit}"


def draft(
    a: Statement, b: Statement, topic: str, reason: str, severity: Severity | None = None,
    kind: ConflictKind | None = None, working: tuple[str, ...] = (),
) -> Draft:  # fmt: skip
    """The draft of two statements that disagree."""
    return Draft(
        sides=(side(a), side(b)), topic=topic, reason=reason, family="quantity", severity=severity, kind=kind,
        working=working,
    )  # fmt: skip


def counted(s: Statement) -> str:
    """The thing counted, as words for a topic: qualifiers first, head noun last."""
    return " ".join(reversed(s.fact.counted)) or s.event or s.dimension
