"""The other articles that agree with one side of a conflict of quantities.

A rule compares two articles at a time and may pair the two that are most alike; who else gives either number
for the same thing is looked up here, so that a reader sees all who say so. An article is added when it gives
the same number of the same kind of thing, no scope tells it apart, and the words around are alike. What is
added joins no two conflicts. Cost: once for each conflict, the quantities of the story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts import magnitude, scope
from newsdiff.conflicts.quantity import side
from newsdiff.conflicts.subject import comparable, likeness

if TYPE_CHECKING:
    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Side

_ALIKE = 0.7


def chorus(context: Context, sides: tuple[Side, ...]) -> tuple[Side, ...]:
    """One more side for each article that has none and agrees with one of them."""
    known = {(s.article, s.start) for s in sides}
    stated = [s for s in context.statements if (s.article, s.fact.start) in known]
    taken = {s.article for s in sides}
    if len(taken) < 2:
        return ()
    more = []
    for o in context.statements:
        if o.article in taken or o.title:
            continue
        for s in stated:
            same = comparable(o, s) and o.size.number == s.size.number and magnitude.equal(o.size, s.size)
            if same and not scope.apart(o.scope, s.scope) and likeness(o, s)[1] >= _ALIKE:
                taken.add(o.article)
                more.append(side(o))
                break
    return tuple(more)
