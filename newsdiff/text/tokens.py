"""Words of a sentence with their offsets, folded forms and stems."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdiff.model import Span
from newsdiff.text.normal import fold

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*", re.UNICODE)
STOP = frozenset(
    """a about after all also am an and any are as at be been before being both but by can could did do does
    for from had has have he her here hers him his how i if in into is it its itself just me more most my no nor
    not now of off on once only or other our out over own per said same say says she should so some such than that
    the their them then there these they this those through to too under until up upon us very was we were what
    when where which while who whom why will with within would you your""".split()
)


class Token(Span, frozen=True, kw_only=True):
    """A word: its folded form, its stem and whether it bears content."""

    norm: str
    stem: str
    content: bool


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A light stem of a folded English word: possessive and common inflection off."""
    if word.endswith("'s"):
        word = word[:-2]
    if len(word) > 5 and word.endswith("ies"):
        return word[:-3] + "y"
    for suffix in ("ing", "ed", "es", "s"):
        if word.endswith(suffix) and len(word) - len(suffix) >= 4 and not word.endswith("ss"):
            return word[: -len(suffix)]
    return word


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The words of `text[start:end]`."""
    found = []
    for m in _WORD.finditer(text, start, end):
        norm = fold(m.group())
        found.append(Token(start=m.start(), end=m.end(), norm=norm, stem=stem(norm), content=norm not in STOP))
    return tuple(found)
