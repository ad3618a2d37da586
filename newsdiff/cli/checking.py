"""The run behind `newsdiff check`: stories, reports, baseline, changes -> an outcome. Reads files,
asks git.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from newsdiff import api, gate, store
from newsdiff.cli import cache, git
from newsdiff.cli.stories import Folder, folders, sources
from newsdiff.errors import InputError, NewsdiffError
from newsdiff.gate import pinned
from newsdiff.model import Report
from newsdiff.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdiff.cli.config import Config
    from newsdiff.gate import Entry, Outcome
    from newsdiff.gate.overview import Change
    from newsdiff.options import Options


@dataclass(frozen=True, slots=True)
class Request:
    """What one run is asked for, beside the configuration."""

    since: str | None = None
    from_ref: str | None = None
    use_file: bool = True
    update: bool = False
    accepted_by: str | None = None
    why: str | None = None
    whole: bool = True
    """Whether it looks at all stories that the configuration names."""


def run(config: Config, request: Request, warn: Callable[[str], None]) -> Outcome:
    """Compare all stories and judge them; with `update`, write the baseline."""
    stories = folders(config.paths, config.root)
    reports = pinned.told_once({s.name: _report(s, config, warn) for s in stories}, whole=request.whole)
    changes = _changes(request.since, stories)
    cases = tuple(
        gate.Case(
            report=reports[s.name],
            name=s.name,
            changes=changes,
            reports=_committed(s, config),
            hashes={file: cache.file_hash(Path(file)) for file in s.files},
        )
        for s in stories
    )
    file = Path(config.baseline)
    kept = _read(file) if request.use_file else ()
    scope, aside = _scoped(kept, stories, config.root)
    before = _before(request.from_ref, stories, config) if request.from_ref else ()
    outcome = gate.judge_all(
        cases, config.policy, scope, before=before, where=_shown(file), since=request.since
    )
    if not any(len(r.articles) > 1 for r in reports.values()) and outcome.verdict.passed:
        raise InputError("nothing to compare: no story here has two sources that can be read")
    if request.update:
        _update(file, kept, outcome, aside, request, warn)
    return outcome


def _report(story: Folder, config: Config, warn: Callable[[str], None]) -> Report:
    """The report on a story, from the cache where there is one."""
    if config.cache is None:
        return _compare(story.files, config.options)
    folder = Path(config.cache)
    return cache.cached(
        folder, story.files, config.options, lambda: _compare(story.files, config.options), warn
    )


def _compare(files: tuple[str, ...], options: Options) -> Report:
    """The report; of less than two readable sources one without comparison, so that the trouble is told."""
    articles, problems = api.witnesses(list(files))
    if len(articles) < 2:
        return Report(newsdiff=__version__, articles=articles, problems=problems)
    return api.compare_witnesses(articles, options, problems)


def _changes(ref: str | None, stories: tuple[Folder, ...]) -> dict[str, Change] | None:
    """The changed files by path as the reports know them; None when all are judged."""
    if ref is None:
        return None
    found: dict[str, Change] = {}
    for story in stories:
        changed = git.changes(ref, story.path)
        folder = story.path.resolve()
        for file in story.files:
            change = changed.get(folder / Path(file).name)
            if change is not None:
                found[file] = change
    return found


def _committed(story: Folder, config: Config) -> dict[str, Report | None]:
    """The reports in the repository that must be current for this story."""
    found: dict[str, Report | None] = {}
    for name, file in config.reports.items():
        if Path(name).resolve() == story.path.resolve():
            path = Path(file)
            found[_shown(path)] = store.read(path) if path.is_file() else None
    return found


def _read(file: Path) -> tuple[Entry, ...]:
    """The entries of the baseline file; none when there is no file."""
    if not file.is_file():
        return ()
    try:
        return gate.parse(file.read_text(encoding="utf-8"), str(file))
    except (OSError, UnicodeDecodeError) as error:
        raise NewsdiffError(f"{file}: {error}") from error


def _scoped(
    entries: tuple[Entry, ...], stories: tuple[Folder, ...], root: Path
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """The entries that this run can speak of, and those of stories that it did not look at."""
    looked = {s.name for s in stories}
    scope = [e for e in entries if e.story in looked or not (root / e.story).is_dir()]
    return tuple(scope), tuple(e for e in entries if e not in scope)


def _before(ref: str, stories: tuple[Folder, ...], config: Config) -> tuple[Entry, ...]:
    """What the stories gave at a ref, as a baseline."""
    reports: dict[str, Report] = {}
    with tempfile.TemporaryDirectory(prefix="newsdiff-") as scratch:
        for i, story in enumerate(stories):
            folder = Path(scratch, str(i))
            if git.extract(ref, story.path, folder):
                reports[story.name] = _compare(sources(folder), config.options)
    cases = tuple(gate.Case(report=r, name=name) for name, r in pinned.told_once(reports).items())
    return gate.judge_all(cases, config.policy).entries


def _update(
    file: Path,
    old: tuple[Entry, ...],
    outcome: Outcome,
    aside: tuple[Entry, ...],
    request: Request,
    warn: Callable[[str], None],
) -> None:
    """Write the baseline; what is new in it gets the name and the reason of the request."""
    new = {(f.story, f.rule, f.fingerprint) for f in outcome.verdict.findings if f.status == "new"}
    signed = tuple(
        msgspec.structs.replace(e, accepted_by=request.accepted_by, why=request.why) if e.key in new else e
        for e in (*outcome.entries, *aside)
    )
    try:
        file.write_text(gate.dump(signed), encoding="utf-8", newline="\n")
    except OSError as error:
        raise NewsdiffError(f"{file}: cannot be written: {error.strerror or error}") from error
    before, after = {e.key for e in old}, {e.key for e in signed}
    counts = f"{len(after)} accepted, {len(after & new)} new, {len(before - after)} dropped"
    warn(f"wrote {_shown(file)}: {counts}")


def _shown(path: Path) -> str:
    """The path as seen from here."""
    return Path(os.path.relpath(path)).as_posix()
