"""Function words by language: words that say nothing about what a sentence is about.

Small on purpose. A story weighs its words by how rare they are in it, so a list needs only what is frequent
in every text. The English list is always in force, since English names and quotations stand in all languages.
"""

from __future__ import annotations

from functools import lru_cache

_ENGLISH = """a about after all also am an and any are as at be been before being both but by can could did do
    does don doesn didn isn wasn for from had has have he her here hers him his how i if in into
    is it its itself just ll me more most my no nor not now of off on once only or other our out
    over own per re said same say says she should so some such than that the their them themselves
    then there these they this those through to too under until up upon us ve very was we were what
    when where which while who whom whose why will with within would yet you your s t d m st nd rd
    th mr mrs ms it's he's she's that's there's i'm i've i'd we're we've they're you're don't
    doesn't didn't isn't wasn't can't won't"""
STOP = frozenset(_ENGLISH.split())
_MORE = {
    "de": """der die das den dem des ein eine einen einem einer eines und oder aber auch als am an auf
        aus bei bis da dass durch er es fur gegen hat haben ich ihr im ist ihre in ja kein
        keine man mehr mit nach nicht noch nur ob ohne schon sei sein sich sie sind so uber
        um unter vom von vor war waren wegen wenn werden wie wir wird wurde wurden zu zum
        zur""",
    "fr": """au aux avec ce ces cette dans de des du elle elles en est et eu il ils je la le les leur
        leurs lui mais meme ne nous on ont ou par pas plus pour qu que qui sa sans se ses
        son sont sur un une vous y ete etait etre apres l d s n c j""",
    "es": """al como con cual de del desde donde el ella ellos en entre era es esta este estos fue ha han
        hasta la las le les lo los mas me muy no nos o para pero por que se ser si sin sobre
        son su sus tambien un una uno unos y ya""",
    "it": """al alla alle anche che chi ci come con da dal dalla dei del della delle di e gli ha hanno i
        il in la le lo ma nel nella non per piu quando se si sono su sul sulla un una uno""",
    "pt": """a ao aos as com como da das de do dos e ela ele em entre foi ha mais mas na nas no nos o os
        ou para pela pelo por que se sem ser seu sua sao tambem um uma""",
    "nl": """aan als bij dan dat de die dit door een en er het hij ik in is maar met naar niet nog of om
        onder ook op over te tot uit van voor was werd wordt ze zich zij zijn""",
}  # fmt: skip


@lru_cache(maxsize=16)
def _words(language: str) -> frozenset[str]:
    return STOP | frozenset(_MORE.get(language, "").split())


def is_stop(norm: str, language: str = "en") -> bool:
    """Whether a folded word bears no content in this language (a code such as "en" or "pt-BR")."""
    return norm in _words(language.split("-")[0].lower())
