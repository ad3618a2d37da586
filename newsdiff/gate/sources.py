"""What is wrong with single sources: unreadable, empty, all furniture, on another story, a copy,
without title.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from newsdiff.gate import places
from newsdiff.gate.draft import Draft
from newsdiff.gate.identity import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.model import Article, Pair, Problem, Report
    from newsdiff.options import Policy

_CODES = {
    "empty-file": "empty", "nothing-left": "furniture-only", "no-main-text": "furniture-only",
    "stale-pin": "stale-pin", "bad-pin": "stale-pin",
}  # fmt: skip

NO_SOURCE = ("input", "stale-pin")
"""Rules on problems that leave no source out."""


def source_drafts(
    report: Report, policy: Policy, changed: frozenset[str] | None, hashes: dict[str, str]
) -> Iterator[Draft]:
    """All findings about single sources, problems first.

    `changed` are the paths of changed files, None when unknown; `hashes` the contents of files by path, as
    SHA-256, for those that could not be read.
    """
    troubled = set()
    for problem in report.problems:
        draft = _of_problem(problem, report, hashes)
        troubled.add((draft.rule, draft.places[0].path))
        yield draft
    for article in report.articles:
        path = places.whole(article).path
        rule = _nothing_left(article)
        if rule is not None:
            if (rule, path) not in troubled:
                yield _draft(rule, article, f"{places.named(article)}: {_NOTHING[rule]}")
            continue
        if not article.title:
            yield _draft("no-title", article, f"{places.named(article)} has no title")
    yield from _off_story(report, policy)
    yield from _copies(report, policy, changed)


_NOTHING = {
    "empty": "the file holds no text",
    "furniture-only": "nothing but site furniture in it",
}


def takes_part(article: Article) -> bool:
    """Whether anything of the article was compared."""
    return any(b.dropped is None for b in article.blocks)


def _nothing_left(article: Article) -> str | None:
    if not article.text.strip():
        return "empty"
    return None if takes_part(article) else "furniture-only"


def _of_problem(problem: Problem, report: Report, hashes: dict[str, str]) -> Draft:
    path = places.slashes(problem.path or "")
    article = next((a for a in report.articles if a.path and places.slashes(a.path) == path), None)
    name = places.named(article) if article else PurePath(path).name
    place = places.file(path, name)
    if problem.line:
        place = places.at_line(place, problem.line)
    rule = problem_rule(problem)
    if rule == "stale-pin":
        known = fingerprint(problem.code, problem.message)
        message = problem.message
        return Draft(rule=rule, message=message, places=(place,), fingerprint=known, content=known)
    return Draft(
        rule=rule,
        message=problem.message if name in problem.message else f"{name}: {problem.message}",
        places=(place,),
        fingerprint=fingerprint(problem.code, name),
        content=fingerprint(problem.code, article.sha256 if article else hashes.get(path, name)),
    )


def problem_rule(problem: Problem) -> str:
    """The rule of the gate that a problem of reading belongs to."""
    if problem.code in _CODES:
        return _CODES[problem.code]
    return "unreadable" if problem.severity == "error" else "input"


def _off_story(report: Report, policy: Policy) -> Iterator[Draft]:
    """With two sources each is what the other is measured by, so both are named.

    Who contradicts another speaks of the same thing, however little of a short text the others carry.
    """
    compared = [a for a in report.articles if takes_part(a) and a.scores is not None]
    if len(compared) < 2:
        return
    disputing = {v.article for c in report.conflicts if not c.internal for v in c.values}
    for article in compared:
        assert article.scores is not None
        if article.scores.union < policy.off_story_below and article.key not in disputing:
            carried, least = share(article.scores.union), share(policy.off_story_below)
            message = f"{places.named(article)} seems to be on another story"
            reason = f"the others carry {carried} of it, less than {least}"
            yield _draft("off-story", article, message, reason)


def _copies(report: Report, policy: Policy, changed: frozenset[str] | None) -> Iterator[Draft]:
    """One finding a copy. Of two that hold each other it is the changed one, else the later one."""
    order = {a.key: (_is_old(a, changed), i) for i, a in enumerate(report.articles)}
    high = {(p.a, p.b): p for p in report.pairs if p.containment > policy.near_copy_above}
    for article in report.articles:
        held = [
            pair for (a, b), pair in high.items()
            if a == article.key and not ((b, a) in high and _first_is_copy(order, b, a))
        ]  # fmt: skip
        if held:
            pair = max(held, key=lambda p: (p.containment, p.b))
            yield _copy(article, report.article(pair.b), pair)


def _is_old(article: Article, changed: frozenset[str] | None) -> bool:
    return changed is not None and places.whole(article).path not in changed


def _first_is_copy(order: dict[str, tuple[bool, int]], first: str, second: str) -> bool:
    """Of two mutual copies: the changed one is the copy of the unchanged one, else the later of the
    earlier.
    """
    (old_a, at_a), (old_b, at_b) = order[first], order[second]
    return (not old_a, at_a) > (not old_b, at_b)


def _copy(article: Article, other: Article, pair: Pair) -> Draft:
    name, original = places.named(article), places.named(other)
    carried, verbatim = share(pair.containment), share(pair.verbatim)
    return Draft(
        rule="near-copy",
        message=f"{name} adds next to nothing to {original}",
        reason=f"{original} carries {carried} of it ({verbatim} word for word)",
        places=(places.whole(article), places.whole(other)),
        fingerprint=fingerprint("near-copy", name, original),
        content=fingerprint("near-copy", article.sha256, other.sha256),
    )


def _draft(rule: str, article: Article, message: str, reason: str | None = None) -> Draft:
    return Draft(
        rule=rule, message=message, reason=reason, places=(places.whole(article),),
        fingerprint=fingerprint(rule, places.named(article)), content=fingerprint(rule, article.sha256),
    )  # fmt: skip


def share(part: float) -> str:
    """A share in whole percent."""
    return f"{part:.0%}".replace("%", " %")
