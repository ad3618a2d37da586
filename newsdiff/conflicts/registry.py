"""All rules, one line each, in the order in which they name a disagreement that several of them see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts import (
    absence,
    alleged,
    amount,
    bound,
    cause,
    clock,
    commitment,
    conversion,
    count,
    date,
    deathbed,
    detention,
    duration,
    extent,
    fate,
    frame,
    headline,
    implied_rate,
    measure,
    members,
    modality,
    nobody,
    ordinal,
    origin,
    outcome,
    outset,
    person,
    rank,
    score,
    sentence_diff,
    slot,
    sort,
    speaker,
    startdate,
    survey,
    toll,
    transposed,
    venue,
    vote,
)
from newsdiff.conflicts.draft import Rule

if TYPE_CHECKING:
    from types import ModuleType

    from newsdiff.model import ConflictKind, Severity


def _rule(module: ModuleType, kind: ConflictKind, severity: Severity) -> Rule:
    return Rule(id=module.ID, kind=kind, severity=severity, manual=module.__doc__ or "", check=module.check)


RULES = (
    _rule(conversion, "contradiction", "high"),
    _rule(implied_rate, "contradiction", "high"),
    _rule(headline, "contradiction", "high"),
    _rule(toll, "contradiction", "high"),
    _rule(nobody, "contradiction", "high"),
    _rule(score, "contradiction", "high"),
    _rule(amount, "contradiction", "high"),
    _rule(count, "contradiction", "high"),
    _rule(measure, "contradiction", "high"),
    _rule(extent, "contradiction", "high"),
    _rule(survey, "contradiction", "high"),
    _rule(duration, "contradiction", "high"),
    _rule(detention, "contradiction", "medium"),
    _rule(transposed, "contradiction", "high"),
    _rule(ordinal, "contradiction", "medium"),
    _rule(fate, "contradiction", "high"),
    _rule(deathbed, "contradiction", "high"),
    _rule(outcome, "contradiction", "high"),
    _rule(absence, "contradiction", "high"),
    _rule(bound, "contradiction", "medium"),
    _rule(person, "contradiction", "high"),
    _rule(speaker, "contradiction", "high"),
    _rule(slot, "contradiction", "high"),
    _rule(commitment, "contradiction", "high"),
    _rule(members, "scope", "medium"),
    _rule(sort, "contradiction", "medium"),
    _rule(frame, "contradiction", "medium"),
    _rule(origin, "contradiction", "medium"),
    _rule(venue, "contradiction", "high"),
    _rule(vote, "contradiction", "high"),
    _rule(date, "contradiction", "high"),
    _rule(outset, "contradiction", "high"),
    _rule(startdate, "contradiction", "high"),
    _rule(clock, "contradiction", "high"),
    _rule(cause, "contradiction", "medium"),
    _rule(modality, "contradiction", "medium"),
    _rule(alleged, "framing", "medium"),
    _rule(rank, "contradiction", "medium"),
    _rule(sentence_diff, "contradiction", "high"),
)


def find(rule_id: str) -> Rule | None:
    """The rule with this id, or None."""
    return next((r for r in RULES if r.id == rule_id), None)
