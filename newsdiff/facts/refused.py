"""What looks like a quantity and is none: names with a number in them, identifiers, addresses, lists.

"Boeing 737", "Highway 101", "iOS 17", "Flight MH370", "G7", "AK-47", "117th Street", "No. 8", "9/11",
"24/7", phone numbers, version numbers, house numbers, the numbers of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.facts.calendar import MONTHS
from newsdiff.facts.counted import is_plural
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok

STREETS = words(
    "street st avenue ave road rd boulevard blvd drive lane highway parkway court place square terrace "
    "precinct district ward regiment battalion division brigade infantry airborne annual"
)
_IDENTIFIERS = words(
    "no number route highway interstate flight channel room section article chapter page pages unit gate "
    "platform version phase tier class type model grade figure table step day week round game match lap "
    "exhibit count formula apartment suite block building house bus train line terminal runway pier dock "
    "lot zone exit psalm verse episode season volume vol issue bill resolution proposition amendment "
    "title rule form serial case file item lot covid apollo windows ios android gpt boeing airbus nos"
)
_COMMON = frozenset({"day", "class", "house", "count"})
_NUMBERED = words("apollo boeing airbus windows ios android flight highway route interstate phase formula")
_NOT_NAMES = words(
    "a about above after all almost among and another around as at before below between but by during "
    "every exactly exceeds few for from had has have how if in into is its just killed last least like "
    "made many more most my near nearly new next no of off on only or our other out over past per roughly "
    "said seize seized since so some than that the their them then these they this those through to total "
    "under until up was were when where which while who will with within would approximately estimated "
    "fewer less dead injured killing top kill kills injures hurt bags buys sells adds cuts loses wins "
    "beats costs raises pays sees hits reaches tops gets gives takes needs wants scores deploys plans "
    "offers orders deploy build hire fire lose win buy sell cut add raise pay arrest arrests rescued "
    "rescues saves unveils nabs nabbed captures captured detains detained nets first"
)


def as_name(toks: list[Tok], i: int, end: int, united: bool) -> bool:
    """Whether the number in tokens `i` to `end` is part of a name. `united`: it has a unit or scale."""
    previous = toks[i - 1] if i > 0 else None
    after = toks[end]
    if previous is not None and not toks[i].gap and _glued(toks, i, previous):
        return True
    if previous is not None and previous.text == "/" and i > 1 and toks[i - 2].kind == "n" and not united:
        return True
    if after.kind == "w" and not after.gap and toks[end - 1].kind == "n" and after.text != "人":
        return True  # "76ers", "5G", "2x"
    if (
        after.text in ("/", ":")
        and toks[end + 1].kind == "n"
        and not united
        and (after.text == "/" or not after.gap)
    ):
        return True  # "9/11", "24/7", "3:2"
    if toks[i].kind == "n" and not united:
        return _phone(toks, i, end) or _listed(toks, i, end) or _named(toks, i, end) or _house(toks, end)
    return False


def _glued(toks: list[Tok], i: int, previous: Tok) -> bool:
    """A letter, hyphen or slash right before the digits: "G7", "AK-47", "9/11", "#1"."""
    if previous.kind == "w" or previous.text in ("/", "#", "@", "_", ":", "\\"):
        return toks[i].kind == "n"
    if previous.text in ("-", ".") and i > 1 and not previous.gap and toks[i].kind == "n":
        return toks[i - 2].kind in "wn" and not (
            toks[i - 2].kind == "w" and toks[i - 2].norm in ("mid", "pre")
        )
    return False


def _phone(toks: list[Tok], i: int, end: int) -> bool:
    if toks[i].text[0] == "0" and len(toks[i].text) > 1 and toks[i].text.isdecimal():
        return True
    window = [t.kind == "n" for t in (*toks[max(0, i - 2) : i], *toks[i : end + 2])]
    if any(all(window[k : k + 3]) for k in range(len(window) - 2)):
        return not _counts(toks, end)  # three groups of digits with nothing but spaces between them
    if (
        toks[end].text in ("-", ".")
        and not toks[end].gap
        and toks[end + 1].kind == "n"
        and not toks[end + 1].gap
    ):
        third = toks[end + 2].text in ("-", ".") and toks[end + 3].kind == "n" and not toks[end + 2].gap
        return third or (len(toks[i].text) == 3 and len(toks[end + 1].text) == 4)
    return i > 0 and toks[i - 1].text == "+" and len(toks[i].text) <= 3 and toks[end].kind == "n"


def _listed(toks: list[Tok], i: int, end: int) -> bool:
    """The number of a list item or heading: "1. Introduction", "(2) …" at the start of the block."""
    if i == 0:
        return toks[end].text in (".", ")", ":") and not toks[end].gap and len(toks[i].text) <= 3
    return i == 1 and toks[0].text == "(" and toks[end].text == ")"


def _named(toks: list[Tok], i: int, end: int) -> bool:
    """A capitalised word, no hedge or verb of a headline, stands before, and no plural is counted."""
    k = i - 1
    if k > 0 and toks[k].text == "." and (toks[k - 1].norm in ("no", "nos") or toks[k - 1].norm in MONTHS):
        return True
    if k < 0 or toks[k].kind != "w":
        return False
    previous = toks[k]
    if previous.norm in _IDENTIFIERS and (previous.capital or previous.norm not in _COMMON):
        counting = _counts(toks, end) and previous.norm not in ("no", "number")
        return not counting or (previous.capital and k > 0 and previous.norm in _NUMBERED)
    if not previous.capital or previous.norm in _NOT_NAMES:
        return False
    if (
        previous.text.isupper()
        and 1 < len(previous.text) < 4
        and any(c.islower() for t in toks[:k] for c in t.text[1:])
    ):
        return True  # "AK 47 rifles", "MH 370"
    return not _counts(toks, end)


def _counts(toks: list[Tok], end: int) -> bool:
    """Whether a plural noun stands among the next words."""
    for k in range(end, end + 4):
        if toks[k].kind != "w":
            return False
        if is_plural(toks[k].norm) or toks[k].norm in (
            "killed",
            "dead",
            "injured",
            "wounded",
            "missing",
            "arrested",
        ):
            return True
    return False


def _house(toks: list[Tok], end: int) -> bool:
    """ "10 Downing Street", "200 W.

    American Blvd.", "40 East 5th Avenue": capitals up to a word for a street.
    """
    for k in range(end, end + 6):
        tok = toks[k]
        if tok.kind == "w" and tok.capital and k > end and tok.norm in STREETS:
            return True
        ordinal = tok.kind == "n" or (tok.norm in ("st", "nd", "rd", "th") and not tok.gap)
        if not (tok.capital or ordinal or (tok.text == "." and not tok.gap)):
            return False
    return False
