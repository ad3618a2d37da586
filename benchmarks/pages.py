"""The web page at 4, 16 and 100 articles: its size, and what a browser needs to show and filter it.

    python benchmarks/pages.py

Pages are made from the reports by rule of the page tests (about 600 words an article). Times are medians of
five runs in headless Chromium, opened from a file: first contentful paint from the start of the navigation,
and a filter click from the click until the next frame is laid out.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from browser import browser
from page import made
from playwright.sync_api import Browser, sync_playwright

from newsdiff.present import html
from newsdiff.present.layout import Layout

RUNS, ROWS = 5, 36
PAINT = """() => new Promise(done => new PerformanceObserver(list => done(list.getEntries()[0].startTime))
    .observe({type: 'paint', buffered: true}))"""
CLICK = """id => new Promise(done => {
    const start = performance.now();
    document.getElementById(id).click();
    document.body.getBoundingClientRect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
})"""
SCROLL = """async () => {
    const pane = document.querySelector('.pane'), inner = pane.scrollHeight > pane.clientHeight + 10;
    const target = inner ? pane : document.scrollingElement;
    document.querySelector('#synopsis').scrollIntoView();
    let worst = 0, last = performance.now();
    for (let i = 0; i < 60; i++) {
        target.scrollTop += 300;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        worst = Math.max(worst, now - last);
        last = now;
    }
    return worst;
}"""


def main() -> None:
    """Print the table that stands in docs/report.md."""
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    print(
        "| articles | words each | made in | size | first paint | filter click | longest frame, scrolling |"
    )
    print("|---:|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=browser(), args=flags)
        for count in (4, 16, 100):
            print(_line(running, Path(folder), count))
        running.close()
    limit = 1_000_000
    size = len(html.render(made.report(100, ROWS), Layout(max_size=limit)).encode())
    print(f"\nWith --max-report-size 1MB the page of 100 articles has {size / 1000:.0f} KB.")


def _line(running: Browser, folder: Path, count: int) -> str:
    report = made.report(count, ROWS)
    start = time.perf_counter()
    text = html.render(report)
    spent = time.perf_counter() - start
    path = folder / f"{count}.html"
    path.write_text(text, encoding="utf-8")
    runs = [_measured(running, path) for _ in range(RUNS)]
    paint, click, frame = (statistics.median(r[i] for r in runs) for i in range(3))
    words = sum(a.scores.words for a in report.articles if a.scores) / count
    return (
        f"| {count} | {words:.0f} | {spent:.2f} s | {len(text.encode()) / 1000:,.0f} KB "
        f"| {paint:.0f} ms | {click:.0f} ms | {frame:.0f} ms |"
    )


def _measured(running: Browser, path: Path) -> tuple[float, float, float]:
    page: Any = running.new_page(viewport={"width": 1440, "height": 900})
    page.goto(path.as_uri())
    paint = float(page.evaluate(PAINT))
    click = float(page.evaluate(CLICK, "rows-odd"))
    page.evaluate(CLICK, "rows-all")
    frame = float(page.evaluate(SCROLL))
    page.close()
    return paint, click, frame


if __name__ == "__main__":
    main()
