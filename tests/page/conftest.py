"""One Chromium for all page tests, pages opened from files, and a record of what a page asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser import REQUIRED, browser
from page import made

from newsdiff.present import html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
TOOLS = Path(__file__).parent / "node_modules"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running Chromium."""
    from playwright.sync_api import sync_playwright

    path = browser()
    if path is None:
        assert not REQUIRED, "no Chromium found, and NEWSDIFF_REQUIRE_BROWSER=1 demands one"
        pytest.skip("no Chromium found")
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages on disk by name: of 4, 9 and 100 made sources."""
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for count, rows in ((4, 18), (9, 14), (100, 12)):
        found[str(count)] = folder / f"{count}.html"
        found[str(count)].write_text(html.render(made.report(count, rows)), encoding="utf-8")
    return found


@pytest.fixture
def visit(chromium: Browser, files: dict[str, Path], tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page by name or from a text; fails at the end if it asked for anything or reported an error."""
    contexts, trouble = [], list[str]()

    def opened(name: str = "4", anchor: str = "", text: str | None = None, **given: Any) -> Page:
        context = chromium.new_context(**({"viewport": {"width": 1440, "height": 900}} | given))
        contexts.append(context)
        tab = context.new_page()
        path = files.get(name, tmp_path / f"{name}.html")
        if text is not None:
            path.write_text(text, encoding="utf-8")
        tab.on("console", lambda m: trouble.append(m.text) if m.type in ("error", "warning") else None)
        tab.on("pageerror", lambda e: trouble.append(str(e)))
        tab.on("request", lambda r: trouble.append(r.url) if not r.url.startswith(path.as_uri()) else None)
        tab.set_default_timeout(5000)
        tab.goto(path.as_uri() + anchor)
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []
