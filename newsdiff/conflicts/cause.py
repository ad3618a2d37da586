"""Two causes for one effect: "a signal failure caused the crash" and "a driver's error caused the crash".

Flags: where two articles name the cause of the same effect (caused, due to, because of, blamed on) and
the two causes have no word in common; and where one rules out the cause that another names.

    “A signal failure had caused the crash.”    “A driver's error had caused the crash.”

Leaves: causes of different effects, causes that share a word or a concept (the weather, bad weather), and
an article that names both.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.conflicts.context import Context, shared
from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import listed
from newsdiff.model import Record, Severity
from newsdiff.text.negation import negates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.story import Unit
    from newsdiff.text.tokens import Token

ID = "cause"
_CUES = frozenset({"caused", "due", "because", "blamed", "died"})
_DIED = frozenset({("died", "of"), ("died", "from")})
_RULED_OUT = frozenset({("ruled", "out"), ("rule", "out"), ("rules", "out"), ("ruling", "out")})
_EMPTY = frozenset({"possibil", "caus"})
_LINKING = frozenset({"a", "an", "the", "its", "his", "their", "and", "of", "to"})
_BREAKS = listed("""that which who when while where as after before and but in on at by said says""")


class _Cause(Record, frozen=True, kw_only=True):
    unit: Unit
    position: int
    start: int
    end: int
    words: frozenset[str]
    effect: dict[str, float]
    named: frozenset[str]
    who: str = ""


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of different causes of one effect."""
    causes = [c for u in context.units for c in _causes(context, u)]
    yield from _ruled_out(context, causes)
    spoken = [(c.unit.article, w) for c in causes for w in c.words]
    for i, a in enumerate(causes):
        for b in causes[i + 1 :]:
            if a.unit.article == b.unit.article or a.words & b.words:
                continue
            both = any((b.unit.article, w) in spoken for w in a.words) or any(
                (a.unit.article, w) in spoken for w in b.words
            )
            severity = None if both else _same_effect(a, b)
            if severity:
                yield _draft(context, a, b, severity)


def _ruled_out(context: Context, causes: list[_Cause]) -> Iterator[Draft]:
    """A cause that another article rules out, if it does not name it as well."""
    for unit in context.units:
        norms = context.norms(unit)
        for i, pair in enumerate(pairwise(norms) if "out" in norms else ()):
            run = (
                _after(unit, i + 2)
                if pair in _RULED_OUT and not any(map(negates, norms[max(0, i - 3) : i]))
                else []
            )
            words = {w for k in run if (w := context.words(unit)[k])}
            for c in causes:
                meant = words and words <= c.words | _EMPTY and c.unit.article != unit.article
                if meant and len(context.common(c.unit, unit)) > len(words) - 1:
                    out = Side(
                        article=unit.article,
                        start=unit.tokens[i].start,
                        end=unit.tokens[run[-1]].end,
                        value="ruled out",
                    )
                    named = context.text(c.unit)[c.start : c.end]
                    yield Draft(
                        sides=(Side(article=c.unit.article, start=c.start, end=c.end, value=named), out),
                        topic=f"cause: {named}",
                        family="cause",
                        severity="high",
                        reason="What one article gives as the cause, another rules out.",
                    )


def _causes(context: Context, unit: Unit) -> Iterator[_Cause]:
    norms = context.norms(unit)
    if _CUES.isdisjoint(norms):
        return
    for i, norm in enumerate(norms):
        after, who = norms[i + 1] if i + 1 < len(norms) else "", ""
        if norm == "caused" and after in ("the", "a", "an", "his", "her", "their", "its"):
            run, effect = _before(unit, i), range(i + 1, min(i + 5, len(norms)))
        elif (norm, after) in (("due", "to"), ("because", "of"), ("blamed", "on"), ("caused", "by")):
            run, effect = _after(unit, i + 2), range(max(0, i - 14), i)
        elif (norm, after) in _DIED and (m := context.people.subject(unit, i)):
            run, effect, who = _after(unit, i + 2), range(max(0, i - 14), i), m.who
        else:
            continue
        if not run or any(negates(n) for n in norms[max(0, i - 4) : i + 1]):
            continue
        words = context.words(unit)
        content = frozenset(w for w in words[run[0] : run[-1] + 1] if w)
        near = {w: context.weight(w) for k in effect if k not in run and (w := words[k])}
        named = frozenset(w for k in list(effect)[:2] if (w := words[k])) if norm == "caused" else frozenset()
        if content and near:
            yield _Cause(
                unit=unit,
                position=i,
                start=unit.tokens[run[0]].start,
                end=unit.tokens[run[-1]].end,
                words=content,
                effect=near,
                named=named,
                who=who,
            )


def _before(unit: Unit, i: int) -> list[int]:
    """The noun phrase that ends before token `i`."""
    run: list[int] = []
    for k in range(i - 1, max(-1, i - 7), -1):
        t = unit.tokens[k]
        if t.norm in _BREAKS:
            break
        run.append(k)
    return _trimmed(unit.tokens, sorted(run))


def _after(unit: Unit, i: int) -> list[int]:
    run: list[int] = []
    for k in range(i, min(i + 5, len(unit.tokens))):
        if unit.tokens[k].norm in _BREAKS:
            break
        run.append(k)
    return _trimmed(unit.tokens, run)


def _trimmed(tokens: tuple[Token, ...], run: list[int]) -> list[int]:
    while run and not tokens[run[0]].content:
        run.pop(0)
    while run and not tokens[run[-1]].content:
        run.pop()
    return run


def _same_effect(a: _Cause, b: _Cause) -> Severity | None:
    """High when both say "caused the X" of one X, or of what one person died; medium when the words before
    "due to" share enough.
    """
    if a.who or b.who:
        return "high" if a.who == b.who else None
    if a.named and b.named:
        return "high" if a.named & b.named else None
    weight, words = shared(a.effect, b.effect)
    return "medium" if len(words) >= 2 and weight >= 0.9 else None


def _draft(context: Context, a: _Cause, b: _Cause, severity: Severity) -> Draft:
    sides = tuple(
        Side(article=c.unit.article, start=c.start, end=c.end, value=context.text(c.unit)[c.start : c.end])
        for c in (a, b)
    )
    return Draft(
        sides=sides,
        topic=f"cause: {sides[0].value} or {sides[1].value}",
        family="cause",
        severity=severity,
        reason="Two causes are given for one thing: {values}.",
    )
