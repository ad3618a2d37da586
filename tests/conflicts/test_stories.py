"""On stories written for the purpose, every planted conflict is found, no trap is flagged, nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from cases import STORIES, load

ALL = sorted(STORIES.glob("*.md"))
HELD_OUT = sorted((STORIES.parent / "stories_held_out").glob("*.md"))


def test_there_are_at_least_ten_stories() -> None:
    assert len(ALL) >= 10


@pytest.mark.parametrize("path", ALL, ids=lambda p: p.stem)
def test_planted_conflicts_are_found_and_nothing_else(path: Path) -> None:
    missed, wrong, _ = load(path).judged()
    assert not missed, [p.topic for p in missed]
    assert not wrong, [(c.rule, c.topic, [v.text for v in c.values]) for c in wrong]


@pytest.mark.parametrize("path", HELD_OUT, ids=lambda p: p.stem)
def test_on_stories_held_out_nothing_is_flagged_wrongly(path: Path) -> None:
    _, wrong, _ = load(path).judged()
    assert not wrong, [(c.rule, c.topic, [v.text for v in c.values]) for c in wrong]
