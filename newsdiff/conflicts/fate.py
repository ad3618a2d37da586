"""What became of a person, or what he or she holds of a thing: died or survived, resigned or was dismissed.

Flags: where two articles say of one person, named or meant by a role, what can't both be true of one moment:
died and survived, resigned and was fired, was arrested and is at large, denied and admitted, was convicted
and acquitted, welcomed and criticised.

    “The ferry's captain, Rodel Marquez, survived.”    “Captain Rodel Marquez died in the accident.”

Leaves: persons who are not clearly the subject, what is feared, denied, planned or asked for, sentences on
another year, an article that says both (first at large, then arrested), an arrest that a later article
adds, and charges of which one person was convicted and cleared in part.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import listed, stems
from newsdiff.model import Record
from newsdiff.text.negation import negates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.clause import People
    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "fate"
# family | what it says | i: of its subject, t: of its object in the active | words
_PHRASES = """
life|dead|i|died,dies,drowned,perished,found dead,was dead,is dead,suffocated
life|dead|t|killed
life|alive|i|survived,survives,is alive,was alive,found alive,is safe,was unhurt,escaped unhurt
life|alive|i|was unharmed
custody|held|t|arrested,detained,captured,apprehended,caught,jailed
custody|held|i|surrendered,is in custody,was in custody,remains in custody,is being held,is behind bars
custody|at large|i|at large,on the run,remains free,remained free,is still free,being sought,being hunted
custody|dead|i|died at the scene,shot himself,shot herself,killed himself,killed herself,shooting himself
custody|dead|i|took his own life
arms|unarmed|i|unarmed,was not armed
arms|armed|i|was armed,armed with,had a pistol,had a gun,had a knife,carrying a gun,carrying a knife
testimony|testified|i|testified,took the stand,gave evidence
testimony|did not testify|i|did not testify,declined to testify,did not take the stand,didn't testify
testimony|did not testify|i|chose not to testify,refused to testify
mood|calm|i|showed no emotion,showed little emotion,was impassive,remained impassive
mood|in tears|i|broke down,wept,burst into tears,sobbed,was in tears,collapsed in tears
life|dead|i|was among the dead,was among those killed,was among the victims
end|by own hand|i|shot himself,shot herself,killed himself,killed herself,shooting himself
end|by own hand|i|shooting herself,turned the gun on himself,took his own life,took her own life
end|by the police|i|shot by police,shot by a police officer,shot by officers,shot dead by police
end|by the police|i|shot dead by officers,killed by police,shot by the police
dates|cancelled|i|cancelled,canceled,cancels,called off,calls off,scrapped,scraps
dates|postponed|i|postponed,postpones,put off,rescheduled,delayed
office|resigned|i|resigned,resigns,quit,quits,stepped down,steps down,has left voluntarily
office|dismissed|t|fired,sacked,dismissed,ousted,axed,sacks,fires,ousts,axes
plea|denied|i|denies,denied,pleaded not guilty,pleads not guilty,protested his innocence
plea|admitted|i|admitted,admits,confessed,confesses,pleaded guilty,pleads guilty
verdict|convicted|t|convicted,found guilty
verdict|cleared|t|acquitted,found not guilty,acquits
opinion|for|i|welcomed,welcomes,praised,praises,hailed,hails,applauded,backed,backs,supported,supports
opinion|for|i|defended
opinion|against|i|criticised,criticized,criticises,criticizes,condemned,condemns,attacked,attacks,slammed
opinion|against|i|slams,denounced,denounces,opposed,opposes,deplored
bail|freed on bail|i|freed on bail,released on bail,granted bail,free on bail,posted bail
bail|refused bail|i|refused bail,denied bail,remanded in custody,held without bail
"""


def _table() -> dict[str, list[tuple[tuple[str, ...], str, str, bool]]]:
    """First word -> phrase, family, value and whether it is said of an object; the longest phrase first."""
    table: dict[str, list[tuple[tuple[str, ...], str, str, bool]]] = defaultdict(list)
    for line in _PHRASES.strip().splitlines():
        family, value, how, phrases = line.split("|")
        for phrase in phrases.split(","):
            norms = tuple(phrase.split())
            table[norms[0]].append((norms, family, value, how == "t"))
    return {word: sorted(entries, key=lambda e: -len(e[0])) for word, entries in table.items()}


_TABLE = _table()
_UNSURE = listed(
    """if whether could might may should unless feared believed presumed thought suspected ask asked asks
    urged called refused threatened pressure forced rumours rumors reportedly almost nearly fake wrongly"""
)
_NOT_SURVIVED = listed("by attempt assassination vote challenge coup war cancer stroke scandal")
_NOT_FIRED = listed(
    "shots shot bullets rockets missiles gun guns back appeal claim claims lawsuit complaint case"
)
_BROAD = listed("charges charge allegations accusations claims wrongdoing all guilty it them this everything")
_VAGUE = stems("the people man woman time say said monday tuesday wednesday thursday friday saturday sunday")
_GUN = listed("at into upon from off live rounds several two three wildly randomly indiscriminately warning")
_BE = listed("was were is are been being be gets got")
_OBJECT = 6
_BEFORE = 5


class _Fate(Record, frozen=True, kw_only=True):
    unit: Unit
    start: int
    end: int
    family: str
    value: str
    who: str
    object: frozenset[str]


def check(context: Context) -> Iterable[Draft]:
    """A draft for each person of whom two articles say opposite things."""
    people = context.people
    by_person: dict[tuple[str, str], list[_Fate]] = defaultdict(list)
    for unit in context.units:
        for f in _fates(context, people, unit):
            by_person[f.who, f.family].append(f)
    for told in [by_person[key] for key in sorted(by_person) if key[0]] + _anonymous(by_person):
        said = {
            i: {f.value for f in told if f.unit.article == i} for i in sorted({f.unit.article for f in told})
        }
        for i, a in enumerate(told):
            for b in told[i + 1 :]:
                apart = a.unit.article != b.unit.article and a.value != b.value
                both = len(said[a.unit.article]) > 1 or len(said[b.unit.article]) > 1
                if apart and not both and _one_matter(a, b) and not _later(context, a, b):
                    yield _draft(context, a, b)


def _anonymous(by_person: dict[tuple[str, str], list[_Fate]]) -> list[list[_Fate]]:
    """How someone died who is not named everywhere, where the story tells of one such death."""
    ends = [f for (_, family), told in sorted(by_person.items()) if family == "end" for f in told]
    named = {f.who for f in ends if f.who}
    return [ends] if len(named) < 2 and any(not f.who for f in ends) else []


def _fates(context: Context, people: People, unit: Unit) -> Iterator[_Fate]:
    norms = context.norms(unit)
    hits = [
        (i, e)
        for i, n in enumerate(norms)
        for e in _TABLE.get(n, ())
        if tuple(norms[i : i + len(e[0])]) == e[0]
    ]
    if not hits or context.asks(unit) or _other_time(context, unit):
        return
    taken: set[tuple[str, int]] = set()
    for i, (phrase, family, value, transitive) in hits:
        span = range(i, i + len(phrase))
        places = {(family, k) for k in span}
        if taken & places or _open(context, unit, norms, i, span[-1]):
            continue
        taken |= places
        active = transitive and not people.passive(unit, span[-1])
        if (
            phrase == ("fired",)
            and not _BE & set(norms[max(0, i - 3) : i])
            and _GUN & set(norms[i + 1 : i + 2])
        ):
            continue  # a gun, not a man
        m = people.object(unit, span[-1]) if active else people.subject(unit, i)
        if m is None and family not in ("end", "custody"):
            continue
        after = range(span[-1] + 1, min(len(norms), span[-1] + 1 + _OBJECT))
        yield _Fate(
            unit=unit, start=unit.tokens[i].start, end=unit.tokens[span[-1]].end, family=family, value=value,
            who=m.who if m is not None else "",
            object=frozenset(unit.tokens[k].stem for k in after if unit.tokens[k].content),
        )  # fmt: skip


def _denies(phrase: list[str]) -> bool:
    """Whether the phrase itself is one of not doing."""
    return phrase[0] in ("did", "didn't", "declined", "chose", "refused")


def _open(context: Context, unit: Unit, norms: list[str], i: int, last: int) -> bool:
    """Whether what is said is denied, feared, planned, or means something else."""
    before, after = norms[max(0, i - _BEFORE) : i], norms[last + 1 : last + 5]
    if _denies(norms[i : last + 1]):
        return False
    if any(negates(n) for n in before) or _UNSURE & set(context.plain(unit)[max(0, i - _BEFORE - 3) : i]):
        return True
    if before[-1:] == ["to"] or {"will", "would", "ll"} & set(before[-2:]):
        return True
    if norms[i] in ("survived", "survives"):
        return bool(_NOT_SURVIVED & set(after))
    if norms[i] == "quit":
        return bool({"to", "the", "smoking"} & set(before[-1:])) or "smoking" in after
    return norms[i] in ("fired", "fires", "dismissed", "caught") and bool(_NOT_FIRED & set(after))


def _other_time(context: Context, unit: Unit) -> bool:
    """Whether the sentence is dated by a year before the article's own, or "last year"."""
    today = (context.story.articles[unit.article].published or "")[:4]
    years = {f.value[:4] for f in unit.facts if f.kind == "date" and f.value[:4].isdigit()}
    norms = context.norms(unit)
    ago = any(b in ("ago", "earlier") and a in ("years", "year") for a, b in pairwise(norms))
    last = any(a == "last" and b in ("year", "month") for a, b in pairwise(norms))
    return ago or last or any(not today or y < today for y in years)


