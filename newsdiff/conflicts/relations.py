"""Places, firms and persons that stand in a relation of which a thing has one: born in, bound for, owned by.

A filling is read from the words right before a name ("bound for Faro"), from a hyphened word ("Maltese-
flagged"), or, for who takes over a post, from the verb after it. Its holder is what the name is told of:
the person who was born there, or the noun and the names beside it. Linear in the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.words import MONTHS, WEEKDAYS, listed
from newsdiff.facts.gazetteer import STATES
from newsdiff.model import Record
from newsdiff.text.negation import negates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.conflicts.clause import People
    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit
    from newsdiff.text.tokens import Token

_BEFORE = """
birthplace: born in | born and raised in | native of
seat: based in | headquartered in | headquarters in | headquarters are in | run from
owner: owned by | belongs to | belonged to | belonging to | the owner | property of
operator: the operator | operated by | flown by | run by
flag: flag of | flying the flag of | registered in
destination: bound for | heading for | heading to | headed for | headed to | en route to | way to | flight to | flying to | sailing to | travelling to | traveling to | destined for
landing: landed at | landed in | landed safely at | landed safely in | landing at | landing in | diverted to | down at | down safely at | down safely in
"""  # noqa: E501
_PATTERNS = sorted(
    (
        (tuple(phrase.split()), relation)
        for line in _BEFORE.strip().splitlines()
        for relation, _, phrases in [line.partition(": ")]
        for phrase in phrases.split(" | ")
    ),
    key=lambda p: (-len(p[0]), p),
)
_ENDS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _phrase, _relation in _PATTERNS:
    _ENDS.setdefault(_phrase[-1], []).append((_phrase, _relation))
_HYPHENED = {"based": "seat", "born": "birthplace", "flagged": "flag", "owned": "owner", "registered": "flag"}
_TERMS = listed("life death years year months")
_ROLES = listed(
    """favourite favorite winner gunman referee judge captain pilot driver host scorer victim attacker killer
    champion umpire organiser organizer buyer bidder founder inventor discoverer"""
)
"""What one person is in a story most often."""
_CUES = (
    listed(
        """born native based headquartered headquarters run owned belongs belonged belonging owner operator
        property operated flown flag flagged registered bound heading headed route way flight flying sailing
        travelling traveling destined landed landing diverted down from"""
    )
    | _TERMS
    | _ROLES
)
"""One of these stands in a sentence that has a filling."""
_TRAVEL = listed(
    "way flight flew flying sailing sailed train ferry bus travelling traveling voyage bound route"
)
_DEMONYMS = {a: state for state, words in STATES.items() for a in words.split()}
_KINDS = ("place", "organisation", "name", "person")
_OPEN = listed(
    "if whether could might may not planned wanted hoped meant originally state family jointly partly"
)
_FORMS = listed("private company firm group a an the state owned its parent and")
_REACH = 6


class Filling(Record, frozen=True, kw_only=True):
    """A name in a relation. `who` is the person, `noun` the stem of the noun and `names` the other names
    that it may be told of; `term`: of a post, "interim", "permanent" or untold.
    """

    relation: str
    unit: Unit
    start: int
    end: int
    value: str
    who: str = ""
    noun: str = ""
    names: frozenset[str] = frozenset()
    term: str = ""


def fillings(context: Context, people: People, unit: Unit) -> Iterator[Filling]:
    """All names of a sentence in one of the relations."""
    norms = context.norms(unit)
    if not _CUES & set(norms) or context.asks(unit):
        return
    for i, norm in enumerate(norms):
        for phrase, relation in _ENDS.get(norm, ()):
            first = i + 1 - len(phrase)
            if first >= 0 and tuple(norms[first : i + 1]) == phrase:
                yield from _after(context, people, unit, relation, first, i)
                break
        if norm in _HYPHENED:
            yield from _hyphened(context, people, unit, i)
        if norm in _TERMS and {"sentenced", "sentence", "jailed", "prison", "gets"} & set(norms):
            yield from _term(people, unit, norms, i)
        if norm in _ROLES:
            yield from _role(context, unit, i)
        if norm == "to" and _TRAVEL & set(norms):
            yield from _route(context, people, unit, i)


def _after(
    context: Context, people: People, unit: Unit, relation: str, first: int, last: int
) -> Iterator[Filling]:
    before = [t.norm for t in unit.tokens[max(0, first - 4) : first]]
    if _OPEN & set(before) or any(negates(n) for n in before):
        return
    at = last + 1
    while at < len(unit.tokens) and at < last + 6 and unit.tokens[at].norm in _FORMS:
        at += 1
    found = _name(context, unit, at)
    if found:
        yield _filling(context, people, unit, relation, first, *found)


def _hyphened(context: Context, people: People, unit: Unit, i: int) -> Iterator[Filling]:
    text, tokens = context.text(unit), unit.tokens
    if not i or text[tokens[i - 1].end : tokens[i].start].strip() not in ("-", "‑"):
        return
    t, relation = tokens[i - 1], _HYPHENED[tokens[i].norm]
    if text[t.start].isupper():
        held = _filling(context, people, unit, relation, i - 1, t.start, t.end, _DEMONYMS.get(t.norm, t.norm))
        after = people.object(unit, i) if relation == "birthplace" else None
        if relation != "birthplace" or after:
            noun = next((x.stem for x in tokens[i + 1 : i + 5] if x.content and text[x.start].islower()), "")
            yield Filling(
                relation=relation, unit=unit, start=held.start, end=held.end, value=held.value,
                who=after.who if after else "", noun=noun, names=held.names,
            )  # fmt: skip


def _term(people: People, unit: Unit, norms: list[str], i: int) -> Iterator[Filling]:
    """ "Sentenced to life", "a life sentence", "sentenced to 30 years"."""
    verb = next((k for k in range(i - 1, max(-1, i - 5), -1) if norms[k] in ("sentenced", "jailed")), None)
    years = norms[i] in ("years", "year", "months")
    if verb is None or any(
        negates(n) or n in ("could", "faces", "may", "up") for n in norms[max(0, verb - 3) : i]
    ):
        return
    m = people.subject(unit, verb)
    first = i - 1 if years else i
    if m is not None and first > verb:
        value = "years" if years else norms[i]
        start, end = unit.tokens[first].start, unit.tokens[i].end
        yield Filling(relation="term", unit=unit, start=start, end=end, value=value, who=m.who)


def _role(context: Context, unit: Unit, i: int) -> Iterator[Filling]:
    """ "The favourite was Paterson Jones", "the referee, Mark Olsen,"."""
    tokens, text = unit.tokens, context.text(unit)
    if i + 2 >= len(tokens) or not {"the", "its"} & set(context.norms(unit)[max(0, i - 2) : i]):
        return
    linked = tokens[i + 1].norm in ("was", "is")
    gap = text[tokens[i].end : tokens[i + 1].start]
    if not linked and gap.strip() != ",":
        return
    found = _name(context, unit, i + 1 + linked)
    if found and found[2].count(" ") and found[0] == tokens[i + 1 + linked].start:
        noun = tokens[i].norm.replace("favorite", "favourite").replace("organizer", "organiser")
        names = capitals(context, unit, found[0], found[1])
        yield Filling(
            relation=f"role {noun}",
            unit=unit,
            start=found[0],
            end=found[1],
            value=found[2],
            noun=noun,
            names=names,
        )


def _route(context: Context, people: People, unit: Unit, i: int) -> Iterator[Filling]:
    """The place after "to" in "from Leeds to Faro"."""
    start = next((k for k in range(i - 1, max(-1, i - 6), -1) if unit.tokens[k].norm == "from"), None)
    if start is None or not (_TRAVEL & {t.norm for t in unit.tokens[max(0, start - 6) : start]}):
        return
    left, right = _name(context, unit, start + 1), _name(context, unit, i + 1)
    if left and right and left[1] <= unit.tokens[i].start and right[2] not in WEEKDAYS:
        yield _filling(context, people, unit, "destination", start, *right)


def _name(context: Context, unit: Unit, at: int) -> tuple[int, int, str] | None:
    """The name that begins at a token (over "the"): its span and value."""
    if at < len(unit.tokens) and unit.tokens[at].norm == "the":
        at += 1
    if at >= len(unit.tokens):
        return None
    t = unit.tokens[at]
    for f in unit.facts:
        if f.kind in _KINDS and f.start <= t.start < f.end:
            return f.start, f.end, f.value
    if (
        context.text(unit)[t.start].isupper()
        and t.norm not in MONTHS
        and t.norm not in WEEKDAYS
        and t.content
    ):
        return t.start, t.end, t.norm
    return None


def _filling(
    context: Context, people: People, unit: Unit, relation: str, first: int, start: int, end: int, value: str
) -> Filling:
    held = people.subject(unit, first) if relation == "birthplace" else None
    text = context.text(unit)
    noun = next(
        (t.stem for t in reversed(unit.tokens[max(0, first - _REACH) : first]) if _is_noun(t, text)), ""
    )
    return Filling(
        relation=relation, unit=unit, start=start, end=end, value=value, who=held.who if held else "",
        noun=noun, names=capitals(context, unit, start, end),
    )  # fmt: skip


def _is_noun(t: Token, text: str) -> bool:
    return (
        t.content
        and t.norm.isalpha()
        and not t.norm.endswith(("ly", "ing", "ed"))
        and text[t.start].islower()
    )


def capitals(context: Context, unit: Unit, start: int, end: int) -> frozenset[str]:
    """The capitalised words of a sentence outside a span; days and months are none."""
    text = context.text(unit)
    return frozenset(
        t.norm
        for t in unit.tokens
        if t.content
        and text[t.start].isupper()
        and not start <= t.start < end
        and t.norm not in WEEKDAYS
        and t.norm not in MONTHS
    )


_TAKES = {
    ("take", "charge"), ("takes", "charge"), ("take", "over"), ("takes", "over"), ("will", "succeed"),
    ("will", "replace"), ("to", "replace"),
}  # fmt: skip
_NAMED = {("successor", "is"), ("successor", "was"), ("replaced", "by"), ("succeeded", "by")}
_POSTS = listed("successor take takes succeed replace replaced succeeded put placed")
_PERMANENT = listed("permanent permanently full-time")
_INTERIM = listed("interim caretaker temporary temporarily acting until meantime")


def successors(context: Context, people: People, unit: Unit) -> Iterator[Filling]:
    """Who takes over a post: "Luke Samms is to take charge", "was replaced by Luke Samms"."""
    norms = context.norms(unit)
    if not _POSTS & set(norms):
        return
    term = "interim" if _INTERIM & set(norms) else "permanent" if _PERMANENT & set(norms) else ""
    for i in range(1, len(norms)):
        found = _successor(context, people, unit, i)
        if found is not None:
            start, end, value = found
            names = capitals(context, unit, start, end) | {f.value for f in unit.facts if f.kind == "date"}
            yield Filling(
                relation="successor", unit=unit, start=start, end=end, value=value, names=names, term=term
            )


def _successor(context: Context, people: People, unit: Unit, i: int) -> tuple[int, int, str] | None:
    """Span and name of who takes over, by the words that end at token `i`."""
    norms = context.norms(unit)
    pair, m = (norms[i - 1], norms[i]), None
    if pair in _NAMED:
        named = _name(context, unit, i + 1)
        return named if named and " " in named[2] else None
    if pair in _TAKES and not any(negates(n) or n in _OPEN for n in norms[max(0, i - 4) : i]):
        m = people.subject(unit, i - 1)
    elif pair == ("to", "succeed"):
        m = next((m for m in people.mentions(unit) if m.last == i - 2), None)
    elif norms[i] == "charge" and {"put", "placed"} & set(norms[max(0, i - 4) : i]):
        m = people.subject(unit, max(k for k in range(i) if norms[k] in ("put", "placed")))
    return (unit.tokens[m.first].start, unit.tokens[m.last].end, m.who) if m is not None else None
