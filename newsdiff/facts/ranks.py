"""Ordinals ("fifth coach", "102nd"), ages told beside a name ("Marsh, 23,") and scores ("88-72")."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.facts.context import Context, Found, fact, plain
from newsdiff.facts.counted import BOUNDARY, counted, is_plural
from newsdiff.facts.numbers import SMALL, TENS
from newsdiff.facts.refused import STREETS
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok
    from newsdiff.model import Fact

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
    "twentieth",
)  # fmt: skip
ORDINALS = {w: n for n, w in enumerate(_ORDINALS, 1)} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
}
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_DASHES = frozenset({"-", "–", "‑"})
_SCORE_CUES = words(
    "win won wins winning beat beats beaten beating defeat defeated defeating loss lost lose loses losing "
    "victory lead led leading record start started draw drew tie tied rout routed setback mark opened "
    "stands finished vote voted ruled ruling decision split passed aggregate halftime half-time score "
    "scored thrashed edged topped downed upset trailed trailing ahead behind season seasons game games "
    "playoffs league coach match stretch skid matches"
)


def ordinal(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """The ordinal at token `i`, with what it ranks; streets and districts are names."""
    tok = toks[i]
    if tok.kind == "n":
        if toks[i + 1].norm not in _SUFFIXES or toks[i + 1].gap or not tok.text.isdecimal():
            return None
        value, end = int(tok.text), i + 2
    elif tok.norm in ORDINALS:
        if i > 1 and toks[i - 1].text == "-" and toks[i - 2].norm in TENS:
            return None
        value, end = ORDINALS[tok.norm], i + 1
    elif tok.norm in TENS and toks[i + 1].text == "-" and toks[i + 2].norm in ORDINALS:
        value, end = int(TENS[tok.norm]) + ORDINALS[toks[i + 2].norm], i + 3
    else:
        return None
    if _no_rank(toks, i, end, value):
        return None
    what = counted(toks, end, one=True)
    made = fact(
        ctx, toks, i, end, "ordinal", str(value), low=Decimal(value), high=Decimal(value),
        number=Decimal(value),        counted=what.stems, phrase=(i, max(end, what.end)), step=Decimal(1),
    )  # fmt: skip
    return Found((made,), end)


def _no_rank(toks: list[Tok], i: int, end: int, value: int) -> bool:
    after = toks[end]
    if i > 0 and toks[i].capital and toks[i - 1].capital and after.kind == "w" and not after.capital:
        return True  # "the Homeland First party": part of a name
    if any(toks[k].norm in STREETS and toks[k].capital for k in (end, end + 1)):
        return True
    if value > 100 and after.capital:
        return True
    previous = toks[i - 1].norm if i > 0 else ""
    if after.kind == "n" or after.norm in SMALL or after.norm in ("few", "several", "couple"):
        return True  # "the first two years": frames the number after it
    if previous == "at" or (
        after.norm in ("of", "half") and value == 1 and toks[end + 1].norm in ("all", "")
    ):
        return True
    if after.norm in ("century", "centuries", "hand", "thing", "place", "lady") and toks[i].kind != "n":
        return after.norm != "place"
    return after.norm == "century" or (toks[i].norm == "second" and previous in ("a", "per", "every"))


def stated_age(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "Marsh, 23, of", "Marsh (32)", "a guard, 58, was", "aged 22, 27 and 41", "at the age of 23"."""
    tok = toks[i]
    if not tok.text.isdecimal() or not 0 < int(tok.text) < 115 or i == 0:
        return None
    if toks[i + 1].norm == "s" and not toks[i + 1].gap:
        return _decade_of_life(toks, i, ctx)
    before = toks[i - 1]
    if (
        before.text == "-"
        and i > 1
        and toks[i - 2].norm in ("over", "under")
        and len(tok.text) == 2
        and not tok.gap
    ):
        return _age_group(toks, i, ctx)
    if (
        toks[i + 1].text in (",", ".")
        and not toks[i + 1].gap
        and toks[i + 2].kind == "n"
        and not toks[i + 2].gap
    ):
        return None
    if before.norm in ("aged", "ages"):
        return _ages(toks, i, ctx)
    said = before.norm == "age" and toks[i + 1].norm not in ("groups", "group")
    said = said or (before.norm == "of" and i > 1 and toks[i - 2].norm == "age")
    if len(tok.text) == 2 and (bearer := _who_is(toks, i)):
        return Found((_age(toks, i, ctx, bearer),), i + 1)
    named = i > 1 and len(tok.text) == 2 and _beside_name(toks, i)
    if not (said or named):
        return None
    return Found((_age(toks, i, ctx, toks[i - 2].norm if named else None),), i + 1)


def _who_is(toks: list[Tok], i: int) -> str | None:
    """The name before ", who is 38,"; None for any other number."""
    told = i > 3 and toks[i - 1].norm == "is" and toks[i - 2].norm == "who" and toks[i - 3].text == ","
    closed = toks[i + 1].text in (",", ".") or toks[i + 1].norm in ("and", "but")
    return toks[i - 4].norm if told and closed and toks[i - 4].capital else None


def _beside_name(toks: list[Tok], i: int) -> bool:
    """Whether the number stands between commas, or in parentheses, right after a name or a person."""
    opening, name, after = toks[i - 1], toks[i - 2], toks[i + 1]
    if opening.text == "(":
        return after.text == ")" and i > 2 and name.capital and toks[i - 3].capital
    if opening.text != "," or name.kind != "w":
        return False
    if name.capital:
        return after.text in (",", ".", ";", "—", "–") or after.norm in ("of", "from", "and", "was", "who")
    return after.text == "," and toks[i + 2].norm in _AFTER_AGE and int(toks[i].text) > 15


