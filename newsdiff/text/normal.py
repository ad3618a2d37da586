"""Normal forms of text that keep its length where offsets matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACE = re.compile(r"[^\S\n\r ]")


def plain_spaces(text: str) -> str:
    """The text with every white-space character but line breaks as one ASCII space, offsets kept."""
    return _SPACE.sub(" ", text)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents and typographic variants (for comparing, not for offsets)."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")
