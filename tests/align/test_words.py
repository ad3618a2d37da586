"""Word-level changes and verbatim runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.align.words import changes, verbatim_runs
from newsdiff.text.tokens import tokens

TABLE = [
    ("The rate rose to 4.5 percent.", "The rate rose to 4.75 percent.", ["equal", "replace", "equal"]),
    ("Fanuc and Yaskawa lead.", "FANUC and Yaskawa lead.", ["equal"]),
    ("Police arrested two men.", "Police arrested two men on Friday.", ["equal", "insert"]),
    ("He said, wrongly, that it rained.", "He said that it rained.", ["equal", "delete", "equal"]),
    ("", "Anything at all.", ["insert"]),
    ("", "", []),
]


@pytest.mark.parametrize(("left", "right", "expected"), TABLE)
def test_changes(left: str, right: str, expected: list[str]) -> None:
    found = changes(tokens(left, 0, len(left)), tokens(right, 0, len(right)))
    assert [c.operation for c in found] == expected


def test_a_change_quotes_both_sides() -> None:
    left, right = "It cost 40 million.", "It cost 45 million."
    (change,) = (c for c in changes(tokens(left, 0, 19), tokens(right, 0, 19)) if c.operation == "replace")
    assert change.left is not None
    assert change.right is not None
    assert (change.left.of(left), change.right.of(right)) == ("40", "45")


def test_runs_of_the_same_words() -> None:
    left = "Officials said the bridge will stay closed until further notice, and left."
    right = "The Bridge will stay closed until further notice."
    (run,) = verbatim_runs(tokens(left, 0, len(left)), tokens(right, 0, len(right)), 5)
    assert run.left.of(left) == "the bridge will stay closed until further notice"
    assert run.words == 8
    assert verbatim_runs(tokens(left, 0, len(left)), tokens(right, 0, len(right)), 9) == ()


words = st.lists(st.sampled_from(["red", "green", "blue", "7", "9", "the", "of", "Élan"]), max_size=12).map(
    " ".join
)


@given(words, words)
def test_changes_cover_both_passages_in_order(left: str, right: str) -> None:
    a, b = tokens(left, 0, len(left)), tokens(right, 0, len(right))
    found = changes(a, b)
    assert [i for c in found for i in range(*c.a)] == list(range(len(a)))
    assert [i for c in found for i in range(*c.b)] == list(range(len(b)))
    for c in found:
        if c.operation == "equal":
            assert [t.norm for t in a[c.a[0] : c.a[1]]] == [t.norm for t in b[c.b[0] : c.b[1]]]
