"""Quantities: a number with its unit, hedge and the thing counted.

One side of a quantity is [currency] number [scale] [currency | per cent | unit]; two sides joined by a dash, "to",
"or" or "between … and" are a range, whose second scale and unit also hold for the first ("10–15 million",
"between $3 and $5 billion"). "from 10 to 15" is no range but two values, marked `parts["role"]` "from" and "to".

Kinds: money, percent (also fractions), measure, duration, age, count (a noun or event is counted), number (none is;
also scores, unit "score"). Vague magnitudes ("tens of millions", "dozens", "several") are counts or money with wide
bounds and no `number`.
"""

from __future__ import annotations

from decimal import Decimal

import msgspec

from newsdiff.facts import hedges, money, numbers, refused, units, vague
from newsdiff.facts.context import Context, Found, fact, plain, tidy
from newsdiff.facts.counted import Counted, counted, event_before, number_of
from newsdiff.facts.lexer import Tok
from newsdiff.facts.numbers import Numeral
from newsdiff.model import Fact, FactKind

_PERCENT = frozenset({"%", "％", "percent", "pct", "percentage"})
_DASHES = frozenset({"-", "–", "—", "‑", "~", "〜"})
_PER = frozenset(
    "share month year day week hour capita person head night minute second tonne ton barrel".split()
)
_FRAMES = frozenset("first next last past coming previous final another every each".split())


class Side(msgspec.Struct, frozen=True):
    """A number with its unit. `kind` None: no unit stands there."""

    first: int
    end: int
    value: Decimal
    step: Decimal
    kind: FactKind | None
    unit: str | None
    scaled: Decimal | None
    vague_high: Decimal | None = None
    words: bool = False
    form: str | None = None


