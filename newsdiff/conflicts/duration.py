"""A duration or an age that differs: "jailed for nine years" and "sentenced to 12 years".

Flags: where two articles give different lengths of time for one thing, or different ages of one person.

    “Daniel Okoro, 52”    “Daniel Okoro, 53”

Leaves: one length in two units (three months, 90 days), hedged and rounded ones, different stretches of time
(the scheme, the sentence), ages of different people, and a length that both articles know.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsdiff.conflicts.context import Context
from newsdiff.conflicts.draft import Draft
from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.subject import Pairing, partners

ID = "duration"
SHARE = 0.25
TOTAL = 0.9


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of durations or ages of one thing that differ."""
    for name in ("duration", "age"):
        for group in context.by_dimension(name):
            for p in partners(group, SHARE):
                if p.total >= TOTAL and (p.led if name == "duration" else _one_person(p)):
                    topic = "age" if name == "age" else context.topic(p.a, p.b, "duration")
                    severity = "medium" if name == "age" else "high"
                    yield draft(p.a, p.b, topic, "For one thing the articles give {values}.", severity=severity)  # type: ignore[arg-type]


def _one_person(p: Pairing) -> bool:
    """Whether both ages stand beside one name."""
    return bool(p.a.fact.parts.get("of")) and p.a.fact.parts.get("of") == p.b.fact.parts.get("of")
