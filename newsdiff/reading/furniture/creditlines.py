"""Lines made of credits: "The Herald | 9 September 2024 | By Ann Lee", "By Ann Lee, The Herald".

Such a line is parted at its separators, and every part must be one of: a date or time, a byline, a role, the
name of an outlet, a name. A part of another kind (a verb, a small word) acquits the line, however much of it
looks like a credit. A name alone is an outlet above the title and an author below it, unless its words tell.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from newsdiff.model import Record
from newsdiff.reading.furniture import words as w
from newsdiff.reading.furniture.page import Verdict, fold

if TYPE_CHECKING:
    from newsdiff.reading.furniture.page import Line, Page

_PARTS = re.compile(r"\s*[|·•;]\s*|\s+[-–—/]{1,2}\s+|\s*,\s+|(?<=\d),(?=\s)")
_BY = re.compile(
    r"(?:by|von|par|por|di|door|av|af|(?:words|text|story|written|reported|analysis|opinion|comment|commentary|review"
    r"|perspective|interview|essay|column|explainer) by)\s+(?=\S)",
    re.I,
)
_WORK = re.compile(r"\s+(?i:for|of|in|at|from)\s+(?:the\s+)?(?=[A-ZÀ-ÖØ-Þ])")
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\.?)?|\d+")
_READ = re.compile(r"\d+[\s-]?min(?:ute)?s?(?:[\s-]read)?$", re.I)
_DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b")
_ACRONYM = re.compile(r"[A-Z]{3,5}")
_NAMED = 4  # words of a name with a role behind it
_LONGEST = 20
_HEAD = 6
LABELS = frozenset(
    ("opinion", "comment", "commentary", "analysis", "column", "editorial", "viewpoint", "essay", "review")
)
"""What a page calls a piece in front of its author's name."""
_PERIODS = frozenset(("monthly", "fortnightly", "quarterly", "review"))
_MOST = 5  # words of a name, outlet or role


class Credit(Record, frozen=True, kw_only=True):
    """What a line of credits names; `name` is a name of which the words do not tell what it is."""

    author: str | None = None
    outlet: str | None = None
    name: str | None = None
    role: bool = False
    dated: bool = False


def credit(text: str) -> Credit | None:
    """The credits of which a line consists, or None when a part of it is something else."""
    author = outlet = name = None
    role = dated = timed = False
    parts = [p for part in _PARTS.split(text) if (p := part.strip(" .,:()[]*_"))]
    labelled = any(fold(part) in LABELS for part in parts)
    for part in (p for p in parts if fold(p) not in LABELS):
        if _timelike(part):
            timed, dated = True, dated or _day(part)
        elif m := _BY.match(part):
            author, work = _employed(part[m.end() :])
            outlet = outlet or work
        elif _is_role(part):
            role, name = True, name or _before_role(part)
        elif not _capitals(part):
            return None
        elif names_outlet(part) or (author and _after_author(part)):
            outlet = outlet or part
        elif author and " and " in part:
            author = f"{author}, {part}"
        elif author is None:
            name = name or part
    if name and not author and (role or labelled):
        author, name = name, None
    elif name and timed and name.isupper() and not (author or outlet):
        name, outlet, dated = None, name, True
    if author is not None and not _capitals(author):
        return None
    return Credit(author=author, outlet=outlet, name=name, role=role, dated=dated or _day(text))


def judge(page: Page, line: Line) -> Verdict | None:
    """A verdict on a line of at least two credits, one of them sure, in the head of the page."""
    if line.size > _LONGEST or not (page.framed(line.index) or line.index < _HEAD) or line.bullet:
        return None
    if len(list(filter(None, _PARTS.split(line.bare)))) < 2:
        return None
    found = credit(line.bare)
    if found is None or not (found.author or found.outlet or found.name):
        return None
    named = found.author is not None or (found.outlet is not None and found.name is not None)
    if not (found.dated or found.role or named) or (not found.author and not _titled(page, line)):
        return None
    return Verdict("byline", "names the author" if found.author else "names the agency or outlet")


