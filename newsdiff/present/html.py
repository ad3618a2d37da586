"""The report as one web page: no request to anywhere, complete without JavaScript.

The templates loop over the view; the page's own styles and script stand in it, allowed by their hashes, so
that nothing of an article could run or be fetched even if escaping failed.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from newsdiff import resources
from newsdiff.present import page
from newsdiff.present.caps import Caps, cut, ladder
from newsdiff.present.charts import chart, steps
from newsdiff.present.layout import PLAIN, Layout
from newsdiff.present.markup import Marker, escape, home, tongue
from newsdiff.present.view import View, view
from newsdiff.present.view.claims import GROUP_ORDER

if TYPE_CHECKING:
    from jinja2 import Environment

    from newsdiff.model import Report

MOST_COLUMNS = 12
"""Above so many sources the table of statements names the sources instead of giving each a column."""
MOST_HEAT = 16
"""Above so many sources each is shown with its nearest ones instead of a square of figures."""


def render(report: Report, layout: Layout = PLAIN) -> str:
    """Report -> HTML, of at most `layout.max_size` bytes where leaving out does it; it says what it left."""
    whole = view(report)
    environment = _environment()
    text = ""
    for caps in ladder(len(whole.sources)):
        text = _page(environment, whole, caps, layout)
        if layout.max_size is None or len(text.encode("utf-8")) <= layout.max_size:
            break
    return text


def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(resources.templates_dir()),
        autoescape=True,
        optimized=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
        bytecode_cache=resources.template_cache(),
    )
    made.filters["percent"] = lambda share: f"{100 * share:.0f}\u202f%"
    made.filters["thousands"] = lambda number: f"{number:,}"
    return made


def _clean(value: Any) -> Any:
    """Code points that HTML forbids never reach the page."""
    if type(value) is str and not value.isprintable():
        from markupsafe import Markup

        return Markup(escape(value))
    return value


def _page(environment: Environment, whole: View, caps: Caps, layout: Layout) -> str:
    shown, notes = cut(whole, caps)
    count = len(whole.sources)
    found = page.bins(count)
    css, script = _packed(resources.read("report/page.css")), _packed(resources.read("report/page.js"))
    synopsis = not layout.summary and (caps.rows > 0 or not whole.rows)
    own = page.styles(shown, found) if synopsis else ""
    shared = frozenset(s.index for s in whole.statements if s.k > 1)
    marker = Marker({c.number: c.id for c in shown.cards}, shared, count, tints=caps.tints)
    text = environment.get_template("report/page.html.j2").render(
        v=shown, whole=whole, n=count, notes=notes, summary=not synopsis,
        css=css, own=own, script=script,
        policy=policy((css, own), (script,)),
        bins=found, bin_of=[page.bin_of(found, k) for k in range(count + 1)],
        row_counts=Counter(page.bin_of(found, r.k) for r in shown.rows),
        groups=[g for g in GROUP_ORDER if any(g in s.groups for s in shown.statements)],
        grouped=_grouped(shown, found),
        lanes=page.overview(shown.rows, count),
        steps={c.number: steps(c) for c in shown.cards},
        charts={c.number: chart(c) for c in shown.cards},
        summary_single=_leads(whole),
        conflict_id={c.number: c.id for c in shown.cards},
        columns=count <= MOST_COLUMNS, heat=count <= MOST_HEAT,
        checked=count if count < page.SHOWN_FROM else page.SHOWN,
        mark=marker, tongue=tongue, home=home,
    )  # fmt: skip
    return _linked(text)


def _linked(text: str) -> str:
    """The page without links to what was left out of it. Texts cannot match, since they hold no quotes."""
    present = set(re.findall(r'\bid="([^"]*)"', text))
    return re.sub(r' href="#([^"]*)"', lambda m: m[0] if m[1] in present else "", text)


def policy(styles: tuple[str, ...], scripts: tuple[str, ...]) -> str:
    """The content security policy that allows these styles and scripts and nothing else."""
    hashes = [
        "'sha256-" + base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() + "'"
        for s in (*styles, *scripts)
    ]
    return (
        f"default-src 'none'; style-src {' '.join(hashes[: len(styles)])}; "
        f"script-src {' '.join(hashes[len(styles) :])}; base-uri 'none'; form-action 'none'"
    )


def _packed(source: str) -> str:
    """CSS or JavaScript without its comments (those that stand on lines of their own) and indentation."""
    source = re.sub(r"^\s*/\*.*?\*/\s*?$", "", source, flags=re.DOTALL | re.MULTILINE)
    lines = (line.strip() for line in source.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _grouped(shown: View, found: tuple[page.Bin, ...]) -> list[dict[str, Any]]:
    """The statements by number of sources, most first, for a table body each."""
    count = len(shown.sources)
    made = []
    for place, part in reversed(list(enumerate(found))):
        held = [s for s in shown.statements if part.low <= s.k <= part.high]
        if not held:
            continue
        title = (
            "◆ Only one says" if part.high == 1 else f"≡ All {count} say" if part.low == count
            else f"{part.label} say"
        )  # fmt: skip
        made.append({"place": place, "title": title, "statements": held})
    return made


def _leads(whole: View) -> list[Any]:
    """For the summary: the most salient single-source statements, facts first, at most two of a source."""
    taken: Counter[str] = Counter()
    found = []
    for statement in sorted(whole.single, key=lambda s: s.groups == ("other",)):
        if taken[statement.articles[0]] < 2:
            taken[statement.articles[0]] += 1
            found.append(statement)
    return found[:6]
