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


def has_verb(found: tuple[Token, ...]) -> bool:
    """Whether some word looks like a finite verb."""
    if any(w.norm in PAST or VERBAL.match(w.norm) for w in found):
        return True
    return any(
        _PRESENT.match(a.norm) and (b.norm in _GOVERNED or b.norm[0].isdigit())
        for a, b in pairwise(found[1:])
    )
