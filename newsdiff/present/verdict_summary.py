"""The verdict as Markdown for a job summary or a comment: the new sources first, each at one look.

A reviewer reads from the top: does it pass; is the new source readable, on the story, a copy; whom does it
contradict; what does it alone claim. Everything else is folded away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.present.markdown_text import escape
from newsdiff.present.verdicts import counts, flat, percent, shown, title, where

if TYPE_CHECKING:
    from newsdiff.verdict import Finding, Source, Verdict

_MOST = 40
_HEAD = (
    "| source | others carry | closest | claims of its own | contradicts |",
    "| :-- | --: | :-- | --: | :-- |",
)


def render(verdict: Verdict) -> str:
    """The verdict as Markdown, far below the megabyte that GitHub allows."""
    parts = [f"## newsdiff: {'passed' if verdict.passed else 'failed'}", counts(verdict).capitalize() + "."]
    changed = [s for s in verdict.sources if s.change]
    if changed:
        parts += ["### New and changed sources", _table(changed), *_alone(changed)]
    parts += _list("### What fails", verdict.new("fail"))
    parts += _list("### Warnings", verdict.new("warn"))
    others = [s for s in verdict.sources if not s.change]
    if others:
        table = _table(others)
        parts.append(
            f"<details><summary>{len(others)} other sources</summary>\n\n{table}\n\n</details>"
            if changed
            else table
        )
    return "\n\n".join(parts) + "\n"


def _table(sources: list[Source]) -> str:
    return "\n".join([*_HEAD, *(_row(s) for s in sources[: 3 * _MOST])])


def _row(source: Source) -> str:
    name = f"**{_cell(source.name)}**" + (f" ({source.change})" if source.change else "")
    if source.trouble:
        return f"| {name}<br>{_cell(source.trouble)} | – | – | – | – |"
    head = _cell(source.title) if source.title else "*no title*"
    closest = f"{_cell(source.closest)} ({percent(source.closest_share)})" if source.closest else "–"
    against = ", ".join(_cell(n) for n in source.against) or "none"
    if source.known_against:
        against += f" (accepted: {', '.join(_cell(n) for n in source.known_against)})"
    return f"| {name}<br>{head} | {percent(source.carried)} | {closest} | {source.alone} | {against} |"


def _alone(sources: list[Source]) -> list[str]:
    """The weightiest claims that only a new source makes."""
    return [
        f"Only **{_cell(s.name)}** says, among others:\n\n"
        + "\n".join(f"- {_cell(t)}" for t in s.alone_first)
        for s in sources
        if s.alone_first
    ]


def _list(heading: str, findings: tuple[Finding, ...]) -> list[str]:
    if not findings:
        return []
    lines = [_item(f) for f in findings[:_MOST]]
    if len(findings) > _MOST:
        lines.append(f"- … and {len(findings) - _MOST} more")
    return [heading, "\n".join(lines)]


def _item(finding: Finding) -> str:
    lines = [f"- **{_cell(title(finding))}**: {_cell(finding.message)}"]
    lines += [f"  - `{where(p).replace('`', '')}`: {_cell(p.text)}" for p in shown(finding)]
    if not finding.places[0].text:
        lines.append(f"  - `{where(finding.places[0]).replace('`', '')}`")
    if finding.reason:
        lines.append(f"  - why: {_cell(finding.reason)}")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return str(escape(flat(text)))
