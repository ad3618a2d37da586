"""A static embedding model (model2vec) from a local folder. Nothing is ever downloaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsdiff.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

BLOCK = 1024
"""So many words are compared with all others at a time."""
DIGITS = 3
"""Cosines are rounded, so that the last bits of the machine's arithmetic decide nothing."""


def nearest(path: str) -> Callable[[list[str], float], list[tuple[int, int, float]]]:
    """A function from words and a floor to the pairs of them (positions i < j, in order) that are near in
    meaning: the cosine of their vectors, centred on all the words, is at least the floor.

    ConfigError when the extra or the folder is missing.
    """
    folder = Path(path)
    if not folder.is_dir():
        raise ConfigError(f"--model {path}: no such folder (a model2vec model; nothing is downloaded)")
    try:
        from model2vec import StaticModel
    except ImportError:
        raise ConfigError('--similarity semantic needs the extra: pip install "newsdiff[semantic]"') from None
    try:
        model = StaticModel.from_pretrained(folder)
    except Exception as error:  # what a wrong folder raises differs by its files and by the library's version
        raise ConfigError(f"--model {path}: not a model2vec model ({error})") from None

    def near(words: list[str], floor: float) -> list[tuple[int, int, float]]:
        return _pairs(model.encode(words, use_multiprocessing=False), floor) if len(words) > 1 else []

    return near


def _pairs(vectors: Any, floor: float) -> list[tuple[int, int, float]]:
    """The pairs of rows of a numpy matrix whose centred cosine is at least the floor.

    A row of noughts is a word that the model does not know: it takes no part and has no share in the centre.
    """
    vectors = vectors.astype("float32")  # models are often stored in halves, which are slow to multiply
    known = vectors.any(axis=1)
    moved = (vectors - vectors[known].mean(axis=0)) * known[:, None] if known.any() else vectors
    norms = (moved * moved).sum(axis=1, keepdims=True) ** 0.5
    norms[norms == 0] = 1.0
    unit = moved / norms
    found = []
    for first in range(0, len(unit), BLOCK):
        cosines = (unit[first : first + BLOCK] @ unit[first:].T).round(DIGITS)
        for i, j in zip(*(x.tolist() for x in (cosines >= floor).nonzero()), strict=True):
            if i < j and known[first + i] and known[first + j]:
                found.append((first + i, first + j, round(float(cosines[i, j]), DIGITS)))
    return found
