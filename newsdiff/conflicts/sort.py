"""What sort of thing it was: a van or a pickup, a rifle or a knife, the head or the chest, white or black.

Flags: where two articles name different sorts of one thing (vehicle, weapon, wounded part of the body, colour
of the same noun, point of the compass) among the same words.

    “fled in a stolen white van”    “fled in a stolen white pickup”

Leaves: an article that names both sorts, synonyms (handgun and pistol), a broader word (gun, car) against a
narrower one, and sorts of different things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.context import shared
from newsdiff.conflicts.draft import Draft, Side
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "sort"
_SETS = {
    "vehicle": "van pickup sedan motorcycle/motorbike bus/coach taxi/cab bicycle/bike tram lorry/truck",
    "weapon": "knife rifle shotgun handgun/pistol/revolver axe/hatchet hammer grenade sword crossbow machete",
    "wound": "head chest leg arm neck back stomach/abdomen shoulder foot hand",
    "aircraft": "helicopter airplane/plane/aeroplane glider balloon drone",
    "colour": "white black red blue green/olive yellow silver/grey/gray brown orange",
    "direction": "north south east west northeast northwest southeast southwest",
}  # fmt: skip
_SORTS = {
    word: (name, group.split("/")[0])
    for name, groups in _SETS.items()
    for group in groups.split()
    for word in group.split("/")
}
_WOUNDS = frozenset({"shot", "stabbed", "wounded", "hit", "struck", "shoot", "injured", "injuries", "wounds"})
_NEED = 1.1
_REACH = 6


class _Sort(Record, frozen=True, kw_only=True):
    unit: Unit
    position: int
    family: str
    name: str
    next: str


def check(context: Context) -> Iterable[Draft]:
    """A draft for each thing of which two articles name different sorts."""
    sorts = [s for u in context.units for s in _sorts(context, u)]
    named = {(s.unit.article, s.family, s.name) for s in sorts}
    for i, a in enumerate(sorts):
        for b in sorts[i + 1 :]:
            if a.family != b.family or a.name == b.name or a.unit.article == b.unit.article:
                continue
            both = (a.unit.article, b.family, b.name) in named or (b.unit.article, a.family, a.name) in named
            if not both and _one_thing(context, a, b):
                yield _draft(context, a, b)


def _sorts(context: Context, unit: Unit) -> Iterator[_Sort]:
    words = context.words(unit)
    text = context.text(unit)
    for i, t in enumerate(unit.tokens):
        if t.norm not in _SORTS or text[t.start].isupper():
            continue
        family, name = _SORTS[t.norm]
        before = [x.norm for x in unit.tokens[max(0, i - 6) : i]]
        if family == "wound" and not (_WOUNDS & set(before) and "in" in before[-3:]):
            continue
        after = next((w for w in words[i + 1 : i + 3] if w), "")
        yield _Sort(unit=unit, position=i, family=family, name=name, next=after)


def _one_thing(context: Context, a: _Sort, b: _Sort) -> bool:
    """Whether the words around both are enough the same; of colours and directions also the next word."""
    if a.family in ("colour", "direction") and (not a.next or a.next != b.next):
        return False
    weight, words = shared(
        context.around(a.unit, a.position, _REACH), context.around(b.unit, b.position, _REACH)
    )
    return len(words) >= 2 and weight >= _NEED


def _draft(context: Context, a: _Sort, b: _Sort) -> Draft:
    sides = []
    for s in (a, b):
        t = s.unit.tokens[s.position]
        sides.append(Side(article=s.unit.article, start=t.start, end=t.end, value=s.name))
    return Draft(
        sides=tuple(sides),
        topic=f"{a.family}: {a.name} or {b.name}",
        family="sort",
        reason="One thing is named as {values}.",
    )
