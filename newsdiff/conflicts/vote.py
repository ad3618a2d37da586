"""A vote that is unanimous in one article and divided in another, or divided in two ways.

Flags: where one article calls the decision of a body unanimous, or says that all its members agreed, and
another has members of the same body vote against it, dissent or abstain, or gives a tally; and two tallies.

    “The board unanimously backed the sale of the mill.”    “Two directors voted against the sale.”
    “The verdict was unanimous.”    “Jurors convicted her by a majority of eleven to one.”

Leaves: votes of different bodies (the board, the shareholders), sentences that share nothing else than
the vote, votes of other years, and an article that says both of one thing, or gives two tallies, which
then tells of two votes ("unanimously on the other counts" is said of the rest).
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.slot import earlier
from newsdiff.conflicts.words import stems
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "vote"
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_NUMBERS.split())})"
_BODIES = {
    "board": "board boards director directors",
    "court": "court courts judge judges justice justices bench",
    "jury": "jury juror jurors verdict verdicts",
    "council": "council councils councillor councillors councilman councilwoman",
    "parliament": "parliament lawmaker lawmakers mp mps deputy deputies legislators senate senator senators",
    "committee": "committee commission panel commissioner commissioners",
    "cabinet": "cabinet minister ministers",
    "owners": "shareholder shareholders investor investors creditor creditors",
    "members": "union delegates teachers workers players clubs",
}
_BODY = {word: body for body, words in _BODIES.items() for word in words.split()}
_UNANIMOUS = frozenset({"unanimous", "unanimously"})
_DIVIDED = frozenset({"dissent", "dissented", "dissenting", "dissenters", "abstained"})
_AGREED = frozenset({"voted", "backed", "supported", "agreed", "approved", "favoured", "favored", "endorsed"})
_TALLY = re.compile(
    r"\b(?:(?:voted|vote|votes|split|divided|decision|ruling|verdict|by|majority|with|margin)(?: of)? )?"
    rf"(?P<a>{_NUMBER})(?P<cast> votes?)?(?: ?[-–] ?| to | against )(?P<b>{_NUMBER})\b"
    r"(?! (?:per ?cent|%|years|months|days|minutes|hours|weeks|inches|odds|miles|metres|people))",
    re.I,
)
_LED = re.compile(r"(?:voted|votes?|split|divided|decision|ruling|verdict|by|majority|with|margin)\b", re.I)
_CAST = frozenset({"vote", "voted", "votes", "voting"})
_COUNTS = _CAST | frozenset({"split", "divided", "decision", "ruling", "majority", "convicted", "verdict"})
_RESULTS = {
    "decision": stems("decision decide ruling"),
    "verdict": stems("verdict convict conviction guilty"),
}
_REST = frozenset({"other", "others", "rest", "remaining"})
_LEAST = 1
_NEAR = 6


class _Vote(Record, frozen=True, kw_only=True):
    unit: Unit
    start: int
    end: int
    value: str
    bodies: frozenset[str]


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of votes of one body that went differently."""
    votes = [v for u in context.units for v in _votes(context, u)]
    said: dict[tuple[int, str], set[str]] = defaultdict(set)
    for v in votes:
        for body in v.bodies:
            said[v.unit.article, body].add(v.value)
    for i, a in enumerate(votes):
        for b in votes[i + 1 :]:
            values = {a.value, b.value}
            if (
                a.unit.article == b.unit.article
                or len(values) < 2
                or "unanimous" not in values | _tallies(a, b)
            ):
                continue
            both = [said[v.unit.article, body] for v in (a, b) for body in sorted(a.bodies & b.bodies)]
            if both and all(len(values) == 1 for values in both) and _one(context, a, b):
                yield _draft(a, b)


def _tallies(a: _Vote, b: _Vote) -> set[str]:
    """Two tallies are compared like unanimous and divided ones."""
    return {"unanimous"} if "divided" not in (a.value, b.value) else set()