def _titled(page: Page, line: Line) -> bool:
    """Whether another line can be the title: a kept one above, or a short one right below."""
    if any(i not in page.verdicts for i in range(line.index)):
        return True
    below = page.next_kept(line.index)
    return below is not None and not below.prose and below.size >= 3


def names_outlet(text: str) -> bool:
    """Whether capitalised words are the name of an agency, newspaper or station, by the words themselves."""
    words = [fold(x) for x in re.findall(r"[^\W\d_][\w'’&.-]*", text)]
    if not 1 <= len(words) <= _MOST or not _capitals(text):
        return False
    if re.sub(r"\W", "", fold(text)) in w.AGENCIES or (len(words) == 1 and _ACRONYM.fullmatch(text)):
        return True
    return len(words) > 1 and bool({words[-1], words[0], words[1] if words[0] == "the" else ""} & w.OUTLETS)


def _after_author(part: str) -> bool:
    """Whether what stands behind an author is an outlet by its form: "The Continental", "Pacific Monthly".

    A second author and a town are capitalised too, so only an article, or an word for how often the
    paper comes out, tells.
    """
    words = [fold(x) for x in part.split()]
    return 1 < len(words) <= _MOST and (words[0] == "the" or words[-1] in _PERIODS) and " and " not in part


def _timelike(part: str) -> bool:
    """Whether a part is a date or time with its labels, or how long the article takes to read."""
    tokens = [t.rstrip(".") for t in _TOKEN.findall(fold(part))]
    if _READ.match(part):
        return True
    known = all(t.isdigit() or t in w.MONTHS or t in w.WEEKDAYS or t in w.STAMPS for t in tokens)
    telling = any(t.isdigit() or t in w.MONTHS or t in w.WEEKDAYS for t in tokens)
    return known and telling


def _day(text: str) -> bool:
    """Whether a text holds a day: a day and a month."""
    tokens = _TOKEN.findall(fold(text))
    day = any(t.isdigit() and len(t) <= 2 for t in tokens) and any(t in w.MONTHS for t in tokens)
    return day or _DAY.search(text) is not None


def _employed(text: str) -> tuple[str, str | None]:
    """ "Ann Lee for the Herald" -> the author, and the outlet when its words tell that it is one."""
    found = _WORK.split(text, maxsplit=1)
    words = found[0].split()
    tail = list(takewhile(lambda x: not x.isupper(), reversed(words))) if words[0].isupper() else []
    for n in (len(tail), 2, 1):  # "ANN LEE Daily Mail", "Ann Lee Associated Press"
        end = " ".join(words[-n:]) if 0 < n <= len(words) - 2 else ""
        if end and (n == len(tail) or re.sub(r"\W", "", fold(end)) in w.AGENCIES) and names_outlet(end):
            return " ".join(words[:-n]), end
    return found[0].strip(), found[1] if len(found) > 1 and names_outlet(found[1]) else None


def _is_role(part: str) -> bool:
    words = [fold(x) for x in part.split()]
    return len(words) <= _MOST and bool(words) and (words[-1] in w.JOBS or words[0] in w.JOBS)


def _before_role(part: str) -> str | None:
    """ "Laura Finch Transport correspondent" -> the name, where two words at least are left for the role."""
    words = part.split()
    named = (
        len(words) >= _NAMED and words[0].istitle() and words[1].istitle() and fold(words[0]) not in w.RANKS
    )
    return " ".join(words[:2]) if named and fold(words[1]) not in w.RANKS else None


def _capitals(part: str) -> bool:
    """Whether a part is a few capitalised words, with small joining words between them."""
    words = re.findall(r"[^\W\d_][\w'’&.-]*", part)
    if not 1 <= len(words) <= 3 * _MOST or not words[0][0].isupper() or re.search(r"\d|[?!]", part):
        return False
    small = [x for x in words if x[0].islower() and x not in w.SMALL_IN_NAMES and x != "of"]
    sentence = [x for x in words[1:] if fold(x) in w.SENTENCE_WORDS - w.SMALL_IN_NAMES]
    return not small and not sentence and (len(words) <= _MOST or " and " in part or " & " in part)
