"""Stories that presenters are tried on: plain, hostile, in wide and right-to-left scripts, and large."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import newsdiff
from newsdiff.model import Article, Report

CASES = Path(__file__).parent / "cases" / "present"
GAZETTE, COURIER, JAPANESE, ARABIC, ENGLISH = (
    (CASES / f"{name}.txt").read_text("utf-8") for name in ("gazette", "courier", "ja", "ar", "en")
)
ATTACKS = (
    "<script>alert(1)</script></td></tr></table></details>",
    "<img src=x onerror=alert(1)><svg/onload=alert(2)>",
    "<!-- a comment --> <![CDATA[ and ]]> &amp; &lt; &#64; &nbsp;",
    "{{ 7 * 7 }} {% for x in y %} {# none #} ${7*7} #{7*7} %s {0}",
    "[click](javascript:alert(1)) ![x](http://evil.example/x.png) <http://evil.example> https://evil.example/a",
    "www.evil.example and mail me@evil.example or mailto:me@evil.example",
    "@octocat fixes #1 and GH-2 and octo/repo#3 in 0123456789abcdef0123456789abcdef01234567",
    "# not a heading",
    "- not a list | a | table | row |",
    "1. not numbered",
    "> not a quote",
    "--- === *** ___ ~~~ ``` `code` ~~struck~~ **bold** _it_ $x^2$ :smile: [^1] \\ end\\",
    '=HYPERLINK("http://evil.example") +1 -1 @SUM(A1)',
    "\x1b[31mred\x1b]0;title\x07 \x00 \x08 \x9b1m bell",
    "\u202eright to left\u202c \u2066isolate\u2069 \u200fmark \ufeff",
    "[bold red]rich[/bold red] :warning: [link=http://evil.example]x[/link]",
)
"""What an article may hold to break out of a report, a line each."""


@cache
def ferry() -> Report:
    """Two short articles that agree, differ and contradict each other."""
    return newsdiff.compare([article(GAZETTE, "Gazette"), article(COURIER, "Courier")])


@cache
def hostile() -> Report:
    """The two, and a third that attacks in its text and in all that is known about it."""
    attack = " ".join(ATTACKS)
    body = "\n\n".join(f"The ferry ran aground. {line} The coast guard said so." for line in ATTACKS)
    lines = "\n\n".join(ATTACKS)
    third = Article.from_text(
        f"{ATTACKS[0]} ferry\n\n{body}\n\n{lines}\n\n{'x' * 100_000}\n",
        name=attack,
        outlet=attack,
        author=attack,
        url="javascript:alert(1)",
        published=ATTACKS[0],
        path=ATTACKS[4],
    )
    return newsdiff.compare([article(GAZETTE, "Gazette"), article(COURIER, "Courier"), third])


@cache
def endless() -> Report:
    """An article beside one that is a megabyte without a space."""
    long = Article.from_text(f"Ferry aground\n\n{'x' * 1_000_000}\n", name="long")
    return newsdiff.compare([article(GAZETTE, "Gazette"), long])


@cache
def scripts() -> Report:
    """Wide characters, right-to-left script, combining marks and emoji beside each other."""
    return newsdiff.compare(
        [
            Article.from_text(JAPANESE, name="毎日新聞", language="ja"),
            Article.from_text(ARABIC, name="الجريدة", language="ar"),
            Article.from_text(ENGLISH, name="Gazette"),
        ]
    )


@cache
def many(number: int = 40) -> Report:
    """A story with many sources."""
    texts = (
        GAZETTE.replace("214", str(200 + n)) + f"\nWitness number {n} spoke of {n + 3} boats.\n"
        for n in range(number)
    )
    return newsdiff.compare([article(text, f"Source {n}") for n, text in enumerate(texts)])


def article(text: str, name: str) -> Article:
    """An article of which everything is known."""
    return Article.from_text(
        text,
        name=name,
        outlet=f"The {name}",
        author="Jane Roe",
        url=f"https://{name.lower().replace(' ', '')}.example/1",
        published="2026-11-20",
        path=f"press/{name}.txt",
    )
