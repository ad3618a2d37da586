"""A day on which something happened or will happen that differs: "on Wednesday" and "on Thursday".

Flags: where two articles give different days, months or years for one event, by the words around the
dates.

    “She would open coalition talks on Wednesday.”    “Coalition talks will begin on Thursday.”

Leaves: one day in two forms (Tuesday, 3 March, yesterday in a paper of the 4th), a day inside a month or
year, the day on which someone spoke, days of different events, and dates that bound (by, until, since)
against dates that state.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.subject import Pairing, Statement, partners
from newsdiff.conflicts.words import EVENTS, REPORTING, concept, listed, stems
from newsdiff.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context
    from newsdiff.model import Fact
    from newsdiff.story import Unit

ID = "date"
SHARE = 0.33
TOTAL = 0.6
_ALIKE, _MUCH = 0.4, 1.6
_PHRASAL = {
    (stem("turn"), "down"): stem("reject"),
    (stem("call"), "off"): stem("cancel"),
    (stem("hand"), "over"): stem("deliver"),
    (stem("pay"), "back"): stem("repay"),
    (stem("bring"), "forward"): stem("present"),
}
_LIKE = {stem(w): stem("reject") for w in ("rebuff", "spurn", "refuse", "decline")}
_SHARED = 2
_AWARDED = {stem("award"): stem("win")}
_ANOTHER = frozenset({"another", "second"})
_OPENS = 3
VEHICLES = listed("bus train car plane jet truck lorry van helicopter tram coach aircraft motorcycle")
CRASH = stem("crash")
CRASHED = stems("fall fell plunge skid crash collide overturn derail veer careen")
_CLAUSES = frozenset({"after", "before", "as", "when", "while", "because", "since"})
_BOUNDS = frozenset({"by", "until", "till", "since", "before", "after", "from", "through", "between"})


def check(context: Context) -> Iterable[Draft]:
    """A draft for each pair of dates of one event that differ."""
    for name in ("date", "weekday", "yearless", "month"):
        group = [
            s for s in context.statements if s.dimension == name and not _spoken(context, s) and not _vague(s)
        ]
        for p in partners(group, SHARE, moments=True):
            if (
                p.total >= TOTAL
                and (p.share >= _ALIKE or p.total >= _MUCH)
                and _prep(p.a) == _prep(p.b)
                and _one_event(context, p)
            ):
                yield drawn(context, p)
    yield from _deals(context)


def _deals(context: Context) -> Iterable[Draft]:
    """Two dates of what was done with one and the same sum ("turned down an offer of 490p in March")."""
    sums = [(s, d) for s in context.statements if s.fact.kind == "money" for d in _only_date(s.unit)]
    for i, (a, one) in enumerate(sums):
        for b, other in sums[i + 1 :]:
            same = (a.fact.unit, a.fact.number, a.fact.hedge) == (b.fact.unit, b.fact.number, b.fact.hedge)
            if a.article != b.article and same and _apart(one, other):
                acts = _acts(context, a) & _acts(context, b)
                if acts and len(context.common(a.unit, b.unit)) >= _SHARED:
                    sides = tuple(
                        Side(article=s.article, start=d.start, end=d.end, value=d.text)
                        for s, d in ((a, one), (b, other))
                    )
                    about = context.about(a.unit, a.first, b.unit)
                    yield Draft(
                        sides=sides,
                        topic=f"date: {about}" if about else "date",
                        family="date",
                        reason="What was done with one sum is dated {values}.",
                    )


def _only_date(unit: Unit) -> list[Fact]:
    """The date of a sentence that has one, with its month, and no bound ("by March")."""
    dates = [f for f in unit.facts if f.kind == "date"]
    return [f for f in dates if len(dates) == 1 and "month" in f.parts and f.parts.get("prep") not in _BOUNDS]


def _apart(a: Fact, b: Fact) -> bool:
    """Whether two dates are on one scale, and not the same."""
    years = {f.parts.get("year") for f in (a, b)} - {None}
    when = [(f.parts["month"], f.parts.get("day")) for f in (a, b)]
    one_scale = ("day" in a.parts) == ("day" in b.parts) and "/" not in a.value + b.value
    return one_scale and when[0] != when[1] and len(years) < 2 and "relative" not in a.parts | b.parts


def _acts(context: Context, s: Statement) -> set[str]:
    """What is done in the sentence: event words, and verbs of two words as their plain one."""
    words = context.words(s.unit)
    norms = [t.norm for t in s.unit.tokens]
    stems = [t.stem for t in s.unit.tokens]
    pairs = {_PHRASAL[n] for n in zip(stems, norms[1:], strict=False) if n in _PHRASAL}
    return pairs | {_LIKE.get(w, w) for w in words if w in EVENTS or w in _LIKE}


def _spoken(context: Context, s: Statement) -> bool:
    """Whether the date is that of the saying: "a naval officer said here Friday"."""
    before = s.unit.tokens[max(0, s.first - 4) : s.first]
    after = s.unit.tokens[s.last + 1 : s.last + 2]
    if after and "," in context.text(s.unit)[s.fact.end : after[0].start]:
        after = ()  # "who won on Friday, says that"
    return any(t.norm in REPORTING for t in [*before, *after])


def plain(context: Context, s: Statement, *, bound: bool = False) -> bool:
    """Whether a date is of what happened, and clear; `bound`: "by", "since" and the like are let through."""
    return not (_spoken(context, s) or _vague(s)) and (bound or not _prep(s))


def _vague(s: Statement) -> bool:
    """ "This year", "next year", "last month": which one that is, usage leaves open."""
    return "relative" in s.fact.parts and "day" not in s.fact.parts


def _prep(s: Statement) -> str:
    prep = s.fact.parts.get("prep", "")
    return prep if prep in _BOUNDS else ""


def _one_event(context: Context, p: Pairing) -> bool:
    """Whether the event word nearest to either date is the same, on one scale (a day with a day)."""
    if len(p.a.fact.value) != len(p.b.fact.value) and p.a.dimension == "date":
        return False
    days = [s.fact.parts.get("weekday") for s in (p.a, p.b)]
    if days[0] and days[0] == days[1] and all(s.fact.parts.get("resolved") == "weekday" for s in (p.a, p.b)):
        return False  # "on Sunday" twice: only the week is a guess
    if another(context, p.a.unit, p.b.unit):
        return False
    a, b = _events(context, p.a), _events(context, p.b)
    return bool(a and b) and a[0] in b and b[0] in a


def another(context: Context, a: Unit, b: Unit) -> bool:
    """Whether one of two sentences opens with another thing than the other: "a second train derailed"."""
    openings = [_ANOTHER & set(context.norms(u)[:_OPENS]) for u in (a, b)]
    return bool(openings[0]) != bool(openings[1])


def _events(context: Context, s: Statement) -> list[str]:
    """The event words before the date in its clause, nearest first, or else those shortly after it."""
    tokens, text = s.unit.tokens, context.text(s.unit)
    words = [_AWARDED.get(t.stem) or concept(t.stem) for t in tokens]  # "won" too, which bears no content
    for i in range(len(tokens) - 1):
        words[i] = _PHRASAL.get((tokens[i].stem, tokens[i + 1].norm), words[i])
    if any(t.norm in VEHICLES for t in tokens):
        words = [CRASH if w in CRASHED else w for w in words]
    found = []
    dated = [(f.start, f.end) for f in s.unit.facts if f.kind == "date" and f.start != s.fact.start]
    for i in range(s.first - 1, max(-1, s.first - 18), -1):
        if "," in text[tokens[i].end : tokens[i + 1].start] and i < s.first - 1:
            break
        if any(x <= tokens[i].start < y for x, y in dated) and s.unit.tokens[s.first].norm.isdigit():
            break  # "bought in 1911 and rebuilt in 1935"
        if words[i] in EVENTS:
            found.append(words[i])
        elif tokens[i].norm.endswith("ed") and not found and tokens[i].content and "year" in s.fact.parts:
            return []  # "looted in 1942": another act than those of the table
    after = list(takewhile(lambda i: tokens[i].norm not in _CLAUSES, range(s.last + 1, len(tokens))))[:8]
    return found or [words[i] for i in after if words[i] in EVENTS]


def drawn(context: Context, p: Pairing) -> Draft:
    """The draft of two dates of one event."""
    # Which week a bare weekday is in is a guess; that the days differ is not.
    short = all(s.fact.parts.get("resolved") == "weekday" for s in (p.a, p.b))
    sides = tuple(
        Side(article=s.article, start=s.fact.start, end=s.fact.end, value=_shown(s, short))
        for s in (p.a, p.b)
    )
    return Draft(
        sides=sides,
        topic=context.topic(p.a, p.b, "date"),
        family="date",
        reason="For one event the articles give {values}.",
    )


def _shown(s: Statement, short: bool) -> str:
    weekday = s.fact.parts.get("weekday", "")
    if s.dimension in ("yearless", "month"):
        return s.fact.text
    if short:
        return weekday.capitalize()
    return (
        f"{weekday.capitalize()} {s.fact.value}".strip() if weekday != s.fact.value else weekday.capitalize()
    )
