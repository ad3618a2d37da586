"""Words that turn a statement round."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.text.tokens import Token

_WORDS = "not no never none nobody nothing neither nor without cannot"
_HALVES = "didn doesn hadn hasn haven wasn weren isn aren couldn wouldn shouldn dont doesnt didnt wont cant"
_ABROAD = """
nicht kein keine keinen keinem keiner nie niemals niemand nichts niet geen nooit aucun aucune jamais nunca
ningun ninguna nadie nao nenhum nenhuma ninguem nessuno nessuna mai inte ingen inga aldrig ikke aldri
"""
NEGATIONS = frozenset((_WORDS + " " + _HALVES + " " + _ABROAD).split())
"""In folded form; with halves of contractions that stand before a space, and contractions without the
apostrophe. Those in n't count as well. Of other languages, what is no word of English."""
_BUT = frozenset(["before", "until", "till", "only", "just", "merely"])
_OBJECTS = frozenset(["nobody", "none", "nothing"])
_VERBS = "fail fails failed failing refuse refuses refused refusing decline declines declined declining"
_NEGATIVE_VERBS = frozenset([*_VERBS.split(), "unable"])
_CARRIERS = "able want wants wanted wish wishes wished willing going yet even ever immediately any one"
_CARRYING = frozenset(_CARRIERS.split())
REACH = 6
"""How many words after a negation the word that it denies may stand."""


def negates(norm: str) -> bool:
    """Whether a folded word negates."""
    return norm in NEGATIONS or norm.endswith("n't")


def negations(words: Sequence[Token]) -> Iterator[int]:
    """The positions of the words that negate; "not before Friday" and "not only" deny nothing."""
    for i, word in enumerate(words):
        if negates(word.norm) and not any(w.norm in _BUT for w in words[i + 1 : i + 4]):
            yield i


def denied(words: Sequence[Token]) -> tuple[int, ...]:
    """The positions of the words that are denied, by a negation or by what comes to one ("failed to").

    That is the next content word, but for those that only carry the denial on ("was not able to *reach*"), or
    the verb before when the negation is its object ("*arrested* nobody").
    """
    found = (_denied(words, i) for i in sorted({*negations(words), *_implied(words)}))
    return tuple(sorted({k for k in found if k is not None}))


def _implied(words: Sequence[Token]) -> Iterator[int]:
    for i, word in enumerate(words):
        if word.norm == "unless" or (word.norm in _NEGATIVE_VERBS and _infinitive(words, i + 1)):
            yield i


def _infinitive(words: Sequence[Token], i: int) -> bool:
    """Whether "to" and a verb stand here, and not how far something went ("declined to 3 per cent")."""
    ahead = words[i : i + 2]
    return len(ahead) == 2 and ahead[0].norm == "to" and ahead[1].content and ahead[1].norm.isalpha()


def _denied(words: Sequence[Token], i: int) -> int | None:
    if words[i].norm in _OBJECTS and i and words[i - 1].content:
        return i - 1
    after = range(i + 1, min(len(words), i + 1 + REACH))
    found = next((k for k in after if words[k].content and words[k].norm not in _CARRYING), None)
    if found is None and i + 1 == len(words):  # "Kaffee schadet dem Herzen nicht"
        found = next((k for k in range(i - 1, max(-1, i - 1 - REACH), -1) if words[k].content), None)
    return found
