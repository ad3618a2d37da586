"""Which finding is the one that an entry of the baseline has accepted.

By fingerprint first. Of what is left on both sides, by content: the file or folder has another name now.
Last, a conflict that has grown or shrunk: the entry's disagreement is still in it, and no value is new. So a
new source that sides with one of the known values wakes nothing, while one that says a third thing does.

An entry that nothing matches is stale, unless its disagreement lives on in a conflict with a new value.
Cost: entries times findings of one rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdiff.gate.baseline import Entry
    from newsdiff.gate.draft import Draft

    Placed = tuple[str, Draft]
    """A story's name and a finding in it."""


def matched(drafts: list[Placed], baseline: tuple[Entry, ...]) -> tuple[dict[int, Entry], tuple[Entry, ...]]:
    """The entry that accepts each draft, by the draft's position, and the entries that are stale."""
    entries = {entry.key: entry for entry in baseline}
    found: dict[int, Entry] = {}
    for i, (story, draft) in enumerate(drafts):
        entry = entries.pop((story, draft.rule, draft.fingerprint), None)
        if entry is not None:
            found[i] = entry
    for same in (_moved, _same_dispute):
        _match_rest(drafts, entries, found, same)
    stale = (e for e in entries.values() if not any(_lives_on(placed, e) for placed in drafts))
    return found, tuple(stale)


def _match_rest(
    drafts: list[Placed],
    entries: dict[tuple[str, str, str], Entry],
    found: dict[int, Entry],
    same: Callable[[Placed, Entry], bool],
) -> None:
    """Give each draft that has no entry yet the first that is the same by some measure; each entry once."""
    for i, placed in enumerate(drafts):
        if i not in found:
            entry = next((e for e in entries.values() if same(placed, e)), None)
            if entry is not None:
                found[i] = entries.pop(entry.key)


def _moved(placed: Placed, entry: Entry) -> bool:
    _, draft = placed
    return (entry.rule, entry.content) == (draft.rule, draft.content)


def _same_dispute(placed: Placed, entry: Entry) -> bool:
    _, draft = placed
    return _lives_on(placed, entry) and {v for _, v in draft.sides} <= {v for _, v in entry.sides}


def _lives_on(placed: Placed, entry: Entry) -> bool:
    """Whether two sources (or one, twice) that the entry has at odds are still at odds in the draft."""
    story, draft = placed
    if (story, draft.rule) != (entry.story, entry.rule):
        return False
    return len({value for _, value in set(draft.sides) & set(entry.sides)}) > 1
