"""Where clauses and phrases begin: a table."""

from __future__ import annotations

import pytest

from newsdiff.claims.clauses import clauses
from newsdiff.text.tokens import tokens

TABLE = {
    "The first round is in place: $2 billion in funds, drawn from a ¥387.3 billion pot, paid by bonds.": (
        "The first round is in place | $2 billion in funds | drawn from a ¥387.3 billion pot, paid by bonds"
    ),
    "It reads language, images, video, and sensor data.": "It reads language, images, video, and sensor data",
    "Robert Hale, 32, fell about 600 metres while climbing the north ridge.": (
        "Robert Hale, 32, fell about 600 metres | while climbing the north ridge"
    ),
    "Mayor Ines Calder said the bridge would stay closed until Friday morning.": (
        "Mayor Ines Calder said | the bridge would stay closed until Friday morning"
    ),
    "The mayor said the bridge would stay closed.": "The mayor said the bridge would stay closed",
    "The Esbjerg plant, which opened in 1998, will close in June.": (
        "The Esbjerg plant | which opened in 1998 | will close in June"
    ),
    "Sales rose to €4 million ($5 million) in May.": "Sales rose to €4 million ($5 million) in May",
    "Doors open at 8:30 tonight.": "Doors open at 8:30 tonight",
    "He said.": "He said",
    "Food prices fell by 3% and they did not recover in autumn.": (
        "Food prices fell by 3% | and they did not recover in autumn"
    ),
    "Residents told the paper that the victim came from the north.": (
        "Residents told the paper | that the victim came from the north"
    ),
}


@pytest.mark.parametrize("sentence", TABLE)
def test_clauses(sentence: str) -> None:
    found = clauses(sentence, tokens(sentence, 0, len(sentence)), 0, len(sentence))
    assert " | ".join(sentence[c.start : c.end] for c in found) == TABLE[sentence]


def test_no_words_no_clauses() -> None:
    assert clauses("…", (), 0, 1) == ()
