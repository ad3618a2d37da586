"""Pins: a person's word on which paragraphs belong together, by quotation.

A pin file is plain text. Each pin is a line with two quotations and `=` (belong together) or `!=` (do not)
between them; a line that is empty or starts with `#` says nothing:

    "raised the rate to 4.5 %" = "lifted borrowing costs by half a point"
    "the mayor's sister" != "the mayor's office"

A quotation stands for every block that takes part and holds it (case, accents, quotation marks and the
amount of white space do not count), except that a pin never joins blocks of one article. A pinned pair is a
link, or none, whatever the texts say, and rows follow. A quotation that no block holds any more is reported
as a `Problem` with its line, and so is a line that cannot be read: a pin never fails silently.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.align.settings import PINNED
from newsdiff.model import Problem, Record
from newsdiff.text.normal import fold

if TYPE_CHECKING:
    from newsdiff.align.similarity import Similarities
    from newsdiff.story import Story

_QUOTED = r'["“”„«»](?P<{0}>[^"“”„«»]+)["“”„«»]'
_PIN = re.compile(rf"\s*{_QUOTED.format('a')}\s*(?P<sign>!?=)\s*{_QUOTED.format('b')}\s*(?:#.*)?")


class Pin(Record, frozen=True, kw_only=True):
    """Two quotations and whether their paragraphs belong together; `line` is 1-based."""

    left: str
    right: str
    together: bool
    line: int


class Pins(Record, frozen=True, kw_only=True):
    """The pins of a file and what could not be read in it."""

    pins: tuple[Pin, ...] = ()
    problems: tuple[Problem, ...] = ()


NO_PINS = Pins()


def parse(text: str, path: str | None = None) -> Pins:
    """The text of a pin file -> its pins; `path` is only for the problems."""
    pins, problems = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        m = _PIN.fullmatch(line)
        if m is None:
            message = 'a pin is two quotations with = or != between them: "these words" = "those words"'
            problems.append(Problem(code="bad-pin", message=message, path=path, line=number))
        else:
            pins.append(Pin(left=m["a"], right=m["b"], together=m["sign"] == "=", line=number))
    return Pins(pins=tuple(pins), problems=tuple(problems))


def apply(
    story: Story, similar: Similarities, pins: Pins, path: str | None = None
) -> tuple[Similarities, tuple[Problem, ...]]:
    """The scores with all pins in force (later lines win), and a problem for each that matches nothing."""
    units = [(u, _plain(_block_text(story, u.article, u.block))) for u in story.units]
    result, problems = dict(similar), list(pins.problems)
    for pin in pins.pins:
        left, right = _plain(pin.left), _plain(pin.right)
        xs = [u for u, text in units if left in text]
        ys = [u for u, text in units if right in text]
        pairs = {
            (min(u.index, v.index), max(u.index, v.index)) for u in xs for v in ys if u.article != v.article
        }
        if not pairs:
            problems.append(_unmatched(pin, bool(xs), bool(ys), path))
        for pair in sorted(pairs):
            result[pair] = PINNED if pin.together else -PINNED
    return result, tuple(problems)


def _unmatched(pin: Pin, left: bool, right: bool, path: str | None) -> Problem:
    if left and right:
        message = f"the pin joins “{pin.left}” and “{pin.right}”, which only one article holds"
    else:
        message = f"no article holds “{pin.right if left else pin.left}” any more: change or remove the pin"
    return Problem(code="stale-pin", message=message, path=path, line=pin.line)


def _block_text(story: Story, article: int, block: int) -> str:
    found = story.articles[article].blocks[block]
    return story.articles[article].text[found.start : found.end]


def _plain(text: str) -> str:
    """Folded, with one space between words and no typographic quotation marks."""
    return " ".join(re.sub(r"[\"“”„«»]", "", fold(text)).split())
