"""How long one person was held: "four months in custody" and "sat in a cell for six months".

Flags: where two articles say of one person, the only one named in the sentence or the one before it, that
he or she was held for clearly different lengths of time.

    “Mara Lind spent five weeks in detention.”    “Mara Lind sat in a cell for nine weeks”

Leaves: sentences passed, asked for or possible, people who are not clearly meant, lengths that round to each
other, how long something else lasted, and an article that gives several lengths.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.conflicts import magnitude
from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft
    from newsdiff.conflicts.subject import Statement
    from newsdiff.story import Unit

ID = "detention"
_HELD = listed(
    "custody detention cell captivity remand behind captive hostage imprisoned detained held prison jail"
)
_PAST = listed("spent sat held kept was had been detained imprisoned spending")
_SENTENCE = listed(
    """sentence sentenced sentences jailed faces face facing could may might would maximum minimum term
    terms convicted suspended will more another further if ago every each"""
)
_REACH = 5


def check(context: Context) -> Iterable[Draft]:
    """A draft for each person who was held for two lengths of time."""
    told: dict[str, list[Statement]] = defaultdict(list)
    for s in context.statements:
        if s.dimension == "duration" and _holds(context, s) and (who := _whom(context, s.unit)):
            told[who].append(s)
    for who in sorted(told):
        group = told[who]
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                single = all(
                    magnitude.equal(o.size, s.size) for s in (a, b) for o in group if o.article == s.article
                )
                if a.article != b.article and single and not magnitude.equal(a.size, b.size):
                    reason = "One person was held, by these articles, for {values}."
                    yield draft(a, b, f"how long {who.title()} was held", reason, severity="medium")


def _holds(context: Context, s: Statement) -> bool:
    """Whether it is told that somebody was held for so long, and of no sentence."""
    norms = context.norms(s.unit)
    before, after = norms[max(0, s.first - _REACH) : s.first], norms[s.last + 1 : s.last + 1 + _REACH]
    near = {*before, *after}
    told = bool(_HELD & near and _PAST & {*before, *norms[max(0, s.first - 2 * _REACH) : s.first]})
    return told and not _SENTENCE & near and not context.asks(s.unit)


def _whom(context: Context, unit: Unit) -> str:
    """The only person of the sentence, or of the one before in its paragraph; "" where there are several."""
    here = _named(context, unit)
    if here:
        return next(iter(here)) if len(here) == 1 else ""
    before = context.before(unit)
    if before is None or before.block != unit.block:
        return ""
    named = _named(context, before)
    return next(iter(named)) if len(named) == 1 else ""


def _named(context: Context, unit: Unit) -> set[str]:
    """The last names of the people of a sentence, and of names of several words of which nothing is known."""
    found = {m.who.split()[-1] for m in context.people.mentions(unit)}
    return found | {f.value.split()[-1] for f in unit.facts if f.kind == "name" and " " in f.value}
