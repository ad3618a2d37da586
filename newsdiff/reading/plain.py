"""Plain text -> blocks."""

from __future__ import annotations

import re

from newsdiff.model import Block, BlockKind
from newsdiff.text.sentences import sentences

_LINE = re.compile(r"[^\r\n]+")


def blocks(text: str, key: str, language: str = "en") -> tuple[Block, ...]:
    """Each non-empty line as a block; the first is the title when it is short."""
    found: list[Block] = []
    for m in _LINE.finditer(text):
        raw = m.group()
        if not raw.strip():
            continue
        start = m.start() + len(raw) - len(raw.lstrip())
        end = m.start() + len(raw.rstrip())
        kind: BlockKind = "body"
        if not found and end - start < 200:
            kind = "title"
        elif end - start < 90 and raw.rstrip()[-1] not in ".!?”\"":
            kind = "heading"
        found.append(
            Block(
                id=f"{key}{len(found) + 1}", kind=kind, start=start, end=end,
                sentences=sentences(text, start, end, language), line=text.count("\n", 0, start) + 1,
            )  # fmt: skip
        )
    return tuple(found)
