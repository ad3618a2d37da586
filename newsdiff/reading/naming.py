"""What a reader calls each article of a run, so that no two are called the same.

An article's name is its outlet, else the name of its file. Two articles of one agency, or two files
"page.html" in different folders, would read as one source; so each gets what tells it from the others: the
shortest end of its path that is its own ("monday/page", "Reuters (ferry-2)"). Names that a caller gave to
articles without a path are the caller's.
"""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.model import Article


def distinct(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in their order; those that share a name and have a path renamed."""
    count = Counter(a.name for a in articles)
    groups: dict[str, list[str]] = {}
    for a in articles:
        if count[a.name] > 1 and a.path:
            groups.setdefault(a.name, []).append(a.path)
    ends = {name: _ends(paths) for name, paths in groups.items()}
    return tuple(
        msgspec.structs.replace(a, name=_name(a, ends[a.name][a.path]))
        if a.path and a.path in ends.get(a.name, {})
        else a
        for a in articles
    )


def _name(article: Article, end: str) -> str:
    """The name with the end of its path: the end alone where the name is the file's."""
    return f"{article.name} ({end})" if article.name == article.outlet else end


def _ends(paths: list[str]) -> dict[str, str]:
    """For each path its shortest end that no other has, without the suffix where that still tells."""
    bare = {p: PurePosixPath(p).with_suffix("").parts for p in paths}
    if len(set(bare.values())) < len(bare):
        bare = {p: PurePosixPath(p).parts for p in paths}
    found = {}
    for path, parts in bare.items():
        others = [q for p, q in bare.items() if p != path]
        length = next(
            (n for n in range(1, len(parts)) if all(q[-n:] != parts[-n:] for q in others)), len(parts)
        )
        found[path] = "/".join(parts[-length:]).replace("//", "/")
    return found
