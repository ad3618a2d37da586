"""Where the templates are: the one module that knows how newsdiff is laid out on disk."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_dir() -> Path:
    """The folder of the report templates.

    A wheel carries them inside the package; a checkout and an editable install have them beside it.
    """
    packaged = _PACKAGE / "templates"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "templates"


def read(name: str) -> str:
    """The text of one template file, named by its path under the templates folder."""
    return (templates_dir() / name).read_text(encoding="utf-8")
