"""What makes two words of different articles the same word.

Each word gets one key; words with equal keys are one. A key sees through inflection, derivation and numerals,
which is the work of the stem (see `tokens`), and through a small table of words that general news English
uses for one another. A larger table (three hundred groups) was measured and gained nothing: what it tied was
mostly different things called by near words.
"""

from __future__ import annotations

from functools import lru_cache

from newsdiff.text.stems import stem

# General news English only, a line a meaning that reporters swap freely. The words of one field stay out.
SYNONYMS = """
approximate about around roughly nearly almost circa
automobile automotive auto
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
near nearby
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
yearly annual annually year
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
close shut closure
resign quit
grandchild grandchildren
husband wife spouse
home house residence
centre center
programme program
defence defense
ageing aging
"""

_GROUP = {
    stem(word): "~" + line.split()[0] for line in SYNONYMS.strip().splitlines() for word in line.split()
}


@lru_cache(maxsize=65536)
def key(stem: str) -> str:
    """The key of a word from its stem (a number's stem is its value)."""
    return _GROUP.get(stem, stem)
