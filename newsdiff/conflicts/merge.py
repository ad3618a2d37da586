"""Drafts -> conflicts: one conflict for each disagreement, with every article that states each value.

Drafts of one family that touch the same passage are one disagreement (union-find over passages). The rule
that stands first in the registry gives its name, topic and reason. The fingerprint is made of the rule,
the normalised values and the names (or else contents) of their sources, so it survives edits elsewhere,
another order of the articles and other keys. Cost: linear in the number of passages.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING

from newsdiff.conflicts.draft import Draft, Rule, Side
from newsdiff.model import Article, Conflict, Severity, Value

if TYPE_CHECKING:
    from newsdiff.options import Options

RANK = {"high": 0, "medium": 1, "low": 2}
Agreeing = Callable[["tuple[Side, ...]"], "tuple[Side, ...]"]
Drafts = list[tuple[Rule, Draft]]


def merged(
    drafts: Drafts, articles: tuple[Article, ...], options: Options, agreeing: Agreeing
) -> tuple[Conflict, ...]:
    """The conflicts to show, the most severe first; `drafts` in the order of the registry.

    `agreeing` gives for the sides of a conflict of quantities those of the articles that agree with one.
    """
    found = []
    seen: dict[str, int] = defaultdict(int)
    for group in _groups(drafts):
        conflict = _conflict(group, articles, options, agreeing)
        if conflict is None:
            continue
        seen[conflict.fingerprint] += 1
        found.append(_numbered(conflict, seen[conflict.fingerprint]))
    return tuple(sorted(found, key=lambda c: (RANK[c.severity], c.rule, c.topic, c.fingerprint)))


def _groups(drafts: Drafts) -> list[Drafts]:
    """Drafts that are one disagreement, in the order of their first draft."""
    parent = list(range(len(drafts)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in _touching(drafts):
        a, b = sorted((root(i), root(j)))
        parent[b] = a
    groups: dict[int, Drafts] = defaultdict(list)
    for i, draft in enumerate(drafts):
        groups[root(i)].append(draft)
    return list(groups.values())


def _touching(drafts: Drafts) -> list[tuple[int, int]]:
    """Pairs of drafts of one family with overlapping passages in one article."""
    places = defaultdict(list)
    for i, (_, draft) in enumerate(drafts):
        for side in draft.sides:
            places[draft.family, side.article].append((side.start, side.end, i))
    pairs = []
    for spans in places.values():
        spans.sort()
        open_end, owner = -1, -1
        for start, end, i in spans:
            if start < open_end:
                pairs.append((owner, i))
            if end > open_end:
                open_end, owner = end, i
    return pairs


def _conflict(
    group: Drafts, articles: tuple[Article, ...], options: Options, agreeing: Agreeing
) -> Conflict | None:
    """One conflict of a group, or None when the options hide it or its values agree after all."""
    rule, first = min(group, key=lambda d: RANK[_severity(d[0], d[1], options)])
    severity = min((_severity(r, d, options) for r, d in group), key=RANK.__getitem__)
    if RANK[severity] > RANK.get(options.min_severity, 1):
        return None
    sides = _sides([d for _, d in group])
    if first.family == "quantity":
        sides = _grouped([*sides, *agreeing(tuple(sides))])
    values = tuple(_value(s, articles) for s in sides)
    said = _said(sides)
    if len({(s.article, s.start) for s in sides}) < 2:
        return None
    fingerprint = _fingerprint(rule.id, sides, articles)
    working = tuple(dict.fromkeys(line for _, d in group for line in d.working))
    return Conflict(
        id="k" + fingerprint[:8],
        rule=rule.id,
        kind=first.kind or rule.kind,
        severity=severity,
        topic=first.topic,
        reason=first.reason.replace("{values}", _joined(said)),
        fingerprint=fingerprint,
        values=values,
        working=working,
        internal=len({s.article for s in sides}) == 1,
    )


def _severity(rule: Rule, draft: Draft, options: Options) -> Severity:
    own = options.rule_severity.get(rule.id)
    if own in ("high", "medium", "low"):
        return own  # type: ignore[return-value]  # narrowed by the line above, which mypy can't see
    return draft.severity or rule.severity


def _sides(drafts: list[Draft]) -> list[Side]:
    """All passages once, grouped by value in the order of first appearance."""
    kept: list[Side] = []
    for side in (s for d in drafts for s in d.sides):
        if not any(k.article == side.article and k.start < side.end and side.start < k.end for k in kept):
            kept.append(side)
    return _grouped(kept)


def _grouped(kept: list[Side]) -> list[Side]:
    """Sides by value, in the order of the values' first appearance."""
    order = {v: i for i, v in enumerate(dict.fromkeys(s.value for s in kept))}
    return sorted(kept, key=lambda s: (order[s.value], s.article, s.start))


def _value(side: Side, articles: tuple[Article, ...]) -> Value:
    article = articles[side.article]
    block = next(b.id for b in article.blocks if b.start <= side.start < b.end)
    return Value(
        start=side.start,
        end=side.end,
        article=article.key,
        block=block,
        text=article.text[side.start : side.end],
        value=side.value,
        number=side.number,
    )


def _said(sides: list[Side]) -> list[str]:
    """Each value once, and a number once whatever its hedge, unless only the hedges differ."""
    values = list(dict.fromkeys(s.value for s in sides))
    by_number: dict[object, str] = {}
    for side in sides:
        by_number.setdefault(side.value if side.number is None else side.number, side.value)
    return list(by_number.values()) if len(by_number) > 1 else values


def _joined(values: list[str]) -> str:
    return f"{', '.join(values[:-1])} and {values[-1]}" if len(values) > 1 else "".join(values)


def _fingerprint(rule: str, sides: list[Side], articles: tuple[Article, ...]) -> str:
    parts = sorted({(_source(articles[s.article]), s.value) for s in sides})
    return hashlib.sha256("\x1f".join([rule, *(f"{a}\x1e{v}" for a, v in parts)]).encode()).hexdigest()[:32]


def _source(article: Article) -> str:
    return article.name or hashlib.sha256(article.text.encode()).hexdigest()


def _numbered(conflict: Conflict, count: int) -> Conflict:
    """Two conflicts of one rule with equal values and sources differ by their number."""
    if count == 1:
        return conflict
    import msgspec

    salted = hashlib.sha256(f"{conflict.fingerprint}\x1f{count}".encode()).hexdigest()[:32]
    return msgspec.structs.replace(conflict, fingerprint=salted, id="k" + salted[:8])
