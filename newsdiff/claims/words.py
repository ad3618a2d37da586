"""What makes two words of different articles the same word.

Each word gets one key; words with equal keys carry each other. A key sees through inflection and numerals
(the stem of `text.tokens`), derivation ("evaluate", "evaluation"; "member", "membership"; "robot",
"robotics") and a small table of words that general news English uses for one another. Words of a name and of
a quantity get the values of their facts besides (see `coverage`).
"""

from __future__ import annotations

from functools import lru_cache

# General news English only, a line a meaning that reporters swap freely. The words of one field stay out.
SYNONYMS = """
approximate about around roughly nearly almost circa
automobile automotive car auto
kill dead death die died fatal fatally deceased
injure injury hurt wound
begin start commence launch
buy purchase acquire acquisition
firm company business corporation
child kid children youngster
doctor physician medic
sack dismiss oust
film movie
help assist aid
hike increase raise rise grow
job post position
join membership member
large big huge massive
lawyer attorney solicitor
near close nearby
nation country
pay salary wage
people population
police officer cop
show reveal unveil
shrink decline decrease drop
slay murder
stop halt
believe think
try attempt
win victory
worker employee staff
labour labor
fund money finance
yearly annual year
monthly month
weekly week
daily day
probe investigate inquiry
suspect allege accuse
arrest detain custody
talk discuss negotiate
choose pick select
require need
use utilise utilize
build construct
consider evaluate weigh assess
consortium alliance
grandchild grandkid grandchildren
husband wife spouse
home house residence
centre center
programme program
defence defense
ageing aging
milestone target goal
medical medic
insufficient lack
"""

_ENDINGS = """izations isations ization isation fulness iveness ousness ements ations ation ement ments ances
ences ities ment ness ship ance ence ical ions able ible ings ally ity ion ize ise ful ous ive ist ers ors ics
ing ate al er or ly ic ed es cy s e y i"""
_SUFFIXES = tuple(sorted(_ENDINGS.split(), key=lambda suffix: (-len(suffix), suffix)))


@lru_cache(maxsize=65536)
def root(stem: str) -> str:
    """A stem without derivational endings, at least four letters long; two passes, since endings stack."""
    if not stem.isascii():
        return stem
    for _ in range(2):
        for suffix in _SUFFIXES:
            if stem.endswith(suffix) and len(stem) - len(suffix) >= 4:
                stem = stem[: -len(suffix)]
                break
    return stem


def _table() -> dict[str, str]:
    return {root(w): "=" + line.split()[0] for line in SYNONYMS.strip().splitlines() for w in line.split()}


_SYNONYM = _table()


@lru_cache(maxsize=65536)
def key(norm: str, stem: str) -> str:
    """The key of a word from its folded form and its stem (a number's stem is its value)."""
    if stem[0].isdigit():
        return stem
    base = root(stem)
    return _SYNONYM.get(base) or _SYNONYM.get(root(norm)) or base
