"""The gate: a report, a policy and a baseline -> a verdict. Pure.

First the rules speak (drafts), then the policy gives each finding its level, then the baseline takes out what
somebody has accepted, then what no changed file takes part in. What of the baseline is left over is stale: it
is a finding of its own, unless the run looked at a part of the stories only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from newsdiff.gate import places
from newsdiff.gate.baseline import Entry, accept
from newsdiff.gate.committed import committed_drafts
from newsdiff.gate.matching import matched
from newsdiff.gate.overview import Change, overview
from newsdiff.gate.passages import claim_drafts, conflict_drafts
from newsdiff.gate.rules import CONFLICT, helps, level
from newsdiff.gate.sources import source_drafts
from newsdiff.model import Record, Report
from newsdiff.verdict import Finding, Level, Source, Status, Verdict
from newsdiff.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.gate.draft import Draft
    from newsdiff.options import Policy

_RANK = {"high": 0, "medium": 1, "low": 2}
_OF_ALL = ("stale-report", "stale-pin")
"""What any change can bring about, wherever it is seen."""
_LEVELS = {"fail": 0, "warn": 1, "note": 2}


class Case(Record, frozen=True, kw_only=True):
    """A story as the gate sees it.

    `name` is its folder; `changes` the changed and added files by path, None when all files are judged;
    `reports` the committed reports by path (None: the file is missing); `hashes` the SHA-256 of files by
    path.
    """

    report: Report
    name: str = ""
    changes: dict[str, Change] | None = None
    reports: dict[str, Report | None] = {}  # noqa: RUF012 - msgspec copies a mutable default
    hashes: dict[str, str] = {}  # noqa: RUF012 - msgspec copies a mutable default


class Outcome(Record, frozen=True, kw_only=True):
    """A verdict, and the entries of a baseline that accepts what the verdict has judged."""

    verdict: Verdict
    entries: tuple[Entry, ...]


def judge(report: Report, policy: Policy, baseline: tuple[Entry, ...] = ()) -> Verdict:
    """The verdict on one story. Each entry of `baseline` that nothing matches is stale."""
    return judge_all((Case(report=report),), policy, baseline).verdict


def judge_all(
    cases: tuple[Case, ...],
    policy: Policy,
    baseline: tuple[Entry, ...] = (),
    *,
    before: tuple[Entry, ...] = (),
    where: str = "",
    since: str | None = None,
) -> Outcome:
    """The verdict on several stories.

    `before` are findings that were there at an earlier time: accepted too, but never stale. `where` is the
    path of the baseline file, `since` the ref of the changes.
    """
    known = frozenset((e.rule, source, said) for e in (*before, *baseline) for source, said in e.sides)
    drafts = [
        (case, _newcomers_first(case, draft, known), given)
        for case in cases
        for draft in _drafts(case, policy)
        if (given := _level(draft, policy)) is not None
    ]
    accepted, left = matched([(case.name, draft) for case, draft, _ in drafts], (*before, *baseline))
    own = {entry.key for entry in baseline}
    findings = [
        _finding(case, draft, given, accepted.get(i)) for i, (case, draft, given) in enumerate(drafts)
    ]
    entries = accept(tuple(f for f in findings if _acceptable(f)))
    grade = level("stale-baseline", policy)
    if grade != "off":
        findings += [_stale(entry, grade, where) for entry in left if entry.key in own]
    agreed = {(f.story, f.fingerprint) for f in findings if f.status == "accepted"}
    found = tuple(sorted(findings, key=_order))
    return Outcome(
        entries=entries,
        verdict=Verdict(
            newsdiff=__version__,
            passed=not any(f.status == "new" and f.level == "fail" for f in found),
            stories=tuple(case.name for case in cases),
            sources=tuple(s for case in cases for s in _overview(case, agreed)),
            findings=found, rules=helps(policy), since=since,
        ),
    )  # fmt: skip


def _acceptable(finding: Finding) -> bool:
    """Whether a baseline may hold it. A report is made anew, not accepted: the next time it would be out of
    date for another reason.
    """
    return finding.level != "note" and finding.status != "unchanged" and finding.rule != "stale-report"


def _overview(case: Case, agreed: set[tuple[str, str]]) -> tuple[Source, ...]:
    accepted = frozenset(print_ for story, print_ in agreed if story == case.name)
    return overview(case.report, case.name, case.changes or {}, accepted)


def _drafts(case: Case, policy: Policy) -> Iterator[Draft]:
    """What the rules have to say about a story, each finding once."""
    changed = None if case.changes is None else frozenset(case.changes)
    seen = set()
    for draft in (
        *source_drafts(case.report, policy, changed, case.hashes),
        *conflict_drafts(case.report, changed),
        *claim_drafts(case.report, policy),
        *(
            d
            for path in sorted(case.reports)
            for d in committed_drafts(case.report, case.reports[path], path)
        ),
    ):
        if (draft.rule, draft.fingerprint) not in seen:
            seen.add((draft.rule, draft.fingerprint))
            yield draft


def _level(draft: Draft, policy: Policy) -> Level | None:
    """The level of a finding under the policy; None when its rule is off."""
    given = level("conflict" if draft.rule.startswith(CONFLICT) else draft.rule, policy)
    if given == "off":
        return None
    if draft.severity is not None and _RANK[draft.severity] > _RANK[policy.conflicts_from]:
        return "note" if given == "note" else "warn"
    return given  # type: ignore[return-value]  # the configuration is checked when it is read


def _newcomers_first(case: Case, draft: Draft, known: frozenset[tuple[str, str, str]]) -> Draft:
    """Of a conflict that was accepted in part, what is new comes first: there the annotation goes.

    `known` are the accepted sides: rule, source, value. A value that no source had counts as newer than a
    source that joins a known one. When it is known which files changed, those are first already.
    """
    if case.changes is not None or not draft.sides:
        return draft
    values = {(rule, value) for rule, _, value in known}
    order = sorted(
        draft.places,
        key=lambda p: (
            (draft.rule, p.value or "") in values,
            (draft.rule, p.source, p.value or "") in known,
        ),
    )
    return msgspec.structs.replace(draft, places=tuple(order))


def _finding(case: Case, draft: Draft, given: Level, entry: Entry | None) -> Finding:
    return Finding(
        rule=draft.rule, level=given, status=_status(case, draft, entry), story=case.name,
        message=draft.message, places=draft.places, fingerprint=draft.fingerprint, content=draft.content,
        severity=draft.severity, reason=draft.reason, working=draft.working, sides=draft.sides,
        accepted_by=entry.accepted_by if entry else None, why=entry.why if entry else None,
    )  # fmt: skip


def _status(case: Case, draft: Draft, entry: Entry | None) -> Status:
    if entry is not None:
        return "accepted"
    touched = case.changes is None or any(p.path in case.changes for p in draft.places)
    return "new" if touched or draft.rule in _OF_ALL else "unchanged"


def _stale(entry: Entry, grade: str, where: str) -> Finding:
    return Finding(
        rule="stale-baseline", level=grade, status="new", story=entry.story,  # type: ignore[arg-type]
        message=f"no longer found: {entry.rule}: {entry.says}", places=(places.file(where, "baseline"),),
        fingerprint=entry.fingerprint, content=entry.content,
    )  # fmt: skip


def _order(finding: Finding) -> tuple[object, ...]:
    first = finding.places[0]
    return (
        _LEVELS[finding.level], _RANK.get(finding.severity or "", 0), finding.story, first.path, first.line,
        first.column, finding.rule, finding.fingerprint,
    )  # fmt: skip
