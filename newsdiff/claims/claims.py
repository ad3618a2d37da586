"""Claims: the statements of a story, each with the articles that carry it."""

from __future__ import annotations

import hashlib

from newsdiff.claims.support import Support
from newsdiff.model import Claim, Mention, Span
from newsdiff.story import Story, Unit


def claims(story: Story, carried: Support) -> tuple[Claim, ...]:
    """One claim a sentence; single-source where at least 45 % of its weight is carried by none."""
    keys = tuple(a.key for a in story.articles)
    found = []
    for unit, sets in zip(story.units, carried, strict=True):
        content = [(t, s) for t, s in zip(unit.tokens, sets, strict=True) if t.content]
        total = sum(story.rarity[t.stem] for t, _ in content)
        if not total:
            continue
        share = sum(story.rarity[t.stem] for t, s in content if not s) / total
        carriers = {unit.article}
        if share < 0.45:
            carriers |= {a for _, s in content for a in s}
        text = story.articles[unit.article].text[unit.start : unit.end]
        found.append(
            Claim(
                id="c" + hashlib.sha256(text.encode()).hexdigest()[:8], text=text,
                kinds=tuple(sorted({f.kind for f in unit.facts})),
                articles=tuple(sorted(keys[c] for c in carriers)),
                silent=tuple(sorted(keys[c] for c in range(len(keys)) if c not in carriers)),
                salience=round(share, 4),
                mentions=(
                    Mention(
                        article=keys[unit.article], block=story.block_of(unit).id, start=unit.start, end=unit.end,
                        novel=_novel(unit, sets),
                    ),
                ),
            )  # fmt: skip
        )
    return tuple(sorted(found, key=lambda c: (-c.salience, c.text)))


def _novel(unit: Unit, sets: tuple[frozenset[int], ...]) -> tuple[Span, ...]:
    runs: list[Span] = []
    start: int | None = None
    end = unit.start
    for token, s in zip(unit.tokens, sets, strict=True):
        if s:
            if start is not None:
                runs.append(Span(start=start, end=end))
            start = None
        else:
            start = token.start if start is None else start
            end = token.end
    if start is not None:
        runs.append(Span(start=start, end=end))
    return tuple(runs)
