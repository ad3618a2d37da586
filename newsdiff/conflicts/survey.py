"""Shares of one survey that differ for one answer: "45 percent would not use it" and "55 percent would not".

Flags: where two articles give, of a survey by one pollster, different shares for the same answer, or shares
for an answer and its opposite that add up to more than all.

    “In a Norda poll 45 percent would not move house.”    “Norda found that 55 percent would not move house”

Leaves: two answers of one survey (38 percent would, 45 would not, the rest did not know), other pollsters and
years, roundings, shares of one group (the young, voters of a party), and an article that gives both values.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.conflicts import magnitude, scope
from newsdiff.conflicts.quantity import draft
from newsdiff.conflicts.words import listed, stems
from newsdiff.model import Record
from newsdiff.text.negation import negates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.conflicts.draft import Draft
    from newsdiff.conflicts.subject import Statement
    from newsdiff.story import Unit

ID = "survey"
_POLL = listed(
    "survey surveys surveyed poll polls polled pollster pollsters polling asked questionnaire respondents"
)
_SAID = listed("said say says saying answered replied think thought believe believed found")
_FILL = listed(
    "of those asked respondents people them that they he she it also to be in the a this all polled"
)
_MODAL = listed("would will do did does want wanted wants could")
_STANCE = {
    "for": stems("support favour favor back approve"),
    "against": stems("oppose reject disapprove against"),
}
_AHEAD = 12
_ALL = Decimal(101)
_CONTRARY = {"yes": "no", "no": "yes", "for": "against", "against": "for"}


class _Answer(Record, frozen=True, kw_only=True):
    """A share with what its people say: the verb and which way."""

    share: Statement
    verb: str
    way: str
    pollsters: frozenset[str]


def check(context: Context) -> Iterable[Draft]:
    """A draft for each answer to one survey for which two articles give different shares."""
    polls = _pollsters(context)
    answers = [a for u in context.units for a in _answers(context, u, polls)] if polls else []
    told: dict[int, list[_Answer]] = defaultdict(list)
    for a in answers:
        told[a.share.article].append(a)
    for i, a in enumerate(answers):
        for b in answers[i + 1 :]:
            if a.share.article == b.share.article or not a.pollsters & b.pollsters or a.verb != b.verb:
                continue
            if _conflict(a, b) and _alone(a, told) and _alone(b, told):
                told_by = min(a.pollsters & b.pollsters).title()
                reason = "Of one survey the articles give {values} for one answer."
                yield draft(a.share, b.share, f"survey of {told_by}: who would {_word(a)}", reason)


def other_answers(context: Context, a: Statement, b: Statement) -> bool:
    """Whether two shares are of opposite answers, of two pollsters' surveys, or only one is of a group."""
    reads = [_read(s.unit, s.last + 1, min(len(s.unit.tokens), s.last + 1 + _AHEAD)) for s in (a, b)]
    if reads[0] is not None and reads[1] is not None and reads[0][1] != reads[1][1]:
        return True
    norms = [set(context.norms(s.unit)) for s in (a, b)]
    if not all(_POLL & n for n in norms):
        return len({"among" in n for n in norms}) > 1
    names = [_capitalised(context, s.unit) for s in (a, b)]
    return bool(names[0] and names[1]) and not names[0] & names[1]


def _pollsters(context: Context) -> frozenset[str]:
    """The capitalised words of sentences on a survey, in any article: its pollster is among them."""
    found = set()
    for unit in context.units:
        if _POLL & set(context.norms(unit)):
            found |= _capitalised(context, unit)
    return frozenset(found)


def _capitalised(context: Context, unit: Unit) -> set[str]:
    text = context.text(unit)
    dated = [(f.start, f.end) for f in unit.facts if f.kind in ("date", "person", "time")]
    return {
        t.norm
        for t in unit.tokens[1:]
        if t.content and text[t.start].isupper() and not any(x <= t.start < y for x, y in dated)
    }


def _answers(context: Context, unit: Unit, polls: frozenset[str]) -> list[_Answer]:
    """The answers that a sentence gives shares for; one without a verb has that of the one before."""
    beside = context.before(unit)
    names = _capitalised(context, unit)
    if beside is not None and beside.block == unit.block and _POLL & set(context.norms(beside)):
        names |= _capitalised(context, beside)
    shares = [
        s for s in context.statements_of(unit) if s.dimension == "percent" and s.size.number is not None
    ]
    if not shares or not names & polls or context.asks(unit):
        return []
    if "among" in context.norms(unit):
        return []  # of a group
    found: list[_Answer] = []
    for s, after in zip(shares, [*shares[1:], None], strict=True):
        stop = len(unit.tokens) if after is None else after.first
        read = _read(unit, s.last + 1, min(stop, s.last + 1 + _AHEAD))
        if read is None:
            continue
        verb, way = read
        verb = verb or (found[-1].verb if found else "")
        if verb:
            found.append(_Answer(share=s, verb=verb, way=way, pollsters=frozenset(names & polls)))
    return found


def _read(unit: Unit, begin: int, stop: int) -> tuple[str, str] | None:
    """The verb and the way of the answer right behind a share: "said that they would not use it"."""
    modal = negated = False
    for t in unit.tokens[begin:stop]:
        if t.norm in _FILL or t.norm in _SAID:
            if modal and t.norm in ("the", "a") and negated:
                return None
            continue
        if negates(t.norm):
            negated = True
        elif t.norm in _MODAL:
            modal = True
        elif not modal:
            ways = [w for w, words in _STANCE.items() if t.stem in words]
            return ("stance", _CONTRARY[ways[0]] if negated else ways[0]) if ways else None
        else:
            elliptic = t.norm in ("and", "but", "while")
            return ("" if elliptic or not t.content else t.stem, "no" if negated else "yes")
    return ("", "no" if negated else "yes") if modal else None


def _conflict(a: _Answer, b: _Answer) -> bool:
    one, two = a.share.size.number, b.share.size.number
    if one is None or two is None or scope.apart(a.share.scope, b.share.scope):
        return False
    if a.way == b.way:
        return not magnitude.equal(a.share.size, b.share.size) and abs(one - two) > 1
    return b.way == _CONTRARY[a.way] and one + two > _ALL


def _alone(a: _Answer, told: dict[int, list[_Answer]]) -> bool:
    """Whether its article gives one share for this answer."""
    return all(
        magnitude.equal(o.share.size, a.share.size)
        for o in told[a.share.article]
        if (o.verb, o.way) == (a.verb, a.way) and o.pollsters & a.pollsters
    )


def _word(a: _Answer) -> str:
    """The verb of the answer as the sentence has it."""
    if a.verb == "stance":
        return "support it"
    return next((t.norm for t in a.share.unit.tokens if t.stem == a.verb), a.verb)
