"""Every output of the check against its schema, or read back by a library that knows nothing of newsdiff."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import junitparser
import msgspec
import pytest
from gate.story import TEXTS, problem, report
from markdown_it import MarkdownIt

from newsdiff import gate
from newsdiff.cli import check
from newsdiff.options import Policy
from newsdiff.present import verdicts
from newsdiff.verdict import Verdict

HERE = Path(__file__).parent
NASTY = "::error::x,%0A<b>&|`_*\x1b[31m\x00\u202e]]>"
GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What GitLab's documentation of the code quality report asks for."""


def verdict(texts: dict[str, str] | None = None, policy: Policy | None = None, **case: Any) -> Verdict:
    """A verdict with a conflict, a claim, an unreadable file; of the sources in `texts`."""
    rep = report(texts, problems=(problem("not-text"),))
    given = gate.Case(report=rep, name="story", **case)
    return gate.judge_all((given,), policy or Policy()).verdict


def nasty() -> Verdict:
    """A verdict on sources that try to break out of every format."""
    texts = {name: text.replace("The bridge", f"The bridge {NASTY}") for name, text in TEXTS.items()}
    texts = {name: text.replace("people", f"people {NASTY}") for name, text in texts.items()}
    return verdict({**texts, "two.txt": texts["two.txt"].replace("Bridge shut", NASTY)})


def nasty_names() -> Verdict:
    """A verdict on sources whose names try to."""
    named = verdict()
    places = [
        tuple(msgspec.structs.replace(p, path="story/a,b:c%2C.txt") for p in f.places) for f in named.findings
    ]
    return msgspec.structs.replace(
        named,
        findings=tuple(
            msgspec.structs.replace(f, places=p) for f, p in zip(named.findings, places, strict=True)
        ),
    )


VERDICTS = {
    "findings": verdict(),
    "none": gate.judge(report(conflicts=(), claims=()), Policy()),
    "changed": verdict(changes={"story/two.txt": "changed"}),
    "all fail": verdict(policy=Policy(rules={"single-source": "fail"})),
    "nasty": nasty(),
    "nasty names": nasty_names(),
}
each = pytest.mark.parametrize("shown", VERDICTS.values(), ids=VERDICTS.keys())


