"""The arithmetic of a conflict as a table, and its values as dots on a logarithmic line."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from newsdiff.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.present.view.records import Card

SPREAD = 1.5
"""Values nearer to each other than this factor make no chart: a logarithmic line would show one dot."""
_STEP = re.compile(r"(.{1,120}?) [/÷] (.{1,120}?) = ([\d,]+(?:\.\d+)?) ?(.{0,60})")


class Step(Record, frozen=True, kw_only=True):
    """One division: whose it is (letters), dividend, divisor, quotient and its unit."""

    who: str
    left: str
    right: str
    result: str
    unit: str
    number: float


class Dot(Record, frozen=True, kw_only=True):
    """A value on the line of a chart: where (0 to 600), whose, and how much."""

    x: float
    label: str
    anchor: str
    up: bool


class Chart(Record, frozen=True, kw_only=True):
    """Values of a conflict on a logarithmic line, with its ticks."""

    dots: tuple[Dot, ...]
    ticks: tuple[tuple[float, str], ...]
    spoken: str


def steps(card: Card) -> tuple[Step, ...]:
    """The working of a conflict as divisions; none when any of its lines is something else."""
    found = [_STEP.fullmatch(line) for line in card.working]
    made = [
        Step(
            who=_who(card, m[0]),
            left=m[1],
            right=m[2],
            result=m[3],
            unit=m[4],
            number=float(m[3].replace(",", "")),
        )
        for m in found
        if m
    ]
    return tuple(made) if len(made) == len(found) else ()


def _who(card: Card, line: str) -> str:
    """The letters of the sources whose passages stand in a line of the working."""
    held = [s for s in card.sides if any(p.text in line for p in s.passages)]
    longest = max((len(s.label) for s in held), default=0)
    return letters(k for s in held if len(s.label) == longest for k in s.articles)


def letters(keys: Iterable[str]) -> str:
    """The letters of sources in a row; with a space between them where one has two letters ("B J XA")."""
    found = list(keys)
    return ("" if all(len(k) == 1 for k in found) else " ").join(found)


def chart(card: Card) -> Chart | None:
    """The dot line of a conflict whose arithmetic is shown: its quotients, else its values; else None."""
    worked = steps(card)
    if worked and len({s.unit for s in worked}) == 1:
        given = [(s.number, s.who, s.result) for s in worked if s.number > 0]
    else:
        given = [(s.number, letters(s.articles), s.label) for s in card.sides if s.number and s.number > 0]
    if len(given) < 2 or not card.working:
        return None
    if max(given)[0] < SPREAD * min(given)[0]:
        return None
    low = math.floor(math.log10(min(n for n, _, _ in given)))
    high = max(math.ceil(math.log10(max(n for n, _, _ in given))), low + 1)
    step = 560 / (high - low)
    dots: list[Dot] = []
    ends = [-1e9, -1e9]
    for number, who, label in sorted(given):
        x = round(20 + step * (math.log10(number) - low), 1)
        text = f"{who} {label}" if len(label) <= 18 else who
        half = 3.5 * len(text)
        anchor = "start" if x < half else "end" if x > 600 - half else "middle"
        left = x - {"start": 0, "middle": half, "end": 2 * half}[anchor]
        up = left < ends[False] + 8
        text = text if left >= ends[up] + 8 else ""
        ends[up] = max(ends[up], left + 2 * half)
        dots.append(Dot(x=x, label=text, anchor=anchor, up=up))
    every = max(1, math.ceil((high - low) / 8))
    return Chart(
        dots=tuple(dots),
        ticks=tuple((round(20 + step * (e - low), 1), power(e)) for e in range(low, high + 1, every)),
        spoken="; ".join(f"{who}: {label}" for _, who, label in given),
    )


_NAMES = {6: "million", 9: "billion", 12: "trillion"}


def power(exponent: int) -> str:
    """A power of ten in words that fit under a tick."""
    if 0 <= exponent < 6:
        return f"{10**exponent:,}"
    if 6 <= exponent <= 14:
        return f"{10 ** (exponent % 3)} {_NAMES[exponent - exponent % 3]}"
    return f"10^{exponent}" if exponent > 0 else f"{10.0**exponent:g}"
