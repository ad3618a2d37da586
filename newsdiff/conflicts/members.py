"""Who belongs: a list of owners or members that is complete in one article and open in another, or lacks one.

Flags: where two articles list the owners, members or parties of one body, the lists share at least three
names (or all but one), and the one is closed while the other says "including"; or both are closed and one
lacks a name.

    “jointly held by SoftBank, NEC, Sony, and Honda”    “majority-owned by corporations including …”

Leaves: lists that name examples in both articles, lists of other things (customers, speakers), other
orders and forms of one name. A name that an open list lacks is no conflict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import listed
from newsdiff.model import Fact, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

ID = "members"
_OPENERS = frozenset(
    {"including", "include", "includes", "such", "like", "among", "others", "mainly", "especially"}
)
_BELONG = listed(
    """held owned controlled shareholders shareholder members member consists comprises made founded formed
    signatories parties partners owners run led investors backed belongs comprising"""
)
_NAMES = ("organisation", "person", "place", "name")
_JOINTS = frozenset(
    {"", ",", "and", "&", ", and", "or", "the", ", the", "and the", ", and the", "group,", "group"}
)
_FEWEST = 3


class _List(Record, frozen=True, kw_only=True):
    unit: Unit
    facts: tuple[Fact, ...]
    open: bool

    @property
    def names(self) -> frozenset[str]:
        return frozenset(f.value for f in self.facts)


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of lists of one body that differ in what they leave room for."""
    lists = [x for u in context.units for x in _lists(context, u)]
    for i, a in enumerate(lists):
        for b in lists[i + 1 :]:
            if a.unit.article == b.unit.article:
                continue
            common = a.names & b.names
            if len(common) < _FEWEST or len(common) < max(len(a.names), len(b.names)) - 1:
                continue
            if a.open != b.open and a.names == b.names:
                yield _draft(context, a, b, "One list leaves room for more names, the other does not.")
            elif not a.open and not b.open and a.names != b.names:
                yield _draft(context, a, b, "Two lists differ by a name: {values}.")


def _lists(context: Context, unit: Unit) -> Iterator[_List]:
    """Runs of three or more names joined by commas and "and", in a sentence about belonging."""
    norms = context.norms(unit)
    if not _BELONG & set(norms):
        return
    text = context.text(unit)
    run: list[Fact] = []
    for f in [*(f for f in unit.facts if f.kind in _NAMES), None]:
        if f is not None and run and text[run[-1].end : f.start].strip().lower() in _JOINTS:
            run.append(f)
            continue
        if len(run) >= _FEWEST:
            yield _List(unit=unit, facts=tuple(run), open=_open(unit, run))
        run = [f] if f is not None else []


def _open(unit: Unit, run: list[Fact]) -> bool:
    """Whether "including" stands shortly before the list or "others" after it."""
    before = [t.norm for t in unit.tokens if t.end <= run[0].start][-4:]
    after = [t.norm for t in unit.tokens if t.start >= run[-1].end][:3]
    return bool(_OPENERS & set(before) or {"others", "other"} & set(after))


def _draft(context: Context, a: _List, b: _List, reason: str) -> Draft:
    sides = tuple(_side(context, x) for x in (a, b))
    return Draft(
        sides=sides,
        topic="who belongs",
        family="members",
        kind="scope",
        reason=reason,
    )


def _side(context: Context, x: _List) -> Side:
    tokens = [t for t in x.unit.tokens if t.end <= x.facts[0].start]
    start = next((t.start for t in reversed(tokens[-5:]) if t.norm in _OPENERS), x.facts[0].start)
    end = x.facts[-1].end
    value = ("among others " if x.open else "only ") + ", ".join(sorted(f.text for f in x.facts))
    return Side(article=x.unit.article, start=start, end=end, value=value)
