"""What holds for any articles: their order does not matter, and an article does not contradict itself."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from typing import TYPE_CHECKING

from cases import STORIES, Case, load

from newsdiff import api, pipeline, reading
from newsdiff.options import Options

if TYPE_CHECKING:
    from newsdiff.model import Article, Conflict

FILES = sorted(STORIES.glob("*.md"))


@cache
def case(path: Path) -> Case:
    return load(path)


def conflicts(articles: tuple[Article, ...], options: Options | None = None) -> tuple[Conflict, ...]:
    keyed = zip(articles, api.keys(len(articles)), strict=True)
    report = pipeline.compare(tuple(reading.segmented(a, k) for a, k in keyed), options or Options())
    return report.conflicts


def identities(found: tuple[Conflict, ...]) -> list[tuple[str, str, str, str, str]]:
    return [(c.id, c.rule, c.severity, c.reason, c.topic) for c in found]


@settings(max_examples=12)
@given(data=st.data())
def test_shuffled_articles_give_the_same_conflicts(data: st.DataObject) -> None:
    articles = case(data.draw(st.sampled_from(FILES))).articles
    shuffled = tuple(data.draw(st.permutations(articles)))
    assert identities(conflicts(shuffled)) == identities(conflicts(articles))


@settings(max_examples=12)
@given(data=st.data())
def test_an_article_does_not_contradict_itself_or_its_copy(data: st.DataObject) -> None:
    article = data.draw(st.sampled_from(case(data.draw(st.sampled_from(FILES))).articles))
    copy = msgspec.structs.replace(article, name="copy")
    assert not [c for c in conflicts((article, copy)) if not c.internal and c.rule != "headline"]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_values_are_what_the_text_says_and_ids_come_of_the_fingerprint(path: Path) -> None:
    articles = {a.name: a for a in case(path).articles}
    report = case(path).report()
    names = {a.key: a.name for a in report.articles}
    ids = [c.id for c in report.conflicts]
    assert len(set(ids)) == len(ids)
    for c in report.conflicts:
        assert c.id == "k" + c.fingerprint[:8]
        assert c.internal is (len({v.article for v in c.values}) == 1)
        assert len(c.values) >= 2
        assert "{" not in c.reason
        for v in c.values:
            text = articles[names[v.article]].text
            assert text[v.start : v.end] == v.text
            assert "\n" not in v.text


@pytest.mark.parametrize("path", FILES[:4], ids=lambda p: p.stem)
def test_fingerprints_survive_an_edit_elsewhere(path: Path) -> None:
    articles = case(path).articles
    longer = tuple(msgspec.structs.replace(a, text=a.text + "\n\nMore follows soon.") for a in articles)
    before = {c.fingerprint for c in conflicts(articles)}
    assert before <= {c.fingerprint for c in conflicts(longer)}


def test_rules_can_be_switched_off_and_severities_set() -> None:
    articles = case(STORIES / "earthquake.md").articles
    rules = {c.rule for c in conflicts(articles)}
    assert {"toll", "measure", "person"} <= rules
    assert "measure" not in {c.rule for c in conflicts(articles, Options(rules_off=("measure",)))}
    lowered = conflicts(articles, Options(rule_severity={"measure": "low"}))
    assert "measure" not in {c.rule for c in lowered}
    shown = conflicts(articles, Options(rule_severity={"measure": "low"}, min_severity="low"))
    assert {c.severity for c in shown if c.rule == "measure"} == {"low"}
    assert all(c.severity == "high" for c in conflicts(articles, Options(min_severity="high")))
