"""How far on-story, off-story and copied sources stand from the thresholds of `newsdiff check`.

    python benchmarks/gate.py FOLDER_OF_STORIES [STORY …]

Each folder in FOLDER_OF_STORIES, and each STORY, is a story. Printed are the shares of sources that the
others carry (least first), the same for one source of each other story put among them (most first), and the
pairs of which one carries most of the other.
"""

from __future__ import annotations

import sys
from pathlib import Path

from newsdiff import api
from newsdiff.cli.stories import sources
from newsdiff.options import Policy

SHOWN = 5


def main(arguments: list[str]) -> None:
    """Print the three lists."""
    top, *more = map(Path, arguments)
    folders = [*sorted(p for p in top.iterdir() if p.is_dir()), *more]
    stories = {f.name: files for f in folders if len(files := sources(f)) > 1}
    on, off, pairs = [], [], []
    for name, files in stories.items():
        report = api.compare(list(files))
        on += [(a.scores.union, name, a.name) for a in report.articles if a.scores]
        titles = {a.key: a.name for a in report.articles}
        pairs += [(p.containment, name, f"{titles[p.a]} in {titles[p.b]}") for p in report.pairs]
        for other, strangers in stories.items():
            if other != name:
                scores = api.compare([*files, strangers[0]]).articles[-1].scores
                off.append((scores.union if scores else 0.0, name, f"with one of {other}"))
    show(f"On story, least carried (off_story_below is {Policy().off_story_below})", sorted(on))
    show("Of another story, most carried", sorted(off, reverse=True))
    show(
        f"Most of one in another (near_copy_above is {Policy().near_copy_above})", sorted(pairs, reverse=True)
    )


def show(heading: str, rows: list[tuple[float, str, str]]) -> None:
    """The first rows of a list."""
    print(f"{heading}; {len(rows)} in all")
    for share, story, source in rows[:SHOWN]:
        print(f"  {share:.3f}  {story}: {source}")


if __name__ == "__main__":
    main(sys.argv[1:])
