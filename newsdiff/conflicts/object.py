"""Whether two opposite verbs take other objects: a charge, a petition against what the other approves.

A verdict on four counts of fraud and one on a count of money laundering are both true, and who rejects a
petition to keep a school open may approve that it closes. The object is looked for behind the verb, up to
the next verb's clause; no parser. Cost: linear in a few words.

Leaves alone: a verb without an object, verdicts on "all charges", and objects that share a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.conflicts.words import listed, stems

if TYPE_CHECKING:
    from newsdiff.conflicts.context import Context
    from newsdiff.story import Unit

_VERDICTS = stems("convict acquit clear guilty innocent")
_DECISIONS = stems("approve reject adopt veto accept dismiss refuse oppose support")
_AGAINST = stems("petition objection appeal challenge complaint amendment protest criticism")
_CHARGES = stems("count charge offence offense crime case verdict trial")
_LINKS = listed("of on in for with over")
_ENDS = listed("after when who but while and for by following at before because which as")
_DATED = ("date", "time", "duration")
_REACH, _NEXT = 12, 4


def other_objects(context: Context, a: Unit, i: int, b: Unit, k: int) -> bool:
    """Whether the verbs at tokens `i` of `a` and `k` of `b` are said of other charges or proposals."""
    verbs = {a.tokens[i].stem, b.tokens[k].stem}
    if verbs <= _VERDICTS:
        one, two = _charge(context, a, i), _charge(context, b, k)
        return bool(one and two and not one & two)
    if verbs <= _DECISIONS:
        return _counter(a, i) != _counter(b, k)
    return False


def _charge(context: Context, unit: Unit, i: int) -> frozenset[str]:
    """The words of the charge behind a verdict; empty when it is of all charges or of none."""
    tokens, words = unit.tokens, context.words(unit)
    dated = [(f.start, f.end) for f in unit.facts if f.kind in _DATED]
    found: set[str] = set()
    linked = False
    for k in range(i + 1, min(len(tokens), i + _REACH)):
        t = tokens[k]
        if t.norm == "all":
            return frozenset()
        if t.norm in _ENDS and (found or not linked):
            break
        linked = linked or t.norm in _LINKS
        named = t.content and t.norm[0].isalpha() and t.stem[0].isalpha() and t.stem not in _CHARGES
        if linked and named and not any(x <= t.start < y for x, y in dated):
            found.add(words[k])
    return frozenset(found)


def _counter(unit: Unit, i: int) -> bool:
    """Whether the first noun behind a verb, or before it, is something that is raised against a plan."""
    return any(t.stem in _AGAINST for t in unit.tokens[max(0, i - _NEXT) : i + _NEXT])