@each
def test_sarif_is_valid(shown: Verdict) -> None:
    """Against the schema of the standard, and what the schema can't say: ids, indexes, unique prints."""
    log = json.loads(verdicts.render(shown, "sarif"))
    schema = json.loads((HERE / "schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert all(rule["help"]["text"] for rule in rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    prints = [r["partialFingerprints"]["newsdiff/v1"] for r in run["results"]]
    assert len(set(prints)) == len(prints)


def test_sarif_shows_both_passages() -> None:
    """The first as the location, the other as a related one that the message links to."""
    (run,) = json.loads(verdicts.render(VERDICTS["findings"], "sarif"))["runs"]
    result = next(r for r in run["results"] if r["ruleId"] == "conflict/count")
    first, other = (
        result["locations"][0]["physicalLocation"],
        result["relatedLocations"][0]["physicalLocation"],
    )
    assert (first["artifactLocation"]["uri"], first["region"]["startLine"]) == ("story/one.txt", 3)
    assert (other["artifactLocation"]["uri"], other["region"]["startLine"]) == ("story/two.txt", 3)
    assert "(1): Seven people were hurt." in result["message"]["text"]


def test_sarif_fingerprints_survive_an_edit_elsewhere() -> None:
    """Code scanning must know the finding again."""
    moved = {**TEXTS, "one.txt": TEXTS["one.txt"].replace("The bridge", "Late.\n\nThe bridge")}

    def prints(shown: Verdict) -> set[str]:
        (run,) = json.loads(verdicts.render(shown, "sarif"))["runs"]
        return {r["partialFingerprints"]["newsdiff/v1"] for r in run["results"]}

    assert prints(verdict()) == prints(verdict(moved))


@each
def test_junit_reads_back(shown: Verdict) -> None:
    """junitparser finds as many failures as there are new findings that fail."""
    suites = junitparser.JUnitXml.fromstring(verdicts.render(shown, "junit").encode())
    failed = [
        c for suite in suites for c in suite if any(isinstance(r, junitparser.Failure) for r in c.result)
    ]
    assert len(failed) == len(shown.new("fail"))
    assert suites.tests == sum(1 for suite in suites for _ in suite)
    assert suites.failures == len(failed)


def test_junit_skips_what_is_accepted() -> None:
    """With the name and the reason of who accepted it."""
    case = gate.Case(report=report(), name="story")
    entries = tuple(
        msgspec.structs.replace(e, accepted_by="Ada", why="known")
        for e in gate.judge_all((case,), Policy()).entries
    )
    shown = gate.judge_all((case,), Policy(), entries).verdict
    suites = junitparser.JUnitXml.fromstring(verdicts.render(shown, "junit").encode())
    skipped = [
        r.message for suite in suites for c in suite for r in c.result if isinstance(r, junitparser.Skipped)
    ]
    assert skipped == ["accepted by Ada: known"]


@each
def test_gitlab_is_valid(shown: Verdict) -> None:
    """Against the documented form; prints are unique, or GitLab would merge findings."""
    issues = json.loads(verdicts.render(shown, "gitlab"))
    jsonschema.Draft7Validator(GITLAB).validate(issues)
    assert len({i["fingerprint"] for i in issues}) == len(issues)


@each
def test_json_reads_back(shown: Verdict) -> None:
    """The records are the contract."""
    assert msgspec.json.decode(verdicts.render(shown, "json"), type=Verdict) == shown


COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^:,\r\n]*,?)+)::([^\r\n]*)")


@each
def test_github_commands(shown: Verdict) -> None:
    """One command a line, each whole: nothing in a source can end it or begin another."""
    lines = verdicts.render(shown, "github").splitlines()
    assert len(lines) == len(shown.new("fail", "warn"))
    for line, finding in zip(lines, shown.new("fail", "warn"), strict=True):
        match = COMMAND.fullmatch(line)
        assert match, line
        properties = dict(p.split("=", 1) for p in match[2].split(","))
        place = finding.places[0]
        path = properties["file"].replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        assert (path, int(properties["line"])) == (place.path, place.line)
        assert not re.search(r"[\x00-\x1f]", line)


@each
def test_summary_is_markdown(shown: Verdict) -> None:
    """It renders without HTML of the sources, its tables are whole, and it says whether the check passed."""
    text = verdicts.render(shown, "summary")
    html = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    assert f"newsdiff: {'passed' if shown.passed else 'failed'}" in html
    assert "<b>" not in html
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.S)
    assert all(len(re.findall("<t[hd]", row)) == 5 for row in rows)
    assert len(text) < 1_000_000


@each
def test_text_ends_with_the_sum(shown: Verdict) -> None:
    """And no control character of a source reaches the terminal."""
    text = verdicts.render(shown, "text")
    assert text.splitlines()[-1].startswith("passed: " if shown.passed else "failed: ")
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", text)


def test_unknown_format() -> None:
    """KeyError, as for reports."""
    with pytest.raises(KeyError):
        verdicts.render(verdict(), "xml")


def test_a_summary_is_appended(tmp_path: Path) -> None:
    """Other steps of the job have written to that file; other outputs begin anew."""
    summary, sarif = tmp_path / "summary.md", tmp_path / "new/out.sarif"
    for _ in range(2):
        check.write(verdict(), (("summary", str(summary)), ("sarif", str(sarif))))
    assert summary.read_text(encoding="utf-8").count("## newsdiff") == 2
    assert json.loads(sarif.read_text(encoding="utf-8"))["version"] == "2.1.0"
