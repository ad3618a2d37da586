"""The Markdown report: reads well on GitHub and in a pull request; its synopsis is folded away.

The template holds the layout. What it prints is escaped unless it is `Safe`, so that nothing can be
forgotten. A report that must stay small is laid out again with shorter lists until it fits, and says what
it left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from newsdiff import resources
from newsdiff.present import digest
from newsdiff.present.layout import PLAIN, Layout
from newsdiff.present.markdown_text import Safe, escape, inner, link
from newsdiff.present.view import View, view

if TYPE_CHECKING:
    from newsdiff.model import Report
    from newsdiff.present.view.records import Card, Excerpt, Paragraph, Passage, Source, Statement

SUMMARY = 65_000
"""Characters; GitHub takes 65,536 in a comment."""
DOTS = {1: "●○○", 2: "●●○", 3: "●●●"}
_HALVINGS = 9
_FRAME = 300
"""Bytes that the synopsis takes beside its rows, the closing line of the report among them."""


@dataclass(frozen=True, slots=True)
class Most:
    """How long the lists may be."""

    sources: int = 200
    matrix: int = 12
    conflicts: int = 60
    passages: int = 4
    only: int = 6
    left_out: int = 5
    shared: int = 12
    drift: int = 8
    problems: int = 20

    def halved(self, times: int) -> Most:
        """All lists that many times half as long, but not empty."""
        return replace(self, **{name: max(1, getattr(self, name) >> times) for name in self.__slots__})


def render(report: Report, layout: Layout = PLAIN) -> str:
    """The report as Markdown: at most `layout.max_size` bytes, as a summary also under 65,000 characters."""
    shown = view(report)
    tools = _environment()
    text = _findings(tools, shown, layout)
    if not layout.summary:
        text += _synopsis(tools, shown, layout, used=len(text.encode()))
    return text + _sign(shown)


def _findings(tools: Environment, shown: View, layout: Layout) -> str:
    template = tools.get_template("report.md.j2")
    tail, text = _sign(shown), ""
    if not layout.summary:
        tail += _no_synopsis(len(shown.rows))
    for times in range(_HALVINGS):
        text = _squeezed(template.render(view=shown, most=Most().halved(times)))
        if _fits(text + tail, layout):
            return text
    # Even the shortest lists are too long (a very small limit): whole lines from the top.
    lines, held = text.split("\n"), ""
    for line in lines:
        if not _fits(f"{held}{line}\n\n(The rest is left out.)\n{tail}", layout):
            return held + "\n(The rest is left out.)\n"
        held += line + "\n"
    return held


def _fits(text: str, layout: Layout) -> bool:
    if layout.summary and len(text) >= SUMMARY:
        return False
    return layout.max_size is None or len(text.encode()) <= layout.max_size


def _synopsis(tools: Environment, shown: View, layout: Layout, used: int) -> str:
    """The rows, folded away, as many as the size allows; and what was set aside."""
    template = tools.get_template("synopsis.md.j2")
    room = layout.max_size - used - _FRAME if layout.max_size else None
    aside = _set_aside(shown)
    if room is not None:
        aside = aside if len(aside.encode()) < room // 4 else ""
        room -= len(aside.encode())
    parts: list[str] = []
    for row in shown.rows:
        part = template.render(row=row)
        if room is not None and (room := room - len(part.encode())) < 0:
            break
        parts.append(part)
    left = len(shown.rows) - len(parts)
    if not parts:
        return _no_synopsis(left)
    head = f"\n<details>\n<summary>Synopsis: {digest.count(len(shown.rows), 'row')}</summary>\n\n"
    more = f"({digest.count(left, 'more row')} left out.)\n\n" if left else ""
    return head + "".join(parts) + more + "</details>\n" + aside


def _no_synopsis(rows: int) -> str:
    return f"\n(The synopsis of {digest.count(rows, 'row')} is left out.)\n" if rows else ""


def _set_aside(shown: View) -> str:
    if not shown.set_aside:
        return ""
    lines = [
        f"- **{aside.source.key}** "
        + "; ".join(f"{escape(reason)} ({number})" for reason, number in digest.reasons(aside))
        for aside in shown.set_aside
    ]
    total = digest.count(sum(len(aside.asides) for aside in shown.set_aside), "paragraph")
    return (
        f"\n<details>\n<summary>Set aside as no part of the story: {total}</summary>\n\n"
        + "\n".join(lines)
        + "\n\n</details>\n"
    )


def _sign(shown: View) -> str:
    version = re.sub(r"[^\w.+-]", "", shown.version)
    return f"\n---\n\nMade by newsdiff {version}. It shows what differs, never who is right.\n"


def _squeezed(text: str) -> str:
    """At most one empty line in a row, whatever the template's branches left."""
    lines: list[str] = []
    for line in text.split("\n"):
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines).strip("\n") + "\n"


