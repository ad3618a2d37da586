"""What makes two words of different articles the same word.

Each word gets one key; words with equal keys carry each other. A key sees through inflection, derivation and
numerals, which is the work of the stem (see `text.tokens`), and through a small table of words that general
news English uses for one another. Words of a name and of a quantity get the values of their facts besides
(see `stated`). A larger table (three hundred groups) was measured and gained nothing: what it tied was
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
consortium alliance
grandchild grandkid grandchildren
husband wife spouse
home house residence
centre center
programme program
defence defense
ageing aging
milestone target goal
"""

_GROUP = {
    stem(word): "=" + line.split()[0] for line in SYNONYMS.strip().splitlines() for word in line.split()
}


@lru_cache(maxsize=65536)
def key(stem: str) -> str:
    """The key of a word from its stem (a number's stem is its value)."""
    return _GROUP.get(stem, stem)


# Words that say little by themselves, however rare they are in a story of a few hundred words.
_LIGHT = """come came give gave given make made take took taken get got go went gone put reach become became
see saw seen show find found call ask tell told need want use include follow lead bring brought keep kept
hold held let turn move set stand stood remain mean add note against since between among across around
within without along toward towards during via per amid despite many more much several another other new
next early earlier late later recent recently already still yet even well far also now then today yesterday
tomorrow time way thing lot part number kind place"""
LIGHT = frozenset(stem(w) for w in _LIGHT.split())
