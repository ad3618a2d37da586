"""Facts of an article: quantities, money, dates, names, quotations, each with its span. Pure.

What others may call:

- `extract(article) -> tuple[Fact, ...]`: the facts of the blocks that take part, in order of start;
- `unify(facts) -> same shape`: the values of names made equal across articles;
- `compare(a, b) -> Comparison`: `relation` is "equal", "compatible" (`by`: "rounding", "hedge", "range",
  "conversion", "part", "zone"), "different" or "incomparable"; `reason` says why in plain words;
- `alike(a, b) -> bool`: whether two counts count the same sort of thing (event or head noun);
- `base(fact) -> (low, number, high, unit)`: a measure or duration in the base unit of its dimension;
- `convert(value, unit, to)`: between two units of one dimension;
- `attribution(text, start, end) -> Attribution`: who says the sentence, and what loosens it.

What is recognised, the normal forms and what is refused: docs/facts.md.
"""

from __future__ import annotations

from newsdiff.facts.compare import alike, base, compare
from newsdiff.facts.extract import extract
from newsdiff.facts.relation import Comparison
from newsdiff.facts.speech import Attribution, attribution
from newsdiff.facts.unify import unify
from newsdiff.facts.units import convert

__all__ = [
    "Attribution",
    "Comparison",
    "alike",
    "attribution",
    "base",
    "compare",
    "convert",
    "extract",
    "unify",
]
