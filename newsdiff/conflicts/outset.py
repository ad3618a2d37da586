"""The day of what happened once, as two articles open: "crashed on Friday" and "Thursday's crash".

Flags: where two articles open with one event of a sort that a story has once (a crash, an explosion, an
eruption, a sinking, a resignation, an arrest), right beside two different days.

    “A helicopter crashed off Sandwick on Friday”    “after Thursday's crash off Sandwick”

Leaves: days on which somebody spoke, days before and after the event, second events, sentences on other
people or people of other ages, a day that the other article's opening gives too, and days beside no event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts import magnitude
from newsdiff.conflicts.date import CRASH, CRASHED, VEHICLES, another, drawn, plain
from newsdiff.conflicts.subject import Pairing, Statement
from newsdiff.conflicts.words import concept, listed, stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft

ID = "outset"
_ONCE = {concept(s) for s in stems("explode erupt sink capsize derail hijack resign arrest crash collide")}
_ONCE_NOUNS = stems("explosion eruption sinking hijacking resignation arrest collision")
_BEFORE, _AFTER = 9, 2
_SHARED = 2
_OTHER = listed("another second earlier previous later anniversary after before since")


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of days of the event with which two articles open."""
    told = [
        (s, event)
        for s in context.statements
        if s.dimension in ("date", "weekday") and context.opening(s.unit)
        if plain(context, s, bound=_owned(context, s))
        if s.fact.parts.get("weekday") or "day" in s.fact.parts
        for event in _beside(context, s)
    ]
    for i, (a, event) in enumerate(told):
        for b, other in told[i + 1 :]:
            if a.article == b.article or event != other or _one_day(a, b) or _other_people(context, a, b):
                continue
            common = [w for w in context.common(a.unit, b.unit) if not w[0].isdigit()]
            known = another(context, a.unit, b.unit) or _known(context, a, b)
            if len(common) >= _SHARED and not known:
                yield drawn(context, Pairing(a=a, b=b, share=1.0, total=1.0))


def _owned(context: Context, s: Statement) -> bool:
    """Whether the day owns the event: "after Thursday's crash"."""
    return context.norms(s.unit)[s.last].endswith(("'s", "’s"))


def _beside(context: Context, s: Statement) -> list[str]:
    """The event right before the day, or right after "Thursday's"."""
    tokens, norms = s.unit.tokens, context.norms(s.unit)
    owned = _owned(context, s)
    places = (
        range(s.last + 1, s.last + 1 + _AFTER) if owned else range(s.first - 1, s.first - 1 - _BEFORE, -1)
    )
    vehicle = any(n in VEHICLES for n in norms)
    for i in places:
        if not 0 <= i < len(tokens):
            break
        if norms[i] in _OTHER and not owned:
            break
        word = concept(tokens[i].stem)
        if vehicle and tokens[i].stem in CRASHED:
            return [CRASH]
        if word in _ONCE or tokens[i].stem in _ONCE_NOUNS:
            return [word[:5]]
    return []


def _one_day(a: Statement, b: Statement) -> bool:
    weekdays = [s.fact.parts.get("weekday") for s in (a, b)]
    return (
        bool(weekdays[0] and weekdays[0] == weekdays[1])
        or a.dimension != b.dimension
        or (magnitude.equal(a.size, b.size) or len(a.fact.value) != len(b.fact.value))
    )


def _other_people(context: Context, a: Statement, b: Statement) -> bool:
    """Whether the sentences name other people, or people of other ages."""
    named = [{m.who for m in context.people.mentions(s.unit)} for s in (a, b)]
    ages = [{f.value for f in s.unit.facts if f.kind == "age"} for s in (a, b)]
    return any(x and y and not x & y for x, y in (named, ages))


def _known(context: Context, a: Statement, b: Statement) -> bool:
    """Whether either article's opening gives the other's day too."""
    return any(
        s.article == x.article and s.dimension == y.dimension and context.opening(s.unit) and _one_day(s, y)
        for x, y in ((a, b), (b, a))
        for s in context.statements
        if s.dimension in ("date", "weekday")
    )
