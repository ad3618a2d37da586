"""python -m newsdiff."""

from __future__ import annotations


def main() -> None:
    """The console script."""
    from newsdiff.cli import cli

    cli(prog_name="newsdiff")


if __name__ == "__main__":
    main()
