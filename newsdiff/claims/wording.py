"""Wording: how well a stretch of a sentence reads as a statement, and how it is shown.

A reader sees the text alone, so it should be a sentence or a clause with a subject and a verb, with whole
quotations and brackets. There is no parser: for verbs see `verbs`; a stretch is taken to have a subject when
it opens its sentence, or begins with a determiner, a pronoun, a name or a number. Of other languages than
English only whole sentences are known to read well.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.claims.clauses import (
    JOINERS,
    PLAIN,
    PREPOSITIONS,
    RELATIVES,
    SAYING,
    SUBJECTS,
    SUBORDINATORS,
    closing,
    opening,
)
from newsdiff.claims.verbs import AUXILIARIES, PAST, VERBAL, has_verb
from newsdiff.facts.gazetteer import ROLES
from newsdiff.facts.words import words as word_set
from newsdiff.model import Span

if TYPE_CHECKING:
    from newsdiff.claims.clauses import Clause
    from newsdiff.story import Story, Unit
    from newsdiff.text.tokens import Token

LEAST, SHORT = 3, 5
LONG, LONGEST = 140, 260
NO_VERB = 0.5
PRONOUN = 0.75
INSIDE = 0.95
NAME = 0.85
NO_SUBJECT = 0.45
BROKEN = 0.6
LOOSE = 0.2
TRIMMED = 0.85
HEAD = 0.8
ASKS = 0.15
RELATIVE, ADVERBIAL = 0.35, 0.15
FOREIGN = 0.5
BACKWARD = word_set("this that these those it he she they him them")
_BEFORE_CLAUSE = (RELATIVES | SUBORDINATORS | word_set("that")) - word_set("who which whom whose where as so")
_OPEN_ENDED = (
    PREPOSITIONS
    | JOINERS
    | RELATIVES
    | (AUXILIARIES - word_set("may"))
    | word_set("the a an of its his her their to early late more just only some very also not almost nearly")
)
_LEADING = re.compile(r"^(?:and|but|or|so|yet) (?=\S)")
_ABBREVIATED = re.compile(r"(?:\.|\b[A-Za-z]\.\s?[A-Za-z])\.$")
_AND_SAID = re.compile(r",? (?:and|but) (?:said|says|added)$")
_SPOKEN = re.compile(r",[\"”’'»]$")
_QUOTED = re.compile(r"[,.]([\"”’'»])$")
_ASKING = word_set("what how why who when where")
_EXPLAINS = re.compile(r"[:–—-]\s(?:what|how|why|who|when)\b", re.I)
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("„", "“"), ("«", "»"))
SPEAKER = 10
ANTECEDED = word_set("who which where that")
_BEFORE_SAID = word_set("has have had also later then reportedly who")
_REPORTING = word_set(
    """showed shows shown reported reports found finds understands announced wrote writes revealed indicated
    suggested suggests ruled asked asks"""
)
NAMED = frozenset({"person", "organisation", "place", "name", "date", "time", "duration"})
OFFICES = (
    ROLES
    | SAYING
    | {"told", "tells", "reporters", "police", "officials", "authorities", "companies", "company", "agency"}
)


def fitness(story: Story, unit: Unit, first: int, stop: int) -> float:
    """How well the words `first` … `stop` - 1 of a sentence read as a statement, 0 to 1."""
    article, words = story.articles[unit.article], unit.tokens[first:stop]
    text, span, kind = article.text, span_of(article.text, unit, first, stop), story.block_of(unit).kind
    if article.language == "en":
        fit = _grammar(text, unit, first, stop, headed=kind in ("title", "heading"))
    else:
        fit = FOREIGN if first or stop < len(unit.tokens) else 1.0
    fit *= 1.0 if _balanced(span.of(text)) else BROKEN
    fit *= TRIMMED if _SPOKEN.search(span.of(text)) else 1.0
    if kind in ("title", "heading", "list_item"):
        line = text[unit.start : unit.end].rstrip()
        asks = line.endswith(("?", "？")) or words[0].norm in _ASKING or _EXPLAINS.search(line)
        names_topic = kind == "heading" and not has_verb(words)
        fit *= ASKS if asks or names_topic else HEAD
    length = span.end - span.start
    return fit * (BROKEN if length > LONGEST else min(1.0, LONG / length) ** 0.5)


def _grammar(text: str, unit: Unit, first: int, stop: int, *, headed: bool) -> float:
    """How well English words read, by their verb, their beginning and their end; `headed`: in a headline."""
    words = unit.tokens[first:stop]
    verbal = has_verb(words)
    fit = (1.0 if verbal or headed else NO_VERB) * _start(text, words, first)
    fit *= BROKEN if first and len(words) < SHORT and fit < NAME else 1.0
    if stop < len(unit.tokens) and text[words[-1].end : unit.tokens[stop].start] in PLAIN:
        ends = words[-1].norm in PAST or VERBAL.match(words[-1].norm) or not verbal
        fit *= LOOSE if ends else TRIMMED
    fit *= LOOSE if words[-1].norm in _OPEN_ENDED or len(words) < LEAST else 1.0
    return fit * (LOOSE if tells_nothing(text, unit, first, stop) else 1.0)


def _start(text: str, words: tuple[Token, ...], first: int) -> float:
    """How well a stretch begins: with its sentence, or with a subject of its own."""
    if words[0].norm in JOINERS and len(words) > 1:
        words = words[1:]
    word = words[0].norm
    if word in BACKWARD:
        return PRONOUN
    if word in PREPOSITIONS and not has_verb(words):
        return ADVERBIAL
    if word in _BEFORE_CLAUSE and "," not in text[words[0].start : words[-1].end]:
        return ADVERBIAL
    if first == 0:
        return 1.0
    if word in RELATIVES:
        return RELATIVE if word in ANTECEDED else ADVERBIAL
    if word in ("a", "an") and not any(w.norm in PAST for w in words):
        return NO_SUBJECT  # an apposition: "…, an alliance formed by three firms"
    head = _to_comma(text, words)
    if len(head) < len(words) and words[len(head)].norm in ANTECEDED and not has_verb(head):
        return NAME  # "a second plant in Penang, which …"
    if word in SUBJECTS:
        return INSIDE if has_verb(head) else NO_SUBJECT
    return NAME if _names(text, words[0]) or _noun_before_verb(words) else NO_SUBJECT


def _noun_before_verb(words: tuple[Token, ...]) -> bool:
    """Whether words begin with a bare noun as their subject: "inflation was falling"."""
    noun = words[0].content and not VERBAL.match(words[0].norm)
    return noun and any(w.norm in AUXILIARIES for w in words[1:4])


def _names(text: str, word: Token) -> bool:
    """Whether a word can begin a subject without a determiner: a name or a number, in figures or words."""
    return text[word.start].isupper() or word.stem[:1].isdigit()


def stripped(text: str, unit: Unit, first: int, stop: int) -> int:
    """Where a clause begins behind its connective: "and …", "after the bank had …"."""
    words = _to_comma(text, unit.tokens[first:stop])
    if len(words) >= SHORT and words[0].norm in JOINERS:
        return first + 1
    if len(words) < SHORT or not has_verb(words):
        return first
    if words[0].norm in PREPOSITIONS and words[1].norm == "which":
        return first + 2
    if words[0].norm not in _BEFORE_CLAUSE:
        return first
    own = words[1].norm in SUBJECTS or _names(text, words[1]) or _noun_before_verb(words[1:])
    return first + 1 if own else first


def _to_comma(text: str, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words before the first comma."""
    return next(
        (words[: i + 1] for i, (a, b) in enumerate(pairwise(words)) if "," in text[a.end : b.start]), words
    )


