"""Verdict -> str: the outputs of `newsdiff check`, a module a format. Nothing here touches files."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.verdict import Finding, Place, Verdict

FORMATS = ("text", "github", "summary", "sarif", "junit", "json", "gitlab")
_MODULES = {"text": "verdict_text", "summary": "verdict_summary", "json": "verdict_json"}
COLUMNS = 240
"""The longest quotation in a line."""


def render(verdict: Verdict, form: str) -> str:
    """The verdict in one of `FORMATS`; KeyError for another."""
    if form not in FORMATS:
        raise KeyError(form)
    text = import_module(f"newsdiff.present.{_MODULES.get(form, form)}").render(verdict)
    assert isinstance(text, str)
    return text


def title(finding: Finding) -> str:
    """The rule, and the severity where it has one."""
    return f"{finding.rule} ({finding.severity})" if finding.severity else finding.rule


def where(place: Place) -> str:
    """`path:line`, as editors and terminals know it."""
    return f"{place.path}:{place.line}"


def shown(finding: Finding) -> tuple[Place, ...]:
    """The first place that says each thing, each sentence once; who says the same stands in the message."""
    said: set[str] = set()
    kept = []
    for place in finding.places:
        sentence = f"{place.path}\0{place.text}"
        if place.text and not {place.quote.casefold(), sentence} & said:
            kept.append(place)
        said |= {place.quote.casefold() or sentence, sentence}
    return tuple(kept)


def passages(finding: Finding) -> list[str]:
    """The passages of a finding, a line each: where it stands and the sentence."""
    return [f"{where(p)}: {flat(p.text)}" for p in shown(finding)]


def counts(verdict: Verdict) -> str:
    """How many findings of which kind, in words."""
    fails, warns, notes = (len(verdict.new(level)) for level in ("fail", "warn", "note"))
    accepted = sum(f.status == "accepted" for f in verdict.findings)
    outside = sum(f.status == "unchanged" and f.level != "note" for f in verdict.findings)
    parts = [
        number(fails, "finding that fails", "findings that fail"),
        number(warns, "warning", "warnings"),
        number(notes, "note", "notes"),
    ]
    if accepted:
        parts.append(f"{accepted} accepted in the baseline")
    if outside:
        parts.append(f"{outside} in unchanged sources")
    return ", ".join(parts)


def number(count: int, one: str, many: str) -> str:
    """A count and its noun; "no" for zero."""
    return f"{count or 'no'} {one if count == 1 else many}"


def percent(share: float | None) -> str:
    """A share in whole percent, a dash for None."""
    return "–" if share is None else f"{share:.0%}".replace("%", " %")


def flat(text: str) -> str:
    """In one line, without control characters, not too long."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= COLUMNS else line[: COLUMNS - 1] + "…"
