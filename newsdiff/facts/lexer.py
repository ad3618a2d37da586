"""One pass over a text: words, numbers and signs with their offsets, for every recogniser to read.

The recognisers look words up in dictionaries and compare neighbours; none of them scans the text again
with a pattern of its own. That keeps the cost at one small regular expression and one dictionary look-up
a token."""

from __future__ import annotations

import re

import msgspec

from newsdiff.text.normal import fold

_TOKEN = re.compile(
    r"(?:https?://|www\.)[^\s]+"  # an address is one sign, so that no number is read in it
    r"|\d+(?:[.,]\d+)*[½⅓⅔¼¾]?|[½⅓⅔¼¾]|(?<![\w.])\.\d+"
    r"|[万萬億亿兆]|(?:百万|千万)|(?<=[\d万億亿兆])[年月日人円元]|[円元](?!\w)"
    r"|[A-Za-z](?:\.[A-Za-z])+\.?(?![A-Za-z])"
    r"|[^\W\d_½⅓⅔¼¾万萬億亿兆円元]+(?:['’][^\W\d_½⅓⅔¼¾]+)*"
    r"|[^\s]"
)


_UNSPACED = "\u2e80"  # from here on scripts are written without spaces: a number may follow a word at once


LONGEST_NUMBER = 20
"""A run of more characters is a key or a constant, no number of the news; Python refuses to read the longest,
and an exact decimal has room for 28 digits."""


class Tok(msgspec.Struct, frozen=True, gc=False):
    """A token.

    `norm` is folded, without dots and possessive; `kind` is "n", "w" or "s"; `gap`: space before it.
    """

    start: int
    end: int
    text: str
    norm: str
    kind: str
    gap: bool
    capital: bool
    possessive: bool


END = Tok(-1, -1, "", "", "e", True, False, False)


def lex(text: str, start: int, end: int) -> list[Tok]:
    """The tokens of `text[start:end]`, closed by end tokens so that looking ahead needs no check."""
    found: list[Tok] = []
    last = -1
    for m in _TOKEN.finditer(text, start, end):
        begin, stop, word = m.start(), m.end(), m.group()
        first = word[0]
        possessive = False
        if first.isalpha() and stop - begin < 60 and not word.startswith(("http", "www.")):
            kind, norm = "w", word.lower()
            if not norm.isascii():
                norm = fold(word)
            if "." in norm:
                norm = norm.replace(".", "")
            elif norm.endswith("'s") and len(norm) > 2:
                norm, possessive = norm[:-2], True
        elif stop - begin <= LONGEST_NUMBER and (
            first.isdecimal() or first in "½⅓⅔¼¾" or (first == "." and len(word) > 1)
        ):
            kind, norm = "n", word
        else:
            kind, norm = "s", word
        found.append(Tok(begin, stop, word, norm, kind, begin != last, first.isupper(), possessive))
        last = stop if word[-1] < _UNSPACED else -1
    found += [END] * 8
    return found
