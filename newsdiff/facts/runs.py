"""Runs of capitalised words: where a name may stand, before it is known what it names.

A word at the start of a sentence has its capital for free. It counts only if it does not also occur in
small letters, is no usual opener, and, when it would stand alone, occurs with a capital inside a sentence
too. Blocks in title case or in capitals throughout give no runs of their own; the names known from the
rest are looked up in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from newsdiff.facts.gazetteer import GEOGRAPHIC, GIVEN, HEADS, OPENERS, PLACES
from newsdiff.facts.words import words
from newsdiff.text.stopwords import STOP

if TYPE_CHECKING:
    from newsdiff.facts.context import Context
    from newsdiff.facts.lexer import Tok
    from newsdiff.model import Block

PARTICLES = words("de da di do dos das del della der den des du van von zu zur bin ibn al el la le ter ten y")
_LISTING = frozenset(
    {"ministry", "department", "minister", "secretary", "committee", "office", "ministers", "institute"}
)
_INITIALS = words("mr mrs ms dr prof st jr sr gov sen rep gen col lt sgt capt mt inc ltd co corp")
_NO_NAME = frozenset({"i", "i'm", "i've", "i'll", "i'd", "ok", "mr", "am", "pm"})


class Run(msgspec.Struct, frozen=True):
    """Tokens `first` to `end` of the block's tokens; `words` are their folded words."""

    first: int
    end: int
    words: tuple[str, ...]
    opening: bool  # at the start of a sentence
    fixed: str = ""  # the acronym that stands for it, where one is told


def title_case(block: Block, toks: list[Tok]) -> bool:
    """Whether capitals say nothing in a block: most of its longer words have one.

    A body paragraph that ends with a full stop is prose, however many names it holds.
    """
    words = [t for t in toks if t.kind == "w" and len(t.text) > 3]
    if len(words) < 3:
        return False
    capital = sum(t.capital for t in words)
    if block.kind in ("title", "heading"):
        return capital * 10 >= len(words) * 5
    closed = next((t.text for t in reversed(toks) if t.kind != "e"), "") in (".", "”", '"', "’")
    return capital == len(words) > 4 if closed else capital * 10 >= len(words) * 8


def openings(block: Block, toks: list[Tok]) -> set[int]:
    """The tokens at which a sentence, or a quotation in it, begins."""
    starts = {s.start for s in block.sentences}
    found = {0}
    for i, tok in enumerate(toks):
        if tok.start in starts:
            found.add(i)
        if tok.text in '"“‘«「•`' or (tok.text in ".!?" and tok.kind == "s"):
            found.add(i + 1)
        if tok.start in starts and tok.kind == "s":
            found.add(i + 1)
    return found


def runs(block: Block, toks: list[Tok], used: set[int], ctx: Context) -> list[Run]:
    """The runs of a block that is not in title case, left to right."""
    opens = openings(block, toks)
    found: list[Run] = []
    i = 0
    while toks[i].kind != "e":
        if i in used or not _capital(toks[i]):
            i += 1
            continue
        opening = i in opens
        if _free_capital(toks, i, opening, ctx):
            i += 1
            continue
        end = _extend(toks, i, used)
        words = tuple(t.norm for t in toks[i:end] if t.kind == "w" or t.text == "&" or t.kind == "n")
        found.append(Run(i, end, words, opening))
        i = end
    return found


def _free_capital(toks: list[Tok], i: int, opening: bool, ctx: Context) -> bool:
    """Whether the capital of token `i` says nothing: an opener, an article, a word glued to digits."""
    tok, after = toks[i], toks[i + 1]
    if f"{tok.norm} {after.norm}" in PLACES and after.capital:
        return False
    if tok.norm in ("a", "an", "the", "this", "that", "my", "and") and not (
        after.text == "." and not after.gap
    ):
        return True
    if (after.kind == "n" and not after.gap) or (after.text == "-" and toks[i + 2].kind == "n"):
        return True
    if _acronym(tok):
        return False
    if opening and tok.norm.endswith("ing") and after.capital:
        return True  # "Choosing Smith": a verb before the name
    return (opening and (tok.norm in OPENERS or tok.norm in ctx.lower)) or (
        tok.norm in STOP and tok.norm not in GIVEN
    )


def _capital(tok: Tok) -> bool:
    return tok.kind == "w" and tok.capital and tok.norm not in _NO_NAME


def _acronym(tok: Tok) -> bool:
    return len(tok.text) > 1 and tok.text.replace(".", "").isupper()


def _extend(toks: list[Tok], i: int, used: set[int]) -> int:
    """The token after the run that begins at `i`."""
    j = i + 1
    headed = toks[i].norm in HEADS or toks[i].norm in GEOGRAPHIC or toks[i].norm in _LISTING
    while True:
        if toks[j - 1].possessive or j in used:
            return j
        k = _joint(toks, j, headed)
        if k is None or k in used or not _capital(toks[k]):
            return j if not headed else _list(toks, i, j)
        headed = headed or toks[k].norm in HEADS or toks[k].norm in GEOGRAPHIC
        j = k + 1


def _joint(toks: list[Tok], j: int, headed: bool) -> int | None:
    """The token that may continue a run at `j`: the next one, or the one after a connector."""
    tok, after = toks[j], toks[j + 1]
    if tok.kind == "w":
        if tok.capital:
            return j
        if tok.norm in PARTICLES and _capital(after):
            return j + 1
        if tok.norm in PARTICLES and after.norm in PARTICLES:
            return j + 2
        if (
            headed
            and tok.norm in ("of", "for")
            and toks[j - 1].norm not in ("minister", "secretary", "office")
        ):
            return j + 2 if after.norm == "the" and _capital(toks[j + 2]) else j + 1
        if tok.norm == "of" and toks[j - 1].norm in ("minister", "secretary", "office", "department"):
            return j + 1
        return None
    if tok.text in ("-", "‑") and not tok.gap and not after.gap:
        return j + 1
    if tok.text == "&" and after.capital:
        return j + 1
    if tok.text == "." and not tok.gap and (len(toks[j - 1].norm) == 1 or toks[j - 1].norm in _INITIALS):
        return j + 1 if after.capital and len(toks[j - 1].norm) < 5 else None
    return None


def _list(toks: list[Tok], i: int, j: int) -> int:
    """ "Ministry of Economy, Trade and Industry": a list after "of", closed by "and"."""
    listing = [k for k in range(i, j) if toks[k].norm in _LISTING]
    if not listing or toks[listing[-1] + 1].norm not in ("of", "for") or j - listing[-1] > 4:
        return j
    k = j
    while toks[k].text == "," and _capital(toks[k + 1]) and toks[k + 2].kind != "n":
        k += 2
        if _capital(toks[k]):
            k += 1
    if toks[k].text == ",":
        k += 1
    if toks[k].norm == "and" and _capital(toks[k + 1]) and (k > j or not toks[k + 1].possessive):
        k += 2
        while _capital(toks[k]) and not toks[k - 1].possessive:
            k += 1
        return k
    return j
