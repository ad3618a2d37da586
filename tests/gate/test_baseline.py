"""The baseline file: what is written is read, sorted, a line an entry, and merges keep both sides."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff import gate
from newsdiff.errors import ConfigError

words = st.text(max_size=12)
entries = st.lists(
    st.builds(
        gate.Entry,
        story=words, rule=words, fingerprint=st.text("0123456789abcdef", min_size=1, max_size=6),
        content=words, sources=st.lists(words, max_size=2).map(tuple), says=words,
        sides=st.lists(st.tuples(words, words), max_size=2).map(tuple),
        accepted_by=st.none() | words, why=st.none() | words,
    ),
    max_size=6,
).map(tuple)  # fmt: skip


@given(entries)
def test_reads_what_it_writes(made: tuple[gate.Entry, ...]) -> None:
    """Whatever sources are called and say."""
    text = gate.dump(made)
    assert gate.parse(text) == gate.merged(made)
    assert text.count("\n") == len(gate.merged(made)) + 2


def test_marks_of_a_merge_are_called_so() -> None:
    """With the line of the first."""
    head, *rest = gate.dump((gate.Entry(rule="count", fingerprint="1"),)).splitlines(keepends=True)
    marked = "".join((head, "<<<<<<< ours\n", *rest[:1], "=======\n", ">>>>>>> theirs\n", *rest[1:]))
    with pytest.raises(ConfigError, match=r"^base\.json: line 2: holds marks of a merge"):
        gate.parse(marked, "base.json")


@given(entries)
def test_is_json_and_stable(made: tuple[gate.Entry, ...]) -> None:
    """The same entries in another order give the same bytes."""
    assert json.loads(gate.dump(made))["format"] == "newsdiff-baseline"
    if len({e.key for e in made}) == len(made):
        assert gate.dump(made) == gate.dump(made[::-1])


@given(entries, entries)
def test_a_union_of_lines_is_a_baseline(ours: tuple[gate.Entry, ...], theirs: tuple[gate.Entry, ...]) -> None:
    """What git's union driver leaves (both sides' lines, in any order, some twice) is read."""
    mine, other = gate.dump(ours).split("\n"), gate.dump(theirs).split("\n")
    text = "\n".join([mine[0], *other[1:-2], *mine[1:-2], *mine[-2:]])
    assert {e.key for e in gate.parse(text)} == {e.key for e in (*ours, *theirs)}


def test_of_two_the_one_that_says_why() -> None:
    """A merge must not lose a reason."""
    bare = gate.Entry(story="s", rule="r", fingerprint="f")
    told = gate.Entry(story="s", rule="r", fingerprint="f", why="known")
    assert gate.merged((bare, told)) == gate.merged((told, bare)) == (told,)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"format": "other", "version": 1, "findings": []}',
     '{"format": "newsdiff-baseline", "version": 99, "findings": []}',
     '{"format": "newsdiff-baseline", "version": 1, "findings": [{"fingerprint": 3}]}'],
)  # fmt: skip
def test_refuses_what_is_none(text: str) -> None:
    """With its name, so that a person knows which file to look at."""
    with pytest.raises(ConfigError, match=r"^base\.json: not a baseline"):
        gate.parse(text, "base.json")
