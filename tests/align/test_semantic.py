"""Semantic similarity: words near in meaning as a part of the blend, from a model that the test makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from model2vec import StaticModel
from safetensors.numpy import save_file
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from newsdiff.align.matching import block_links, match
from newsdiff.align.semantic import near_words
from newsdiff.align.settings import DEFAULT
from newsdiff.align.similarity import similarities
from newsdiff.api import compare, keys
from newsdiff.errors import ConfigError
from newsdiff.model import Article
from newsdiff.options import Options
from newsdiff.reading import segmented
from newsdiff.reading.vectors import nearest
from newsdiff.story import Story, prepare

if TYPE_CHECKING:
    from pathlib import Path

VECTORS = {
    "gardeners": (1.0, 0.0, 0.0), "growers": (1.0, 0.1, 0.0), "watered": (0.0, 1.0, 0.0),
    "irrigated": (0.1, 1.0, 0.0), "goalkeeper": (0.0, 0.0, 1.0), "kicked": (0.0, 0.2, 1.0),
    "olsen": (0.5, 0.5, -1.0), "jensen": (0.5, 0.5, -1.0), "[UNK]": (0.0, 0.0, 0.0),
}  # fmt: skip
TEXTS = ("gardeners watered him\n\nweather stays dry\n", "growers irrigated her\n\ngoalkeeper kicked it\n")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a static model of a few words."""
    tokenizer = Tokenizer(WordLevel({w: n for n, w in enumerate(VECTORS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    folder = tmp_path_factory.mktemp("model")
    StaticModel(np.array(list(VECTORS.values()), dtype=np.float32), tokenizer).save_pretrained(folder)
    return folder


def a_story(*texts: str) -> Story:
    """A story of these articles."""
    articles = (Article.from_text(t, name=t) for t in texts)
    return prepare(tuple(segmented(a, k) for a, k in zip(articles, keys(len(texts)), strict=True)))


def test_the_same_in_other_words_is_linked(model: Path) -> None:
    story = a_story(*TEXTS)
    assert similarities(story) == {}
    near = near_words(story, nearest(str(model)), DEFAULT)
    found = similarities(story, near=near)
    quoted = {
        frozenset(story.articles[story.units[i].article].text.splitlines()[0] for i in p) for p in found
    }
    assert quoted == {frozenset(("gardeners watered him", "growers irrigated her"))}
    assert all(score > 0 for score in found.values())
    (link,) = block_links(story, match(story, dict.fromkeys(found, 1.0)), near)
    assert {frozenset(w.split(" ≈ ")) for w in link.why} == {
        frozenset(("gardeners", "growers")), frozenset(("watered", "irrigated")),
    }  # fmt: skip


def test_a_near_word_counts_less_than_the_same_word(model: Path) -> None:
    same, other = (
        a_story("gardeners watered him\n\nit rained\n", f"{word} saw rain\n\nthe goalkeeper kicked it\n")
        for word in ("gardeners", "growers")
    )
    alike, near = (
        max(similarities(s, near=near_words(s, nearest(str(model)), DEFAULT)).values()) for s in (same, other)
    )
    assert 0 < near < alike


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The judge heard Olsen", "The jury freed Jensen"),  # names
        ("They counted 12 boats", "They counted 13 boats"),  # numbers
        ("They counted twelve boats", "They counted eleven boats"),
    ],
)
def test_names_and_numbers_meet_no_others(first: str, second: str) -> None:
    asked: list[str] = []

    def all_near(words: list[str], floor: float) -> list[tuple[int, int, float]]:
        asked.extend(words)
        return [(i, j, floor) for j in range(len(words)) for i in range(j)]

    near = near_words(a_story(first, second), all_near, DEFAULT)
    assert asked
    assert not {"olsen", "jensen", "12", "13", "twelve", "eleven"} & {*asked, *near}
    assert all(a in near[b] and a != b for a in near for b in near[a])


def test_cosines_are_centred_on_the_words(model: Path) -> None:
    found = nearest(str(model))(["gardeners", "growers", "goalkeeper"], 0.5)
    assert found == [(0, 1, 0.978)]
    # uncentred, the cosine of these two is .1
    assert nearest(str(model))(["gardeners", "irrigated"], -1.0) == [(0, 1, -1.0)]


def test_words_that_the_model_does_not_know_meet_nothing(model: Path) -> None:
    find = nearest(str(model))
    assert find(["xylem", "phloem"], -1.0) == []
    assert find(["gardeners", "growers", "goalkeeper"], 0.5) == [
        (i - 1, j - 1, cosine)
        for i, j, cosine in find(["xylem", "gardeners", "growers", "goalkeeper", "phloem"], 0.5)
    ]


@pytest.mark.parametrize("words", [[], ["gardeners"]])
def test_too_few_words_to_compare(model: Path, words: list[str]) -> None:
    assert nearest(str(model))(words, 0.0) == []


def test_a_model_changes_links_and_not_conflicts(model: Path) -> None:
    shared = (
        "gardeners watered three sailors near the harbour\n\nweather stays dry\n",
        "growers irrigated four sailors at the harbour\n\nso what\n",
    )
    articles = [Article.from_text(t, name=str(n)) for n, t in enumerate(shared)]
    lexical = compare(articles)
    semantic = compare(articles, Options(similarity="semantic", model=str(model)))
    (before,), (after,) = lexical.links, semantic.links
    assert before.score < after.score
    assert after.why[: len(before.why)] == before.why
    assert len(after.why) == len(before.why) + 2
    assert semantic.conflicts == lexical.conflicts


def test_a_model_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such folder"):
        nearest(str(tmp_path / "none"))
    with pytest.raises(ConfigError, match="not a model2vec model"):
        nearest(str(tmp_path))


def test_a_model_of_another_kind(model: Path, tmp_path: Path) -> None:
    for file in model.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    save_file({"encoder.weight": np.zeros((2, 2), dtype=np.float32)}, tmp_path / "model.safetensors")
    with pytest.raises(ConfigError, match="not a model2vec model"):
        nearest(str(tmp_path))
