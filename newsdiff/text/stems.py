"""Light stems: one key for the forms of a word, inflected or derived.

The key joins evaluate, evaluating and evaluation; fund, funds and funding; commit, committed and
commitment. It is for comparing only and need be no word. Method: irregular forms by a table, then plural
and verb endings, then one to three derivational suffixes as long as enough of the word stays, in the spirit
of Porter's and Lovins' stemmers (Porter 1980; Lovins 1968), with fewer rules. It refuses to touch short
words, since there an ending is more often part of the word; a wrong join costs more than a missed one.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SMALL = (
    "zero _ two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
)
NUMERALS = {word: str(n) for n, word in enumerate(_SMALL.split())} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
}
"""Numerals that stand for a number. "one" is left out: it is a pronoun as often."""

SCALES = {
    "hundred": 100, "thousand": 1000, "k": 1000, "million": 10**6, "mn": 10**6, "mln": 10**6,
    "billion": 10**9, "bn": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip

_IRREGULAR = {
    form: base
    for base, forms in {
        "die": "died dying death deaths dead dies",
        "kill": "killer killers killing killings",
        "fall": "fell fallen falls",
        "win": "won winner winners winning wins",
        "lose": "lost loses losing loss losses",
        "give": "gave given",
        "take": "took taken",
        "rise": "rose risen",
        "find": "found",
        "buy": "bought",
        "bring": "brought",
        "beat": "beats beaten beating",
        "build": "built",
        "catch": "caught",
        "choose": "chose chosen choice choices",
        "come": "came",
        "drive": "drove driven driver drivers",
        "feel": "felt",
        "fight": "fought fighter fighters",
        "fly": "flew flown flight flights flies",
        "get": "got gotten",
        "go": "went gone goes",
        "grow": "grew grown growth",
        "hold": "held",
        "keep": "kept",
        "know": "knew known",
        "lead": "led leader leaders leadership",
        "leave": "left leaves",
        "lie": "lying lay lain",
        "make": "made maker makers",
        "meet": "met",
        "pay": "paid payment payments",
        "run": "ran runner runners",
        "see": "saw seen",
        "sell": "sold sale sales",
        "send": "sent",
        "shoot": "shot shots",
        "speak": "spoke spoken",
        "spend": "spent",
        "stand": "stood",
        "steal": "stole stolen theft thefts",
        "strike": "struck stricken",
        "tell": "told",
        "think": "thought",
        "throw": "threw thrown",
        "wear": "wore worn",
        "write": "wrote written writer writers",
        "child": "children",
        "man": "men",
        "woman": "women",
        "person": "people persons",
        "foot": "feet ft",
        "life": "lives",
        "wife": "wives",
        "marry": "married marriage",
        "hospital": "hospitalized hospitalised",
        "decide": "decision decisions decided",
        "destroy": "destruction",
        "injure": "injury injuries injured",
        "arrive": "arrival arrivals",
        "produce": "production producer producers",
        "explode": "explosion explosions",
        "act": "action actions acted acting",
        "elect": "election elections elected",
        "invade": "invasion",
        "defend": "defense defence defensive",
        "describe": "description",
        "attend": "attendance",
        "resign": "resignation",
        "analyse": "analysis analyst analysts analyze",
        "propose": "proposal proposals",
    }.items()
    for form in forms.split()
}
_WHOLE = """former officer letter better matter master number member corner minister winter summer september
    october november december quarter center order rather chapter computer customer together another
    whether either king ring spring string morning evening during nothing something anything
    everything thing bring sing wing need speed feed seed indeed hundred red bed series species news
    policy city party country united states james"""
_AS_IS = frozenset(_WHOLE.split())
_SUFFIXES = (
    ("ization", 4), ("isation", 4), ("ational", 4), ("ability", 4), ("ibility", 4), ("ation", 4),
    ("ative", 4),
    ("ements", 4), ("ement", 4), ("ment", 4), ("ness", 4), ("ship", 5), ("ance", 5), ("ence", 5), ("ical", 4),
    ("ally", 4), ("able", 4),
    ("ible", 4), ("ator", 4), ("ity", 4), ("ive", 5), ("ics", 5), ("ize", 4), ("ise", 5),
    ("ify", 4), ("ous", 4), ("ion", 5), ("ist", 5), ("ism", 5), ("ate", 4), ("ial", 5), ("ic", 5), ("al", 5),
    ("ly", 4), ("er", 4), ("or", 5), ("at", 4), ("iz", 4), ("is", 5), ("y", 4), ("e", 3), ("i", 4),
)  # fmt: skip
_VOWEL = re.compile("[aeiouy]")


@lru_cache(maxsize=65536)
def stem(word: str, language: str = "en") -> str:
    """The key of a folded word; for a language other than English only a plural-like ending goes."""
    word = word.replace("'s", "").rstrip("'") if "'" in word else word
    if not language.startswith("en"):
        return re.sub(r"(?:en|es|er|em|s|e|n|a|o)$", "", word) if len(word) > 5 else word or "'"
    base = _IRREGULAR.get(word)
    if base is None and (len(word) <= 3 or word in _AS_IS or not word.isascii()):
        return word or "'"
    base = base or _uninflected(word)
    base = _IRREGULAR.get(base, base)
    for _ in range(3):
        shorter = _underived(base)
        if shorter == base:
            break
        base = shorter
    return _single(base)


def _uninflected(word: str) -> str:
    """Plural, past and -ing endings off."""
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "ches", "shes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ied", "ing", "ed"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 3 and _VOWEL.search(rest):
            return rest + "y" if ending == "ied" else rest
    return word


def _underived(word: str) -> str:
    """The longest derivational suffix off, if enough of the word stays."""
    if word in _AS_IS:
        return word
    for suffix, least in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= least:
            return word[: -len(suffix)]
    return word


def _single(word: str) -> str:
    """A doubled last consonant as one: controll(ed) and control, kill and kil(led)."""
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou" else word
