"""Pieces of articles -> HTML. The hot loop of the page, so it stands here and not in a template.

All text goes through `escape`; nothing else of an article reaches the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from newsdiff.present.view.index import level
from newsdiff.present.view.records import Tongue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.present.view.records import Paragraph, Passage, Phrase, Piece, Side, Source, Statement

_ESCAPES = {
    ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&#34;", ord("'"): "&#39;",
    **dict.fromkeys((*range(9), 11, *range(14, 32), *range(127, 160), *range(55296, 57344)), "�"),
    **{plane + low: "\ufffd" for plane in range(0, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF)},
    **dict.fromkeys(range(64976, 65008), "�"),
    12: " ", 13: " ",
}  # fmt: skip
"""What HTML gives a meaning to, and the code points that it forbids."""
_PAGE = Tongue()
NOTED = 20
"""Pieces of so many characters carry the letters and the number of their carriers; shorter would be noise."""


def escape(text: str) -> str:
    """Text as it may stand in an element or in a quoted attribute."""
    return text.translate(_ESCAPES)


def tongue(thing: Statement | Passage | Side | Source) -> Markup:
    """The attributes that say in which language a text stands; none for the page's own."""
    spoken = thing.tongue
    if spoken == _PAGE:
        return Markup()
    return Markup(f' lang="{escape(spoken.lang)}" dir="{spoken.dir}"')


def home(thing: Statement | Passage | Side | Source) -> Markup:
    """The attributes of the page's own words inside a text in another language."""
    return Markup() if thing.tongue == _PAGE else Markup(f' lang="{_PAGE.lang}" dir="{_PAGE.dir}"')


class Marker:
    """Renders marked text for one page: it knows the conflicts' addresses and which claims are shared."""

    def __init__(self, conflicts: dict[int, str], shared: frozenset[int], count: int, *, tints: bool) -> None:
        self._links = {
            number: f'<a class="cx" href="#x-{escape(anchor)}">≠{number}</a>'
            for number, anchor in conflicts.items()
        }
        self._shared = shared
        self._count = count
        self._tints = tints
        self._levels = [level(k, count) for k in range(count + 1)]

    def paragraph(self, paragraph: Paragraph) -> Markup:
        """A paragraph of the synopsis. Headings carry no marks but those of conflicts."""
        plain = paragraph.kind == "heading"
        out: list[str] = []
        novel = ""
        for phrase in paragraph.phrases:
            inner: list[str] = []
            for piece in phrase.pieces:
                self._piece(inner, piece, first=piece.novel != novel, plain=plain)
                novel = piece.novel
            out.append(self._phrase(phrase, "".join(inner)))
        return Markup("".join(out))

    def excerpt(self, pieces: Iterable[Piece]) -> Markup:
        """A sentence with its novel stretches marked, and nothing else."""
        out = []
        for piece in pieces:
            text = escape(piece.text)
            out.append(f'<mark class="{_NOVEL[piece.novel]}">{text}</mark>' if piece.novel else text)
        return Markup("".join(out).replace("\n", " "))

    def _phrase(self, phrase: Phrase, inner: str) -> str:
        claims = [c for c in phrase.claims if c in self._shared]
        if not claims:
            return inner
        return f'<span class="s" data-c="{" ".join(map(str, claims))}">{inner}</span>'

    def _piece(self, out: list[str], piece: Piece, *, first: bool, plain: bool) -> None:
        text = escape(piece.text)
        classes = self._classes(piece, first=first, plain=plain)
        noted = ""
        if self._tints and piece.carriers and not plain and any(map(str.isalnum, piece.text)):
            classes.append(f"k{self._levels[min(len(piece.carriers) + 1, self._count)]}")
            if len(piece.text) >= NOTED:
                noted = f' data-k="{len(piece.carriers) + 1}"'
                if self._count <= 12:
                    noted += f' data-w="{escape("".join(piece.carriers))}"'
        tag = "mark" if piece.novel and not plain else "span"
        out.append(f'<{tag} class="{" ".join(classes)}"{noted}>{text}</{tag}>' if classes else text)
        out.extend(self._links[n] for n in piece.closes if n in self._links)

    def _classes(self, piece: Piece, *, first: bool, plain: bool) -> list[str]:
        classes = []
        if piece.novel and not plain:
            classes.append(_NOVEL[piece.novel])
            if first and piece.novel == "fact":
                classes.append("n1")
        if piece.conflicts:
            classes.append("xl" if piece.long else "x")
            classes += ["xs"] * bool(piece.opens) + ["xe"] * bool(piece.closes)
        return classes


_NOVEL = {"fact": "n", "plain": "o"}
