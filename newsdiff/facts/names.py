"""Persons, organisations, places and other names of one article.

Runs of capitalised words (`runs`) are classed by what they hold and what stands beside them: a word for
an organisation or a legal form, an acronym told in parentheses, a street or river, a role or honorific
before, a given name, an age or a verb of saying after. A role is no part of the name's span; it goes to
`parts["role"]`. What no cue decides is a "name". Members of one list ("A, B, C and D") share the class of
those that are sure.

Short forms are resolved in `unify`, which sees all articles.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from newsdiff.facts.acronyms import defined
from newsdiff.facts.calendar import MONTHS, WEEKDAYS
from newsdiff.facts.gazetteer import (
    ADJECTIVES,
    ALIASES,
    GEOGRAPHIC,
    GIVEN,
    KNOWN_ORGANISATIONS,
    LEGAL,
    ORGANISATION,
    PLACES,
    ROLES,
    SAYING,
)  # fmt: skip
from newsdiff.facts.runs import PARTICLES, Run, runs, title_case
from newsdiff.facts.words import words
from newsdiff.model import Block, Fact, FactKind

if TYPE_CHECKING:
    from newsdiff.facts.context import Context
    from newsdiff.facts.lexer import Tok

_NOT_ORGANISATIONS = words(
    "ai tv dna ceo gdp it pc us uk r d vip sms atm gps diy faq pdf suv gmt utc dwi ufo cv id hq pr hr"
)


_NO_NAMES = (
    words("esq llp jr sr bst gmt utc est edt pst pdt cet ist am pm st ave nd rd th")
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
)


class Named(msgspec.Struct, frozen=True):
    """A name found: tokens, kind, canonical words and parts."""

    block: int
    first: int
    end: int
    kind: FactKind
    words: tuple[str, ...]
    parts: dict[str, str]
    opening: bool = False


def names(blocks: list[tuple[Block, list[Tok], set[int]]], ctx: Context) -> list[Fact]:
    """The names of an article's blocks; `used` tokens (of dates and quantities) are left alone."""
    found: list[Named] = []
    later: list[int] = []
    for n, (block, toks, used) in enumerate(blocks):
        if title_case(block, toks):
            later.append(n)
            continue
        found += _of_block(n, block, toks, used, ctx)
    kept = _listed(_speaking(_supported(found, blocks), blocks), blocks)
    kept = _families(kept)
    for n in later:
        kept += _known(n, blocks[n][1], blocks[n][2], kept)
    return [_fact(x, blocks[x.block][1], ctx) for x in kept]


def _of_block(n: int, block: Block, toks: list[Tok], used: set[int], ctx: Context) -> list[Named]:
    found: list[Named] = []
    taken = set(used)
    for first, end, short in defined(toks):
        if taken & set(range(first, end)):
            continue
        words = _words(toks, first, end)
        parts = {"acronym": toks[short].norm}
        found.append(Named(n, first, end, "organisation", words, parts))
        found.append(
            Named(n, short, short + 1, "organisation", (toks[short].norm,), {"long": " ".join(words)})
        )
        taken |= set(range(first, end)) | {short}
    role = ""
    for run in runs(block, toks, taken, ctx):
        named, role = _classed(n, run, toks, role, ctx.lower)
        found += named
    return found


def _words(toks: list[Tok], first: int, end: int) -> tuple[str, ...]:
    return tuple(t.norm for t in toks[first:end] if t.kind != "s" or t.text == "&")


def _classed(
    n: int, run: Run, toks: list[Tok], before: str, lower: frozenset[str]
) -> tuple[list[Named], str]:
    """The names in a run, and the role that it leaves for a name after a comma."""
    positions = [k for k in range(run.first, run.end) if toks[k].kind == "w"]
    norms = [toks[k].norm for k in positions]
    held = [p for p, w in enumerate(norms) if w in ROLES]
    organised = any(w in ORGANISATION for w in norms)
    if held and not (organised and held[-1] < len(norms) - 4):
        last = held[-1]
        if norms[last : last + 2] == ["minister", "of"] or "of" in norms[last + 1 : last + 2]:
            return [], norms[last]
        rest = positions[last + 1 :]
        if not rest:
            return [], norms[last] if len(norms) < 6 else ""
        if len(rest) <= 4 and not (organised and any(toks[k].norm in ORGANISATION for k in rest)):
            return [_person(n, toks, rest[0], run.end, norms[last], run.opening)], ""
    if organised and not _street(norms):
        if not (len(norms) == 1 and toks[run.first].norm not in KNOWN_ORGANISATIONS):
            return [
                Named(
                    n, run.first, run.end, "organisation", _words(toks, run.first, run.end), {}, run.opening
                )
            ], ""
        return [], ""
    return _plain_run(n, run, toks, norms, before, lower), ""


def _street(norms: list[str]) -> bool:
    return norms[-1] in GEOGRAPHIC


