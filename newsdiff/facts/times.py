"""Clock times: "7 p.m.", "9.25 a.m.", "19:00 GMT", "0430 local time", "noon", "9:25 Thursday morning".

With a zone the value is in UTC ("19:00Z"), so that two zones of one moment are equal; without one it is
the local clock time ("19:00"). `low` and `high` are minutes after midnight (of UTC or local time), unit
"minute". Zones that change with the season ("ET") leave both hours open. Parts of the day ("morning",
"evening") are times with wide bounds when they stand with a weekday or "in the"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from newsdiff.facts import hedges
from newsdiff.facts.calendar import WEEKDAYS
from newsdiff.facts.context import Context, Found, fact

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok

ZONES: dict[str, tuple[int, ...]] = {
    "gmt": (0,), "utc": (0,), "z": (0,), "bst": (60,), "wat": (60,), "cet": (60,), "cest": (120,),
    "sast": (120,),
    "eet": (120,), "eest": (180,), "msk": (180,), "pkt": (300,), "ist": (330,), "wib": (420,), "sgt": (480,),
    "hkt": (480,), "pht": (480,), "awst": (480,), "jst": (540,), "kst": (540,), "aest": (600,),
    "aedt": (660,),
    "nzst": (720,), "nzdt": (780,), "est": (-300,), "edt": (-240,), "et": (-300, -240), "cst": (-360,),
    "cdt": (-300,), "ct": (-360, -300), "mst": (-420,), "mdt": (-360,), "pst": (-480,), "pdt": (-420,),
    "pt": (-480, -420), "akst": (-540,), "hst": (-600,),
}  # fmt: skip
_NAMED_ZONES = {"eastern": "et", "pacific": "pt", "central": "ct", "greenwich": "gmt"}
DAY_PARTS = {
    "morning": (300, 720), "noon": (720, 720), "midday": (720, 720), "midnight": (0, 0),
    "afternoon": (720, 1080), "evening": (1020, 1380), "night": (1080, 1680), "dawn": (270, 420),
    "dusk": (1020, 1260),
}  # fmt: skip


def read(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """The clock time that starts at token `i`, if one does."""
    tok = toks[i]
    if tok.kind == "w":
        return _day_part(toks, i, ctx)
    if tok.kind != "n" or (i > 0 and not tok.gap and toks[i - 1].kind in "wn"):
        return None
    if i > 0 and not tok.gap and toks[i - 1].text in "$€£¥.:/-#+":
        ranged = toks[i - 1].text == "-" and i > 1 and toks[i - 2].norm in ("am", "pm")
        return _clock(toks, i, ctx) if ranged else None  # "10am-5pm"
    return _clock(toks, i, ctx)


def _clock(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    read_ = _hour_minute(toks, i)
    if read_ is None:
        return None
    hour, minute, end, sure = read_
    half, later = _half_of_day(toks, end)
    zone, zone_end = _zone(toks, later)
    military = len(toks[i].text) == 4 and toks[i].text.isdecimal()
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
        end = later
    elif (military and not (zone or toks[later].norm in ("hours", "hrs"))) or (
        not sure and not zone and not military
    ):
        return None
    elif not military and not half and hour < 13:
        hour = _by_day_part(toks, end, hour)
    if military and toks[end].norm in ("hours", "hrs") and half is None:
        end += 1
        zone, zone_end = _zone(toks, end)
    if zone:
        end = zone_end
    return _made(toks, i, end, ctx, hour * 60 + minute, zone)


def _hour_minute(toks: list[Tok], i: int) -> tuple[int, int, int, bool] | None:
    """Hour, minute, the token after them, and whether the form alone makes it a time."""
    text = toks[i].text
    if text.isdecimal() and len(text) == 4 and int(text[:2]) < 24 and int(text[2:]) < 60:
        return int(text[:2]), int(text[2:]), i + 1, False
    if "." in text and text.count(".") == 1:
        a, b = text.split(".")
        if 0 < len(a) <= 2 and len(b) == 2 and a.isdecimal() and int(a) < 24 and int(b) < 60:
            return int(a), int(b), i + 1, False
        return None
    if not text.isdecimal() or len(text) > 2 or int(text) > 24:
        return None
    a_, b_ = toks[i + 1], toks[i + 2]
    if (
        a_.text in (":", "h", "H")
        and b_.kind == "n"
        and len(b_.text) == 2
        and b_.text.isdecimal()
        and not b_.gap
    ):
        if int(b_.text) > 59 or int(text) > 23 or a_.gap:
            return None
        end = i + 3
        if toks[end].text == ":" and toks[end + 1].kind == "n" and not toks[end].gap:
            return None  # a stop-watch
        return int(text), int(b_.text), end, True
    if a_.norm == "o'clock":
        return int(text), 0, i + 2, True
    if a_.norm == "o" and toks[i + 2].text in "'’" and toks[i + 3].norm == "clock":
        return int(text), 0, i + 4, True
    return int(text), 0, i + 1, False


def _half_of_day(toks: list[Tok], j: int) -> tuple[str | None, int]:
    tok = toks[j]
    if tok.norm in ("am", "pm") and (not tok.capital or tok.text.isupper() or "." in tok.text):
        return tok.norm, j + 1
    if tok.norm in ("a", "p") and toks[j + 1].text == "." and toks[j + 2].norm == "m":
        return tok.norm + "m", j + 3 + (toks[j + 3].text == ".")
    return None, j


def _zone(toks: list[Tok], j: int) -> tuple[str | None, int]:
    """The zone that starts at token `j` (also in parentheses is another time) and the token after it."""
    tok = toks[j]
    if tok.norm in ZONES and tok.text.replace(".", "").isupper():
        return tok.norm, j + 1
    if (
        tok.norm in _NAMED_ZONES
        and tok.capital
        and toks[j + 1].norm in ("time", "standard", "daylight", "mean")
    ):
        end = j + 2 + (toks[j + 1].norm != "time")
        return _NAMED_ZONES[tok.norm], end
    if tok.norm == "local":
        return "local", j + 1 + (toks[j + 1].norm == "time")
    return None, j


def _by_day_part(toks: list[Tok], end: int, hour: int) -> int:
    """ "9:25 Thursday morning", "7:00 in the evening": the half of the day that the words after it tell."""
    for k in range(end, end + 4):
        part = DAY_PARTS.get(toks[k].norm)
        if part is not None:
            late = part[0] >= 720 and not (toks[k].norm == "night" and hour < 5)
            return hour + 12 if late and hour < 12 else hour
        if toks[k].kind == "s":
            break
    return hour


def _made(toks: list[Tok], i: int, end: int, ctx: Context, minutes: int, zone: str | None) -> Found:
    hedge, start = hedges.before(toks, i)
    parts = {"local": f"{minutes // 60:02d}:{minutes % 60:02d}"}
    if zone:
        parts["zone"] = zone
    previous = toks[start - 1].norm if start > 0 else ""
    if previous in ("by", "before", "after", "since", "until", "from", "to"):
        parts["prep"] = previous
        hedge = hedge or (previous if previous in ("by", "before", "after", "since", "until") else None)
    offsets = ZONES.get(zone or "", ())
    if offsets:
        marks = sorted((minutes - o) % 1440 for o in offsets)
        value = "/".join(f"{m // 60:02d}:{m % 60:02d}Z" for m in marks)
    else:
        marks, value = [minutes], f"{minutes // 60:02d}:{minutes % 60:02d}"
    slack = 30 if hedge in ("about", "around", "approximately", "roughly", "some", "circa") else 0
    made = fact(
        ctx, toks, i, end, "time", value, low=Decimal(marks[0] - slack), high=Decimal(marks[-1] + slack),
        unit="minute", hedge=hedge, parts=parts, number=Decimal(marks[0]) if len(marks) == 1 else None,
        step=Decimal(60 if minutes % 60 == 0 else 5 if minutes % 5 == 0 else 1), phrase=(start, end),
    )  # fmt: skip
    return Found((made,), end)


def _day_part(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """ "noon", "midnight"; "morning" and the like after a weekday, "in the", "this", "yesterday"."""
    norm = toks[i].norm
    part = DAY_PARTS.get(norm)
    if part is None:
        return None
    previous = toks[i - 1].norm if i > 0 else ""
    if norm not in ("noon", "midnight", "midday"):
        said = previous in WEEKDAYS or previous in ("this", "yesterday", "tomorrow", "that", "last")
        if not said and not (previous == "the" and i > 1 and toks[i - 2].norm in ("in", "on", "during")):
            return None
        if toks[i + 1].kind == "w" and toks[i + 1].norm in ("service", "session", "show", "news", "paper"):
            return None
    value = f"{part[0] // 60:02d}:{part[0] % 60:02d}" if part[0] == part[1] else norm
    made = fact(
        ctx, toks, i, i + 1, "time", value, low=Decimal(part[0]), high=Decimal(part[1]), unit="minute",
        parts={"part": norm},
    )  # fmt: skip
    return Found((made,), i + 1)
