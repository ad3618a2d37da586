"""newsdiff compare: articles -> report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from newsdiff.cli.config import SEVERITIES, load, overridden
from newsdiff.cli.output import Target, deliver, output_options, show_problems
from newsdiff.cli.params import Setting
from newsdiff.errors import InputError


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--min-severity", type=click.Choice(SEVERITIES), help="Show conflicts from this severity up.")
@click.option("--pins", metavar="FILE", help="Paragraphs that must, or must not, stand in one row.")
@click.option("--similarity", type=click.Choice(("lexical", "semantic")), help="How passages are likened.")
@click.option("--model", metavar="FOLDER", help="The word vectors for --similarity semantic.")
@click.option("--rules-off", multiple=True, metavar="RULE", help="Switch a conflict rule off.")
@click.option("--rule-severity", type=Setting(), multiple=True, help="Severity of a conflict rule.")
@click.option(
    "--config", "configuration", metavar="FILE", help="Not the nearest newsdiff.toml or pyproject.toml."
)
@output_options
def compare(
    paths: tuple[str, ...],
    target: Target,
    configuration: str | None,
    rule_severity: tuple[Any, ...],
    **given: Any,
) -> None:
    """Compare articles: files, folders, globs.

    Prints a report to the terminal; with -o FOLDER it writes a web page, Markdown and JSON.
    """
    from newsdiff import api
    from newsdiff.cli.progress import Progress

    config = overridden(load(Path(), configuration), {**given, "rule_severity": dict(rule_severity)})
    with Progress(quiet=target.quiet) as progress:
        report = api.compare(list(paths), config.options, step=progress.step)
    show_problems(report.problems, quiet=target.quiet)
    if len(report.articles) < 2:
        raise InputError(
            f"{len(report.articles)} article to compare, at least two are needed: name more files"
        )
    deliver(report, target)
