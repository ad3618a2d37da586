"""The verdict as a table: what is in a report and a policy, what must be found, at which level."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from gate.story import TEXTS, article, conflict, problem, report, value

from newsdiff import gate
from newsdiff.model import Article, Pair, Report
from newsdiff.options import Policy

if TYPE_CHECKING:
    from newsdiff.verdict import Verdict

MUTUAL = (Pair(a="A", b="B", containment=0.98), Pair(a="B", b="A", containment=0.97))


def scored(key: str, union: float) -> tuple[Article, ...]:
    """The articles, one of them with another share that the others carry."""
    return tuple(
        article(a.key, a.path.removeprefix("story/"), a.text, union=union if a.key == key else 0.5)
        for a in report().articles
        if a.path
    )


def untitled() -> tuple[Article, ...]:
    """The articles, the third without a title."""
    first, second, third = report().articles
    return first, second, msgspec.structs.replace(third, title=None)


def furniture() -> tuple[Article, ...]:
    """The articles, the third all dropped."""
    first, second, third = report().articles
    blocks = tuple(msgspec.structs.replace(b, dropped="navigation") for b in third.blocks)
    return first, second, msgspec.structs.replace(third, blocks=blocks)


@dataclass
class Row:
    """One line of the table: `found` are rule, level and the file of the first place."""

    name: str
    found: set[tuple[str, str, str]]
    passed: bool
    fields: dict[str, Any] = field(default_factory=dict)
    policy: dict[str, Any] = field(default_factory=dict)


MEDIUM = conflict(
    value(report().articles[0], "Four"), value(report().articles[1], "Seven"), severity="medium"
)
QUIET: dict[str, Any] = {"conflicts": (), "claims": ()}
CONFLICT = ("conflict/count", "fail", "one.txt")
CLAIM = ("single-source", "note", "two.txt")
ROWS = [
    Row("nothing", set(), True, QUIET),
    Row("as it is", {CONFLICT, CLAIM}, False),
    Row(
        "conflicts warn",
        {("conflict/count", "warn", "one.txt"), CLAIM},
        True,
        {},
        {"rules": {"conflict": "warn"}},
    ),
    Row("conflicts off", {CLAIM}, True, {}, {"rules": {"conflict": "off"}}),
    Row(
        "a medium conflict warns",
        {("conflict/count", "warn", "one.txt")},
        True,
        {
            "claims": (),
            "conflicts": (MEDIUM,),
        },
    ),
    Row(
        "a medium conflict fails from medium up",
        {("conflict/count", "fail", "one.txt")},
        False,
        {
            "claims": (),
            "conflicts": (MEDIUM,),
        },
        {"conflicts_from": "medium"},
    ),
    Row(
        "claims fail",
        {("single-source", "fail", "two.txt")},
        False,
        {"conflicts": ()},
        {"rules": {"single-source": "fail"}},
    ),
    Row("a claim below the salience", set(), True, {"conflicts": ()}, {"single_source_from": 0.9}),
    Row("binary", {("unreadable", "fail", "bad.txt")}, False, {**QUIET, "problems": (problem("not-text"),)}),
    Row("empty", {("empty", "fail", "bad.txt")}, False, {**QUIET, "problems": (problem("empty-file"),)}),
    Row(
        "all furniture",
        {("furniture-only", "fail", "bad.txt")},
        False,
        {**QUIET, "problems": (problem("nothing-left"),)},
    ),
    Row(
        "furniture kept as an article",
        {("furniture-only", "fail", "three.txt")},
        False,
        {**QUIET, "articles": furniture()},
    ),
    Row(
        "a note of reading",
        {("input", "note", "bad.txt")},
        True,
        {**QUIET, "problems": (problem("guessed", severity="note"),)},
    ),
    Row("no title", {("no-title", "warn", "three.txt")}, True, {**QUIET, "articles": untitled()}),
    Row("off story", {("off-story", "fail", "three.txt")}, False, {**QUIET, "articles": scored("C", 0.09)}),
    Row("in a dispute, so on story", {CONFLICT, CLAIM}, False, {"articles": scored("A", 0.05)}),
    Row("just on story", set(), True, {**QUIET, "articles": scored("C", 0.1)}),
    Row(
        "off story by policy",
        {("off-story", "fail", "three.txt")},
        False,
        {**QUIET, "articles": scored("C", 0.3)},
        {"off_story_below": 0.4},
    ),
    Row(
        "a copy",
        {("near-copy", "fail", "three.txt")},
        False,
        {**QUIET, "pairs": (Pair(a="C", b="A", containment=0.96),)},
    ),
    Row("not quite a copy", set(), True, {**QUIET, "pairs": (Pair(a="C", b="A", containment=0.95),)}),
    Row(
        "copies of each other: the later",
        {("near-copy", "fail", "two.txt")},
        False,
        {**QUIET, "pairs": MUTUAL},
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_verdict(row: Row) -> None:
    """Each row gives exactly its findings."""
    verdict = gate.judge(report(**row.fields), Policy(**row.policy))
    found = {(f.rule, f.level, f.places[0].path.removeprefix("story/")) for f in verdict.findings}
    assert found == row.found
    assert verdict.passed is row.passed


def judged(rep: Report, *entries: gate.Entry, changes: dict[str, Any] | None = None, **known: Any) -> Verdict:
    """The verdict on a story named "story"."""
    case = gate.Case(report=rep, name="story", changes=changes, **known)
    return gate.judge_all((case,), Policy(), entries, where="baseline.json").verdict


def accepted(rep: Report) -> tuple[gate.Entry, ...]:
    """The baseline that accepts all of a report."""
    return gate.judge_all((gate.Case(report=rep, name="story"),), Policy()).entries


def statuses(verdict: Verdict) -> dict[str, str]:
    """Rule -> status, of what is no note."""
    return {f.rule: f.status for f in verdict.findings if f.level != "note"}


def test_places_are_the_passages() -> None:
    """Line and column of both passages, and the sentence that holds each."""
    found = next(f for f in gate.judge(report(), Policy()).findings if f.rule == "conflict/count")
    assert [(p.line, p.column, p.end_column, p.quote, p.text) for p in found.places] == [
        (3, 34, 38, "Four", "Four people were hurt."),
        (3, 32, 37, "Seven", "Seven people were hurt."),
    ]


def test_of_html_the_line_of_the_paragraph() -> None:
    """Columns of the text would point at nothing in the file."""
    page = report()
    page = msgspec.structs.replace(
        page, articles=tuple(msgspec.structs.replace(a, path=f"story/{a.name}.html") for a in page.articles)
    )
    found = next(f for f in gate.judge(page, Policy()).findings if f.rule == "conflict/count")
    assert [(p.line, p.column, p.end_line, p.end_column) for p in found.places] == [(3, 1, 3, 1)] * 2


def test_only_what_a_changed_file_takes_part_in() -> None:
    """The conflict of one and two is judged when one of them has changed, and the changed one comes first."""
    assert statuses(judged(report(), changes={"story/three.txt": "added"})) == {"conflict/count": "unchanged"}
    verdict = judged(report(), changes={"story/two.txt": "changed"})
    assert statuses(verdict) == {"conflict/count": "new"}
    assert verdict.findings[0].places[0].path == "story/two.txt"


def test_a_changed_copy_is_the_copy() -> None:
    """Of two that carry each other it is the new one that adds nothing."""
    both = report(**QUIET, pairs=MUTUAL)
    verdict = judged(both, changes={"story/one.txt": "added"})
    assert [(f.places[0].source, f.status) for f in verdict.findings] == [("one.txt", "new")]


def test_baseline_accepts_all_that_was_there() -> None:
    """What a run accepts, the next run passes."""
    verdict = judged(report(), *accepted(report()))
    assert verdict.passed
    assert statuses(verdict) == {"conflict/count": "accepted"}


def test_only_what_was_judged_is_accepted() -> None:
    """Updating a baseline for a change does not accept old findings behind anybody's back."""
    case = gate.Case(report=report(), name="story", changes={"story/three.txt": "added"})
    assert gate.judge_all((case,), Policy()).entries == ()
    assert gate.judge_all((case,), Policy(), accepted(report())).entries == accepted(report())