def _one_matter(a: _Fate, b: _Fate) -> bool:
    """Whether a plea or verdict is on the same: like objects, or one is on the charges in general."""
    if a.family in ("opinion", "dates"):
        return bool((a.object & b.object) - _VAGUE)
    if a.family not in ("plea", "verdict"):
        return True
    if a.family == "plea":
        return bool(a.object & b.object) or (bool(a.object & _BROAD) and bool(b.object & _BROAD))
    return not a.object or not b.object or bool(a.object & (b.object | _BROAD)) or bool(b.object & _BROAD)


def _later(context: Context, a: _Fate, b: _Fate) -> bool:
    """Whether the one may have become true after the other was written: first at large, then arrested."""
    days = [context.story.articles[f.unit.article].published or "" for f in (a, b)]
    order = {"at large": 0, "held": 1, "alive": 0, "dead": 1, "denied": 0, "admitted": 1, "refused bail": 0,
             "freed on bail": 1}  # fmt: skip
    if a.value not in order:
        return False
    if not all(days):
        return a.family in ("custody", "plea", "bail")
    first, second = (a, b) if days[0] < days[1] else (b, a)
    return days[0][:10] != days[1][:10] and order[first.value] < order[second.value]


def _draft(context: Context, a: _Fate, b: _Fate) -> Draft:
    sides = tuple(Side(article=f.unit.article, start=f.start, end=f.end, value=f.value) for f in (a, b))
    return Draft(
        sides=sides,
        topic=f"{a.who.title()}: {a.value} or {b.value}",
        family="outcome",
        reason="Of one person the articles say the opposite: {values}.",
    )
