"""The records of the gate: what `newsdiff check` found and decided. They stand beside the model: presenters
read them.

The JSON output of the check is a `Verdict`, key by key, under the same rule as the report: fields are added
at the end, with a default, and never renamed without raising `VERDICT_VERSION`.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from newsdiff.model import Record, Span

VERDICT_FORMAT = "newsdiff-check"
VERDICT_VERSION = 1

Level = Literal["fail", "warn", "note"]
Status = Literal["new", "accepted", "unchanged"]


class Place(Span, frozen=True, kw_only=True):
    """A passage in a source file. Lines and columns count from 1, columns in characters; the end is
    exclusive.

    `start` and `end` are offsets in the decoded text, 0 and 0 when the finding is about the file as a whole.
    `quote` is the passage, `text` its sentence, `value` what it says, normalised (a number where it is one).
    """

    path: str
    source: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    text: str = ""
    quote: str = ""
    value: str | None = None


class Finding(Record, frozen=True, kw_only=True):
    """One thing that the policy has an opinion on.

    `rule` is an id of `Verdict.rules`. `status`: "accepted" is in the baseline, "unchanged" is outside of
    `--since`. `fingerprint` says what it is (rule, values, source names), `content` the same by the content
    of the sources: a finding keeps its place in the baseline through an edit by the first and through a
    rename by the second. The first of `places` is where an annotation goes.
    """

    rule: str
    level: Level
    status: Status
    story: str
    message: str
    places: tuple[Place, ...]
    fingerprint: str
    content: str
    severity: str | None = None
    reason: str | None = None
    working: tuple[str, ...] = ()
    accepted_by: str | None = None
    why: str | None = None
    sides: tuple[tuple[str, str], ...] = ()


class RuleHelp(Record, frozen=True, kw_only=True):
    """A rule of the gate or of the conflicts, for outputs that carry rule help. `help` is Markdown."""

    id: str
    summary: str
    help: str
    level: Level | Literal["off"]


class Source(Record, frozen=True, kw_only=True):
    """One source at one look. Shares are 0 to 1; None where the source could not be compared.

    `carried` is the share of it that the others carry, `closest` the source that carries most of it
    (`closest_share`). `alone` counts the claims that only this source makes, `alone_first` quotes the
    weightiest; `against` names the
    sources that it contradicts, `known_against` those with which all that it disagrees on has been accepted.
    """

    story: str
    path: str
    name: str
    title: str | None = None
    change: Literal["added", "changed"] | None = None
    trouble: str | None = None
    words: int = 0
    carried: float | None = None
    closest: str | None = None
    closest_share: float | None = None
    alone: int = 0
    alone_first: tuple[str, ...] = ()
    conflicts: int = 0
    against: tuple[str, ...] = ()
    known_against: tuple[str, ...] = ()


class Verdict(Record, frozen=True, kw_only=True):
    """What the gate decided about one or several stories. `since` is the git ref that limited it."""

    format: str = VERDICT_FORMAT
    version: int = VERDICT_VERSION
    newsdiff: str = ""
    passed: bool
    stories: tuple[str, ...]
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]
    rules: tuple[RuleHelp, ...] = ()
    since: str | None = None

    def new(self, *levels: Level) -> tuple[Finding, ...]:
        """The findings that are neither accepted nor outside of the change, of these levels (none: of
        all).
        """
        return tuple(f for f in self.findings if f.status == "new" and (not levels or f.level in levels))


def below(verdict: Verdict, folder: str) -> Verdict:
    """The verdict with the paths of all places seen from above: they stand in `folder`."""

    def moved(finding: Finding) -> Finding:
        places = (msgspec.structs.replace(p, path=f"{folder}/{p.path}") for p in finding.places)
        return msgspec.structs.replace(finding, places=tuple(places))

    return msgspec.structs.replace(verdict, findings=tuple(moved(f) for f in verdict.findings))
