"""The baseline: findings that somebody has looked at and accepted.

A text of one entry a line, sorted, each line ending in a comma, closed by an empty entry. So two branches
that each accept something merge without a conflict in most places, and with git's `union` driver in all:
entries that come twice or out of order are read all the same. Nothing in it counts lines or offsets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from newsdiff.errors import ConfigError
from newsdiff.model import Record

if TYPE_CHECKING:
    from newsdiff.verdict import Finding

FORMAT = "newsdiff-baseline"
VERSION = 1
_MERGE_MARKS = ("<<<<<<< ", "=======", ">>>>>>> ", "||||||| ")


class Entry(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One accepted finding. `says` is for people; `accepted_by` and `why` are theirs to fill in."""

    story: str = ""
    rule: str = ""
    fingerprint: str = ""
    content: str = ""
    sources: tuple[str, ...] = ()
    sides: tuple[tuple[str, str], ...] = ()
    says: str = ""
    accepted_by: str | None = None
    why: str | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """By which entries are told apart and sorted."""
        return (self.story, self.rule, self.fingerprint)


class _File(msgspec.Struct, forbid_unknown_fields=True):
    format: str
    version: int
    findings: list[Entry]


def parse(text: str, name: str = "baseline") -> tuple[Entry, ...]:
    """The entries of a baseline file, sorted, each once. ConfigError when the text is none."""
    try:
        file = msgspec.json.decode(text.encode(), type=_File)
    except msgspec.DecodeError as error:
        line = next((n for n, x in enumerate(text.splitlines(), 1) if x.startswith(_MERGE_MARKS)), None)
        if line is not None:
            raise ConfigError(
                f"{name}: line {line}: holds marks of a merge with conflicts: keep the entries of both sides "
                "and delete the marks"
            ) from error
        raise ConfigError(f"{name}: not a baseline: {error}") from error
    if file.format != FORMAT or file.version > VERSION:
        raise ConfigError(f'{name}: not a baseline that this newsdiff reads ("format", "version")')
    return merged(file.findings)


def dump(entries: tuple[Entry, ...]) -> str:
    """The file of these entries."""
    head = f'{{"format": "{FORMAT}", "version": {VERSION}, "findings": [\n'
    lines = (msgspec.json.format(msgspec.json.encode(e), indent=0).decode() + ",\n" for e in merged(entries))
    return head + "".join(lines) + "{}]}\n"


def merged(entries: list[Entry] | tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Sorted, each key once; of two with one key the one that says who and why."""
    by_key: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        old = by_key.get(entry.key)
        if entry.fingerprint and (old is None or _told(entry) > _told(old)):
            by_key[entry.key] = entry
    return tuple(by_key[key] for key in sorted(by_key))


def accept(findings: tuple[Finding, ...]) -> tuple[Entry, ...]:
    """The entries that accept these findings; who accepted them before, and why, is kept."""
    return merged([_entry(finding) for finding in findings])


def _entry(finding: Finding) -> Entry:
    """The sides of a conflict name its sources already."""
    sources = () if finding.sides else tuple(sorted({p.source for p in finding.places}))
    return Entry(
        story=finding.story, rule=finding.rule, fingerprint=finding.fingerprint, content=finding.content,
        sources=sources, sides=finding.sides, says=finding.message, accepted_by=finding.accepted_by,
        why=finding.why,
    )  # fmt: skip


def _told(entry: Entry) -> tuple[bool, bool, str, str]:
    return (entry.why is not None, entry.accepted_by is not None, entry.why or "", entry.accepted_by or "")
