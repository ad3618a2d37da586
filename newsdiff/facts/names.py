"""Persons, organisations, places and other names of one article.

Each run of capitalised words is classed by itself (`naming`); here the article as a whole corrects
that: single words at the start of a sentence need another mention, members of one list ("A, B, C and
D") share the class of those that are sure, one name has one class, and titles are searched for the
names of the body.

Short forms are resolved in `unify`, which sees all articles.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from newsdiff.facts.gazetteer import (
    GEOGRAPHIC,
    PLACES,
    SAYING,
)  # fmt: skip
from newsdiff.facts.naming import Named, canonical, classify, name_parts
from newsdiff.facts.runs import title_case
from newsdiff.facts.words import words
from newsdiff.model import Block, Fact, FactKind

if TYPE_CHECKING:
    from newsdiff.facts.context import Context
    from newsdiff.facts.lexer import Tok

_NOT_ORGANISATIONS = words(
    "ai tv dna ceo gdp it pc us uk r d vip sms atm gps diy faq pdf suv gmt utc dwi ufo cv id hq pr hr"
)


def names(blocks: list[tuple[Block, list[Tok], set[int]]], ctx: Context) -> list[Fact]:
    """The names of an article's blocks; `used` tokens (of dates and quantities) are left alone."""
    found: list[Named] = []
    later: list[int] = []
    for n, (block, toks, used) in enumerate(blocks):
        if title_case(block, toks):
            later.append(n)
            continue
        found += classify(n, block, toks, used, ctx)
    kept = _listed(_speaking(_supported(found, blocks), blocks), blocks)
    kept = _families(kept)
    for n in later:
        kept += _known(n, blocks[n][1], blocks[n][2], kept)
    return [_fact(x, blocks[x.block][1], ctx) for x in kept]


def _supported(found: list[Named], blocks: list[tuple[Block, list[Tok], set[int]]]) -> list[Named]:
    """Without single words at the start of a sentence that nothing else bears out."""
    inner = Counter(w for x in found if not x.opening or len(x.words) > 1 for w in x.words)

    def borne_out(x: Named) -> bool:
        toks = blocks[x.block][1]
        paired = toks[x.end].norm == "and" and toks[x.end + 1].capital
        return bool(inner[x.words[0]]) or toks[x.end - 1].possessive or paired

    sure = ("organisation", "place")
    return [x for x in found if not x.opening or len(x.words) > 1 or x.kind in sure or borne_out(x)]


def _speaking(found: list[Named], blocks: list[tuple[Block, list[Tok], set[int]]]) -> list[Named]:
    """Two-word names whose last word also stands alone beside a verb of saying are persons."""
    speakers = set()
    for x in found:
        toks = blocks[x.block][1]
        if len(x.words) == 1 and (
            toks[x.end].norm in SAYING or (x.first > 0 and toks[x.first - 1].norm in SAYING)
        ):
            speakers.add(x.words[0])
    return [
        msgspec.structs.replace(x, kind="person", parts=name_parts(x.words))
        if x.kind == "name"
        and len(x.words) == 2
        and x.words[1] in speakers
        and not blocks[x.block][1][x.first].text.isupper()
        else x
        for x in found
    ]


def _listed(found: list[Named], blocks: list[tuple[Block, list[Tok], set[int]]]) -> list[Named]:
    """Members of a list take the class of its sure members; a name has one class throughout the article."""
    sure: dict[tuple[str, ...], Counter[FactKind]] = {}
    for x in found:
        if not _weak(x):
            sure.setdefault(canonical(x.words), Counter())[x.kind] += 1
    lists = _lists(found, blocks)
    for _ in range(2):
        for members in lists:
            kinds = {_best(sure, x) for x in members}
            if "organisation" in kinds and not kinds & {"place", "person"}:
                for x in members:
                    if _best(sure, x) == "name" and len(x.words) <= 2:
                        sure.setdefault(canonical(x.words), Counter())["organisation"] += 1
    kept = [x if not _weak(x) else msgspec.structs.replace(x, kind=_best(sure, x)) for x in found]
    return [_personal(x) for x in kept if not (len(x.words) == 1 and x.words[0] in _NOT_ORGANISATIONS)]


