"""The plain records that presenters loop over: everything is worked out, nothing is markup.

Texts are the sources' own words, unescaped and unclipped unless said otherwise; each presenter escapes for
its format. `row` is always the number of a row as a string, "" for none.
"""

from __future__ import annotations

from typing import Literal

from newsdiff.model import Record

Novelty = Literal["", "fact", "plain"]


class Tongue(Record, frozen=True, kw_only=True):
    """In which language a text stands (`lang`) and which way it runs (`dir`: "ltr" or "rtl")."""

    lang: str = "en"
    dir: str = "ltr"


class Bar(Record, frozen=True, kw_only=True):
    """One part of a source's k-of-N bar: `share` (0 to 1) of it stands in that many sources."""

    label: str
    share: float
    level: int


class Near(Record, frozen=True, kw_only=True):
    """Another source that carries much of this one: how much, as a share (0 to 1)."""

    key: str
    share: float


class Source(Record, frozen=True, kw_only=True):
    """One article: `key` is its letter, `label` what a reader calls it, `place` its position (0 …)."""

    key: str
    place: int
    label: str
    tongue: Tongue
    title: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    words: int = 0
    unique: float = 0.0
    union: float = 0.0
    verbatim: float = 0.0
    bars: tuple[Bar, ...] = ()
    nearest: tuple[Near, ...] = ()


class MatrixCell(Record, frozen=True, kw_only=True):
    """How much of article `a` article `b` carries; `level` 0 to 4 for shading. Of itself: share None."""

    a: str
    b: str
    share: float | None
    level: int


class Piece(Record, frozen=True, kw_only=True):
    """A run of text in one state.

    `carriers`: the other articles that carry it. `novel`: "" when it is shared, "fact" when only this article
    has it and it holds something checkable, "plain" when it does not. `conflicts`: numbers of the conflicts
    whose passage this is; `opens` and `closes` those whose passage begins and ends here; `long` when one of
    them is long.
    """

    text: str
    carriers: tuple[str, ...] = ()
    novel: Novelty = ""
    conflicts: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()
    long: bool = False


class Phrase(Record, frozen=True, kw_only=True):
    """A stretch that makes the same claims from end to end, as positions: what lights up together."""

    pieces: tuple[Piece, ...]
    claims: tuple[int, ...] = ()


class Statement(Record, frozen=True, kw_only=True):
    """A claim: its words (clipped), who makes it, and where. `groups` are the kinds it is filtered by."""

    id: str
    index: int
    text: str
    tongue: Tongue
    kinds: tuple[str, ...]
    groups: tuple[str, ...]
    articles: tuple[str, ...]
    silent: tuple[str, ...]
    sigla: tuple[str, ...]
    k: int
    level: int
    salience: float
    row: str = ""
    conflicts: tuple[int, ...] = ()
    drift: tuple[str, ...] = ()


class Excerpt(Record, frozen=True, kw_only=True):
    """A sentence of a source with what only it says marked, and where it stands."""

    pieces: tuple[Piece, ...]
    block: str
    row: str
    claims: tuple[str, ...]
    conflicts: tuple[int, ...] = ()
    factual: bool = False


class BySource(Record, frozen=True, kw_only=True):
    """What only one source says, most salient first, and what two or more others say that it leaves out.

    `only_count` and `left_count` count all of them, whatever was cut from the lists.
    """

    source: Source
    only: tuple[Excerpt, ...]
    left_out: tuple[Statement, ...]
    only_count: int
    left_count: int


class Passage(Record, frozen=True, kw_only=True):
    """Where an article gives a value: the words themselves and some of what stands around them."""

    article: str
    block: str
    row: str
    before: str
    text: str
    after: str
    tongue: Tongue


class Side(Record, frozen=True, kw_only=True):
    """One value of a conflict, with all passages that give it."""

    label: str
    articles: tuple[str, ...]
    passages: tuple[Passage, ...]
    tongue: Tongue
    number: float | None = None


class Card(Record, frozen=True, kw_only=True):
    """A conflict. `number` counts from 1; `dots` is 1 to 3 for severity; `sides` are its values."""

    id: str
    number: int
    topic: str
    rule: str
    kind: str
    severity: str
    dots: int
    reason: str
    articles: tuple[str, ...]
    sigla: tuple[str, ...]
    sides: tuple[Side, ...]
    working: tuple[str, ...] = ()
    internal: bool = False


class Paragraph(Record, frozen=True, kw_only=True):
    """A paragraph in a row. `after`: the paragraph it follows in its article when it was moved, else None
    (so too when it was moved together with the one above it).

    `stubs`: paragraphs that follow this one in the article and stand in another row, as (first, last, row).
    """

    id: str
    number: int
    kind: str
    phrases: tuple[Phrase, ...]
    after: str | None = None
    stubs: tuple[tuple[str, str, str], ...] = ()


class Cell(Record, frozen=True, kw_only=True):
    """What one source has in a row."""

    key: str
    place: int
    paragraphs: tuple[Paragraph, ...]
    length: int


class Tie(Record, frozen=True, kw_only=True):
    """Why paragraphs of two sources (letters `a`, `b`) stand in one row: the words and facts they share."""

    a: str
    b: str
    words: tuple[str, ...]


class RowView(Record, frozen=True, kw_only=True):
    """A row of the synopsis; sources that are not in `cells` have a gap.

    `ties` say what holds it together, strongest first; `runner_up` is the row that its least certain
    paragraph would else have joined ("" for none), `confidence` (0 to 1) how certain it is.
    """

    id: str
    number: int
    cells: tuple[Cell, ...]
    sigla: tuple[str, ...]
    k: int
    level: int
    conflicts: tuple[int, ...] = ()
    only: bool = False
    confidence: float = 1.0
    runner_up: str = ""
    ties: tuple[Tie, ...] = ()


class Aside(Record, frozen=True, kw_only=True):
    """A paragraph that took no part in the comparison, and why."""

    id: str
    reason: str
    text: str


class SetAside(Record, frozen=True, kw_only=True):
    """All that was set aside of one source."""

    source: Source
    asides: tuple[Aside, ...]


class View(Record, frozen=True, kw_only=True):
    """The whole report, ready to be laid out."""

    title: str
    title_from: str
    title_tongue: Tongue
    version: str
    sources: tuple[Source, ...]
    matrix: tuple[tuple[MatrixCell, ...], ...]
    cards: tuple[Card, ...]
    statements: tuple[Statement, ...]
    by_source: tuple[BySource, ...]
    rows: tuple[RowView, ...]
    set_aside: tuple[SetAside, ...]
    problems: tuple[str, ...] = ()

    @property
    def shared(self) -> tuple[Statement, ...]:
        """What all sources say, most salient first."""
        return tuple(s for s in self.statements if s.k == len(self.sources))

    @property
    def single(self) -> tuple[Statement, ...]:
        """What only one says, most salient first."""
        return tuple(s for s in self.statements if s.k == 1)