def leads(unit: Unit, clause: Clause) -> bool:
    """Whether a clause is but the beginning of what the next one states: a subject, or a condition."""
    words = unit.tokens[clause.first : clause.stop]
    return not clause.first and (words[0].norm in _BEFORE_CLAUSE or not has_verb(words))


def depends(story: Story, unit: Unit, clause: Clause) -> bool:
    """Whether a clause hangs on the one before it: it has no verb or no subject of its own, or none that is
    known in its language."""
    if story.articles[unit.article].language != "en":
        return True
    words = unit.tokens[clause.first : clause.stop]
    first = stripped(story.articles[unit.article].text, unit, clause.first, clause.stop)
    if words[0].norm in _BEFORE_CLAUSE | RELATIVES or not has_verb(words):
        return True
    own = unit.tokens[first : clause.stop]
    return _start(story.articles[unit.article].text, own, first) < NAME


def span_of(text: str, unit: Unit, first: int, stop: int) -> Span:
    """A run of words as a stretch of text, with the brackets and quotations that it cuts."""
    start = opening(text, unit.tokens, first, unit.start)
    end = unit.end if stop == len(unit.tokens) else closing(text, unit.tokens, stop - 1, unit.end)
    if first == 0:
        start = unit.start
    return _whole(text, Span(start=start, end=end), unit)


