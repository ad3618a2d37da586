"""A statement whose words hold a value that another source disputes is marked, whoever carries it."""

from __future__ import annotations

import newsdiff
from newsdiff import present
from newsdiff.present.view import view

NORTH = """Ferry runs aground off Port Lorrin

A passenger ferry ran aground in thick fog off Port Lorrin early on Wednesday.

All 43 passengers were rescued by the lifeboat, the coastguard said.

The ship was built in 1987 and had been refitted, the owner said.
"""
HERALD = """Lifeboat saves passengers of ferry

The lifeboat rescued all 43 passengers of a ferry that ran aground off Port Lorrin on Wednesday in the fog.

Islanders feared that shops would run short of milk.
"""
COAST = """Ferry hits reef

A ferry ran aground on a reef near Port Lorrin on Wednesday morning.

The coastguard said that 46 passengers were rescued by the lifeboat.

A tug will come on Thursday.
"""


def test_a_disputed_value_is_marked_in_the_statement_of_those_who_agree() -> None:
    articles = [newsdiff.Article.from_text(t, name=n) for n, t in (("N", NORTH), ("H", HERALD), ("C", COAST))]
    report = newsdiff.compare(articles)
    assert report.conflicts
    disputed = [s for s in view(report).statements if s.k > 1 and ("43" in s.text or "46" in s.text)]
    assert disputed
    assert all(s.conflicts for s in disputed)
    assert f"{disputed[0].text} ≠1\n" in present.render(report, "markdown")
