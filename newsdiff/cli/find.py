"""newsdiff find: a claim -> which articles state it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click

from newsdiff.cli.output import show_problems
from newsdiff.errors import InputError

if TYPE_CHECKING:
    from newsdiff.claims.find import Finding
    from newsdiff.model import Article

NONE_STATES = 1
ORDER = ("states", "partly", "contradicts", "silent")


@click.command()
@click.argument("claim")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="How to print.")
@click.option("--quiet", is_flag=True, help="Nothing on standard error, except errors.")
def find(claim: str, paths: tuple[str, ...], form: str, quiet: bool) -> None:
    """Which articles state a CLAIM, put in your own words.

    Prints for each article whether it states the claim, states part of it, contradicts it in a fact or is
    silent, with its best passage and the reason. Exit code 0: at least one states it; 1: none does; 2:
    trouble.
    """
    from newsdiff.api import witnesses
    from newsdiff.claims.find import find as search
    from newsdiff.claims.find import prepared
    from newsdiff.story import prepare

    if not claim.strip():
        raise InputError("the claim is empty: put a sentence in quotation marks before the paths")
    articles, problems = witnesses(paths)
    show_problems(problems, quiet=quiet)
    if not articles:
        raise InputError("no article to look in: name at least one file that has text")
    findings = search(claim, prepared(prepare(articles)))
    click.echo(_as_json(claim, findings, articles) if form == "json" else _as_text(findings, articles))
    if not any(f.verdict == "states" for f in findings):
        click.get_current_context().exit(NONE_STATES)


def _as_text(findings: tuple[Finding, ...], articles: tuple[Article, ...]) -> str:
    named = {a.key: a for a in articles}
    lines = []
    for f in sorted(findings, key=lambda f: (ORDER.index(f.verdict), -f.score, f.key)):
        article = named[f.key]
        lines.append(f"{f.key}  {f.verdict:11}  {f.score:.2f}  {article.path or article.name}")
        if f.text and f.verdict != "silent":
            passage = " ".join(f.text.split())
            lines.append(textwrap.fill(f"“{passage}”", 96, initial_indent="   ", subsequent_indent="   "))
            lines.append(f"   {f.reason}")
    return "\n".join(lines)


def _as_json(claim: str, findings: tuple[Finding, ...], articles: tuple[Article, ...]) -> str:
    import msgspec

    paths = {a.key: a.path for a in articles}
    found = {
        "format": "newsdiff-findings", "version": 1, "claim": claim,
        "findings": [{"path": paths[f.key], **msgspec.to_builtins(f)} for f in findings],
    }  # fmt: skip
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode()
