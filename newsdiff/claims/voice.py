"""Voice: who says a clause, and what loosens it, as an article puts it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsdiff import facts as fact_layer
from newsdiff.facts.hedges import CLASSES
from newsdiff.model import Record
from newsdiff.text.normal import fold

if TYPE_CHECKING:
    from newsdiff.model import Fact, Span
    from newsdiff.story import Story, Unit

DOUBT = ("allegedly", "apparently", "believed", "considering", "may", "preliminary", "probably", "reportedly")
CONTESTED = frozenset(
    {
        *("claimed", "claims", "alleged", "alleges", "accused", "accuses", "insisted", "insists"),
        *("denied", "denies", "argued", "argues", "suggested", "contended", "contends", "maintains"),
    }
)
PRONOUNS = ("he", "she", "they", "it", "i", "we", "who")
BOUNDS = frozenset(hedge for hedge, kind in CLASSES.items() if kind not in ("approximate", "vague"))


class Voice(Record, frozen=True, kw_only=True):
    """`speaker` as written, `folded` for comparing, None when nobody is named; `quoted`: somebody speaks
    there, named or not; `contested`: the verb says that it may not be so ("claimed"); `hedge` the word that
    loosens the clause; `doubt`: that word says how sure it is; `flat`: nothing loosens it, not even
    "would"."""

    speaker: str | None = None
    folded: str | None = None
    quoted: bool = False
    contested: bool = False
    hedge: str | None = None
    doubt: bool = False
    flat: bool = True


def voice(story: Story, unit: Unit, clause: Span) -> Voice:
    """The voice of a clause: the speaker whom the sentence names, or that of the quotation it lies in."""
    text = story.articles[unit.article].text
    said = _said(text[unit.start : unit.end])
    spoken = said.speaker is not None and clause.end > unit.start + said.since
    speaker = said.shown if spoken and said.speaker not in PRONOUNS else None
    folded = said.speaker if speaker else None
    quotes = quotations(story, unit, clause)
    if speaker is None and not spoken:
        folded = next((who for q in quotes if (who := q.parts.get("speaker"))), None)
        speaker = _as_written(text, folded) if folded else None
    mine = _said(text[clause.start : clause.end]) if said.hedge is not None else None
    doubt = mine is not None and mine.hedge in DOUBT
    bounds = [f.hedge for f in within(unit, clause) if f.hedge in BOUNDS]
    return Voice(
        speaker=speaker,
        folded=folded,
        quoted=bool(quotes) or spoken,
        contested=spoken and said.verb in CONTESTED,
        hedge=mine.word if mine is not None and doubt else bounds[0] if bounds else None,
        doubt=doubt,
        flat=mine is None or mine.hedge is None,
    )


@lru_cache(maxsize=4096)
def _said(sentence: str) -> fact_layer.Attribution:
    return fact_layer.attribution(sentence, 0, len(sentence))


@lru_cache(maxsize=4096)
def _as_written(text: str, folded: str) -> str:
    """A folded name as the text writes it; itself where the text writes it in other words."""
    at = fold(text).find(folded) if len(fold(text)) == len(text) else -1
    return text[at : at + len(folded)] if at >= 0 else folded


def quotations(story: Story, unit: Unit, span: Span) -> list[Fact]:
    """The quotations that a stretch of a unit touches."""
    facts = story.facts[unit.article]
    return [f for f in facts if f.kind == "quote" and f.start < span.end and span.start < f.end]


def within(unit: Unit, span: Span) -> tuple[Fact, ...]:
    """The facts of a unit that lie inside a stretch."""
    return tuple(f for f in unit.facts if span.start <= f.start and f.end <= span.end)
