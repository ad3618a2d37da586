"""Lines that lead elsewhere: links to other stories, calls to subscribe or follow, tags, biographies of
authors.

Three forms, each known by its build and not by its topic: a label and a headline ("Read more: …",
"(Background: …)"); a request in the imperative together with something that only a site has to give (a
newsletter, an app, an address); and sentences about the person who wrote or the site that published.
"""

from __future__ import annotations

import itertools
import re

from newsdiff.reading.furniture import words as w
from newsdiff.reading.furniture.page import Line, Page, Verdict, fold

_SEPARATOR = re.compile(r"\s*(?:[:：|▶►>»–—]|->|$)\s*")
# Labels that may as well open a sentence of the article: they count only when brackets hold the whole line.
_BRACKETED = re.compile(
    r"^[(\[（【「](?:background|context|previously|earlier|flashback|history|further|extended|supplement|prior"
    r"|last time|recap|hintergrund|contexte|antecedentes|contesto"
    r"|背景|前情|補充|补充|相關|相关|関連|참고|배경)"
    r"[\w\s’'-]{0,24}[:：].*[)\]）】」.]$"
)
_BEFORE = re.compile(
    r"^\W*(?:please |to (?:get|receive|read|learn|see|find out|stay|support)\b.{0,60}?,? "
    r"|for (?:more|the latest|further|all|full|breaking)\b.{0,80}?,? "
    r"|thanks? (?:you )?for reading\b.{0,60}[!.] ?|(?:have you (?:been|got|seen|had)"
    r"|do you (?:know|have))\b.{0,80}\? ?"
    r"|(?:want|like|liked|enjoy|enjoyed|love|interested|looking|need)\b.{0,80}\? ?|if you .{0,60}, )?(?=\w)"
)
_ABOUT_US = re.compile(
    r"^\W*(?:(?:this|the) (?:article|story|post|piece|report|interview|essay"
    r"|column) (?:was )?(?:originally |first )?"
    r"(?:appeared|published|ran|is republished|was republished|is part of|is adapted|has been updated"
    r"|was updated"
    r"|was amended|was corrected)\b"
    r"|the post .{3,160} (?:appeared first on|first appeared on)\b|(?:originally|first) published (?:on"
    r"|in|at|by)\b"
    r"|republished (?:with permission|from)|this (?:story|article) (?:was produced"
    r"|has been published) (?:by|from)\b"
    r"|(?:except for the headline, )?this story has not been edited|\(?with (?:agency|pti|ani|ians) inputs"
    r"|die(?:ser)? (?:artikel|beitrag) (?:erschien|wurde) (?:zuerst|zuletzt)"
    r"|cet article (?:a ete publie|est paru)|este articulo (?:fue publicado|se publico)"
    r"|(?:got|have) (?:a )?(?:news tip|tip|story|question|correction)\b.{0,40}\?"
    r"|the (?:comments|views) (?:below|above|section|expressed in the (?:comments|contents))\b|原标题|原標題"
    r"|(?:proudly )?powered by\b|blog at\b|(?:wordpress )?theme(?: by|:)"
    r"|(?:this|our) (?:reporting|coverage|project) (?:was|is) (?:supported|funded|made possible)\b"
    r"|about the authors?\b|uber de[nr] autor|a propos de l['’]auteur|sobre (?:el|la|o|a) autora?)"
)
_ROLE = re.compile(
    r"\b(?:is|are|was) (?:an? |the )?(?:[\w'’-]+,? ){0,6}?(?:reporter|journalist|correspondent|editor|writer"
    r"|columnist|contributor|producer|photographer|blogger|author|fellow|freelancer|critic|intern)\b"
    r"|\b(?:ist|arbeitet als) (?:[\w-]+ ){0,4}?(?:redakteur|korrespondent|journalist|autor)(?:in)?\b"
    r"|\best (?:[\w'’-]+ ){0,3}?(?:journaliste|redactrice|redacteur|correspondante?)\b"
    r"|\bes (?:[\w-]+ ){0,3}?(?:periodista|redactora?|corresponsal)\b"
)
_LIFE = re.compile(
    r"\b(?:covers|covering|writes (?:about|on|for|a column"
    r"|regularly|daily|weekly|fortnightly|monthly)|reports on|based in|joined|has (?:written|worked"
    r"|covered|reported)"
    r"|previously|speciali[sz]\w+|focus\w+ on|lives in|graduat\w+|(?:follow|reach|contact) (?:him|her|them)"
    r"|can be reached|twitter|berichtet|schreibt|lebt in|couvre|cubre)\b|@"
)
_NEWS = re.compile(r"\b(?:said|says|told|killed|arrested|died|was (?:found|shot|charged))\b")
_TAGS = re.compile(
    r"^\W*(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|in this (?:section|series)|labels?"
    r"|schlagworte|themen"
    r"|mots[- ]cles|etiquetas|temas|argomenti|теги"
    r"|タグ|キーワード|标签|標籤|关键词|關鍵字|태그|posted in)\s*[:：|]\s*\S"
)
_CONTACT = re.compile(
    r"^\W*(?:(?:press |media |for media )?contacts?|e-?mail|tel|phone|telephone|kontakt"
    r"|fax)\b\.?\s*[:：]?\s*\S*@?\S*$"
)
_MAIL = re.compile(r"\S+@\S+\.\w+")
_RECEIVE = re.compile(
    r"\b(?:straight|delivered|sent|direct(?:ly)?) to your (?:inbox|phone|email)\b|\bin your inbox\b"
    r"|\byour daily (?:dose|digest|brief)"
)
_CALLS = re.compile(
    r"(?:^|[.!?:,]\s)(?:sign up|subscribe|register|join us|click|tap)"
    r"(?: (?:here|now|today|below|free|for free))+\W*$"
)
LONGEST = 1000
"""Characters; a longer "line" of few words is no label but data, and patterns would crawl over it."""
_FEW = 3
_OPENERS = "\"“„«‘'("


