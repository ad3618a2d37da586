"""Persons, organisations and places; names made equal across articles; quotations and their speakers."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff import facts, reading
from newsdiff.model import Article, Fact

CASES = Path(__file__).parent.parent / "cases" / "facts"
HEAD = "A title stands here\n\n"


def read(text: str) -> tuple[Fact, ...]:
    return facts.extract(reading.segmented(Article.from_text(HEAD + text), "A"))


def rows(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("row", rows("names.tsv"), ids=lambda row: row[0])
def test_name(row: list[str]) -> None:
    sentence, kind, value, *rest = row
    start, end = sentence.index("⟦") + len(HEAD), sentence.index("⟧") - 1 + len(HEAD)
    found = [f for f in read(sentence.replace("⟦", "").replace("⟧", "")) if (f.start, f.end) == (start, end)]
    assert [(f.kind, f.value) for f in found if f.kind != "name"] == [(kind, value)]
    wanted = dict(pair.split("=", 1) for pair in rest)
    assert {key: found[0].parts.get(key) for key in wanted} == wanted


def values(*texts: str) -> list[list[str]]:
    return [
        [f.value for f in one if f.kind in ("person", "organisation")]
        for one in facts.unify(tuple(map(read, texts)))
    ]


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (
            ["Minister Akasawa Ryōsei spoke first.", "Minister Ryosei Akazawa spoke. Then Akazawa left."],
            [["ryosei akazawa"], ["ryosei akazawa", "ryosei akazawa"]],
        ),
        (
            ["Minister Ryosei Akazawa spoke first.", "Minister Akira Akazawa spoke first."],
            [["ryosei akazawa"], ["akira akazawa"]],
        ),
        (
            ["It is the International Federation of Robotics (IFR).", "They asked the IFR for data."],
            [["international federation of robotics"] * 2, ["international federation of robotics"]],
        ),
        (
            ["Parts come from FANUC Corporation now.", "Parts come from Fanuc Ltd now."],
            [["fanuc"], ["fanuc"]],
        ),
        (
            ["They work with Yaskawa Electric there.", "They work with the Sony Group and Yaskawa there."],
            [["yaskawa electric"], ["sony", "yaskawa electric"]],
        ),
        (
            ["President Volodymyr Zelensky spoke.", "President Volodymyr Zelenskyy spoke."],
            [["volodymyr zelensky"], ["volodymyr zelensky"]],
        ),
        (
            ["Judge Maria Jensen spoke.", "Judge Mario Jensen spoke."],
            [["maria jensen"], ["mario jensen"]],
        ),
    ],
)  # fmt: skip
def test_unify(texts: list[str], wanted: list[list[str]]) -> None:
    assert values(*texts) == wanted


def test_a_family_name_that_two_persons_bear_is_left_alone() -> None:
    text = "Minister Ada Novak spoke to Judge Jan Novak. In the end Novak left."
    (unified,) = facts.unify((read(text),))
    assert [f.value for f in unified if f.text == "Novak"] == ["novak"]


SAID = "we will not yield to anybody"
QUOTATIONS = [
    ("“We will not yield to anybody,” said Philippe Martin.", SAID, "philippe martin"),
    ("Ada Novak said: “We will not yield to anybody.”", SAID, "ada novak"),
    ('"We will not yield to anybody," Ada Novak said.', SAID, "ada novak"),
    ("`` We will not yield to anybody, '' said Ada Novak.", SAID, "ada novak"),
    ("“We will not yield to anybody,” said South Hill resident Ada Novak.", SAID, "ada novak"),
    ("Ada Novak said it rained. He said: “We will not yield to anybody.”", SAID, "ada novak"),
    ("Ada Novak, the minister of trade, said “we will not yield to anybody”.", SAID, "ada novak"),
    ("It is “a plan that nobody wants” by now.", "a plan that nobody wants", None),
]


@pytest.mark.parametrize(("text", "value", "speaker"), QUOTATIONS)
def test_quotation(text: str, value: str, speaker: str | None) -> None:
    found = [f for f in read(text) if f.kind == "quote"]
    assert [(f.value, f.parts.get("speaker")) for f in found] == [(value, speaker)]


def test_short_scare_quotes_are_no_quotations() -> None:
    assert [f for f in read("It is a “bold plan” by now.") if f.kind == "quote"] == []


@pytest.mark.parametrize(
    ("sentence", "speaker", "hedge"),
    [
        ("Fujitsu and Rakuten are reportedly evaluating whether to join.", None, "reportedly"),
        ("The consortium is expected to expand to 44 companies.", None, "expected"),
        ("According to the police, the driver fled.", "police", None),
        ("According to Ada Novak, the driver may have fled.", "ada novak", "may"),
        ("The driver fled, police said.", "police", None),
        ("The minister, Ada Novak, said the law will pass.", "ada novak", "will"),
        ("Judge Ada Novak told the court that he allegedly fled.", "ada novak", "allegedly"),
        ("The bill was approved in May.", None, None),
        ("Ada Novak plans to leave.", None, "planned"),
        ("The plans were good.", None, None),
    ],
)
def test_attribution(sentence: str, speaker: str | None, hedge: str | None) -> None:
    found = facts.attribution(sentence, 0, len(sentence))
    assert (found.speaker, found.hedge) == (speaker, hedge)
