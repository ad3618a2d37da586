"""Whether a report that stands in the repository is still what its sources give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from newsdiff.gate import places
from newsdiff.gate.draft import Draft
from newsdiff.gate.identity import fingerprint

if TYPE_CHECKING:
    from newsdiff.model import Article, Report


def committed_drafts(report: Report, committed: Report | None, path: str) -> tuple[Draft, ...]:
    """A finding that says what differs, or none. A `committed` of None is a file that is missing."""
    reason = "the file is missing" if committed is None else difference(report, committed)
    if reason is None:
        return ()
    return (
        Draft(
            rule="stale-report", message=f"{path} is out of date", reason=reason,
            places=(places.file(path, path),), fingerprint=fingerprint("stale-report", path),
            content=fingerprint("stale-report", path),
        ),
    )  # fmt: skip


def difference(now: Report, then: Report) -> str | None:
    """In words, what makes two reports differ; None when they say the same. Paths and problems don't
    count.
    """
    new, old = ({_identity(a): places.named(a) for a in r.articles} for r in (now, then))
    gone = sorted(old[i] for i in old.keys() - new.keys())
    come = sorted(new[i] for i in new.keys() - old.keys())
    if gone or come:
        changed = sorted(set(gone) & set(come))
        parts = (
            ("added", [n for n in come if n not in changed]),
            ("removed", [n for n in gone if n not in changed]),
            ("changed", changed),
        )
        return "; ".join(f"{verb}: {', '.join(names)}" for verb, names in parts if names)
    if now.newsdiff != then.newsdiff:
        return f"made by newsdiff {then.newsdiff}, this is {now.newsdiff}"
    if now.options != then.options:
        return "made with other options"
    if _content(now) != _content(then):
        return "the comparison gives another result now"
    return None


def _identity(article: Article) -> tuple[str, str]:
    return places.named(article), article.sha256


def _content(report: Report) -> Report:
    """The report without what depends on where it was run."""
    return msgspec.structs.replace(
        report, problems=(), articles=tuple(msgspec.structs.replace(a, path=None) for a in report.articles)
    )
