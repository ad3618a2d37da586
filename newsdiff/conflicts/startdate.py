"""When something is to begin, in months, quarters or seasons: "from January 2028" and "in July 2028".

Flags: where two articles give different months, quarters or seasons of the coming years for the start of one
thing, with any verb of beginning (start, launch, open, introduce, issue, take effect, come into force).

    “The toll is to begin in January 2031”    “The start of the toll is planned for the autumn of 2031”

Leaves: the end and the start of a thing, what must be done by or until then, phases and tests, dates of one
quarter or season and its months, bare years, and an article that gives several starts.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.words import listed, stems
from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdiff.conflicts.context import Context
    from newsdiff.model import Fact
    from newsdiff.story import Unit

ID = "startdate"
_BEGIN = stems("start begin launch open introduce issue commence roll opening introduction debut inaugurate")
_NOUNS = listed("start launch opening introduction debut beginning")
_FORCE = frozenset(
    {("take", "effect"), ("into", "force"), ("go", "live"), ("goes", "live"), ("takes", "effect")}
)
_END = listed(
    "end ends ended close closes expire expires stop stops finish finishes until till by before after"
)
_OTHER = listed(
    "phase test tests trial pilot applications registration work works construction if could might may"
)
_PLANNED = listed("will to should planned due expected set plan plans from is are scheduled")
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
_PARTS = {
    "beginning": (1, 3),
    "start": (1, 3),
    "end": (10, 12),
    "middle": (5, 8),
    "early": (1, 4),
    "late": (9, 12),
}
_REACH, _AFTER, _SHARED, _MONTH = 12, 4, 2, Decimal(31)


class _Start(Record, frozen=True, kw_only=True):
    """A planned start: when, in months since the year 0, and the words of its paragraph and title."""

    unit: Unit
    start: int
    end: int
    first: int
    last: int
    short: bool


def check(context: Context) -> Iterable[Draft]:
    """A draft for each thing whose start two articles put into different months."""
    today = max((a.published or "" for a in context.story.articles), default="")[:4]
    starts = [s for u in context.units for s in _starts(context, u, today)] if today else []
    for i, a in enumerate(starts):
        for b in starts[i + 1 :]:
            apart = a.unit.article != b.unit.article and (a.last < b.first or b.last < a.first)
            if apart and all(_single(s, starts) for s in (a, b)) and _one_thing(context, a, b):
                yield _draft(context, a, b)


def _starts(context: Context, unit: Unit, today: str) -> Iterator[_Start]:
    """The planned starts of a sentence; `today` is the year of the story's latest article."""
    norms = context.norms(unit)
    if context.asks(unit) or _OTHER & set(norms):
        return
    for f in unit.facts:
        if f.kind != "date" or f.parts.get("year", "") < today or "day" in f.parts:
            continue
        at = next((i for i, t in enumerate(unit.tokens) if t.start >= f.start), None)
        span = _months(f, norms, at) if at is not None else None
        if at is None or span is None or _END & set(norms[max(0, at - 2) : at]):
            continue
        before = range(max(0, at - _REACH), at)
        begins = any(unit.tokens[i].stem in _BEGIN or tuple(norms[i : i + 2]) in _FORCE for i in before)
        ends = any(norms[i] in _END for i in before)
        if begins and not ends and _PLANNED & set(norms[before.start : at]):
            short = sum(t.content for t in unit.tokens[:at]) <= _AFTER
            told = [i for i in range(max(0, at - 3), at) if norms[i] in _SEASONS or norms[i] in _PARTS]
            start = unit.tokens[told[0]].start if told and "month" not in f.parts else f.start
            yield _Start(unit=unit, start=start, end=f.end, first=span[0], last=span[1], short=short)


def _months(f: Fact, norms: list[str], at: int) -> tuple[int, int] | None:
    """The first and last month of a date, counted from the year 0; None for a bare year."""
    year = int(f.parts["year"]) * 12
    if "month" in f.parts:
        return year + int(f.parts["month"]), year + int(f.parts["month"])
    if "quarter" in f.parts:
        quarter = int(f.parts["quarter"])
        return year + 3 * quarter - 2, year + 3 * quarter
    told = [n for n in norms[max(0, at - 3) : at] if n in _SEASONS or n in _PARTS]
    if not told:
        return None
    first, last = (_SEASONS | _PARTS)[told[-1]]
    return year + first, year + last


def _single(s: _Start, starts: list[_Start]) -> bool:
    """Whether all starts of its article fall together."""
    return all(o.first <= s.last and s.first <= o.last for o in starts if o.unit.article == s.unit.article)


def _one_thing(context: Context, a: _Start, b: _Start) -> bool:
    """Whether the sentences share what begins; a heading that names nothing tells of the article's matter."""
    common = [w for w in context.common(a.unit, b.unit) if w.isalpha() and w not in _BEGIN]
    named = [w for w in common if not w.startswith("=")]
    if len(named) >= _SHARED:
        return True
    return any(_heads(context, x) and _is_matter(context, y) for x, y in ((a, b), (b, a)))


def _heads(context: Context, s: _Start) -> bool:
    """Whether it is a heading on the start, which names nothing ("Start planned for the summer of 2031")."""
    stop = context.text(s.unit)[s.unit.end - 1 : s.unit.end] == "."
    return s.short and not stop and s.unit.tokens[0].norm in _NOUNS


def _is_matter(context: Context, s: _Start) -> bool:
    """Whether the start is what its article is about: it opens with it, under a title on it."""
    titles = (u for u in context.story.units if u.article == s.unit.article and context.is_title(u))
    return context.opening(s.unit) and any(t.stem in _BEGIN for u in titles for t in u.tokens)


def _draft(context: Context, a: _Start, b: _Start) -> Draft:
    sides = tuple(
        Side(article=s.unit.article, start=s.start, end=s.end, value=context.text(s.unit)[s.start : s.end])
        for s in (a, b)
    )
    return Draft(
        sides=sides,
        topic="when it begins",
        family="date",
        reason="For the start of one thing the articles give {values}.",
    )
