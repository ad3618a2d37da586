"""Claims as statements: who makes each, what only one source says, and what it leaves out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.model import Span
from newsdiff.present.view.index import Index, anchor, clip, factual
from newsdiff.present.view.records import BySource, Excerpt, Source, Statement

if TYPE_CHECKING:
    from newsdiff.model import Claim, Mention
    from newsdiff.present.view.marking import Marks

GROUPS = {
    "money": "money",
    "percent": "numbers", "count": "numbers", "measure": "numbers", "number": "numbers", "ordinal": "numbers",
    "age": "numbers",
    "duration": "dates", "date": "dates", "time": "dates",
    "person": "names", "organisation": "names", "place": "names", "name": "names",
    "quote": "quotes",
}  # fmt: skip
"""What a reader filters by, for each kind of fact."""
GROUP_ORDER = ("money", "numbers", "dates", "names", "quotes", "other")
STATEMENT, SENTENCE, AROUND = 180, 320, 90
AROUND_TEXT = 600
"""Characters around a mention in which its claim's words are looked for: they may begin with its sentence."""


def statements(index: Index) -> tuple[Statement, ...]:
    """All claims, most salient first."""
    made = (_statement(index, position, claim) for position, claim in enumerate(index.report.claims))
    return tuple(sorted(made, key=lambda s: (-s.salience, s.index)))


def _statement(index: Index, position: int, claim: Claim) -> Statement:
    home, shown = _home(index, claim)
    groups = {GROUPS.get(kind, "other") for kind in claim.kinds} or {"other"}
    return Statement(
        id=anchor(claim.id),
        index=position,
        text=clip(claim.text, STATEMENT),
        tongue=index.tongue(home.article if home else claim.articles[0]),
        kinds=claim.kinds,
        groups=tuple(g for g in GROUP_ORDER if g in groups),
        articles=claim.articles,
        silent=claim.silent,
        sigla=index.sigla(claim.articles),
        k=len(claim.articles),
        level=index.level(len(claim.articles)),
        salience=claim.salience,
        row=index.row_of.get(home.block, "") if home else "",
        conflicts=_conflicts(index, claim, home, shown),
        drift=claim.drift,
    )


def _home(index: Index, claim: Claim) -> tuple[Mention | None, Span | None]:
    """The mention in or beside which the claim's words stand, and where they stand: be they wrapped there, or
    with a comma before the closing quotation mark."""
    parts = [re.escape(word) for word in claim.text.split()]
    words = re.compile(re.sub(r"(\\?[\"”’'»])$", r"[,.]?\1", r"\s+".join(parts)))
    for mention in claim.mentions:
        text = index.articles[mention.article].text
        at = words.search(text, max(0, mention.start - AROUND_TEXT), mention.end + AROUND_TEXT)
        if at is not None and at.start() < mention.end and mention.start < at.end():
            return mention, Span(start=at.start(), end=at.end())
    return (claim.mentions[0] if claim.mentions else None), None


def _conflicts(index: Index, claim: Claim, home: Mention | None, shown: Span | None) -> tuple[int, ...]:
    """The conflicts that a claim is about: of a shared one, those of two of its articles, and those of which
    a passage stands in its words."""
    holders: dict[int, set[str]] = {}
    for mention in claim.mentions:
        for value, number in index.values[mention.article]:
            if value.start < mention.end and value.end > mention.start:
                holders.setdefault(number, set()).add(mention.article)
    least = min(2, len(claim.articles))
    found = {number for number, keys in holders.items() if len(keys) >= least}
    if home is not None and shown is not None:
        found |= {n for v, n in index.values[home.article] if shown.start <= v.start and v.end <= shown.end}
    return tuple(sorted(found))


def by_source(
    index: Index, sources: tuple[Source, ...], made: tuple[Statement, ...], marks: dict[str, Marks]
) -> tuple[BySource, ...]:
    """For each source, what only it says and what it leaves out."""
    return tuple(_findings(index, source, made, marks[source.key]) for source in sources)


def _findings(index: Index, source: Source, made: tuple[Statement, ...], marks: Marks) -> BySource:
    single = [s for s in made if s.articles == (source.key,)]
    left = [s for s in made if s.k >= 2 and source.key not in s.articles]
    left.sort(key=lambda s: (-s.k, -s.salience, s.index))
    return BySource(
        source=source,
        only=_excerpts(index, single, marks),
        left_out=tuple(left),
        only_count=len(single),
        left_count=len(left),
    )


def _excerpts(index: Index, single: list[Statement], marks: Marks) -> tuple[Excerpt, ...]:
    """The sentences in which these claims stand, each once, with all that is novel in it marked."""
    found: dict[tuple[int, int], list[Statement]] = {}
    places: dict[tuple[int, int], Mention] = {}
    for statement in single:
        for mention in index.report.claims[statement.index].mentions[:1]:
            sentence = index.sentence(mention.block, mention.start)
            start = sentence.start if sentence else mention.start
            end = max(sentence.end, mention.end) if sentence else mention.end
            if end - start > SENTENCE:
                start, end = _around(marks.text, start, end, mention)
            found.setdefault((start, end), []).append(statement)
            places.setdefault((start, end), mention)
    made = (_excerpt(index, marks, span, places[span], statements) for span, statements in found.items())
    return tuple(sorted(made, key=lambda e: not e.factual))


def _around(text: str, start: int, end: int, mention: Mention) -> tuple[int, int]:
    """A long sentence -> the part of it around a mention, from word to word."""
    low = text.find(" ", mention.start - AROUND, mention.start) if mention.start - AROUND > start else start
    high = min(end, mention.end + AROUND, max(mention.end, start + SENTENCE), low + 2 * SENTENCE)
    cut = text.rfind(" ", mention.start + 1, high) if high < end else high
    return max(low, start), cut if cut > mention.start else high


def _excerpt(
    index: Index, marks: Marks, span: tuple[int, int], mention: Mention, held: list[Statement]
) -> Excerpt:
    pieces = marks.pieces(*span)
    return Excerpt(
        pieces=pieces,
        block=mention.block,
        row=index.row_of.get(mention.block, ""),
        claims=tuple(s.id for s in held),
        conflicts=tuple(sorted({n for p in pieces for n in p.conflicts})),
        factual=any(factual(index.report.claims[s.index]) for s in held)
        or any(p.novel == "fact" for p in pieces),
    )
