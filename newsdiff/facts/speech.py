"""Who says a sentence, and what loosens it: attribution and the hedges of a whole statement.

Attribution: "according to X", "X said (that) …", "…, said X", "X told …", "police say". The speaker is
the name or noun phrase beside the verb of saying, folded. Hedges: "reportedly", "allegedly",
"apparently", "is expected to", "may", "could", "plans to", "will" and the like; the strongest doubt wins,
and "will" is told apart from flat fact."""

from __future__ import annotations

import msgspec

from newsdiff.facts.counted import BOUNDARY
from newsdiff.facts.gazetteer import ORGANISATION, ROLES, SAYING
from newsdiff.facts.lexer import Tok, lex
from newsdiff.facts.words import words

_WORDS = {
    "reportedly": "reportedly", "allegedly": "allegedly", "alleged": "allegedly",
    "apparently": "apparently", "purportedly": "reportedly", "supposedly": "reportedly",
    "rumoured": "reportedly", "rumored": "reportedly", "suspected": "allegedly", "accused": "allegedly",
    "presumably": "probably", "probably": "probably", "likely": "probably", "possibly": "may",
    "perhaps": "may", "maybe": "may", "may": "may", "might": "may", "could": "may", "would": "would",
    "seems": "apparently", "seemed": "apparently", "appears": "apparently", "appeared": "apparently",
    "unconfirmed": "reportedly", "preliminary": "preliminary", "believed": "believed",
    "thought": "believed", "expected": "expected", "forecast": "expected", "projected": "expected",
    "scheduled": "planned", "plans": "planned", "planned": "planned", "aims": "planned",
    "aiming": "planned", "intends": "planned", "hopes": "planned", "considering": "considering",
    "evaluating": "considering", "proposed": "planned", "will": "will", "shall": "will",
}  # fmt: skip
_ORDER = (
    "allegedly", "reportedly", "apparently", "may", "probably", "believed", "considering", "preliminary",
    "expected", "planned", "would", "will",
)  # fmt: skip
_SPEAKERS = words(
    """police officials official authorities investigators prosecutors witnesses residents neighbours
    neighbors spokesman spokeswoman spokesperson reports report source sources researchers scientists
    analysts experts doctors officers government ministry company statement agency media newspaper study
    survey data lawyers"""
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who"})
_PASSIVE = frozenset({"is", "are", "was", "were", "been", "be"})


class Attribution(msgspec.Struct, frozen=True):
    """`speaker`: folded name or noun phrase, None when nobody is named. `hedge`: the class of doubt, or None.

    Classes: allegedly, reportedly, apparently, may, probably, believed, considering, preliminary, expected,
    planned, would, will. `word` is the word in the text.
    """

    speaker: str | None
    hedge: str | None
    word: str | None = None


def attribution(text: str, start: int, end: int) -> Attribution:
    """Who says `text[start:end]` (a sentence), and how sure it is put."""
    toks = lex(text, start, end)
    hedge, word = _hedge(toks)
    return Attribution(speaker(toks), hedge, word)


def _hedge(toks: list[Tok]) -> tuple[str | None, str | None]:
    best: tuple[int, str, str] | None = None
    for i, tok in enumerate(toks):
        kind = _WORDS.get(tok.norm) if tok.kind == "w" else None
        if kind is None or (tok.norm == "may" and tok.capital and i) or not _holds(toks, i):
            continue
        rank = _ORDER.index(kind)
        if best is None or rank < best[0]:
            best = (rank, kind, tok.text)
    return (best[1], best[2]) if best else (None, None)


def _holds(toks: list[Tok], i: int) -> bool:
    """Whether an ambiguous word hedges here.

    "is expected to", "was believed", "plans to" and not "the plans".
    """
    norm, after = toks[i].norm, toks[i + 1].norm
    previous = toks[i - 1].norm if i else ""
    if norm in ("believed", "thought"):
        return previous in _PASSIVE
    if norm in ("expected", "projected", "forecast", "scheduled", "planned", "proposed"):
        return previous in _PASSIVE or after == "to"
    if norm in ("plans", "aims", "intends", "hopes", "aiming"):
        return after == "to"
    if norm == "likely":
        return previous in _PASSIVE or after == "to" or previous in ("most", "very")
    return True


def speaker(toks: list[Tok]) -> str | None:
    """The speaker of a sentence's tokens, folded; None when there is none."""
    for i, tok in enumerate(toks):
        if tok.kind != "w":
            continue
        if tok.norm == "according" and toks[i + 1].norm == "to":
            return _after(toks, i + 2)
        if tok.norm in SAYING:
            found = _before(toks, i) or (_after(toks, i + 1) if _inverted(toks, i) else None)
            if found:
                return found
    return None


def _inverted(toks: list[Tok], i: int) -> bool:
    """ ", said X" and "…” says X": the verb right after a comma or a closing quote."""
    return i > 0 and toks[i - 1].text in (",", '"', "”", "’", "'", "»", "`", "?", "!")


def _after(toks: list[Tok], k: int) -> str | None:
    """The name or noun phrase that begins at token `k`."""
    if toks[k].norm in ("the", "a", "an", "its", "his", "her", "their", "local", "state"):
        k += 1
    words: list[str] = []
    capital = toks[k].capital
    while toks[k].kind == "w" and len(words) < 6:
        tok = toks[k]
        if tok.capital:
            words.append(tok.norm)
        elif toks[k + 1].capital and tok.norm not in BOUNDARY:
            words = []  # "South Richmond Hill resident Suri Charanjit": the name comes after
        elif not capital and not words:
            words.append(tok.norm)
            if tok.norm in _SPEAKERS:
                break
        elif tok.norm in ROLES or tok.norm in _SPEAKERS:
            words.append(tok.norm)
        elif tok.norm == "of" and toks[k + 1].capital:
            words.append("of")
        else:
            break
        k += 1
    return _without_roles(words)


def _before(toks: list[Tok], i: int) -> str | None:
    """The name or noun that ends right before the verb at token `i`."""
    k = i - 1
    while k >= 0 and toks[k].norm in ("also", "has", "have", "had", "later", "then", "reportedly", "earlier"):
        k -= 1
    if k >= 0 and toks[k].text == "," and k > 0:
        k = _over_apposition(toks, k)
    if k < 0 or toks[k].kind != "w":
        return None
    if toks[k].norm in _PRONOUNS:
        return toks[k].norm if toks[k].norm != "who" else _before(toks, k)
    words: list[str] = []
    while k >= 0 and toks[k].kind == "w" and len(words) < 5 and (toks[k].capital or toks[k].norm == "of"):
        if words and toks[k].possessive:
            break
        words.insert(0, toks[k].norm)
        k -= 1
    if words and words[0] == "of":
        words.pop(0)
    if words:
        return _without_roles(words)
    last = toks[i - 1].norm
    return last if last in _SPEAKERS or last in ROLES else None


def _over_apposition(toks: list[Tok], k: int) -> int:
    """From the comma before a verb back over "X, the minister of Y," to the end of the name that speaks.

    Of the stretches between commas, from the right, the first that is nothing but a name.
    """
    end = k
    for _ in range(4):
        first = end
        while first > 0 and toks[first - 1].text != "," and toks[first - 1].text not in ".;:":
            first -= 1
        words = toks[first:end]
        while words and words[0].norm in ROLES:
            words = words[1:]
        named = 2 <= len(words) <= 4 and all(t.capital and t.norm not in ROLES | ORGANISATION for t in words)
        if named:
            return end - 1
        if first == 0 or toks[first - 1].text != ",":
            # The first stretch begins the sentence: "X of Y" before "…, a lawyer, said".
            return end - 1 if toks[end - 1].capital else k - 1
        end = first - 1
    return k - 1


def _without_roles(words: list[str]) -> str | None:
    last = max((k for k, w in enumerate(words) if w in ROLES), default=-1)
    kept = words[last + 1 :] or words
    return " ".join(kept) or None
