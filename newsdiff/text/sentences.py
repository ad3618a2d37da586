"""Sentences of a paragraph, with exact offsets.

sentencex finds the boundaries: of the splitters tried it makes the fewest mistakes and is by far the
fastest. What it does wrongly is mended afterwards by joining neighbours (never by moving a boundary into a
word): sentences cut behind an abbreviation or a loose decimal point ("a level of. 09 percent", as tokenised
corpora print it), in front of a word in lower case, inside a Japanese quotation or between it and its と,
behind a German ordinal, between an hour and its day ("1 p.m. Friday"). And it cuts behind "in May.", where
sentencex does not. It is never asked about white space other than the ASCII space, on which it panics.

What it refuses: to split a quotation of several sentences that ends in one attribution; sentencex keeps
such a quotation together, and so the speaker stays with all that was said.
"""

from __future__ import annotations

import re

from newsdiff.model import Sentence
from newsdiff.text.normal import one_line

_ALNUM = re.compile(r"[^\W_]")
_LOWER_START = re.compile(r"[\"'“”‘’«»(\[—–-]*\s*([^\W\d_])(.?)")
_MARKER = re.compile(r"\W*(?:\d{1,2}|[a-zA-Z])[.)]")
_ENUMERATED = re.compile(r"[a-z0-9]{1,2}[).]\s")
_LAST_WORD = re.compile(r"([^\W_]+)\s?\.\s*$")
_INCHES = re.compile(r"(?<=\d)\"")
_ORDINAL = re.compile(r"\b(\w+)\s\d{1,3}\.\s*$")
_MAY = re.compile(
    r"(?<=\b(?:in|by|of|to) May\.)\s(?=[A-Z\"“‘])|(?<=\b(?:this|last|next|late|from) May\.)\s(?=[A-Z\"“‘])"
    r"|(?<=\b(?:since|until|early) May\.)\s(?=[A-Z\"“‘])"
)
_HOUR = re.compile(r"\d\s?[ap]\.\s?m\.$", re.I)
_AFTER_HOUR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)"
    r"[a-z]*\.?\s\d|[A-Z]{2,4}T\b|GMT|UTC|Eastern|Central|Mountain|Pacific)"
)
_REACH = 400  # characters in which an open quotation is looked for
_OPEN, _CLOSE = "「『（《〈【", "」』）》〉】"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that do not end a sentence when a number follows: what stands between is a decimal point.
_BEFORE_NUMBER = _set(
    "a about above an and around at below between by for from in is of or over than the to "
    "under up was were with no nr num art abs fig vol pp p s sec ch jan feb mar apr jun jul aug "
    "sep sept oct nov dec janv févr avr juil déc ene abr ago dic gen mag giu lug set ott"
)
# Titles and short forms in front of a name, by language, that sentencex takes for the end of a sentence.
_TITLES = {
    "en": _set("messrs mx capt cmdr maj sgt det supt insp hon rev gen lt col"),
    "fr": _set("m mm mme mmes mlle dr pr me mgr st ste av bd"),
    "es": _set("sr sra srta dr dra d dña ud uds av gral lic ing"),
    "pt": _set("sr sra dr dra d prof profa eng av gen"),
    "it": _set("sig sigg dott dottssa ing avv prof on s mons gen col"),
    "de": _set("dr prof hr fr st dipl ing mag nr str bspw sog evtl inkl"),
    "nl": _set("dhr mevr mw dr drs ir prof ing"),
    "ru": _set("г гг ул д им проф акад см рис руб тыс млн млрд"),
}
_GERMAN_BEFORE_ORDINAL = _set(
    "der die das dem den des am im zum zur vom beim ein eine einem einen einer jeder jede jeden ihr sein"
)
_JAPANESE_AFTER_QUOTE = ("と", "って", "など", "、", "という", "の", "を", "は", "が", "に", "も", "で")


def sentences(text: str, start: int, end: int, language: str = "en") -> tuple[Sentence, ...]:
    """The sentences of `text[start:end]`, each without the white space around it, in order.

    Together they hold every character of the stretch that is not white space. `language` is a BCP 47 tag.
    """
    block = one_line(text[start:end])
    if not block.strip():
        return ()
    base = language.split("-")[0].lower()
    cased = any(c.isupper() for c in block)
    spans: list[tuple[int, int]] = []
    for s, e in _split(block, base):
        if spans and _belong(
            block[max(spans[-1][0], spans[-1][1] - _REACH) : spans[-1][1]], block[s:e], base, cased
        ):
            spans[-1] = (spans[-1][0], e)
        else:
            spans.append((s, e))
    return tuple(Sentence(start=start + s, end=start + e) for s, e in spans)


def _split(block: str, language: str) -> list[tuple[int, int]]:
    """Stripped spans of the pieces that sentencex makes."""
    asked = _INCHES.sub("″", block) if block.count('"') % 2 else block
    spans: list[tuple[int, int]] = []
    at = 0
    for piece in (part for whole in _pieces(asked, language) for part in _apart(whole, language)):
        bare = piece.strip()
        if bare:
            at = asked.index(bare, at)
            spans.append((at, at + len(bare)))
            at += len(bare)
    return spans


def _apart(piece: str, language: str) -> list[str]:
    """A piece cut behind "in May.", which sentencex takes for an abbreviation."""
    return _MAY.split(piece) if language == "en" and "May. " in piece else [piece]


def _pieces(block: str, language: str) -> list[str]:
    """sentencex's pieces of a line; the line itself when it panics (its panic is no Exception)."""
    from sentencex import segment  # type: ignore[import-untyped]

    try:
        pieces: list[str] = segment(language, block)
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException:
        return [block]
    return pieces if "".join("".join(pieces).split()) == "".join(block.split()) else [block]


def _belong(before: str, after: str, language: str, cased: bool) -> bool:
    """Whether two neighbouring pieces are one sentence."""
    if not _ALNUM.search(after) or not _ALNUM.search(before) or _MARKER.fullmatch(before):
        return True
    if language in ("ja", "zh") and _inside_quote(before, after):
        return True
    if language == "de" and (m := _ORDINAL.search(before[-40:])) and m[1].lower() in _GERMAN_BEFORE_ORDINAL:
        return True
    if _HOUR.search(before[-12:]) and _AFTER_HOUR.match(after):
        return True
    last = _LAST_WORD.search(before[-40:])
    if last:
        word = last[1].lower()
        if after[0].isdigit() and word in _BEFORE_NUMBER:
            return True
        if word in _TITLES.get(language, ()) and after[0].isupper():
            return True
    return cased and _starts_low(after)


def _inside_quote(before: str, after: str) -> bool:
    """Whether a Japanese or Chinese quotation goes on, or is followed by its particle."""
    depth = sum(c in _OPEN for c in before) - sum(c in _CLOSE for c in before)
    if depth > 0 and any(c in _CLOSE for c in after):
        return True
    return before.endswith(tuple(_CLOSE)) and after.startswith(_JAPANESE_AFTER_QUOTE)


def _starts_low(piece: str) -> bool:
    """Whether a piece begins in lower case and is no item of a list and no name such as iPhone."""
    m = _LOWER_START.match(piece)
    if not m or _ENUMERATED.match(piece):
        return False
    return m[1].islower() and not m[2].isupper()
