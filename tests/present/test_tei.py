"""The TEI report: well-formed, valid for the part of TEI that it uses, and complete.

tests/cases/present/tei.rng holds the elements that newsdiff writes, with the content models that TEI P5
gives them, narrowed. (Against the whole of TEI: `jing tei_all.rng report.xml`.)
"""

from __future__ import annotations

import pytest
import sample
from lxml import etree

from newsdiff import present
from newsdiff.present.digest import plain

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
REPORTS = {f.__name__: f for f in (sample.ferry, sample.hostile, sample.scripts, sample.many)}


@pytest.fixture(scope="module")
def grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(sample.CASES / "tei.rng")))


def document(name: str) -> etree._Element:
    return etree.fromstring(present.render(REPORTS[name](), "tei").encode())


@pytest.mark.parametrize("name", REPORTS)
def test_it_is_valid(name: str, grammar: etree.RelaxNG) -> None:
    grammar.assertValid(document(name).getroottree())


@pytest.mark.parametrize("name", REPORTS)
def test_ids_are_unique_and_pointers_resolve(name: str) -> None:
    root = document(name)
    ids = [element.get(XML_ID) for element in root.iter() if element.get(XML_ID)]
    assert len(ids) == len(set(ids))
    for element in root.iter():
        for attribute in ("wit", "corresp"):
            for pointer in (element.get(attribute) or "").split():
                assert pointer[1:] in ids


@pytest.mark.parametrize("name", REPORTS)
def test_each_entry_names_every_witness_once(name: str) -> None:
    root = document(name)
    witnesses = sorted(f"#{w.get(XML_ID)}" for w in root.iter(f"{TEI}witness"))
    assert witnesses == sorted(f"#{a.key}" for a in REPORTS[name]().articles)
    for app in root.iter(f"{TEI}app"):
        assert sorted(w for rdg in app.iter(f"{TEI}rdg") for w in str(rdg.get("wit")).split()) == witnesses


@pytest.mark.parametrize("name", REPORTS)
def test_every_paragraph_stands_in_it_word_for_word(name: str) -> None:
    report, root = REPORTS[name](), document(name)
    readings: dict[str, list[str]] = {a.key: [] for a in report.articles}
    for rdg in root.iter(f"{TEI}rdg"):
        for seg in rdg:
            for wit in str(rdg.get("wit")).split():
                readings[wit[1:]].append(plain("".join(map(str, seg.itertext()))))
    for article in report.articles:
        blocks = [plain(b.of(article.text)) for b in article.blocks if b.dropped is None]
        assert sorted(readings[article.key]) == sorted(blocks)
