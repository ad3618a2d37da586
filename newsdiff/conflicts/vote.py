"""A vote that is unanimous in one article and divided in another.

Flags: where one article calls the decision of a body unanimous, and another has members of the same body
vote against it, dissent or abstain.

    “The board unanimously backed the sale of the mill.”    “Two directors voted against the sale.”

Leaves: votes of different bodies (the board, the shareholders), sentences that share nothing else than
the vote, and an article that says both, which then tells of two votes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "vote"
_BODIES = {
    "board": "board boards director directors",
    "court": "court courts judge judges justice justices bench",
    "jury": "jury juror jurors",
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
_CAST = frozenset({"vote", "voted", "votes", "voting"})
_LEAST = 1


class _Vote(Record, frozen=True, kw_only=True):
    unit: Unit
    start: int
    end: int
    unanimous: bool
    bodies: frozenset[str]


def check(context: Context) -> Iterable[Draft]:
    """A draft for each unanimous vote against each divided one."""
    votes = [v for u in context.units for v in _votes(context, u)]
    of = {
        kind: {(v.unit.article, b) for v in votes if v.unanimous is kind for b in v.bodies}
        for kind in (True, False)
    }
    for a in votes:
        for b in votes:
            if not a.unanimous or b.unanimous or a.unit.article == b.unit.article:
                continue
            both = {(v.unit.article, body) for v in (a, b) for body in a.bodies & b.bodies}
            if both and not any(k in of[True] and k in of[False] for k in both) and _one(context, a, b):
                yield _draft(context, a, b)


def _votes(context: Context, unit: Unit) -> Iterator[_Vote]:
    norms = [t.norm for t in unit.tokens]
    bodies = frozenset(_BODY[n] for n in norms if n in _BODY)
    if not bodies or context.asks(unit) or {"if", "not", "whether"} & set(norms):
        return
    for i, norm in enumerate(norms):
        against = norm in _CAST and norms[i + 1 : i + 2] == ["against"]
        if norm in _UNANIMOUS or norm in _DIVIDED or against:
            end = unit.tokens[i + against].end
            yield _Vote(
                unit=unit, start=unit.tokens[i].start, end=end, unanimous=norm in _UNANIMOUS, bodies=bodies
            )


def _one(context: Context, a: _Vote, b: _Vote) -> bool:
    """Whether the sentences share what was voted on, beside the body and the vote."""
    vote = set(_BODY) | _UNANIMOUS | _DIVIDED | _CAST
    told = [{t.stem for t in v.unit.tokens if t.content and t.norm not in vote} for v in (a, b)]
    return len(told[0] & told[1]) > _LEAST


def _draft(context: Context, a: _Vote, b: _Vote) -> Draft:
    sides = tuple(
        Side(
            article=v.unit.article, start=v.start, end=v.end, value="unanimous" if v.unanimous else "divided"
        )
        for v in (a, b)
    )
    body = min(a.bodies & b.bodies)
    return Draft(
        sides=sides,
        topic=f"how the {body} voted" if body not in ("owners", "members") else "how they voted",
        family="vote",
        reason="One article calls the vote unanimous, in another members of the same body did not agree.",
    )
