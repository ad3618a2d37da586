"""Quantities: numbers with their unit, hedge and the thing counted, made into facts.

Two sides (`sides`) joined by a dash, "to", "or" or "between … and" are a range, whose second scale and
unit also hold for the first ("10–15 million", "between $3 and $5 billion"). "from 10 to 15" is no range
but two values, marked `parts["role"]` "from" and "to".

Kinds: money, percent (also fractions), measure, duration, age, count (a noun or event is counted), number
(none is; also scores, unit "score"). Vague magnitudes ("tens of millions", "dozens", "several") are
counts or money with wide bounds and no `number`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from newsdiff.facts import hedges, refused
from newsdiff.facts.context import Context, Found, fact, plain, tidy
from newsdiff.facts.counted import Counted, counted, event_before, number_of
from newsdiff.facts.sides import Side, side
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from decimal import Decimal

    from newsdiff.facts.lexer import Tok
    from newsdiff.model import Fact, FactKind

_DASHES = frozenset({"-", "–", "—", "‑", "~", "〜"})
_PER = words("share month year day week hour capita person head night minute second tonne ton barrel")
_FRAMES = words("first next last past coming previous final another every each")
_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "daily": "day",
    "weekly": "week",
    "hourly": "hour",
}
_MULTIPLIED = words("as more less higher lower larger bigger greater faster the that its their earnings")
_PARENTS = words("mother father mum mom dad parent parents grandmother grandfather widow widower")
_EMERGENCY = frozenset({"911", "999", "112"})


def read(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """The quantity that starts at token `i`, if one does."""
    one = side(toks, i, ctx)
    if one is None or refused.as_name(
        toks, one.first, one.end, one.kind is not None or one.scaled is not None
    ):
        return None
    two = _second(toks, one, ctx)
    made = _Made(one, one) if two is None else _Made(_shared(one, two), two)
    return _fact(toks, made, ctx)


class _Made(msgspec.Struct, frozen=True):
    """The two ends of a quantity; the same side twice for a single number."""

    one: Side
    two: Side

    @property
    def single(self) -> bool:
        return self.one.first == self.two.first

    @property
    def exact(self) -> bool:
        return self.single and self.one.vague_high is None


def _second(toks: list[Tok], one: Side, ctx: Context) -> Side | None:
    """The other end of a range that begins with `one`, if there is one."""
    joint = toks[one.end]
    between = one.first > 0 and toks[one.first - 1].norm == "between"
    start = one.end + 1
    if joint.norm == "and" and (between or (one.first > 1 and toks[one.first - 2].norm == "between")):
        pass
    elif joint.text in _DASHES and joint.kind == "s":
        after = toks[start]
        if joint.text == "-" and (joint.gap or after.gap) and joint.gap != after.gap:
            return None
        if joint.gap and one.kind is None:
            return None
    elif joint.norm in ("to", "or"):
        if one.first > 0 and toks[one.first - 1].norm in ("from", "by"):
            return None
    else:
        return None
    two = side(toks, start, ctx)
    if two is None or (two.kind is None and one.kind is not None and one.kind != "money"):
        return None
    if one.kind is not None and (two.kind, two.unit) != (one.kind, one.unit) and two.kind is not None:
        return None
    first = _shared(one, two)
    if joint.norm == "or" and (two.kind == "money" or two.value > first.value * 2):
        return None  # "$8.2m or $0.19 a share": two sums, no range
    return two if first.value < two.value or (joint.norm == "or" and first.value != two.value) else None


def _shared(one: Side, two: Side) -> Side:
    """The first side of a range with the scale and unit that only the second names."""
    value, step = one.value, one.step
    if (
        one.scaled is None
        and two.scaled is not None
        and one.value < 1000
        and one.value < two.value / two.scaled
    ):
        value, step = value * two.scaled, step * two.scaled
    return Side(one.first, one.end, value, step, one.kind or two.kind, one.unit or two.unit, two.scaled)


def _fact(toks: list[Tok], made: _Made, ctx: Context) -> Found | None:
    """The fact, with its hedge before or after, its frame and what it counts."""
    one, two = made.one, made.two
    hedge, start = _hedge_before(toks, made)
    late, end = hedges.after(toks, two.end)
    hedge = hedge or late
    kind, unit = two.kind or one.kind, two.unit or one.unit
    parts = _frame(toks, start)
    if kind == "money":
        unit = _currency(unit or "", parts, ctx)
    classed = _classed(toks, made, end, parts, kind)
    if classed is None:
        return None
    kind, what, closed, unit = classed.kind, classed.what, classed.end, classed.unit or unit
    last = max(end, what.end, closed)
    parts |= _per(toks, last)
    if two.form:
        parts["form"] = two.form
    if one.vague_high is not None and made.single:
        hedge = hedge or "vague"
    value, bounds = _value(made, hedge, kind)
    if unit is not None and kind not in ("count", "number"):
        value = f"{value} {unit}"
    item = fact(
        ctx, toks, one.first, closed, kind, value, low=bounds[0], high=bounds[1], unit=unit, hedge=hedge,
        counted=what.stems, parts=parts, number=tidy(one.value) if made.exact else None,
        step=max(one.step, two.step), phrase=(start, last),
    )  # fmt: skip
    return Found((item,), closed)


def _hedge_before(toks: list[Tok], made: _Made) -> tuple[str | None, int]:
    """The hedge before a quantity and the token that its phrase starts at."""
    first = made.one.first
    hedge, start = hedges.before(toks, first)
    if not made.single and first > 0 and toks[first - 1].norm == "between":
        return hedge, first - 1
    if made.two.kind == "duration" and hedge == "over" and not _over_counts(toks, start, made.two.end):
        return None, first
    return hedge, start


def _over_counts(toks: list[Tok], start: int, end: int) -> bool:
    """Whether "over" before a duration means "more than" and not "in the course of"."""
    previous = toks[start - 1].norm if start > 0 else ""
    return previous in (
        "for",
        "well",
        "just",
        "lasted",
        "takes",
        "took",
        "after",
        "lies",
        "spent",
        "spanning",
    ) or (toks[end].norm in ("of", "ago", "old", "later", "earlier"))


def _value(
    made: _Made, hedge: str | None, kind: FactKind
) -> tuple[str, tuple[Decimal | None, Decimal | None]]:
    """The value as text, without hedge, and the bounds with it."""
    low, high = sorted((made.one.value, made.two.value))
    if made.single and made.one.vague_high is not None:
        high = made.one.vague_high
    value = plain(low) if made.exact else f"{plain(low)}..{plain(high)}"
    bounds = hedges.interval(low, high, hedge, percent=kind == "percent")
    return value, (tidy(bounds[0]), tidy(bounds[1]))


def _frame(toks: list[Tok], start: int) -> dict[str, str]:
    """What frames the quantity before it: "from", "to", "by", or "first", "next" …"""
    previous = toks[start - 1].norm if start > 0 else ""
    if previous in ("from", "to", "by"):
        return {"role": previous}
    if previous == "last" and start > 1 and toks[start - 2].norm in _BEFORE_VERB:
        return {}  # "will last 30 days"
    return {"frame": previous} if previous in _FRAMES else {}


_BEFORE_VERB = words("to will would can could may might should must shall not did does")


def _per(toks: list[Tok], end: int) -> dict[str, str]:
    """ "per share", "a month", "/year", "each", "annually" after a quantity."""
    a, b = toks[end], toks[end + 1]
    if a.norm == "per" and b.kind == "w" and b.norm != "cent":
        return {"per": toks[end + 2].norm if toks[end + 2].norm in _PER else b.norm}
    if (a.norm in ("a", "an", "each", "every") or a.text == "/") and b.norm in _PER:
        return {"per": b.norm}
    if a.norm in ("each", "apiece"):
        return {"per": "each"}
    return {"per": _ADVERBS[a.norm]} if a.norm in _ADVERBS else {}


def _currency(unit: str, parts: dict[str, str], ctx: Context) -> str:
    """The ISO code of a currency sign, with how it was found in `parts`."""
    if unit not in ("$", "¥", "£", "Rs"):
        parts["currency"] = "stated"
        return unit
    code = {"$": ctx.dollar, "¥": ctx.yen, "£": "GBP", "Rs": "INR"}[unit]
    told = (unit == "$" and ctx.dollar_told) or (unit == "¥" and ctx.yen_told) or unit == "£"
    parts["currency"] = "context" if told else "assumed"
    return code


class _Classed(msgspec.Struct, frozen=True):
    """The kind of a quantity, what it counts, the token after its own words, its unit where settled here."""

    kind: FactKind
    what: Counted
    end: int
    unit: str | None = None


def _classed(
    toks: list[Tok], made: _Made, end: int, parts: dict[str, str], kind: FactKind | None
) -> _Classed | None:
    closed = made.two.end
    if kind == "percent":
        of = toks[closed].norm == "of"
        return _Classed(kind, counted(toks, closed, one=False) if of else Counted((), closed), closed)
    if kind == "duration":
        return _age(toks, closed)
    if kind is not None:
        return _Classed(kind, Counted((), closed), closed)
    return _count(toks, made, end, parts)


def _count(toks: list[Tok], made: _Made, end: int, parts: dict[str, str]) -> _Classed | None:
    """A number of things, or a bare number; None for "one" and small words that stand for a noun."""
    two, first = made.two, made.one.first
    before = [t.norm for t in toks[max(0, first - 2) : first]]
    if before[-1:] == ["magnitude"] or before == ["magnitude", "of"]:
        return _Classed("measure", Counted((), two.end), two.end, "magnitude")
    if toks[end].norm == "times" and toks[end + 1].norm in _MULTIPLIED:
        return None  # "three times as many"
    if before[-1:] == ["no"] and two.value == 1:
        return None  # "no one else was hurt"
    if (len(before) > 1 and before[1] == "of" and before[0] in _PARENTS) or _father_of(toks, first):
        return _Classed("count", Counted(("child",), end), two.end)  # "the mother of two died"
    if toks[end].text == "人":
        return _Classed("count", Counted(("person",), end + 1), two.end)
    what = counted(toks, end, one=two.value == 1)
    event = what.event or event_before(toks, hedges.before(toks, first)[1])
    if event is not None:
        parts["event"] = event
    small = two.words and two.vague_high is None and two.scaled is None
    if two.value == 1 and small and not event:
        return None  # "one framework": an article rather than a count
    if what.stems or event:
        return _Classed("count", what, two.end)
    stems = number_of(toks, first)
    if stems:
        return _Classed("count", Counted(stems, end), two.end)
    if (small and two.value < 13) or toks[first].text in _EMERGENCY:
        return None  # "one of them", "the two were": a pronoun
    return _Classed("number", what, two.end)


def _father_of(toks: list[Tok], first: int) -> bool:
    """ "father-of-two"."""
    parts = [t.norm for t in toks[max(0, first - 4) : first]]
    return len(parts) == 4 and parts[1:] == ["-", "of", "-"] and parts[0] in _PARENTS


def _age(toks: list[Tok], k: int) -> _Classed:
    """ "59-year-old grandmother", "32 years old", "five years"."""
    if toks[k].text == "-" and toks[k + 1].norm in ("old", "olds"):
        return _Classed("age", counted(toks, k + 2, one=True), k + 2)
    if toks[k].norm in ("old", "olds"):
        return _Classed("age", Counted((), k + 1), k + 1)
    if toks[k].norm == "of" and toks[k + 1].norm == "age":
        return _Classed("age", Counted((), k + 2), k + 2)
    return _Classed("duration", Counted((), k), k)


def is_quantity(item: Fact) -> bool:
    """Whether a fact has a magnitude that can be compared."""
    return item.kind in ("money", "percent", "count", "measure", "duration", "age", "number", "ordinal")
