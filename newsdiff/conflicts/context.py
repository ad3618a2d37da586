"""What the rules look at: the story, its sentences, and which of them are nearly the same.

Computed once a story and shared by all rules. Nothing here depends on the keys or the order of the
articles: the story stands in canonical order.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from functools import cached_property
from math import log
from typing import TYPE_CHECKING

from newsdiff.conflicts.clause import People
from newsdiff.conflicts.pairs import Pair, conversions
from newsdiff.conflicts.subject import Statement, statement
from newsdiff.conflicts.topics import phrase
from newsdiff.conflicts.words import ATTRIBUTES, concept
from newsdiff.text.negation import negates
from newsdiff.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdiff.story import Story, Unit
    from newsdiff.text.tokens import Token

NEAR = 0.55
"""Two sentences are nearly the same when this share of their words stands in the same order in both."""


_STOCK = stem("stock")
"""What "shares" are: "a share of the market" is another thing."""
_NO_NAME = frozenset(
    {"away", "fall", "fell", "fallen", "falling", "travel", "travelled", "travelling", "traveling"}
)
"""Words that tell what a number measures, and name no measure."""


class NearPair:
    """Two sentences of different articles that are nearly the same, and how they differ."""

    def __init__(self, a: Unit, b: Unit, matcher: SequenceMatcher[str]) -> None:
        self.a, self.b = a, b
        self.likeness = matcher.ratio()
        self.ops = matcher.get_opcodes()
        self.words_a, self.words_b = (frozenset(t.norm for t in u.tokens) for u in (a, b))

    def exchanges(self) -> Iterator[tuple[tuple[Token, ...], tuple[Token, ...]]]:
        """Runs of words that stand in each other's place; neither is empty."""
        for op, i, j, k, m in self.ops:
            if op == "replace":
                yield self.a.tokens[i:j], self.b.tokens[k:m]

    def gaps(self) -> Iterator[tuple[tuple[Token, ...], ...]]:
        """All differences with the word after each, so that an insertion has a place on the other side."""
        for op, i, j, k, m in self.ops:
            if op != "equal":
                yield (
                    self.a.tokens[i:j],
                    self.b.tokens[k:m],
                    self.a.tokens[j : j + 1],
                    self.b.tokens[m : m + 1],
                )

    def aligned(self, i: int, k: int) -> bool:
        """Whether token `i` of the one and `k` of the other have the same neighbour on either side."""
        a, b = self.a.tokens, self.b.tokens
        before = i > 0 and k > 0 and a[i - 1].norm == b[k - 1].norm
        after = i + 1 < len(a) and k + 1 < len(b) and a[i + 1].norm == b[k + 1].norm
        return before and after

    def negations(self, unit: Unit) -> bool:
        """Whether a sentence holds an odd number of negations."""
        return sum(negates(t.norm) for t in unit.tokens) % 2 == 1


