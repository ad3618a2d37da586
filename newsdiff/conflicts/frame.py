"""One word in the place of another between the same words: a make of car, a profession, a name.

Flags: where two sentences have the same few words around one word that differs, both are names or both are
professions, and neither article has the other's word.

    “crashed her Porsche into a fire hydrant”    “after crashing her Mercedes into a fire hydrant”

Leaves: names of which one is a form of the other, a name against a common noun, words of which the frame
holds little, and whatever the other article names as well.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import MONTHS, WEEKDAYS, listed
from newsdiff.facts.gazetteer import ADJECTIVES, PLACES
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit
    from newsdiff.text.tokens import Token

ID = "frame"
_PROFESSIONS = listed(
    """plumber electrician carpenter teacher nurse doctor lawyer engineer farmer fisherman baker butcher
    student accountant mechanic builder painter soldier sailor policeman firefighter journalist chef waiter
    barber dentist pharmacist architect librarian postman gardener miner welder roofer driver cleaner
    salesman banker broker professor surgeon pilot"""
)
_BEFORE, _AFTER = 2, 3
_LEAST = 2
"""Words with content that the frame needs on both sides together, one of them right beside the word."""


class _Slot(Record, frozen=True, kw_only=True):
    unit: Unit
    token: Token
    before: tuple[str, ...]
    after: tuple[str, ...]
    content: int


def check(context: Context) -> Iterable[Draft]:
    """A draft for each word that stands in the place of another in one frame."""
    by_frame: dict[tuple[tuple[str, ...], tuple[str, ...]], list[_Slot]] = defaultdict(list)
    for unit in context.units:
        if not context.title_case(unit):
            for slot in _slots(context, unit):
                by_frame[slot.before, slot.after].append(slot)
    words = [
        {t.norm for u in context.story.units if u.article == i for t in u.tokens}
        for i in range(len(context.story.articles))
    ] if any(len(s) > 1 for s in by_frame.values()) else []  # fmt: skip
    for frame in sorted(k for k, slots in by_frame.items() if len(slots) > 1):
        slots = by_frame[frame]
        for i, a in enumerate(slots):
            for b in slots[i + 1 :]:
                if a.unit.article != b.unit.article and _differ(a.token, b.token):
                    known = a.token.norm in words[b.unit.article] or b.token.norm in words[a.unit.article]
                    if not known:
                        yield _draft(context, a, b)


def _slots(context: Context, unit: Unit) -> Iterator[_Slot]:
    text, tokens = context.text(unit), unit.tokens
    for i in range(_BEFORE, len(tokens) - _AFTER):
        t = tokens[i]
        named = text[t.start].isupper() and t.content and t.norm not in MONTHS and t.norm not in WEEKDAYS
        if not (named or t.norm in _PROFESSIONS) or t.norm in ADJECTIVES or t.norm in PLACES:
            continue
        around = (*tokens[i - _BEFORE : i], *tokens[i + 1 : i + 1 + _AFTER])
        if any(text[x.start].isupper() for x in around if x is not tokens[0]):
            continue  # a part of a longer name
        content = sum(x.content for x in around)
        if content >= _LEAST:
            yield _Slot(
                unit=unit, token=t, before=tuple(x.stem for x in tokens[i - _BEFORE : i]),
                after=tuple(x.stem for x in tokens[i + 1 : i + 1 + _AFTER]), content=content,
            )  # fmt: skip


def _differ(a: Token, b: Token) -> bool:
    """Whether two words are of one sort, and no forms of each other."""
    if (a.norm in _PROFESSIONS) != (b.norm in _PROFESSIONS):
        return False
    one, two = a.norm.removesuffix("'s"), b.norm.removesuffix("'s")
    return one[:3] != two[:3] and one not in two and two not in one and min(len(one), len(two)) > _LEAST


def _draft(context: Context, a: _Slot, b: _Slot) -> Draft:
    sides = tuple(
        Side(
            article=s.unit.article,
            start=s.token.start,
            end=s.token.end,
            value=context.text(s.unit)[s.token.start : s.token.end],
        )
        for s in (a, b)
    )
    return Draft(
        sides=sides,
        topic=f"name: {sides[0].value} or {sides[1].value}",
        family="name",
        reason="In the same words the articles have {values}.",
    )
