"""The verdict as SARIF 2.1.0, for code scanning and for viewers.

A result is a finding: at its first passage, the other passages as related locations, linked from the
message. Accepted findings are left out, because not every reader of SARIF heeds suppressions; what lies
outside of the change has the baseline state "unchanged". Columns count characters (code points).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newsdiff.present.verdicts import flat, where

if TYPE_CHECKING:
    from newsdiff.verdict import Finding, Place, RuleHelp, Verdict

SCHEMA = (
    "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/main/sarif-2.1/schema/sarif-schema-2.1.0.json"
)
_LEVELS = {"fail": "error", "warn": "warning", "note": "note", "off": "none"}


def render(verdict: Verdict) -> str:
    """The verdict as a SARIF log with one run."""
    rules = sorted(verdict.rules, key=lambda r: r.id)
    index = {rule.id: i for i, rule in enumerate(rules)}
    driver = {
        "name": "newsdiff",
        "version": verdict.newsdiff,
        "semanticVersion": verdict.newsdiff,
        "rules": [_rule(rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder that newsdiff ran in."}}},
        "results": [_result(f, index) for f in verdict.findings if f.status != "accepted"],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: RuleHelp) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.replace("/", "-").split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.help, "markdown": rule.help},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
    }


def _result(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    first, *others = finding.places
    result: dict[str, Any] = {"ruleId": finding.rule}
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    result |= {
        "level": _LEVELS[finding.level],
        "message": {"text": _message(finding)},
        "locations": [_location(first)],
        "partialFingerprints": {"newsdiff/v1": finding.fingerprint, "newsdiffContent/v1": finding.content},
        "baselineState": "unchanged" if finding.status == "unchanged" else "new",
    }
    if others:
        result["relatedLocations"] = [_location(place) | {"id": i} for i, place in enumerate(others, start=1)]
    return result


def _message(finding: Finding) -> str:
    lines = [flat(finding.message)]
    lines += [
        f"[{_link_text(where(p))}]({i}): {flat(p.text)}"
        for i, p in enumerate(finding.places[1:], start=1)
        if p.text
    ]
    lines += [f"Why: {flat(finding.reason)}"] if finding.reason else []
    return "\n".join([*lines, *map(flat, finding.working)])


def _link_text(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {
        "artifactLocation": {"uri": quote(place.path, safe="/"), "uriBaseId": "%SRCROOT%"}
    }
    region = {"startLine": place.line}
    if (place.line, place.column) != (place.end_line, place.end_column):
        region |= {
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
    physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.text:
        location["message"] = {"text": flat(place.text)}
    return location
