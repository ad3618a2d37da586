"""The verdict as a GitLab code quality report: the widget of a merge request shows what it adds and
removes.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from newsdiff.present.verdicts import flat, title, where

if TYPE_CHECKING:
    from newsdiff.verdict import Finding, Verdict

_SEVERITIES = {"fail": "major", "warn": "minor", "note": "info"}


def render(verdict: Verdict) -> str:
    """All findings that nobody has accepted; GitLab itself compares them with those of the target branch."""
    found = [_issue(f) for f in verdict.findings if f.status != "accepted"]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _issue(finding: Finding) -> dict[str, Any]:
    place = finding.places[0]
    others = "; ".join(where(p) for p in finding.places[1:])
    identity = "\x1f".join((finding.story, finding.rule, finding.fingerprint))
    return {
        "description": f"{title(finding)}: {flat(finding.message)}" + (f" [{others}]" if others else ""),
        "check_name": f"newsdiff/{finding.rule}",
        "fingerprint": hashlib.sha256(identity.encode()).hexdigest()[:32],
        "severity": "critical" if finding.severity == "high" else _SEVERITIES[finding.level],
        "location": {"path": place.path, "lines": {"begin": place.line}},
    }
