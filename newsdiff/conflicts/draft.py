"""What a rule yields: two or more passages that disagree, before drafts of one disagreement are merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import ConflictKind, Record, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal

    from newsdiff.conflicts.context import Context


class Side(Record, frozen=True, kw_only=True):
    """One passage: the article's position in the story, the shortest differing stretch, and what it says.

    `value` is normalised and reads well in a sentence; two sides with one value agree.
    """

    article: int
    start: int
    end: int
    value: str
    number: Decimal | None = None


class Draft(Record, frozen=True, kw_only=True):
    """A disagreement as one rule sees it.

    `reason` may hold {values}, which is replaced by all values once drafts are merged. `kind` and `severity`
    are the rule's own unless given. `family` says which drafts may be one disagreement when they touch
    the same
    passage ("quantity", "date", "person" …).
    """

    sides: tuple[Side, ...]
    topic: str
    reason: str
    family: str
    kind: ConflictKind | None = None
    severity: Severity | None = None
    working: tuple[str, ...] = ()


class Rule(Record, frozen=True, kw_only=True):
    """A rule of the registry. `manual` is its module's docstring; `check` yields drafts."""

    id: str
    kind: ConflictKind
    severity: Severity
    manual: str
    check: Callable[[Context], Iterable[Draft]]

    @property
    def summary(self) -> str:
        """The first line of the manual page."""
        return self.manual.strip().splitlines()[0].rstrip(".")
