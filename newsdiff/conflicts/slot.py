"""A place, firm or successor of which there is one: born in, bound for, landed at, owned by, succeeded by.

Flags: where two articles fill one relation of one person or thing with two names. The relations are where
someone was born, where a firm has its seat, who owns or operates a thing, under which flag a ship sails,
where it was bound for, where an aircraft landed, and who takes over a post.

    “bound for Faro when one engine failed”    “the flight to Malaga, when one engine blew up”

Leaves: a place and the region or country that holds it, forms of one name, relations of two persons or
things, a name that the other article knows as well, and what was planned or is denied.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.places import nested
from newsdiff.conflicts.relations import Filling, fillings, successors
from newsdiff.conflicts.scope import days_apart
from newsdiff.conflicts.words import listed, stems
from newsdiff.text.normal import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.model import Severity
    from newsdiff.story import Unit

ID = "slot"
_TOPICS: dict[str, tuple[str, Severity]] = {
    "birthplace": ("where {who} was born", "medium"),
    "seat": ("where the head office is", "medium"),
    "owner": ("who the owner is", "high"),
    "operator": ("who the operator is", "medium"),
    "flag": ("under which flag", "medium"),
    "destination": ("where it was bound for", "high"),
    "landing": ("where it landed", "high"),
    "successor": ("who takes over", "high"),
    "term": ("sentence of {who}", "high"),
    "role": ("who the {noun} is", "high"),
}
_KNOWN_ELSEWHERE = ("role", "owner", "operator", "seat", "successor", "flag")
_SORTS = [
    (stems("mine"), stems("pit colliery")),
    (stems("ship vessel"), stems("ferry boat tanker freighter liner trawler yacht")),
    (stems("plane aircraft"), stems("jet airliner helicopter airplane")),
    (stems("company firm group business"), stems("maker manufacturer insurer retailer lender carrier")),
    (stems("factory plant"), stems("mill works refinery brewery")),
]
_SUCCESSION = listed("succeed succeeds succeeded successor")
_DULL = listed("the a an mr mrs ms dr sir lord lady he she it they")


def check(context: Context) -> Iterable[Draft]:
    """A draft for each relation that two articles fill with two names."""
    people = context.people
    told: dict[str, list[Filling]] = defaultdict(list)
    for unit in context.units:
        for f in (*fillings(context, people, unit), *successors(context, people, unit)):
            told[f.relation].append(f)
    for relation in sorted(told):
        group = told[relation]
        values = {(f.unit.article, f.value) for f in group}
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                known = (a.unit.article, b.value) in values or (b.unit.article, a.value) in values
                if a.unit.article != b.unit.article and not known and _conflict(context, a, b, group):
                    yield _draft(a, b)


def _conflict(context: Context, a: Filling, b: Filling, group: list[Filling]) -> bool:
    if (
        _one_name(context, a, b)
        or not _one_holder(context, a, b)
        or {a.term, b.term} == {"interim", "permanent"}
    ):
        return False
    if _other_days(a.unit, b.unit) or earlier(context, a.unit) or earlier(context, b.unit):
        return False
    if a.relation.split()[0] in _KNOWN_ELSEWHERE and any(_knows(context, x, y) for x, y in ((a, b), (b, a))):
        return False
    # Where an article fills the relation twice for one holder, which one is meant is open.
    return not any(
        o.unit.article == x.unit.article and o.value != x.value and _one_holder(context, o, x)
        for x in (a, b)
        for o in group
    )


def _other_days(a: Unit, b: Unit) -> bool:
    """Whether the sentences name days, and none in common; one weekday may be of any week."""
    weekdays = [{f.parts["weekday"] for f in u.facts if f.parts.get("weekday")} for u in (a, b)]
    return days_apart(days_of(a), days_of(b)) and not weekdays[0] & weekdays[1]


def days_of(unit: Unit) -> frozenset:  # type: ignore[type-arg]
    return frozenset(
        (f.low, f.high) for f in unit.facts if f.kind == "date" and f.low is not None and f.high is not None
    )


def earlier(context: Context, unit: Unit) -> bool:
    """Whether the sentence is dated by an earlier year."""
    today = (context.story.articles[unit.article].published or "")[:4]
    return any(f.kind == "date" and f.value.isdigit() and f.value < today for f in unit.facts)


def _one_holder(context: Context, a: Filling, b: Filling) -> bool:
    """Whether both are told of one person or thing."""
    if a.relation in ("birthplace", "term"):
        return bool(a.who) and a.who == b.who
    if a.relation.startswith("role"):
        return True  # and neither article knows the other's name
    fillers = set(fold(f"{a.value} {b.value}").split())
    names = (a.names & b.names) - fillers - _DULL
    if a.relation == "successor":
        return bool(names) or all(_SUCCESSION & {t.norm for t in x.unit.tokens} for x in (a, b))
    if a.relation in ("owner", "operator", "seat"):
        return (
            (bool(a.noun) and _one_noun(a.noun, b.noun))
            or (a.noun == b.noun and bool(names))
            or _loose(context, a, b)
        )
    return bool(names) or (bool(a.noun) and a.noun == b.noun and a.relation in ("landing", "destination"))


def _one_noun(one: str, two: str) -> bool:
    """Whether two nouns may stand for one thing: the same, or a general word and one of its sorts."""
    return one == two or any(
        {one, two} <= general | special and (one in general or two in general) for general, special in _SORTS
    )


def _loose(context: Context, a: Filling, b: Filling) -> bool:
    """Whether "the owner" of the one stands beside the noun of the other, or beside "it is owned by"."""
    for x, y in ((a, b), (b, a)):
        before = [t.norm for t in x.unit.tokens if t.end <= x.start][-1:]
        if before in (["owner"], ["operator"]) and (not y.noun or y.noun in x.unit.stems):
            return True
    return False


def _one_name(context: Context, a: Filling, b: Filling) -> bool:
    """Whether two names may be one, or one lies within the other."""
    one, two = fold(a.value), fold(b.value)
    left, right = set(one.split()), set(two.split())
    if left & right or one[:4] == two[:4] or one in two or two in one:
        return True
    if nested(one, two):
        return True
    initials = {"".join(w[0] for w in v.split()) for v in (one, two) if " " in v}
    return one in initials or two in initials or _beside(context, one, two)


def _beside(context: Context, one: str, two: str) -> bool:
    """Whether an article names the one right beside the other ("Faro, Portugal", "Faro in the Algarve")."""
    for article in context.story.articles:
        text = article.text.lower()
        for x, y in ((one, two), (two, one)):
            at = text.find(x)
            while at >= 0:
                gap = text[at + len(x) : at + len(x) + 12]
                if y in text[at + len(x) : at + len(x) + 12 + len(y)] and (
                    gap.lstrip().startswith((",", "(", "in ", "of ", "near ", "outside ", "'s", "’s"))
                ):
                    return True
                at = text.find(x, at + 1)
    return False


def _knows(context: Context, mine: Filling, other: Filling) -> bool:
    """Whether the article of the one names the other's name too."""
    words = other.value.split()
    telling = words[-1] if other.relation in ("successor", "role") or len(words) == 1 else words[0]
    return telling in fold(context.story.articles[mine.unit.article].text)


def _draft(a: Filling, b: Filling) -> Draft:
    topic, severity = _TOPICS[a.relation.split()[0]]
    sides = tuple(
        Side(article=f.unit.article, start=f.start, end=f.end, value=f.value.title()) for f in (a, b)
    )
    return Draft(
        sides=sides,
        topic=topic.format(who=a.who.title(), noun=a.relation.partition(" ")[2]),
        family="slot",
        severity=severity,
        reason="There can be only one, and the articles name {values}.",
    )
