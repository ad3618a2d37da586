"""What is certain in one article and open in another: "will" and "may", "certain" and "possible".

Flags: where two articles state the same future act with a firm word (will, is certain) and an open one
(may, might, could, is possible), with the same verb and the same things around it.

    “A second strike is certain on Thursday.”    “A second strike on Thursday is possible.”

Leaves: "is expected to" against "will", which news style uses for one thing; an open word in a question, a
condition or a quotation of doubt about another act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.context import Context, shared
from newsdiff.conflicts.draft import Draft, Side
from newsdiff.model import Record
from newsdiff.text.negation import negates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.story import Unit

ID = "modality"
_FIRM = frozenset({"will", "shall", "has", "have", "had"})
_OPEN = frozenset({"may", "might", "could"})
_FIRM_ADJECTIVE = frozenset({"certain", "definite", "sure", "inevitable"})
_OPEN_ADJECTIVE = frozenset({"possible", "conceivable", "uncertain", "unclear", "open"})
_DOUBT = frozenset({"if", "whether", "unless", "would"})


class _Modal(Record, frozen=True, kw_only=True):
    unit: Unit
    position: int
    end: int
    verb: str
    firm: bool
    perfect: bool = False


_EITHER = _FIRM | _OPEN
_ADJECTIVES = _FIRM_ADJECTIVE | _OPEN_ADJECTIVE


def check(context: Context) -> Iterable[Draft]:
    """A draft for each act that is firm in one article and open in another."""
    modals = [m for u in context.units for m in _modals(context, u)]
    for a in modals:
        for b in modals:
            if a.firm and not b.firm and a.unit.article != b.unit.article and _same(context, a, b):
                yield _draft(context, a, b)


def _modals(context: Context, unit: Unit) -> Iterator[_Modal]:
    norms = context.plain(unit)
    words = context.words(unit)
    if _DOUBT & set(norms) or context.asks(unit):
        return
    for i, norm in enumerate(norms[:-1]):
        if norm in _EITHER:
            k = next((k for k in range(i + 1, min(i + 5, len(words))) if words[k]), None)
            if k is None or any(negates(n) for n in norms[i : k + 1]):
                continue
            if (
                norm in ("has", "have", "had")
                and i
                and norms[i - 1] in _OPEN | {"to", "will", "should", "must"}
            ):
                continue
            perfect = norm in ("has", "have", "had") or (norm in _OPEN and "have" in norms[i + 1 : k])
            yield _Modal(unit=unit, position=k, end=k, verb=words[k], firm=norm in _FIRM, perfect=perfect)
    for i, norm in enumerate(norms):
        if norm in _ADJECTIVES and set(norms[max(0, i - 2) : i]) & {"is", "are", "was"}:
            yield _Modal(unit=unit, position=i, end=i, verb="=certain", firm=norm in _FIRM_ADJECTIVE)


def _same(context: Context, a: _Modal, b: _Modal) -> bool:
    if a.verb != b.verb or a.perfect != b.perfect:
        return False
    weight, words = shared(
        context.around(a.unit, a.position), context.around(b.unit, b.position), frozenset({a.verb})
    )
    return len(words) >= 2 and weight >= 0.9


def _draft(context: Context, a: _Modal, b: _Modal) -> Draft:
    sides = []
    for m in (a, b):
        tokens = m.unit.tokens
        start = tokens[m.position].start if m.verb == "=certain" else tokens[_modal_position(m)].start
        end = tokens[m.position].end
        sides.append(
            Side(article=m.unit.article, start=start, end=end, value=context.text(m.unit)[start:end])
        )
    return Draft(
        sides=tuple(sides),
        topic=f"certainty: {sides[0].value} or {sides[1].value}",
        family="certainty",
        reason="One article states as settled what another leaves open: {values}.",
    )


def _modal_position(m: _Modal) -> int:
    norms = [t.norm for t in m.unit.tokens]
    kinds = _FIRM if m.firm else _OPEN
    return next(i for i in range(m.position - 1, -1, -1) if norms[i] in kinds)
