"""Quotations with their speaker."""

from __future__ import annotations

from newsdiff.facts.context import Context
from newsdiff.facts.lexer import Tok
from newsdiff.model import Block, Fact


def quotes(blocks: list[tuple[Block, list[Tok]]], ctx: Context, found: list[Fact]) -> list[Fact]:
    """The quotations of an article."""
    return []