def _votes(context: Context, unit: Unit) -> Iterator[_Vote]:
    norms = context.norms(unit)
    bodies = frozenset(_BODY[n] for n in norms if n in _BODY)
    if not bodies or context.asks(unit) or {"if", "not", "whether"} & set(norms) or earlier(context, unit):
        return
    for i, norm in enumerate(norms):
        against = norm in _CAST and norms[i + 1 : i + 2] == ["against"]
        if norm in _UNANIMOUS and _REST & set(norms[i + 1 : i + _NEAR]):
            continue  # so the vote before was not
        if norm in _UNANIMOUS or norm in _DIVIDED or against:
            end, value = unit.tokens[i + against].end, "unanimous" if norm in _UNANIMOUS else "divided"
            yield _Vote(unit=unit, start=unit.tokens[i].start, end=end, value=value, bodies=bodies)
        elif (
            norm == "all" and _AGREED & set(norms[i + 1 : i + 8]) and _BODY.keys() & set(norms[i + 1 : i + 6])
        ):
            last = next(k for k in range(i + 1, i + 8) if norms[k] in _AGREED)
            start, end = unit.tokens[i].start, unit.tokens[last].end
            yield _Vote(unit=unit, start=start, end=end, value="unanimous", bodies=bodies)
    yield from _counted(context, unit, bodies)


def _counted(context: Context, unit: Unit, bodies: frozenset[str]) -> Iterator[_Vote]:
    """Tallies: "voted six to two", "by a vote of 5-4"."""
    text = context.text(unit)
    told = {t.norm for t in unit.tokens} & _COUNTS
    for m in _TALLY.finditer(text, unit.start, unit.end):
        if not told and not (m[0].lower().startswith("by ") and bodies - {"members"}):
            continue  # "beat the union's players by 3-1"
        if not m["cast"] and not _LED.match(m[0]):
            continue
        sides = sorted((_value(m["a"]), _value(m["b"])), reverse=True)
        value = f"{sides[0]} to {sides[1]}" if sides[1] else "unanimous"
        yield _Vote(unit=unit, start=m.start(), end=m.end(), value=value, bodies=bodies)


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.split().index(word.lower())


def _one(context: Context, a: _Vote, b: _Vote) -> bool:
    """Whether the sentences share what was voted on, beside the body and the vote."""
    years = [
        {f.value[:4] for f in v.unit.facts if f.kind == "date" and f.value[:4].isdigit()} for v in (a, b)
    ]
    if all(years) and not years[0] & years[1]:
        return False
    vote = set(_BODY) | _UNANIMOUS | _DIVIDED | _CAST
    told = [{t.stem for t in v.unit.tokens if t.content and t.norm not in vote} for v in (a, b)]
    return len(told[0] & told[1]) > _LEAST or bool(_called(a) & _called(b)) or _one_result(a, b)


def _one_result(a: _Vote, b: _Vote) -> bool:
    """Whether both speak of the decision, or the verdict, of a body that is no court."""
    if "court" in a.bodies | b.bodies:
        return False
    told = [{t.stem for t in v.unit.tokens} for v in (a, b)]
    return any(told[0] & result and told[1] & result for result in _RESULTS.values())


def _called(v: _Vote) -> set[str]:
    """What stands before the body: "the ethics committee"."""
    tokens = v.unit.tokens
    return {a.stem for a, b in pairwise(tokens) if b.norm in _BODY and a.content and a.norm not in _BODY}


def _draft(a: _Vote, b: _Vote) -> Draft:
    sides = tuple(Side(article=v.unit.article, start=v.start, end=v.end, value=v.value) for v in (a, b))
    body = min(a.bodies & b.bodies)
    return Draft(
        sides=sides,
        topic=f"how the {body} voted" if body not in ("owners", "members") else "how they voted",
        family="vote",
        reason=(
            "One article calls the vote unanimous, in another members of the same body did not agree."
            if "unanimous" in (a.value, b.value)
            else "For one vote the articles give {values}."
        ),
    )
