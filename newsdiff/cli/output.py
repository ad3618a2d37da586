"""Where reports go: standard output, a file, a folder with a file a format; and the options that say so."""

from __future__ import annotations

import os
import re
import shutil
import sys
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsdiff import present
from newsdiff.errors import ConfigError, NewsdiffError

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdiff.model import Problem, Report
    from newsdiff.present.layout import Layout

FILES = {"index.html": "html", "report.md": "markdown", "report.json": "json"}
"""What a report folder holds."""

_UNITS = {"": 1, "k": 1000, "m": 1_000_000, "g": 1_000_000_000}


class Size(click.ParamType[int]):
    """A number of bytes: 400000, 400KB, 2MB."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """To bytes."""
        if isinstance(value, int):
            return value
        match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmg]?)b?", str(value).strip().lower())
        size = int(float(match[1]) * _UNITS[match[2]]) if match else 0
        if size <= 0:
            self.fail(f"{value!r} is no size; write 400KB or 2MB", param, ctx)
        return size


@dataclass(frozen=True, slots=True)
class Target:
    """What the user asked for: where the report goes, in which form, for whom."""

    output: str | None
    form: str | None
    anonymise: bool
    summary: bool
    max_report_size: int | None
    quiet: bool
    no_color: bool


_OPTIONS: tuple[Callable[..., Any], ...] = (
    click.option(
        "-o", "--output", metavar="PATH",
        help="Write to PATH: a folder (gets index.html, report.md, report.json), or a file when --format is "
        "given or when PATH ends in .html, .md, .json, .csv, .xml or .txt.",
    ),
    click.option("--format", "form", type=click.Choice(present.FORMATS), help="Write this one format."),
    click.option("--anonymise", is_flag=True, help="A, B, C instead of outlets, authors, URLs and paths."),
    click.option("--summary", is_flag=True, help="Leave out the synopsis; Markdown < 65,000 characters."),
    click.option(
        "--max-report-size", type=Size(), metavar="SIZE",
        help="The most an HTML or Markdown report may take (400KB, 2MB); it says what it left out.",
    ),
    click.option("--quiet", is_flag=True, help="Nothing on standard error, except errors."),
    click.option("--no-color", is_flag=True, help="No colour; so does NO_COLOR in the environment."),
)  # fmt: skip


STDOUT = "-"


def output_options(function: Callable[..., None]) -> Callable[..., None]:
    """The options that `compare` and `render` share; the command gets them as one `target`."""

    @wraps(function)
    def command(**given: Any) -> None:
        names = Target.__dataclass_fields__
        target = Target(**{name: given.pop(name) for name in names})
        function(target=target, **given)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def deliver(report: Report, target: Target) -> None:
    """Render the report and put it where it belongs; a source is never written over."""
    output = None if target.output == STDOUT else target.output
    if output is not None and not output.strip():
        raise ConfigError("-o: no name; name a folder or a file, or - for standard output")
    files = {} if output is None else _files(Path(output), target.form)
    _spare_sources(files, report)
    if target.anonymise:
        from newsdiff.present.anonymise import anonymised

        report = anonymised(report)
    if output is None:
        form = target.form or "terminal"
        _to_stdout(_rendered(report, form, target), form)
        return
    for path, form in files.items():
        _write(path, _rendered(report, form, target))
    if not target.quiet:
        first, *others = files
        more = f" (and {', '.join(p.name for p in others)} beside it)" if others else ""
        click.echo(f"newsdiff: wrote {first}{more}", err=True)


def show_problems(problems: tuple[Problem, ...], *, quiet: bool) -> None:
    """Trouble with single inputs, a line each, on standard error."""
    for problem in problems:
        if quiet and problem.severity != "error":
            continue
        where = ":".join(str(part) for part in (problem.path, problem.line) if part)
        message = problem.message if not where or where in problem.message else f"{where}: {problem.message}"
        click.echo(f"newsdiff: {problem.severity}: {message}", err=True)


def _files(path: Path, form: str | None) -> dict[Path, str]:
    """The files to write, each with its format."""
    if path.is_dir() and form:
        raise ConfigError(f"{path} is a folder; together with --format, -o names a file")
    form = form or (None if path.is_dir() else present.SUFFIXES.get(path.suffix.lower()))
    if form is None and path.suffix[1:].isalpha() and not path.is_dir():
        known = ", ".join(present.SUFFIXES)
        raise ConfigError(
            f"{path}: no format has the suffix {path.suffix} (known: {known}); or name a folder"
        )
    return {path: form} if form else {path / name: kind for name, kind in FILES.items()}


def _spare_sources(files: dict[Path, str], report: Report) -> None:
    """Refuse to write where an article was read from."""
    sources = {Path(a.path).resolve() for a in report.articles if a.path}
    for path in files:
        if path.resolve() in sources:
            raise ConfigError(f"{path} is one of the articles; name another place with -o")


def _rendered(report: Report, form: str, target: Target) -> str:
    """The report in a format; a word on standard error when it can't be made as small as asked."""
    text = present.render(report, form, _layout(target))
    most = target.max_report_size
    size = len(text.encode("utf-8")) if most is not None and form in ("html", "markdown") else 0
    if most is not None and size > most and not target.quiet:
        click.echo(f"newsdiff: warning: {form}: {size:,} bytes is the least this report can take", err=True)
    return text


def _layout(target: Target) -> Layout:
    """For this terminal: its width, and colour only where somebody looks at it."""
    from newsdiff.present.layout import Layout

    shown = target.output is None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return Layout(
        summary=target.summary,
        max_size=target.max_report_size,
        width=shutil.get_terminal_size((80, 24)).columns,
        color=shown and not target.no_color and not os.environ.get("NO_COLOR"),
    )


def _to_stdout(text: str, form: str) -> None:
    """A file is UTF-8 wherever it goes; a terminal gets what it can show."""
    if form == "terminal":
        encoding = sys.stdout.encoding or "utf-8"
        click.echo(text.encode(encoding, "replace").decode(encoding), nl=False)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise NewsdiffError(f"{path}: cannot be written: {error.strerror or error}") from error
