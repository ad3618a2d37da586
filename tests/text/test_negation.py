"""What a sentence denies, against a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.text.negation import denied
from newsdiff.text.tokens import tokens

TABLE = Path(__file__).parent.parent / "cases" / "text" / "denied.txt"
ROWS = [line.split(" |") for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("sentence", "wanted"), ROWS, ids=lambda x: str(x))
def test_denied(sentence: str, wanted: str) -> None:
    words = tokens(sentence, 0, len(sentence))
    assert [words[i].norm for i in denied(words)] == wanted.split()
