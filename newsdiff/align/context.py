"""Scores of sentence pairs, read in their surroundings.

Five pure functions, each scores in, scores out, applied in this order:

- *roles*: a heading against running text loses; two openings gain, since titles and first sentences state
  the event itself, in whatever words (the inverted pyramid of news writing);
- *kinship*: pairs of two articles that are far less alike than is usual for either lose: a look-alike
  event;
- *competition*: a pair both sides of which have a better partner in the other's article loses. Where one
  side has none better nothing is lost, so that what one article splits into two sentences stays matched to
  both;
- *neighbours*: a pair gains when sentences next to it, on the same side of both, match too;
- *level*: all scores are divided by how alike everything is in this story, so that one threshold serves a
  wire story of which every piece says all and a long feature with little in common.

Lifting a pair by a third article that both match was tried and lost precision. Costs are linear in the
number of scored pairs.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.align.settings import Settings
    from newsdiff.story import Story

Scores = dict[tuple[int, int], float]
MOST_LEVEL = 0.25
"""A mean from which on a story counts as copies of one text: they must not lower each other's scores."""
SHORTER = 0.6
"""How much the shorter of two articles decides how alike they are: .5 is the cosine, 1 its containment."""
_HEADINGS = frozenset({"heading", "list_item"})


def in_context(story: Story, scores: Scores, settings: Settings) -> Scores:
    """All five, one after the other."""
    scores = roles(story, scores, settings)
    scores = kinship(story, scores, settings)
    scores = competition(story, scores, settings)
    scores = neighbours(story, scores, settings)
    return level(story, scores, settings)


def openings(story: Story) -> list[float]:
    """For each unit how much it opens its article: 1 for titles and the first sentence, .5 for the second."""
    found = []
    seen: Counter[int] = Counter()
    for unit in story.units:
        kind = story.block_of(unit).kind
        if kind == "body":
            seen[unit.article] += 1
        position = seen[unit.article]
        first = kind == "title" or (kind == "body" and position == 1)
        found.append(1.0 if first else 0.5 if kind == "body" and position == 2 else 0.0)
    return found


def roles(story: Story, scores: Scores, settings: Settings) -> Scores:
    """Headings against running text, and openings."""
    heading = [story.block_of(u).kind in _HEADINGS for u in story.units]
    opening = openings(story)
    result = {}
    for (i, j), score in scores.items():
        s = score * settings.heading if heading[i] != heading[j] else score
        both = opening[i] * opening[j]
        if both:
            s += settings.opening * both * min(1.0, s / settings.opening_cap)
        result[i, j] = s
    return result


def kinship(story: Story, scores: Scores, settings: Settings) -> Scores:
    """Each score by the factor of its two articles."""
    factor = kinship_factors(story, settings)
    home = [u.article for u in story.units]
    return {(i, j): s * factor[home[i], home[j]] for (i, j), s in scores.items()}


def kinship_factors(story: Story, settings: Settings) -> dict[tuple[int, int], float]:
    """A factor for each pair of articles; 1 for all in an ordinary story."""
    likeness = article_likeness(story)
    count = len(story.articles)
    usual = [_usual([likeness[a, b] for b in range(count) if b != a]) for a in range(count)]
    factor = {}
    for (a, b), alike in likeness.items():
        expected = settings.kin * max(usual[a], usual[b])
        factor[a, b] = min(1.0, alike / expected) ** settings.kinship if expected else 1.0
    return factor


def _usual(values: list[float], nearest: int = 6) -> float:
    best = sorted(values, reverse=True)[:nearest]
    return math.fsum(best) / len(best) if best else 1.0


def article_likeness(story: Story) -> dict[tuple[int, int], float]:
    """The likeness of two articles' words, weighted by how few articles have them and how often; symmetric.

    It stands between the cosine, which takes a brief notice among long articles for another story, and the
    share of the shorter article that the longer one holds, which takes a look-alike for kin.
    """
    count = len(story.articles)
    bags: list[Counter[str]] = [Counter() for _ in range(count)]
    for unit in story.units:
        bags[unit.article].update(unit.stems)
    df = Counter(stem for bag in bags for stem in bag)
    rarity = {stem: math.log(1 + count / n) for stem, n in df.items() if n > 1}
    vectors = [{s: (1 + math.log(n)) * rarity[s] for s, n in bag.items() if s in rarity} for bag in bags]
    mass = [math.fsum(x * x for x in v.values()) or 1.0 for v in vectors]
    result = {}
    for a in range(count):
        for b in range(a, count):
            dot = math.fsum(vectors[a][s] * vectors[b][s] for s in vectors[a].keys() & vectors[b].keys())
            less, more = sorted((mass[a], mass[b]))
            result[a, b] = result[b, a] = dot / (math.pow(less, SHORTER) * math.pow(more, 1 - SHORTER))
    return result


def competition(story: Story, scores: Scores, settings: Settings) -> Scores:
    """Divide by a power of how much better a partner both sides have in the other's article."""
    home = [u.article for u in story.units]
    best: list[dict[int, float]] = [{} for _ in home]
    for (i, j), s in scores.items():
        if s > best[i].get(home[j], 0.0):
            best[i][home[j]] = s
        if s > best[j].get(home[i], 0.0):
            best[j][home[i]] = s
    result = {}
    for (i, j), s in scores.items():
        rival = min(best[i].get(home[j], 0.0), best[j].get(home[i], 0.0))
        result[i, j] = s * (s / rival) ** settings.competition if s < rival else s
    return result


def neighbours(story: Story, scores: Scores, settings: Settings) -> Scores:
    """Multiply by 1 + the best match among the sentences before, or after, on both sides."""
    home = [u.article for u in story.units]
    last, reach = len(home) - 1, range(1, settings.reach + 1)
    before = [[i - d for d in reach if i >= d and home[i - d] == home[i]] for i in range(len(home))]
    after = [[i + d for d in reach if i + d <= last and home[i + d] == home[i]] for i in range(len(home))]
    by_unit: list[dict[int, float]] = [{} for _ in home]
    for (i, j), s in scores.items():
        by_unit[i][j] = s
    result = {}
    for (i, j), s in scores.items():
        best = 0.0
        for beside in (before, after):
            for x in beside[i]:
                row = by_unit[x]
                for y in beside[j]:
                    near = row.get(y)
                    if near is not None and near > best:
                        best = near
        result[i, j] = s * (1 + settings.neighbours * best)
    return result


def level(story: Story, scores: Scores, settings: Settings) -> Scores:
    """Divide by 1 + a multiple of the mean score of all pairs of units of different articles."""
    sizes = Counter(u.article for u in story.units)
    pairs = (len(story.units) ** 2 - sum(n * n for n in sizes.values())) / 2
    mean = min(MOST_LEVEL, math.fsum(min(1.0, s) for s in scores.values()) / (pairs or 1))
    return {pair: s / (1 + settings.level * mean) for pair, s in scores.items()}
