"""Acronyms in parentheses and what they stand for: "International Federation of Robotics (IFR)" and the
reverse.

After Schwartz and Hearst (2003): the letters of the short form are matched from right to left in the
words before it; the first must begin a word. Small words may be skipped, and at most min(|short| + 5, 2
|short|) words are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok


def defined(toks: list[Tok]) -> list[tuple[int, int, int]]:
    """(first, end, acronym): the tokens of each long form and the token of its acronym in parentheses."""
    found = []
    for i, tok in enumerate(toks):
        if tok.text != "(" or toks[i + 1].kind != "w":
            continue
        short = toks[i + 1]
        if toks[i + 2].text == ")" and _is_acronym(short) and i > 1:
            first = _long_form(toks, i, short.norm)
            if first is not None:
                found.append((first, i, i + 1))
        elif i > 0 and _is_acronym(toks[i - 1]) and toks[i + 1].capital:
            end = i + 1
            while toks[end].kind != "e" and toks[end].text not in (")", ",", ";"):
                end += 1
            first = _long_form(toks, end, toks[i - 1].norm)
            if first is not None and i < first:
                found.append((first, end, i - 1))
    return found


def _is_acronym(tok: Tok) -> bool:
    text = tok.text.replace(".", "")
    return 2 <= len(text) <= 8 and text[0].isupper() and sum(c.isupper() for c in text) * 2 > len(text)


def _long_form(toks: list[Tok], end: int, short: str) -> int | None:
    """The token at which the long form that ends before `end` begins."""
    words = min(len(short) + 5, 2 * len(short))
    at, first, k = len(short) - 1, None, end - 1
    while k >= 0 and words > 0 and at >= 0:
        tok = toks[k]
        if tok.kind != "w":
            if tok.text not in (",", "-", "&", "/"):
                return None
            k -= 1
            continue
        letters = tok.norm
        position = len(letters)
        while at >= 0:
            # The first letter of the short form has to begin a word; the others may stand anywhere in one.
            position = letters.rfind(short[at], 0, position) if at or letters[0] != short[0] else 0
            if position < 0 or (at == 0 and position != 0):
                break
            at -= 1
        if at < 0:
            first = k
        words -= 1
        k -= 1
    if first is None or not toks[first].capital:
        return None
    if first > 1 and toks[first - 1].norm in ("of", "for") and toks[first - 2].capital:
        # "National Institute of (Advanced …)": the short form leaves the head out, the name does not.
        first -= 2
        while (
            first > 0
            and toks[first - 1].capital
            and not toks[first - 1].possessive
            and toks[first - 1].norm != "the"
        ):
            first -= 1
    significant = sum(1 for t in toks[first:end] if t.kind == "w" and t.capital)
    return first if 2 <= significant <= len(short) + 5 else None
