"""None against some: "none of the cargo was insured", "insured"; "no permit required", "needs a permit".

Flags: where one article denies a state of all of a thing, or that something is needed, and another states
it, with one word for the thing and one for the state.

    “None of the cargo was insured.”    “The cargo was insured for 3 million euros.”
    “No permit required, say lawyers”    “The pier still needs a permit.”

Leaves: other things with the same word beside another ("the London office", "no Paris office"), what is
needed by or for somebody else, conditions and wishes, what a later article adds (arrests, finds), other
days and years, and an article that says both.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.scope import days_apart
from newsdiff.conflicts.slot import days_of, earlier
from newsdiff.conflicts.words import listed, stems
from newsdiff.model import Record
from newsdiff.text.negation import negates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "absence"
_BE = listed("was were is are been be being")
_UNSURE = listed(
    """if whether could might may unless should must would hope hopes hoped wants asked until before fear
    feared expected likely except only almost nearly hardly alleged allegedly yet"""
)
_NEED = listed("need needs needed require requires required necessary")
_NEEDS = listed("need needs require requires needed required")
_ARTICLE = listed("a an the any its their his her this that new separate special")
_VAGUE = stems(
    "time money help more lot one thing person people way much year day work change action support"
)
_LATER = stems("make report find arrest identify release confirm announce know charge hurt injure kill name")
_TO_SOME = listed("for from of in on by if unless to with when except among until who")
_AFTER, _BACK = 5, 4
_REACH, _AHEAD = 12, 3


class _Said(Record, frozen=True, kw_only=True):
    """A thing with a state that it has or has not."""

    unit: Unit
    start: int
    end: int
    denied: bool
    beside: frozenset[str]
    after: frozenset[str]


def check(context: Context) -> Iterable[Draft]:
    """A draft for each state that one article denies of all of a thing and another states."""
    denying = [u for u in context.units if any(negates(n) for n in context.norms(u))]
    told: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    for key, said in _said(context, denying):
        if said.denied:
            told[key].append(said)
    things = {thing for thing, _ in told}
    for key, said in _said(context, [u for u in context.units if not things.isdisjoint(u.stems)]):
        if key in told and not said.denied:
            told[key].append(said)
    for key in sorted(told):
        group = told[key]
        ways = {(s.unit.article, s.denied) for s in group}
        for a in group:
            for b in group:
                both = (a.unit.article, False) in ways or (b.unit.article, True) in ways
                if a.denied and not b.denied and not both and _one_matter(context, key, a, b):
                    yield _draft(context, key, a, b)


def _said(context: Context, units: Iterable[Unit]) -> Iterator[tuple[tuple[str, str], _Said]]:
    """What these sentences say of things with a state, without what is open."""
    for unit in units:
        if context.asks(unit) or earlier(context, unit):
            continue
        norms = context.norms(unit)
        for key, said in (*_states(context, unit, norms), *_needs(context, unit, norms)):
            if not _open(context, said):
                yield key, said


def _states(context: Context, unit: Unit, norms: list[str]) -> Iterator[tuple[tuple[str, str], _Said]]:
    """ "None of the cargo was insured", "no window was broken", "the cargo was insured"."""
    tokens, text = unit.tokens, context.text(unit)
    for i, norm in enumerate(norms):
        if norm not in _BE or i == 0 or norms[i - 1] in _BE or not tokens[i - 1 - _had(norms, i)].content:
            continue
        k = next((k for k in range(i + 1, min(i + 4, len(norms))) if _state(norms, k)), None)
        if k is None or any(negates(n) for n in norms[i : k + 1]):
            continue
        at = i - 1 - _had(norms, i)
        before = norms[max(0, at - _BACK) : at]
        none = "none" in before and before[before.index("none") + 1 :][:1] == ["of"]
        no = before[-1:] == ["no"] or before[-2:-1] == ["no"]
        if not none and not no and any(negates(n) for n in norms[:i]):
            continue
        first = max(0, at - _BACK) + before.index("none" if none else "no") if none or no else at
        yield (
            (tokens[at].stem, tokens[k].stem),
            _Said(
                unit=unit, start=tokens[first].start, end=tokens[k].end, denied=none or no,
                beside=frozenset(t.stem for t in tokens[max(0, at - 1) : at] if t.content),
                after=_clause(unit, text, k),
            ),
        )  # fmt: skip


def _open(context: Context, said: _Said) -> bool:
    """Whether the state is wished for, feared or conditional, by a word before it or right after it."""
    tokens = said.unit.tokens
    last = max(i for i, t in enumerate(tokens) if t.end <= said.end)
    return bool(_UNSURE & set(context.plain(said.unit)[max(0, last - _REACH) : last + 1 + _AHEAD]))


def _had(norms: list[str], i: int) -> int:
    """One where "has", "had" stands before "been"."""
    return int(norms[i - 1] in ("has", "have", "had", "will"))


def _state(norms: list[str], k: int) -> bool:
    """Whether a word is the participle of a passive, and all before it were adverbs."""
    return norms[k].endswith(("ed", "en", "un", "de", "ld", "ht")) and len(norms[k]) > 3


def _clause(unit: Unit, text: str, k: int) -> frozenset[str]:
    """The content words after the state, to the next stop, without sums."""
    found = []
    sums = [(f.start, f.end) for f in unit.facts if f.kind in ("money", "count", "number", "percent")]
    for i in range(k + 1, min(len(unit.tokens), k + 1 + _AFTER)):
        t = unit.tokens[i]
        if {",", ":", ";", "—"} & set(text[unit.tokens[i - 1].end : t.start]):
            break
        if t.content and not any(x <= t.start < y for x, y in sums):
            found.append(t.stem)
    return frozenset(found)


def _needs(context: Context, unit: Unit, norms: list[str]) -> Iterator[tuple[tuple[str, str], _Said]]:
    """ "No permit required", "needs no permit", "does not need a permit", "needs a permit"."""
    tokens = unit.tokens
    for i, norm in enumerate(norms):
        if norm not in _NEED:
            continue
        denied = any(negates(n) for n in norms[max(0, i - 2) : i])
        after = next((k for k in range(i + 1, min(i + 4, len(norms))) if norms[k] not in _ARTICLE), None)
        stops = after is not None and "," in context.text(unit)[tokens[i].end : tokens[after].start]
        if (
            norm in _NEEDS
            and after is not None
            and not stops
            and norms[i - 1 : i] not in (["is"], ["are"], ["was"])
        ):
            k = after + 1 if norms[after] == "no" and after + 1 < len(norms) else after
            if k < len(norms) and tokens[k].content and norms[k + 1 : k + 2] != ["to"]:
                ends = k + 1 == len(norms) or not tokens[k + 1].content
                if ends and not (norms[k + 1 : k + 2] and norms[k + 1] in _TO_SOME):
                    denied = denied or norms[after] == "no"
                    yield from _needed(unit, k, max(0, i - 1) if denied else i, k, denied)
                    continue
        at = i - 1 - (norms[i - 1 : i] in (["is"], ["are"], ["was"], ["be"]))
        no = at >= 1 and norms[at - 1] == "no"
        open_end = not norms[i + 1 : i + 2] or norms[i + 1] not in _TO_SOME
        if at >= 0 and tokens[at].content and open_end and (no or at < i - 1) and (no or not denied):
            yield from _needed(unit, at, at - no, i, no)


def _needed(
    unit: Unit, noun: int, first: int, last: int, denied: bool
) -> Iterator[tuple[tuple[str, str], _Said]]:
    tokens = unit.tokens
    if tokens[noun].stem in _VAGUE or tokens[noun].norm[0].isdigit():
        return
    start, end = tokens[first].start, tokens[last].end
    said = _Said(unit=unit, start=start, end=end, denied=denied, beside=frozenset(), after=frozenset())
    yield (tokens[noun].stem, "=needed"), said


def _one_matter(context: Context, key: tuple[str, str], a: _Said, b: _Said) -> bool:
    if a.unit.article == b.unit.article or days_apart(days_of(a.unit), days_of(b.unit)):
        return False
    published = [(context.story.articles[s.unit.article].published or "")[:10] for s in (a, b)]
    if key[1] in _LATER and published[0] != published[1]:
        return False
    return not any(x and y and not x & y for x, y in ((a.beside, b.beside), (a.after, b.after)))


def _draft(context: Context, key: tuple[str, str], a: _Said, b: _Said) -> Draft:
    sides = tuple(
        Side(article=s.unit.article, start=s.start, end=s.end, value=context.text(s.unit)[s.start : s.end])
        for s in (a, b)
    )
    word = next(t.norm for t in b.unit.tokens if t.stem == key[0])
    state = "needed" if key[1] == "=needed" else next(t.norm for t in b.unit.tokens if t.stem == key[1])
    return Draft(
        sides=sides,
        topic=f"{word}: {state} or not",
        family="outcome",
        reason="One article denies what another states: {values}.",
    )
