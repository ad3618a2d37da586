"""Names made equal across articles: one canonical value for one person or organisation.

Persons: see `persons`. A family name alone is the person of that article who bears it; else, if only one
in all articles does, that one.

Organisations: an acronym is the long form that any of the articles tells it for; legal forms and "the"
are off already; a short form ("Yaskawa") is the longer name that adds a word for a company ("Yaskawa
Electric") when there is only one.

The canonical value is the form written most often, ties by alphabet: it does not depend on the order of
the articles."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from newsdiff.facts.gazetteer import ADJECTIVES, GIVEN, KNOWN_ORGANISATIONS, LEGAL, PLACES
from newsdiff.facts.persons import Person, Words, bearers, key, persons
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.model import Fact

_CORPORATE = LEGAL | words(
    """electric electronics motor motors heavy industries industry systems technologies airlines airways bank
    pharmaceuticals pharma chemicals chemical steel energy software semiconductor communications telecom
    mobile entertainment pictures records media insurance securities capital ventures foods stores
    aerospace"""
)


class _Known(msgspec.Struct, frozen=True):
    """All that is known of names.

    Full names, short names in all articles, organisations and places by value.
    """

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
    """Each value of an organisation -> the value that stands for all its names."""
    named = [f for article in facts for f in article if f.kind == "organisation"]
    long_forms: dict[str, Counter[str]] = {}
    for f in named:
        if "long" in f.parts:
            long_forms.setdefault(f.value, Counter())[f.parts["long"]] += 1
        if "acronym" in f.parts:
            long_forms.setdefault(f.parts["acronym"], Counter())[f.value] += 1
    table = {short: sorted(forms, key=lambda v: (-forms[v], v))[0] for short, forms in long_forms.items()}
    values = sorted({f.value for f in named})
    places = {f.value for article in facts for f in article if f.kind == "place"}
    for short, longer in sorted({**_initials(values), **_first_words(values, places)}.items()):
        if len(longer) == 1 and short not in table and len(short) > 2:
            table[short] = longer[0]
    return {value: value for value in values} | table


def _first_words(values: list[str], places: set[str]) -> dict[str, list[str]]:
    """The first word of names that add only words for a company to it: "yaskawa" of "yaskawa electric"."""
    found: dict[str, list[str]] = {}
    for value in values:
        first, *more = value.split()
        if more and len(more) < 3 and set(more) <= _CORPORATE and first not in places | ADJECTIVES | GIVEN:
            found.setdefault(first, []).append(value)
    return found


def _initials(values: list[str]) -> dict[str, list[str]]:
    """The initials of names of three words and more, where nobody tells them."""
    found: dict[str, list[str]] = {}
    for value in values:
        letters = [w[0] for w in value.split() if w not in ("of", "and", "the", "for", "&")]
        if len(letters) > 2:
            found.setdefault("".join(letters), []).append(value)
    return found


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
