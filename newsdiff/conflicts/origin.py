"""A nationality that differs: "a 27-year-old Danish swimmer" and "the Swedish woman".

Flags: where two articles give one person, known by the same age or name beside it, two nationalities.

    “a 27-year-old Danish swimmer”    “A 27-year-old won. The woman, a Swede living in Oslo, …”

Leaves: residence (lived in Norway), nationalities of two people of one sentence, broader and narrower
ones (British, Scottish), and people whom neither an age nor a name identifies.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import listed
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "origin"
_NATIONS = {
    form: nation
    for nation, forms in (
        line.split(":")
        for line in [
            "Australia:australian",
            "        New Zealand:zealander",
            "        Britain:british briton",
            "        United States:american",
            "        Canada:canadian",
            "        France:french frenchman frenchwoman",
            "        Germany:german",
            "        Spain:spanish spaniard",
            "        Italy:italian",
            "        Portugal:portuguese",
            "        Netherlands:dutch dutchman dutchwoman",
            "        Belgium:belgian",
            "        Switzerland:swiss",
            "        Austria:austrian",
            "        Poland:polish",
            "        Sweden:swedish swede",
            "        Norway:norwegian",
            "        Denmark:danish dane",
            "        Finland:finnish finn",
            "        Russia:russian",
            "        Ukraine:ukrainian",
            "        Turkey:turkish",
            "        Greece:greek",
            "        Israel:israeli",
            "        Iran:iranian",
            "        Iraq:iraqi",
            "        Syria:syrian",
            "        Egypt:egyptian",
            "        Morocco:moroccan",
            "        Algeria:algerian",
            "        Tunisia:tunisian",
            "        Nigeria:nigerian",
            "        Kenya:kenyan",
            "        Somalia:somali",
            "        Ethiopia:ethiopian",
            "        South Africa:african",
            "        India:indian",
            "        Pakistan:pakistani",
            "        Bangladesh:bangladeshi",
            "        China:chinese",
            "        Japan:japanese",
            "        Korea:korean",
            "        Vietnam:vietnamese",
            "        Thailand:thai",
            "        Indonesia:indonesian",
            "        Malaysia:malaysian",
            "        Philippines:filipino filipina",
            "        Brazil:brazilian",
            "        Argentina:argentine argentinian",
            "        Mexico:mexican",
            "        Colombia:colombian",
            "        Chile:chilean",
            "        Peru:peruvian",
            "        Cuba:cuban",
        ]
    )
    for form in forms.split()
}
_PERSONS = listed(
    """man woman climber driver tourist player pilot student teacher worker victim suspect hiker skier
    singer actor actress author teenager boy girl citizen national captain soldier passenger doctor
    nurse backpacker traveller swimmer cyclist runner coach engineer businessman journalist"""
)
_LEADS = frozenset({"he", "she", "the"})


class _Origin(Record, frozen=True, kw_only=True):
    unit: Unit
    start: int
    end: int
    nation: str
    who: str


def check(context: Context) -> Iterable[Draft]:
    """A draft for each person whose nationality differs."""
    by_person: dict[str, list[_Origin]] = defaultdict(list)
    for unit in context.units:
        for o in _origins(context, unit):
            by_person[o.who].append(o)
    for who in sorted(by_person):
        group = by_person[who]
        known = {a: {o.nation for o in group if o.unit.article == a} for a in {o.unit.article for o in group}}
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                if a.unit.article != b.unit.article and not known[a.unit.article] & known[b.unit.article]:
                    yield _draft(a, b, who)


def _origins(context: Context, unit: Unit) -> Iterator[_Origin]:
    who = _who(context, unit)
    if who is None:
        return
    norms = context.norms(unit)
    for i, t in enumerate(unit.tokens):
        nation = _NATIONS.get(t.norm)
        start = t.start
        born = i + 1 < len(norms) and norms[i + 1] == "born"
        if t.norm == "zealand" and i and norms[i - 1] == "new":
            nation, start = (
                ("New Zealand" if born or _person_next(norms, i) else None),
                unit.tokens[i - 1].start,
            )
        elif nation == "New Zealand" and i and norms[i - 1] == "new":
            start = unit.tokens[i - 1].start
        elif nation and not (_person_next(norms, i) or born or _is_a(norms, i)):
            nation = None
        if nation:
            yield _Origin(unit=unit, start=start, end=t.end, nation=nation, who=who)


def _person_next(norms: list[str], i: int) -> bool:
    return bool(_PERSONS & set(norms[i + 1 : i + 3]))


def _is_a(norms: list[str], i: int) -> bool:
    return (
        i > 0
        and norms[i - 1] in ("a", "an")
        and (i + 1 == len(norms) or norms[i + 1] in ("living", "who", "from"))
    )


def _who(context: Context, unit: Unit) -> str | None:
    """The one age of the sentence, or of the sentence before when this one goes on about "the man"."""
    ages = {f.value for f in unit.facts if f.kind == "age"}
    if not ages:
        before = context.before(unit)
        opening = unit.tokens[0].norm if unit.tokens else ""
        person = bool(_PERSONS & {t.norm for t in unit.tokens[:5]}) or opening in ("he", "she")
        if before is not None and opening in _LEADS and person:
            ages = {f.value for f in before.facts if f.kind == "age"}
        after = context.after(unit)
        if not ages and after is not None and [t.norm for t in after.tokens[:1]] == ["the"]:
            ages = {f.value for f in after.facts[:1] if f.kind == "age"}
    return f"the {next(iter(ages)).split()[0]}-year-old" if len(ages) == 1 else None


def _draft(a: _Origin, b: _Origin, who: str) -> Draft:
    sides = tuple(Side(article=o.unit.article, start=o.start, end=o.end, value=o.nation) for o in (a, b))
    return Draft(
        sides=sides,
        topic=f"nationality of {who}",
        family="origin",
        reason="For one person the articles give the nationalities {values}.",
    )
