"""Lines that lead elsewhere: links to other stories, calls to subscribe or follow, tags, biographies of authors.

Three forms, each known by its build and not by its topic: a label and a headline ("Read more: …", "(Background: …)"); a
request in the imperative together with something only a site has to give (a newsletter, an app, an address); and
sentences about the person who wrote or the site that published.
"""

from __future__ import annotations

import re

from newsdiff.reading.furniture.page import Line, Page, Verdict

# Labels that always lead to another story.
_LABEL = re.compile(
    r"^\W*(?:(?:click (?:here )?to )?(?:read|see|watch|listen|learn|find out|discover|explore)(?: (?:also|more|next|now|too|it|on|the full story|here))+|(?:also|further) (?:read|reading|see)|must[- ]?(?:read|watch)"
    r"|read|watch|listen|related(?: (?:articles?|stor(?:y|ies)|posts?|news|coverage|content|reading|topics?|links?|video))?|see also|recommended(?: (?:reading|for you))?|more (?:on this|from|stories|about|news)[^:|]{0,30}|more|don['’]?t miss"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|popular)|trending(?: now)?|up next|in case you missed it|icymi|editors?['’] picks?|top stor(?:y|ies)|keep reading|in pictures|video|photos|gallery|quiz|podcast|newsletter|opinion|explainer"
    r"|lesen sie auch|mehr (?:zum thema|dazu|lesen)|auch interessant|das konnte sie auch interessieren|siehe auch|weiterlesen|lire aussi|a lire aussi|voir aussi|sur le meme sujet|pour aller plus loin"
    r"|lea tambien|lee tambien|tambien lee|tambien te puede interesar|te puede interesar|mas informacion|noticias? relacionadas?|leggi anche|leia (?:tambem|mais)|saiba mais|veja (?:tambem|mais)|articoli correlati"
    r"|lees ook|lees meer|zie ook|las ocksa|czytaj (?:tez|takze|rowniez)|czytaj wiecej|читайте также|по теме|смотрите также"
    r"|関連記事|関連|あわせて読みたい|こちらも読む|延伸閱讀|延伸阅读|相关阅读|相關閱讀|相关新闻|相關新聞|推荐阅读|推薦閱讀|관련 ?기사|اقرأ أيضا|إقرأ أيضا|קראו גם)\W*(?P<sep>[:：|▶►>»–—]|->|$)\s*(?P<rest>.*)$"  # noqa: RUF001
)
# Labels that may as well open a sentence of the article: they count inside brackets only.
_BRACKETED = re.compile(
    r"^[(\[（【「](?:background|context|previously|earlier|flashback|history|further|extended|supplement|prior|last time|recap|hintergrund|contexte|antecedentes|contesto|背景|前情|補充|补充|相關|相关|関連|참고|배경)"  # noqa: RUF001
    r"[\w\s’'-]{0,24}[:：].*[)\]）】」.]$"  # noqa: RUF001
)
_IMPERATIVE = re.compile(
    r"^\W*(?:please |to (?:get|receive|read|learn|see|find out|stay|support)\b.{0,60}?,? |for (?:more|the latest|further|all|full|breaking)\b.{0,80}?,? |(?:want|like|enjoy|love|interested|looking|need)\b.{0,80}\? ?|if you .{0,60}, )?"
    r"(?:sign up|subscribe|download|follow|join|click|tap|visit|explore|discover|check out|head (?:over )?to|learn|read|find(?: out)?|get|stay|support|donate|register|contact|email|e-mail|send|tell|share|let us|like|watch|listen|see|go to|browse|try|buy|become|"
    r"abonnieren|folgen|laden|besuchen|melden|lesen|erfahren|unterstutzen|suivez|abonnez-vous|inscrivez-vous|telechargez|decouvrez|retrouvez|rejoignez|lisez|siga|siganos|siguenos|sigue|suscribete|suscribase|descarga|descargue|unete|visite|"
    r"recibe|seguici|segui|iscriviti|abbonati|scarica|scopri|assine|siga-nos|baixe|inscreva-se|receba|clique|acompanhe|volg|meld|schrijf|подписывайтесь|подпишитесь|скачайте|читайте|следите)\b"
)
_GIVEN = re.compile(
    r"\b(?:newsletters?|e-?mail list|mailing list|inbox|app|apps|app store|google play|channel|podcast|youtube|telegram|whatsapp|facebook|instagram|twitter|linkedin|tiktok|discord|threads|bluesky|mastodon|flipboard|rss|our (?:website|site|page|coverage|work|journalism|reporting|guide|updates|community|membership)|"
    r"breaking news|news alerts?|alerts|daily briefing|morning briefing|free trial|subscription|membership|here|link below|link in bio|news tips?|twitter\.com|canal|boletin|infolettre|kanal|canale|нас в|канал|latest news|updates)\b|@\w|#\w"
)
_ABOUT_US = re.compile(
    r"^\W*(?:(?:this|the) (?:article|story|post|piece|report|interview|essay|column) (?:was )?(?:originally |first )?(?:appeared|published|ran|is republished|was republished|is part of|is adapted|has been updated|was updated|was amended|was corrected)\b"
    r"|the post .{3,160} (?:appeared first on|first appeared on)\b|(?:originally|first) published (?:on|in|at|by)\b|republished (?:with permission|from)|this (?:story|article) (?:was produced|has been published) (?:by|from)\b"
    r"|(?:except for the headline, )?this story has not been edited|\(?with (?:agency|pti|ani|ians) inputs|die(?:ser)? (?:artikel|beitrag) (?:erschien|wurde) (?:zuerst|zuletzt)|cet article (?:a ete publie|est paru)|este articulo (?:fue publicado|se publico)"
    r"|(?:got|have) (?:a )?(?:news tip|tip|story|question|correction)\b.{0,40}\?|about the authors?\b|uber de[nr] autor|a propos de l['’]auteur|sobre (?:el|la|o|a) autora?)"
)
_ROLE = re.compile(
    r"\b(?:is|are|was) (?:an? |the )?(?:[\w'’-]+,? ){0,6}?(?:reporter|journalist|correspondent|editor|writer|columnist|contributor|producer|photographer|blogger|author|fellow|freelancer|critic|intern)\b"
    r"|\b(?:ist|arbeitet als) (?:[\w-]+ ){0,4}?(?:redakteur(?:in)?|korrespondent(?:in)?|journalist(?:in)?|autor(?:in)?)\b|\best (?:[\w'’-]+ ){0,3}?(?:journaliste|redactrice|redacteur|correspondante?)\b|\bes (?:[\w-]+ ){0,3}?(?:periodista|redactora?|corresponsal)\b"
)
_LIFE = re.compile(
    r"\b(?:covers|covering|writes (?:about|on|for)|reports on|based in|joined|has (?:written|worked|covered|reported)|previously|specializ\w+|specialis\w+|focus\w+ on|lives in|graduat\w+|follow (?:him|her|them)|reach (?:him|her|them)|can be reached|contact (?:him|her|them)|twitter|berichtet|schreibt|lebt in|couvre|cubre)\b|@"
)
_TAGS = re.compile(
    r"^\W*(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|in this (?:section|series)|labels?|schlagworte|themen|mots[- ]cles|etiquetas|temas|tag|argomenti|теги|タグ|キーワード|标签|標籤|关键词|關鍵字|태그|posted in)\s*[:：|]\s*\S"  # noqa: RUF001
)
_CONTACT = re.compile(r"^\W*(?:(?:press |media |for media )?contacts?|e-?mail|tel|phone|telephone|kontakt|fax)\b\.?\s*[:：]?\s*\S*@?\S*$")  # noqa: RUF001
_MAIL = re.compile(r"\S+@\S+\.\w+")
_RECEIVE = re.compile(r"\b(?:straight|delivered|sent|direct(?:ly)?) to your (?:inbox|phone|email)\b|\bin your inbox\b|\byour daily (?:dose|digest|brief)")


