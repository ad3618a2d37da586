"""What a number is of: the noun counted with its qualifiers, and what happened to it (killed, injured …).

There is no parser here. After the number come, up to a boundary (punctuation, preposition, auxiliary,
conjunction, number), at most six words; the head noun is the first plural among them that no other plural
follows, else the last word of a short run. Stems are singulars in folded letters ("industries" ->
"industry"), hyphenated words stay one ("ai-enabled").

What happened is looked for right after the noun ("12 people were killed"), then before the number
("killing 12", "the death toll rose to 12"), never across a comma or "and"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from newsdiff.facts.numbers import SMALL
from newsdiff.facts.words import words

if TYPE_CHECKING:
    from newsdiff.facts.lexer import Tok

IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
    "feet": "foot", "lives": "life", "wives": "wife", "policemen": "policeman",
    "policewomen": "policewoman", "fishermen": "fisherman", "firemen": "fireman",
    "servicemen": "serviceman", "gunmen": "gunman", "businessmen": "businessman", "fatalities": "fatality",
    "police": "police", "personnel": "personnel", "cattle": "cattle", "sheep": "sheep", "troops": "troop",
    "knives": "knife", "wolves": "wolf", "halves": "half", "shelves": "shelf", "mice": "mouse",
    "teeth": "tooth", "criteria": "criterion", "crises": "crisis", "kids": "child", "aircraft": "aircraft",
    "aeroplanes": "aeroplane", "grandchildren": "grandchild", "grandkids": "grandchild", "staff": "staff",
    "dead": "dead", "goals": "goal", "crewmen": "crewman", "salesmen": "salesman",
    "countrymen": "countryman", "gas": "gas", "series": "series", "species": "species", "means": "means",
    "headquarters": "headquarters", "movies": "movie", "rookies": "rookie", "cookies": "cookie",
    "zombies": "zombie", "calories": "calorie", "ties": "tie", "pies": "pie", "lies": "lie",
    "selfies": "selfie", "buses": "bus", "viruses": "virus", "campuses": "campus", "statuses": "status",
    "bonuses": "bonus", "rioters": "rioter",
}  # fmt: skip
COLLECTIVES = words(
    "police personnel cattle sheep aircraft staff crew infantry livestock poultry dead spacecraft"
)
_NOT_PLURAL = words(
    "this was has is its his us thus yes plus as across perhaps always news less serious previous various "
    "religious famous dangerous nervous anxious business process access loss class glass press boss cross "
    "mass pass address express success congress illness fitness witness virus bus campus status bonus gas "
    "analysis crisis basis towards afterwards besides sometimes overseas says does goes"
)
BOUNDARY = words(
    "of in on at by for from to with without within across into onto over under between among against "
    "during since until till before after as than per via through throughout around near behind beyond "
    "along amid outside inside is are was were be been being am has have had do does did will would shall "
    "should may might can could must and or but nor so yet while when where who whom whose which that if "
    "because though although once the a an this these those his her its their our my your he she it they "
    "we you i each every all not no about up down out off away ago later earlier long apart now then "
    "there here too also still already last next worldwide globally altogether today yesterday tomorrow "
    "tonight said says told"
)
_COMPARING = frozenset({"more", "less", "fewer", "higher", "lower", "larger", "smaller", "above", "below"})
_ADJECTIVAL = words("such more other additional further new extra")
_EVENTS = {
    "killed": (
        "killed kill kills killing dead died die dies dying deaths death fatalities fatality slain "
        "murdered perished toll slaying massacred drowned lives executed"
    ),
    "injured": "injured injure injures injuring wounded wounding wounds hurt injuries hurting",
    "missing": "missing unaccounted disappeared vanished",
    "evacuated": "evacuated evacuate evacuating evacuations evacuation evacuees",
    "displaced": "displaced displacing homeless displace uprooted",
    "arrested": (
        "arrested arresting arrests arrest detained detaining detentions apprehended apprehending "
        "captured capturing nabbed nabs custody captures"
    ),
    "rescued": "rescued rescuing rescue rescues survived survivors",
    "hospitalised": "hospitalised hospitalized hospitalisations hospitalizations",
    "infected": "infected infections infecting contracted",
    "trapped": "trapped trapping",
    "stranded": "stranded stranding",
    "charged": "charged indicted convicted sentenced",
    "laid-off": "laid-off layoffs redundancies redundant",
}
EVENTS = {word: event for event, words in _EVENTS.items() for word in words.split()}
_EVENT_NOUNS = words(
    "deaths fatalities injuries arrests survivors evacuees infections layoffs lives death fatality injury "
    "arrest survivor infection rescue"
)
_VERBAL = words(
    "signed joined took made said gave got won lost went came began ran left voted attended turned held "
    "faced led spent rose fell grew showed"
)


# Verbs that may follow a plural, as in "a rocket with 22 satellites lifts off".
_VERBS = words(
    "says dies comes goes makes takes gets wins loses falls rises leaves becomes remains plans wants "
    "needs hits sees lifts opens begins ends starts stops lands crashes sinks burns strikes joins visits "
    "seeks faces"
)


class Counted(msgspec.Struct, frozen=True):
    """The thing counted (head noun first), the token after it, and the class of what happened to it."""

    stems: tuple[str, ...]
    end: int
    event: str | None = None


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    """The singular of a folded English noun."""
    known = IRREGULAR.get(word)
    if known is not None:
        return known
    if word in COLLECTIVES or not is_plural(word) or len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a folded word looks like a plural noun."""
    if word in COLLECTIVES:
        return True
    if word in IRREGULAR:
        return IRREGULAR[word] != word
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in _NOT_PLURAL
    )


