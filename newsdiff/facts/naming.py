"""One run of capitalised words at a time: what it names, by what it holds and what stands beside it.

A word for an organisation or a legal form, an acronym told in parentheses, a street or river, a role or
honorific before, a given name, an age or a verb of saying after decide. A role is no part of the name's
span; it goes to `parts["role"]`. What no cue decides is a "name".
"""

from __future__ import annotations

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
from newsdiff.facts.runs import PARTICLES, Run, runs
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.facts.context import Context
    from newsdiff.facts.lexer import Tok
    from newsdiff.model import Block, FactKind

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


def canonical(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an organisation without article and legal form: "the Sony Group" -> ("sony",)."""
    kept = list(words)
    while len(kept) > 1 and kept[0] in ("the", "a"):
        kept.pop(0)
    while len(kept) > 1 and kept[-1] in LEGAL:
        kept.pop()
    return tuple(kept)


def classify(n: int, block: Block, toks: list[Tok], used: set[int], ctx: Context) -> list[Named]:
    found: list[Named] = []
    taken = set(used)
    for first, end, short in defined(toks):
        if taken & set(range(first, end)):
            continue
        words = token_words(toks, first, end)
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


def token_words(toks: list[Tok], first: int, end: int) -> tuple[str, ...]:
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
                    n,
                    run.first,
                    run.end,
                    "organisation",
                    token_words(toks, run.first, run.end),
                    {},
                    run.opening,
                )
            ], ""
        return [], ""
    return _plain_run(n, run, toks, norms, before, lower), ""


def _street(norms: list[str]) -> bool:
    return norms[-1] in GEOGRAPHIC


def _plain_run(
    n: int, run: Run, toks: list[Tok], norms: list[str], before: str, lower: frozenset[str]
) -> list[Named]:
    words = token_words(toks, run.first, run.end)
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
    if any(toks[k].text.isupper() and len(toks[k].text) > 2 for k in range(run.first, run.end)):
        return False  # "IRIS-T"
    if norms[-1] in _THINGS:
        return False  # "the Nelson Mandela Award"
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
    if len(norms) == 1 and not text.isupper() and _branded(text):
        return "organisation"  # SoftBank, YouTube: written like a brand, not like DiCaprio or MacLeod
    if len(norms) <= 2 and previous.norm in ("in", "near") and not text.isupper():
        return "place"
    return "name"


_THINGS = words(
    "award awards prize act bill law day cup trophy stadium arena field show tour medal bridge building "
    "tower plan report effect case trial foundation"
)
_NAME_STARTS = words("mc mac de di la le du van von o da del des st fitz el al ten vander")


def _branded(text: str) -> bool:
    inner = next((k for k, c in enumerate(text) if k and c.isupper()), 0)
    return inner > 0 and text[:inner].lower().rstrip("'’") not in _NAME_STARTS


def _person(n: int, toks: list[Tok], first: int, end: int, role: str, opening: bool) -> Named:
    words = tuple(_joined(toks, first, end))
    if len(words) > 2:
        words = tuple(w for w in words if len(w) > 1) or words  # middle initials
    parts = name_parts(words)
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


def name_parts(words: tuple[str, ...]) -> dict[str, str]:
    """Family and given name, taken in Western order.

    `unify` turns them where other mentions show the reverse.
    """
    if len(words) < 2:
        return {"family": words[0]}
    k = len(words) - 1
    while k > 1 and words[k - 1] in PARTICLES:
        k -= 1
    return {"given": words[0], "family": " ".join(words[k:])}
