"""Nobody was hurt, or somebody was: "no one was injured" and "14 passengers were injured".

Flags: where one article says that nobody was hurt or killed, and another counts people who were.

    “Nobody was hurt, said the airline.”    “Four people were taken to hospital.”

Leaves: nobody else, no serious injuries, nobody of one group, what is not yet reported, sentences on other
events, and an article that counts some itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.quantity import side
from newsdiff.conflicts.scope import days_apart
from newsdiff.conflicts.toll import total
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.subject import Statement
    from newsdiff.story import Unit

ID = "nobody"
_NONE = re.compile(
    r"\b(?:(?:no[ -]one|nobody|none of (?:them|those)) (?:was|were|is|has been|had been) "
    r"(?:\w+ly )?(?P<a>hurt|injured|harmed|wounded|killed)"
    r"|(?:no[ -]one|nobody) (?P<d>died)|no (?P<b>casualties|injuries|deaths|fatalities)\b)",
    re.I,
)
_NOT = re.compile(
    r"\b(?:else|seriously|critically|fatally|immediate|immediately|reports?|reported|other|further|so far|yet"
    r"|if|would|could|hoped?|expected|luckily if)\b|\binvolving\b|\?",
    re.I,
)
_SCOPED = re.compile(
    r"\s*(?:among|amongst|in the (?:other|first|second)|on the (?:ground|other)|of (?!the c))", re.I
)
_EVENTS = {
    "hurt": ("killed", "injured", "hospitalised"), "injured": ("injured", "hospitalised"),
    "harmed": ("killed", "injured", "hospitalised"), "wounded": ("injured", "hospitalised"),
    "killed": ("killed",), "died": ("killed",), "deaths": ("killed",), "fatalities": ("killed",),
    "casualties": ("killed", "injured", "hospitalised"), "injuries": ("injured", "hospitalised"),
}  # fmt: skip
_SHARED = 2


class _None(Record, frozen=True, kw_only=True):
    unit: Unit
    start: int
    end: int
    events: tuple[str, ...]


def check(context: Context) -> Iterable[Draft]:
    """A draft for each article that counts nobody, and each that counts somebody."""
    nones = [n for u in context.units for n in _nones(context, u)]
    if not nones:
        return
    counted: dict[tuple[int, str], list[Statement]] = {}
    for s in context.statements:
        if s.dimension == "count" and s.event:
            counted.setdefault((s.article, s.event), []).append(s)
    for n in nones:
        if any((n.unit.article, e) in counted for e in n.events):
            continue
        for article in range(len(context.story.articles)):
            totals = (total(counted.get((article, e), [])) for e in n.events)
            found = next((s for s in totals if s is not None), None)
            if found is not None and (found.size.number or 0) >= 1 and _one_event(context, n, found):
                yield Draft(
                    sides=(
                        Side(article=n.unit.article, start=n.start, end=n.end, value="nobody"),
                        side(found),
                    ),
                    topic="anybody hurt" if found.event != "killed" else "anybody killed",
                    family="quantity",
                    reason="One article says that there was nobody, another counts {values}.",
                )


def _nones(context: Context, unit: Unit) -> Iterator[_None]:
    text = context.text(unit)[unit.start : unit.end]
    for m in _NONE.finditer(text):
        tail = text[m.end() : m.end() + 40]
        if _NOT.search(text[max(0, m.start() - 30) : m.end() + 25]) or _SCOPED.match(tail):
            continue
        word = (m["a"] or m["b"] or m["d"]).lower()
        yield _None(unit=unit, start=unit.start + m.start(), end=unit.start + m.end(), events=_EVENTS[word])


def _one_event(context: Context, n: _None, s: Statement) -> bool:
    """Whether both tell of the story's event: no other days or years, and the articles share what they open
    with.
    """
    days = frozenset(
        (f.low, f.high) for f in n.unit.facts if f.kind == "date" and f.low is not None and f.high is not None
    )
    if days_apart(days, s.scope.days) or n.unit.article == s.article:
        return False
    if any(f.kind == "date" and f.value.isdigit() for f in n.unit.facts):
        return False
    around = [{w for x in context.units_near(u) for w in context.words(x) if w} for u in (n.unit, s.unit)]
    return len(around[0] & around[1]) >= _SHARED
