"""Where one person died that differs: "died at the scene" and "died in an ambulance on the way to hospital".

Flags: where two articles say of one person, named or meant by "he", "she" or a role, that he or she died at
the scene, on the way to hospital, in hospital or at home, and these differ.

    “Ilya Brandt died at the scene.”    “Mr Brandt died on the way to hospital.”

Leaves: people who are not named, several dead, "pronounced dead in hospital" (of someone who may have died
before), what nearly happened, and an article that names both places.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import listed
from newsdiff.model import Record
from newsdiff.text.negation import negates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "deathbed"
_PLACES = {
    "at the scene": ("at the scene", "on the spot", "at the site", "at the roadside", "by the roadside"),
    "on the way to hospital": (
        "in an ambulance", "in the ambulance", "in an air ambulance", "on the way to hospital", "en route to",
        "on the way to the hospital", "on the way to a hospital", "on his way to hospital",
        "on her way to hospital", "aboard an ambulance", "while being taken to", "before reaching hospital",
    ),
    "in hospital": (
        "in hospital", "in the hospital", "in a hospital", "at the hospital", "at hospital",
        "in intensive care",
        "at a hospital", "on the operating table", "at a clinic", "in a clinic", "at a local hospital",
        "in a local hospital",
    ),
    "at home": ("at home", "at his home", "at her home", "in his bed", "in her bed", "in his home",
                "in her home"),
}  # fmt: skip
_PHRASES = [(tuple(p.split()), place) for place, told in _PLACES.items() for p in told]
_UNSURE = listed("if could might may would nearly almost who feared not")
_DEATH = listed("died dies dead")
_REACH, _BACK = 6, 6


class _Death(Record, frozen=True, kw_only=True):
    unit: Unit
    start: int
    end: int
    who: str
    place: str


def check(context: Context) -> Iterable[Draft]:
    """A draft for each person who died in two places."""
    told: dict[str, list[_Death]] = defaultdict(list)
    for unit in context.units:
        for d in _deaths(context, unit):
            told[d.who].append(d)
    for who in sorted(told):
        group = told[who]
        places = {a: {d.place for d in group if d.unit.article == a} for a in {d.unit.article for d in group}}
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                single = len(places[a.unit.article]) == len(places[b.unit.article]) == 1
                if a.unit.article != b.unit.article and a.place != b.place and single:
                    yield _draft(who, a, b)


def _deaths(context: Context, unit: Unit) -> Iterator[_Death]:
    norms = context.norms(unit)
    if _DEATH.isdisjoint(norms):
        return
    for i, norm in enumerate(norms):
        pronounced = norm == "dead" and norms[i - 1 : i] in (["pronounced"], ["declared"])
        if not pronounced and norm not in ("died", "dies"):
            continue
        if context.asks(unit) or any(negates(n) or n in _UNSURE for n in norms[max(0, i - _BACK) : i]):
            continue
        at = i - 1 if pronounced else i
        found = _place(context, unit, norms, i)
        who = context.people.subject(unit, at)
        if found is None or who is None or (pronounced and found[1] != "at the scene"):
            continue
        end = unit.tokens[found[0]].end
        yield _Death(unit=unit, start=unit.tokens[at].start, end=end, who=who.who, place=found[1])


def _place(context: Context, unit: Unit, norms: list[str], i: int) -> tuple[int, str] | None:
    """The last token of the place named first behind a death, and the place; None where no place is."""
    for k in range(i + 1, min(len(norms), i + 1 + _REACH)):
        if {",", ";", ":"} & set(context.text(unit)[unit.tokens[k - 1].end : unit.tokens[k].start]):
            return None
        for phrase, place in _PHRASES:
            if tuple(norms[k : k + len(phrase)]) == phrase:
                return k + len(phrase) - 1, place
    return None


def _draft(who: str, a: _Death, b: _Death) -> Draft:
    sides = tuple(Side(article=d.unit.article, start=d.start, end=d.end, value=d.place) for d in (a, b))
    return Draft(
        sides=sides,
        topic=f"where {who.title()} died",
        family="place",
        reason="One person died, by these articles, in two places: {values}.",
    )
