"""Lines that date, place, sign or source an article: addresses, stamps, bylines, agencies, credits.

They say something about the article, not about what happened, so `metadata` reads them and the comparison
does not.
"""

from __future__ import annotations

import re

from newsdiff.reading.furniture import words as w
from newsdiff.reading.furniture.page import Line, Page, Verdict

_SCHEME = re.compile(
    r"(?:url|link|source|via|from|canonical|quelle|fuente|fonte)?\s*:?\s*<?(?:https?://|www\.)", re.I
)
_AROUND_SIGN = re.compile(r"\s*([/_=&#]|\s-\s-\s|\s-\s)\s*")
_BEHIND_STOP = re.compile(r"([.?:])\s+(?=[a-z0-9/])")
_ADDRESS_WORD = re.compile(r"[./_=?&%#:-]|\d")
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\.?)?|\d+")
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}:\d{2}\b|[12]\d{3}年"
    r"|\d{1,2}月\s?\d{1,2}日|\d{1,2}월\s?\d{1,2}일"
)
_CJK_STAMP = re.compile(
    r"(?:来源|來源|出典|출처)\s?[:：]\s?\S{1,15}$|公開|更新|配信|掲載|投稿|发布|發布|发表|時間|时间|日期|来源|來源|입력|수정|등록|기사|最終|日時|於|于"
    r"|[:：・|\s()（）/\-,.]|\d"
    r"|[年月日時分点火水木金土]|[午前後上下]|오전|오후|년|월|일|시|분|요|星期.|周."
)
_SLUG = re.compile(r"[A-Z]{3,14} \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?: \d{4}| \d{1,2}[:.]\d{2})?\W*$")
_BYLINE = re.compile(
    r"^(?:(?:(?:comment|opinion|analysis|commentary|column|essay|review) )?by|(?:text|words|report|story):"
    r"|interview by|pictures by|photographs by|words by|text by|story by|written by|reported by"
    r"|author|authors|von|par|por|di|door|av|af"
    r"|tekst|texte|texto|testo|автор|текст)"
    r"\s*:?\s+(?P<who>\S.*)$",
    re.I,
)
_BYLINE_CJK = re.compile(
    r"^(?:【?(?:記者|记者|文|撰文|作者|本报记者)[/／:：\s|]*[^\s。、，,]{2,12}.{0,16}|[^\s。、，]{2,8}\s?(?:記者|记者"
    r"|기자)(?:\s\S+@\S+|=.{0,12})?)】?$"
)
_ROLE = re.compile(
    r"\b(?:staff|senior|chief|foreign|political|business|science|health|education|crime|sports?|city"
    r"|diplomatic|special|associated press|reuters"
    r"|reporter|correspondent|editor|writer|columnist|contributor|journalist|producer|bureau|redakteur"
    r"|korrespondent(?:in)?|redaktion"
    r"|correspondant|journaliste|redaction|redaccion|corresponsal|redazione|redacao|redactie|times|post"
    r"|news)\b"
)
_POSTED = re.compile(
    r"^(?:(?:on behalf of|posted|published|written|submitted|filed|reported|updated|by)\b).*\b(?:posted"
    r"|published|filed|on|in|at|by|under)\b"
)
_CREDIT = re.compile(
    r"^\(?(?:additional |with )?(?:reporting|editing|writing|edited|reported|written|compiled|translation"
    r"|translated|contribution|files|contributions?|"
    r"production|graphics?|research|fact[- ]?check(?:ed|ing)?)(?: and (?:reporting|writing|editing"
    r"|additional reporting))?"
    r" (?:by|from|contributed)\b|^\W*with (?:assistance|inputs?|files|agency inputs|reporting|help"
    r"|contributions) (?:from|by)\b"
    r"|\bcontributed (?:to )?(?:this|the|reporting)\b|^(?:source|quelle|fuente|fonte|bron|източник"
    r"|источник|来源|來源|出典|자료)\s*[:：/]|^\W*(?:출처|編集|编辑|編輯|責任編輯|责任编辑)\s*[:：/]"
)
_HELPED = re.compile(
    r"[A-Z].{3,160}\bcontributed (?:reporting\b|to this (?:report|story|article)\b)[^.]{0,30}\.?\W*$"
)
_HEAD = 6  # lines among which a labelled byline is believed below the standfirst
_RELEASE = re.compile(r"(?:for (?:immediate )?release|embargoed (?:until|for|to|till))\b")
_EDITED = re.compile(
    r"[(\[](?:adds?|updates?|recasts?|corrects?|refiles|repeats|rewrites|includes|changes) .{3,120}[)\]]$"
)
_PHONE = re.compile(r"\+?[\d\s().-]{9,20}")
_HANDLE = re.compile(r"@\w{2,30}")
_PLACE = re.compile(r"[A-ZÀ-Þ][\w.,'’ ]+(?:\([\w ]{2,20}\)\s*)?[-–—]+$|[A-ZÀ-Þ][A-ZÀ-Þ.,'’ ]+:$")
_CREDITING = ("reporting", "additional reporting", "editing", "edited", "source", "compiled")
_PHOTO = re.compile(
    r"^\W*(?:(?:file |stock |handout )?(?:photo(?:graph)?s?|picture|image|illustration|graphic|video"
    r"|credit|foto|bild|photo(?:graphie)?|imagen|immagine|imagem|grafik|снимок|фото)"
    r"(?: credits?| courtesy)?\s*(?::|by\b|/|©|\||courtesy)"
    r"|写真[:：/=]|图片来源|图源|圖片來源|圖[:：/]|사진[=:/ ])"
    r"|(?:getty images|shutterstock|istock|alamy|epa-efe|ap photo|reuters/\w+|afp/\w+|via (?:ap|getty"
    r"|reuters|wikimedia)|picture alliance|unsplash)[^.]{0,40}$"
)
_END = re.compile(r"^(?:\W*(?:ends?|fin|ende|\(more\)|30|终|完)\W*|-\s?0\s?-)$", re.I)
_DATELINE = re.compile(
    r"^[^\W\d][\w'’. /,-]{1,40}?,?\s*"
    r"(?P<date>\(?\b[^\W\d_]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?\)?)\s*(?:\([^)]{2,20}\)\s*)?[-–—:]{0,2}$"
)


