"""python -m newsdiff."""

from __future__ import annotations

import sys
import traceback


def main() -> None:
    """The console script."""
    from newsdiff.cli import cli

    try:
        cli(prog_name="newsdiff")
    except Exception:
        # Python's own exit code for a traceback is 1, which `newsdiff check` keeps for findings.
        traceback.print_exc()
        sys.exit(2)


if __name__ == "__main__":
    main()
