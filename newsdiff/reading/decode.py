"""Bytes -> text. Never an exception: what is no text is said to be none.

The order of trust: a byte-order mark; the charset that an HTML page declares; strict UTF-8; UTF-16 betrayed
by its zero bytes; then legacy encodings. Among those, Windows-1252 is assumed unless the bytes read as
fluent text in another one: each candidate is decoded strictly and judged by the share of its non-ASCII
letters that are the commonest letters of the language the encoding was made for. charset-normalizer was
tried and left out: it reads short Western texts as Central European (a yen sign becomes Ą) and costs more
than all else here.
"""

from __future__ import annotations

import codecs
import re

from newsdiff.model import Record

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_META = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding=[\"']([\w.:-]{2,40})",
    re.I,
)
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\v\x1a\x1b\x1c\x1d\x1e\x1f")
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"SQLite format 3",
)
_SAMPLE = 60_000

# Encoding -> the letters that make up most of a text in its language, beside ASCII.
_COMMON = {
    "cp932": (
        "のにはをたがでてとしれさいるるなものかっらりこれあまうどくきすつめりよをんアイス"
        "タトンルラリーェ日本年月人国大会社一十、。「」"
    ),
    "euc_jp": (
        "のにはをたがでてとしれさいるなものかっらりこあまうどくきすつめよんアイスタトンル"
        "ラリーェ日本年月人国大会社一十、。「」"
    ),
    "gb18030": (
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动"
        "同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部，。、“”"
    ),
    "big5": (
        "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動"
        "同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部，。、「」"
    ),
    "cp949": "이다는의에을를은가고하한지로기사도인자정시어서대나일수해리과보게전아부으주라한들만적원년국상장",
    "cp1251": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэ", "koi8_r": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэ",
    "cp1253": "αοιετσνηυρπκμλωςόάίέήύώδγχθφβξζψ", "cp1255": "יוהלאתרבשמנדחפעקגצסזכטםןךףץ",
    "cp1256": "اليمنوةرتبعدسكفهقحجشطصخضزثذغءأإىئؤ", "cp1250": "áéěščřžýíůúňťďąęłńóśźżőűöü",
    "cp1254": "ıişğçöü",
}  # fmt: skip
_NAMES = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "euc-kr": "cp949", "iso-8859-9": "cp1254",
}  # fmt: skip
_ENOUGH = {
    "cp1250": 0.92,
    "cp1254": 0.97,
    "gb18030": 0.25,
    "big5": 0.25,
    "cp949": 0.3,
    "cp932": 0.4,
    "euc_jp": 0.4,
}
_FREQUENT = 0.9
_EASTERN = ("cp932", "euc_jp", "gb18030", "big5", "cp949")
_A_LITTLE = 0.15


class Decoded(Record, frozen=True, kw_only=True):
    """The text and the encoding it was read in; `sure`: stated by the file, or strict UTF-8."""

    text: str
    encoding: str
    sure: bool


def decode(data: bytes) -> Decoded | None:
    """The text of a file without its byte-order mark, or None when the bytes are no text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    if data.startswith(_MAGIC):
        return None
    if (text := _strict(data, "utf-8")) is not None and "\0" not in text:
        return Decoded(text=text, encoding="utf-8", sure=True) if not _mostly_control(data) else None
    if (wide := _utf16(data)) is not None:
        return wide
    if b"\0" in data[:_SAMPLE] or _mostly_control(data):
        return None
    return _declared(data) or _legacy(data)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _lenient(data: bytes, encoding: str) -> Decoded | None:
    """A text in a stated encoding; single bad bytes become U+FFFD, many mean that the statement is wrong."""
    text = data.decode(encoding, "replace")
    if text.count("\ufffd") > 1 + len(text) // 50 or text[:_SAMPLE].count("\0") > len(text[:_SAMPLE]) // 100:
        return None
    return Decoded(text=text.replace("\0", "\ufffd"), encoding=encoding, sure=True)


def _mostly_control(data: bytes) -> bool:
    """Whether more than one byte in a hundred is a control character: no text."""
    sample = data[:_SAMPLE]
    return sum(b in _CONTROL for b in sample) * 100 > len(sample)


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without a mark, known by the zero bytes of its ASCII characters."""
    sample = data[:4000]
    if len(sample) < 8 or len(data) % 2:
        return None
    half = len(sample) // 2
    for encoding, zeros, rest in (
        ("utf-16-le", sample[1::2], sample[0::2]),
        ("utf-16-be", sample[0::2], sample[1::2]),
    ):
        if (
            zeros.count(0) > 0.3 * half
            and not _CONTROL & set(rest)
            and (text := _strict(data, encoding)) is not None
            and "\0" not in text
        ):
            return Decoded(text=text, encoding=encoding, sure=False)
    return None


