"""Opposites: pairs of words of which one denies the other, and negating prefixes.

General news vocabulary, a line a word with its opposites, kept as stems, so that one entry stands for all
forms of a word. A word that is an opposite only sometimes is left out.
"""

from __future__ import annotations

from newsdiff.text.stems import stem

_OPPOSITES = """
rise/fall|drop|decline|decrease|plunge|slump|sink|shrink|dip|tumble|lower|reduce
increase/fall|drop|decline|decrease|plunge|slump|shrink|reduce|lower|dip
grow/shrink|decline|fall|decrease|contract
gain/lose|fall|drop|decline
climb/drop|decline|sink
jump/fall|drop|plunge
up/down
improve/worsen|deteriorate|decline
strengthen/weaken
expand/shrink|contract|narrow
accelerate/slow|decelerate
approve/reject|block|veto|deny|refuse
accept/reject|refuse|decline|deny
adopt/reject
pass/reject|fail
allow/ban|forbid|prohibit|prevent|block
permit/ban|forbid|prohibit
legal/illegal
support/oppose|reject
agree/disagree|refuse
admit/deny
confirm/deny
confess/deny
convict/acquit|clear
guilty/innocent
win/lose
victory/defeat
succeed/fail
success/failure
successful/unsuccessful
open/close|shut
begin/end|finish
start/end|finish|stop
resume/suspend|halt
include/exclude|omit
above/below|under
over/under
before/after
more/less|fewer
most/least
higher/lower
high/low
highest/lowest
largest/smallest
best/worst
better/worse
early/late
earlier/later
first/last
maximum/minimum
positive/negative
strong/weak
stronger/weaker
profit/loss
surplus/deficit
profitable/unprofitable
upgrade/downgrade
raise/cut|lower|reduce
add/remove
hire/fire
import/export
buy/sell
alive/dead
survive/die
safe/unsafe|dangerous
sufficient/insufficient
sufficiently/insufficiently
experienced/inexperienced
adequate/inadequate
possible/impossible
likely/unlikely
able/unable
willing/unwilling
happy/unhappy
satisfied/dissatisfied
easy/difficult|hard
cheap/expensive
expensive/inexpensive|cheap
effective/ineffective
efficient/inefficient
dependent/independent
simple/complex|complicated
complete/incomplete
available/unavailable
known/unknown
male/female
man/woman
boy/girl
brother/sister
father/mother
son/daughter
husband/wife
uncle/aunt
left/right
north/south
east/west
northern/southern
eastern/western
internal/external
indoor/outdoor
public/private
domestic/foreign
always/never
everyone/nobody
all/none|no
everything/nothing
everywhere/nowhere
with/without
enter/leave
arrive/depart|leave
love/hate
like/dislike
remember/forget
enable/disable|prevent
connect/disconnect
encourage/discourage
advantage/disadvantage
benefit/harm
fast/slow
faster/slower
quick/slow
new/old
long/short
longer/shorter
big/small
large/small
larger/smaller
heavy/light
wide/narrow
deep/shallow
rich/poor
hot/cold
warm/cold
wet/dry
full/empty
optional/mandatory|required|compulsory
voluntary/compulsory|mandatory
temporary/permanent
visible/invisible
guilty/acquitted
online/offline
morning/evening
day/night
majority/minority
ally/enemy
friend/enemy
teacher/student
employer/employee
offensive/defensive
supervised/unsupervised
lend/borrow
attack/defend
dismiss/uphold
upheld/overturned|quashed|struck
uphold/overturn|quash
conservative/liberal
well/badly|poorly|insufficiently|inadequately
"""


def _opposite_table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in _OPPOSITES.split():
        one, others = line.split("/")
        for other in others.split("|"):
            a, b = stem(one), stem(other)
            if a != b:
                table.setdefault(a, set()).add(b)
                table.setdefault(b, set()).add(a)
    return {k: frozenset(v) for k, v in table.items()}


OPPOSITES = _opposite_table()
_OUTCOMES = """
rise fall drop decline decrease plunge slump increase gain climb jump grow shrink approve reject veto adopt
convict acquit clear guilty innocent admit deny confess ban allow permit prohibit suspend resume uphold
overturn quash succeed fail pass profit loss surplus deficit open close shut reopen legal illegal raise cut
lower reduce dismiss accept refuse confirm sufficient insufficient sufficiently insufficiently adequate
inadequate well poorly badly safe unsafe support oppose
"""
OUTCOMES = frozenset(stem(w) for w in _OUTCOMES.split())
"""Stems that say what came of something: their opposites exclude each other, as "new" and "old" need not."""
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_PREFIXED = """
unit united under until inform invest include increase interest important discover distance district
display discuss import improve impress impact indeed intend invent inside issue irish valued
invaluable press impress tend intend vest invest form inform come income put input side inside cover
discover able enable play display count discount charge discharge miss position
"""
_FALSE_NEGATIVES = frozenset(_PREFIXED.split())


def opposite(a: str, b: str, stem_a: str, stem_b: str) -> bool:
    """Whether two words (folded form and stem) are opposites: by the table, or by a negating prefix."""
    if stem_b in OPPOSITES.get(stem_a, ()):
        return True
    short, long = sorted((a, b), key=lambda w: (len(w), w))
    if len(short) < 4 or short in _FALSE_NEGATIVES or long in _FALSE_NEGATIVES:
        return False
    return any(long in (p + short, f"{p}-{short}") for p in _PREFIXES)
