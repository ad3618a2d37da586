"""A speed, height, depth, length or width of one named thing that differs, whatever the words around it.

Flags: where two articles give one vehicle's speed, or the same extent of one thing, clearly differently.

    “The ferry struck the pier at 12 knots.”    “the ferry was travelling at 19 knots”
    “The mast is 55 metres tall”    “the mast had a height of 85 metres”

Leaves: a limit, a maximum or an average against a speed, two vehicles, another extent of the thing (how long,
how deep), other years, values within a tenth of each other, and an article that gives several.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.conflicts import magnitude, scope
from newsdiff.conflicts.date import VEHICLES
from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.words import REPORTING, concept, listed, stems
from newsdiff.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft
    from newsdiff.conflicts.subject import Statement

ID = "extent"
_ADJECTIVES = {"tall": "height", "high": "height", "deep": "depth", "long": "length", "wide": "width"}
_NOUNS = frozenset({"height", "depth", "length", "width"})
_MOVING = VEHICLES | listed(
    "ferry ship boat vessel yacht tanker freighter bike motorbike taxi tram sledge cyclist trawler minibus"
)
_BOUND = listed(
    """limit limits limited maximum top allowed permitted legal restriction capable average record normally
    usually up from slowed braked brake accelerated reduced exceed wind winds gust gusts could can would
    old new former second another other if planned sister"""
)
_STANDS = stems("stand stood lie lay rise rose measure reach hang stretch run tower loom")
_BESIDE, _ALIKE, _REACH, _OF = 5, Decimal("0.1"), 12, 4


def check(context: Context) -> Iterable[Draft]:
    """A draft for each thing of which two articles give one extent differently."""
    told: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for s in context.statements:
        if s.dimension in ("speed", "length") and not s.title and not context.asks(s.unit):
            for key in _things(context, s):
                told[key].append(s)
    for (what, thing), group in sorted(told.items()):
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                if a.article != b.article and _differ(a, b) and _single(a, group) and _single(b, group):
                    surface = _surface(context, a, thing)
                    reason = f"Of one thing the articles give the {what} as {{values}}."
                    yield draft(a, b, f"{what} of the {surface}", reason)


def extent(s: Statement) -> str:
    """Which extent a length is ("height", "depth" …) by the word right after or before it, or ""."""
    norms = [t.norm for t in s.unit.tokens]
    after = norms[s.last + 1 : s.last + 2]
    if after and after[0] in _ADJECTIVES:
        return _ADJECTIVES[after[0]]
    before = norms[max(0, s.first - _OF) : s.first]
    return next((n for n in before if n in _NOUNS and "of" in before), "")


def bounded(s: Statement) -> bool:
    """Whether a word near says that this is a limit, a possibility, or another thing's."""
    norms = [t.norm for t in s.unit.tokens]
    return bool(_BOUND & set(norms[max(0, s.first - _BESIDE) : s.last + 1 + 2]))


def _things(context: Context, s: Statement) -> list[tuple[str, str]]:
    """What is so fast, or so long: the extent, and the concepts of the words that name the thing."""
    if bounded(s):
        return []
    norms, words = context.norms(s.unit), context.words(s.unit)
    if s.dimension == "speed":
        before = range(s.first - 1, max(-1, s.first - 1 - _REACH), -1)
        moving = next((norms[i] for i in before if norms[i] in _MOVING), "")
        led = {"at", "doing", "speed"} & set(norms[max(0, s.first - _OF) : s.first])
        return [("speed", concept(stem(moving)))] if moving and led else []
    what = extent(s)
    if not what:
        return []
    near = [i for i in range(s.first - 1, max(-1, s.first - 1 - _REACH), -1) if words[i]]
    named = [
        words[i] for i in near if norms[i] not in REPORTING | _NOUNS and s.unit.tokens[i].stem not in _STANDS
    ][:1]
    return [(what, w) for w in named]


def _differ(a: Statement, b: Statement) -> bool:
    one, two = a.size.number, b.size.number
    if one is None or two is None or magnitude.equal(a.size, b.size) or a.fact.unit != b.fact.unit:
        return False
    clear = abs(one - two) > _ALIKE * max(abs(one), abs(two))
    return clear and not scope.apart(a.scope, b.scope) and not scope.others(a.scope, b.scope)


def _single(s: Statement, group: list[Statement]) -> bool:
    """Whether the article gives this extent of the thing only once."""
    return all(magnitude.equal(s.size, o.size) for o in group if o.article == s.article)


def _surface(context: Context, s: Statement, thing: str) -> str:
    return next(t.norm for t, w in zip(s.unit.tokens, context.words(s.unit), strict=True) if w == thing)