def counted(toks: list[Tok], j: int, one: bool) -> Counted:
    """What is counted by the number that ends before token `j`.

    `one`: the number is one (a singular follows).
    """
    start = j
    if toks[j].norm == "of" and toks[j].kind == "w":  # "thousands of people", "10 million of the robots"
        start = j + 1
        if toks[start].norm in ("the", "its", "their", "these", "those", "his", "her", "our"):
            start += 1
        if toks[start].norm in ("first", "next", "last", "past", "other", "some"):
            start += 1
        if toks[start].kind == "n" or toks[start].norm in SMALL:  # "three of the four men"
            start += 1
    words, ends = _run(toks, start)
    if not words:
        return Counted((), j, _event(toks, j, j))
    head = _head(words, one)
    if head is None:
        return Counted((), j, _event(toks, j, j))
    end = ends[head]
    stems = [singular(words[head])]
    stems += [w for w in reversed(words[:head]) if w not in _ADJECTIVAL]
    return Counted(tuple(stems), end, EVENTS.get(words[head]) or _event(toks, j, end))


def _run(toks: list[Tok], k: int) -> tuple[list[str], list[int]]:
    """The words (hyphenated ones joined) from token `k` to a boundary, and the token after each."""
    words: list[str] = []
    ends: list[int] = []
    if toks[k].text == "-" and not toks[k].gap and toks[k + 1].kind == "w" and not toks[k + 1].gap:
        k += 1  # "ten-million-unit scale", "five-boat attack"
        return [toks[k].norm], [k + 1]
    while len(words) < 6:
        tok = toks[k]
        if tok.kind == "n" and words and toks[k - 1].text.isupper() and len(toks[k - 1].text) < 5:
            words[-1], k = f"{words[-1]}-{tok.norm}", k + 1  # "six AK 47 rifles"
            ends[-1] = k
            continue
        if tok.kind != "w" or tok.norm in BOUNDARY or tok.text == "I":
            break
        word, k = tok.norm, k + 1
        while toks[k].text in "-‑–" and toks[k].kind == "s" and not toks[k].gap and not toks[k + 1].gap:
            if toks[k + 1].kind not in "wn":
                break
            word, k = f"{word}-{toks[k + 1].norm}", k + 2
        if words and word in _COMPARING:
            break
        words.append(word)
        ends.append(k)
        if tok.possessive:
            break
    return words, ends


