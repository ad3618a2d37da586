"""The table of expressions: what each is read as, with its exact span; and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff import facts, reading
from newsdiff.model import Article, Fact

CASES = Path(__file__).parent.parent / "cases" / "facts"
SEEDS = Path(__file__).parent.parent.parent / "seeds"
MAGNITUDES = {"money", "percent", "count", "measure", "duration", "date", "time", "age", "ordinal", "number"}
FIELDS = {"low", "high", "unit", "hedge", "counted", "number"}


def rows(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def read(text: str, today: str | None = None, language: str = "en") -> tuple[Fact, ...]:
    article = Article.from_text("A title stands here\n\n" + text, published=today, language=language)
    return facts.extract(reading.segmented(article, "A"))


def marked(sentence: str) -> tuple[str, int, int]:
    """The sentence without its marks, and where the expression stands in the article made of it."""
    start = sentence.index("⟦")
    end = sentence.index("⟧") - 1
    offset = len("A title stands here\n\n")
    return sentence.replace("⟦", "").replace("⟧", ""), start + offset, end + offset


def shown(fact: Fact, field: str) -> str:
    if field == "counted":
        return counted_as(fact)
    if field in FIELDS:
        value = getattr(fact, field)
        return "-" if value is None else str(value)
    return fact.parts.get(field, "-")


@pytest.mark.parametrize("row", rows("quantities.tsv") + rows("dates.tsv"), ids=lambda row: row[0])
def test_read(row: list[str]) -> None:
    sentence, kind, *rest = row
    wanted = dict(pair.split("=", 1) for pair in rest[1:])
    text, start, end = marked(sentence)
    found = [
        f for f in read(text, wanted.pop("today", None), wanted.pop("language", "en")) if f.kind in MAGNITUDES
    ]
    assert (start, end) in [(f.start, f.end) for f in found], [(f.kind, f.text) for f in found]
    fact = next(f for f in found if (f.start, f.end) == (start, end))
    assert (fact.kind, fact.value) == (kind, rest[0])
    assert {field: shown(fact, field) for field in wanted} == wanted
    assert fact.text == text[start - 21 : end - 21]


@pytest.mark.parametrize("row", rows("refused.tsv"), ids=lambda row: row[0])
def test_refused(row: list[str]) -> None:
    text, start, end = marked(row[0])
    found = [f for f in read(text) if f.kind in MAGNITUDES and f.start < end and start < f.end]
    assert found == []


def counted_as(fact: Fact) -> str:
    return " ".join(fact.counted) or "-"


def before(text: str, at: int) -> str:
    return text[max(0, at - 24) : at].replace("\n", " ⏎ ")


@pytest.mark.parametrize("seed", ["000", "001", "002", "003"])
def test_every_fact_of_a_seed(seed: str) -> None:
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    articles, _ = reading.read([str(path)])
    article = reading.segmented(articles[0], "A")
    found = [
        [str(f.start), before(article.text, f.start), f.text, f.kind, f.value, f.hedge or "-", counted_as(f)]
        for f in facts.extract(article)
        if f.kind not in ("name", "place")
    ]  # fmt: skip
    assert found == [row[1:] for row in rows("seeds.tsv") if row[0] == seed]


def test_the_table_is_long_enough() -> None:
    assert len(rows("quantities.tsv")) + len(rows("dates.tsv")) >= 200
