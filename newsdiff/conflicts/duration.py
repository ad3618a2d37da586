"""A duration or an age that differs: "jailed for nine years" and "sentenced to 12 years".

Flags: where two articles give different lengths of time for one thing, or different ages of one person.

    “Daniel Okoro, 52”    “Daniel Okoro, 53”

Leaves: one length in two units (three months, 90 days), hedged and rounded ones, different stretches of
time (the scheme, the sentence; how long two things went on), the writer's own time ("I waited for an hour"),
ages of different people, and a length that both articles know.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.conflicts import magnitude
from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.scope import apart, others
from newsdiff.conflicts.subject import Pairing, Statement, likeness, partners

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft
    from newsdiff.text.tokens import Token

ID = "duration"
SHARE = 0.25
TOTAL = 0.9
ALIKE = 0.45
BOUND = 0.5
_LASTED = frozenset({"of", "lasted", "lasting", "took"})
_RELATIVE = frozenset({"that", "which", "had", "has", "have"})
_EARLIER = frozenset({"previous", "earlier", "another", "second", "first", "last", "other", "similar"})
_BOUND_BY = 6
_TELLER = 4


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of durations or ages of one thing that differ."""
    for group in context.by_dimension("duration"):
        for p in partners(group, SHARE):
            if p.enough(TOTAL) and p.led and not _of_other_sums(context, p) and not _other_acts(context, p):
                topic = context.topic(p.a, p.b, "duration")
                yield draft(p.a, p.b, topic, "For one thing the articles give {values}.")
    yield from _of_one_event(context)
    yield from _ages(context)
    unnamed = [
        s for s in context.statements if s.dimension == "age" and s.head and not s.fact.parts.get("of")
    ]
    for p in partners(unnamed, ALIKE):
        if p.total >= TOTAL and p.a.head == p.b.head and p.led:
            reason = "For one person, it seems, the articles give the ages {values}."
            yield draft(p.a, p.b, f"age of the {p.a.fact.counted[0]}", reason, severity="medium")


def _of_one_event(context: Context) -> Iterable[Draft]:
    """Stretches bound to one noun ("a trial of five weeks", "the trial lasted six weeks"), one an article."""
    bound: dict[str, list[Statement]] = defaultdict(list)
    for s in context.statements:
        noun = _lasting(s) if s.dimension == "duration" else None
        if noun is not None:
            bound[noun.stem].append(s)
    for stem in sorted(bound):
        group = bound[stem]
        alone = [s for s in group if sum(o.article == s.article for o in group) == 1]
        for i, a in enumerate(alone):
            for b in alone[i + 1 :]:
                p = Pairing(a=a, b=b, share=0.0, total=likeness(a, b)[1])
                told = p.total >= BOUND and not _other_acts(context, p)
                told = told and not others(a.scope, b.scope) and not apart(a.scope, b.scope)
                if told and (_took(a) or _took(b)) and not magnitude.equal(a.size, b.size):
                    topic = context.topic(a, b, "duration")
                    yield draft(a, b, topic, "For one thing the articles give {values}.")


def _took(s: Statement) -> bool:
    """Whether it tells how long something went on, not what a sentence or a ban is to be."""
    return s.unit.tokens[s.first - 1].norm != "of"


def _lasting(s: Statement) -> Token | None:
    """The noun that a stretch of time is bound to by "of" or "lasted"; None for none."""
    before = list(s.unit.tokens[max(0, s.first - _BOUND_BY) : s.first])
    if not before or before.pop().norm not in _LASTED:
        return None
    while before and before[-1].norm in _RELATIVE:
        before.pop()
    if _EARLIER & {t.norm for t in before}:
        return None
    return before[-1] if before and before[-1].content else None


def _of_other_sums(context: Context, p: Pairing) -> bool:
    """Whether both are the stretches over which sums are spent, and the sums differ."""
    sums = [
        [o for o in context.statements_of(s.unit) if o.fact.kind == "money" and o.scope.span]
        for s in (p.a, p.b)
    ]
    return all(sums) and not any(magnitude.equal(a.size, b.size) for a in sums[0] for b in sums[1])


def _other_acts(context: Context, p: Pairing) -> bool:
    """Whether two things went on for so long ("was down for six hours", "stood for an hour"), or one of the
    two is the teller's own time.
    """
    acts = [_act(context, s) for s in (p.a, p.b)]
    return (all(acts) and acts[0] != acts[1]) or _own(p.a) != _own(p.b)


def _act(context: Context, s: Statement) -> str:
    """What went on for so long: the word right before "for"; "" where something else stands there."""
    words, tokens = context.words(s.unit), s.unit.tokens
    led = s.first >= 2 and tokens[s.first - 1].norm == "for"
    return (words[s.first - 2] or tokens[s.first - 2].norm) if led else ""


def _own(s: Statement) -> bool:
    """Whether the clause tells what its writer did."""
    return any(t.norm in ("i", "we") for t in s.unit.tokens[max(0, s.first - _TELLER) : s.first])


def _bearer(s: Statement) -> str:
    """The person named right before an age, as all articles call him or her."""
    named = [f for f in s.unit.facts if f.kind == "person" and f.end <= s.fact.start]
    short = s.fact.parts["of"]
    return named[-1].value if named and short in named[-1].value.split() else short


def _alone(context: Context, s: Statement) -> bool:
    """Whether an age stands for the person: "the 36-year-old told reporters"."""
    before = [t.norm for t in s.unit.tokens[max(0, s.first - 1) : s.first]]
    return (
        before == ["the"]
        and not s.fact.parts.get("of")
        and context.text(s.unit)[s.fact.end - 3 : s.fact.end] == "old"
    )


def _ages(context: Context) -> Iterable[Draft]:
    """Ages of one person, who is named beside each, that differ."""
    ages: dict[str, list[Statement]] = defaultdict(list)
    people = context.people
    stated = [s for s in context.statements if s.dimension == "age"]
    for s in stated:
        if s.fact.parts.get("of"):
            ages[_bearer(s)].append(s)
    owned = {s.size.number for group in ages.values() for s in group}
    for s in stated:
        who = people.meant(s.unit, s.first) if _alone(context, s) and s.size.number not in owned else None
        if who is not None:
            ages[who].append(s)
    for person in sorted(ages):
        known = {
            a: {s.size.number for s in ages[person] if s.article == a}
            for a in {s.article for s in ages[person]}
        }
        for i, a in enumerate(ages[person]):
            for b in ages[person][i + 1 :]:
                both = a.size.number in known[b.article] or b.size.number in known[a.article]
                if a.article != b.article and not both and not magnitude.equal(a.size, b.size):
                    yield draft(
                        a,
                        b,
                        f"age of {person.title()}",
                        "For one person the articles give the ages {values}.",
                        severity="medium",
                    )
