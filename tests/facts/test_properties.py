"""What holds of any text: written quantities are read back, spans are quotations, nothing crashes."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from newsdiff import facts, reading
from newsdiff.facts.context import plain
from newsdiff.model import Article, Fact

SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
SHORT = {"k": 3, "m": 6, "bn": 9, "tn": 12}
NOUNS = {
    "robots": "robot",
    "companies": "company",
    "people": "person",
    "houses": "house",
    "new schools": "school",
}
UNITS = {
    "km": "km", "kilometres": "km", "miles": "mi", "kg": "kg", "tonnes": "t", "hectares": "ha",
    "megawatts": "MW", "litres": "l", "degrees Celsius": "°C", "mph": "mph",
}  # fmt: skip
PERIODS = {"days": "day", "weeks": "week", "months": "month", "years": "year", "hours": "h", "minutes": "min"}
BEFORE = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "HK$": "HKD", "₹": "INR"}
AFTER = {"euros": "EUR", "yen": "JPY", "dollars": "USD", "Swiss francs": "CHF", "yuan": "CNY", "won": "KRW"}
HEDGES = ["", "about ", "up to ", "at least ", "more than ", "nearly ", "some ", "around ", "fewer than "]


def in_words(n: int) -> str:
    """An English numeral below ten thousand."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10] + (f"-{SMALL[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{SMALL[n // 100]} hundred" + (f" and {in_words(n % 100)}" if n % 100 else "")
    return f"{in_words(n // 1000)} thousand" + (f" {in_words(n % 1000)}" if n % 1000 else "")


@st.composite
def numbers(draw: st.DrawFn, short: bool = False) -> tuple[str, Decimal]:
    """A number as written, and its value."""
    form = draw(
        st.sampled_from(["digits", "grouped", "decimal", "words", "scaled", *(["short"] if short else [])])
    )
    if form == "words":
        n = draw(st.integers(13, 9999))
        return in_words(n), Decimal(n)
    if form == "digits":
        n = draw(st.integers(2, 999))
        return str(n), Decimal(n)
    if form == "grouped":
        n = draw(st.integers(1000, 10**9))
        return f"{n:,}", Decimal(n)
    value = Decimal(draw(st.integers(11, 9999))) / 10
    if form == "decimal":
        return str(value), value
    if form == "short":
        scale = draw(st.sampled_from(sorted(SHORT)))
        return f"{value}{scale}", value.scaleb(SHORT[scale])
    scale = draw(st.sampled_from(sorted(SCALES)))
    return f"{value} {scale}", value.scaleb(SCALES[scale])


@st.composite
def quantities(draw: st.DrawFn) -> tuple[str, str, str, str, str | None]:
    """A quantity as written, what follows it, and the kind, value and unit that it has."""
    kind = draw(st.sampled_from(["money before", "money after", "percent", "measure", "duration", "count"]))
    if kind == "money before":
        sign = draw(st.sampled_from(sorted(BEFORE)))
        text, value = draw(numbers(short=True).filter(lambda n: n[0][0].isdigit()))
        return sign + text, "", "money", f"{plain(value)} {BEFORE[sign]}", BEFORE[sign]
    text, value = draw(numbers())
    if kind == "money after":
        name = draw(st.sampled_from(sorted(AFTER)))
        return f"{text} {name}", "", "money", f"{plain(value)} {AFTER[name]}", AFTER[name]
    if kind == "percent":
        word = draw(st.sampled_from(["%", " percent", " per cent"]))
        return text + word, "", "percent", f"{plain(value)} percent", "percent"
    if kind == "count":
        noun = draw(st.sampled_from(sorted(NOUNS)))
        return text, " " + noun, "count", plain(value), None
    table = UNITS if kind == "measure" else PERIODS
    name = draw(st.sampled_from(sorted(table)))
    return f"{text} {name}", "", kind, f"{plain(value)} {table[name]}", table[name]


def read(text: str) -> tuple[Fact, ...]:
    return facts.extract(reading.segmented(Article.from_text(text), "A"))


@given(
    quantities(),
    st.sampled_from(HEDGES),
    st.sampled_from(["The report speaks of ", "Then they bought ", "It is "]),
)
def test_what_is_written_is_read_back(
    quantity: tuple[str, str, str, str, str | None], hedge: str, opening: str
) -> None:
    written, after, kind, value, unit = quantity
    text = f"A heading\n\n{opening}{hedge}{written}{after} in the plan.\n\nAnother paragraph ends it."
    start = len("A heading\n\n") + len(opening) + len(hedge)
    found = [f for f in read(text) if f.start == start]
    assert found, [(f.kind, f.text) for f in read(text)]
    fact = found[0]
    assert (fact.text, fact.kind, fact.value, fact.unit) == (written, kind, value, unit)
    assert (fact.hedge or "") == hedge.strip()


WORDS = (
    "and of to between half a million tens first May Friday yesterday p.m. GMT said Minister Ada Lovelace "
    "Ministry Trade (IFR) per cent years old km ft yen killed people up over fiscal Q3 aged 兆円 ½ 万 "
    "’s `` '' 10 2013 1,000"
)
SIGNS = "0123456789.,-–$¥%()“”\"'/: \n"
PIECES = st.sampled_from([*WORDS.split(), *SIGNS, "\n\n"])
PATCHWORK = st.lists(PIECES, max_size=40)


@given(st.one_of(st.text(max_size=200), PATCHWORK.map(" ".join), PATCHWORK.map("".join)))
def test_any_text_is_read_and_every_span_is_a_quotation(text: str) -> None:
    article = reading.segmented(Article.from_text(text), "A")
    found = facts.extract(article)
    assert found == facts.extract(article)
    for fact in found:
        assert article.text[fact.start : fact.end] == fact.text
        assert fact.text
        assert fact.phrase is None or (fact.phrase.start <= fact.start and fact.end <= fact.phrase.end)
        assert fact.low is None or fact.high is None or fact.low <= fact.high
    assert [f.start for f in found] == sorted(f.start for f in found)
    (unified,) = facts.unify((found,))
    assert [(f.start, f.end) for f in unified] == [(f.start, f.end) for f in found]
    for a in found[:6]:
        for b in found[:6]:
            there, back = facts.compare(a, b), facts.compare(b, a)
            assert (there.relation, there.by) == (back.relation, back.by)
        assert facts.compare(a, a).relation in ("equal", "incomparable")
    facts.attribution(article.text, 0, len(article.text))


@given(st.permutations(["Akasawa Ryōsei", "Ryosei Akazawa", "Akira Akazawa"]))
def test_names_are_unified_alike_in_any_order_of_the_articles(order: list[str]) -> None:
    texts = [f"Plans were told.\n\nMinister {name} spoke at length about them today." for name in order]
    unified = facts.unify(tuple(read(t) for t in texts))
    values = {
        name: [f.value for f in one if f.kind == "person"] for name, one in zip(order, unified, strict=True)
    }
    assert values == {
        "Akasawa Ryōsei": ["ryosei akazawa"],
        "Ryosei Akazawa": ["ryosei akazawa"],
        "Akira Akazawa": ["akira akazawa"],
    }
