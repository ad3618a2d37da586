"""The facts of an article: one pass of the recognisers over the tokens of each block, then names and
quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.facts import dates, money, quantities, ranks, tallies, times
from newsdiff.facts.calendar import MONTHS, MONTHS_ELSEWHERE, WEEKDAYS, reference
from newsdiff.facts.context import Context, Found
from newsdiff.facts.lexer import Tok, lex
from newsdiff.facts.names import names
from newsdiff.facts.numbers import SMALL, TENS
from newsdiff.facts.quotes import quotes
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.model import Article, Fact

_DAYS = words("today tonight yesterday tomorrow last next this fiscal current fy q")
_DATES = frozenset(MONTHS) | frozenset(MONTHS_ELSEWHERE) | frozenset(WEEKDAYS) | _DAYS
_MAGNITUDES = words(
    "half a an past last several dozens scores tens hundreds thousands millions billions trillions"
)
_COUNTS = frozenset(SMALL) | frozenset(TENS) | _MAGNITUDES | {"rs"}
_CODES = frozenset(c.lower() for c in money.CODES) | frozenset(money.DOLLARS) | {"cn", "jp"}
_ORDINALS = frozenset(ranks.ORDINALS)


def extract(article: Article) -> tuple[Fact, ...]:
    """The facts of the blocks that take part, in order of start (the longer first).

    Segmented article needed.
    """
    blocks = [(b, lex(article.text, b.start, b.end)) for b in article.blocks if b.dropped is None]
    usual = money.usual(article.text)
    lower = frozenset(t.norm for _, toks in blocks for t in toks if t.kind == "w" and not t.capital)
    ctx = Context(
        text=article.text, language=article.language, today=reference(article), dollar=usual.dollar,
        yen=usual.yen,
        dollar_told=usual.dollar_told, yen_told=usual.yen_told, pound_is_money=usual.pounds, lower=lower,
    )  # fmt: skip
    found: list[Fact] = []
    taken: list[set[int]] = []
    for _, toks in blocks:
        facts, used = quantified(toks, ctx)
        found += facts
        taken.append(used)
    found += names([(b, toks, used) for (b, toks), used in zip(blocks, taken, strict=True)], ctx)
    found += quotes(blocks, ctx, found)
    return tuple(sorted(found, key=lambda f: (f.start, -f.end, f.kind)))


def quantified(toks: list[Tok], ctx: Context) -> tuple[list[Fact], set[int]]:
    """The quantities, dates and times of a block, and the tokens that they take."""
    found: list[Fact] = []
    used: set[int] = set()
    i, count = 0, len(toks)
    while i < count:
        read = _at(toks, i, ctx)
        if read is None:
            i += 1
            continue
        found.extend(read.facts)
        used.update(range(i, read.end))
        i = read.end
    return found, used


def _at(toks: list[Tok], i: int, ctx: Context) -> Found | None:
    """What starts at token `i`: a time, date, score, age, ordinal or quantity, the surest first."""
    tok = toks[i]
    if tok.kind == "n":
        return (
            times.read(toks, i, ctx)
            or ranks.score(toks, i, ctx)
            or tallies.tally(toks, i, ctx)
            or dates.read(toks, i, ctx)
            or ranks.ordinal(toks, i, ctx)
            or ranks.stated_age(toks, i, ctx)
            or quantities.read(toks, i, ctx)
        )
    if tok.kind == "s":
        if tok.text in money.SIGNS:
            return quantities.read(toks, i, ctx)
        if tok.text == "." and toks[i + 1].kind == "n":
            return quantities.read(toks, i, ctx)
        return dates.read(toks, i, ctx) if tok.text in "'’" else None
    norm = tok.norm
    if norm in _DATES and (found := dates.read(toks, i, ctx)):
        return found
    if norm in _ORDINALS:
        return dates.read(toks, i, ctx) or ranks.ordinal(toks, i, ctx)
    if norm in TENS and (found := ranks.ordinal(toks, i, ctx)):
        return found
    if norm in _COUNTS:
        return tallies.tally(toks, i, ctx) or quantities.read(toks, i, ctx)
    if norm in times.DAY_PARTS:
        return times.read(toks, i, ctx)
    if tok.capital and norm in _CODES:
        return quantities.read(toks, i, ctx)
    return None
