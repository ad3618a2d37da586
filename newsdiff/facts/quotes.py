"""Quotations with their speaker.

Marks: “ ” " ‘ ’ « » „ “ 「 」 and the `` '' of tokenised text. A quotation of four words or more is a fact;
shorter ones are titles, nicknames and scare quotes, and are facts only with a verb of saying beside them.
`value` is the quoted text folded, without marks and inner punctuation; `parts["speaker"]` who says it,
from the words around it in its paragraph: the words right after it ("…,” said X"), those before it ("X
said: “…"), else the speaker of the quotation before it. A speaker that is only a pronoun is the last
person named before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.facts.gazetteer import SAYING
from newsdiff.facts.lexer import END, Tok
from newsdiff.facts.speech import speaker
from newsdiff.model import Block, Fact
from newsdiff.text.normal import fold

if TYPE_CHECKING:
    from newsdiff.facts.context import Context

_PAIRS = {"“": "”", "«": "»", "„": "“”", "「": "」", "『": "』"}


def quotes(blocks: list[tuple[Block, list[Tok]]], ctx: Context, found: list[Fact]) -> list[Fact]:
    """The quotations of an article."""
    made: list[Fact] = []
    sayers = _sayers(blocks, found)
    last: str | None = None
    for _, toks in blocks:
        before: str | None = None
        spans = _spans(toks)
        for n, (first, end) in enumerate(spans):
            words = [_plain(t.text) for t in toks[first:end] if t.kind in "wn"]
            left = toks[(spans[n - 1][1] + 1 if n else 0) : first - 1]
            right = toks[end + 1 : spans[n + 1][0] - 1 if n + 1 < len(spans) else len(toks)]
            who = _speaker(left, right)
            if who is not None and who in ("he", "she", "i", "they", "it"):
                who = _last_sayer(sayers, toks[first].start)
            if len(words) < 4 and who is None:
                continue
            if not words:
                continue
            before = who or before
            a, b = toks[first].start, toks[end - 1].end
            parts = {"speaker": before} if before else {}
            made.append(
                Fact(kind="quote", start=a, end=b, text=ctx.text[a:b], value=" ".join(words), parts=parts)
            )
            last = before or last
    return made


def _plain(word: str) -> str:
    return fold(word).strip("'")


def _spans(toks: list[Tok]) -> list[tuple[int, int]]:
    """The tokens inside each pair of quotation marks: first, end."""
    found: list[tuple[int, int]] = []
    i = 0
    while toks[i].kind != "e":
        text = toks[i].text
        end = None
        if text in _PAIRS:
            end = _close(toks, i + 1, _PAIRS[text])
        elif text == '"':
            end = _close(toks, i + 1, '"')
        elif text == "`" and toks[i + 1].text == "`":
            i += 1
            end = _close_double(toks, i + 1)
        if end is not None and end > i + 1:
            found.append((i + 1, end))
            i = end + 1
        else:
            i += 1
    return found


def _close(toks: list[Tok], k: int, marks: str) -> int | None:
    """The closing mark; a paragraph that ends inside a quotation closes it."""
    start = k
    while toks[k].kind != "e":
        if toks[k].kind == "s" and toks[k].text in marks:
            return k
        k += 1
    return k if marks != '"' and k > start + 3 else None


def _close_double(toks: list[Tok], k: int) -> int | None:
    while toks[k].kind != "e":
        if toks[k].text in ("'", "`") and toks[k + 1].text == toks[k].text and not toks[k + 1].gap:
            return k
        if toks[k].text == '"':
            return k
        k += 1
    return None


def _speaker(left: list[Tok], right: list[Tok]) -> str | None:
    """Who the words around a quotation give it to: those after it first, up to a full stop."""
    after = _clause(right)
    for i, tok in enumerate(after[:8]):
        if tok.norm in SAYING:
            # "…,” said X" and "…,” X said"
            words = [*after, *[END] * 8]
            inverted = speaker([_COMMA, *words[i:]]) if i <= 1 else None
            return inverted if i == 0 and inverted else speaker(words) or inverted
    before = _clause(list(reversed(left)))[:30]
    before.reverse()
    if any(t.norm in SAYING for t in before[-6:]) or any(t.norm == "according" for t in before):
        return speaker([*before, *[END] * 8])
    return None


_COMMA = Tok(-1, -1, ",", ",", "s", False, False, False)


def _clause(toks: list[Tok]) -> list[Tok]:
    kept: list[Tok] = []
    for tok in toks:
        if tok.kind == "e" or (tok.kind == "s" and tok.text in ".!?;" and kept):
            break
        kept.append(tok)
    return kept


def _sayers(blocks: list[tuple[Block, list[Tok]]], found: list[Fact]) -> list[tuple[int, str]]:
    """Persons that stand beside a verb of saying: where, and who. A pronoun means the last of them."""
    says = {t.start for _, toks in blocks for t in toks if t.norm in SAYING}
    beside = set()
    for _, toks in blocks:
        for n, (a, b) in enumerate(pairwise(toks)):
            if b.start in says:
                beside.add(a.end)
                beside.add(a.end - 2)  # "Brown's"
                if a.text == "," and n > 2 and toks[n - 1].kind == "n":
                    beside.add(toks[n - 3].end)  # "Brown, 48, said"
            if a.start in says:
                beside.add(-b.start)
    persons = [f for f in found if f.kind == "person"]
    return sorted((p.start, p.value) for p in persons if p.end in beside or -p.start in beside)


def _last_sayer(sayers: list[tuple[int, str]], at: int) -> str | None:
    named = [who for start, who in sayers if start < at]
    return named[-1] if named else None
