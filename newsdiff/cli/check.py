"""newsdiff check: folders of sources -> a verdict, in the forms that CI reads, and an exit code."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsdiff.cli.config import LEVELS, SEVERITIES, load, overridden
from newsdiff.cli.params import Output, Setting
from newsdiff.errors import ConfigError, InputError, NewsdiffError
from newsdiff.present.verdicts import FORMATS

if TYPE_CHECKING:
    from newsdiff.verdict import Verdict

FAILED = 1
_FOR_SERVERS = ("github", "sarif", "gitlab")


_SHARE = click.FloatRange(0, 1)


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--config", metavar="FILE", help="This configuration, not the nearest newsdiff.toml or pyproject.toml."
)
@click.option(
    "--output", "outputs", type=Output(), multiple=True, help=f"{', '.join(FORMATS)}; several at once."
)
@click.option(
    "--since", metavar="REF", help="Judge only findings in which a file changed since REF takes part."
)
@click.option("--baseline", metavar="FILE", help="Accepted findings.  [newsdiff-baseline.json]")
@click.option("--no-baseline", is_flag=True, help="Judge as if nothing had been accepted.")
@click.option(
    "--baseline-from-ref", metavar="REF", help="Accept what the sources gave at REF, without a file."
)
@click.option("--update-baseline", is_flag=True, help="Accept all findings: write the baseline file.")
@click.option("--accepted-by", metavar="NAME", help="With --update-baseline: who accepts what is new.")
@click.option("--why", metavar="TEXT", help="With --update-baseline: why it is accepted.")
@click.option("--cache", metavar="DIR", help="Keep reports here; unchanged stories are not compared again.")
@click.option("--rule", "rules", type=Setting(), multiple=True, help=f"Level of a rule: {', '.join(LEVELS)}.")
@click.option(
    "--off-story-below", type=_SHARE, help="A source is off story below this share carried by the others."
)
@click.option(
    "--near-copy-above", type=_SHARE, help="A source is a copy above this share carried by one other."
)
@click.option("--conflicts-from", type=click.Choice(SEVERITIES), help="Conflicts from this severity up fail.")
@click.option(
    "--single-source-from", type=_SHARE, help="Single-source claims from this salience up are findings."
)
@click.option(
    "--report", "reports", type=Setting(), multiple=True, help="STORY=FILE: a report that must be current."
)
@click.option(
    "--min-severity", type=click.Choice(SEVERITIES), help="Look for conflicts from this severity up."
)
@click.option("--rules-off", multiple=True, metavar="RULE", help="Switch a conflict rule off.")
@click.option("--rule-severity", type=Setting(), multiple=True, help="Severity of a conflict rule.")
@click.option("--pins", metavar="FILE", help="Paragraphs that must, or must not, stand in one row.")
@click.option("--similarity", type=click.Choice(("lexical", "semantic")), help="How passages are likened.")
@click.option("--model", metavar="FOLDER", help="The word vectors for --similarity semantic.")
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[str, ...], **given: Any) -> None:
    """Guard folders of sources: each folder is a story.

    Says of each source whether it can be read, is on the story, is a copy, what it alone claims and whom it
    contradicts, and fails where the policy says so. Exit codes: 0 passed, 1 findings, 2 trouble.
    """
    from newsdiff.cli.checking import Request, run

    config = load(Path(), given["config"])
    tables = {name: dict(given.pop(name)) for name in ("rules", "rule_severity", "reports")}
    whole = not paths or not {Path(p) for p in config.paths} - {Path(p) for p in paths}
    config = overridden(config, {**given, **tables, "paths": paths})
    if given["no_baseline"] and given["update_baseline"]:
        raise ConfigError("--no-baseline and --update-baseline exclude each other")
    request = Request(
        since=given["since"], from_ref=given["baseline_from_ref"], use_file=not given["no_baseline"],
        update=given["update_baseline"], accepted_by=given["accepted_by"], why=given["why"], whole=whole,
    )  # fmt: skip
    if not config.paths:
        raise InputError("nothing to check: name a folder of sources, or set paths in newsdiff.toml")
    outcome = run(config, request, warn)
    if given["update_baseline"]:
        return
    write(outcome.verdict, _outputs(given["outputs"]))
    if not outcome.verdict.passed:
        ctx.exit(FAILED)


def warn(message: str) -> None:
    """One line on standard error."""
    click.echo(f"newsdiff: {message}", err=True)


def write(verdict: Verdict, outputs: tuple[tuple[str, str | None], ...]) -> None:
    """The verdict in each form that was asked for, to standard output or a file."""
    from newsdiff.present.verdicts import render

    for form, file in outputs:
        text = render(_from_the_top(verdict) if form in _FOR_SERVERS else verdict, form)
        if file is None:
            click.echo(text, nl=False)
            continue
        try:
            Path(file).parent.mkdir(parents=True, exist_ok=True)
            # A job summary belongs to the whole job: other steps may have written to it.
            with Path(file).open("a" if form == "summary" else "w", encoding="utf-8", newline="\n") as handle:
                handle.write(text)
        except OSError as error:
            raise NewsdiffError(f"{file}: cannot be written: {error.strerror or error}") from error


def _from_the_top(verdict: Verdict) -> Verdict:
    """With paths from the top of the checkout, as CI servers want them, wherever in it newsdiff was
    started.
    """
    top = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR")
    here = Path.cwd()
    if not top or here == Path(top) or Path(top) not in here.parents:
        return verdict
    from newsdiff.verdict import below

    return below(verdict, here.relative_to(top).as_posix())


def _outputs(asked: tuple[tuple[str, str | None], ...]) -> tuple[tuple[str, str | None], ...]:
    """What was asked for; what the surroundings call for too, unless a format for standard output was
    named.
    """
    if any(file is None for _, file in asked):
        return asked
    return (*asked, *_by_surroundings())


def _by_surroundings() -> tuple[tuple[str, str | None], ...]:
    """Text; inside GitHub Actions also annotations, and the job summary where there is one."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        return (("text", None),)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    return (("text", None), ("github", None), *((("summary", summary),) if summary else ()))
