"""The verdict as workflow commands: GitHub Actions makes annotations of them, at the file and line.

GitHub shows ten of each kind a step, so the gravest come first and notes stay out; the job summary has them
all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.present.verdicts import flat, passages, title

if TYPE_CHECKING:
    from newsdiff.verdict import Finding, Verdict

_COMMANDS = {"fail": "error", "warn": "warning", "note": "notice"}


def render(verdict: Verdict) -> str:
    """A line a finding."""
    return "".join(_command(f) + "\n" for f in verdict.new("fail", "warn"))


def _command(finding: Finding) -> str:
    place = finding.places[0]
    properties = {"file": place.path, "line": str(place.line), "endLine": str(place.end_line)}
    # GitHub takes columns only for a passage within one line.
    if place.line == place.end_line and place.column < place.end_column:
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = f"newsdiff: {title(finding)}"
    lines = [flat(finding.message), *passages(finding)]
    if finding.reason:
        lines.append(f"why: {flat(finding.reason)}")
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.level]} {said}::{_data(chr(10).join(lines))}"


def _data(text: str) -> str:
    """Escaped as the message of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaped as a property of a command, which a colon or comma would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
