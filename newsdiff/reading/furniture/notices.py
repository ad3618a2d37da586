"""Legal and commercial notices: disclaimers, risk warnings, copyright, consent, paywalls, corrections policy.

A notice speaks *about the page* ("this article", "our site", "views expressed") or *to the reader* ("you
agree") in the vocabulary of law and commerce. Cues of three kinds are counted: what is disclaimed, what
speaks of the page, what speaks to the reader. News about disclaimers reports what somebody said and speaks
of neither, so it stays: a cue alone never condemns a paragraph in the core of an article.
"""

from __future__ import annotations

import re

from newsdiff.reading.furniture import words as w
from newsdiff.reading.furniture.page import Line, Page, Verdict, fold

_COPYRIGHT = re.compile(
    r"^\W*(?:©|\(c\)|copyright\b|℗)|\ball rights reserved\b|\balle rechte vorbehalten\b"
    r"|\btous droits reserves\b|\btodos los derechos reservados\b"
    r"|\btutti i diritti riservati\b|\btodos os direitos reservados\b|may not be (?:reproduced"
    r"|published, broadcast)|無断転載|無断複製|版权所有|版權所有|转载请|轉載請|무단\s?전재|все права защищены"
)
_HEADING = re.compile(
    r"^\W*(?:(?:important |legal |general |risk |full )*(?:disclaimer|disclosure|risk (?:warning"
    r"|disclosure)|legal notice|terms of use|privacy policy|cookie policy|cookie notice"
    r"|forward[- ]looking statement|safe harbou?r(?: statement)?)s?"
    r"(?:(?: and|,| &) (?:disclaimer|disclosure|risk (?:warning|disclosure)|legal notice"
    r"|terms of use)s?)*|haftungsausschluss|risikohinweis|rechtlicher hinweis|avertissement(?: legal)?"
    r"|clause de non-responsabilite"
    r"|mentions legales|aviso legal|descargo de responsabilidad|avvertenza|aviso de risco"
    r"|免責事項|免责声明|免責聲明"
    r"|风险提示|風險提示|면책 ?조항|отказ от ответственности)\W*$"
)
_LABEL = re.compile(
    r"^\W*(?:[\w&'’ ,-]{0,50}\b)?(?:disclaimer|disclosure|risk warning|haftungsausschluss|risikohinweis"
    r"|avertissement|descargo de responsabilidad|免責事項|免责声明|免責聲明|风险提示|風險提示)\s*[:：.–—-]"
)
_STOP = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
_ADDRESS = re.compile(r"\b(?:you|your|we|our)\b|[さ您你]|vous|usted|sie\b")
_NEARLY_ALL, _MOST, _MUCH = 0.8, 0.6, 0.4  # shares of a paragraph that are sentences with cues
_INTRODUCES = re.compile(r"[\w.'’-]+(?: [\w.'’-]+){1,3} (?:is|was) (?:an?|the|former)\b")
_ALL = (w.DISCLAIMS, w.ABOUT_PAGE, w.TO_READER)
_SAID = re.compile(
    r"\b(?:said|says|told|according to|added|wrote|sagte|sagt|a declare|dijo|ha detto|disse|сказал)\b"
    r"|と述べ|表示|밝혔"
)


def judge(page: Page, line: Line) -> Verdict | None:
    """A verdict on one line for itself."""
    text = line.folded
    if line.size <= 9 and _HEADING.match(text):
        return Verdict("disclaimer", "heads a disclaimer")
    if _reported(line, text):
        return None
    if _LABEL.match(text) and (_cues(text, w.DISCLAIMS) or text.lstrip("*([ ").startswith("disclaimer")):
        return Verdict("disclaimer", "a disclaimer, by its label and wording")
    verdict = _by_wording(line, text, line.index >= _last_news(page))
    return verdict if verdict is None or _mostly(text, line.index >= _last_news(page)) else None


def _by_wording(line: Line, text: str, outside: bool) -> Verdict | None:
    """A verdict by the cues in a paragraph; `outside`: it stands near the end of the page."""
    if _COPYRIGHT.search(text) and (line.size <= 40 or outside):
        return Verdict("disclaimer", "a copyright notice")
    legal, about, reader = (_cues(text, cues) for cues in (w.DISCLAIMS, w.ABOUT_PAGE, w.TO_READER))
    label = line.size <= 12 and (not line.ended or text.startswith(w.TO_READER))
    if reader >= 2 or (reader and (label or (line.size <= 30 and _ADDRESS.search(text)))):
        return Verdict("furniture", "asks the reader to consent, subscribe or sign in")
    if (legal >= 2 and (about or reader)) or (legal >= 1 and about and (outside or line.size <= 30)):
        return Verdict("disclaimer", "a disclaimer about the page, not about the story")
    if (legal >= 2 and outside) or legal >= 3:
        return Verdict("disclaimer", "a disclaimer in legal wording")
    return None


def _cues(text: str, cues: tuple[str, ...]) -> int:
    """How many of the cues a text holds."""
    return len([cue for cue in cues if cue in text])


def _mostly(text: str, outside: bool) -> bool:
    """Whether a paragraph begins with a cue and goes on like that: one glued to the end condemns nothing, but
    for the last lines of a page, where the author may be introduced first."""
    sentences = _STOP.split(text)
    said = [s for s in sentences if _COPYRIGHT.search(s) or any(_cues(s, cues) for cues in _ALL)]
    share = sum(map(len, said)) / max(1, sum(map(len, sentences)))
    enough = _MOST if outside and _INTRODUCES.match(text) else _NEARLY_ALL
    return share >= enough or (share >= _MUCH and said[0] == sentences[0])


def glued(text: str) -> bool:
    """Whether a paragraph of the article ends in a sentence that reads like a disclaimer."""
    last = _STOP.split(" ".join(fold(text).split()))[-1]
    return _cues(last, w.DISCLAIMS) > 0 and _cues(last, w.ABOUT_PAGE) > 0 and not _SAID.search(last)


def _reported(line: Line, text: str) -> bool:
    """Whether somebody is quoted or said to have said it: news, not a notice."""
    quoted = re.search(r"[“\"„«「][^”\"“»」]{12,}[”\"“»」]", line.text) is not None
    return (_SAID.search(text) is not None or quoted) and not _LABEL.match(text)


def _last_news(page: Page) -> int:
    """The index from which on nothing but notices and other short lines follow: the last quarter at most."""
    return max(0, len(page.lines) - max(4, len(page.lines) // 4))


def under_heading(page: Page) -> None:
    """Set aside what stands under the heading of a disclaimer, as far as it reads like one."""
    for line in page.lines:
        verdict = page.verdicts.get(line.index)
        if verdict is None or verdict.reason != "heads a disclaimer":
            continue
        for below in page.behind(line.index):
            text = below.folded
            if below.index in page.verdicts:
                continue
            if not any(cue in text for cues in _ALL for cue in cues) or _reported(below, text):
                break
            page.drop(below.index, "disclaimer", "stands under the heading of a disclaimer")