def read(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """The quantity that starts at token `i`, if one does."""
    one = side(toks, i, ctx)
    if one is None or refused.as_name(
        toks, one.first, one.end, one.kind is not None or one.scaled is not None
    ):
        return None
    two = _second(toks, one, ctx)
    if two is None:
        return _facts(toks, one, one, ctx)
    first = _shared(one, two)
    return _facts(toks, first, two, ctx)


def side(toks: list[Tok], i: int, ctx: Context) -> Side | None:
    """[currency] number [scale] [unit] from token `i`."""
    currency = money.before(toks, i)
    k = currency.end if currency else i
    found = vague.read(toks, k) if toks[k].kind == "w" else None
    high: Decimal | None = None
    form: str | None = None
    if found is not None:
        num, high, form = found
    else:
        read = numbers.numeral(toks, k, ctx.language, letters=currency is not None)
        if read is None:
            return None
        num = read
        if currency is None:
            num = _letter_scale(toks, num)
    if currency is not None:
        again = money.after(toks, num.end)  # "$3 million USD"
        end = again.end if again and again.code in money.CODES else num.end
        code = again.code if again and again.code in money.CODES else currency.code
        return Side(i, end, num.value, num.step, "money", code, num.scaled, high, num.words)
    if form == "fraction":
        return Side(i, num.end, num.value, num.step, "percent", "percent", None, None, True, form)
    return _with_suffix(toks, i, num, high, ctx)


def _letter_scale(toks: list[Tok], num: Numeral) -> Numeral:
    """ "20m euros", "3bn yen": m and b are scales when a currency follows."""
    tok = toks[num.end]
    if num.plain or num.scaled is None:
        scale = {"m": 6, "b": 9}.get(tok.norm) if tok.kind == "w" and not tok.gap else None
        if scale and money.after(toks, num.end + 1):
            factor = Decimal(10) ** scale
            return Numeral(num.value * factor, num.step * factor, num.end + 1, scaled=factor)
    return num


def _with_suffix(toks: list[Tok], i: int, num: Numeral, high: Decimal | None, ctx: Context) -> Side | None:
    j = num.end
    tok = toks[j]
    value, step = num.value, num.step

    def made(kind: FactKind | None, end: int, unit: str | None) -> Side:
        return Side(i, end, value, step, kind, unit, num.scaled, high, num.words)

    if tok.text in _PERCENT or (tok.norm == "per" and toks[j + 1].norm == "cent"):
        end = j + 2 if tok.norm == "per" else j + 1
        if toks[end].norm in ("point", "points") or toks[end].text == "-" and toks[end + 1].norm == "point":
            end += 1 if toks[end].text != "-" else 2
            return made("percent", end, "percentage point")
        if tok.norm == "percentage":
            return made(None, j, None)
        return made("percent", end, "percent")
    if tok.text == "-" and toks[j + 1].norm in ("percent", "percentage") and not tok.gap:
        end = j + 2
        return made("percent", end + (toks[end].norm == "point"), "percent")
    if tok.norm in ("bps", "bp") or (tok.norm == "basis" and toks[j + 1].norm in ("points", "point")):
        value, step = value / 100, step / 100
        return made("percent", j + 1 if tok.norm in ("bps", "bp") else j + 2, "percentage point")
    currency = money.after(toks, j)
    if currency is not None and not (currency.code == "£" and _is_mass(toks, j, num, ctx)):
        code = currency.code
        if code in ("¢", "p"):
            if code == "p" and toks[currency.first].norm != "pence":
                return made(None, j, None)
            value, step, code = value / 100, step / 100, "$" if code == "¢" else "GBP"
        return made("money", currency.end, code)
    return _measured(toks, i, j, num, high) or made(None, j, None)


def _is_mass(toks: list[Tok], j: int, num: Numeral, ctx: Context) -> bool:
    """Whether pounds weigh: "200-pound", "pounds of", or an article without sterling."""
    hyphen = toks[j].text == "-"
    after = toks[j + 1].norm if not hyphen else ""
    return hyphen or after in ("of", "heavier", "lighter") or (not ctx.pound_is_money and num.scaled is None)


_SPACED_SYMBOLS = frozenset("m g t l s h in W K A".split())
_NAMED_TWO = {"square": 2, "cubic": 2, "sq": 2, "nautical": 2, "metric": 2, "light": 3, "km": 3, "miles": 3}


def _measured(toks: list[Tok], i: int, j: int, num: Numeral, high: Decimal | None) -> Side | None:
    k = j
    hyphen = toks[j].text in ("-", "‑") and not toks[j].gap and not toks[j + 1].gap
    if hyphen:
        k += 1
    unit, end = unit_at(toks, k)
    if unit is None:
        return None
    tok = toks[k]
    if (
        tok.text in _SPACED_SYMBOLS
        and (tok.gap or hyphen)
        and not (tok.text in "mgl" and num.plain and not hyphen)
    ):
        return None
    if tok.norm == "second" and not hyphen and num.value != 1:
        return None
    value, step = num.value, num.step
    if hyphen and unit.symbol in ("knot", "bar", "cal"):
        return None
    kind: FactKind = "duration" if unit.dimension == "duration" else "measure"
    made = Side(i, end, value, step, kind, unit.symbol, num.scaled, high, num.words)
    return _compound(toks, made)


def unit_at(toks: list[Tok], k: int) -> tuple[units.Unit | None, int]:
    """The unit whose name or symbol starts at token `k`, and the token after it."""
    tok = toks[k]
    if tok.text == "°":
        scale = toks[k + 1]
        if scale.text in ("C", "F") and not scale.gap:
            return units.NAMES["°" + scale.text], k + 2
        return units.NAMES["°"], k + 1
    if tok.kind != "w":
        return None, k
    if tok.norm in ("degrees", "degree"):
        after = toks[k + 1]
        if after.norm in ("celsius", "centigrade", "fahrenheit"):
            return units.NAMES[after.norm], k + 2
        if after.text in ("C", "F"):
            return units.NAMES["°" + after.text], k + 2
    longer, end = _long_unit(toks, k)
    if longer is not None:
        return longer, end
    unit = units.NAMES.get(tok.text) or (units.NAMES.get(tok.norm) if len(tok.norm) > 2 else None)
    if unit is None and tok.text.isupper() and tok.norm in ("km", "kg", "kph", "mph"):
        unit = units.NAMES[tok.norm]
    return (unit, k + 1) if unit is not None and not tok.possessive else (None, k)


def _long_unit(toks: list[Tok], k: int) -> tuple[units.Unit | None, int]:
    """Units of several tokens: "square km", "km/h", "miles per hour", "light-years", "m/s"."""
    tok, a, b = toks[k], toks[k + 1], toks[k + 2]
    if a.text == "/" or a.norm == "per":
        joined = f"{tok.text}/{b.text}" if a.text == "/" else f"{tok.norm}-per-{b.norm}"
        unit = units.NAMES.get(joined)
        if unit is not None:
            return unit, k + 3
    if a.kind == "w" and tok.norm in ("square", "cubic", "sq", "nautical", "metric"):
        unit = units.NAMES.get(f"{tok.norm}-{a.norm}")
        return unit, k + 2
    if tok.norm == "sq" and a.text == ".":
        return units.NAMES.get(f"sq-{b.norm}"), k + 3
    if a.text == "-" and (unit := units.NAMES.get(f"{tok.norm}-{b.norm}")) is not None:
        return unit, k + 3
    return None, k


_SMALLER = {"ft": "in", "h": "min", "min": "s", "year": "month", "lb": "oz"}


def _compound(toks: list[Tok], one: Side) -> Side:
    """ "5 feet 11 inches", "2 hours and 30 minutes": the second, smaller unit is added to the first."""
    smaller = _SMALLER.get(one.unit or "")
    if smaller is None:
        return one
    k = one.end + (toks[one.end].norm == "and")
    num = numbers.numeral(toks, k)
    if num is None or num.value >= 60:
        return one
    unit, end = unit_at(toks, num.end)
    if unit is None or unit.symbol != smaller:
        return one
    added = units.convert(num.value, smaller, one.unit or "") or Decimal(0)
    added = added.quantize(Decimal("0.000001"))
    return Side(one.first, end, one.value + added, num.step / 12, one.kind, one.unit, one.scaled)


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
        if one.first > 0 and toks[one.first - 1].norm == "from":
            return None
    else:
        return None
    two = side(toks, start, ctx)
    if two is None or (two.kind is None and one.kind is not None and one.kind != "money"):
        return None
    if one.kind is not None and (two.kind, two.unit) != (one.kind, one.unit) and two.kind is not None:
        return None
    first = _shared(one, two)
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


def _facts(toks: list[Tok], one: Side, two: Side, ctx: Context) -> Found | None:
    """The fact made of one side (twice) or two."""
    exact = one.first == two.first
    kind = two.kind or one.kind
    hedge, start = hedges.before(toks, one.first)
    if not exact and toks[one.first - 1].norm == "between" and one.first > 0:
        start = one.first - 1
    if kind == "duration" and hedge == "over" and not _over_counts(toks, start, two.end):
        hedge, start = None, one.first
    late, end = hedges.after(toks, two.end)
    hedge = hedge or late
    parts = _context_parts(toks, start, end)
    unit = two.unit or one.unit
    if kind == "money":
        unit = _currency(unit or "", parts, ctx)
    if kind in (None, "measure", "duration", "percent"):
        made = _counted_fact(toks, one, two, end, parts, kind)
        if made is None:
            return None
        kind, what, end, unit = made[0], made[1], max(end, made[1].end), made[2] or unit
    else:
        what = Counted((), end)
    low, high = min(one.value, two.value), max(one.value, two.value)
    if two.form:
        parts["form"] = two.form
    number: Decimal | None = one.value if exact and one.vague_high is None else None
    value = plain(low) if exact else f"{plain(low)}..{plain(high)}"
    if one.vague_high is not None and exact:
        high = one.vague_high
        value, hedge = f"{plain(low)}..{plain(high)}", hedge or "vague"
    bounds = hedges.interval(low, high, hedge, percent=kind == "percent")
    bounds = (tidy(bounds[0]), tidy(bounds[1]))
    if unit is not None and kind not in ("count", "number"):
        value = f"{value} {unit}"
    return Found(
        (
            fact(
                ctx, toks, one.first, two.end, kind, value, low=bounds[0], high=bounds[1], unit=unit, hedge=hedge,
                counted=what.stems, parts=parts, number=tidy(number), step=max(one.step, two.step),
                phrase=(start, max(end, two.end)),
            ),
        ),
        two.end,
    )  # fmt: skip


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


def _context_parts(toks: list[Tok], start: int, end: int) -> dict[str, str]:
    """What frames the quantity: "from"/"to"/"by" before it, "first"/"next" before it, "per share" after it."""
    parts: dict[str, str] = {}
    previous = toks[start - 1].norm if start > 0 else ""
    if previous in ("from", "to", "by"):
        parts["role"] = previous
    elif previous in _FRAMES:
        parts["frame"] = previous
    a, b = toks[end], toks[end + 1]
    if a.norm == "per" and b.kind == "w":
        parts["per"] = b.norm
    elif (a.norm in ("a", "an", "each", "every") or a.text == "/") and b.norm in _PER:
        parts["per"] = b.norm
    elif a.norm in ("each", "apiece"):
        parts["per"] = "each"
    elif a.norm in ("annually", "yearly", "monthly", "daily", "weekly", "hourly"):
        parts["per"] = {"annually": "year", "daily": "day"}.get(a.norm, a.norm[:-2])
    return parts


def _currency(unit: str, parts: dict[str, str], ctx: Context) -> str:
    """The ISO code of a currency sign, with how it was found in `parts`."""
    if unit in ("$", "¥", "£", "Rs"):
        code = {"$": ctx.dollar, "¥": ctx.yen, "£": "GBP", "Rs": "INR"}[unit]
        assumed = (unit == "$" and code == "USD") or unit == "Rs" or unit == "¥"
        parts["currency"] = "assumed" if assumed else "context"
        return code
    parts["currency"] = "stated"
    return unit


def _counted_fact(
    toks: list[Tok], one: Side, two: Side, end: int, parts: dict[str, str], kind: FactKind | None
) -> tuple[FactKind, Counted, str | None] | None:
    """The kind of a quantity that is no money, with what it counts."""
    if kind == "percent":
        of = toks[two.end].norm == "of"
        return kind, counted(toks, two.end, one=False) if of else Counted((), end), None
    if kind == "duration":
        return _age(toks, two, end)
    if kind == "measure":
        return kind, Counted((), end), None
    what = counted(toks, end, one=two.value == 1)
    event = what.event or event_before(toks, one.first)
    if event is not None:
        parts["event"] = event
    if two.value == 1 and two.words and not event and two.scaled is None:
        return None  # "one framework": an article rather than a count
    if what.stems or event:
        return "count", what, None
    stems = number_of(toks, one.first)
    if stems:
        return "count", Counted(stems, end), None
    if two.words and two.value < 13 and two.vague_high is None and two.scaled is None:
        return None  # "one of them", "the two were": a pronoun
    return "number", what, None


def _age(toks: list[Tok], two: Side, end: int) -> tuple[FactKind, Counted, str | None]:
    """ "59-year-old grandmother", "32 years old", "five years"."""
    k = two.end
    if toks[k].text == "-" and toks[k + 1].norm in ("old", "olds"):
        return "age", counted(toks, k + 2, one=True), "year"
    if toks[k].norm in ("old", "older") or (toks[k].norm == "of" and toks[k + 1].norm == "age"):
        return "age", Counted((), k + 1), "year"
    return "duration", Counted((), end), None


def is_quantity(item: Fact) -> bool:
    """Whether a fact has a magnitude that can be compared."""
    return item.kind in ("money", "percent", "count", "measure", "duration", "age", "number", "ordinal")
