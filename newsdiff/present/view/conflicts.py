"""Conflicts as cards: their passages grouped by value, each with some of its surroundings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.present.view.index import Index, anchor, severity_dots
from newsdiff.present.view.records import Card, Passage, Side

if TYPE_CHECKING:
    from newsdiff.model import Conflict, Value

BEFORE, AFTER = 70, 55


def cards(index: Index) -> tuple[Card, ...]:
    """All conflicts, most severe first."""
    return tuple(_card(index, n, c) for n, c in enumerate(index.conflicts, start=1))


def _card(index: Index, number: int, conflict: Conflict) -> Card:
    return Card(
        id=anchor(conflict.id),
        number=number,
        topic=capital(conflict.topic),
        rule=conflict.rule,
        kind=conflict.kind,
        severity=conflict.severity,
        dots=severity_dots(conflict.severity),
        reason=conflict.reason,
        articles=tuple(k for k in index.keys if any(v.article == k for v in conflict.values)),
        sigla=index.sigla(v.article for v in conflict.values),
        sides=_sides(index, conflict),
        working=conflict.working,
        internal=conflict.internal,
    )


def _sides(index: Index, conflict: Conflict) -> tuple[Side, ...]:
    """The values in the order in which the conflict names them; those that are or read equal, together."""
    grouped: dict[str, list[Value]] = {}
    for value in conflict.values:
        grouped.setdefault(value.value, []).append(value)
    merged: dict[tuple[str, object], list[Value]] = {}
    for values in grouped.values():
        merged.setdefault((_shortest(values).text.casefold(), values[0].number), []).extend(values)
    return tuple(_side(index, values) for values in merged.values())


def _shortest(values: list[Value]) -> Value:
    return min(values, key=lambda v: (len(v.text), v.text))


def _side(index: Index, values: list[Value]) -> Side:
    shortest = _shortest(values)
    return Side(
        label=shortest.text,
        articles=tuple(k for k in index.keys if any(v.article == k for v in values)),
        passages=tuple(_passage(index, v) for v in values),
        tongue=index.tongue(shortest.article),
        number=next((float(v.number) for v in values if v.number is not None), None),
    )


def _passage(index: Index, value: Value) -> Passage:
    text = index.articles[value.article].text
    sentence = index.sentence(value.block, value.start)
    block = index.blocks.get(value.block)
    low = sentence.start if sentence else block.start if block else value.start
    high = max(sentence.end, value.end) if sentence else block.end if block else value.end
    return Passage(
        article=value.article,
        block=value.block,
        row=index.row_of.get(value.block, ""),
        before=tail(text[low : value.start], BEFORE),
        text=text[value.start : value.end],
        after=head(text[value.end : high], AFTER),
        tongue=index.tongue(value.article),
    )


def capital(text: str) -> str:
    """A heading's first letter as a capital, but for words such as iPhone."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def tail(text: str, most: int) -> str:
    """The last `most` characters or so, from a word on, with "… " where something was cut."""
    if len(text) <= most:
        return text.lstrip()
    cut = text.find(" ", len(text) - most, len(text) - most // 2)
    return "… " + text[cut + 1 if cut >= 0 else len(text) - most :]


def head(text: str, most: int) -> str:
    """The first `most` characters or so, up to a word, with " …" where something was cut."""
    if len(text) <= most:
        return text.rstrip()
    cut = text.rfind(" ", most // 2, most)
    return text[: cut if cut > 0 else most].rstrip(" ,;:") + " …"
