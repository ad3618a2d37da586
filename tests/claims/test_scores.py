"""What the shares mean at their ends, and in between."""

from __future__ import annotations

import pytest
from claims.claim_cases import article, supported

from newsdiff.claims.scores import pairs, scores

FIRE = """Warehouse fire in Brell

A fire destroyed a warehouse in the port of Brell on Monday night, and 120 firefighters fought it until dawn.

Nobody was hurt, said fire chief Anna Lindgren. The owner put the damage at 3 million crowns.
"""
REWORDED = """Blaze in the port of Brell

In the port of Brell a warehouse burned down on Monday night. Some 120 firefighters needed until dawn.

Fire chief Anna Lindgren said that nobody was hurt. The damage is 3 million crowns, according to the owner.
"""
CHESS = """Vasquez wins in Lima

Grandmaster Elena Vasquez took the title with a rook ending that lasted seventy moves.

Her next tournament begins in Oslo after Easter.
"""


def test_a_copy_is_all_carried_and_verbatim() -> None:
    story, carried = supported((article("A", FIRE), article("B", FIRE + "\n")))
    for score in scores(story, carried).values():
        assert score.union == 1.0
        assert score.verbatim > 0.9
        assert score.facts == 1.0
    assert {p.containment for p in pairs(story, carried)} == {1.0}


def test_unrelated_articles_share_nothing() -> None:
    story, carried = supported((article("A", FIRE), article("B", CHESS)))
    assert all(s.union < 0.05 for s in scores(story, carried).values())
    assert all(p.containment < 0.05 for p in pairs(story, carried))


def test_other_words_are_carried_but_not_verbatim() -> None:
    story, carried = supported((article("A", FIRE), article("B", REWORDED)))
    score = scores(story, carried)["A"]
    assert score.union > 0.6
    assert score.reworded > score.verbatim
    assert score.union == pytest.approx(score.verbatim + score.reworded, abs=2e-4)


def test_a_part_is_contained_in_the_whole_and_not_the_other_way() -> None:
    part = FIRE.split("\n\n")[0] + "\n\n" + FIRE.split("\n\n")[1] + "\n"
    story, carried = supported((article("A", part), article("B", FIRE)))
    held = {(p.a, p.b): p.containment for p in pairs(story, carried)}
    assert held["A", "B"] == 1.0
    assert held["B", "A"] < 0.8
