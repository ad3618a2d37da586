"""Every record of newsdiff. Records never change: a step takes some and makes others.

The records of a `Report` are also its JSON contract: a field here is a key there, in this order. So a
field is added at the end, with a default, and never renamed without raising `REPORT_VERSION`.

All offsets are half-open and count characters (code points) of `Article.text`.
"""

from __future__ import annotations

from decimal import Decimal  # noqa: TC003 - msgspec needs it at run time
from typing import Literal

import msgspec

REPORT_FORMAT = "newsdiff-report"
REPORT_VERSION = 1


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What all records share: frozen, keyword-only, compared by value."""


class Span(Record, frozen=True, kw_only=True):
    """A stretch of an article's text: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The quoted text."""
        return text[self.start : self.end]


class Sentence(Span, frozen=True, kw_only=True):
    """One sentence of a block."""


BlockKind = Literal[
    "title", "byline", "heading", "body", "list_item", "caption", "furniture", "promo", "disclaimer"
]


class Block(Span, frozen=True, kw_only=True):
    """A paragraph, heading or line of an article.

    `dropped` says in plain words why the block takes no part in the comparison; None when it does.
    `line` is the 1-based line of the source file in which it starts.
    """

    id: str
    kind: BlockKind
    sentences: tuple[Sentence, ...] = ()
    dropped: str | None = None
    line: int = 1


class Stretch(Span, frozen=True, kw_only=True):
    """A stretch of text and the keys of the *other* articles that carry it (sorted)."""

    carriers: tuple[str, ...] = ()


class Scores(Record, frozen=True, kw_only=True):
    """How much of one article others carry. Shares are of its content words, 0 to 1.

    `carried[k]` is the share that exactly k of the other articles carry (k = 0 … N-1; they sum to 1),
    `unique` is `carried[0]`, `union` its complement. `verbatim`, `reworded` and `facts` say how the carried
    share is carried: in runs of the same words, in other words, and the share of its facts that another has.
    """

    words: int
    carried: tuple[float, ...]
    unique: float
    union: float
    verbatim: float = 0.0
    reworded: float = 0.0
    facts: float = 0.0


class Article(Record, frozen=True, kw_only=True):
    """One witness. `key` is its sigil ("A"); `name` what a reader calls it (outlet or file name).

    `blocks` is empty until the article has been segmented; `support` and `scores` are filled by `compare`.
    `support` tiles the text of all blocks that take part.
    """

    key: str = ""
    name: str = ""
    title: str | None = None
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    language: str = "en"
    sha256: str = ""
    text: str = ""
    blocks: tuple[Block, ...] = ()
    support: tuple[Stretch, ...] = ()
    scores: Scores | None = None

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        name: str = "",
        path: str | None = None,
        url: str | None = None,
        outlet: str | None = None,
        author: str | None = None,
        published: str | None = None,
        language: str = "en",
    ) -> Article:
        """An article from a string (plain text). It is segmented when it is compared."""
        return cls(
            text=text, name=name, path=path, url=url, outlet=outlet, author=author,
            published=published, language=language,
        )  # fmt: skip


FactKind = Literal[
    "money", "percent", "count", "measure", "duration", "date", "time", "age", "ordinal", "number",
    "person", "organisation", "place", "name", "quote",
]  # fmt: skip


class Fact(Span, frozen=True, kw_only=True):
    """Something checkable in a text: a quantity, a date, a name, a quotation.

    `value` is the normalised value as a string: two facts of one kind say the same when their values are
    equal. For quantities and dates, `low` and `high` bound the value (equal when exact) in `unit` (ISO
    currency code, "percent", SI symbol, "day", …); `hedge` is the word that loosens it ("about", "up to");
    `counted` is the thing counted as stems, head noun first, then its qualifiers.
    `parts` are further normalised parts by name (a person's "family" and "given", a quote's "speaker").
    `number` is the magnitude as stated, without the hedge, in `unit`; `step` the place of its last
    significant digit as written (0.1 billion for "6.1 billion"): what a rounding may hide. `phrase` is the
    span with the hedge before it and the thing counted after it.
    """

    kind: FactKind
    text: str
    value: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    hedge: str | None = None
    counted: tuple[str, ...] = ()
    parts: dict[str, str] = {}
    number: Decimal | None = None
    step: Decimal | None = None
    phrase: Span | None = None


class Link(Record, frozen=True, kw_only=True):
    """Two blocks of different articles that share content; `why`: the words and facts that tie them."""

    a: str
    b: str
    score: float
    why: tuple[str, ...] = ()


class Row(Record, frozen=True, kw_only=True):
    """Blocks that stand side by side, by article key; an article that is not named has a gap.

    `confidence` is 0 to 1; `runner_up` the row that the least certain of its blocks would else have joined.
    """

    id: str
    cells: dict[str, tuple[str, ...]]
    confidence: float = 1.0
    runner_up: str | None = None


class Mention(Span, frozen=True, kw_only=True):
    """Where an article makes a claim. `novel` are the stretches in it that no other article carries."""

    article: str
    block: str
    novel: tuple[Span, ...] = ()
    attribution: str | None = None
    hedge: str | None = None


class Claim(Record, frozen=True, kw_only=True):
    """A statement and the articles that carry it; single-source when it is one.

    `drift` says in plain words how attribution or hedging differs between its mentions.
    """

    id: str
    text: str
    kinds: tuple[str, ...]
    articles: tuple[str, ...]
    silent: tuple[str, ...]
    salience: float
    mentions: tuple[Mention, ...]
    drift: tuple[str, ...] = ()


Severity = Literal["high", "medium", "low"]
ConflictKind = Literal["contradiction", "scope", "rounding", "update", "framing"]


class Value(Span, frozen=True, kw_only=True):
    """One side of a conflict: the passage and what it says, normalised.

    `number` is the magnitude, where there is one, for charts and arithmetic.
    """

    article: str
    block: str
    text: str
    value: str
    number: Decimal | None = None


class Conflict(Record, frozen=True, kw_only=True):
    """Passages that a reader should see beside each other, and why; never a verdict.

    `working` is the arithmetic, a line a step. `internal` when all values are of one article.
    `fingerprint` is made of rule, normalised values and sources' content, never of positions.
    """

    id: str
    rule: str
    kind: ConflictKind
    severity: Severity
    topic: str
    reason: str
    fingerprint: str
    values: tuple[Value, ...]
    working: tuple[str, ...] = ()
    internal: bool = False


class Pair(Record, frozen=True, kw_only=True):
    """How much of article `a` article `b` carries (containment of a in b), as shares of a's content words."""

    a: str
    b: str
    containment: float
    verbatim: float = 0.0
    reworded: float = 0.0
    facts: float = 0.0


class Problem(Record, frozen=True, kw_only=True):
    """Input trouble as data. `code` is stable ("empty-file"); `message` says what to do."""

    code: str
    message: str
    path: str | None = None
    line: int | None = None
    severity: Literal["error", "warning", "note"] = "warning"


class Report(Record, frozen=True, kw_only=True):
    """The result of a comparison, with the version and options that made it."""

    format: str = REPORT_FORMAT
    version: int = REPORT_VERSION
    newsdiff: str = ""
    options: dict[str, object] = {}
    articles: tuple[Article, ...] = ()
    pairs: tuple[Pair, ...] = ()
    links: tuple[Link, ...] = ()
    rows: tuple[Row, ...] = ()
    claims: tuple[Claim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    problems: tuple[Problem, ...] = ()

    def article(self, key: str) -> Article:
        """The article with this key; KeyError when there is none."""
        for article in self.articles:
            if article.key == key:
                return article
        raise KeyError(key)
