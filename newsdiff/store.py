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


def read(path: str | Path) -> Report:
    """The report in this file; InputError when there is none."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    return load(data, str(path))


def text(path: str | Path) -> str:
    """The text of a file that a person wrote for newsdiff (pins); InputError when there is none."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}") from error
