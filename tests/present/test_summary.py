"""What the page says first: its counts in words, and a way to all that a list leaves out."""

from __future__ import annotations

import re

import pytest

import newsdiff
from newsdiff.model import Article, Report
from newsdiff.present.charts import letters

TOPICS = (
    "The fire in Brell killed {} people on Monday.",
    "The mine near Orsk employs {}00 workers, its owner said.",
    "Tickets for the museum cost {}0 euros from June.",
    "The bridge over the Tarn is {}00 metres long.",
    "The union of drivers demands {} percent higher wages.",
)


def story(count: int, topics: int) -> Report:
    """So many articles, of which the first differs in a number on each topic."""

    def text(n: int) -> str:
        told = (t.format(4 + 3 * (n == 0)) for t in TOPICS[:topics])
        return "News of the north\n\n" + "\n\n".join(told)

    return newsdiff.compare([Article.from_text(text(n), name=f"Paper {n}") for n in range(count)])


def summary(report: Report) -> str:
    page = newsdiff.render(report, "html")
    return page[page.index('<section id="summary"') : page.index('<section id="sources"')]


@pytest.mark.parametrize(("count", "said"), [(2, "both make"), (3, "all 3 make")])
def test_two_are_both(count: int, said: str) -> None:
    assert re.search(rf"statements? {said}", summary(story(count, 1)))


def test_what_a_telephone_hides_has_a_link_there() -> None:
    """Three contradictions are shown on a small screen, five on a large one."""
    report = story(2, 5)
    assert len(report.conflicts) == 5
    assert '<p class="more phone"><a href="#conflicts">all 5</a></p>' in summary(report)
    assert '<a href="#conflicts">all' not in summary(story(2, 3))


def test_keys_of_two_letters_are_told_apart() -> None:
    assert letters(["A", "C"]) == "AC"
    assert letters(["B", "J", "XA"]) == "B J XA"
    report = story(28, 1)
    assert "AA" in {a.key for a in report.articles}
    assert re.search(r"<b>[A-Z]+( [A-Z]+)+…</b>", summary(report))