def _families(found: list[Named]) -> list[Named]:
    """A family name alone is the person, where one person of the article bears it."""
    bearers: dict[str, set[tuple[str, ...]]] = {}
    for x in found:
        if x.kind == "person" and len(x.words) > 1:
            bearers.setdefault(x.parts["family"], set()).add(x.words)
    return [
        msgspec.structs.replace(x, kind="person", parts={"family": x.words[0]})
        if x.kind != "person" and len(x.words) == 1 and x.words[0] in bearers and _weak(x)
        else x
        for x in found
    ]


def _weak(x: Named) -> bool:
    """Whether a name's class is only a guess from the word before it."""
    return x.kind == "name" or (
        x.kind == "place" and " ".join(x.words) not in PLACES and not set(x.words) & GEOGRAPHIC
    )


def _best(sure: dict[tuple[str, ...], Counter[FactKind]], x: Named) -> FactKind:
    known = sure.get(canonical(x.words))
    return x.kind if not known else sorted(known, key=lambda c: (-known[c], c))[0]


def _personal(x: Named) -> Named:
    if x.kind != "person" or x.parts:
        return x
    return msgspec.structs.replace(x, parts=name_parts(x.words))


def _lists(found: list[Named], blocks: list[tuple[Block, list[Tok], set[int]]]) -> list[list[Named]]:
    """Names that stand in one list, joined by commas and "and" alone."""
    lists: list[list[Named]] = []
    by_first = {(x.block, x.first): x for x in found}
    seen: set[tuple[int, int]] = set()
    for x in found:
        if (x.block, x.first) in seen:
            continue
        members, at, joined = [x], x, False
        while True:
            toks, k = blocks[at.block][1], at.end
            if toks[k].text == "(" and toks[k + 2].text == ")":
                k += 3
            while toks[k].text == "," or toks[k].norm in ("and", "the", "or", "&"):
                joined = joined or toks[k].text != ","
                k += 1
            following = by_first.get((at.block, k)) if k > at.end else None
            if following is None:
                break
            seen.add((following.block, following.first))
            members.append(following)
            at = following
        # "at the Royal Hospital, Novak said" is no list.
        if len(members) > 2 or (len(members) == 2 and joined):
            lists.append(members)
    return lists


def _known(n: int, toks: list[Tok], used: set[int], kept: list[Named]) -> list[Named]:
    """The names of the body that stand in a block in title case."""
    by_first: dict[str, list[Named]] = {}
    for x in kept:
        if x.kind != "name" or len(x.words) > 1:
            by_first.setdefault(x.words[0], []).append(x)
        if x.kind == "person" and len(x.words) > 1 and (family := x.parts.get("family", "")):
            short = Named(x.block, x.first, x.end, "person", (family,), {"family": family})
            by_first.setdefault(family, []).append(short)
    found: list[Named] = []
    i = 0
    while toks[i].kind != "e":
        best = None
        if i not in used and toks[i].capital:
            for x in by_first.get(toks[i].norm, ()):
                size = len(x.words)
                if tuple(t.norm for t in toks[i : i + size]) == x.words and (
                    best is None or size > len(best.words)
                ):
                    best = x
        if best is None:
            i += 1
            continue
        end = i + len(best.words)
        found.append(Named(n, i, end, best.kind, best.words, dict(best.parts)))
        i = end
    return found


def _fact(x: Named, toks: list[Tok], ctx: Context) -> Fact:
    a, b = toks[x.first].start, toks[x.end - 1].end
    if toks[x.end - 1].possessive:
        b -= 2
    words = canonical(x.words) if x.kind in ("organisation", "name") else x.words
    return Fact(kind=x.kind, start=a, end=b, text=ctx.text[a:b], value=" ".join(words), parts=x.parts)