def test_edits_elsewhere_wake_nothing() -> None:
    """Positions and the rest of the text are no part of a finding's identity."""
    moved = {**TEXTS, "one.txt": TEXTS["one.txt"].replace("The bridge", "Late news.\n\nThe old bridge")}
    assert judged(report(moved), *accepted(report())).passed


def test_a_renamed_file_wakes_nothing() -> None:
    """A finding about content is found again by the content."""
    lone = report(**{**QUIET, "articles": untitled(), "problems": ()})
    renamed = msgspec.structs.replace(
        lone,
        articles=tuple(
            msgspec.structs.replace(a, path=(a.path or "").replace("three", "3")) for a in lone.articles
        ),
    )
    assert statuses(judged(renamed, *accepted(lone))) == {"no-title": "accepted"}


def test_one_accepted_file_does_not_accept_its_twin() -> None:
    """Two files with the same fault and content are two findings."""
    one = report(**QUIET, problems=(problem("empty-file"),))
    two = report(**QUIET, problems=(problem("empty-file"), problem("empty-file", "worse.txt")))
    verdict = judged(two, *accepted(one))
    assert sorted((f.places[0].source, f.status) for f in verdict.findings) == [
        ("bad.txt", "accepted"), ("worse.txt", "new"),
    ]  # fmt: skip


