"""Pages of many kinds: what is kept of each, what is set aside and why, and what it says about itself.

Each page of tests/cases/reading/pages was written for this; `--regen` writes what is expected anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsdiff import reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdiff.model import Article

PAGES = Path(__file__).parents[1] / "cases" / "reading" / "pages"
SOURCES = sorted(p for p in PAGES.iterdir() if p.suffix != ".expected")


def listing(article: Article) -> str:
    """Metadata, then line, kind and the beginning of each block; "-" and the reason when it takes no part."""
    said = {
        "title": article.title, "author": article.author, "published": article.published, "url": article.url,
        "outlet": article.outlet, "language": article.language,
    }  # fmt: skip
    lines = [f"{name}: {value}" for name, value in said.items() if value]
    lines.append("")
    for block in article.blocks:
        words = " ".join(block.of(article.text).split())
        shown = words if len(words) <= 50 else f"{words[:49]}…"
        count = (
            f" ({len(block.sentences)} sentences)" if len(block.sentences) > 1 and not block.dropped else ""
        )
        why = f"   <- {block.dropped}" if block.dropped else ""
        lines.append(f"{block.line:>3} {'-' if block.dropped else '+'} {block.kind:<10} {shown}{count}{why}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("source", SOURCES, ids=lambda p: p.name)
def test_page(source: Path, golden: Callable[[Path, str], None]) -> None:
    articles, _ = reading.read([source])
    (article,), _ = reading.prepare(articles)
    golden(source.with_suffix(source.suffix + ".expected"), listing(article))