def judge(page: Page, line: Line) -> Verdict | None:
    """A verdict on one line for itself."""
    if address(line.bare):
        return Verdict("furniture", "an address alone on its line")
    if line.size > 40:
        return None
    if stamp(line) or _SLUG.match(line.bare):
        return Verdict("furniture", "says when (and where) the page was published")
    if is_byline(page, line):
        return Verdict("byline", "names the author")
    return _label(page, line) or _source(page, line)


def _label(page: Page, line: Line) -> Verdict | None:
    """Numbers and labels of a wire or press office."""
    if _RELEASE.match(line.folded) and not line.ended and line.size <= 8:
        return Verdict("furniture", "a label of a press release")
    if _EDITED.match(line.folded):
        return Verdict("furniture", "a note of the wire desk on what it changed")
    if _place(page, line):
        return Verdict("furniture", "says where the report was filed")
    if _PHONE.fullmatch(line.bare) and page.framed(line.index):
        return Verdict("furniture", "gives an address for letters")
    if _end(page, line):
        return Verdict("furniture", "marks the end of the text")
    return None


def _source(page: Page, line: Line) -> Verdict | None:
    """Who reported, who published, who took the picture."""
    if _HANDLE.fullmatch(line.bare.strip()):
        return Verdict("byline", "gives the author's handle")
    if _agency(page, line):
        return Verdict("byline", "names the agency or outlet")
    if line.size <= 30 and _credit(page, line):
        return Verdict("byline", "credits reporters, editors or sources")
    if line.size <= 14 and not (line.ended and line.bare[0] != "(") and _PHOTO.search(line.folded):
        return Verdict("caption", "credits a picture")
    return None


def _place(page: Page, line: Line) -> bool:
    """WASHINGTON (AP) — alone on a line above the article."""
    return line.index <= page.frame()[0] and line.size <= 6 and _PLACE.match(line.bare) is not None


def _credit(page: Page, line: Line) -> bool:
    """Whether a line credits people: not a sentence that happens to begin with help from somebody."""
    if _HELPED.match(line.bare) and page.bordering(line.index):
        return True
    m = _CREDIT.search(line.folded)
    if m is None or not (page.bordering(line.index) or line.size <= 12):
        return False
    rest = line.bare[m.end() :].strip()
    named = rest[:1].isupper() or rest.startswith(("agenc", "wire", "staff")) or line.cjk > 0
    return named and (not line.ended or line.bare[0] in "([—–-" or line.folded.startswith(_CREDITING))


