"""What stands between the sources: conflicts, and claims that only one of them makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.gate import places
from newsdiff.gate.draft import Draft
from newsdiff.gate.identity import fingerprint, normal
from newsdiff.gate.rules import CONFLICT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.model import Article, Claim, Conflict, Report, Value
    from newsdiff.options import Policy
    from newsdiff.verdict import Place

_MESSAGE = 200
_NAMES = 3


def conflict_drafts(report: Report, changed: frozenset[str] | None) -> Iterator[Draft]:
    """One finding a conflict. Its first place is in a changed file, where there is one."""
    by_key = {a.key: a for a in report.articles}
    for conflict in report.conflicts:
        yield Draft(
            rule=CONFLICT + conflict.rule,
            severity=conflict.severity,
            message=_said(conflict, by_key),
            reason=conflict.reason,
            working=conflict.working,
            places=_ordered(
                [
                    places.passage(by_key[v.article], v.block, v.start, v.end, _side(v))
                    for v in conflict.values
                ],
                changed,
            ),
            sides=tuple(sorted({(places.named(by_key[v.article]), _side(v)) for v in conflict.values})),
            fingerprint=conflict.fingerprint,
            content=fingerprint(
                conflict.rule, *sorted({f"{by_key[v.article].sha256}\x1e{v.value}" for v in conflict.values})
            ),
        )


def claim_drafts(report: Report, policy: Policy) -> Iterator[Draft]:
    """The single-source claims from the policy's salience up; the name of the source is part of what
    they are.
    """
    by_key = {a.key: a for a in report.articles}
    for claim in report.claims:
        if is_single(claim, report) and claim.salience >= policy.single_source_from:
            article = by_key[claim.articles[0]]
            parts = ("single-source", *sorted(claim.kinds), normal(claim.text))
            yield Draft(
                rule="single-source",
                message=f"Only {places.named(article)} says: {_short(claim.text)}",
                places=tuple(places.passage(article, m.block, m.start, m.end) for m in claim.mentions),
                fingerprint=fingerprint(*parts, places.named(article)),
                content=fingerprint(*parts),
            )


def is_single(claim: Claim, report: Report) -> bool:
    """Whether one source alone makes the claim, while others could have."""
    return len(claim.articles) == 1 and len(report.articles) > 1


def _side(value: Value) -> str:
    """What one side says, without the words that only loosen a number."""
    return value.value if value.number is None else f"{value.number.normalize():f}"


def _said(conflict: Conflict, by_key: dict[str, Article]) -> str:
    """Who says what, in the order of the conflict: `topic: “x” (A, C) / “y” (B)`."""
    groups: dict[str, tuple[str, list[str]]] = {}
    for value in conflict.values:
        text = _short(value.text, 80)
        _, names = groups.setdefault(normal(text), (text, []))
        name = places.named(by_key[value.article])
        if name not in names:
            names.append(name)
    said = " / ".join(f"“{text}” ({_some(names)})" for text, names in groups.values())
    return f"{conflict.topic}: {said}" if conflict.topic else said


def _some(names: list[str]) -> str:
    """Names in a list; of many the first ones."""
    if len(names) <= _NAMES:
        return ", ".join(names)
    return f"{', '.join(names[: _NAMES - 1])} and {len(names) - _NAMES + 1} more"


def _ordered(found: list[Place], changed: frozenset[str] | None) -> tuple[Place, ...]:
    return tuple(sorted(found, key=lambda p: changed is not None and p.path not in changed))


def _short(text: str, limit: int = _MESSAGE) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