def judge(page: Page, line: Line) -> Verdict | None:
    """A verdict on one line for itself."""
    text = line.folded
    if line.size <= 45:
        if _BRACKETED.match(text) or _label(line):
            return Verdict("promo", "leads to another story")
        if _TAGS.match(text) and not line.ended:
            return Verdict("furniture", "lists the tags of the page")
        if _RECEIVE.search(text) or _asks(line):
            return Verdict("promo", "asks the reader to follow, subscribe or go elsewhere")
        if _CONTACT.match(text) or (line.size <= 4 and _MAIL.search(line.bare)):
            return Verdict("furniture", "gives an address for letters")
        if _ABOUT_US.match(text):
            return Verdict("furniture", "says where the article was published, not what happened")
    if line.size <= 90 and _biography(page, line):
        return Verdict("byline", "introduces the author")
    return None


def _label(line: Line) -> bool:
    """Read more: Another headline."""
    m = _LABEL.match(line.folded)
    if not m:
        return False
    rest, sep = m["rest"], m["sep"]
    if not sep:
        return not line.ended and line.size <= 6
    label = line.folded[: m.start("sep")].strip()
    ordinary = len(label.split()) == 1 and label.isascii()
    if ordinary and label not in ("related", "read", "watch", "listen", "weiterlesen"):
        return not line.ended and sep in ":|" and label in ("more", "video", "podcast", "gallery", "photos", "quiz", "newsletter", "trending")
    return not (rest.count(". ") >= 1 and line.size > 30)


def _asks(line: Line) -> bool:
    """Whether a line asks for something that only the site has to give."""
    m = _IMPERATIVE.match(line.folded)
    if not m or line.size > 40 or line.text[0] in "\"“„«‘'(" or line.text.endswith("?"):
        return False
    rest = line.folded[m.end() :]
    given = len(_GIVEN.findall(rest)) + 2 * len(line.urls) + bool(_MAIL.search(line.bare))
    return given >= 2 or (given == 1 and (line.size <= 16 or re.search(r"\b(?:our|us)\b", line.folded) is not None))


def _biography(page: Page, line: Line) -> bool:
    """Whether a line behind the article introduces its author."""
    last = page.frame()[1] - 1
    if line.index < max(2, last - 1) or not line.bare[:1].isupper():
        return False
    text = line.folded
    author = page.author is not None and any(name.lower() in text for name in page.author.split()[-1:])
    cues = bool(_ROLE.search(text)) + bool(_LIFE.search(text)) + bool(_MAIL.search(line.bare)) + author
    said = re.search(r"\b(?:said|says|told|killed|arrested|died|was (?:found|shot|charged))\b", text)
    return cues >= 2 and (bool(_ROLE.search(text)) or author) and not said
