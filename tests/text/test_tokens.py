"""Words, numbers and stems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.stems import stem
from newsdiff.text.tokens import tokens

SAME = [
    "evaluate evaluating evaluates evaluated evaluation",
    "fund funds funding funded",
    "commit commits committed commitment",
    "robot robots robotic robotics",
    "automate automation automated automatic",
    "develop development developer developing",
    "invest investment investor investing",
    "organise organization organized",
    "die died death dying dead",
    "announce announced announcement",
    "install installation installed",
    "woman women",
    "fall fell fallen falling",
]
DIFFERENT = [
    "police policy", "former form", "state station", "number numb", "united unit", "news new", "party part",
    "mayor may", "officer office",
]  # fmt: skip


@pytest.mark.parametrize("family", SAME)
def test_forms_of_one_word_share_a_stem(family: str) -> None:
    assert len({stem(w) for w in family.split()}) == 1


@pytest.mark.parametrize("pair", DIFFERENT)
def test_other_words_do_not(pair: str) -> None:
    a, b = pair.split()
    assert stem(a) != stem(b)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("1 trillion", "1,000 billion"), ("2,000", "2000"), ("1.50", "1.5"), ("23k", "23,000"),
        ("10 million", "10-million"), ("four", "4"), ("Ryōsei", "RYOSEI"), ("Chohan's", "Chohan"),
        ("Chohan’s", "Chohan"),
    ],
)  # fmt: skip
def test_one_value_or_name_has_one_stem(left: str, right: str) -> None:
    assert tokens(left, 0, len(left))[0].stem == tokens(right, 0, len(right))[0].stem


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        ("He said that it was the end of the road", "en", ["end", "road"]),
        ("Der Minister und die Zahlen", "de", ["Minister", "Zahlen"]),
        ("Le ministre et les chiffres", "fr", ["ministre", "chiffres"]),
        ("1 trillion yen", "en", ["1", "yen"]),
        ("台風が上陸した", "ja", ["台", "風", "が", "上", "陸"]),
        ("", "en", []),
    ],
)
def test_content_words(text: str, language: str, content: list[str]) -> None:
    found = tokens(text, 0, len(text), language)
    assert [text[t.start : t.end] for t in found if t.content] == content


def test_unspaced_text_matches_by_pairs_of_characters() -> None:
    one, two = "気象庁は発表した", "発表した気象庁"
    shared = {t.stem for t in tokens(one, 0, len(one))} & {t.stem for t in tokens(two, 0, len(two))}
    assert {"気象", "象庁", "発表"} <= shared


@given(st.text(max_size=80), st.integers(0, 20))
def test_tokens_stand_in_order_and_do_not_overlap(text: str, start: int) -> None:
    start = min(start, len(text))
    end = start
    for t in tokens(text, start, len(text)):
        assert end <= t.start < t.end <= len(text)
        assert t.norm
        assert t.stem
        end = t.end


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14))
def test_a_stem_is_never_empty_and_never_longer_by_much(word: str) -> None:
    assert 1 <= len(stem(word)) <= len(word) + 2 or stem(word) in (
        "hospital",
        "describe",
        "produce",
        "destroy",
    )
