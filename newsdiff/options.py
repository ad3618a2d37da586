"""What a user can set, with the defaults. Every field has one meaning and is named in
docs/configuration.md.
"""

from __future__ import annotations

from newsdiff.model import Record


class Options(Record, frozen=True, kw_only=True):
    """How articles are compared. Two runs with equal options and inputs give the same report."""

    similarity: str = "lexical"
    model: str | None = None
    min_severity: str = "medium"
    rules_off: tuple[str, ...] = ()
    rule_severity: dict[str, str] = {}  # noqa: RUF012 - msgspec copies a mutable default
    pins: str | None = None


DEFAULT = Options()


class Policy(Record, frozen=True, kw_only=True):
    """When `newsdiff check` fails. Shares and salience are 0 to 1; `rules` sets the level of rules by id."""

    off_story_below: float = 0.1
    near_copy_above: float = 0.95
    conflicts_from: str = "high"
    single_source_from: float = 0.5
    rules: dict[str, str] = {}  # noqa: RUF012 - msgspec copies a mutable default
