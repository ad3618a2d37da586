"""Names made equal across articles: one canonical value for one person or organisation.

Persons: see `persons`. A family name alone is the person of that article who bears it; else, if only one in all articles
does, that one.

Organisations: an acronym is the long form that any of the articles tells it for; legal forms and "the" are off already; a
short form ("Yaskawa") is the longer name that adds a word for a company ("Yaskawa Electric") when there is only one.

The canonical value is the form written most often, ties by alphabet: it does not depend on the order of the articles.
"""

from __future__ import annotations

from collections import Counter

import msgspec

from newsdiff.facts.gazetteer import ADJECTIVES, GIVEN, KNOWN_ORGANISATIONS, LEGAL, PLACES
from newsdiff.facts.persons import Person, Words, bearers, key, persons
from newsdiff.model import Fact

_CORPORATE = LEGAL | frozenset(
    """electric electronics motor motors heavy industries industry systems technologies airlines airways bank
    pharmaceuticals pharma chemicals chemical steel energy software semiconductor communications telecom mobile
    entertainment pictures records media insurance securities capital ventures foods stores aerospace""".split()
)


class _Known(msgspec.Struct, frozen=True):
    """All that is known of names: full names, short names in all articles, organisations and places by value."""

    persons: dict[Words, Person]
    everywhere: dict[str, Person | None]
    organisations: dict[str, str]
    places: frozenset[str]


def unify(facts: tuple[tuple[Fact, ...], ...]) -> tuple[tuple[Fact, ...], ...]:
    """The facts of several articles with the values of names made equal where they name the same thing."""
    named = persons(facts)
    known = _Known(
        named,
        bearers(sorted(named.items(), key=lambda item: item[0])),
        _organisations(facts),
        frozenset(f.value for article in facts for f in article if f.kind == "place"),
    )
    made = []
    for article in facts:
        full = sorted({key(f) for f in article if f.kind == "person"} & named.keys())
        here = bearers((words, named[words]) for words in full)
        made.append(tuple(_unified(f, known, here) for f in article))
    return tuple(made)


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


def _unified(f: Fact, known: _Known, here: dict[str, Person | None]) -> Fact:
    if f.kind == "quote":
        return _spoken(f, known, here)
    guessed = f.kind in ("organisation", "place") and " " not in f.value and not f.parts
    if f.kind in ("person", "name") or (guessed and f.value not in PLACES | KNOWN_ORGANISATIONS):
        person = _person(f.value, known, here)
        if person is not None:
            return _as_person(f, person)
    if f.kind == "name" and f.value in known.places:
        return msgspec.structs.replace(f, kind="place")
    if f.kind in ("organisation", "name") and (better := known.organisations.get(f.value)) is not None:
        return msgspec.structs.replace(f, kind="organisation", value=better)
    return f


def _person(name: str, known: _Known, here: dict[str, Person | None]) -> Person | None:
    """The person of a full name, or of a short one: of this article first, then of all."""
    if " " in name and (person := known.persons.get(tuple(name.split()))) is not None:
        return person
    return here[name] if name in here else known.everywhere.get(name)


def _as_person(f: Fact, person: Person) -> Fact:
    parts = {"given": person.given, "family": person.family}
    if "role" in f.parts:
        parts["role"] = f.parts["role"]
    if " " not in f.value:
        parts["short"] = f.value
    return msgspec.structs.replace(f, kind="person", value=person.value, parts=parts)


def _spoken(f: Fact, known: _Known, here: dict[str, Person | None]) -> Fact:
    speaker = f.parts.get("speaker")
    if speaker is None:
        return f
    person = _person(speaker, known, here)
    better = person.value if person else known.organisations.get(speaker, speaker)
    return f if better == speaker else msgspec.structs.replace(f, parts={**f.parts, "speaker": better})
