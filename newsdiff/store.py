"""JSON -> Report."""

from __future__ import annotations

import msgspec

from newsdiff.errors import InputError
from newsdiff.model import Report


def load(data: bytes, name: str = "report") -> Report:
    """The report in these bytes; InputError when they are none."""
    try:
        return msgspec.json.decode(data, type=Report)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{name}: not a newsdiff report ({error})") from error
