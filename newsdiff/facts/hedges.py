"""Words that loosen a quantity ("about", "up to", "or more"), and the interval that they leave.

A hedge belongs to one of six classes. With the stated number x, the interval is

- approximate ("about", "~"): within 5 % of x;
- ceiling ("up to", "as many as"): anything to x;      - floor ("at least", "or more"): x or anything above;
- over ("more than"): above x, open;                     - under ("fewer than"): below x, open;
- nearly ("almost", "just under"): from 10 % below x to x.

A missing bound is None. Nothing here says that "over 10" excludes 1,000: who compares must look at both.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok

CLASSES: dict[str, str] = {
    "about": "approximate", "around": "approximate", "approximately": "approximate",
    "roughly": "approximate", "some": "approximate", "circa": "approximate", "approx": "approximate",
    "~": "approximate", "≈": "approximate", "∼": "approximate", "an estimated": "approximate",
    "estimated": "approximate", "close to": "approximate", "in the region of": "approximate",
    "or so": "approximate", "up to": "ceiling", "as many as": "ceiling", "as much as": "ceiling",
    "at most": "ceiling", "no more than": "ceiling", "not more than": "ceiling", "maximum of": "ceiling",
    "a maximum of": "ceiling", "capped at": "ceiling", "upper limit of": "ceiling", "or less": "ceiling",
    "or fewer": "ceiling", "≤": "ceiling", "within": "ceiling", "at least": "floor",
    "no fewer than": "floor", "no less than": "floor", "not less than": "floor", "minimum of": "floor",
    "a minimum of": "floor", "upwards of": "floor", "or more": "floor", "plus": "floor", "+": "floor",
    "≥": "floor", "more than": "over", "over": "over", "above": "over", "in excess of": "over",
    "just over": "over", "well over": "over", "greater than": "over", "exceed": "over", "exceeds": "over",
    "exceeded": "over", "exceeding": "over", "topping": "over", "topped": "over", "surpassed": "over",
    ">": "over", "just above": "over", "slightly more than": "over", "fewer than": "under",
    "less than": "under", "under": "under", "below": "under", "<": "under", "well under": "under",
    "lower than": "under", "nearly": "nearly", "almost": "nearly", "just under": "nearly",
    "just below": "nearly", "slightly less than": "nearly", "slightly under": "nearly",
    "just shy of": "nearly", "not quite": "nearly",
}  # fmt: skip

_BY_LAST: dict[str, list[tuple[str, ...]]] = {}
for _name in CLASSES:
    _words = tuple(_name.split())
    if _words[0] not in ("or", "plus", "+"):
        _BY_LAST.setdefault(_words[-1], []).append(_words)
for _list in _BY_LAST.values():
    _list.sort(key=len, reverse=True)


def before(toks: list[Tok], i: int) -> tuple[str | None, int]:
    """The hedge that ends right before token `i`, and the token it starts at."""
    k = i - 1
    if k >= 0 and toks[k].text == "." and k > 0 and toks[k - 1].norm in ("approx", "ca"):
        k -= 1
    if k < 0:
        return None, i
    for words in _BY_LAST.get(toks[k].norm, ()):
        first = k - len(words) + 1
        if first >= 0 and all(toks[first + n].norm == w for n, w in enumerate(words)):
            return " ".join(words), first
    return None, i


def after(toks: list[Tok], j: int) -> tuple[str | None, int]:
    """The hedge that starts at token `j` ("or more", "or so", "+", "-plus") and the token after it."""
    tok = toks[j]
    if tok.text == "+" and not tok.gap:
        return "+", j + 1
    if tok.norm == "or" and f"or {toks[j + 1].norm}" in CLASSES:
        return f"or {toks[j + 1].norm}", j + 2
    if tok.text == "-" and toks[j + 1].norm == "plus":
        return "plus", j + 2
    if tok.norm == "at" and toks[j + 1].norm in ("least", "most"):
        return f"at {toks[j + 1].norm}", j + 2
    return None, j


def interval(
    low: Decimal, high: Decimal, hedge: str | None, percent: bool = False
) -> tuple[Decimal | None, Decimal | None]:
    """The bounds that a hedge leaves of the stated range (`low` equals `high` for one number)."""
    kind = CLASSES.get(hedge or "")
    if kind == "approximate":
        # Of a share, five per cent would be next to nothing: two percentage points at least.
        margin = max(abs(low) / 20, Decimal(2)) if percent else abs(low) / 20
        return low - margin, high + margin
    if kind == "nearly":
        return low - abs(low) / 10, high
    if kind in ("ceiling", "under"):
        return None, high
    if kind in ("floor", "over"):
        return low, None
    return low, high
