"""Reads the test stories: articles, planted conflicts and traps, in a file that a person can read.

`## KEY | outlet | date` opens an article. Under `## Conflicts` each line is `- severity | topic | KEY
"passage" | …`; a last field `optional` means that finding it is right, and missing it too. All that is
reported besides is wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from newsdiff import api, pipeline, reading
from newsdiff.model import Article, Conflict, Report
from newsdiff.options import DEFAULT, Options

STORIES = Path(__file__).parent.parent / "cases" / "stories"


@dataclass(frozen=True)
class Planted:
    severity: str
    topic: str
    passages: tuple[tuple[str, int, int], ...]
    optional: bool

    def found_by(self, conflict: Conflict, names: dict[str, str]) -> bool:
        """Whether the values of a conflict touch two different passages."""
        touched = {
            p
            for v in conflict.values
            for p in self.passages
            if names[v.article] == p[0] and v.start < p[2] and p[1] < v.end
        }
        return len(touched) >= 2


@dataclass(frozen=True)
class Case:
    name: str
    articles: tuple[Article, ...]
    planted: tuple[Planted, ...]

    def report(self, options: Options = DEFAULT) -> Report:
        keyed = zip(self.articles, api.keys(len(self.articles)), strict=True)
        return pipeline.compare(tuple(reading.segmented(a, k) for a, k in keyed), options)

    def judged(self) -> tuple[list[Planted], list[Conflict], int]:
        """What was missed, what was reported wrongly, and how many conflicts were reported."""
        report = self.report()
        names = {a.key: a.name for a in report.articles}
        missed = [
            p
            for p in self.planted
            if not p.optional and not any(p.found_by(c, names) for c in report.conflicts)
        ]
        wrong = [c for c in report.conflicts if not any(p.found_by(c, names) for p in self.planted)]
        return missed, wrong, len(report.conflicts)


def load(path: Path) -> Case:
    """A case from its file."""
    head, _, rest = path.read_text("utf-8").partition("## Conflicts")
    texts: dict[str, str] = {}
    articles = []
    for m in re.finditer(r"^## (\w) \| ([^|\n]+) \| (\S+)\n+(.*?)(?=^## |\Z)", head, re.M | re.S):
        key, outlet, date, text = m.groups()
        texts[key] = text.strip()
        articles.append(Article.from_text(texts[key], name=key, outlet=outlet, published=date))
    planted = []
    for line in re.findall(r"^- (\w+ \| .*)$", rest.partition("## Traps")[0], re.M):
        severity, topic, *fields = line.split(" | ")
        passages = []
        for field in fields:
            if field.strip() == "optional":
                continue
            key, quote = field[0], field.strip()[3:-1]
            start = texts[key].index(quote)
            passages.append((key, start, start + len(quote)))
        planted.append(Planted(severity, topic, tuple(passages), fields[-1].strip() == "optional"))
    return Case(path.stem, tuple(articles), tuple(planted))


def main() -> None:
    """Print what each story gives: python tests/conflicts/cases.py [FOLDER]"""
    import sys

    total = [0, 0, 0, 0]
    for path in sorted((Path(sys.argv[1]) if len(sys.argv) > 1 else STORIES).glob("*.md")):
        case = load(path)
        missed, wrong, n = case.judged()
        must = sum(not p.optional for p in case.planted)
        total = [a + b for a, b in zip(total, (must - len(missed), must, len(wrong), n), strict=True)]
        print(f"{path.stem}: found {must - len(missed)} of {must}, reported {n}, wrong {len(wrong)}")
        for p in missed:
            print("   missed:", p.severity, p.topic)
        for c in wrong:
            print("   wrong: ", c.rule, c.severity, c.topic, [(v.article, v.text, v.value) for v in c.values])
    print(f"found {total[0]} of {total[1]}, reported {total[3]}, wrong {total[2]}")


if __name__ == "__main__":
    main()