def _plain_run(
    n: int, run: Run, toks: list[Tok], norms: list[str], before: str, lower: frozenset[str]
) -> list[Named]:
    words = _words(toks, run.first, run.end)
    joined = " ".join(norms)
    previous, after = toks[run.first - 1] if run.first else toks[-1], toks[run.end]
    if (len(norms) == 1 and (norms[0] in ADJECTIVES or norms[0] in GEOGRAPHIC)) or all(
        len(w) < 2 for w in norms
    ):
        return []
    if joined in ALIASES or joined in PLACES:
        value = ALIASES.get(joined, joined)
        if joined == "us" and toks[run.first].text == "Us":
            return []
        kind: FactKind = "organisation" if value in ("european union", "united nations") else "place"
        return [Named(n, run.first, run.end, kind, tuple(value.split()), {}, run.opening)]
    if norms[-1] in GEOGRAPHIC or norms[0] in GEOGRAPHIC:
        return [Named(n, run.first, run.end, "place", words, {}, run.opening)]
    if joined in KNOWN_ORGANISATIONS or (after.norm in LEGAL and not after.capital and after.norm != "co"):
        return [Named(n, run.first, run.end, "organisation", words, {}, run.opening)]
    role = before if previous.text == "," and len(norms) > 1 else ""
    if not role and previous.kind == "w" and previous.norm in ROLES and not previous.capital:
        role = previous.norm
    if role or _like_person(toks, run, norms, after):
        return [_person(n, toks, run.first, run.end, role, run.opening)]
    if all(w in lower or w in _NO_NAMES or w in GEOGRAPHIC or w in ADJECTIVES for w in norms):
        return []  # capitals for emphasis: "Vehicular Manslaughter"
    return [Named(n, run.first, run.end, _open_kind(toks, run, norms, previous), words, {}, run.opening)]


def _like_person(toks: list[Tok], run: Run, norms: list[str], after: Tok) -> bool:
    """A given name first, or an age or a verb of saying beside two or three words."""
    if not 2 <= len(norms) <= 4 or any(t.text == "&" for t in toks[run.first : run.end]):
        return False
    if norms[0] in GIVEN or (len(norms[0]) == 1 and len(norms) > 1):
        return True
    if norms[0] in ADJECTIVES or norms[0] in PLACES or (toks[run.first - 1].norm == "the" and run.first):
        return False
    aged = after.text in (",", "(") and toks[run.end + 1].kind == "n" and len(toks[run.end + 1].text) == 2
    said = after.norm in SAYING or (after.text == "," and toks[run.end + 1].norm in SAYING)
    said = said or (run.first > 0 and toks[run.first - 1].norm in SAYING and len(norms) < 4)
    mixed = not any(toks[k].text.isupper() and len(toks[k].text) > 1 for k in range(run.first, run.end))
    return (aged or said or norms[-1] in GIVEN) and mixed


def _open_kind(toks: list[Tok], run: Run, norms: list[str], previous: Tok) -> FactKind:
    """The class of a run without a sure sign."""
    text = toks[run.first].text
    if (
        len(norms) == 1
        and not text.isupper()
        and any(c.isupper() for c in text[1:])
        and text[:2] not in ("Mc", "De")
    ):
        return "organisation"  # SoftBank, YouTube: written like a brand, not like DiLeo or MacLeod
    if len(norms) <= 2 and previous.norm in ("in", "near") and not text.isupper():
        return "place"
    return "name"


_NAME_STARTS = words("mc mac de di la le du van von o da del des st fitz el al ten vander")


def _branded(text: str) -> bool:
    inner = next((k for k, c in enumerate(text) if k and c.isupper()), 0)
    return inner > 0 and text[:inner].lower().rstrip("'’") not in _NAME_STARTS


def _person(n: int, toks: list[Tok], first: int, end: int, role: str, opening: bool) -> Named:
    words = tuple(_joined(toks, first, end))
    if len(words) > 2:
        words = tuple(w for w in words if len(w) > 1) or words  # middle initials
    parts = _parts(words)
    if role:
        parts["role"] = role
    return Named(n, first, end, "person", words, parts, opening)


def _joined(toks: list[Tok], first: int, end: int) -> list[str]:
    """The words of a person's name, hyphenated ones as one: "Marsh-Doyle"."""
    words: list[str] = []
    for k in range(first, end):
        if toks[k].kind == "w":
            if words and k > first and toks[k - 1].text in ("-", "‑"):
                words[-1] += "-" + toks[k].norm
            else:
                words.append(toks[k].norm)
    return words


def _parts(words: tuple[str, ...]) -> dict[str, str]:
    """Family and given name, taken in Western order.

    `unify` turns them where other mentions show the reverse.
    """
    if len(words) < 2:
        return {"family": words[0]}
    k = len(words) - 1
    while k > 1 and words[k - 1] in PARTICLES:
        k -= 1
    return {"given": words[0], "family": " ".join(words[k:])}


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
        msgspec.structs.replace(x, kind="person", parts=_parts(x.words))
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
    return msgspec.structs.replace(x, parts=_parts(x.words))


def _lists(found: list[Named], blocks: list[tuple[Block, list[Tok], set[int]]]) -> list[list[Named]]:
    """Names that stand in one list, joined by commas and "and" alone."""
    lists: list[list[Named]] = []
    by_first = {(x.block, x.first): x for x in found}
    seen: set[tuple[int, int]] = set()
    for x in found:
        if (x.block, x.first) in seen:
            continue
        members, at = [x], x
        while True:
            toks, k = blocks[at.block][1], at.end
            if toks[k].text == "(" and toks[k + 2].text == ")":
                k += 3
            while toks[k].text == "," or toks[k].norm in ("and", "the", "or", "&"):
                k += 1
            following = by_first.get((at.block, k)) if k > at.end else None
            if following is None:
                break
            seen.add((following.block, following.first))
            members.append(following)
            at = following
        if len(members) > 1:
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


def canonical(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an organisation without article and legal form: "the Sony Group" -> ("sony",)."""
    kept = list(words)
    while len(kept) > 1 and kept[0] in ("the", "a"):
        kept.pop(0)
    while len(kept) > 1 and kept[-1] in LEGAL:
        kept.pop()
    return tuple(kept)


def _fact(x: Named, toks: list[Tok], ctx: Context) -> Fact:
    a, b = toks[x.first].start, toks[x.end - 1].end
    if toks[x.end - 1].possessive:
        b -= 2
    words = canonical(x.words) if x.kind in ("organisation", "name") else x.words
    return Fact(kind=x.kind, start=a, end=b, text=ctx.text[a:b], value=" ".join(words), parts=x.parts)