def _declared(data: bytes) -> Decoded | None:
    """By the charset of an HTML or XML head, as browsers read the names (latin-1 means Windows-1252)."""
    m = _META.search(data[:4096])
    if not m:
        return None
    name = (m[1] or m[2]).decode("ascii").lower()
    name = _NAMES.get(name, name)
    try:
        if codecs.lookup(name).name == "utf-16":
            return None
        return _lenient(data, name)
    except (LookupError, UnicodeError, ValueError, AssertionError):
        return None


def _legacy(data: bytes) -> Decoded | None:
    """The legacy encoding in which the bytes read best, Windows-1252 by default."""
    sample = data[:_SAMPLE]
    best, encoding = 0.0, ""
    for candidate in _COMMON:
        share = _fluency(sample, candidate)
        if share > best:
            best, encoding = share, candidate
    if not encoding and _strict(data, "cp1252") is None:  # Latin-1 would be left, with control characters
        encoding = max(_EASTERN, key=lambda name: _familiar(data, name))
        encoding = encoding if _familiar(data, encoding) > _A_LITTLE else ""
    for name in (encoding, "cp1252", "latin-1"):
        if name and (text := _strict(data, name)) is not None:
            return Decoded(text=text, encoding=name, sure=False)
        if name == encoding and name:
            found = data.decode(name, "replace")
            if found.count("\ufffd") * 100 < len(found):
                return Decoded(text=found, encoding=name, sure=False)
    return None


def _familiar(data: bytes, encoding: str) -> float:
    """The share of common letters among the non-ASCII ones; 0 when the bytes are not in that encoding."""
    text = _strict(data, encoding) or ""
    letters = [c for c in text if ord(c) > 0x7F and c.isalpha()]
    return sum(c in _COMMON[encoding] for c in letters) / len(letters) if len(letters) >= 4 else 0.0


def _fluency(sample: bytes, encoding: str) -> float:
    """How much of the non-ASCII text is common letters of the encoding's language; 0 when it is not that."""
    text = sample.decode(encoding, "replace")
    foreign = [c for c in text if ord(c) > 0x7F]
    letters = [c for c in foreign if c.isalpha()]
    if text.count("\ufffd") * 100 > len(foreign) or len(letters) < 4 or len(letters) < 0.6 * len(foreign):
        return 0.0
    common = frozenset(_COMMON[encoding])
    share = sum(c in common or c.lower() in common for c in letters) / len(letters)
    if encoding in ("cp1251", "koi8_r"):  # one read as the other swaps the cases
        share *= sum(c.islower() for c in letters) / len(letters)
        return share if share > 0.7 and _runs(text) > 2.0 else 0.0
    if encoding in ("cp1253", "cp1255", "cp1256"):
        return share if share > _FREQUENT and _runs(text) > 2.0 else 0.0
    if encoding in ("cp1250", "cp1254"):
        return share * 0.9 if share > _ENOUGH[encoding] and _beyond_western(sample, text) else 0.0
    return 0.5 + share if share > _ENOUGH[encoding] else 0.0


def _runs(text: str) -> float:
    """The mean length of runs of non-ASCII letters: about one in Western text, a word's in others."""
    found = re.findall(r"[^\W\d_\x00-\x7f]+", text)
    return sum(map(len, found)) / len(found) if found else 0.0


def _beyond_western(sample: bytes, text: str) -> bool:
    """Whether a Central European or Turkish reading turns signs inside words into letters."""
    western = sample.decode("cp1252", "replace")
    odd = sum(a != b and not a.isalpha() and b.isalpha() for a, b in zip(western, text, strict=False))
    inside = len(re.findall(r"[a-z][^\w\s\x00-\x7f‘’“”–—…«»°€£¥][a-z]", western))
    turkish = len(re.findall(r"[a-z][ýðþ]|[ýðþ][a-z]", western))
    return (odd >= 2 and inside >= 2) or turkish >= 4
