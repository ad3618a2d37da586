"""The synopsis as TEI P5, parallel segmentation (Guidelines, chapter 13.2.3), for tools of textual
scholarship.

Each row is an `ab` with one apparatus entry; each article is a witness, and its paragraphs in that row are
its reading. Articles whose readings are the same letter by letter share one; an article with a gap has an
empty reading. Words that no other witness carries are `seg type="unique"`. Conflicts follow in the back
matter. What took no part stands nowhere in rows, so the edition lists it as well, with the reason.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from newsdiff.present.digest import plain, runs
from newsdiff.present.layout import PLAIN, Layout
from newsdiff.present.view import View, view

if TYPE_CHECKING:
    from newsdiff.model import Report
    from newsdiff.present.view.records import Card, Paragraph, RowView, Source

XML_ID = "xml:id"


def render(report: Report, layout: Layout = PLAIN) -> str:
    """The report as a TEI document. The layout changes nothing."""
    shown = view(report)
    root = Element("TEI", {"xmlns": "http://www.tei-c.org/ns/1.0"})
    _header(root, shown)
    text = SubElement(root, "text")
    body = SubElement(SubElement(text, "body"), "div", {"type": "synopsis"})
    for row in shown.rows:
        _row(body, row, shown)
    if not shown.rows:
        _child(body, "p", "No paragraph takes part in the comparison.")
    if shown.cards or shown.set_aside:
        _back(SubElement(text, "back"), shown)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _header(root: Element, shown: View) -> None:
    header = SubElement(root, "teiHeader")
    described = SubElement(header, "fileDesc")
    _child(SubElement(described, "titleStmt"), "title", shown.title or "Articles on one story")
    _child(SubElement(described, "publicationStmt"), "p", "Made from the sources by newsdiff.")
    witnesses = SubElement(SubElement(described, "sourceDesc"), "listWit")
    for source in shown.sources:
        _witness(witnesses, source)
    encoding = SubElement(header, "encodingDesc")
    application = SubElement(SubElement(encoding, "appInfo"), "application", {"ident": "newsdiff"})
    application.set("version", re.sub(r"[^0-9.]", "", shown.version) or "0")
    _child(application, "label", "newsdiff")
    SubElement(encoding, "variantEncoding", {"method": "parallel-segmentation", "location": "internal"})


def _witness(parent: Element, source: Source) -> None:
    bibl = SubElement(SubElement(parent, "witness", {XML_ID: source.key}), "bibl")
    for tag, value in (
        ("publisher", source.label),
        ("title", source.title),
        ("author", source.author),
        ("date", source.published),
        ("ref", source.url),
    ):
        if value:
            _child(bibl, tag, value)


def _row(body: Element, row: RowView, shown: View) -> None:
    app = SubElement(SubElement(body, "ab", {XML_ID: f"row-{row.number}", "n": str(row.number)}), "app")
    readings: dict[tuple[str, ...], list[str]] = {}
    for cell in row.cells:
        readings.setdefault(tuple(_words(p) for p in cell.paragraphs), []).append(cell.key)
    held = {cell.key: cell.paragraphs for cell in row.cells}
    for keys in readings.values():
        reading = SubElement(app, "rdg", {"wit": _pointers(keys)})
        for paragraph in held[keys[0]]:
            _paragraph(reading, paragraph, alone=len(keys) == 1)
    silent = [source.key for source in shown.sources if source.key not in held]
    if silent:
        SubElement(app, "rdg", {"wit": _pointers(silent), "type": "gap"})


def _paragraph(reading: Element, paragraph: Paragraph, *, alone: bool) -> None:
    seg = SubElement(reading, "seg", {"type": paragraph.kind})
    if alone:
        seg.set(XML_ID, paragraph.id)
    pieces = runs(tuple(piece for phrase in paragraph.phrases for piece in phrase.pieces))
    last: Element | None = None
    for run in pieces:
        if run.novel:
            last = SubElement(seg, "seg", {"type": "unique"})
            last.text = run.text
        elif last is None:
            seg.text = (seg.text or "") + run.text
        else:
            last.tail = (last.tail or "") + run.text


def _back(back: Element, shown: View) -> None:
    if shown.cards:
        _conflicts(SubElement(back, "div", {"type": "conflicts"}), shown.cards)
    if not shown.set_aside:
        return
    div = SubElement(back, "div", {"type": "set-aside"})
    _child(div, "head", "Set aside")
    listed = SubElement(div, "list")
    for aside in shown.set_aside:
        for held in aside.asides:
            item = SubElement(listed, "item", {XML_ID: held.id, "corresp": f"#{aside.source.key}"})
            _child(item, "note", held.reason)
            _child(item, "quote", held.text)


def _conflicts(div: Element, cards: tuple[Card, ...]) -> None:
    _child(div, "head", "Conflicts")
    listed = SubElement(div, "list")
    for card in cards:
        item = SubElement(listed, "item", {"n": str(card.number)})
        _child(item, "label", card.topic)
        for side in card.sides:
            for passage in side.passages:
                _child(item, "quote", passage.text).set("corresp", f"#{passage.article}")
        _child(item, "note", card.reason).set("type", card.severity)


def _words(paragraph: Paragraph) -> str:
    return plain("".join(piece.text for phrase in paragraph.phrases for piece in phrase.pieces))


def _pointers(keys: list[str]) -> str:
    return " ".join(f"#{key}" for key in keys)


def _child(parent: Element, tag: str, text: str) -> Element:
    child = SubElement(parent, tag)
    child.text = plain(text)
    return child
