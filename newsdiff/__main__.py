"""python -m newsdiff."""

from __future__ import annotations

import gc

FEW_COLLECTIONS = 200_000
"""Objects made between two rounds of the garbage collector."""


def main() -> None:
    """The console script."""
    # A run makes many records and next to no cycles, and then ends: looking for cycles at Python's usual pace
    # costs a tenth of the time and finds nothing.
    gc.set_threshold(FEW_COLLECTIONS)
    from newsdiff.cli import cli

    cli(prog_name="newsdiff")


if __name__ == "__main__":
    main()
