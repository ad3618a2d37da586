"""The language of a text: by its script first, then by its commonest short words.

Good for a text of a few dozen words and more; a shorter one is taken for English when it is in Latin script
and no other language's words stand out. No library is worth its weight for choosing a sentence splitter and
a page label.
"""

from __future__ import annotations

import re

from newsdiff.text.normal import fold

_SAMPLE = 4_000
_HITS = 5  # short words of a language, below which nothing can be said
_WORD = re.compile(r"[^\W\d_]+")
_STOP = {
    "en": (
        "the of and to in that is was for on with as by at from his her it be are has had have said "
        "not but they "
    ),
    "de": (
        "der die das und ist von mit den nicht ein eine auf fur dem sich des auch als wird bei sind "
        "hat nach zu im "
    ),
    "fr": (
        "le la les des et est une que pour dans qui sur par pas au avec plus sont ce cette ont aux "
        "ete il elle du "
    ),
    "es": (
        "el la los las de y que en un una por con para del se es al como mas su fue han pero este ha "
        "esta segun "
    ),
    "it": (
        "il di che la per un una del della con non sono dei le gli alla nel ha piu anche da si delle "
        "stato e come "
    ),
    "pt": (
        "o os as de do da dos que em um uma para com nao por mais foi ao na no das se sao seu pelo e "
        "ele tambem "
    ),
    "nl": (
        "de het een van en in is dat op te zijn met voor niet aan er ook door bij naar wordt heeft om "
        "uit hij "
    ),
    "sv": (
        "och att det som en for ar av pa med den till inte har ett om de var fran han men vi kan sig efter "
    ),
    "da": (
        "og at det som en for er af pa med den til ikke har et om de var fra han men kan sig efter "
        "blev ogsaa "
    ),
    "pl": ("i w na z ze sie nie jest do to o jak przez od po dla oraz ale tym byl za co juz ktory ktore ma "),
    "tr": "ve bir bu da de icin ile olarak cok daha en olan gibi sonra kadar ne ise var oldugu edildi",
}
_LATIN = {language: frozenset(words.split()) for language, words in _STOP.items()}
_CYRILLIC_UK = re.compile("[іїєґІЇЄҐ]")
_ARABIC_FA = re.compile("[پچژگ]")


def detect(text: str) -> str | None:
    """A BCP 47 tag ("en", "ja" …), or None when the text is too short or too mixed to say."""
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script == "latin":
        return _latin(sample)
    return script


def _script(sample: str) -> str | None:
    """The language that a script gives away, "latin", or None without letters."""
    counts = dict.fromkeys(("latin", *sorted({name for _, _, name in _RANGES})), 0)
    for c in sample:
        if not c.isalpha():
            continue
        o = ord(c)
        if o < 0x250:
            counts["latin"] += 1
        else:
            for low, high, name in _RANGES:
                if low <= o <= high:
                    counts[name] += 1
                    break
    east = counts["kana"] + counts["han"] + counts["hangul"]
    if counts["latin"] == east == 0 and not any(counts.values()):
        return None
    if east * 3 > counts["latin"] and east >= max(counts["cyrillic"], counts["arabic"]):
        if counts["hangul"] * 2 > east:
            return "ko"
        return "ja" if counts["kana"] * 12 > east else "zh"
    best = max(sorted(counts), key=lambda name: counts[name])
    return {
        "latin": "latin", "cyrillic": "uk" if len(_CYRILLIC_UK.findall(sample)) > 5 else "ru",
        "arabic": "fa" if len(_ARABIC_FA.findall(sample)) * 50 > counts["arabic"] else "ar",
        "hebrew": "he", "greek": "el", "thai": "th", "deva": "hi",
    }.get(best)  # fmt: skip


_RANGES = (
    (0x370, 0x3FF, "greek"), (0x400, 0x52F, "cyrillic"), (0x590, 0x5FF, "hebrew"), (0x600, 0x77F, "arabic"),
    (0x900, 0x97F, "deva"), (0xE00, 0xE7F, "thai"), (0x1E00, 0x1EFF, "latin"), (0x3041, 0x30FF, "kana"),
    (0x31F0, 0x31FF, "kana"), (0xFF66, 0xFF9F, "kana"), (0x3400, 0x4DBF, "han"), (0x4E00, 0x9FFF, "han"),
    (0x20000, 0x2FFFF, "han"), (0x1100, 0x11FF, "hangul"), (0xAC00, 0xD7AF, "hangul"),
)  # fmt: skip


def _latin(sample: str) -> str | None:
    """The Latin-script language whose short words are commonest; None when none is common."""
    words = [fold(w) for w in _WORD.findall(sample)]
    if not words:
        return None
    shares = {language: sum(w in stop for w in words) / len(words) for language, stop in _LATIN.items()}
    best = max(sorted(shares, key=lambda x: x != "en"), key=lambda language: shares[language])
    return best if shares[best] * len(words) >= _HITS and shares[best] > 0.08 else None
