"""The vocabulary of site chrome, by what it names. Words are folded: small letters, accents off.

A control is recognised because *all* its words are of these kinds, not because a phrase stands in a list;
so "share this article on Facebook", "1.2k shares" and "be the first to comment" need no entry of their own.
The lists stand as text in `vocabulary/`, for those who know another language better than we do; each file
opens with what it is for.
"""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent / "vocabulary"


def _lines(name: str) -> list[str]:
    """The lines of a list without its comments."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _words(name: str) -> frozenset[str]:
    """A list of single words."""
    return frozenset(" ".join(_lines(name)).split())


HEADS = _words("heads")
WEAK_HEADS = _words("weak-heads")
ADS = _words("ads")
PARTS = _words("parts")
WHOLE = _words("whole-lines")
CONTENTS = _words("contents")
CONTENTS_PHRASES = frozenset(_lines("contents-phrases"))
SECTION_NAMES = _words("section-names")
AGENCIES = _words("agencies")
WEEKDAYS = _words("weekdays")
STAMPS = _words("stamps")
MONTHS = {name: number for number, names in enumerate(_lines("months"), 1) for name in names.split()}
DISCLAIMS = tuple(_lines("disclaims"))
ABOUT_PAGE = tuple(_lines("about-page"))
TO_READER = tuple(_lines("to-reader"))
STORY_LABELS = frozenset(_lines("story-labels"))
LIST_HEADINGS = frozenset(_lines("list-headings"))
IMPERATIVES = tuple(_lines("imperatives"))
GIVEN = frozenset(_lines("given"))
SENTENCE_WORDS = _words("sentence-words")
THREADS = frozenset(_lines("threads"))
SMALL_IN_NAMES = _words("small-in-names")
NEWSROOM = _words("newsroom")
OUTLETS = _words("outlet-words")
JOBS = _words("jobs")
RANKS = _words("ranks")
