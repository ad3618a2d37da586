"""What a user names on the command line -> the files to read, in a fixed order."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
STDIN = "-"
# Files about a folder, not of it.
_ABOUT = ("readme", "license", "licence", "changelog", "contributing", "index-of")


def expand(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The files that these names stand for, each once, and what was wrong with others.

    A folder stands for the sources directly in it (by their suffixes; hidden files and READMEs are left
    out), sorted by name; a pattern for what matches it, sorted. Paths come back as they were given, with
    forward slashes.
    """
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for name in names:
        found = list(_one(name, problems))
        for path in found:
            real = path if path == STDIN else str(Path(path).resolve())
            if real in files and path in found and not _is_group(name):
                problems.append(
                    Problem(
                        code="named-twice",
                        path=path,
                        severity="note",
                        message=f"{path} is named twice; it is read once.",
                    )
                )
            files.setdefault(real, path)
    return tuple(files.values()), tuple(problems)


def _is_group(name: str) -> bool:
    """Whether a name stands for several files."""
    return glob.has_magic(name) or Path(name).is_dir()


def _one(name: str, problems: list[Problem]) -> Iterator[str]:
    """The files of one name."""
    if name == STDIN:
        yield STDIN
        return
    if not name.strip():
        message = "A path is empty (an unset variable?): name files, folders or patterns."
        problems.append(Problem(code="missing-path", path=name, severity="error", message=message))
        return
    if name.lower().startswith(("http://", "https://")):
        problems.append(
            Problem(
                code="web-address",
                path=name,
                severity="error",
                message=f"{name} is a web address, and newsdiff never goes online: "
                "save the page as HTML and name the file.",
            )
        )
        return
    path = Path(name)
    try:
        if path.is_dir():
            yield from _folder(path, problems)
        elif path.exists():
            yield path.as_posix()
        elif glob.has_magic(name):
            yield from _pattern(name, problems)
        else:
            problems.append(
                Problem(
                    code="missing-path",
                    path=name,
                    severity="error",
                    message=f"{name} does not exist: check the spelling.",
                )
            )
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        problems.append(
            Problem(
                code="unreadable", path=name, severity="error", message=f"{name!r} can't be read ({reason})."
            )
        )


def _folder(folder: Path, problems: list[Problem]) -> Iterator[str]:
    """The sources in a folder."""
    found = [p for p in sorted(folder.iterdir(), key=lambda p: p.name) if _is_source(p)]
    if not found:
        problems.append(
            Problem(
                code="empty-folder",
                path=folder.as_posix(),
                severity="error",
                message=f"{folder.as_posix()} holds no article (.txt, .md or .html): name others.",
            )
        )
    for path in found:
        yield path.as_posix()


def _is_source(path: Path) -> bool:
    """Whether a file in a folder is an article, by its name."""
    name = path.name.lower()
    return (
        path.is_file()
        and not name.startswith((".", "~"))
        and path.suffix.lower() in SUFFIXES
        and path.stem.lower() not in _ABOUT
    )


def _pattern(pattern: str, problems: list[Problem]) -> Iterator[str]:
    """The files that match a pattern; ** stands for folders of any depth."""
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - patterns may be absolute
    files = [Path(m) for m in matches if Path(m).is_file()]
    if not files:
        problems.append(
            Problem(
                code="no-match",
                path=pattern,
                severity="error",
                message=f"No file matches {pattern}: check the pattern.",
            )
        )
    for path in files:
        yield path.as_posix()
