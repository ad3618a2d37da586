"""Conflicts: one module a rule, and the registry that runs them.

A rule's docstring is its manual page. Rules yield drafts; `merge` makes one conflict of all drafts that
are one disagreement. Precision goes before recall: where several readings of a passage fit, a rule keeps
silent.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsdiff.conflicts.chorus import chorus
from newsdiff.conflicts.context import Context
from newsdiff.conflicts.kinship import Kinship
from newsdiff.conflicts.merge import merged
from newsdiff.conflicts.registry import RULES
from newsdiff.options import DEFAULT, Options

if TYPE_CHECKING:
    from newsdiff.model import Conflict
    from newsdiff.story import Story


def conflicts(story: Story, options: Options = DEFAULT) -> tuple[Conflict, ...]:
    """All conflicts that the rules find and the options show, most severe first."""
    context = Context(story)
    kinship = Kinship(story)
    drafts = [
        (rule, draft)
        for rule in RULES
        if rule.id not in options.rules_off
        for draft in rule.check(context)
        if not kinship.strangers(draft.sides[0].article, draft.sides[1].article)
    ]
    return merged(drafts, story.articles, options, partial(chorus, context))
