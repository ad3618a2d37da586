"""Which stories a check is about: each folder that holds sources is one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from newsdiff.errors import InputError
from newsdiff.reading.paths import SUFFIXES

# Documents that newsdiff can't read, but that somebody may take for sources: the check says so.
_DOCUMENTS = {
    "", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".mht", ".mhtml", ".webarchive", ".eml", ".bin",
}  # fmt: skip
_ABOUT = {"readme", "license", "licence", "changelog", "contributing", "makefile"}
_OUTPUT = {"index.html", "report.json"}


@dataclass(frozen=True, slots=True)
class Folder:
    """A story: its folder, the name that the baseline knows it by, and its files, all as paths from here."""

    name: str
    path: Path
    files: tuple[str, ...]


def folders(paths: tuple[str, ...], root: Path) -> tuple[Folder, ...]:
    """The stories at these paths, sorted. A file stands for its folder; a folder's folders are
    stories too.
    """
    found: set[Path] = set()
    for given in paths:
        path = Path(given)
        if path.is_file():
            found.add(path.parent)
        elif path.is_dir():
            found.update(folder for folder in _below(path) if sources(folder))
        else:
            raise InputError(f"{given}: no such file or folder")
    return tuple(sorted((_folder(p, root) for p in found), key=lambda f: f.name))


def sources(folder: Path) -> tuple[str, ...]:
    """The files of a folder that may be sources: not hidden, not data of programs, and not a report
    of ours.
    """
    names = {p.name for p in folder.iterdir() if p.is_file() and not p.name.startswith(".")}
    if names >= _OUTPUT:
        return ()
    return tuple(
        Path(os.path.normpath(folder / name)).as_posix()
        for name in sorted(names)
        if _is_source(Path(name.lower()))
    )


def _is_source(name: Path) -> bool:
    return name.suffix in {*SUFFIXES, *_DOCUMENTS} and name.stem not in _ABOUT


def _below(top: Path) -> list[Path]:
    """The folder and all folders in it, without hidden ones."""
    return [top, *sorted(p for p in top.rglob("*") if p.is_dir() and not _hidden(p.relative_to(top)))]


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _folder(path: Path, root: Path) -> Folder:
    name = Path(os.path.relpath(path.absolute(), root.absolute())).as_posix()
    return Folder(name=name, path=path, files=sources(path))
