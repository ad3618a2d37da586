"""What `newsdiff check` asks git: what changed since a ref, and how a folder was at a ref. Nothing is
checked out.
"""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.errors import ConfigError

if TYPE_CHECKING:
    from newsdiff.gate.overview import Change

_TIMEOUT = 120


def changes(ref: str, folder: Path) -> dict[Path, Change]:
    """The files (absolute) that were added or changed since the branch left `ref`, committed or not.

    A file that was only renamed is neither; a removed one isn't there to take part in anything.
    """
    top = _top(folder)
    start = _base(ref, top)
    found: dict[Path, Change] = {}
    fields = iter(
        _names(_git(top, "diff", "--name-status", "-z", "--no-relative", "--find-renames", start, "--"))
    )
    for status in fields:
        name = next(fields)
        if status[0] in "RC":
            name = next(fields)
        if status not in ("D", "R100"):
            found[top / name] = "added" if status[0] in "AC" else "changed"
    for name in _names(_git(top, "ls-files", "--others", "--exclude-standard", "-z")):
        found[top / name] = "added"
    return found


def extract(ref: str, folder: Path, target: Path) -> bool:
    """Write the files that `folder` held at `ref` below `target`, flat; False when it held none."""
    top = _top(folder)
    commit = _commit(ref, top)
    inside = folder.resolve().relative_to(top).as_posix()
    tree = f"{commit}:" if inside == "." else f"{commit}:{inside}"
    kind = subprocess.run(
        ["git", "-C", str(top), "cat-file", "-t", tree], capture_output=True, check=False, timeout=_TIMEOUT
    )
    if kind.stdout.strip() != b"tree":
        return False
    found = False
    with tarfile.open(fileobj=io.BytesIO(_git(top, "archive", "--format=tar", tree))) as archive:
        for member in archive:
            data = archive.extractfile(member) if member.isfile() and "/" not in member.name else None
            if data is not None:
                target.mkdir(parents=True, exist_ok=True)
                (target / member.name).write_bytes(data.read())
                found = True
    return found


def _names(output: bytes) -> list[str]:
    """The fields of an output that NUL separates; names that are no UTF-8 as Python knows files by."""
    return [os.fsdecode(field) for field in output.split(b"\0") if field]


def _base(ref: str, top: Path) -> str:
    """Where this branch and `ref` parted, so that what `ref` has got since is no change of ours."""
    commit = _commit(ref, top)
    done = subprocess.run(
        ["git", "-C", str(top), "merge-base", commit, "HEAD"],
        capture_output=True,
        check=False,
        timeout=_TIMEOUT,
    )
    return done.stdout.decode().strip() or commit


def _commit(ref: str, top: Path) -> str:
    """The commit of a ref. A ref that begins with a dash can't become an option of git."""
    try:
        return (
            _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
            .decode()
            .strip()
        )
    except ConfigError as error:
        raise ConfigError(
            f"{ref}: no such commit here; fetch it first (in GitHub Actions: checkout with fetch-depth: 0)"
        ) from error


def _top(folder: Path) -> Path:
    return Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).rstrip("\n")).resolve()


def _git(folder: Path, *arguments: str) -> bytes:
    """What git prints; ConfigError with what it complains of."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments], capture_output=True, check=False, timeout=_TIMEOUT
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ConfigError(f"git could not be run: {error}") from error
    if done.returncode:
        message = done.stderr.decode(errors="replace").strip().splitlines()
        raise ConfigError(f"git {arguments[0]}: {message[-1] if message else 'failed'}")
    return done.stdout
