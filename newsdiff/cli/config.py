"""The configuration: `newsdiff.toml`, or `[tool.newsdiff]` in pyproject.toml.

It is looked for in the folder given and its parents, up to the top of the git repository. The first file
found counts, alone. Paths in it are relative to its folder, the root. Every key is checked; an unknown one
is an error that names the nearest known one.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from newsdiff.errors import ConfigError
from newsdiff.options import Options, Policy

FILE = "newsdiff.toml"
BASELINE = "newsdiff-baseline.json"
SEVERITIES = ("high", "medium", "low")
LEVELS = ("fail", "warn", "note", "off")
COMPARE_KEYS = Options.__struct_fields__
CHECK_KEYS = ("baseline", "cache", "reports", *Policy.__struct_fields__)
TOP_KEYS = ("paths", "compare", "check")


@dataclass(frozen=True, slots=True)
class Config:
    """What the configuration says; the defaults where there is none.

    `root` is the folder of the configuration; the baseline names stories from there. `paths` are the stories,
    `reports` the committed report of a story by its folder, `path` the file that said so, or None. All paths
    are as seen from the working directory.
    """

    options: Options = field(default_factory=Options)
    policy: Policy = field(default_factory=Policy)
    paths: tuple[str, ...] = ()
    baseline: str = BASELINE
    cache: str | None = None
    reports: dict[str, str] = field(default_factory=dict)
    root: Path = Path()
    path: Path | None = None


def load(start: Path, explicit: str | None = None) -> Config:
    """The configuration that holds for `start`, or the one in the file `explicit`. ConfigError names
    what is wrong.
    """
    if explicit is not None:
        path = Path(explicit)
        if not path.is_file():
            raise ConfigError(f"{explicit}: no such configuration file")
        return _config(path, _table(path))
    for folder in (start.absolute(), *start.absolute().parents):
        for name in (FILE, "pyproject.toml"):
            path = folder / name
            if path.is_file() and (table := _table(path)) is not None:
                return _config(path, table)
        if (folder / ".git").exists():
            break
    return Config(root=start)


def _table(path: Path) -> dict[str, Any] | None:
    """The table of a file; None for a pyproject.toml that does not speak of newsdiff."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
    if path.name != "pyproject.toml":
        return data
    found = data.get("tool", {}).get("newsdiff")
    return found if isinstance(found, dict) else None


def _config(path: Path, table: dict[str, Any] | None) -> Config:
    table = table or {}
    shown = _here(path.parent, path.name)
    where = f"{shown}: [tool.newsdiff]" if path.name == "pyproject.toml" else shown
    known(table, TOP_KEYS, where)
    compare, check = (_section(table, name, where) for name in ("compare", "check"))
    known(compare, COMPARE_KEYS, f"{where}: [compare]")
    known(check, CHECK_KEYS, f"{where}: [check]")
    own = {k: v for k, v in check.items() if k not in Policy.__struct_fields__}
    root = path.parent
    options = convert(_resolved(compare, root), Options, f"{where}: [compare]")
    policy = convert({k: v for k, v in check.items() if k not in own}, Policy, f"{where}: [check]")
    return Config(
        options=checked_options(options, f"{where}: [compare]"),
        policy=checked_policy(policy, f"{where}: [check]"),
        paths=tuple(_here(root, p) for p in convert(table.get("paths", ()), list[str], f"{where}: paths")),
        baseline=_here(root, convert(own.get("baseline", BASELINE), str, f"{where}: baseline")),
        cache=_here(root, convert(own["cache"], str, f"{where}: cache")) if "cache" in own else None,
        reports={
            _here(root, story): _here(root, file)
            for story, file in convert(own.get("reports", {}), dict[str, str], f"{where}: reports").items()
        },
        root=root,
        path=path,
    )


def _section(table: dict[str, Any], name: str, where: str) -> dict[str, Any]:
    section = table.get(name, {})
    if not isinstance(section, dict):
        raise ConfigError(f"{where}: {name} must be a table: [{name}]")
    return section


def _resolved(compare: dict[str, Any], root: Path) -> dict[str, Any]:
    """Files that the options name stand beside the configuration, wherever newsdiff is started."""
    files = ("pins", "model")
    return {k: _here(root, v) if k in files and isinstance(v, str) else v for k, v in compare.items()}


def _here(root: Path, path: str) -> str:
    """A path of the configuration as seen from the working directory."""
    return Path(os.path.relpath(root / path)).as_posix()


def convert(value: Any, kind: Any, where: str) -> Any:
    """The value as the type that a field has; ConfigError says which field is wrong, and how."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{where}: {error}") from error


def known(given: dict[str, Any], names: tuple[str, ...], where: str) -> None:
    """ConfigError for the first key that is none of `names`, with the one that was probably meant."""
    for key in given:
        one_of(key, names, where, "key")


def one_of(value: str, names: tuple[str, ...], where: str, what: str) -> str:
    """The value, when it is one of `names`; else a ConfigError that names the nearest, or all."""
    if value in names:
        return value
    from difflib import get_close_matches

    near = get_close_matches(value.replace("-", "_"), names, 1, 0.5) or get_close_matches(
        value, names, 1, 0.5
    )
    hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(names)}"
    raise ConfigError(f"{where}: unknown {what} {value!r}; {hint}")


def checked_options(options: Options, where: str) -> Options:
    """The options, when all that they name exists."""
    one_of(options.similarity, ("lexical", "semantic"), where, "similarity")
    one_of(options.min_severity, SEVERITIES, where, "min_severity")
    if options.rules_off or options.rule_severity:
        from newsdiff.conflicts.registry import RULES

        ids = tuple(rule.id for rule in RULES)
        for rule in (*options.rules_off, *options.rule_severity):
            one_of(rule, ids, where, "conflict rule")
        for severity in options.rule_severity.values():
            one_of(severity, SEVERITIES, where, "severity")
    return options


def checked_policy(policy: Policy, where: str) -> Policy:
    """The policy, when all that it names exists."""
    one_of(policy.conflicts_from, SEVERITIES, where, "conflicts_from")
    for name in ("off_story_below", "near_copy_above", "single_source_from"):
        if not 0 <= getattr(policy, name) <= 1:
            raise ConfigError(f"{where}: {name} is a share: 0 to 1, not {getattr(policy, name)}")
    if policy.rules:
        from newsdiff.gate.rules import IDS

        for rule, given in policy.rules.items():
            one_of(rule, IDS, where, "rule")
            one_of(given, LEVELS, where, f"level for {rule}:")
    return policy


def overridden(config: Config, given: dict[str, Any]) -> Config:
    """The configuration with what the command line says; None and empty values say nothing.

    Keys are fields of Options, Policy or Config; a table given (rules, rule_severity, reports) adds to the
    configured one.
    """
    said = {k: v for k, v in given.items() if v not in (None, (), {})}
    options = _with(config.options, {k: v for k, v in said.items() if k in COMPARE_KEYS})
    policy = _with(config.policy, {k: v for k, v in said.items() if k in Policy.__struct_fields__})
    rest = {k: v for k, v in said.items() if k in ("paths", "baseline", "cache")}
    return replace(
        config,
        options=checked_options(options, "command line"),
        policy=checked_policy(policy, "command line"),
        reports={**config.reports, **said.get("reports", {})},
        **rest,
    )


def _with(record: Any, said: dict[str, Any]) -> Any:
    merged = {k: {**getattr(record, k), **v} if isinstance(v, dict) else v for k, v in said.items()}
    return msgspec.structs.replace(record, **merged)