def _head(words: list[str], one: bool) -> int | None:
    """The position of the head noun in a run, or None."""
    if words[0] in EVENTS and words[0] not in _EVENT_NOUNS:
        return None
    if words[0] in _VERBAL or words[0].endswith("ly"):
        return None
    if words[0].endswith("ed") and not any(is_plural(w) for w in words[1:]) and not one:
        return None  # "two worked together"
    if one:
        if words[0].endswith("ed") and len(words) == 1:
            return None  # "when she first hosted"
        last = 0
        while last + 1 < len(words) and last < 3 and not _verb(words[last + 1], last + 2 < len(words)):
            last += 1
        return last
    for n, word in enumerate(words):
        if is_plural(word):
            after = words[n + 1] if n + 1 < len(words) else ""
            return n + 1 if is_plural(after) and after not in _VERBS and after not in EVENTS else n
        if word.endswith("ly") and n > 0:
            return None
    if len(words) <= 2 and not words[-1].endswith(("ed", "ing", "ly")) and words[0] not in _VERBAL:
        return len(words) - 1
    return None


def _verb(word: str, inside: bool) -> bool:
    """Whether a word after a singular noun looks like its verb.

    `inside`: more words follow ("scoring title").
    """
    if word in _EVENT_NOUNS or (inside and word.endswith("ing")):
        return False
    return word.endswith(("ed", "ing", "ly")) or word in _VERBAL or word in EVENTS or word in _VERBS


def _event(toks: list[Tok], start: int, end: int) -> str | None:
    """The class of event told right after a count whose noun ends before token `end`."""
    for k in range(end, end + 7):
        tok = toks[k]
        if (tok.kind == "s" and tok.text not in "-'’") or tok.kind == "e" or tok.norm in ("and", "but", "or"):
            break
        event = EVENTS.get(tok.norm)
        if event is not None:
            return event
        if tok.norm in _MOVED and any(t.norm in _HOSPITALS for t in toks[k + 2 : k + 6]):
            return "hospitalised" if toks[k + 1].norm == "to" else None
        if tok.norm == "from" and toks[k + 1].norm in _THEIR and toks[k + 2].norm in _HOMES:
            return "evacuated"
        if tok.norm in _LEFT and toks[k + 1].norm in _THEIR and toks[k + 2].norm in _HOMES:
            return "evacuated"
        if k > end and tok.norm in ("in", "on", "at", "after", "when", "by", "while"):
            break
    return None


_MOVED = words("taken rushed airlifted flown went brought transported admitted")
_HOSPITALS = frozenset({"hospital", "hospitals"})
_LEFT = words("fled flee fleeing abandoned leave leaving left")
_THEIR = frozenset({"their", "its"})
_HOMES = frozenset({"home", "homes", "houses"})


def event_before(toks: list[Tok], i: int) -> str | None:
    """The class of event before a quantity whose phrase starts at token `i` ("killing", "toll of").

    Over a preposition only a toll is believed: "convicted on four counts" convicts no counts.
    """
    over = False
    for k in range(i - 1, max(-1, i - 7), -1):
        tok = toks[k]
        if (tok.kind == "s" and tok.text not in "-'’") or tok.norm in ("and", "but", "when", "while"):
            return None
        event = EVENTS.get(tok.norm)
        if event is not None and (tok.norm in _TOLLS or (not over and i - k <= 3)):
            return event
        over = over or tok.norm in _PREPOSITIONS
    return None


_TOLLS = words("toll deaths fatalities injuries arrests")
_PREPOSITIONS = words("on in with for by from after at to of over into during")


def number_of(toks: list[Tok], i: int) -> tuple[str, ...]:
    """The thing counted by a number that comes after it: "the number of investing companies rose to 44"."""
    for k in range(i - 1, max(-1, i - 14), -1):
        if toks[k].kind == "n" or toks[k].text in ".;:!?":
            return ()
        if toks[k].norm == "of" and toks[k - 1].norm in ("number", "total", "count", "tally"):
            return counted(toks, k + 1, one=False).stems
    return ()
