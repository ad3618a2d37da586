"""Normal forms of text that keep its length where offsets matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACE = re.compile(r"[^\S\n\r ]")
_NOT_PLAIN = re.compile(r"[^\S ]|[\ud800-\udfff]")


def plain_spaces(text: str) -> str:
    """The text with every white-space character but line breaks as one ASCII space, offsets kept."""
    return _SPACE.sub(" ", text)


def one_line(text: str) -> str:
    """The text with every white-space character, line breaks too, as one ASCII space; offsets kept.

    Lone surrogates, which no other library takes, become U+FFFD.
    """
    return _NOT_PLAIN.sub(lambda m: " " if m.group().isspace() else "\ufffd", text)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents and typographic variants (for comparing, not for offsets)."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")
