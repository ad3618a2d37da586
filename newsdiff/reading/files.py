"""One file -> one segmented article, or the problem with it."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from pathlib import Path
from stat import S_ISREG

from newsdiff.model import Article, Problem
from newsdiff.reading import segment
from newsdiff.reading.decode import decode
from newsdiff.reading.paths import STDIN

MAX_BYTES = 10_000_000
MAX_TEXT = 1_000_000
MAX_PARAGRAPHS = 10_000
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_OURS = re.compile(r"<meta name=\"generator\" content=\"newsdiff\b|^Made by newsdiff \d", re.M)


def load(path: str) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in a file ("-": standard input), segmented, without a key."""
    file, path = path, _writable(path)
    try:
        data = _bytes(file)
    except OSError as error:
        return None, (
            _problem("unreadable", path, f"can't be read ({error.strerror or error}): {_remedy(error)}."),
        )
    if data is None or len(data) > MAX_BYTES:
        return None, (_too_large(path, f"over {MAX_BYTES // 1_000_000} MB"),)
    decoded = decode(data)
    if decoded is None:
        return None, (
            _problem(
                "not-text",
                path,
                "is no text (a picture, a PDF, an archive?): save the article as text, Markdown or HTML.",
            ),
        )
    if not decoded.text.strip():
        return None, (_problem("empty-file", path, "is empty: there is nothing to compare."),)
    if _OURS.search(decoded.text[:4000]) or _OURS.search(decoded.text[-400:]):
        return None, (
            _problem("own-report", path, "is a report that newsdiff wrote: it is left out.", "note"),
        )
    notes: tuple[Problem, ...] = ()
    if not decoded.sure:
        notes = (
            _problem(
                "guessed-encoding",
                path,
                f"does not say its encoding; it was read as {decoded.encoding}.",
                "note",
            ),
        )
    draft = _draft(path, decoded.text)
    if draft is None:
        return None, (
            *notes,
            _problem(
                "no-main-text", path, "is a web page without readable text: save the article's own page."
            ),
        )
    if len(draft.text) > MAX_TEXT:
        return None, (*notes, _too_large(path, f"over {MAX_TEXT:,} characters of text"))
    if len(draft.parts) > MAX_PARAGRAPHS:
        return None, (*notes, _too_large(path, f"over {MAX_PARAGRAPHS:,} paragraphs"))
    article = Article(name="", path=path, sha256=hashlib.sha256(data).hexdigest())
    return _named(segment.segment(article, draft), path), notes


def _remedy(error: OSError) -> str:
    return "check its permissions" if error.errno else "name a file that holds an article"


def _writable(path: str) -> str:
    """The path as every report can show it: a byte that is no UTF-8 becomes a replacement character."""
    return os.fsencode(path).decode("utf-8", "replace")


def _bytes(path: str) -> bytes | None:
    """What a file holds; None when it is too large to be an article."""
    if path == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    file = Path(path)
    found = file.stat()
    if not S_ISREG(found.st_mode):  # a pipe without a writer would be waited for without end
        raise OSError("no regular file")
    if found.st_size > MAX_BYTES:
        return None
    with file.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _draft(path: str, text: str) -> segment.Draft | None:
    """The draft of a source: HTML by its beginning or name, Markdown by its name, else plain text."""
    suffix = Path(path).suffix.lower()
    if _HTML.match(text[:4000]) or suffix in (".html", ".htm", ".xhtml"):
        from newsdiff.reading import html

        return html.draft(text)
    if suffix in (".md", ".markdown"):
        from newsdiff.reading import markdown

        return markdown.draft(text)
    return segment.plain(text)


def _named(article: Article, path: str) -> Article:
    """The article with a name: its outlet, else the name of its file."""
    import msgspec

    stem = "standard input" if path == STDIN else Path(path).stem
    return msgspec.structs.replace(article, name=article.outlet or stem)


def _too_large(path: str, size: str) -> Problem:
    return _problem(
        "too-large", path, f"is too large for an article ({size}): name a file with one article in it."
    )


def _problem(code: str, path: str, what: str, severity: str = "error") -> Problem:
    name = "Standard input" if path == STDIN else path
    return Problem(
        code=code, path=path, message=f"{name} {what}", severity="note" if severity == "note" else "error"
    )
