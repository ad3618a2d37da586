"""Verbs: whether words hold what looks like a finite verb.

There is no tagger. A word counts that is an auxiliary or a common irregular past form, or ends in -ed, or
ends in -s before what only a verb governs ("expects the", "plans to"). So "services to" counts too, and
"cover" does not: this decides how a statement is worded, never what is stated.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.claims.clauses import PREDICATE_OPENERS, SUBJECTS
from newsdiff.facts.words import words as word_set

if TYPE_CHECKING:
    from newsdiff.text.tokens import Token

AUXILIARIES = word_set(
    "is are was were be been has have had do does did will would can could may might must should"
)
PAST = (
    PREDICATE_OPENERS
    - SUBJECTS
    - word_set("never also then now left led set put not that those these it he she")
) | word_set(
    """sold grew drew flew threw caught taught stood understood bore broke chose drove ate fought forgot froze
    hid lay rode shook sank sang shot slept stole swore tore woke bent burnt dealt dug hung spent struck swept
    swung wore withdrew overtook became arose blew bound bred clung crept fed fled lent lit meant overcame
    rang sought slid slung spun sprang stuck stung strove swam wept"""
)
"""Auxiliaries and irregular past forms that are hardly ever another part of speech."""
VERBAL = re.compile(r"[a-z]{2,}ed$")
_PRESENT = re.compile(r"[a-z]{3,}[^aiosu]s$")
_GOVERNED = (SUBJECTS | word_set("to about no not what how")) - word_set("we you i")
BARE = 6  # words of a text that may be a noun alone
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their"])
_RELATIVE = frozenset(["who", "whose", "which", "whom", "where"])
_SUBORDINATE = frozenset(
    ["when", "while", "after", "before", "although", "though", "because", "if", "as", "since"]
)


def headless(text: str, found: tuple[Token, ...]) -> bool:
    """Whether English words are only a subject with a relative clause ("Ruiz, who was rescued"), a
    subordinate clause and a start of the main one ("When it stopped, the church"), or a noun."""
    commas = [i for i in range(1, len(found)) if "," in text[found[i - 1].end : found[i].start]]
    opens = next((i for i in commas if found[i].norm in _RELATIVE), None)
    if opens is not None:
        closes = next((i for i in commas if i > opens), len(found))
        return closes == len(found) and not has_verb(found[:opens])
    if found[0].norm in _SUBORDINATE and commas:
        rest = found[commas[0] :]
        return not has_verb(rest)
    bare = len(found) <= BARE and found[0].norm in _DETERMINERS and not has_verb(found)
    return bare and not any(w.norm.endswith("s") for w in found[1:])


def has_verb(found: tuple[Token, ...]) -> bool:
    """Whether some word looks like a finite verb."""
    if any(w.norm in PAST or VERBAL.match(w.norm) for w in found):
        return True
    return any(
        _PRESENT.match(a.norm) and (b.norm in _GOVERNED or b.norm[0].isdigit())
        for a, b in pairwise(found[1:])
    )
