"""Semantic similarity: vectors as a part of the blend, from a small static model that the test makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from model2vec import StaticModel
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from newsdiff.align.semantic import centred
from newsdiff.align.similarity import similarities
from newsdiff.api import keys
from newsdiff.errors import ConfigError
from newsdiff.model import Article
from newsdiff.reading import segmented
from newsdiff.reading.vectors import encoder
from newsdiff.story import Story, prepare

if TYPE_CHECKING:
    from pathlib import Path

VECTORS = {
    "officers": (1.0, 0.0, 0.0), "policemen": (1.0, 0.1, 0.0), "nabbed": (0.0, 1.0, 0.0),
    "arrested": (0.1, 1.0, 0.0), "goalkeeper": (0.0, 0.0, 1.0), "kicked": (0.0, 0.2, 1.0),
    "[UNK]": (0.0, 0.0, 0.0),
}  # fmt: skip
TEXTS = ("officers nabbed him\n\nweather stays dry\n", "policemen arrested her\n\ngoalkeeper kicked it\n")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a static model of seven words."""
    tokenizer = Tokenizer(WordLevel({w: n for n, w in enumerate(VECTORS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    folder = tmp_path_factory.mktemp("model")
    StaticModel(np.array(list(VECTORS.values()), dtype=np.float32), tokenizer).save_pretrained(folder)
    return folder


def a_story() -> Story:
    """Two articles of two lines; the first lines say one thing in words of their own."""
    return prepare(
        tuple(segmented(Article.from_text(t, name=t), k) for t, k in zip(TEXTS, keys(2), strict=True))
    )


def test_the_same_in_other_words_scores(model: Path) -> None:
    story = a_story()
    assert similarities(story) == {}
    found = similarities(story, encode=encoder(str(model)))
    quoted = {
        frozenset(story.articles[story.units[i].article].text.splitlines()[0] for i in p) for p in found
    }
    assert quoted == {frozenset(("officers nabbed him", "policemen arrested her"))}
    assert all(score > 0 for score in found.values())


def test_vectors_are_centred_on_the_story() -> None:
    done = centred([[1.0, 5.0], [3.0, 5.0], [2.0, 5.0]])
    assert done == [[-1.0, 0.0], [1.0, 0.0], [0.0, 0.0]]


def test_a_model_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such folder"):
        encoder(str(tmp_path / "none"))
    with pytest.raises(ConfigError, match="not a model2vec model"):
        encoder(str(tmp_path))
