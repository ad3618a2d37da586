"""The registry and the manual: each rule has a page, and docs/conflicts.md is made of these pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from newsdiff.cli.explain import explain
from newsdiff.conflicts.manual import page
from newsdiff.conflicts.registry import RULES, find

if TYPE_CHECKING:
    from newsdiff.conflicts.draft import Rule

ROOT = Path(__file__).parent.parent.parent


def test_the_manual_is_current() -> None:
    assert (ROOT / "docs" / "conflicts.md").read_text("utf-8") == page()


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_each_rule_says_what_it_flags_and_leaves_with_an_example(rule: Rule) -> None:
    assert "\nFlags:" in rule.manual
    assert "\nLeaves:" in rule.manual
    assert "    “" in rule.manual or "    ¥" in rule.manual
    assert find(rule.id) is rule


def test_names_of_rules_are_unique() -> None:
    assert len({r.id for r in RULES}) == len(RULES)


def test_explain_lists_all_rules() -> None:
    output = CliRunner().invoke(explain, []).output
    assert all(r.id in output for r in RULES)


def test_explain_prints_a_rules_manual() -> None:
    output = CliRunner().invoke(explain, ["toll"]).output
    assert "Flags:" in output
    assert "Leaves:" in output
