"""The sources of a story at one look: readable? on the story? a copy? what it alone claims, whom it
contradicts.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

from newsdiff.gate import places
from newsdiff.gate.passages import is_single
from newsdiff.gate.sources import NO_SOURCE, problem_rule, takes_part
from newsdiff.verdict import Source

if TYPE_CHECKING:
    from newsdiff.model import Article, Report

_QUOTED = 3
Change = Literal["added", "changed"]


def overview(
    report: Report, story: str, changes: dict[str, Change], accepted: frozenset[str] = frozenset()
) -> tuple[Source, ...]:
    """One record a source, compared ones first, in the order of the report.

    `accepted` are the fingerprints of conflicts that somebody has accepted.
    """
    found = [_source(report, a, story, changes, accepted) for a in report.articles]
    known = {s.path for s in found}
    for problem in report.problems:
        path = places.slashes(problem.path or "")
        if path and path not in known and problem_rule(problem) not in NO_SOURCE:
            known.add(path)
            found.append(
                Source(
                    story=story,
                    path=path,
                    name=PurePath(path).name,
                    change=changes.get(path),
                    trouble=problem_rule(problem),
                )
            )
    return tuple(found)


def _source(
    report: Report, article: Article, story: str, changes: dict[str, Change], accepted: frozenset[str]
) -> Source:
    path = places.whole(article).path
    name, change = places.named(article), changes.get(path)
    if not takes_part(article):
        trouble = "furniture-only" if article.text.strip() else "empty"
        return Source(story=story, path=path, name=name, change=change, trouble=trouble)
    names = {a.key: places.named(a) for a in report.articles}
    closest = max(
        (p for p in report.pairs if p.a == article.key), key=lambda p: (p.containment, p.b), default=None
    )
    alone = [c for c in report.claims if is_single(c, report) and c.articles[0] == article.key]
    weightiest = sorted(alone, key=lambda c: -c.salience)
    mine = [c for c in report.conflicts if any(v.article == article.key for v in c.values)]
    others = [(c.fingerprint in accepted, {v.article for v in c.values} - {article.key}) for c in mine]
    against = {names[key] for known, keys in others for key in keys if not known}
    known = {names[key] for _, keys in others for key in keys} - against
    return Source(
        story=story, path=path, name=places.named(article), title=article.title, change=changes.get(path),
        words=article.scores.words if article.scores else 0,
        carried=article.scores.union if article.scores else None,
        closest=names[closest.b] if closest else None,
        closest_share=closest.containment if closest else None,
        alone=len(alone),
        alone_first=tuple(" ".join(c.text.split()) for c in weightiest[:_QUOTED]),
        conflicts=len(mine), against=tuple(sorted(against)), known_against=tuple(sorted(known)),
    )  # fmt: skip
