"""newsdiff explain: a finding of a saved report -> all that led to it; a rule -> its manual page."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdiff.errors import InputError

if TYPE_CHECKING:
    from newsdiff.conflicts.draft import Rule
    from newsdiff.model import Article, Claim, Conflict, Report, Value

_PLACES = ("report.json", "report/report.json")
_WIDTH = 100


@click.command()
@click.argument("subject", metavar="[ID|RULE]", required=False)
@click.option("--report", "path", metavar="REPORT.json", help="The saved report that holds the finding.")
def explain(subject: str | None, path: str | None) -> None:
    """Why a finding was made, or what a rule does.

    With the ID of a conflict or claim, prints everything that led to it, from the saved report (by default
    report.json or report/report.json). With the name of a RULE, prints its manual page. Without either, lists
    the rules.
    """
    from newsdiff.conflicts.registry import RULES, find

    if subject is None:
        click.echo(_list(RULES))
        return
    rule = find(subject)
    click.echo(_manual(rule) if rule is not None else _finding(subject, path))


def _list(rules: tuple[Rule, ...]) -> str:
    width = max(len(r.id) for r in rules)
    lines = []
    for r in sorted(rules, key=lambda r: r.id):
        lead = f"{r.id:{width}}  {r.severity:6}  "
        lines.append(textwrap.fill(r.summary, _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead)))
    lines.append("\nnewsdiff explain RULE prints a rule's manual page.")
    return "\n".join(lines)


def _manual(rule: Rule) -> str:
    return f"{rule.id} ({rule.kind}, severity {rule.severity})\n\n{rule.manual.strip()}"


def _finding(subject: str, path: str | None) -> str:
    """The explanation of a conflict or claim; InputError when the report has none of this id."""
    from newsdiff import store

    report = store.read(path or _found(subject))
    for conflict in report.conflicts:
        if subject in (conflict.id, conflict.fingerprint):
            return _conflict(conflict, report)
    for claim in report.claims:
        if claim.id == subject:
            return _claim(claim, report)
    raise InputError(
        f"{subject}: neither a rule nor a finding of {path or _found(subject)}; "
        "newsdiff explain lists the rules, the report the ids"
    )


def _found(subject: str) -> str:
    for place in _PLACES:
        if Path(place).is_file():
            return place
    raise InputError(
        f"{subject}: no rule of this name (newsdiff explain lists them); "
        "for a finding, name the report with --report"
    )


def _conflict(conflict: Conflict, report: Report) -> str:
    from newsdiff.conflicts.registry import find

    rule = find(conflict.rule)
    lines = [
        f"{conflict.id}  {conflict.topic}",
        f"{conflict.kind}, severity {conflict.severity}"
        + (", within one article" if conflict.internal else ""),
        "",
        *textwrap.wrap(conflict.reason, _WIDTH),
    ]
    shown = None
    for value in conflict.values:
        if value.value != shown:
            lines += ["", f"  {value.value}" + _number(value)]
            shown = value.value
        lines += _passage(value, report.article(value.article))
    if conflict.working:
        lines += ["", "Working:", *(f"  {line}" for line in conflict.working)]
    lines += ["", f"Rule: {conflict.rule}" + (f" ({rule.summary})" if rule else "")]
    lines.append(f"Fingerprint: {conflict.fingerprint}")
    return "\n".join(lines)


def _number(value: Value) -> str:
    """The magnitude behind a value, where the value does not spell it out."""
    if value.number is None or f"{value.number:f}" in value.value:
        return ""
    return f"  = {value.number:f}"


def _passage(value: Value, article: Article) -> list[str]:
    """Where a value stands, and its sentence with the stretch in brackets."""
    block = next(b for b in article.blocks if b.id == value.block)
    inside = next((s for s in block.sentences if s.start <= value.start < s.end), block)
    text = article.text
    quoted = (
        f"{text[inside.start : value.start]}[{text[value.start : value.end]}]{text[value.end : inside.end]}"
    )
    where = f"    {article.key}  {article.path or article.name}:{block.line}"
    return [where, *_wrapped(quoted, 7)]


def _wrapped(text: str, indent: int) -> list[str]:
    """The text on lines of the page's width, indented."""
    gap = " " * indent
    return textwrap.wrap(" ".join(text.split()), _WIDTH, initial_indent=gap, subsequent_indent=gap)


def _claim(claim: Claim, report: Report) -> str:
    silent = ", ".join(claim.silent) or "none"
    lines = [
        f"{claim.id}  {' '.join(claim.text.split())}",
        f"{', '.join(claim.kinds) or 'statement'}; stated by {', '.join(claim.articles)}; "
        f"not found in {silent}; salience {claim.salience:.2f}",
    ]
    for mention in claim.mentions:
        article = report.article(mention.article)
        block = next(b for b in article.blocks if b.id == mention.block)
        lines += ["", f"  {mention.article}  {article.path or article.name}:{block.line}"]
        lines += _wrapped(article.text[mention.start : mention.end], 5)
        lines += [f"     only here: {' '.join(s.of(article.text).split())}" for s in mention.novel]
        if mention.attribution:
            lines.append(f"     said by: {mention.attribution}")
        if mention.hedge:
            lines.append(f"     hedged: {mention.hedge}")
    lines += [f"  {d}" for d in claim.drift]
    return "\n".join(lines)
