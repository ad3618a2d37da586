"""Hand-made reports for the tests of the gate: three articles with one conflict, one claim, and scores."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import Any

import msgspec

from newsdiff.model import (
    Article,
    Block,
    Claim,
    Conflict,
    Mention,
    Pair,
    Problem,
    Report,
    Scores,
    Sentence,
    Value,
)

TEXTS = {
    "one.txt": "Bridge closed\n\nThe bridge was closed on Monday. Four people were hurt.\n",
    "two.txt": "Bridge shut\n\nThe bridge was shut on Monday. Seven people were hurt.\n\n"
    "A second bridge stays open.\n",
    "three.txt": "Bridge news\n\nThe bridge was closed on Monday.\n",
}


def article(key: str, name: str, text: str, **scores: float) -> Article:
    """An article of paragraphs, the first of which is its title."""
    blocks: list[Block] = []
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        if line.strip():
            end = at + len(line.rstrip())
            blocks.append(
                Block(
                    id=f"{key}{len(blocks) + 1}", kind="body" if blocks else "title", start=at, end=end,
                    sentences=_sentences(text, at, end), line=number,
                )
            )  # fmt: skip
        at += len(line)
    union = scores.get("union", 0.5)
    return Article(
        key=key, name=name.removesuffix(".txt"), path=f"story/{name}", title=text.split("\n")[0] or None,
        sha256=hashlib.sha256(text.encode()).hexdigest(), text=text, blocks=tuple(blocks),
        scores=Scores(words=len(text.split()), carried=(1 - union, union, 0), unique=1 - union, union=union),
    )  # fmt: skip


def _sentences(text: str, start: int, end: int) -> tuple[Sentence, ...]:
    found = []
    at = start
    while at < end:
        stop = text.find(". ", at, end)
        stop = end if stop < 0 else stop + 1
        found.append(Sentence(start=at, end=stop))
        at = stop + 1
    return tuple(found)


def value(art: Article, quote: str, said: str | None = None, number: int | None = None) -> Value:
    """One side of a conflict."""
    start = art.text.index(quote)
    block = next(b for b in art.blocks if b.start <= start < b.end)
    return Value(
        start=start, end=start + len(quote), article=art.key, block=block.id, text=quote, value=said or quote,
        number=None if number is None else Decimal(number),
    )  # fmt: skip


def conflict(*values: Value, rule: str = "count", severity: str = "high", **fields: Any) -> Conflict:
    """A conflict of these sides, with a fingerprint of its own as the registry would give it."""
    print_ = hashlib.sha256(repr([(v.article, v.value) for v in values]).encode()).hexdigest()[:32]
    return Conflict(
        id="k1", rule=rule, kind="contradiction", severity=severity, topic="people hurt",  # type: ignore[arg-type]
        reason="The same thing is counted differently.", fingerprint=print_, values=values, **fields,
    )  # fmt: skip


def report(texts: dict[str, str] | None = None, **fields: Any) -> Report:
    """The report on `TEXTS`, or on others: with the conflict between one and two when both are there."""
    texts = TEXTS if texts is None else texts
    articles = tuple(article(key, name, texts[name]) for key, name in zip("ABCDEFG", texts, strict=False))
    by_name = {a.path.removeprefix("story/"): a for a in articles if a.path}
    found: tuple[Conflict, ...] = ()
    if {"one.txt", "two.txt"} <= set(by_name):
        four = value(by_name["one.txt"], "Four", "4", 4)
        found = (conflict(four, value(by_name["two.txt"], "Seven", "7", 7)),)
    pairs = tuple(
        Pair(a=a.key, b=b.key, containment=0.4, verbatim=0.1)
        for a in articles
        for b in articles
        if a.key != b.key
    )
    made = Report(newsdiff="0", articles=articles, conflicts=found, claims=_claims(by_name), pairs=pairs)
    return msgspec.structs.replace(made, **fields)


def _claims(by_name: dict[str, Article]) -> tuple[Claim, ...]:
    two = by_name.get("two.txt")
    text = "A second bridge stays open."
    if two is None or text not in two.text:
        return ()
    start = two.text.index(text)
    mention = Mention(article=two.key, block=two.blocks[-1].id, start=start, end=start + len(text))
    return (
        Claim(
            id="c1", text=text, kinds=("ordinal",), articles=(two.key,), salience=0.8, mentions=(mention,),
            silent=tuple(a.key for a in by_name.values() if a is not two),
        ),
    )  # fmt: skip


def problem(code: str, name: str = "bad.txt", severity: str = "error") -> Problem:
    """Trouble with one file."""
    return Problem(code=code, message=f"story/{name} is trouble", path=f"story/{name}", severity=severity)  # type: ignore[arg-type]
