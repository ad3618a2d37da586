"""python -m newsdiff."""

from __future__ import annotations

import gc
import sys
import traceback

FEW_COLLECTIONS = 200_000
"""Objects made between two rounds of the garbage collector."""


def main() -> None:
    """The console script."""
    # A run makes many records and next to no cycles, and then ends: looking for cycles at Python's usual pace
    # costs a tenth of the time and finds nothing.
    gc.set_threshold(FEW_COLLECTIONS)
    from newsdiff.cli import cli

    try:
        cli(prog_name="newsdiff")
    except Exception:
        # Python's own exit code for a traceback is 1, which `newsdiff check` keeps for findings.
        traceback.print_exc()
        sys.exit(2)


if __name__ == "__main__":
    main()
