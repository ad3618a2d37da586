"""Conflicts: one module a rule, and the registry that runs them."""

from __future__ import annotations

from newsdiff.align.matching import UnitLink
from newsdiff.model import Conflict
from newsdiff.options import Options
from newsdiff.story import Story


def conflicts(story: Story, links: tuple[UnitLink, ...], options: Options) -> tuple[Conflict, ...]:
    """All conflicts that the rules find and the options show, most severe first."""
    return ()
