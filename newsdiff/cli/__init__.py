"""The command line: options -> calls -> exit code."""

from __future__ import annotations

import click

from newsdiff.version import __version__


@click.group()
@click.version_option(__version__, prog_name="newsdiff")
def cli() -> None:
    """Compare several news articles on one story."""


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", default="json")
def compare(paths: tuple[str, ...], form: str) -> None:
    """Compare articles."""
    from newsdiff import api
    from newsdiff.present import json

    click.echo(json.render(api.compare(list(paths))), nl=False)
