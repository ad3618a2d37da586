"""A person's name that differs: "Akira Akazawa" and "Ryosei Akazawa", "Jana Novak" and "Jana Nowak".

Flags: where two articles give different given names to people of one family name and one role, or spell
the family name of someone whom the given name and the sentence show to be the same.

    “Industry Minister Ryosei Akazawa”    “Japan’s Minister of Economy, Trade and Industry, Akira Akazawa”

Leaves: order (Akasawa Ryosei), transliteration and accents, initials, short and pet forms (Mo, Maurice;
Sue, Susan), a middle name more or less, and relatives: when an article names both, they are two people.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import concept, listed
from newsdiff.facts.gazetteer import GIVEN
from newsdiff.model import Fact, Record
from newsdiff.text.normal import fold
from newsdiff.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "person"
_PET = frozenset(
    frozenset(pair.split("/"))
    for pair in [
        "bill/william",
        "bob/robert",
        "rob/robert",
        "dick/richard",
        "rick/richard",
        "jim/james",
        "jack/john",
        "ted/edward",
        "ned/edward",
        "peggy/margaret",
        "meg/margaret",
        "liz/elizabeth",
        "beth/elizabeth",
        "betty/elizabeth",
        "kate/katherine",
        "kate/catherine",
        "mo/maurice",
        "tony/anthony",
        "larry/lawrence",
        "harry/henry",
        "hank/henry",
        "chuck/charles",
        "charlie/charles",
        "sandy/alexander",
        "sasha/alexander",
        "alex/alexander",
        "fred/alfred",
        "jerry/gerald",
        "mick/michael",
        "mike/michael",
        "nick/nicholas",
        "pat/patricia",
        "patty/patricia",
        "sally/sarah",
        "sue/susan",
        "will/william",
        "andy/andrew",
        "drew/andrew",
        "joe/joseph",
        "jose/joseph",
        "becky/rebecca",
        "molly/mary",
        "polly/mary",
        "bea/beatrice",
        "gene/eugene",
        "lena/helena",
        "max/maximilian",
        "toni/antonia",
        "steve/stephen",
        "steve/steven",
        "greg/gregory",
        "jeff/jeffrey",
        "geoff/geoffrey",
        "matt/matthew",
        "dan/daniel",
        "dave/david",
        "ed/edward",
        "ken/kenneth",
        "ron/ronald",
        "don/donald",
        "tom/thomas",
        "tim/timothy",
        "chris/christopher",
        "chris/christine",
        "jenny/jennifer",
        "maggie/margaret",
        "abe/abraham",
        "gus/august",
        "kim/kimberly",
        "vicky/victoria",
        "andrei/andrew",
        "pavel/paul",
    ]
)
_ROLES = listed(
    """minister president premier chancellor mayor governor senator judge prosecutor lawyer spokesman
    spokeswoman inspector commissioner chief director chairman chairwoman manager coach captain
    professor doctor secretary ambassador general colonel sheriff founder owner editor bishop pope king
    queen prince princess leader goalkeeper striker defender midfielder analyst attorney chair executive
    officer detective constable sergeant commander pilot"""
)


_TITLE, _LIKE_SENTENCES = 2, 2
_NEAR = 0.7


class _Named(Record, frozen=True, kw_only=True):
    unit: Unit
    fact: Fact
    roles: frozenset[str]
    given: str
    family: str


def check(context: Context) -> Iterable[Draft]:
    """Drafts for given names and for spellings that differ."""
    people = _people(context)
    by_family: dict[str, list[_Named]] = defaultdict(list)
    by_given: dict[str, list[_Named]] = defaultdict(list)
    for p in people:
        by_family[p.family].append(p)
        by_given[p.given].append(p)
    for name in sorted(by_family):
        yield from _compared(context, by_family[name], "given name", _other_given)
    for name in sorted(by_given):
        yield from _compared(context, by_given[name], "spelling of the name", _other_family)


def _people(context: Context) -> list[_Named]:
    """Each full name as written, the first time that an article writes it."""
    seen: set[tuple[int, str]] = set()
    found = []
    for unit in context.units:
        text = context.text(unit)
        for f in unit.facts:
            given, family = f.parts.get("given", ""), f.parts.get("family", "")
            if f.kind == "name" and f.value.count(" ") == 1:
                given, family = f.value.split()
            elif f.kind != "person":
                continue
            if f.parts.get("short") or not (len(given) > 2 and len(family) > 2):
                continue
            written = text[f.start : f.end]
            if (unit.article, written) not in seen:
                seen.add((unit.article, written))
                found.append(
                    _Named(unit=unit, fact=f, roles=_roles(context, unit, f), given=given, family=family)
                )
    return found


def _roles(context: Context, unit: Unit, fact: Fact) -> frozenset[str]:
    """Role words within a few words of the name."""
    at = [i for i, t in enumerate(unit.tokens) if fact.start <= t.start < fact.end]
    near = unit.tokens[max(0, at[0] - 8) : at[-1] + 6] if at else ()
    found = {t.norm for t in near if t.norm in _ROLES} | {t.norm[:-2] for t in near if t.norm[:-2] in _ROLES}
    return frozenset(found | ({fact.parts["role"]} if fact.parts.get("role") else set()))


def _compared(context: Context, people: list[_Named], what: str, differ) -> Iterable[Draft]:  # type: ignore[no-untyped-def]
    for i, a in enumerate(people):
        for b in people[i + 1 :]:
            if a.unit.article == b.unit.article or not differ(context, a, b):
                continue
            if _both_known(people, a, b):
                continue
            yield Draft(
                sides=(_side(context, a), _side(context, b)),
                topic=f"{what}: {a.family.title()}",
                family="person",
                severity="high" if what == "given name" else "medium",
                reason="What seems to be one person is named {values}.",
            )


def _other_given(context: Context, a: _Named, b: _Named) -> bool:
    """Whether two people of one family name and role have given names that are no forms of each other."""
    one, two = (set(fold(context.text(p.unit)[p.fact.start : p.fact.end]).split()) for p in (a, b))
    if one <= two or two <= one:
        return False
    if variants(a.given, b.given):
        return False
    if a.roles & b.roles:
        return True
    title = _title(context, a)
    but = {stem(a.family), stem(a.given), stem(b.given), *(concept(stem(w)) for w in title)}
    alike = [w for w in context.common(a.unit, b.unit) if w not in but]
    return bool(title) and title == _title(context, b) and len(alike) >= _LIKE_SENTENCES


def _title(context: Context, p: _Named) -> tuple[str, ...]:
    """The two words right before a name ("harbour master"), which may be a title; empty where it has none."""
    at = next((i for i, t in enumerate(p.unit.tokens) if t.start >= p.fact.start), 0)
    before = p.unit.tokens[max(0, at - 2) : at]
    gap = context.text(p.unit)[before[0].end if before else 0 : p.fact.start]
    plain = len(before) == _TITLE and all(t.content and t.norm.isalpha() for t in before)
    return tuple(t.norm for t in before) if plain and not set(gap) & set(",.;:()") else ()


def _other_family(context: Context, a: _Named, b: _Named) -> bool:
    """Whether two people of one given name are spelt differently in sentences about the same things."""
    if a.family == b.family or a.family[:2] != b.family[:2]:
        return False
    if a.family + "s" == b.family or b.family + "s" == a.family:
        return False
    if not (a.roles & b.roles) and "name" in (a.fact.kind, b.fact.kind):
        return False  # not known to be a person
    distance = DamerauLevenshtein.distance(a.family, b.family)
    if distance > 1 + (len(a.family) > 6):
        return False
    but = {stem(w) for w in (a.given, a.family, b.family)}
    return bool(a.roles & b.roles) or len([w for w in context.common(a.unit, b.unit) if w not in but]) >= 4


def variants(a: str, b: str) -> bool:
    """Whether two given names (folded) may be one.

    Initials, short forms, pet forms, spellings, middle names.
    """
    if set(a.split()) & set(b.split()):
        return True
    one, two = a.split()[0].strip("."), b.split()[0].strip(".")
    if one[:1] == two[:1] and min(len(one), len(two)) <= 2:
        return True
    if one.startswith(two[:3]) and (len(one) <= 4 or len(two) <= 4):
        return True
    return frozenset({one, two}) in _PET or _skeleton(one) == _skeleton(two) or _misspelt(one, two)


def _misspelt(one: str, two: str) -> bool:
    """Whether two names are so near that they may be one: a letter of a longer one, the ending."""
    if DamerauLevenshtein.normalized_similarity(one, two) < _NEAR:
        return False
    return not (one in GIVEN and two in GIVEN and abs(len(_skeleton(one)) - len(_skeleton(two))) > 0)


def _skeleton(name: str) -> str:
    """The consonants of a name as transliterations have them: Sergei and Sergey, Mohamed and Muhammad."""
    for a, b in (("ph", "f"), ("ck", "k"), ("kh", "k"), ("ch", "k"), ("x", "ks"), ("th", "t")):
        name = name.replace(a, b)
    plain = name.translate(str.maketrans("cqzwfjd", "kksvvyt", "aeiouyh'-"))
    first = "h" if name.startswith("h") else ""  # Helen and Ellen are two
    return first + "".join(c for c, before in zip(plain, f" {plain}", strict=False) if c != before)


def _both_known(people: list[_Named], a: _Named, b: _Named) -> bool:
    """Whether one article names both: then they are two people."""
    names = {(p.unit.article, p.given, p.family) for p in people}
    return (a.unit.article, b.given, b.family) in names or (b.unit.article, a.given, a.family) in names


def _side(context: Context, p: _Named) -> Side:
    text = context.text(p.unit)[p.fact.start : p.fact.end]
    value = f"{p.given} {p.family}".title()
    return Side(article=p.unit.article, start=p.fact.start, end=p.fact.end, value=value or text)
