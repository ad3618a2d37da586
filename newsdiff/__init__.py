"""newsdiff compares several news articles on one story."""

from newsdiff.version import __version__

__all__ = ["__version__"]
