"""An article's text -> its blocks: paragraphs with roles, reasons and sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from newsdiff.model import Article, Block, BlockKind, Record
from newsdiff.reading import furniture
from newsdiff.reading.dateline import dateline
from newsdiff.reading.language import detect
from newsdiff.reading.lines import Paragraph, paragraphs
from newsdiff.reading.metadata import Meta, from_page
from newsdiff.reading.roles import dense, role
from newsdiff.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL = re.compile(r"^(?:title|headline)\s*:\s+(?=\S)", re.I)
_OPENINGS = 3  # paragraphs of running text before which a dateline may stand
_OPENS = 5  # words that such a paragraph has at least


class Part(Paragraph, frozen=True, kw_only=True):
    """A paragraph and what its source tells of it: its role, and why it is no part of the article."""

    kind: BlockKind | None = None
    dropped: str | None = None


class Draft(Record, frozen=True, kw_only=True):
    """A text cut into paragraphs of which nothing is decided yet. `stated`: what the source declares."""

    text: str
    parts: tuple[Part, ...]
    stated: Meta = Meta()


def plain(text: str) -> Draft:
    """The draft of a plain text."""
    parts = tuple(Part(start=p.start, end=p.end, line=p.line, gap=p.gap) for p in paragraphs(text))
    return Draft(text=text, parts=parts)


def segment(article: Article, draft: Draft) -> Article:
    """The article with the draft's text, blocks (ids are ordinals) and what it says about itself."""
    stated = draft.stated
    language = _language(stated.language or article.language, draft.text)
    outlet, author = article.outlet or stated.outlet, article.author or stated.author
    page = furniture.page(draft.text, draft.parts, language, author, outlet)
    for line, part in zip(page.lines, draft.parts, strict=True):
        if part.dropped:
            page.drop(line.index, part.kind or "furniture", part.dropped)
    title = furniture.sweep(page, _stated_title(draft))
    found = from_page(page, title)
    outlet, author = outlet or found.outlet, author or found.author
    blocks, agency = _blocks(draft, page, title, language)
    return msgspec.structs.replace(
        article,
        text=draft.text,
        language=language,
        blocks=blocks,
        title=article.title
        or (_LABEL.sub("", page.lines[title].text) if title is not None else stated.title),
        url=article.url or stated.url or found.url,
        outlet=outlet or agency,
        author=author if author and author != outlet else None,
        published=article.published or stated.published or found.published,
    )


def among(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The segmented articles of a run, with the furniture set aside that several of them show."""
    pages, titles = [], []
    for article in articles:
        page = furniture.page(article.text, [_paragraph(b) for b in article.blocks], article.language)
        for line, block in zip(page.lines, article.blocks, strict=True):
            if block.dropped is not None:
                page.drop(line.index, block.kind, block.dropped)
        pages.append(page)
        titles.append(next((i for i, b in enumerate(article.blocks) if b.kind == "title"), None))
    furniture.among(pages, titles)
    return tuple(_again(article, page) for article, page in zip(articles, pages, strict=True))


def _paragraph(block: Block) -> Paragraph:
    return Paragraph(start=block.start, end=block.end, line=block.line, gap=True)


def _again(article: Article, page: furniture.Page) -> Article:
    """The article with the verdicts of a page that are new."""
    blocks = tuple(
        msgspec.structs.replace(b, kind=page.verdicts[i].kind, dropped=page.verdicts[i].reason)
        if b.dropped is None and i in page.verdicts
        else b
        for i, b in enumerate(article.blocks)
    )
    return msgspec.structs.replace(article, blocks=blocks)


def _stated_title(draft: Draft) -> int | None:
    """The index of the title that the source marks as one."""
    return next((i for i, part in enumerate(draft.parts) if part.kind == "title"), None)


def _blocks(
    draft: Draft, page: furniture.Page, title: int | None, language: str
) -> tuple[tuple[Block, ...], str | None]:
    """The paragraphs with their roles and sentences, and the agency of the dateline.

    A dateline belongs to no sentence; it stands before one of the first paragraphs of running text.
    """
    many, blocks, agency = dense(page), list[Block](), None
    openings = [line.index for line in page.kept() if line.index != title and line.size >= _OPENS][:_OPENINGS]
    below = [line.index for line in page.kept() if title is not None and line.index > title]
    for part, line in zip(draft.parts, page.lines, strict=True):
        verdict = page.verdicts.get(line.index)
        kind: BlockKind
        if verdict:
            kind = verdict.kind
        elif line.index == title:
            kind = "title"
        else:
            kind = (
                part.kind
                if part.kind and part.kind != "title"
                else role(page, line, many, below[0] if below else None)
            )
        filed = dateline(draft.text, part.start, part.end) if line.index in openings else None
        agency = agency or (filed.agency if filed else None)
        blocks.append(
            Block(
                id=str(line.index + 1),
                kind=kind,
                start=part.start,
                end=part.end,
                sentences=sentences(draft.text, filed.end if filed else part.start, part.end, language),
                dropped=verdict.reason if verdict else None,
                line=part.line,
            )
        )
    return tuple(blocks), agency


def _language(stated: str, text: str) -> str:
    """The language that is stated, unless it is the default and the text is plainly in another.

    Only the primary subtag ("en" of "en-GB") is kept: no rule of ours tells regions apart.
    """
    primary = stated.split("-")[0].split("_")[0].strip().lower()
    if primary != "en" and re.fullmatch(r"[a-z]{2,3}", primary):
        return primary
    return detect(text) or "en"
