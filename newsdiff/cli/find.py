"""newsdiff find: a claim -> which articles state it."""

from __future__ import annotations

import os
import shutil
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdiff.cli.config import load
from newsdiff.cli.output import show_problems
from newsdiff.errors import InputError

if TYPE_CHECKING:
    from newsdiff.claims.find import Finding
    from newsdiff.cli.config import Config
    from newsdiff.model import Article

NONE_STATES = 1
WIDEST = 100
VERDICTS = {
    "states": ("states it", "state it"),
    "contradicts": ("contradicts it", "contradict it"),
    "partly": ("states a part of it", "state a part of it"),
    "silent": ("is silent", "are silent"),
}
"""In the order in which a reader asks: who says so, who says otherwise, who says some of it."""


@click.command()
@click.argument("claim")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="How to print.")
@click.option(
    "--config", "configuration", metavar="FILE", help="Not the nearest newsdiff.toml or pyproject.toml."
)
@click.option("--quiet", is_flag=True, help="Nothing on standard error, except errors.")
def find(claim: str, paths: tuple[str, ...], form: str, configuration: str | None, quiet: bool) -> None:
    """Which articles state a CLAIM, put in your own words.

    Looks in the articles at PATH (files, folders, globs), by default in the folders that the configuration
    names. Prints for each article whether it states the claim, contradicts it in a fact, states part of it or
    is silent, with its best passage and the reason. Exit code 0: at least one states it; 1: none does; 2:
    trouble.
    """
    from newsdiff.api import witnesses
    from newsdiff.claims.find import find as search
    from newsdiff.claims.passages import prepared
    from newsdiff.story import prepare

    if not claim.strip():
        raise InputError("the claim is empty: put a sentence in quotation marks before the paths")
    if not paths and os.path.exists(claim):  # noqa: PTH110 - False for what no name can be
        raise InputError(f"{claim} is a file or folder: put the claim, in quotation marks, before the paths")
    config = load(Path(), configuration)
    articles, problems = witnesses(paths or _configured(config))
    show_problems(problems, quiet=quiet)
    if not articles:
        raise InputError("no article to look in: name at least one file that has text")
    findings = search(claim, prepared(prepare(articles)))
    if form == "json":
        click.echo(_as_json(claim, findings, articles))
    else:
        width = min(WIDEST, shutil.get_terminal_size((80, 24)).columns)
        click.echo(_as_text(findings, articles, width))
    if not any(f.verdict == "states" for f in findings):
        click.get_current_context().exit(NONE_STATES)


def _configured(config: Config) -> tuple[str, ...]:
    """The sources in the folders that the configuration names."""
    from newsdiff.cli.stories import folders

    if not config.paths:
        raise InputError(
            "nowhere to look: name files or folders after the claim, or set paths in newsdiff.toml"
        )
    return tuple(file for story in folders(config.paths, config.root) for file in story.files)


def _as_text(findings: tuple[Finding, ...], articles: tuple[Article, ...], width: int) -> str:
    """A line of counts, then a block for each article: by verdict, then in the order of the articles."""
    named = {a.key: a for a in articles}
    margin = max(len(a.key) for a in articles) + 2
    lines = [_counts(findings), ""]
    order = list(VERDICTS)
    for f in sorted(findings, key=lambda f: order.index(f.verdict)):
        article, silent = named[f.key], f.verdict == "silent"
        score = "" if silent else f"{f.score:.2f}"
        lines.append(f"{f.key:{margin}}{f.verdict:12} {score:4}  {article.path or article.name}")
        if f.text and not silent:
            lines += _wrapped(f"“{' '.join(f.text.split())}”", width, margin)
            lines += _wrapped(f.reason, width, margin)
    return "\n".join(lines)


def _wrapped(text: str, width: int, margin: int) -> list[str]:
    indent = " " * margin
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def _counts(findings: tuple[Finding, ...]) -> str:
    """How many articles say what, in words: "1 of 4 states it, 3 are silent"."""
    parts = []
    for verdict, (one, many) in VERDICTS.items():
        count = sum(f.verdict == verdict for f in findings)
        if count or verdict == "states":
            number = f"{count or 'none'} of {len(findings)}" if verdict == "states" else str(count)
            parts.append(f"{number} {one if count < 2 else many}")
    return ", ".join(parts)


def _as_json(claim: str, findings: tuple[Finding, ...], articles: tuple[Article, ...]) -> str:
    import msgspec

    paths = {a.key: a.path for a in articles}
    found = {
        "format": "newsdiff-findings", "version": 1, "claim": claim,
        "findings": [{"path": paths[f.key], **msgspec.to_builtins(f)} for f in findings],
    }  # fmt: skip
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode()
