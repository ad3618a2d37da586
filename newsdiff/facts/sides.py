"""One side of a quantity: [currency] number [scale] [currency | per cent | unit]."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from newsdiff.facts import money, numbers, units, vague, wholes
from newsdiff.facts.numbers import Numeral
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.facts.context import Context
    from newsdiff.facts.lexer import Tok
    from newsdiff.model import FactKind

_PERCENT = frozenset({"%", "％", "percent", "pct", "percentage", "prozent", "procent"})


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


def side(toks: list[Tok], i: int, ctx: Context) -> Side | None:
    """[currency] number [scale] [unit] from token `i`."""
    if toks[i].text == "." and (spaced := _spaced_decimal(toks, i)):
        return spaced
    if toks[i].norm in ("half", "a", "an", "past", "last") and (one := wholes.read(toks, i)):
        kind: FactKind = "duration" if one.time else "measure"
        return Side(one.first, one.end, one.value, one.value, kind, one.symbol, None)
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


def _spaced_decimal(toks: list[Tok], i: int) -> Side | None:
    """ ". 09 percent" of tokenised text."""
    tok = toks[i + 1]
    spaced = tok.kind == "n" and tok.gap and tok.text.isdecimal() and toks[i + 2].norm in _PERCENT
    if not spaced or not (toks[i].gap or tok.text.startswith("0")):
        return None
    value = Decimal("0." + tok.text)
    return Side(i, i + 3, value, numbers.place(value, keep_decimals=True), "percent", "percent", None)


def _letter_scale(toks: list[Tok], num: Numeral) -> Numeral:
    """ "20m euros", "3bn yen": m and b are scales when a currency follows."""
    tok = toks[num.end]
    if num.plain or num.scaled is None:
        scale = {"m": 6, "b": 9}.get(tok.norm) if tok.kind == "w" and not tok.gap else None
        if scale and money.after(toks, num.end + 1):
            factor = Decimal(10) ** scale
            return Numeral(num.value * factor, num.step * factor, num.end + 1, scaled=factor)
    return num


_PICTURES = frozenset(map(Decimal, (240, 360, 480, 720, 1080, 1440, 2160)))
"""Lines of a picture: "1080p"."""


def _with_suffix(toks: list[Tok], i: int, num: Numeral, high: Decimal | None, ctx: Context) -> Side | None:
    j = num.end
    tok = toks[j]
    value, step = num.value, num.step

    def made(kind: FactKind | None, end: int, unit: str | None) -> Side:
        return Side(i, end, value, step, kind, unit, num.scaled, high, num.words)

    if tok.norm in _PERCENT or _per_cent(toks, j):
        end = j + 2 if _per_cent(toks, j) else j + 1
        if toks[end].norm in ("point", "points") or (toks[end].text == "-" and toks[end + 1].norm == "point"):
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
    if tok.norm == "p" and not tok.gap and ctx.pound_is_money and value not in _PICTURES:  # "490p"
        return Side(i, j + 1, value / 100, step / 100, "money", "GBP", num.scaled, high, num.words)
    currency = money.after(toks, j)
    if currency is not None and not (currency.code == "£" and _is_mass(toks, j, num, ctx)):
        code = currency.code
        if code in ("¢", "p"):
            if code == "p" and toks[currency.first].norm != "pence":
                return made(None, j, None)
            value, step, code = value / 100, step / 100, "$" if code == "¢" else "GBP"
        return made("money", currency.end, code)
    return _measured(toks, i, j, num, high) or made(None, j, None)


def _per_cent(toks: list[Tok], j: int) -> bool:
    """ "per cent", "pour cent", "por ciento"."""
    return toks[j].norm in ("per", "pour", "por") and toks[j + 1].norm in ("cent", "ciento", "cento")


def _is_mass(toks: list[Tok], j: int, num: Numeral, ctx: Context) -> bool:
    """Whether pounds weigh: "200-pound", "pounds of", or an article without sterling."""
    hyphen = toks[j].text == "-"
    after = toks[j + 1].norm if not hyphen else ""
    return hyphen or after in ("of", "heavier", "lighter") or (not ctx.pound_is_money and num.scaled is None)


_SPACED_SYMBOLS = words("m g t l s h in W K A")
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
    if tok.text == "s" and i > 0 and toks[i - 1].text in ("-", "early", "mid", "late", "the"):
        return None  # "in the mid-30s"
    if tok.norm == "second" and not hyphen and num.value != 1:
        return None
    value, step = num.value, num.step
    if hyphen and unit.symbol in ("knot", "bar", "cal"):
        return None
    kind: FactKind = "duration" if unit.dimension == "duration" else "measure"
    first = i
    if unit.dimension in ("temperature", "degree") and i > 0 and _negative(toks, i):
        first, value = i - 1, -value
    made = Side(first, end, value, step, kind, unit.symbol, num.scaled, high, num.words)
    return _compound(toks, made)


def _negative(toks: list[Tok], i: int) -> bool:
    """Whether a minus stands before the number at token `i`: "minus 180 degrees", " -5°C"."""
    sign = toks[i - 1]
    return sign.norm == "minus" or (sign.text in ("-", "−") and sign.gap and not toks[i].gap)


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
    if tok.text in ("C", "F") and not tok.gap:
        return units.NAMES["°" + tok.text], k + 1  # "15.1C"
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