def shown(story: Story, unit: Unit, first: int, stop: int) -> str:
    """A run of words as a reader sees it: whole, on one line, without a full stop at its end."""
    text = story.articles[unit.article].text
    said = _LEADING.sub("", " ".join(span_of(text, unit, first, stop).of(text).split()))
    said = said.rstrip(",;:–—- ") if said[-1:] in ",;:–—-" else said
    said = _QUOTED.sub(r"\1", _unquoted(_AND_SAID.sub("", said)))
    return said[:-1] if said.endswith(".") and not _ABBREVIATED.search(said) else said


def _unquoted(said: str) -> str:
    """A stretch without the quotation mark at its start or end that has no partner in it."""
    for opens, closes in (("“", "”"), ("„", "“"), ("«", "»"), ("``", "''"), ('"', '"')):
        alone = said.count(opens) % 2 if opens == closes else said.count(opens) != said.count(closes)
        if alone and said.startswith(opens):
            return said[len(opens) :].lstrip()
        if alone and said.endswith(closes):
            return said[: -len(closes)].rstrip(" ,")
    return said


def says_nothing(story: Story, unit: Unit, clause: Clause) -> bool:
    """Whether a clause only names who speaks, a name, or when: "the company said on Monday"."""
    text = story.articles[unit.article].text
    stop = clause.stop
    dates = [f for f in unit.facts if f.kind in ("date", "time")]
    while stop > clause.first + 2 and (
        any(f.start <= unit.tokens[stop - 1].start < f.end for f in dates)
        or (stop < clause.stop and unit.tokens[stop - 1].norm in PREPOSITIONS)
    ):
        stop -= 1
    return names_source(text, unit.tokens[clause.first : stop]) or tells_nothing(
        text, unit, clause.first, clause.stop
    )


def names_source(text: str, words: tuple[Token, ...]) -> bool:
    """Whether a clause says no more than who speaks or where it stands: "cops and family said", "according to
    the clinic", "the minutes showed", "she told the paper"."""
    if words[0].norm == "according" or len(words) == 1:
        return True
    if len(words) > SPEAKER:
        return False
    subject = [w for w in words[:-1] if w.norm not in _BEFORE_SAID]
    if words[-1].norm in SAYING:
        apart = "," in text[words[0].start : words[-1].end]  # "Two were arrested, police said"
        return not (has_verb(tuple(subject)) if apart else any(w.norm in PAST for w in subject))
    if words[-1].norm in _REPORTING and subject:
        named = all(not text[w.start].islower() or w.norm in ROLES for w in subject if w.content)
        return (named or len(words) < SHORT) and subject[-1].content and not has_verb(tuple(subject))
    said = next((i for i, w in enumerate(words) if w.norm in SAYING), None)
    if said and words[min(said + 1, len(words) - 1)].norm in PREPOSITIONS:
        return not has_verb(words[:said]) and not has_verb(words[said + 1 :])
    told = next((i for i, w in enumerate(words) if w.norm in ("told", "tells")), None)
    return (
        told is not None and 0 < told >= len(words) - SHORT and not has_verb(words[:told] + words[told + 1 :])
    )


def tells_nothing(text: str, unit: Unit, first: int, stop: int) -> bool:
    """Whether words of a sentence only name who speaks, or when."""
    words = unit.tokens[first:stop]
    speaks = any(w.norm in OFFICES for w in words)
    most = 0 if speaks or has_verb(words) else 1
    named, rest = [f for f in unit.facts if f.kind in NAMED], 0
    for w in words:
        if w.content and w.norm not in OFFICES and not (speaks and text[w.start].isupper()):
            rest += not any(f.start <= w.start < f.end for f in named)
            if rest > most:
                return False
    return most == 0 or bool(named)


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