def judge(page: Page, line: Line) -> Verdict | None:
    """A verdict on one line for itself."""
    text = line.folded
    if line.size <= 45 and len(text) <= LONGEST:
        if _BRACKETED.match(text) or _label(line):
            return Verdict("promo", "leads to another story")
        if not line.ended and _TAGS.match(text):
            return Verdict("furniture", "lists the tags of the page")
        if _RECEIVE.search(text) or _CALLS.search(text) or _asks(line):
            return Verdict("promo", "asks the reader to follow, subscribe or go elsewhere")
        if _worked(line):
            return Verdict("furniture", "controls of the page on one line")
        if _CONTACT.match(text) or (line.size <= 4 and _MAIL.search(line.bare)):
            return Verdict("furniture", "gives an address for letters")
        if _ABOUT_US.match(text):
            return Verdict("furniture", "says where the article was published, not what happened")
    return None


def _label(line: Line) -> bool:
    """Read more: Another headline."""
    m = _SEPARATOR.search(line.folded)
    if m is None:
        return False
    label = line.folded[: m.start()].strip("()[]（）【】*•.…→👉 ").replace("’", "'")
    rest = line.folded[m.end() :]
    if f"+{label}" in w.STORY_LABELS:
        if not rest and not m.group().strip():
            return not line.ended and label not in ("read", "watch", "listen", "related")
        return not (rest.count(". ") >= 1 and line.size > 30)
    return label in w.STORY_LABELS and bool(rest) and not line.ended


def _asks(line: Line) -> bool:
    """Whether a line asks for something that only the site has to give."""
    if line.size > 40 or line.text[0] in _OPENERS or line.text.endswith("?"):
        return False
    m = _BEFORE.match(line.folded)
    rest = line.folded[m.end() :] if m else ""
    verb = next(
        (v for v in w.IMPERATIVES if rest.startswith(v) and not rest[len(v) : len(v) + 1].isalpha()), None
    )
    if verb is None:
        return False
    given = _given(rest[len(verb) :]) + 2 * len(line.urls) + bool(_MAIL.search(line.bare))
    return given >= 2 or (given == 1 and (line.size <= 16 or bool({"our", "us"} & set(line.words))))


def _worked(line: Line) -> bool:
    """Comments (48) | Share | Support this blog: more parts are controls than not."""
    parts = [p.split() for p in re.split(r"\s[|·•]\s", line.folded)]
    if len(parts) < _FEW or line.ended or any(len(p) > _FEW + 3 for p in parts):
        return False
    controls = sum(bool(p) and p[0].strip("()") in w.HEADS for p in parts)
    return controls * 2 > len(parts)


def _given(text: str) -> int:
    """How many things that only a site has to give a text names."""
    found = re.findall(r"[@#]?\w[\w'’-]*", text)
    pairs = [f"{a} {b}" for a, b in itertools.pairwise(found)]
    return sum(x in w.GIVEN or x[0] in "@#" for x in found) + sum(x in w.GIVEN for x in pairs)


def biographies(page: Page) -> None:
    """Set aside the lines behind the article that introduce its author."""
    signed = [
        page.author or "",
        *(page.lines[i].bare for i, v in page.verdicts.items() if v.reason.endswith("the author")),
    ]
    names = {
        fold(name)
        for text in signed
        for name in re.findall(r"[^\W\d_][\w'’-]{2,}", text)
        if name[0].isupper()
    }
    for line in page.kept():
        if line.size <= 90 and _biography(page, line, names):
            page.drop(line.index, "byline", "introduces the author")


def _biography(page: Page, line: Line, names: set[str]) -> bool:
    """Whether a line behind the article introduces its author, whose names are known or not."""
    last = page.frame()[1] - 1
    if line.index < max(2, last - 1) or not line.bare[:1].isupper():
        return False
    text = line.folded
    author = sum(word in names for word in line.words[:4]) >= 1
    role = _ROLE.search(text) is not None
    cues = role + bool(_LIFE.search(text)) + bool(_MAIL.search(line.bare)) + author
    return cues >= 2 and (role or author) and not _NEWS.search(text)
