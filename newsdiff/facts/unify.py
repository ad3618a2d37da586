"""Names made equal across articles: one canonical value for one person or organisation.

Persons. Two full names are one when their words pair off, in either order, each pair equal after transliteration
differences are taken out ("Ryōsei"/"Ryosei", "ou"/"o", "kh"/"h") or, for the longer word of the family, one letter apart
("Akasawa"/"Akazawa"). Different given names stay two persons: whether they are a slip is for a rule to say. A family name
alone is the person of that article who bears it; else, if only one in all articles does, that one.

Organisations. An acronym is the long form that any of the articles tells it for; legal forms and "the" are off already;
a short form is the longer name that begins with it when only one does.

The canonical value is the form written most often, ties by alphabet: it does not depend on the order of the articles.
Cost: names are compared in groups that share a first letter of some word, so it stays near linear.
"""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from newsdiff.facts.gazetteer import ADJECTIVES, GIVEN, KNOWN_ORGANISATIONS, LEGAL, PLACES
from newsdiff.facts.runs import PARTICLES
from newsdiff.model import Fact

_CORPORATE = LEGAL | frozenset(
    """electric electronics motor motors heavy industries industry systems technologies airlines airways bank
    pharmaceuticals pharma chemicals chemical steel energy software semiconductor communications telecom mobile
    entertainment pictures records media insurance securities capital ventures foods stores aerospace""".split()
)
_Words = tuple[str, ...]
_DOUBLED = re.compile(r"(.)\1+")
_SOUND = (("ou", "o"), ("oh", "o"), ("uu", "u"), ("ph", "f"), ("kh", "h"), ("y", "i"), ("w", "v"), ("ck", "k"), ("q", "k"),
          ("c", "k"), ("dj", "j"), ("sch", "sh"), ("ei", "ai"), ("j", "zh"), ("z", "s"))  # fmt: skip


def unify(facts: tuple[tuple[Fact, ...], ...]) -> tuple[tuple[Fact, ...], ...]:
    """The facts of several articles with the values of names made equal where they name the same thing."""
    persons = _persons(facts)
    organisations = _organisations(facts)
    places = frozenset(f.value for article in facts for f in article if f.kind == "place")
    everywhere = _families(persons.values())
    made = []
    for article in facts:
        here = _families(persons[_key(f)] for f in article if f.kind == "person" and _key(f) in persons)
        made.append(tuple(_unified(f, persons, here, everywhere, organisations, places) for f in article))
    return tuple(made)


class _Person(msgspec.Struct, frozen=True):
    given: str
    family: str

    @property
    def value(self) -> str:
        return f"{self.given} {self.family}"


def _key(fact: Fact) -> _Words:
    return tuple(fact.value.split())


def _persons(facts: tuple[tuple[Fact, ...], ...]) -> dict[_Words, _Person]:
    """Each full name, as written -> the person."""
    written = Counter(_key(f) for article in facts for f in article if f.kind == "person" and " " in f.value)
    alone = Counter(
        f.value for article in facts for f in article if f.kind in ("person", "name") and " " not in f.value
    )
    groups: list[list[_Words]] = []
    by_letter: dict[str, list[list[_Words]]] = {}
    for words in sorted(written):
        letters = sorted({sound(w)[:1] for w in words})
        for group in [g for letter in letters for g in by_letter.get(letter, [])]:
            if any(_same_person(words, other) for other in group):
                group.append(words)
                break
        else:
            groups.append(group := [words])
        for letter in letters:
            if not any(g is group for g in by_letter.setdefault(letter, [])):
                by_letter[letter].append(group)
    found: dict[_Words, _Person] = {}
    for group in groups:
        person = _canonical(group, written, alone)
        for words in group:
            found[words] = person
    return found


def _canonical(group: list[_Words], written: Counter[_Words], alone: Counter[str]) -> _Person:
    """Given and family name of a group of spellings: the family is the word that also stands alone, else the last."""
    words = Counter[str]()
    order = Counter[str]()  # how much more often a word comes last than first, over all names of the story
    for name, n in written.items():
        words.update({w: n for w in name})
        order[sound(name[-1])] += n
        order[sound(name[0])] -= n
    best = max(
        sorted(group), key=lambda name: (written[name], sum(words[w] for w in name) / len(name), -len(name))
    )
    first, last = best[0], _family(best)
    reverse = (
        (alone[first] > alone[last] and first not in GIVEN)
        or (alone[first] == alone[last] and last in GIVEN and first not in GIVEN)
        or (order[sound(first)] > order[sound(last)] and alone[first] >= alone[last])
    )
    if reverse and len(best) == 2:
        first, last = last, first
    return _Person(given=first, family=last)


def _family(words: _Words) -> str:
    k = len(words) - 1
    while k > 1 and words[k - 1] in PARTICLES:
        k -= 1
    return " ".join(words[k:])


