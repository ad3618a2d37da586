"""The verdict for a terminal or a log: the sources at one look, then what was found, then the sum.

Findings look like a compiler's messages (`path:line:column: level: …`), so that editors can jump to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.present.verdicts import counts, flat, number, passages, percent, title

if TYPE_CHECKING:
    from newsdiff.verdict import Finding, Source, Verdict


def render(verdict: Verdict) -> str:
    """The verdict as plain text."""
    parts = [_story(story, verdict) for story in verdict.stories]
    shown = verdict.new("fail", "warn")
    if shown:
        parts.append("\n\n".join(_finding(f) for f in shown) + "\n")
    parts.append(f"{'passed' if verdict.passed else 'failed'}: {counts(verdict)}\n")
    return "\n".join(parts)


def _story(story: str, verdict: Verdict) -> str:
    sources = [s for s in verdict.sources if s.story == story]
    since = f", changes since {verdict.since}" if verdict.since else ""
    lines = [f"{flat(story)}: {number(len(sources), 'source', 'sources')}{since}"]
    for source in sources:
        lines.append(f"  {_head(source)}")
        lines += [f"    {line}" for line in _look(source)]
    return "\n".join(lines) + "\n"


def _head(source: Source) -> str:
    change = f" ({source.change})" if source.change else ""
    said = source.trouble or flat(source.title or "without a title")
    return f"{flat(source.name)}{change}: {said}"


def _look(source: Source) -> list[str]:
    """The numbers of a source; quotations only of one that is new or changed."""
    if source.trouble:
        return []
    facts = [f"{source.words} words", f"{percent(source.carried)} carried by the others"]
    if source.closest:
        facts.append(f"closest: {flat(source.closest)} ({percent(source.closest_share)})")
    facts.append(number(source.alone, "claim of its own", "claims of its own"))
    facts.append(f"contradicts {', '.join(map(flat, source.against)) or 'none'}")
    if source.known_against:
        facts[-1] += f" (accepted: {', '.join(map(flat, source.known_against))})"
    lines = [", ".join(facts)]
    if source.change:
        lines += [f"alone: {flat(text)}" for text in source.alone_first]
    return lines


def _finding(finding: Finding) -> str:
    place = finding.places[0]
    at = f"{place.path}:{place.line}:{place.column}"
    lines = [
        f"{at}: {finding.level}: {title(finding)}: {flat(finding.message)}",
        *(f"    {line}" for line in passages(finding)),
    ]
    if finding.reason:
        lines.append(f"    why: {flat(finding.reason)}")
    lines += [f"    {flat(step)}" for step in finding.working]
    return "\n".join(lines)
