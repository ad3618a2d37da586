"""Reports made by rule, of any number of sources: what the page tests and the page benchmark look at.

A bridge is closed. Paragraph `r` of the story stands in about two thirds of the articles, with a figure that
differs between some of them in each sixth paragraph (a conflict), and each third article adds a sentence of
its own. One article is Japanese, one Arabic when there are at least nine; the second article tells two
paragraphs the other way round; each third ends in a line of site furniture.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

import msgspec

from newsdiff.model import (
    Article,
    Block,
    Claim,
    Conflict,
    Link,
    Mention,
    Pair,
    Report,
    Row,
    Scores,
    Sentence,
    Span,
    Stretch,
    Value,
)

TOPICS = (
    "lorries were turned back at the eastern ramp",
    "inspectors found cracks in the main cable",
    "commuters waited for the replacement ferry",
    "engineers lifted plates from the deck",
    "shops near the quay lost customers",
    "pupils reached their school by the northern road",
    "the council met behind closed doors",
    "divers looked at the second pier",
    "ambulances took the long way round",
    "the toll was waived for the valley road",
)
OWN = (
    "A retired welder recalled the winter in which the first plates were laid by hand.",
    "The mayor’s office did not answer questions about the missing inspection reports from 2019.",
    "Nobody on the eastern bank had been told, said the owner of the bakery, who threw away 140 loaves.",
)
JAPANESE, ARABIC = (
    "橋では{n}台のトラックが引き返した。検査官が主ケーブルの亀裂を確認した。",
    "أُعيدت {n} شاحنة عند المدخل الشرقي. وجد المفتشون شقوقًا في الكابل الرئيسي.",
)
KINDS = (("count",), ("money",), ("date",), ("person",), ("quote",), ())


@dataclass
class _Writing:
    """An article while it is being written."""

    key: str
    tongue: str
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    support: list[Stretch] = field(default_factory=list)
    own: list[tuple[str, int, int]] = field(default_factory=list)
    shared: dict[int, tuple[str, int, int, int, int]] = field(default_factory=dict)

    def add(self, text: str, kind: str = "body", dropped: str | None = None) -> tuple[str, int, int]:
        """A paragraph; returns its id and span."""
        start = len(self.text)
        self.text += text + "\n"
        end = start + len(text)
        self.blocks.append(
            Block(
                id=f"{self.key}{len(self.blocks) + 1}",
                kind=kind,
                start=start,
                end=end,
                dropped=dropped,
                sentences=(Sentence(start=start, end=end),),
                line=len(self.blocks) + 1,
            )
        )
        return self.blocks[-1].id, start, end


def keys(count: int) -> list[str]:
    """A … Z, AA …"""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [(letters[i // 26 - 1] if i >= 26 else "") + letters[i % 26] for i in range(count)]


def has(article: int, row: int) -> bool:
    """Whether an article tells a paragraph: the first always, two thirds of the rest."""
    return row in (0, 6) or (article * 7 + row * 5) % 3 != 0


def report(count: int, rows: int = 24) -> Report:
    """A report of `count` sources and about `rows` shared rows."""
    written = [_write(i, key, rows, count) for i, key in enumerate(keys(count))]
    claims = _claims(written, rows)
    return Report(
        newsdiff="0.1.0",
        articles=tuple(_article(i, w, count) for i, w in enumerate(written)),
        pairs=tuple(
            Pair(a=a.key, b=b.key, containment=round(0.15 + (i * 13 + j * 7) % 60 / 100, 2))
            for i, a in enumerate(written)
            for j, b in enumerate(written)
            if i != j
        ),
        links=tuple(
            Link(a="A2", b=f"{w.key}2", score=0.9, why=("Tuesday", "harbour authority", "day 1"))
            for w in written[1:6]
        ),
        rows=_rows(written, rows),
        claims=claims,
        conflicts=_conflicts(written, rows),
    )


def _write(i: int, key: str, rows: int, count: int) -> _Writing:
    tongue = "ja" if count >= 9 and i == 4 else "ar" if count >= 9 and i == 8 else "en"
    w = _Writing(key=key, tongue=tongue)
    w.add(
        {"ja": "橋が閉鎖された", "ar": "إغلاق الجسر"}.get(tongue, f"Harbour bridge closed for {i + 2} weeks"),
        "title",
    )
    order = [r for r in range(rows) if has(i, r)]
    if i == 1 and len(order) > 5:
        order[2], order[5] = order[5], order[2]
    for r in order:
        _paragraph(w, i, r)
    if i % 3 == 0:
        w.add("Subscribe to our newsletter", "furniture", "site furniture: invites to subscribe")
    return w


def _paragraph(w: _Writing, i: int, r: int) -> None:
    number = 120 + 10 * r + (i % 3 if r % 6 == 0 else 0)
    if w.tongue == "en":
        shared = (
            f"On day {r + 1} about {number} {TOPICS[r % len(TOPICS)]}, the harbour authority said on Tuesday."
        )
    else:
        shared = (JAPANESE if w.tongue == "ja" else ARABIC).format(n=number)
    own = " " + OWN[(i + r) % 3] if (i + r) % 3 == 0 and w.tongue == "en" else ""
    block, start, end = w.add(shared + own)
    at = w.text.index(str(number), start)
    split = start + len(shared)
    w.shared[r] = (block, start, split, at, at + len(str(number)))
    w.support.append(Stretch(start=start, end=split, carriers=("A",) if i else ("B",)))
    if own:
        w.support.append(Stretch(start=split, end=end, carriers=()))
        w.own.append((block, split + 1, end))


def _article(i: int, w: _Writing, count: int) -> Article:
    words = sum(len(b.of(w.text).split()) for b in w.blocks)
    whole = [0.0] * count
    whole[0], whole[-1] = 0.35, 0.2
    whole[min(1, count - 1)] += 0.25
    whole[count // 2] += 0.2
    return Article(
        key=w.key,
        name=f"Outlet {i + 1}",
        outlet=f"The Outlet of Town {i + 1}",
        title=w.blocks[0].of(w.text),
        author=f"Reporter {i + 1}" if i % 2 else None,
        published="2026-03-02" if i % 2 else None,
        url=f"https://example.org/{i}" if i % 2 else None,
        path=f"folder/{i}.txt",
        language=w.tongue,
        text=w.text,
        blocks=tuple(w.blocks),
        support=tuple(w.support),
        scores=Scores(words=words, carried=tuple(whole), unique=0.35, union=0.65, verbatim=0.2),
    )


def _rows(written: list[_Writing], rows: int) -> tuple[Row, ...]:
    made = [Row(id="R1", cells={w.key: (w.blocks[0].id,) for w in written})]
    for r in range(rows):
        cells = {w.key: (w.shared[r][0],) for w in written if r in w.shared}
        if cells:
            made.append(Row(id=f"R{len(made) + 1}", cells=cells))
    return tuple(made)


def _claims(written: list[_Writing], rows: int) -> tuple[Claim, ...]:
    every = tuple(w.key for w in written)
    made = []
    for r in range(rows):
        held = [w for w in written if r in w.shared]
        if not held:
            continue
        block, start, end, _, _ = held[0].shared[r]
        made.append(
            Claim(
                id=f"cs{r}",
                text=held[0].text[start:end],
                kinds=KINDS[r % 6],
                articles=tuple(w.key for w in held),
                silent=tuple(k for k in every if k not in {w.key for w in held}),
                salience=1 - r / 100,
                mentions=tuple(
                    Mention(article=w.key, block=w.shared[r][0], start=w.shared[r][1], end=w.shared[r][2])
                    for w in held
                ),
                drift=("A says “about”, B gives the figure flatly",) if r == 2 else (),
            )
        )
    for w in written:
        for place, (block, start, end) in enumerate(w.own):
            made.append(
                Claim(
                    id=f"co{w.key}{place}",
                    text=w.text[start:end],
                    kinds=("number",) if place % 2 else (),
                    articles=(w.key,),
                    silent=tuple(k for k in every if k != w.key),
                    salience=0.9 - place / 50,
                    mentions=(
                        Mention(
                            article=w.key,
                            block=block,
                            start=start,
                            end=end,
                            novel=(Span(start=start, end=end),),
                        ),
                    ),
                )
            )
    return tuple(made)


def _conflicts(written: list[_Writing], rows: int) -> tuple[Conflict, ...]:
    made = []
    for r in range(0, rows, 6):
        values = []
        for w in written:
            if r in w.shared:
                block, _, _, start, end = w.shared[r]
                text = w.text[start:end]
                values.append(
                    Value(
                        start=start,
                        end=end,
                        article=w.key,
                        block=block,
                        text=text,
                        value=text,
                        number=Decimal(text),
                    )
                )
        if len({v.value for v in values}) < 2:
            continue
        made.append(
            Conflict(
                id=f"k{r}",
                rule="implied-rate" if r == 0 else "number",
                kind="contradiction",
                severity=("high", "medium", "low")[len(made) % 3],
                topic=f"How many on day {r + 1}",
                reason="The same count is given differently.",
                fingerprint=f"f{r}",
                values=tuple(values),
                working=tuple(f"{v.article}: {v.text} / 1 day = {v.text} a day" for v in values[:3])
                if r == 0
                else (),
            )
        )
    return tuple(made)


HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">",
    "</script></style></textarea></title><h1>Big</h1> {{ 7*7 }} {% raw %} ${7*7} <!-- ]]>",
    "\u202e\u2066\u202d reversed to the end of time \u0000 \u0007 \ufffe",
    "<a href='javascript:alert(1)'>click</a> javascript:alert(1) \" onmouseover=\"alert(1)",
    "x" * 1_000_000,
)


def hostile() -> Report:
    """Two calm articles and one whose every field would like to be something else than text."""
    calm = report(2)
    w = _Writing(key="C", tongue='en" onclick="x')
    held = [w.add(text) for text in HOSTILE]
    evil = Article(
        key="C",
        name="</script><script>document.title='owned'</script>",
        title=HOSTILE[0],
        author='" onload="x',
        published=HOSTILE[2],
        url="javascript:alert(1)",
        language=w.tongue,
        text=w.text,
        blocks=tuple(w.blocks),
        scores=Scores(words=20, carried=(1.0, 0.0, 0.0), unique=1.0, union=0.0),
    )
    claims = tuple(
        Claim(
            id=f'e{i}" onclick="x',
            text=w.text[start:end],
            kinds=("count",),
            articles=("C",),
            silent=("A", "B"),
            salience=0.99,
            drift=(HOSTILE[1],),
            mentions=(
                Mention(article="C", block=block, start=start, end=end, novel=(Span(start=start, end=end),)),
            ),
        )
        for i, (block, start, end) in enumerate(held)
    )
    values = tuple(
        Value(start=s, end=e, article="C", block=b, text=w.text[s:e], value=str(i))
        for i, (b, s, e) in enumerate(held)
    )
    conflict = Conflict(
        id="odd' id",
        rule="<rule>",
        kind="contradiction",
        severity="high",
        topic=HOSTILE[1],
        reason=HOSTILE[0],
        fingerprint="f",
        values=values,
        working=(HOSTILE[1],),
    )
    return msgspec.structs.replace(
        calm,
        articles=(*calm.articles, evil),
        rows=(*calm.rows, *(Row(id=f"E{i}", cells={"C": (b,)}) for i, (b, _, _) in enumerate(held))),
        claims=(*calm.claims, *claims),
        conflicts=(*calm.conflicts, conflict),
    )
