"""Makes the picture of the example report that the README shows.

    python tests/page/picture.py docs/example/index.html docs/example/report.png

By hand, after the example has changed much: two browsers never paint the same bytes, so no test compares it.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from browser import browser
from playwright.sync_api import sync_playwright


def main(page: str, picture: str) -> None:
    """The first screen of a page, on a laptop."""
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=browser(), args=["--no-sandbox", "--disable-gpu"])
        tab = running.new_page(viewport={"width": 1280, "height": 900})
        tab.goto(Path(page).resolve().as_uri())
        tab.screenshot(path=picture)
        running.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
