"""On stories written for the purpose, planted conflicts are found, no trap is flagged, nothing else."""

from __future__ import annotations

import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from cases import STORIES, Case, load
from msgspec.structs import replace

ALL = sorted(STORIES.glob("*.md"))
FLOORS = {"stories_held_out": 25, "stories_mending": 59, "stories_unseen": 13, "stories_last": 14}
"""How many planted conflicts are found at least in stories of which not all are."""
PARTLY = [p for folder in FLOORS for p in sorted((STORIES.parent / folder).glob("*.md"))]
STRANGERS = 2
"""How many pairs of articles of two stories that stand side by side by name may seem to conflict."""


@cache
def judged(path: Path) -> tuple[int, list[str], list[str]]:
    """How many planted conflicts were found, the topics missed, and what was flagged wrongly."""
    case = load(path)
    missed, wrong, _ = case.judged()
    must = sum(not p.optional for p in case.planted)
    told = [f"{c.rule}: {c.topic} {[v.text for v in c.values]}" for c in wrong]
    return must - len(missed), [p.topic for p in missed], told


def test_there_are_at_least_ten_stories() -> None:
    assert len(ALL) >= 10


@pytest.mark.parametrize("path", ALL, ids=lambda p: p.stem)
def test_planted_conflicts_are_found_and_nothing_else(path: Path) -> None:
    _, missed, wrong = judged(path)
    assert not missed
    assert not wrong


@pytest.mark.parametrize("path", PARTLY, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_on_stories_that_are_hard_nothing_is_flagged_wrongly(path: Path) -> None:
    assert not judged(path)[2]


@pytest.mark.parametrize("folder", FLOORS)
def test_on_stories_that_are_hard_no_fewer_are_found_than_before(folder: str) -> None:
    found = sum(judged(p)[0] for p in PARTLY if p.parent.name == folder)
    assert found >= FLOORS[folder]


def test_articles_of_two_stories_hardly_ever_conflict() -> None:
    cases = [load(p) for p in [*ALL, *PARTLY]]
    seeming = []
    for a, b in pairwise(cases):
        mixed = (replace(a.articles[0], name="one"), replace(b.articles[-1], name="other"))
        report = Case("mixed", mixed, ()).report()
        if any(not c.internal for c in report.conflicts):
            seeming.append((a.name, b.name))
    assert len(seeming) <= STRANGERS, seeming
