"""What stands around the main text of a web page: the rest that the extractor left out.

An extractor errs, and what it leaves out would vanish without a trace. So all other text of the page is kept
as one last paragraph that takes no part, with its reason: a reader can look whether a passage of the article
is among it. One paragraph and not one a line, because a page has hundreds of menu entries.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

REASON = "stands around the article on its web page (menus, links, captions, the footer)"
SEPARATOR = " · "
LONGEST = 20_000
_TELLING = 25
_MOST = 5000  # paragraphs of a page that are looked at


def around(page: Iterable[str], main: Iterable[str]) -> str:
    """The texts of a page that are not in its main text, joined; "" when there are none.

    A text is in the main text when it stands there word for word, whatever the case and spacing; a short one
    ("Fishing") only as a paragraph or cell of its own. At most LONGEST characters, the last one an ellipsis.
    """
    pieces = list(main)
    held = _key(" ".join(pieces))
    seen = {_key(cell) for piece in pieces for cell in piece.split(" | ")}
    left: list[str] = []
    size = 0
    for key, text in islice(((k, t) for t in page if (k := _key(t)) and k not in seen), _MOST):
        if key not in seen and not (len(key) >= _TELLING and key in held):
            seen.add(key)
            left.append(text)
            size += len(text)
            if size > LONGEST:
                break
    joined = SEPARATOR.join(left)
    return joined if len(joined) <= LONGEST else joined[: LONGEST - 1] + "…"


def _key(text: str) -> str:
    """A text without case and spaces."""
    return "".join(text.split()).casefold()