def _age(toks: list[Tok], i: int, ctx: Context, who: str | None = None) -> Fact:
    value = Decimal(toks[i].text)
    return fact(
        ctx, toks, i, i + 1, "age", f"{plain(value)} year", low=value, high=value, unit="year", number=value,
        step=Decimal(1), parts={"of": who} if who else {}, phrase=(i, i + 1),
    )  # fmt: skip


def _ages(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """A list of ages after "aged"; None for a range ("aged 18-49", "aged 18 to 24") or another unit."""
    if (
        toks[i + 1].norm in ("months", "weeks", "days")
        or toks[i + 1].text in _DASHES
        or toks[i + 1].norm == "to"
    ):
        return None
    found, k = [_age(toks, i, ctx)], i + 1
    while True:
        j = k
        while toks[j].text == "," or toks[j].norm == "and":
            j += 1
        if j == k or toks[j].kind != "n" or len(toks[j].text) > 2 or not toks[j].text.isdecimal():
            return Found(tuple(found), k)
        if toks[j + 1].kind == "w" and toks[j + 1].norm not in BOUNDARY:
            return Found(tuple(found), k)
        found.append(_age(toks, j, ctx))
        k = j + 1


_AFTER_AGE = frozenset(
    {"was", "is", "were", "who", "of", "from", "said", "told", "died", "has", "had", "will", "and"}
)


def _age_group(toks: list[Tok], i: int, ctx: Context) -> Found:
    """ "over-65 population", "under-18s"."""
    value, over = Decimal(toks[i].text), toks[i - 2].norm == "over"
    made = fact(
        ctx, toks, i, i + 1, "age", f"{plain(value)} year", low=value if over else None,
        high=None if over else value, unit="year", hedge=toks[i - 2].norm, number=value, step=Decimal(1),
        phrase=(i - 2, i + 1),
    )  # fmt: skip
    return Found((made,), i + 1)


_THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def _decade_of_life(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "in his early 30s", "in their 60s"."""
    previous = toks[i - 1].norm if toks[i - 1].text != "-" else toks[i - 2].norm
    if toks[i + 2].norm in ("celsius", "fahrenheit", "degrees", "c", "f"):
        return None
    if previous not in _THIRDS and previous not in ("his", "her", "their", "my", "your"):
        return None
    start = int(toks[i].text)
    a, b = _THIRDS.get(previous, (0, 9))
    made = fact(
        ctx, toks, i, i + 2, "age", f"{start + a}..{start + b} year", low=Decimal(start + a),
        high=Decimal(start + b), unit="year",
        hedge=previous if previous in _THIRDS else None, phrase=(i, i + 2), step=Decimal(10),
    )  # fmt: skip
    return Found((made,), i + 2)


def _bare_pair(toks: list[Tok], i: int) -> bool:
    """Whether a rising pair of numbers measures and counts nothing: "started 9-14", but not "women 18-49"."""
    previous, after = toks[i - 1] if i else toks[-1], toks[i + 3]
    closed = after.kind in "se" or (after.norm in BOUNDARY and after.norm != "of")
    plural = previous.kind == "w" and (
        is_plural(previous.norm) or previous.norm in ("aged", "age", "between", "from")
    )
    return closed and previous.kind == "w" and not plural and after.text not in ("%", "°", "€", "£")


def _after_pair(toks: list[Tok], i: int) -> bool:
    """Whether another pair stands right before: sets of a match ("6-3 4-6 7-5")."""
    end = i - 1 - (i > 0 and toks[i - 1].text == ",")
    if end < 2:  # a pair has three tokens
        return False
    return toks[end].kind == toks[end - 2].kind == "n" and toks[end - 1].text in _DASHES


def score(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "88-72", "122-147": two whole numbers that fall, or stand near a word of winning and losing."""
    a, dash, b = toks[i], toks[i + 1], toks[i + 2]
    if not (
        a.text.isdecimal() and dash.text in _DASHES and b.text.isdecimal() and not dash.gap and not b.gap
    ):
        return None
    if len(a.text) > 3 or len(b.text) > 3 or (toks[i + 3].text in _DASHES and not toks[i + 3].gap):
        return None
    if (
        i > 0
        and not a.gap
        and (toks[i - 1].kind in "wn" or toks[i - 1].text in ("-", "/", ".", "$", "€", "£"))
    ):
        return None
    if toks[i + 3].text in ("%", "th") or toks[i + 3].norm in ("percent", "million", "billion"):
        return None
    near = {t.norm for t in toks[max(0, i - 6) : i]} | {t.norm for t in toks[i + 3 : i + 8]}
    told = near & _SCORE_CUES or _bare_pair(toks, i) or _after_pair(toks, i)
    if int(a.text) <= int(b.text) and not told:
        return None
    if int(a.text) > int(b.text) and not near & _SCORE_CUES and toks[i + 3].norm in ("year", "years", "day"):
        return None
    made = fact(ctx, toks, i, i + 3, "number", f"{int(a.text)}-{int(b.text)} score", unit="score",
                parts={"first": a.text, "second": b.text}, phrase=(i, i + 3))  # fmt: skip
    return Found((made,), i + 3)
