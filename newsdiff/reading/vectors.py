"""A static embedding model (model2vec) from a local folder. Nothing is ever downloaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable


def encoder(path: str) -> Callable[[list[str]], list[list[float]]]:
    """A function from texts to vectors. ConfigError when the extra or the folder is missing."""
    folder = Path(path)
    if not folder.is_dir():
        raise ConfigError(f"--model {path}: no such folder (a model2vec model; nothing is downloaded)")
    try:
        from model2vec import StaticModel
    except ImportError:
        raise ConfigError('--similarity semantic needs the extra: pip install "newsdiff[semantic]"') from None
    try:
        model = StaticModel.from_pretrained(folder)
    except (OSError, ValueError, KeyError) as error:
        raise ConfigError(f"--model {path}: not a model2vec model ({error})") from None

    def encode(texts: list[str]) -> list[list[float]]:
        found: list[list[float]] = model.encode(texts, use_multiprocessing=False).tolist()
        return found

    return encode
