"""newsdiff compares several news articles on one story.

The public names are loaded when they are first used, so that `import newsdiff` and `newsdiff --version` cost
next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newsdiff.version import __version__

if TYPE_CHECKING:
    from newsdiff.api import compare, find, load, prepare, render
    from newsdiff.claims.find import Finding
    from newsdiff.errors import NewsdiffError
    from newsdiff.model import Article, Claim, Conflict, Report
    from newsdiff.options import Options

__all__ = [
    "Article",
    "Claim",
    "Conflict",
    "Finding",
    "NewsdiffError",
    "Options",
    "Report",
    "__version__",
    "compare",
    "find",
    "load",
    "prepare",
    "render",
]

_HOME = {
    "Article": "model",
    "Claim": "model",
    "Conflict": "model",
    "Report": "model",
    "Options": "options",
    "NewsdiffError": "errors",
    "Finding": "claims.find",
    "compare": "api",
    "find": "api",
    "load": "api",
    "prepare": "api",
    "render": "api",
}


def __getattr__(name: str) -> object:
    if name in _HOME:
        return getattr(import_module(f"newsdiff.{_HOME[name]}"), name)
    raise AttributeError(f"module 'newsdiff' has no attribute {name!r}")