def _same_person(a: _Words, b: _Words) -> bool:
    x, y = (a[0], a[-1]), (b[0], b[-1])
    if len(a) > 2 and len(b) > 2 and set(a[1:-1]) != set(b[1:-1]) and not _near(" ".join(a), " ".join(b)):
        return False
    return any(
        _alike(x[0], given) and (_alike(x[1], family) or _near(x[1], family))
        or _alike(x[1], family) and _near(x[0], given) and x[0] not in GIVEN
        for given, family in (y, (y[1], y[0]))
    )  # fmt: skip


def sound(word: str) -> str:
    """A folded word with the differences of transliteration taken out."""
    for a, b in _SOUND:
        word = word.replace(a, b)
    return _DOUBLED.sub(r"\1", word.replace("'", "").replace("-", ""))


def _alike(a: str, b: str) -> bool:
    return a == b or sound(a) == sound(b)


def _near(a: str, b: str) -> bool:
    """Whether two longer words differ by one letter (two in long ones), the first letter kept."""
    short = min(len(a), len(b))
    if short < 5 or a[0] != b[0] or abs(len(a) - len(b)) > 1:
        return False
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(a, b, score_cutoff=2) <= (1 if short < 9 else 2)


def _families(persons: object) -> dict[str, _Person | None]:
    """Family and given names -> the one person who bears them; None where several do."""
    found: dict[str, _Person | None] = {}
    given: dict[str, _Person | None] = {}
    for person in persons:  # type: ignore[attr-defined]
        for name, table in (
            (person.family, found),
            (person.family.split()[-1], found),
            (person.given, given),
        ):
            if table.setdefault(name, person) != person:
                table[name] = None
    return {**given, **found}


def _organisations(facts: tuple[tuple[Fact, ...], ...]) -> dict[str, str]:
    """Each value of an organisation or open name that has a better one -> that one."""
    long_forms: dict[str, Counter[str]] = {}
    written: Counter[str] = Counter()
    for article in facts:
        for f in article:
            if f.kind == "organisation":
                written[f.value] += 1
                if "long" in f.parts:
                    long_forms.setdefault(f.value, Counter())[f.parts["long"]] += 1
                if "acronym" in f.parts:
                    long_forms.setdefault(f.parts["acronym"], Counter())[f.value] += 1
    table: dict[str, str] = {}
    for short, forms in long_forms.items():
        table[short] = max(sorted(forms), key=lambda v: forms[v])
    places = {f.value for article in facts for f in article if f.kind == "place"}
    initials: dict[str, set[str]] = {}
    firsts: dict[str, set[str]] = {}
    for value in sorted(written):
        words = value.split()
        if len(words) > 2:
            initials.setdefault(
                "".join(w[0] for w in words if w not in ("of", "and", "the", "for", "&")), set()
            ).add(value)
        if (
            1 < len(words) < 4
            and set(words[1:]) <= _CORPORATE
            and words[0] not in places
            and words[0] not in ADJECTIVES
            and words[0] not in PLACES
            and words[0] not in GIVEN
        ):
            firsts.setdefault(words[0], set()).add(value)
    for short, longer in sorted(firsts.items()) + sorted(initials.items()):
        if len(longer) == 1 and short not in table and len(short) > 2:
            table[short] = next(iter(longer))
    for value in written:
        table.setdefault(value, value)
    return table


def _unified(
    f: Fact, persons: dict[_Words, _Person], here: dict[str, _Person | None],
    everywhere: dict[str, _Person | None], organisations: dict[str, str], places: frozenset[str],
) -> Fact:  # fmt: skip
    if f.kind == "quote" and "speaker" in f.parts:
        speaker = _unified_speaker(f.parts["speaker"], persons, here, everywhere, organisations)
        return (
            f
            if speaker == f.parts["speaker"]
            else msgspec.structs.replace(f, parts={**f.parts, "speaker": speaker})
        )
    guessed = f.kind in ("organisation", "place") and " " not in f.value and not f.parts
    if f.kind in ("person", "name") or (guessed and f.value not in PLACES | KNOWN_ORGANISATIONS):
        person = persons.get(_key(f)) if " " in f.value else _bearer(f.value, here, everywhere)
        if person is not None:
            role = {"role": f.parts["role"]} if "role" in f.parts else {}
            parts = {"given": person.given, "family": person.family, **role}
            if " " not in f.value:
                parts["short"] = f.value
            return msgspec.structs.replace(f, kind="person", value=person.value, parts=parts)
    if f.kind == "name" and f.value in places:
        return msgspec.structs.replace(f, kind="place")
    if f.kind in ("organisation", "name"):
        better = organisations.get(f.value)
        if better is not None:
            return msgspec.structs.replace(f, kind="organisation", value=better)
    return f


def _bearer(
    name: str, here: dict[str, _Person | None], everywhere: dict[str, _Person | None]
) -> _Person | None:
    if name in here:
        return here[name]
    return everywhere.get(name)


def _unified_speaker(
    name: str, persons: dict[_Words, _Person], here: dict[str, _Person | None],
    everywhere: dict[str, _Person | None], organisations: dict[str, str],
) -> str:  # fmt: skip
    person = persons.get(tuple(name.split())) if " " in name else _bearer(name, here, everywhere)
    return person.value if person else organisations.get(name, name)