def address(text: str) -> bool:
    """Whether a line is nothing but a web address, be it broken up by spaces."""
    found = unbroken(text)
    m = _SCHEME.match(found)
    if not m:
        return False
    plain = [t for t in found[m.end() :].split() if not _ADDRESS_WORD.search(t) and t not in (">", "-")]
    return len(plain) <= 2 and sum(map(len, plain)) < 0.2 * len(found)


def unbroken(text: str) -> str:
    """A line without the spaces that tokenising put around the signs of an address."""
    return _AROUND_SIGN.sub(r"\1", _BEHIND_STOP.sub(r"\1", text))


def stamp(line: Line) -> bool:
    """Whether a line is a date or time with its labels and nothing else."""
    text = line.folded
    if line.cjk and line.size <= 20 and _DATE.search(text) and not _CJK_STAMP.sub("", line.bare):
        return True
    if line.size > 18:
        return False
    tokens = [t.rstrip(".") for t in _TOKEN.findall(text)]
    dated = (
        any(t in w.MONTHS for t in tokens)
        or _DATE.search(text) is not None
        or any(t == "ago" for t in tokens)
    )
    if not dated and any(t in w.WEEKDAYS for t in tokens):
        dated = len(tokens) <= 3
    if not dated or not any(t.isdigit() for t in tokens):
        return False
    other = [t for t in tokens if not (t.isdigit() or t in w.MONTHS or t in w.WEEKDAYS or t in w.STAMPS)]
    if not other:
        return len(tokens) >= 2
    month_day = any(t in w.MONTHS for t in tokens)
    if (
        month_day
        and len(other) <= 4
        and re.search(r"\d:\d\d", text)
        and re.search(r"\b(?:19|20)\d\d\b", text)
        and not line.ended
    ):
        return True
    if len(other) == 1 and len(other[0]) <= 3 and month_day and _DATE.search(text):
        return True
    if (
        re.search(r"\s[—–|·•]\s", line.bare)
        and len(other) <= 3
        and month_day
        and _DATE.search(text)
        and not line.ended
    ):
        return True
    m = _DATELINE.match(line.bare)
    if m is None or line.ended or len(other) > 3:
        return False
    return any(t in w.MONTHS for t in _TOKEN.findall(m["date"].lower()))


def is_byline(page: Page, line: Line) -> bool:
    """By Ann Lee; Von Anna Lang; On behalf of … posted in … on Friday."""
    posted = line.folded.startswith(("on behalf", "posted", "published"))
    if line.size > 26 or (line.ended and line.size > 12 and not posted):
        return False
    if line.cjk and line.size <= 14 and _BYLINE_CJK.match(line.bare):
        return True
    if _POSTED.match(line.folded) and _DATE.search(line.folded) and page.bordering(line.index):
        return True
    m = _BYLINE.match(line.bare)
    near = page.framed(line.index) or (line.index < _HEAD and line.size <= 8 and not line.ended)
    return m is not None and near and names(m["who"])


def names(text: str) -> bool:
    """Whether a text is names of people with roles or outlets, by its capitals and small joining words."""
    head = re.split(r"\s[|•·–—]\s|\s(?:for|in|at|of)\s", text)[0]
    words = re.findall(r"[^\W\d_][\w'’.-]*", head)
    if not 1 <= len(words) <= 14:
        return False
    small = [x for x in words if x[0].islower() and x not in w.SMALL_IN_NAMES and not _ROLE.search(x)]
    if small or not (words[0][0].isupper() or any(_ROLE.search(x) for x in words)):
        return False
    return not head.rstrip().endswith(("?", "!"))


def _agency(page: Page, line: Line) -> bool:
    """Reuters; (AP); BBC News alone on a line that is the outlet of the page."""
    if line.ended or line.size > 4 or not page.framed(line.index):
        return False
    squeezed = re.sub(r"\W", "", line.folded)
    if squeezed in w.AGENCIES and (line.index < 8 or line.bare.startswith("(")):
        return True
    host = re.sub(r"[^a-z0-9]", "", (page.outlet or "").lower())
    site = host.startswith((squeezed, squeezed.removeprefix("the")))
    return len(squeezed) >= 3 and site and line.bare[0].isupper()


def _end(page: Page, line: Line) -> bool:
    """ENDS, ### and their like behind the last prose."""
    return _END.match(line.folded) is not None and line.index >= page.frame()[1] and line.index > 0
