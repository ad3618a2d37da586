"""Who says a sentence, and what loosens it: attribution and the hedges of a whole statement.

Attribution: "according to X", "X said (that) …", "…, said X", "X told …", "police say". The speaker is
the name or noun phrase beside the verb of saying: a person, an organisation, an official, never a thing
("according to the plan" names nobody, "according to data from the Bureau" the Bureau). Hedges:
"reportedly", "allegedly", "apparently", "is expected to", "may", "could", "plans to", "will" and the like;
the strongest doubt wins, and "will" is told apart from flat fact."""

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
_THINGS = words(
    """plan plans data figures statistics study survey report reports document documents records filing
    statement poll estimate estimates rules law footage video test tests results schedule timetable website
    release post indictment complaint lawsuit statement"""
)
_SOURCES = frozenset({"from", "by", "of", "released", "published", "compiled", "issued", "on"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who"})
_LATE = 3
_VERBS = SAYING | {"alleged", "alleges", "contended", "contends", "maintains", "accused", "accuses"}
_PASSIVE = frozenset({"is", "are", "was", "were", "been", "be"})


class Attribution(msgspec.Struct, frozen=True):
    """`speaker`: folded name or noun phrase, None when nobody is named. `hedge`: the class of doubt, or None.

    Classes: allegedly, reportedly, apparently, may, probably, believed, considering, preliminary, expected,
    planned, would, will. `word` is the word in the text. `shown` is the speaker as written ("the road
    agency"), `verb` the folded verb of saying ("to" of "according to"), `since` the offset from which on the
    text is what was said.
    """

    speaker: str | None
    hedge: str | None
    word: str | None = None
    shown: str | None = None
    verb: str | None = None
    since: int = 0


def attribution(text: str, start: int, end: int) -> Attribution:
    """Who says `text[start:end]` (a sentence), and how sure it is put."""
    toks = lex(text, start, end)
    hedge, word = _hedge(toks)
    found = _voice(toks)
    if found is None:
        return Attribution(None, hedge, word)
    who, verb = found
    who = _first(toks, who[0]), who[1]
    shown = text[toks[who[0]].start : toks[who[1] - 1].end]
    shown = shown[:-2] if toks[who[1] - 1].possessive else shown
    return Attribution(_folded(toks, found[0]), hedge, word, shown, toks[verb].norm, _since(toks, who, verb))


def _first(toks: list[Tok], i: int) -> int:
    """From the first word of a speaker back over the words that belong to it: "the disaster" agency."""
    if toks[i].capital:
        return i - 1 if i and toks[i - 1].norm == "the" else i
    k = i
    while k and i - k < 4 and toks[k - 1].kind == "w" and toks[k - 1].norm not in BOUNDARY | _DETERMINERS:
        k -= 1
    if k and toks[k - 1].norm in _DETERMINERS:
        return k - 1
    return k if toks[k].possessive or k == 0 else i


def _since(toks: list[Tok], who: tuple[int, int], verb: int) -> int:
    """Where what was said begins: with the verb, or with the sentence when the verb stands at its end."""
    rest = sum(t.kind != "s" for t in toks[verb + 1 :]) - 8
    return toks[0].start if toks[verb].norm == "to" or who[0] > verb or rest <= _LATE else toks[verb].start


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
    found = _voice(toks)
    return None if found is None else _folded(toks, found[0])


Words = tuple[int, int]
"""The first token of a speaker and the token after its last one."""


def _folded(toks: list[Tok], who: Words) -> str:
    return " ".join(t.norm for t in toks[who[0] : who[1]])


def _voice(toks: list[Tok]) -> tuple[Words, int] | None:
    """The speaker of a sentence, and the token of the verb."""
    for i, tok in enumerate(toks):
        if tok.kind != "w":
            continue
        if tok.norm == "according" and toks[i + 1].norm == "to":
            found = _after(toks, i + 2)
            return None if found is None else (found, i + 1)
        if tok.norm in _VERBS:
            found = _before(toks, i) or (_after(toks, i + 1) if _inverted(toks, i) else None)
            if found:
                return found, i
    return None


def _inverted(toks: list[Tok], i: int) -> bool:
    """ ", said X" and "…” says X": the verb right after a comma or a closing quote."""
    return i > 0 and toks[i - 1].text in (",", '"', "”", "’", "'", "»", "`", "?", "!")


def _after(toks: list[Tok], k: int) -> Words | None:
    """The name or noun phrase that begins at token `k`."""
    k = _past_thing(toks, k)
    if toks[k].norm in _DETERMINERS or toks[k].norm in ("local", "state"):
        k += 1
    first, count = k, 0
    capital = toks[k].capital
    while toks[k].kind == "w" and k - first < 6:
        tok = toks[k]
        if tok.capital:
            count += 1
        elif toks[k + 1].capital and tok.norm not in BOUNDARY:
            first, count = k + 1, 0  # "South Richmond Hill resident Suri Charanjit": the name comes after
        elif not capital and not count:
            count += 1
            if tok.norm in _SPEAKERS:
                k += 1
                break
        elif tok.norm in ROLES or tok.norm in _SPEAKERS or (tok.norm == "of" and toks[k + 1].capital):
            count += 1
        else:
            break
        k += 1
    if toks[k].text == "," and toks[k + 1].capital and toks[k + 2].capital and toks[k - 1].norm in ROLES:
        return _after(toks, k + 1)  # "said the agency's director, Ann Lee"
    return _without_roles(toks, first, k)


def _past_thing(toks: list[Tok], k: int) -> int:
    """The source of a thing that is quoted: "(the) data released by" the bureau. `k` when none is named."""
    at = k + (toks[k].norm in _DETERMINERS)
    while toks[at].kind == "w" and not toks[at].capital and at - k < 4 and toks[at].norm not in _THINGS:
        at += 1
    if toks[at].norm not in _THINGS or toks[at + 1].norm not in _SOURCES:
        return k
    at += 1
    while toks[at].norm in _SOURCES or toks[at].norm in _DETERMINERS:
        at += 1
    return at if toks[at].capital else k


def _before(toks: list[Tok], i: int) -> Words | None:
    """The name or noun that ends right before the verb at token `i`."""
    k = i - 1
    while k >= 0 and toks[k].norm in ("also", "has", "have", "had", "later", "then", "reportedly", "earlier"):
        k -= 1
    if k >= 0 and toks[k].text == "," and k > 0:
        k = _over_apposition(toks, k)
    if k < 0 or toks[k].kind != "w":
        return None
    if toks[k].norm in _PRONOUNS:
        return (k, k + 1) if toks[k].norm != "who" else _before(toks, k)
    first = last = k + 1
    while k >= 0 and toks[k].kind == "w" and last - first < 5 and (toks[k].capital or toks[k].norm == "of"):
        if first < last and toks[k].possessive:
            break
        first = k
        k -= 1
    if first < last and toks[first].norm == "of":
        first += 1
    if first < last:
        return _without_roles(toks, first, last)
    known = toks[i - 1].norm in _SPEAKERS or toks[i - 1].norm in ROLES
    return (i - 1, i) if known and toks[i - 1].norm not in _THINGS else None


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


def _without_roles(toks: list[Tok], first: int, stop: int) -> Words | None:
    """The words without the roles before the name; None when nothing is left, or a thing speaks."""
    last = max((k for k in range(first, stop) if toks[k].norm in ROLES), default=first - 1)
    if toks[stop - 1].norm in ORGANISATION and toks[stop - 1].capital and toks[last].capital:
        last = first - 1  # "Lorrin General Hospital"
    first = last + 1 if last + 1 < stop else first
    if first >= stop:
        return None
    speaks = any(toks[k].capital for k in range(first, stop)) or any(
        toks[k].norm in _SPEAKERS or toks[k].norm in ROLES for k in range(first, stop)
    )
    thing = toks[stop - 1].norm in _THINGS and not toks[stop - 1].capital
    return (first, stop) if speaks and not thing else None
