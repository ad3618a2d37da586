"""Article text made safe inside Markdown: shown as it reads, whatever it holds.

Three things could go wrong, and each is met where it happens. CommonMark's own marks are escaped, HTML
becomes entities. What stands at the start of a line could open a block (a heading, a list, a rule), so that
is escaped too. And GitHub looks once more over the finished text for mentions, references, links, e-mail
addresses, commit hashes and emoji names: there no escape helps, so an invisible word joiner (U+2060) breaks
the pattern.
"""

from __future__ import annotations

import re

from newsdiff.present.digest import plain

JOINER = "\u2060"
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_MARKS = re.compile(r"[\\`*_\[\]|~$^]|#(?=#*$)")
_START = re.compile(r"^([#+=:-]|\d+(?=[.)]))")
_LATER = re.compile(
    r"@(?=\w)|#(?=\w)|\b(?:GH-)(?=\d)|(?:https?|ftp|mailto|xmpp|javascript|data|vbscript|file):|www(?=\.)"
    r"|:(?=[\w+-]+:)|\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f](?=[0-9a-f]{6,39}\b)",
    re.IGNORECASE,
)


class Safe(str):
    """A string that is Markdown already."""

    __slots__ = ()


def escape(value: object) -> str:
    """Anything as one line of Markdown that shows it; what is `Safe` stays as it is."""
    if isinstance(value, Safe):
        return value
    text = _LATER.sub(lambda match: match[0] + JOINER, plain(str(value)))
    text = _MARKS.sub(lambda match: "\\" + match[0], text)
    text = re.sub("[&<>]", lambda match: _ENTITIES[match[0]], text)
    return Safe(_START.sub(_at_start, text))


def inner(value: object) -> Safe:
    """`escape` for a part of a line: its outer spaces are kept."""
    text = str(value)
    lead, trail = " " * text[:1].isspace(), " " * (text[-1:].isspace() and bool(text.strip()))
    return Safe(lead + escape(text) + trail)


def link(label: str, url: str) -> Safe:
    """A link, when the URL is one of the web's; else the label alone."""
    if not re.match(r"https?://[^\s]+$", url, re.IGNORECASE):
        return Safe(escape(label))
    target = re.sub(r"[\s<>\\()\[\]|`\"*_~$@]", lambda match: f"%{ord(match[0]):02X}", plain(url))
    return Safe(f"[{escape(label)}]({target})")


def _at_start(match: re.Match[str]) -> str:
    return match[0] + "\\" if match[0].isdigit() else "\\" + match[0]
