"""The rules of the gate, each with its manual and the level it has unless the policy sets another.

A rule's level is "fail" (the check fails), "warn" (it is shown, the check passes), "note" (it is counted and
stands in the machine-readable outputs) or "off". Contradictions are one rule here, `conflict`: which of them
fail is a question of their severity. In outputs each has the id of the rule that found it, as
`conflict/implied-rate`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdiff.conflicts import registry
from newsdiff.verdict import RuleHelp

if TYPE_CHECKING:
    from newsdiff.options import Policy


class GateRule(NamedTuple):
    """One rule: what it finds, in a line and in a paragraph that says what to do, and its level by
    default.
    """

    id: str
    summary: str
    help: str
    level: str


RULES = (
    GateRule(
        "unreadable", "A source that can't be read",
        "The file is binary, damaged, or in an encoding that can't be told. The other sources are still "
        "compared. Save it as UTF-8 text, HTML or Markdown, or remove it.", "fail",
    ),
    GateRule(
        "empty", "A source without text",
        "The file holds nothing, or white space only. Often a download that failed. Fetch it again, or "
        "remove it.",
        "fail",
    ),
    GateRule(
        "furniture-only", "A source that is all furniture",
        "All that the file holds belongs to the site, not to the story: navigation, a cookie notice, a "
        "paywall, a disclaimer. `newsdiff compare` lists each dropped paragraph with the reason. Fetch "
        "the article itself.",
        "fail",
    ),
    GateRule(
        "off-story", "A source that is on another story",
        "The other sources together carry less of it than `off_story_below`. Either it belongs into "
        "another folder, or it is the only one on a new side of the story; then accept it into the "
        "baseline.", "fail",
    ),
    GateRule(
        "near-copy", "A source that adds nothing to another",
        "One other source carries more of it than `near_copy_above`. Counted as a second witness it "
        "would lend weight to what has one origin. Keep one of the two, or accept it into the "
        "baseline.", "fail",
    ),
    GateRule(
        "conflict", "Sources that contradict each other",
        "Both passages are quoted, with the reason why they stand beside each other; who is right is for "
        "a person to find out. From the severity of `conflicts_from` up it has the level of this rule, "
        "below it is a warning.",
        "fail",
    ),
    GateRule(
        "single-source", "A claim that only one source makes",
        "No other source of the story carries it. That is often the news, and sometimes a mistake. "
        "Claims of a salience below `single_source_from` are only counted.", "note",
    ),
    GateRule(
        "no-title", "A source without a title",
        "No headline was found. Reports then call the source by its file name. Put the headline on the "
        "first line, with an empty line below.", "warn",
    ),
    GateRule(
        "input", "Trouble with a source that did not stop it from being compared",
        "For instance a second file with the same content, or marks of a faulty extraction.", "note",
    ),
    GateRule(
        "stale-report", "A committed report that is out of date",
        "The report in the repository is not what these sources give now. Make it anew with `newsdiff "
        "compare`, and commit it.", "fail",
    ),
    GateRule(
        "stale-pin", "A pin that nothing matches any more",
        "No story holds the quotations of a pin (a source was edited or removed), or its line can't be "
        "read. Change the pin, or remove it.", "warn",
    ),
    GateRule(
        "stale-baseline", "A baseline entry that nothing matches any more",
        "What was accepted is gone: the source was corrected or removed. `newsdiff check "
        "--update-baseline` drops the entry.", "warn",
    ),
)  # fmt: skip

IDS = tuple(rule.id for rule in RULES)
CONFLICT = "conflict/"


def level(rule: str, policy: Policy) -> str:
    """The level that a rule of the gate has under a policy: "fail", "warn", "note" or "off"."""
    return policy.rules.get(rule) or next(r.level for r in RULES if r.id == rule)


def helps(policy: Policy) -> tuple[RuleHelp, ...]:
    """All rules with their manuals: those of the gate, then each conflict rule as `conflict/ID`."""
    own = tuple(
        RuleHelp(id=r.id, summary=r.summary, help=r.help, level=level(r.id, policy))  # type: ignore[arg-type]
        for r in RULES
        if r.id != "conflict"
    )
    found = tuple(
        RuleHelp(
            id=CONFLICT + r.id, summary=_first_line(r.manual) or r.id, help=r.manual.strip() or r.id,
            level=level("conflict", policy),  # type: ignore[arg-type]
        )
        for r in registry.RULES
    )  # fmt: skip
    return own + found


def _first_line(manual: str) -> str:
    lines = manual.strip().splitlines()
    return lines[0].strip().rstrip(".") if lines else ""
