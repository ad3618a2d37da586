"""Fingerprints: the same finding has the same one in the next run, wherever it then stands.

Each finding has two. The fingerprint is made of the rule, normalised values and the *names* of the sources:
an edit elsewhere in a file leaves it alone. The content print takes the *contents* (SHA-256) of the sources
instead: renaming a file leaves that alone. A finding is the accepted one when the first agrees, or when the
second does and the entry's own fingerprint is nowhere to be found any more. So accepting one empty file does
not accept the next.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

_SPACE = re.compile(r"\s+")


def fingerprint(*parts: str) -> str:
    """32 hexadecimal digits for these parts, in their order."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def normal(text: str) -> str:
    """A quotation without what an edit may change idly: case, spaces, typographic forms, a last full stop."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return _SPACE.sub(" ", folded).strip(" .")
