"""The words of a claim: what they weigh little for, and what makes two of them the same (`text.synonyms`).

Words of a name and of a quantity get the values of their facts besides (see `stated`).
"""

from __future__ import annotations

from newsdiff.text.stems import stem
from newsdiff.text.synonyms import key as key

# Words that say little by themselves, however rare they are in a story of a few hundred words.
_LIGHT = """come came give gave given make made take took taken get got go went gone put reach become became
see saw seen show find found call ask tell told need want use include follow lead bring brought keep kept
hold held let turn move set stand stood remain mean add note against since between among across around
within without along toward towards during via per amid despite many more much several another other new
next early earlier late later recent recently already still yet even well far also now then today yesterday
tomorrow time way thing lot part number kind place"""
LIGHT = frozenset(stem(w) for w in _LIGHT.split())
