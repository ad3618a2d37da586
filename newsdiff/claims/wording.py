"""Wording: which clause of a group reads best as the statement, and how much of its sentence it needs.

A reader sees the text alone, so it should be a sentence or a clause with a verb, with whole quotations and
brackets. There is no parser: a clause is taken to have a verb when a word of it is an auxiliary, a common
past form or ends like one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.claims.clauses import JOINERS, PREDICATE_OPENERS, RELATIVES, SAYING, SUBJECTS, SUBORDINATORS
from newsdiff.facts.gazetteer import ROLES
from newsdiff.model import Span

if TYPE_CHECKING:
    from newsdiff.claims.clauses import Clause
    from newsdiff.story import Story, Unit
    from newsdiff.text.tokens import Token

SHORT = 5
LONGEST = 260
NO_VERB = 0.5
INSIDE = 0.7
BROKEN = 0.7
HEAD = 0.8
CONDITIONS = (RELATIVES | SUBORDINATORS) - {"who", "which", "whom", "whose"}
BACKWARD = frozenset({"this", "that", "these", "those", "it", "he", "she", "they"})
_VERBS = (PREDICATE_OPENERS - SUBJECTS - BACKWARD) - {
    "i",
    "you",
    "we",
    "there",
    "her",
    "their",
    "set",
    "put",
    "not",
}
_VERBS = _VERBS - {"never", "also", "then", "now", "left", "led"}
_VERBAL = re.compile(r"[a-z]{2,}ed$")
_LEADING = re.compile(r"^(?:and|but|or|so|yet) (?=\S)")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("„", "“"), ("«", "»"))
NAMED = frozenset({"person", "organisation", "place", "name", "date", "time", "duration"})
OFFICES = (
    ROLES
    | SAYING
    | {"told", "tells", "reporters", "police", "officials", "authorities", "companies", "company", "agency"}
)


def fitness(story: Story, unit: Unit, clause: Clause) -> float:
    """How well a clause reads as a statement, 0 to 1."""
    text = story.articles[unit.article].text
    words = unit.tokens[clause.first : clause.stop]
    fit = 1.0 if has_verb(words) else NO_VERB
    fit *= INSIDE if clause.first and not text[clause.start].isupper() else 1.0
    fit *= 1.0 if _balanced(clause.of(text)) else BROKEN
    fit *= HEAD if story.block_of(unit).kind in ("title", "heading", "list") else 1.0
    return fit * (INSIDE if words and words[0].norm in BACKWARD else 1.0)


def statement(story: Story, unit: Unit, clause: Clause) -> str:
    """The clause as a statement to read: with what stands before it in its sentence when it is a fragment
    (with the rest when it opens the sentence), unless that is long."""
    text = story.articles[unit.article].text
    words = unit.tokens[clause.first : clause.stop]
    span = Span(start=clause.start, end=clause.end)
    if clause.first and _depends(text, words):
        span = Span(start=unit.start, end=clause.end)
    elif not clause.first and (len(words) < SHORT or not has_verb(words) or words[0].norm in CONDITIONS):
        span = Span(start=unit.start, end=unit.end)
    if span.end - span.start > LONGEST:
        span = Span(start=clause.start, end=clause.end)
    shown = _LEADING.sub("", _whole(text, span, unit).of(text)).strip()
    return shown[:-1] if shown.endswith(".") and not shown.endswith("..") else shown


def has_verb(words: tuple[Token, ...]) -> bool:
    """Whether some word looks like a finite verb."""
    return any(w.norm in _VERBS or _VERBAL.match(w.norm) for w in words)


def says_nothing(story: Story, unit: Unit, clause: Clause) -> bool:
    """Whether a clause only names who speaks, or when: "the company said on Monday"."""
    words = unit.tokens[clause.first : clause.stop]
    named = [f for f in unit.facts if f.kind in NAMED]
    text = story.articles[unit.article].text
    speaks = any(w.norm in OFFICES for w in words)
    rest = [
        w
        for w in words
        if w.content
        and w.norm not in OFFICES
        and not (speaks and text[w.start].isupper())
        and not any(f.start <= w.start < f.end for f in named)
    ]
    return not rest if speaks or has_verb(words) else len(rest) <= 1 and bool(named)


def _depends(text: str, words: tuple[Token, ...]) -> bool:
    """Whether a clause inside a sentence needs what stands before it: it begins in lower case, not with its
    own subject, or it is short or without a verb. "… and reported a loss" stands alone: what is before it may
    be another statement."""
    if not has_verb(words):
        return True
    if words[0].norm in JOINERS:
        return False
    if words[0].norm in ("a", "an") and not any(w.norm in _VERBS for w in words):
        return True  # an apposition: "…, an alliance formed by three firms"
    own = words[0].norm in SUBJECTS or not text[words[0].start].islower()
    return not own or len(words) < SHORT


def _balanced(text: str) -> bool:
    return text.count('"') % 2 == 0 and all(text.count(a) == text.count(b) for a, b in _PAIRS[:3])


def _whole(text: str, span: Span, unit: Unit) -> Span:
    """A stretch with the brackets and quotations that it cuts, as far as its sentence has them."""
    start, end = span.start, span.end
    inside = text[start:end]
    for opens, closes in (*_PAIRS[:3], ('"', '"')):
        if opens == closes:
            lacks_close = lacks_open = inside.count(opens) % 2 == 1
        else:
            lacks_close = inside.count(opens) > inside.count(closes)
            lacks_open = inside.count(closes) > inside.count(opens)
        after, before = text.find(closes, end, unit.end), text.rfind(opens, unit.start, start)
        if lacks_close and after >= 0:
            end = after + 1
        elif lacks_open and before >= 0:
            start = before
        inside = text[start:end]
    return Span(start=start, end=end)
