"""One quotation given to two speakers.

Flags: where two articles quote the same words and name different people as the ones who said them.

    “The voters have given us a clear mandate,” said Lena Forst    “… a clear mandate,” said Marten Quist

Leaves: quotations of fewer than four words, speakers of whom one is only a role (the officer, she), forms
of one name, joint statements, and wordings that differ by more than a tenth.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from newsdiff.conflicts.draft import Draft, Side
from newsdiff.conflicts.person import variants
from newsdiff.model import Fact, Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.conflicts.context import Context

ID = "speaker"
_SAYS = re.compile(r"[”\"'’\s,]*(?:said|says|told|added)\b")
_SAID = re.compile(r"[”\"'’\s,]*(?:he|she)\s+(?:said|says|told|added)\b")
_CALLED = re.compile(r"\b(?:called|described|hailed|dismissed)\b[^.!?“\"]{0,50}[“\"]\s*$")
_SAYS_HE = re.compile(r"[”\"’]\s*,?\s*(?:he|she)\s+(?:said|says|added)\s*\.\s*[“\"]\s*$")
_ALIKE = 88.0
_LEAD = 80
_FEWEST = 4
_BESIDE = 60
_APPOSED = 120


class _Quote(Record, frozen=True, kw_only=True):
    article: int
    fact: Fact
    speaker: str
    start: int
    end: int


def check(context: Context) -> Iterable[Draft]:
    """A draft for each quotation whose speakers differ."""
    quotes = _quotes(context)
    for i, a in enumerate(quotes):
        for b in quotes[i + 1 :]:
            if a.article == b.article or not _two_people(a.speaker, b.speaker):
                continue
            if fuzz.ratio(a.fact.value, b.fact.value, score_cutoff=_ALIKE):
                yield Draft(
                    sides=(_side(a), _side(b)),
                    topic=f"who said “{' '.join(a.fact.text.split()[:5])} …”",
                    family="speaker",
                    reason="The same words are given to {values}.",
                )


def _side(q: _Quote) -> Side:
    return Side(article=q.article, start=q.start, end=q.end, value=q.speaker.title())


def _quotes(context: Context) -> list[_Quote]:
    """Quotations with a named speaker, and where the speaker's name stands (else the quotation itself)."""
    known = {f.value for u in context.units for f in u.facts if f.kind == "person" and " " in f.value}
    found = []
    for article, facts in enumerate(context.story.facts):
        people = [f for f in facts if f.kind == "person"]
        for f in facts:
            outside = [p for p in people if not f.start <= p.start < f.end]
            speaker = f.parts.get("speaker", "") or _pronoun(context, article, f, outside)
            if (
                f.kind == "quote"
                and speaker not in known
                and (apposed := _apposed(context, article, f, speaker))
            ):
                found.append(apposed)
                continue
            speaker = speaker if speaker in known else _named_after(context, article, f, outside)
            if f.kind != "quote" or speaker not in known or len(f.value.split()) < _FEWEST:
                continue
            near = [p for p in outside if p.value == speaker and _close(context, article, p, f, outside)]
            if not near or _joint(context.story.articles[article].text, near, people):
                continue
            at = min(near, key=lambda p: (_other_block(context, article, p, f), _gap(p, f)))
            shown = f if _other_block(context, article, at, f) else at  # "he said": the words themselves
            found.append(_Quote(article=article, fact=f, speaker=speaker, start=shown.start, end=shown.end))
    return found


def _apposed(context: Context, article: int, quote: Fact, speaker: str) -> _Quote | None:
    """A full name that is read nowhere else, but stands with an office behind the quotation.

    As in "said the town's mayor, Ana Ruiz" or "said Ana Ruiz, head of the school".
    """
    if not (1 <= speaker.count(" ") <= 2 and len(quote.value.split()) >= _FEWEST):
        return None
    text = context.story.articles[article].text
    part = text[quote.end : quote.end + _APPOSED]
    spaced = r"\s+".join(map(re.escape, speaker.split()))
    name = re.search(rf"\b{spaced}\b", part, re.I)
    if name is None or not all(w[0].isupper() for w in name.group().split()):
        return None
    if not _SAYS.match(part) or set(part[: name.start()].rstrip()[1:]) & set(".!?;\n"):
        return None
    if not (part[: name.start()].rstrip().endswith(",") or part[name.end() : name.end() + 1] == ","):
        return None
    at = quote.end + name.start()
    return _Quote(article=article, fact=quote, speaker=speaker, start=at, end=quote.end + name.end())


def _pronoun(context: Context, article: int, quote: Fact, people: list[Fact]) -> str:
    """The one person whom the paragraph names, or else the one before, where "he said" or "she said" stands
    behind the quotation or one before it; and who "called it" what is quoted.
    """
    text, blocks = context.story.articles[article].text, context.story.articles[article].blocks
    at = next(i for i, b in enumerate(blocks) if b.start <= quote.start < b.end)
    block = blocks[at]
    before = text[max(block.start, quote.start - _LEAD) : quote.start]
    said = _SAID.match(text, quote.end) or _SAYS_HE.search(before)
    if not said and not _CALLED.search(before):
        return ""
    named = {p.value for p in people if block.start <= p.start < block.end}
    if not named and said and at:
        named = {p.value for p in people if blocks[at - 1].start <= p.start < blocks[at - 1].end}
    return next(iter(named)) if len(named) == 1 else ""


def _named_after(context: Context, article: int, quote: Fact, people: list[Fact]) -> str:
    """The person named right after "said" behind the quotation ("said the club's coach, Hans Keller")."""
    text = context.story.articles[article].text
    for p in people:
        between = text[quote.end : p.start]
        if 0 < len(between) < _BESIDE and _SAYS.match(between) and not set(between) & set(".!?;\n"):
            return p.value
    return ""


def _gap(person: Fact, quote: Fact) -> int:
    return max(person.start - quote.end, quote.start - person.end)


def _other_block(context: Context, article: int, person: Fact, quote: Fact) -> bool:
    """Whether the name stands in another paragraph than the quotation."""
    blocks = context.story.articles[article].blocks
    return not any(b.start <= quote.start < b.end and b.start <= person.start < b.end for b in blocks)


def _close(context: Context, article: int, person: Fact, quote: Fact, people: list[Fact]) -> bool:
    """Whether the name stands beside the quotation, or is the only one in its paragraph (then "she said" is
    clear).
    """
    if _gap(person, quote) < _BESIDE:
        return True
    blocks = context.story.articles[article].blocks
    at = next(i for i, b in enumerate(blocks) if b.start <= quote.start < b.end)
    named = [{p.value for p in people if b.start <= p.start < b.end} for b in blocks[max(0, at - 1) : at + 1]]
    return (named[-1] or named[0]) == {person.value}


def _joint(text: str, near: list[Fact], people: list[Fact]) -> bool:
    """Whether the speaker is named together with another ("Zadan and Meron said")."""
    return any(
        text[min(p.end, o.end) : max(p.start, o.start)].strip() in ("and", "&") for p in near for o in people
    )


def _two_people(a: str, b: str) -> bool:
    """Whether two full names are surely of two people."""
    one, two = a.split(), b.split()
    if " and " in f"{a} {b}" or set(one) & set(two):
        return False
    return not variants(one[0], two[0]) or one[-1][:3] != two[-1][:3]
