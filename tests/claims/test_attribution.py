"""Who is said to say a sentence: a person, an organisation or an official, as written."""

from __future__ import annotations

import pytest

from newsdiff.facts import attribution

SPEAKERS = [
    ("Repairs will take weeks, the road agency said.", "the road agency"),
    ("According to the plan, the bridge will close.", None),
    ("According to the latest survey, prices rose.", None),
    ("According to data from the Bureau of Statistics, prices rose.", "the Bureau of Statistics"),
    ("The bridge will close, according to a report by Reuters.", "Reuters"),
    ("Ash rose, according to the National Weather Service (NWS).", "the National Weather Service"),
    ("South Korea's transport ministry said on Monday it would pay.", "South Korea's transport ministry"),
    ("CEO Ana Ruiz said that the firm would not close any plants.", "Ana Ruiz"),
    ('"We can," said the town\'s mayor, Ketil Vang.', "Ketil Vang"),
    ("Mr Smith, a lawyer for the firm, alleged fraud.", "Smith"),
    ("According to local officials, it fell.", "officials"),
    ("Seven were hurt, according to Port Lorrin General Hospital.", "Port Lorrin General Hospital"),
    ("The General Assembly said it would vote.", "The General Assembly"),
    ("The bridge was built in 1974.", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "shown"), SPEAKERS)
def test_speaker_as_written(sentence: str, shown: str | None) -> None:
    assert attribution(sentence, 0, len(sentence)).shown == shown


def test_what_stands_before_the_verb_is_not_what_was_said() -> None:
    sentence = "The harbour froze over in January, and Ana Ruiz said that no ship had left since then."
    assert attribution(sentence, 0, len(sentence)).since == sentence.index("said")
