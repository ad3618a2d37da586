"""Sentences: a table of hard cases, and what must hold for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.sentences import sentences

TABLE = Path(__file__).parents[1] / "cases" / "reading" / "sentences.txt"


def cases() -> list[tuple[str, list[str]]]:
    """Language and sentences: in the table a case is a line, its sentences divided by " || "."""
    found = []
    for line in TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, _, rest = line.partition(" ")
            found.append((language, rest.split(" || ")))
    return found


@pytest.mark.parametrize(("language", "expected"), cases())
def test_split(language: str, expected: list[str]) -> None:
    joint = "" if language in ("ja", "zh") else " "
    text = joint.join(expected)
    assert [s.of(text) for s in sentences(text, 0, len(text), language)] == expected


PIECES = st.text(
    alphabet=st.sampled_from("Ab c.!?…。「」”\"'\u00a0\u2009\u3000\n\r\u20280 9と%\ud800"), max_size=60
)


@given(st.one_of(PIECES, st.text()), st.sampled_from(["en", "ja", "de", "xx"]), st.integers(0, 5))
def test_sentences_tile_the_text(text: str, language: str, skip: int) -> None:
    start = min(skip, len(text))
    found = sentences(text, start, len(text), language)
    at = start
    for s in found:
        assert not text[at : s.start].strip()
        assert s.start < s.end
        assert s.of(text) == s.of(text).strip()
        at = s.end
    assert not text[at:].strip()
