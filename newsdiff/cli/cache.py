"""Reports kept between runs: `check --cache DIR` does not compare an unchanged story again.

A file of the cache is named by the hash of all that a report depends on: version, options, the names and
bytes of the sources, the pins, the files of a model. It begins with the hash of its own content; one that
doesn't fit is ignored, said so, and written anew. Nothing is ever deleted: remove the folder when it has
grown.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from newsdiff import store
from newsdiff.errors import NewsdiffError
from newsdiff.model import REPORT_VERSION, Report
from newsdiff.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.options import Options


def cached(
    folder: Path,
    files: Sequence[str],
    options: Options,
    make: Callable[[], Report],
    warn: Callable[[str], None],
) -> Report:
    """The report on these files, from the cache when it holds it, else made and put there."""
    path = folder / f"{_key(files, options)}.json"
    if path.is_file():
        report = _read(path)
        if report is not None:
            return report
        warn(f"{path}: damaged cache entry, made anew")
    report = make()
    try:
        _write(path, report)
    except OSError as error:
        warn(f"{path}: the cache can't be written: {error.strerror or error}")
    return report


def _key(files: Sequence[str], options: Options) -> str:
    digest = hashlib.sha256(f"{__version__}\0{REPORT_VERSION}\0".encode() + msgspec.json.encode(options))
    named = [p for p in (options.pins,) if p]
    if options.similarity == "semantic" and options.model:
        named += sorted(str(p) for p in Path(options.model).rglob("*") if p.is_file())
    for file in (*files, *named):
        digest.update(f"\0{file}\0".encode("utf-8", "surrogateescape"))
        digest.update(file_hash(Path(file)).encode())
    return digest.hexdigest()


def file_hash(path: Path) -> str:
    """The SHA-256 of a file's bytes; of one that can't be read, a word."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return "unreadable"


def _read(path: Path) -> Report | None:
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        if head.decode("ascii") != hashlib.sha256(body).hexdigest():
            return None
        return store.load(body, str(path))
    except (OSError, UnicodeDecodeError, NewsdiffError):
        return None


def _write(path: Path, report: Report) -> None:
    """By a file of its own that then takes the name, so that runs side by side never see half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    body = msgspec.json.encode(report)
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
    part.replace(path)