def _environment() -> Environment:
    tools = Environment(
        loader=FileSystemLoader(resources.templates_dir()), undefined=StrictUndefined, finalize=escape,
        autoescape=False, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
        bytecode_cache=resources.template_cache(),
    )  # fmt: skip
    tools.filters.update(
        clip=digest.clip, count=digest.count, percent=_percent, share=_share, who=_who, rest=_rest,
        values=_values, dots=lambda dots: DOTS[dots], quoted=_quoted, marked=_marked, sigla=_sigla,
        paragraph=_paragraph, conflicts=_conflicts, drifting=_drifting,
    )  # fmt: skip
    return tools


def _percent(share: float | None) -> Safe:
    return Safe("·" if share is None else f"{100 * share:.0f}\u00a0%")


def _share(source: Source, part: str) -> Safe:
    return _percent(getattr(digest.shares(source), part))


def _who(source: Source) -> Safe:
    """Outlet or name, linked; then the title, author and date as far as known."""
    parts = [link(digest.clip(source.label, 80), source.url)]
    parts += [
        Safe(escape(digest.clip(text, 120)))
        for text in (source.title, source.author, source.published)
        if text
    ]
    return Safe("<br>".join(parts))


def _rest(items: tuple[object, ...], most: int, noun: str) -> Safe:
    """A line that says how many more there are, or nothing."""
    more = len(items) - most
    return Safe(f"\n*… and {digest.count(more, f'more {noun}')}.*\n\n" if more > 0 else "")


def _values(card: Card) -> Safe:
    """`$61 billion` A ≠ `$6.1 billion` B: the line that says it all."""
    return Safe(
        " ≠ ".join(
            f"<b>{escape(digest.clip(side.label, 100))}</b> ({', '.join(side.articles)})"
            for side in card.sides
        )
    )


def _quoted(passage: Passage) -> Safe:
    return Safe(
        f"{inner(passage.before)}<b>{escape(digest.clip(passage.text, 300))}</b>{inner(passage.after)}"
    )


def _marked(excerpt: Excerpt) -> Safe:
    """The sentence with its own words in bold, and the conflicts it is part of."""
    pieces = digest.runs(excerpt.pieces)
    marks = "".join(f"<b>{inner(run.text)}</b>" if run.novel else inner(run.text) for run in pieces)
    numbers = f" {_conflicts(excerpt.conflicts)}" if excerpt.conflicts else ""
    return Safe(f"{marks.strip()} <sub>{escape(excerpt.block)}</sub>{numbers}")


def _paragraph(paragraph: Paragraph) -> Safe:
    pieces = tuple(piece for phrase in paragraph.phrases for piece in phrase.pieces)
    return Safe(
        "".join(f"<b>{inner(r.text)}</b>" if r.novel else inner(r.text) for r in digest.runs(pieces)).strip()
    )


def _drifting(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(statement for statement in statements if statement.drift)


def _sigla(slots: tuple[str, ...]) -> Safe:
    return Safe(" ".join(slots))


def _conflicts(numbers: tuple[int, ...]) -> Safe:
    return Safe(" ".join(f"≠{number}" for number in numbers))
