"""The verdict as JUnit XML, which every CI server shows.

A suite is a story. Each source is a test that passes unless something about it fails; each finding is a test
that fails, passes with a message (a warning) or is skipped (accepted).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from newsdiff.present.verdicts import flat, passages, title

if TYPE_CHECKING:
    from newsdiff.verdict import Finding, Source, Verdict

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(verdict: Verdict) -> str:
    """The verdict as one `testsuites` element."""
    top = ET.Element("testsuites", name="newsdiff check")
    named = {f.story for f in verdict.findings} - set(verdict.stories)
    for story in (*verdict.stories, *sorted(named)):
        _suite(top, story, verdict)
    _count(top, [case for suite in top for case in suite])
    ET.indent(top, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(top, encoding="unicode") + "\n"


def _suite(top: ET.Element, story: str, verdict: Verdict) -> None:
    suite = ET.SubElement(top, "testsuite", name=_clean(story or "baseline"))
    found = [
        f for f in verdict.findings if f.story == story and f.level != "note" and f.status != "unchanged"
    ]
    failing = {f.places[0].path for f in found if f.level == "fail" and f.status == "new"}
    for source in (s for s in verdict.sources if s.story == story and s.path not in failing):
        _case(suite, source.path, "source", source)
    for finding in found:
        _finding(suite, finding)
    _count(suite, list(suite))


def _case(suite: ET.Element, path: str, name: str, source: Source | None = None) -> ET.Element:
    case = ET.SubElement(suite, "testcase", classname=_clean(path), name=_clean(name))
    if source is not None and source.title:
        ET.SubElement(case, "system-out").text = _clean(source.title)
    return case


def _finding(suite: ET.Element, finding: Finding) -> None:
    place = finding.places[0]
    case = _case(suite, place.path, f"{title(finding)}: {flat(finding.message)}")
    body = "\n".join(
        [*passages(finding), *([f"why: {finding.reason}"] if finding.reason else []), *finding.working]
    )
    if finding.status == "accepted":
        by = f" by {finding.accepted_by}" if finding.accepted_by else ""
        why = f": {finding.why}" if finding.why else ""
        ET.SubElement(case, "skipped", message=_clean(f"accepted{by}{why}"))
    elif finding.level == "fail":
        failure = ET.SubElement(
            case, "failure", message=_clean(flat(finding.message)), type=_clean(finding.rule)
        )
        failure.text = _clean(f"{place.path}:{place.line}\n{body}")
    else:
        ET.SubElement(case, "system-out").text = _clean(f"warning: {finding.message}\n{body}")


def _count(element: ET.Element, cases: list[ET.Element]) -> None:
    element.set("tests", str(len(cases)))
    element.set("failures", str(sum(case.find("failure") is not None for case in cases)))
    element.set("errors", "0")
    element.set("skipped", str(sum(case.find("skipped") is not None for case in cases)))


def _clean(text: str) -> str:
    """Without the characters that XML can't hold, escaped or not."""
    return _NO_XML.sub("�", text)
