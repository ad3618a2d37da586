"""Word tables of the rules: concepts, commitment, attribution.

The tables are general news vocabulary, kept as stems (`newsdiff.text.tokens.stem`), so that one entry
stands for all forms of a word. They are short on purpose: a word that has the meaning only sometimes is
left out, since a wrong match makes a false contradiction.
"""

from __future__ import annotations

from newsdiff.text.tokens import stem


def listed(words: str) -> frozenset[str]:
    """Words given as one string."""
    return frozenset(words.split())


def stems(words: str) -> frozenset[str]:
    """The stems of words given as one string."""
    return frozenset(stem(w) for w in words.split())


_CONCEPTS = {
    "dead": "kill dead die dies death fatality fatalities perish claim slain murder toll drown",
    "injured": "injure injury injuries wound hurt hospitalise hospitalize",
    "missing": "missing unaccounted",
    "displaced": "evacuate displace homeless evacuation evacuees evacuee",
    "arrested": "arrest detain apprehend nab custody capture captured seize",
    "rescued": "rescue save",
    "trapped": "trap strand stranded stuck",
    "charged": "charge indict accuse",
    "infected": "infect case patient",
    "sentence": "sentence jail prison imprison imprisonment",
    "buy": "buy purchase acquire acquisition takeover deal swallow",
    "foil": "foil thwart repel",
    "attack": "attack assault raid",
    "robber": "robber thief thieves gunman gunmen burglar raider gang",
    "car": "car vehicle",
    "home": "home house household residence",
    "employee": "employee staff worker workforce",
    "cancel": "cancel ground scrap axe",
    "visitor": "visitor spectator fan attendance crowd",
    "job": "job post position",
    "occur": "happen occur strike struck hit",
    "begin": "begin start commence launch open",
    "end": "end finish conclude",
    "meet": "meet meeting talk talks negotiation negotiate",
    "vote": "vote ballot",
    "cost": "cost price worth value",
    "computer": "computer pc pcs",
    "rocket": "rocket lift-off liftoff lift",
}


def _concept_table() -> dict[str, str]:
    table: dict[str, str] = {}
    for name, words in _CONCEPTS.items():
        for s in sorted(stems(words)):
            table.setdefault(s, f"={name}")
    return table


CONCEPT = _concept_table()
"""Stem -> concept, for words that name one kind of thing or event."""


def concept(key: str) -> str:
    """The concept of a stem, or the stem itself."""
    return CONCEPT.get(key, key)


ATTRIBUTES = frozenset(
    concept(s)
    for s in stems(
        """depth deep height tall altitude length distance away width weigh weight speed cost price worth
        value premium stock deficit surplus turnout inflation unemployment growth share stake tax interest
        margin lead temperature magnitude capacity population salary bail fine damages compensation
        budget debt loan revenue profit loss dividend attendance crowd sentence fall fell travel
        majority seat goal penalty"""
    )
)
"""Words that name what a quantity measures."""


REPORTING = listed(
    """said says say told tells added adding reported reports stated announced statement quoted according
    confirmed wrote writes tweeted published updated posted"""
)
"""Words of saying and publishing: a date beside them is the day of the words."""
EVENTS = frozenset(
    concept(s)
    for s in stems(
        """kill die injure attack arrest buy begin end meet vote open close resume hit strike crash collide
    happen sign win lose beat play announce launch land arrive leave return release fire resign appoint
    sentence convict acquit appeal approve reject fall rise die born marry sell merge settle foil rescue
    recover evacuate hold host broadcast air premiere elect charge plead testify explode collapse burn
    flood erupt test deliver pay publish unveil present introduce rob steal escape flee kidnap shoot
    stab slip drown disappear missing vanish found expel build suspend ban travel visit speak debate trial
    hearing game match race tour concert ceremony strike walkout talks election deal landfall outage
    closure appear appearance burst break broke kick court sale ship due opening launch funeral wedding
    verdict ruling operation"""
    )
)
"""Words of what can happen on a day."""

PEOPLE = frozenset(
    concept(s)
    for s in stems(
        """person people man woman child passenger resident villager worker soldier civilian policeman officer
    victim student tourist inhabitant citizen migrant pilgrim miner climber sailor crew
    crewmember fan protester suspect prisoner inmate patient life local foreigner employee guest visitor
    driver pedestrian migrant rebel militant gunman hostage death fatality injury arrest case
    firefighter rescuer teacher doctor nurse"""
    )
)
"""Nouns that count people, whichever an article prefers."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
ALLEGED = listed("""alleged allegedly suspected accused reportedly apparently suspect purported supposedly""")
"""Words that leave a statement about guilt or cause open."""