def with_third(quote: str, said: str, number: int) -> Report:
    """The report when a third source gives a number too."""
    texts = {**TEXTS, "three.txt": f"Bridge news\n\n{quote} people were hurt.\n"}
    rep = report(texts)
    first, second, third = rep.articles
    found = conflict(
        value(first, "Four", "4", 4), value(second, "Seven", "7", 7), value(third, quote, said, number)
    )
    return msgspec.structs.replace(rep, conflicts=(found,))


def test_a_source_that_sides_with_a_known_value_wakes_nothing() -> None:
    """The disagreement is the accepted one, whoever joins it."""
    verdict = judged(with_third("About seven", "about 7", 7), *accepted(report()))
    assert statuses(verdict) == {"conflict/count": "accepted"}


def test_who_accepted_a_dispute_stays_with_it() -> None:
    """Also when a source has joined it and its fingerprint is another."""
    (entry,) = accepted(report())
    signed = msgspec.structs.replace(entry, accepted_by="Ada", why="known")
    case = gate.Case(report=with_third("About seven", "about 7", 7), name="story")
    (grown,) = gate.judge_all((case,), Policy(), (signed,)).entries
    assert grown.fingerprint != entry.fingerprint
    assert (grown.accepted_by, grown.why) == ("Ada", "known")


def test_a_third_value_is_new() -> None:
    """It is announced at the newcomer, and the accepted entry is not called stale: its dispute lives on."""
    verdict = judged(with_third("Nine", "9", 9), *accepted(report()))
    assert statuses(verdict) == {"conflict/count": "new"}
    assert verdict.findings[0].places[0].source == "three.txt"


def test_a_dispute_that_lost_a_source_is_still_the_accepted_one() -> None:
    """Removing a source does not wake what the others were accepted for."""
    assert judged(report(), *accepted(with_third("Nine", "9", 9))).passed


def test_what_is_gone_is_stale() -> None:
    """A corrected source leaves its entry behind, and the check says so."""
    verdict = judged(report(conflicts=()), *accepted(report()))
    assert verdict.passed
    assert [(f.rule, f.level, f.places[0].path) for f in verdict.findings if f.level != "note"] == [
        ("stale-baseline", "warn", "baseline.json")
    ]


def test_stale_entries_can_fail() -> None:
    """The policy decides."""
    case = gate.Case(report=report(conflicts=()), name="story")
    outcome = gate.judge_all((case,), Policy(rules={"stale-baseline": "fail"}), accepted(report()))
    assert not outcome.verdict.passed


@pytest.mark.parametrize(
    ("then", "reason"),
    [
        (report(), None),
        (None, "the file is missing"),
        (report({"one.txt": TEXTS["one.txt"], "two.txt": TEXTS["two.txt"]}), "added: three.txt"),
        (report({**TEXTS, "four.txt": "More\n\nMore of it.\n"}), "removed: four.txt"),
        (report({**TEXTS, "one.txt": TEXTS["one.txt"] + "More.\n"}), "changed: one.txt"),
        (report(newsdiff="9"), "made by newsdiff 9, this is 0"),
        (report(options={"pins": "p"}), "made with other options"),
        (report(claims=()), "the comparison gives another result now"),
    ],
)
def test_committed_report(then: Report | None, reason: str | None) -> None:
    """A report in the repository that these sources don't give any more is a finding that says why."""
    verdict = judged(report(), reports={"r.json": then})
    assert [f.reason for f in verdict.findings if f.rule == "stale-report"] == ([reason] if reason else [])


def test_a_stale_report_cannot_be_accepted() -> None:
    """It would hide all later ones."""
    case = gate.Case(report=report(conflicts=()), name="story", reports={"r.json": None})
    assert gate.judge_all((case,), Policy()).entries == ()


def test_order_of_articles_does_not_matter() -> None:
    """Findings and fingerprints are the same for sources in any order."""
    first, *rest = report().articles
    other = report(articles=(*rest, first))
    prints = [
        [(f.rule, f.fingerprint, f.content) for f in gate.judge(r, Policy()).findings]
        for r in (report(), other)
    ]
    assert prints[0] == prints[1]


def test_overview() -> None:
    """A source at one look."""
    verdict = judged(report(problems=(problem("not-text"),)), changes={"story/two.txt": "added"})
    one, two, three, bad = verdict.sources
    assert bad.trouble == "unreadable"
    assert (one.against, two.against, three.against) == (("two.txt",), ("one.txt",), ())
    assert (two.change, two.alone, two.alone_first) == ("added", 1, ("A second bridge stays open.",))
    assert (one.carried, one.closest_share) == (0.5, 0.4)
