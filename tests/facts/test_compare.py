"""Equivalence before conflict: what two quantities, dates and times are to each other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsdiff import facts, reading
from newsdiff.model import Article, Fact

KINDS = {"money", "percent", "count", "measure", "duration", "date", "time", "age", "ordinal", "number"}


def fact(text: str, today: str | None = None) -> Fact:
    """The first comparable fact of a sentence."""
    article = Article.from_text(f"A title stands here\n\nThey told of {text} in the end.", published=today)
    return next(f for f in facts.extract(reading.segmented(article, "A")) if f.kind in KINDS)


CASES = [
    ("10 million robots", "ten million robots", "equal", ""),
    ("¥1 trillion", "1 trillion yen", "equal", ""),
    ("£4.2bn", "4.2 billion pounds sterling", "equal", ""),
    ("five years", "a five-year cap", "equal", ""),
    ("a vote of 7-4", "seven votes to four", "equal", ""),
    ("a vote of 7-4", "six votes to five", "different", ""),
    ("about 10 million robots", "10 million robots", "compatible", "hedge"),
    ("up to ¥1 trillion", "¥1 trillion", "compatible", "hedge"),
    ("at least 12 dead", "15 dead", "compatible", "hedge"),
    ("more than 30 boats", "34 boats", "compatible", "hedge"),
    ("over 10 boats", "500 boats", "different", ""),
    ("nearly $80 million", "$82 million", "different", ""),
    ("nearly $6 million", "$5,912,400", "compatible", "rounding"),
    ("$5.9 million", "$5,912,400", "compatible", "rounding"),
    ("$5.8 million", "$5,912,400", "different", ""),
    ("60 km", "37 miles", "compatible", "conversion"),
    ("2,000 feet", "609 metres", "compatible", "conversion"),
    ("2,000 feet", "200 metres", "different", ""),
    ("38 °C", "100 °F", "compatible", "conversion"),
    ("three months", "90 days", "compatible", "conversion"),
    ("two weeks", "14 days", "equal", "conversion"),
    ("five years", "14 years", "different", ""),
    ("between 10 and 15 million people", "12 million people", "compatible", "range"),
    ("between 10 and 15 million people", "22 million people", "different", ""),
    ("tens of millions of robots", "23,000 robots", "different", ""),
    ("tens of millions of robots", "40 million robots", "compatible", "range"),
    ("29 percent", "29%", "equal", ""),
    ("29 percent", "92 percent", "different", ""),
    ("$2.3 billion", "$2.3 trillion", "different", ""),
    ("$2.3 billion", "€2.3 billion", "incomparable", ""),
    ("$5 per share", "$5 million", "incomparable", ""),
    ("5 percent", "5 percentage points", "incomparable", ""),
    ("12 dead", "14 dead", "different", ""),
    ("40 people", "42 people", "different", ""),
    ("a man aged 32", "a man aged 36", "different", ""),
    ("an 88-72 loss", "an 88-72 defeat", "equal", ""),
    ("an 88-72 loss", "an 88-74 defeat", "different", ""),
    ("the fifth coach", "the sixth coach", "different", ""),
    ("September 13, 2013", "13 September 2013", "equal", ""),
    ("September 13, 2013", "September 2013", "compatible", "part"),
    ("September 13, 2013", "Sept. 13", "compatible", "part"),
    ("September 13, 2013", "Sept. 14", "different", ""),
    ("a plan by 2040", "a plan in 2040", "compatible", "hedge"),
    ("a start in 2026", "a start in 2027", "different", ""),
    ("a visit on Friday", "a visit on Thursday", "different", ""),
    ("Friday, Sept. 13, 2013", "a visit on Friday", "incomparable", ""),
    ("September 13, 2013", "a visit on Thursday", "different", ""),
    ("7 p.m.", "19:00", "equal", ""),
    ("19:00 GMT", "8 p.m. BST", "equal", ""),
    ("9:25 a.m.", "a visit on Thursday morning", "compatible", "hedge"),
    ("7 p.m.", "10 p.m.", "different", ""),
    ("19:00 GMT", "21:00", "incomparable", "zone"),
]


@pytest.mark.parametrize(("a", "b", "relation", "by"), CASES)
def test_compare(a: str, b: str, relation: str, by: str) -> None:
    x = fact(a)
    y = fact(b) if "morning" not in b else morning(b)
    there, back = facts.compare(x, y), facts.compare(y, x)
    assert (there.relation, there.by) == (relation, by), there.reason
    assert (back.relation, back.by) == (relation, by)
    assert there.reason


def morning(text: str) -> Fact:
    article = Article.from_text(f"A title stands here\n\nThey told of {text} in the end.")
    return next(f for f in facts.extract(reading.segmented(article, "A")) if f.kind == "time")


def test_days_of_two_articles_are_resolved_by_the_day_of_each() -> None:
    assert (
        facts.compare(fact("it on Friday", "2013-09-15"), fact("it on Sept. 13", "2013-09-20")).relation
        == "equal"
    )
    assert (
        facts.compare(fact("it yesterday", "2013-09-15"), fact("it on Saturday", "2013-09-16")).relation
        == "equal"
    )


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        ("12 people killed", "15 dead", True),
        ("12 people killed", "15 injured", False),
        ("44 companies", "40 firms", True),
        ("17 fields", "18 industries", False),
        ("10 million AI robots", "23k robots", True),
    ],
)
def test_alike(a: str, b: str, wanted: bool) -> None:
    assert facts.alike(fact(a), fact(b)) is wanted


def test_units_convert() -> None:
    assert facts.convert(Decimal(10), "km", "m") == 10000
    assert facts.convert(Decimal(1), "mi", "km") == Decimal("1.609344")
    assert facts.convert(Decimal(100), "°C", "°F") == 212
    assert facts.convert(Decimal(1), "km", "kg") is None
    assert facts.base(fact("two weeks"))[1:] == (14, 14, "day")
