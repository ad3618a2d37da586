"""What the text reports (terminal, Markdown, CSV, TEI) share beside the view: harmless text, small sums.

Article text passes `plain` before it is shown as text: control characters could steer a terminal, and
bidirectional overrides make a line read as what it is not.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsdiff.model import Record

if TYPE_CHECKING:
    from newsdiff.present.view.records import Card, Piece, SetAside, Source

_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+")
_BLANK = re.compile(r"\s+")
_UNFIT = re.compile("[\ud800-\udfff\ufffe\uffff]")
WHOLE = 0.85
"""From this share of novel letters on, a sentence is new as a whole and marking its words tells nothing."""


class Shares(Record, frozen=True, kw_only=True):
    """How much of an article all others carry, some do, none does: 0 to 1, together 1."""

    everyone: float
    some: float
    nobody: float


class Run(Record, frozen=True, kw_only=True):
    """Part of a sentence; `novel` when only its article has these words."""

    text: str
    novel: bool


def harmless(text: str) -> str:
    """The text without what steers a terminal, turns the direction of what follows or is forbidden in XML.

    White space, line breaks too, becomes single spaces; the ends are kept.
    """
    return _UNFIT.sub("�", _BLANK.sub(" ", _STEERING.sub(" ", text)))


def plain(text: str) -> str:
    """`harmless`, without spaces at the ends."""
    return harmless(text).strip()


def clip(text: str, most: int) -> str:
    """`plain`, at most `most` characters."""
    text = plain(text)
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def shares(source: Source) -> Shares:
    """Of one source's k-of-N bar."""
    if not source.bars:
        return Shares(everyone=0.0, some=0.0, nobody=0.0)
    parts = [bar.share for bar in source.bars]
    everyone = parts[0] if len(parts) > 1 else 0.0
    return Shares(everyone=everyone, some=sum(parts[1:-1]), nobody=parts[-1])


def runs(pieces: tuple[Piece, ...]) -> tuple[Run, ...]:
    """A sentence cut only where its own words begin and end; uncut when nearly all of it is its own."""
    merged: list[tuple[str, bool]] = []
    for piece in pieces:
        novel = bool(piece.novel)
        text = harmless(piece.text)
        if merged and merged[-1][1] == novel:
            merged[-1] = (merged[-1][0] + text, novel)
        else:
            merged.append((text, novel))
    letters = sum(len(text.strip()) for text, _ in merged)
    if sum(len(text.strip()) for text, novel in merged if novel) >= WHOLE * letters:
        return (Run(text=harmless("".join(text for text, _ in merged)).strip(), novel=True),)
    return tuple(_trimmed(merged))


def inline(card: Card) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The values of a conflict, each with its articles; sides that are worded alike stand together."""
    merged: dict[str, list[str]] = {}
    worded: dict[str, str] = {}
    for side in card.sides:
        text = plain(side.label)
        worded.setdefault(text.lower(), text)
        held = merged.setdefault(text.lower(), [])
        held += [key for key in side.articles if key not in held]
    return tuple((worded[text], tuple(keys)) for text, keys in merged.items())


def reasons(aside: SetAside) -> tuple[tuple[str, int], ...]:
    """Why paragraphs of a source took no part, each reason with how many, the most frequent first."""
    counted = Counter(plain(a.reason) for a in aside.asides)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def count(number: int, noun: str) -> str:
    """ "1 conflict", "2 conflicts"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _trimmed(merged: list[tuple[str, bool]]) -> list[Run]:
    """Runs that neither begin nor end with a space where they are novel, so that marks hug the words."""
    made: list[Run] = []
    for text, novel in merged:
        body = text.strip() if novel else text
        if novel and body and text[0] == " ":
            made.append(Run(text=" ", novel=False))
        if body:
            made.append(Run(text=body, novel=novel))
        if novel and body and text[-1] == " ":
            made.append(Run(text=" ", novel=False))
    return made
