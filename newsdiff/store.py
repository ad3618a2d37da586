"""Files of newsdiff's own -> records: saved reports, and the texts that a person writes for it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from newsdiff.errors import InputError
from newsdiff.model import REPORT_FORMAT, REPORT_VERSION, Report


class _Head(msgspec.Struct):
    """The two keys by which a report is known, whatever else stands in it."""

    format: str = ""
    version: int = 0


def load(data: bytes, name: str = "report") -> Report:
    """The report in these bytes; InputError when they are none, or one of a later version."""
    try:
        head = msgspec.json.decode(data, type=_Head)
        if head.format != REPORT_FORMAT:
            raise InputError(f'{name}: not a newsdiff report: "format" is not "{REPORT_FORMAT}"')
        if head.version > REPORT_VERSION:
            raise InputError(
                f"{name}: made by a later newsdiff (report version {head.version}, this one reads up to "
                f"{REPORT_VERSION}); update newsdiff"
            )
        return msgspec.json.decode(data, type=Report)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{name}: not a newsdiff report: {error}") from error


def _fault(report: Report) -> str | None:
    """What in a report leads nowhere: a key without an article, a span outside its text."""
    length = {a.key: len(a.text) for a in report.articles}
    spans = [(a.key, s) for a in report.articles for s in (*a.blocks, *a.support)]
    spans += [(m.article, s) for c in report.claims for m in c.mentions for s in (m, *m.novel)]
    spans += [(v.article, v) for c in report.conflicts for v in c.values]
    for key, span in spans:
        if key not in length:
            return f"there is no article {key}"
        if not 0 <= span.start <= span.end <= length[key]:
            return f"{span.start} to {span.end} is no stretch of article {key}"
    named = {k for r in report.rows for k in r.cells} | {
        k for c in report.claims for k in c.articles + c.silent
    }
    named |= {k for p in report.pairs for k in (p.a, p.b)}
    blocks = {b.id for a in report.articles for b in a.blocks}
    cells = {b for r in report.rows for cell in r.cells.values() for b in cell}
    lost = sorted(named - length.keys()) or sorted(cells - blocks)
    return f"there is no {lost[0]}" if lost else None


def read(path: str | Path) -> Report:
    """The report in this file; InputError when there is none, or one that does not hang together."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    report = load(data, str(path))
    fault = _fault(report)
    if fault:
        raise InputError(f"{path}: a damaged newsdiff report: {fault}")
    return report


def text(path: str | Path) -> str:
    """The text of a file that a person wrote for newsdiff (pins); InputError when there is none."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 text") from error
