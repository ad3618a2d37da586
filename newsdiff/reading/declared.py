"""What a web page declares about itself in its head: JSON-LD, OpenGraph and other meta tags.

trafilatura reads most of it, but nothing where it finds no main text, no JSON-LD without a context, no
publisher that is named in another node, and no OpenGraph under `name`. So what it leaves open is read here,
from the source, by the standards' own names. Nothing is guessed: a page that declares no outlet has none, but
for the name that a title ends in when the page repeats it ("… - Ashby Echo").
"""

from __future__ import annotations

import html
import json
import re
from itertools import islice
from typing import TYPE_CHECKING

from newsdiff.reading.dates import iso_date
from newsdiff.reading.metadata import Meta

if TYPE_CHECKING:
    from collections.abc import Iterator

_META = re.compile(r"<meta\s[^>]{1,2000}>", re.I)
_FIELD = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SCRIPT = re.compile(r"<script[^>]{0,300}type\s*=\s*[\"']?application/ld\+json[^>]{0,300}>", re.I)
_HEAD = 200_000  # characters in which meta tags are looked for
_MOST = 20  # scripts that are read
_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{3,400})</title>", re.I)
_SUFFIX = re.compile(r"\s[|–—-]\s([^|–—-]{3,40})$")
_ARTICLE = re.compile(r"\w*(?:Article|Posting)$")
_OUTLET = ("og:site_name", "application-name", "publisher", "dc.publisher", "citation_publisher")
_AUTHOR = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
_PUBLISHED = ("article:published_time", "datepublished", "date", "pubdate", "dc.date", "parsely-pub-date")
_DEPTH = 6


def declared(source: str) -> Meta:
    """What the head of an HTML page says of outlet, author and date; None where it does not say."""
    tags, node = _tags(source), _story(source)
    authors = ", ".join(dict.fromkeys(_names(node.get("author"))))
    stamps = (node.get("datePublished"), *(tags.get(n) for n in _PUBLISHED))
    return Meta(
        outlet=_first(*(tags.get(n) for n in _OUTLET[:1]), *_names(node.get("publisher")))
        or _first(*(tags.get(n) for n in _OUTLET[1:]))
        or _signed(source),
        author=_first(authors, *(tags.get(n) for n in _AUTHOR)),
        published=next((d for s in stamps if isinstance(s, str) and (d := iso_date(s))), None),
    )


def _tags(source: str) -> dict[str, str]:
    """The first content of every meta tag, by its lower-case name or property."""
    found: dict[str, str] = {}
    for m in _META.finditer(source, 0, _HEAD):
        fields = {f[1].lower(): f[2] or f[3] or "" for f in _FIELD.finditer(m.group())}
        name = fields.get("property") or fields.get("name") or fields.get("itemprop") or ""
        if name and fields.get("content"):
            found.setdefault(name.lower(), " ".join(html.unescape(fields["content"]).split()))
    return found


def _story(source: str) -> dict[str, object]:
    """The JSON-LD node of the article, with what it refers to in its place; empty when there is none."""
    nodes: list[dict[str, object]] = []
    for m in islice(_SCRIPT.finditer(source), _MOST):
        end = source.find("</script", m.end())
        try:
            nodes += _nodes(json.loads(source[m.end() : end] if end > 0 else ""), 0)
        except (ValueError, RecursionError):
            continue
    by_id = {str(n["@id"]): n for n in nodes if "@id" in n and len(n) > 1}
    for node in nodes:
        kinds = node.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(k, str) and _ARTICLE.match(k) for k in kinds):
            return {k: _resolved(v, by_id) for k, v in node.items()}
    return {}


def _nodes(value: object, depth: int) -> Iterator[dict[str, object]]:
    """Every object of a JSON-LD document, the outer before the inner."""
    if depth > _DEPTH:
        return
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        if isinstance(item, dict | list):
            yield from _nodes(item, depth + 1)


def _resolved(value: object, by_id: dict[str, dict[str, object]]) -> object:
    """A value with references ({"@id": …}) replaced by the nodes that they name."""
    if isinstance(value, list):
        return [_resolved(v, by_id) for v in value]
    if isinstance(value, dict) and "name" not in value:
        return by_id.get(str(value.get("@id")), value)
    return value


def _names(value: object) -> Iterator[str]:
    """The names in a JSON-LD value: a string, an object with a name, or a list of them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _names(value.get("name"))
    elif isinstance(value, list):
        for item in value:
            yield from _names(item)


def _first(*texts: object) -> str | None:
    """The first text that can be a name: short, and no address."""
    for text in texts:
        bare = " ".join(text.split()) if isinstance(text, str) else ""
        bare = re.sub(r"^(?:by|von|par|por|di)\s+(?=\S)", "", bare, flags=re.I)
        if 2 <= len(bare) <= 80 and "://" not in bare and not bare.startswith("@"):
            return html.unescape(bare)
    return None


def _signed(source: str) -> str | None:
    """The name in which the page's title ends, when the page shows it elsewhere too (masthead, footer)."""
    title = _TITLE.search(source)
    m = _SUFFIX.search(" ".join(html.unescape(title[1]).split())) if title else None
    if title is None or m is None or not all(w[0].isupper() or w in ("of", "the") for w in m[1].split()):
        return None
    rest = html.unescape(source[: title.start()] + source[title.end() :])
    return m[1] if re.search(rf"(?<!\w){re.escape(m[1])}(?!\w)", rest) else None
