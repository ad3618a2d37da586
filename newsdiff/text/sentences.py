"""Sentences of a paragraph, by sentencex, with exact offsets."""

from __future__ import annotations

from newsdiff.model import Sentence
from newsdiff.text.normal import plain_spaces


def sentences(text: str, start: int, end: int, language: str = "en") -> tuple[Sentence, ...]:
    """The sentences of `text[start:end]`, each without the white space around it."""
    from sentencex import segment

    block = plain_spaces(text[start:end])
    found: list[Sentence] = []
    at = 0
    for part in segment(language, block):
        stripped = part.strip()
        if not stripped:
            continue
        at = block.index(stripped, at)
        found.append(Sentence(start=start + at, end=start + at + len(stripped)))
        at += len(stripped)
    return tuple(found)
