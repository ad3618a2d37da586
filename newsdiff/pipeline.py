"""One run from articles to report, a step a line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from newsdiff.align.matching import block_links, match
from newsdiff.align.pins import NO_PINS, Pins, apply
from newsdiff.align.rows import collate
from newsdiff.align.semantic import NONE_NEAR, near_words
from newsdiff.align.settings import DEFAULT as SETTINGS
from newsdiff.align.settings import Settings
from newsdiff.align.similarity import similarities
from newsdiff.claims.claims import claims
from newsdiff.claims.scores import pairs, scores
from newsdiff.claims.support import stretches, support
from newsdiff.conflicts import conflicts
from newsdiff.model import Article, Problem, Report
from newsdiff.options import DEFAULT, Options
from newsdiff.story import prepare
from newsdiff.version import __version__

if TYPE_CHECKING:
    from newsdiff.align.semantic import Nearest

Step = Callable[[str], None]
STEPS = {
    "reading": 0.08, "facts": 0.05, "alignment": 0.22, "support": 0.22, "rows": 0.11, "claims": 0.15,
    "conflicts": 0.17,
}  # fmt: skip
"""The steps of a run, with the share of its time that each took in stories of a hundred articles."""


def unheard(name: str) -> None:
    """For those who don't ask how far a run is."""


def compare(
    articles: tuple[Article, ...],
    options: Options = DEFAULT,
    problems: tuple[Problem, ...] = (),
    *,
    pins: Pins = NO_PINS,
    nearest: Nearest | None = None,
    settings: Settings = SETTINGS,
    step: Step = unheard,
) -> Report:
    """Compare segmented articles that have their keys. Pure: the same input gives the same report.

    `pins` are what a person has joined or parted, `nearest` finds words that are near in meaning (semantic
    similarity); `step` is told the name of each of `STEPS` before it begins.
    """
    step("facts")
    story = prepare(articles)
    step("alignment")
    near = near_words(story, nearest, settings) if nearest else NONE_NEAR
    similar, stale = apply(story, similarities(story, settings, near), pins, options.pins)
    matched = match(story, similar, settings)
    links = block_links(story, matched, near)
    step("support")
    carried = support(story, matched)
    shares, stretched = scores(story, carried), stretches(story, carried)
    step("rows")
    rows = collate(story, similar, settings)
    step("claims")
    stated = claims(story, carried)
    step("conflicts")
    return Report(
        newsdiff=__version__,
        options=msgspec.json.decode(msgspec.json.encode(options)),
        articles=tuple(
            msgspec.structs.replace(a, scores=shares[a.key], support=stretched[a.key]) for a in articles
        ),
        pairs=pairs(story, carried),
        links=links,
        rows=rows,
        claims=stated,
        conflicts=conflicts(story, options),
        problems=(*problems, *stale),
    )
