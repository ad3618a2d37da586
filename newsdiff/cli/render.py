"""newsdiff render: a saved report -> any format."""

from __future__ import annotations

import click

from newsdiff.cli.output import Target, deliver, output_options


@click.command()
@click.argument("report", metavar="REPORT.json")
@output_options
def render(report: str, target: Target) -> None:
    """Make any format from a report that was saved as JSON."""
    from newsdiff import store

    deliver(store.read(report), target)
