"""Where the templates are: the one module that knows how newsdiff is laid out on disk."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import BytecodeCache
    from jinja2.bccache import Bucket

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


def template_cache() -> BytecodeCache:
    """Where Jinja keeps the bytecode of the templates.

    Compiling them takes longer than all the rest of presenting. So their bytecode stands beside them, as
    Python's own does: made anew when a template or the version of Jinja or Python changes, and not written
    where Python does not write its own.
    """
    from jinja2 import FileSystemBytecodeCache

    class Beside(FileSystemBytecodeCache):
        def dump_bytecode(self, bucket: Bucket) -> None:
            if sys.dont_write_bytecode:
                return
            with suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)

    return Beside(str(templates_dir() / "__pycache__"), "%s.jinja")