class Context:
    """The story as the rules see it. Immutable but for its caches."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._words: dict[int, tuple[str, ...]] = {}
        self._norms: dict[int, list[str]] = {}

    def text(self, unit: Unit) -> str:
        """The whole text of the unit's article (spans of the unit index into it)."""
        return self.story.articles[unit.article].text

    def title_case(self, unit: Unit) -> bool:
        """Whether most content words of a sentence are capitalised."""
        text = self.text(unit)
        words = [t for t in unit.tokens if t.content and t.norm[0].isalpha()]
        return sum(text[t.start].isupper() for t in words) > 0.7 * len(words)

    def plain(self, unit: Unit) -> list[str]:
        """The folded words, with the month of May as "" so that it is not taken for a modal verb."""
        text = self.text(unit)
        return ["" if t.norm == "may" and text[t.start] == "M" else t.norm for t in unit.tokens]

    def asks(self, unit: Unit) -> bool:
        """Whether a sentence is a question, which states nothing."""
        return self.text(unit)[unit.start : unit.end].rstrip("\"'”’ ").endswith("?")

    def noun(self, s: Statement) -> str:
        """The thing counted, in the words of the text ("AI-powered robots"), or else its class."""
        phrase = s.fact.phrase
        told = self.text(s.unit)[s.fact.end : phrase.end] if phrase is not None else ""
        words = [w.strip("-–,") for w in told.split()]
        plain = [w for w in words if w not in ("of", "the", "its", "their") and not w[:1].isdigit()]
        return " ".join(plain).lower() or " ".join(reversed(s.fact.counted)) or s.event or s.dimension

    def is_title(self, unit: Unit) -> bool:
        """Whether a unit is its article's title."""
        return self.story.block_of(unit).kind == "title"

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The sentences that state something: no addresses, no "Updated: …" lines."""
        return tuple(u for u in self.story.units if not self._is_stamp(u))

    def _is_stamp(self, unit: Unit) -> bool:
        """Whether a sentence is an address or the time of publication, and states nothing of the story."""
        text, block = self.text(unit), self.story.block_of(unit)
        if _STAMP.match(text, unit.start, unit.end) or _ADDRESS.match(text, block.start, block.end):
            return True
        numbers = sum(t.norm[0].isdigit() for t in unit.tokens)
        kinds = {f.kind for f in unit.facts}
        return {"time", "date"} <= kinds and len(unit.tokens) <= 12 and numbers >= 3

    def words(self, unit: Unit) -> tuple[str, ...]:
        """The concepts (or stems) of the unit's words by token; "" for words without content."""
        if unit.index not in self._words:
            stems = (_STOCK if t.norm == "shares" else t.stem for t in unit.tokens)
            self._words[unit.index] = tuple(
                concept(s) if t.content else "" for s, t in zip(stems, unit.tokens, strict=True)
            )
        return self._words[unit.index]

    def norms(self, unit: Unit) -> list[str]:
        """The folded words of a sentence (not to be changed)."""
        if unit.index not in self._norms:
            self._norms[unit.index] = [t.norm for t in unit.tokens]
        return self._norms[unit.index]

    @cached_property
    def people(self) -> People:
        """Of whom a word of a sentence is said."""
        return People(self)

    def weight(self, word: str) -> float:
        """How telling a shared word is, 0 to 1.

        1 for a word of two sentences, little for what all of them say.
        """
        return min(1.0, self._rarity.get(word, self._most) / self._most)

    def around(self, unit: Unit, position: int, reach: int = 8) -> dict[str, float]:
        """The content words near a token, each with its weight, which falls with the distance."""
        words = self.words(unit)
        found: dict[str, float] = {}
        for i in range(max(0, position - reach), min(len(words), position + reach + 1)):
            if i != position and words[i]:
                w = self.weight(words[i]) / (1 + abs(i - position) / 6)
                found[words[i]] = max(found.get(words[i], 0.0), w)
        return found

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All quantities of the story, each with what it is of."""
        weights = {w: self.weight(w) for w in self._rarity}
        found = []
        for unit in self.units:
            for fact in unit.facts:
                made = statement(self.story, unit, fact, self.words(unit), weights)
                if made is not None:
                    found.append(made)
        return tuple(found)

    @cached_property
    def conversions(self) -> tuple[Pair, ...]:
        """Amounts that a text gives in two units."""
        return tuple(conversions(self.statements, tuple(a.text for a in self.story.articles)))

    def common(self, a: Unit, b: Unit) -> list[str]:
        """The content words that two sentences share, as concepts."""
        return sorted((set(self.words(a)) & set(self.words(b))) - {""})

    def statements_of(self, unit: Unit) -> list[Statement]:
        """The quantities of one sentence."""
        return self._by_unit.get(unit.index, [])

    @cached_property
    def _by_unit(self) -> dict[int, list[Statement]]:
        found: dict[int, list[Statement]] = defaultdict(list)
        for s in self.statements:
            found[s.unit.index].append(s)
        return found

    def by_dimension(self, name: str, *, titles: bool = False) -> list[list[Statement]]:
        """The statements of a dimension, grouped by its full name (money by currency)."""
        groups: dict[str, list[Statement]] = defaultdict(list)
        for s in self.statements:
            if s.dimension.split()[0] == name and (titles or not s.title):
                groups[s.dimension].append(s)
        return [groups[k] for k in sorted(groups)]

    def topic(self, a: Statement, b: Statement, fallback: str) -> str:
        """A short noun phrase for what two quantities are of.

        The word that names the measure, where both have it near ("depth", "cost"); else what kind of quantity
        it is, with the most telling words that stand near both.
        """
        both = sorted(a.near.keys() & b.near.keys(), key=lambda w: (-(a.near[w] * b.near[w]), w))
        surface = {w: t.norm for w, t in zip(self.words(a.unit), a.unit.tokens, strict=True) if w}
        named = [surface[w] for w in both if w in ATTRIBUTES and surface.get(w, "away") not in _NO_NAME]
        if named:
            return named[0]
        told = self.about(a.unit, a.first, b.unit)
        return f"{fallback}: {told}" if told else fallback

    def about(self, unit: Unit, at: int, other: Unit) -> str:
        """What token `at` of a sentence and the other sentence are about, in few words, or ""."""
        return phrase(self.text(unit), unit, at, other, self.words(unit), self.words(other))

    def before(self, unit: Unit) -> Unit | None:
        """The sentence before, in the same article."""
        return self._beside(unit, -1)

    def after(self, unit: Unit) -> Unit | None:
        """The sentence after, in the same article."""
        return self._beside(unit, 1)

    def _beside(self, unit: Unit, step: int) -> Unit | None:
        units, i = self.story.units, unit.index + step
        return units[i] if 0 <= i < len(units) and units[i].article == unit.article else None

    def units_near(self, unit: Unit) -> tuple[Unit, ...]:
        """The sentence and its neighbours in the same paragraph, and the one before in the article."""
        beside = (self.before(unit), self.after(unit))
        return (
            unit,
            *(u for u in beside if u is not None and (u.block == unit.block or u.index < unit.index)),
        )

    def opening(self, unit: Unit) -> bool:
        """Whether a sentence stands among the first four of its article."""
        return unit.index - self._firsts[unit.article] < 4

    @cached_property
    def _firsts(self) -> dict[int, int]:
        firsts: dict[int, int] = {}
        for u in self.units:
            firsts.setdefault(u.article, u.index)
        return firsts

    def related(self, a: Unit, b: Unit) -> bool:
        """Whether two sentences share anything telling at all (a name, a place, a rare word)."""
        return bool(self.common(a, b))

    @cached_property
    def _rarity(self) -> dict[str, float]:
        df = Counter(w for u in self.story.units for w in set(self.words(u)) if w)
        return {w: log(1 + len(self.story.units) / n) for w, n in df.items()}

    @cached_property
    def _most(self) -> float:
        return log(1 + max(2, len(self.story.units)) / 2)

    @cached_property
    def near(self) -> tuple[NearPair, ...]:
        """Pairs of sentences of different articles that are nearly the same, and how they differ.

        Candidates come from prefix filtering (Chaudhuri et al. 2006): two sets that share two fifths of their
        stems must share one of the rarest three fifths of either.
        """
        holders: dict[str, list[int]] = defaultdict(list)
        units = self.story.units
        pairs: set[tuple[int, int]] = set()
        for unit in self.units:
            ranked = sorted(unit.stems, key=lambda s: (-self.story.rarity.get(s, 0.0), s))
            for s in ranked[: len(ranked) * 3 // 5 + 1]:
                pairs.update((i, unit.index) for i in holders[s] if units[i].article != unit.article)
                holders[s].append(unit.index)
        # Of near-copies most sentences have the words of another one: two wordings are compared once.
        number: dict[tuple[tuple[str, ...], frozenset[str]], int] = {}
        wording = {u.index: number.setdefault((_norms(u), u.stems), len(number)) for u in self.units}
        known: dict[tuple[int, int], SequenceMatcher[str] | None] = {}
        found = []
        for i, j in sorted(pairs):
            both = wording[i], wording[j]
            if both not in known:
                known[both] = self._matched(units[i], units[j])
            matcher = known[both]
            if matcher is not None:
                found.append(NearPair(units[i], units[j], matcher))
        return tuple(found)

    def _matched(self, u: Unit, v: Unit) -> SequenceMatcher[str] | None:
        """How two sentences differ when they are nearly the same; None for others and for equal ones."""
        if not self._alike(u, v) or _norms(u) == _norms(v):
            return None
        matcher = SequenceMatcher(None, _norms(u), _norms(v), autojunk=False)
        # The second is an upper bound of the third, and the first of the second, at a fraction of the cost.
        likely = matcher.real_quick_ratio() >= NEAR and matcher.quick_ratio() >= NEAR
        return matcher if likely and matcher.ratio() >= NEAR else None

    def _alike(self, u: Unit, v: Unit) -> bool:
        shared = len(u.stems & v.stems)
        if shared < 3 or 2 * shared < 0.4 * (len(u.stems) + len(v.stems)):
            return False
        return min(len(u.tokens), len(v.tokens)) >= 5


def _norms(unit: Unit) -> tuple[str, ...]:
    return tuple(t.norm for t in unit.tokens)


_ADDRESS = re.compile(r"\W*(?:https?\b|www\.)", re.I)
_STAMP = re.compile(r"\W*(?:(?:last\s+)?(?:updated?|published|posted|printed|modified)\b)", re.I)


def shared(
    a: dict[str, float], b: dict[str, float], but: frozenset[str] = frozenset()
) -> tuple[float, list[str]]:
    """How much two windows share, as the sum of geometric means of weights, and the words."""
    words = sorted((a.keys() & b.keys()) - but)
    return sum((a[w] * b[w]) ** 0.5 for w in words), words
