"""Currencies: signs, codes and names, before or after the number; what "$" and "¥" stand for in an article.

"$" and "¥" (and "dollars") are shared by several currencies. A fact keeps that in `parts["currency"]`:
"stated" where the text names the currency, "context" where other words of the article decide it, and
"assumed" where nothing does (then USD and JPY). Pounds are money or mass: see `quantities`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok

SIGNS = {
    "$": "$", "＄": "$", "¥": "¥", "￥": "¥", "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₽": "RUB",
    "₺": "TRY", "₪": "ILS", "฿": "THB", "₫": "VND", "₴": "UAH", "₦": "NGN", "₱": "PHP", "₸": "KZT",
}  # fmt: skip
DOLLARS = {
    "us": "USD", "u": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD",
    "nz": "NZD", "hk": "HKD", "s": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN",
}  # fmt: skip
CODES = words(
    "USD EUR GBP JPY CNY RMB INR AUD CAD CHF SEK NOK DKK PLN CZK HUF RUB TRY BRL MXN ZAR KRW SGD HKD NZD "
    "THB IDR MYR PHP VND TWD ILS SAR AED EGP NGN KES PKR BDT LKR UAH ARS CLP COP PEN"
)
_CODE_ALIASES = {"RMB": "CNY"}
NAMES = {
    "yen": "JPY", "円": "JPY", "yuan": "CNY", "renminbi": "CNY", "元": "CNY", "euro": "EUR", "euros": "EUR",
    "dollar": "$", "dollars": "$", "pound": "£", "pounds": "£", "quid": "GBP", "rupee": "Rs",
    "rupees": "Rs", "won": "KRW", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB",
    "franc": "CHF", "francs": "CHF", "franken": "CHF", "krona": "SEK", "kronor": "SEK", "kroner": "NOK",
    "zloty": "PLN", "zlotys": "PLN", "lira": "TRY", "rand": "ZAR", "reais": "BRL", "baht": "THB",
    "shekel": "ILS", "shekels": "ILS", "dirham": "AED", "dirhams": "AED", "riyal": "SAR", "riyals": "SAR",
    "peso": "MXN", "pesos": "MXN", "ringgit": "MYR", "rupiah": "IDR", "hryvnia": "UAH", "hryvnias": "UAH",
    "naira": "NGN", "forint": "HUF", "soles": "PEN", "kyat": "MMK", "taka": "BDT", "dong": "VND",
    "birr": "ETB", "cedi": "GHS", "cedis": "GHS", "lei": "RON", "leva": "BGN", "tenge": "KZT",
    "rials": "IRR", "rial": "IRR", "dollari": "$", "yens": "JPY", "cent": "¢", "cents": "¢", "pence": "p",
}  # fmt: skip
_ADJECTIVES = {
    "us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "hong": "HKD", "singapore": "SGD",
    "zealand": "NZD", "taiwan": "TWD", "british": "GBP", "sterling": "GBP", "swiss": "CHF", "indian": "INR",
    "pakistani": "PKR", "sri": "LKR", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "mexican": "MXN",
    "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "philippine": "PHP", "egyptian": "EGP",
    "japanese": "JPY", "chinese": "CNY", "turkish": "TRY",
}  # fmt: skip
_CUES = re.compile(
    r"\b(yuan|renminbi|RMB|CNY|yen|JPY|(?:Canadian|Australian|Singapore|New Zealand|Hong Kong) dollars?"
    r"|US\$|U\.S\. dollars?|USD|US dollars?)"
)
_CUE_CURRENCY = {
    "canadian": "CAD", "australian": "AUD", "singapore": "SGD", "new": "NZD", "hong": "HKD", "us$": "USD",
    "u.s.": "USD", "usd": "USD", "us": "USD", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "cny": "CNY",
    "yen": "JPY", "jpy": "JPY",
}  # fmt: skip


class Currency(msgspec.Struct, frozen=True):
    """A currency read: its code (or the ambiguous "$", "¥", "£", "Rs"), the tokens it takes, from and to."""

    code: str
    first: int
    end: int


def before(toks: list[Tok], i: int) -> Currency | None:
    """A currency sign or code that starts at token `i`, with a number to follow."""
    tok = toks[i]
    if tok.kind == "s":
        code = SIGNS.get(tok.text)
        return Currency(code, i, i + 1) if code else None
    if tok.kind != "w" or not tok.capital:
        return None
    after = toks[i + 1]
    if (
        after.text in SIGNS
        and tok.norm in DOLLARS
        and after.text == "$"
        and (not after.gap or tok.norm == "us")
    ):
        return Currency(DOLLARS[tok.norm], i, i + 2)
    if after.text == "¥" and not after.gap and tok.norm in ("cn", "jp"):
        return Currency("CNY" if tok.norm == "cn" else "JPY", i, i + 2)
    if tok.text in CODES and after.kind == "n":
        return Currency(_CODE_ALIASES.get(tok.text, tok.text), i, i + 1)
    if tok.text == "Rs":
        return Currency("Rs", i, i + 2 if after.text == "." else i + 1)
    return None


def after(toks: list[Tok], j: int) -> Currency | None:
    """A currency name, code or sign that starts at token `j`, after a number (a hyphen may stand between)."""
    k = j + 1 if toks[j].text == "-" and not toks[j].gap and not toks[j + 1].gap else j
    tok = toks[k]
    if tok.kind == "s":
        code = SIGNS.get(tok.text)
        return Currency(code, k, k + 1) if code and toks[k + 1].kind != "n" else None
    adjective = _ADJECTIVES.get(tok.norm)
    if adjective is not None:
        m = k + 2 if tok.norm in ("hong", "sri") else k + 1
        if NAMES.get(toks[m].norm) in ("$", "£", "Rs", adjective, "MXN", "SEK", "NOK", "CHF"):
            return Currency(adjective, k, m + 1)
        return None
    if tok.norm == "new" and toks[k + 1].norm == "zealand" and toks[k + 2].norm in ("dollar", "dollars"):
        return Currency("NZD", k, k + 3)
    if tok.text in CODES:
        return Currency(_CODE_ALIASES.get(tok.text, tok.text), k, k + 1)
    name = NAMES.get(tok.norm.removeprefix("d'"))
    if name is None or tok.possessive:
        return None
    if toks[k + 1].norm == "sterling":
        return Currency("GBP", k, k + 2)
    return Currency(name, k, k + 1)


class Usual(msgspec.Struct, frozen=True):
    """What "$" and "¥" stand for in a text, whether its words say so, and whether pounds are money."""

    dollar: str
    yen: str
    dollar_told: bool
    yen_told: bool
    pounds: bool


def usual(text: str) -> Usual:
    """The currencies that a text names besides its bare signs."""
    counts: dict[str, int] = {}
    for m in _CUES.finditer(text):
        code = _CUE_CURRENCY[m.group().lower().split()[0]]
        counts[code] = counts.get(code, 0) + 1
    dollars = {c: n for c, n in counts.items() if c not in ("CNY", "JPY")}
    # Who writes "A$" for some sums means another dollar by the bare sign: only names in words tell which.
    local = {c: n for c, n in dollars.items() if c != "USD"}
    named = local or dollars
    dollar = max(sorted(named), key=lambda c: named[c]) if named else "USD"
    yen, yuan = counts.get("JPY", 0), counts.get("CNY", 0)
    pounds = "£" in text or "sterling" in text or "GBP" in text
    return Usual(dollar, "CNY" if yuan > yen else "JPY", bool(named), bool(yen or yuan), pounds)
