"""The manual of all rules as one Markdown page: `python -m newsdiff.conflicts.manual > docs/conflicts.md`.

A rule's docstring is its manual page, so the page is made of them, and a test holds the file to what this
gives.
"""

from __future__ import annotations

import re

from newsdiff.conflicts.registry import RULES

_HEAD = """# Conflicts

newsdiff puts two passages beside each other when both cannot be true, or when they are in tension. It
says which rule found them, what each passage says in normal form, and the arithmetic; it never says who
is right. Where several readings of a passage fit, it keeps silent: a contradiction shown wrongly costs
more than one missed.

Before anything is called a conflict, a rule asks what a number is *of* (of whom and what, where, as of
when, part or whole, in which measure or period), and whether two values may be one: other units,
rounded, hedged, in a range, in another time zone, a total and its parts, two forms of a name.

- **Kinds**: contradiction, scope, rounding, update (a later article has a newer value), framing.
- **Severities**: high (both cannot be true, and a reader must know), medium (in tension), low (wording).
  Low ones are shown only when asked for.
- **Switching off**: `rules_off` and `rule_severity` in the configuration take the names below.
- `newsdiff explain ID` shows everything that led to a finding of a saved report, `newsdiff explain RULE`
  the page of one rule.

This page is made from the rules' own docstrings.
"""


def page() -> str:
    """The whole manual, the rules by name."""
    parts = [_HEAD, "| rule | kind | severity |\n|---|---|---|"]
    ordered = sorted(RULES, key=lambda r: r.id)
    parts[-1] += "".join(f"\n| [{r.id}](#{r.id}) | {r.kind} | {r.severity} |" for r in ordered)
    parts += [f"\n## {r.id}\n\n{_markdown(r.manual)}" for r in ordered]
    return "\n".join(parts).rstrip() + "\n"


def _markdown(text: str) -> str:
    """A docstring as Markdown: its indented examples become quotations."""
    lines = [re.sub(r"^    ", "> ", line) for line in text.strip().splitlines()]
    return "\n".join(re.sub(r"    (?=“)", " — ", line) for line in lines)


if __name__ == "__main__":
    print(page(), end="")
