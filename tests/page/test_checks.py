"""Rules that other people wrote: axe-core's on accessibility, the Nu validator's on HTML and CSS."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from browser import REQUIRED
from page.conftest import TOOLS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

AXE = TOOLS / "axe-core" / "axe.min.js"
NU = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


def _demand(*needed: bool | str | None, what: str) -> None:
    """Skip where a checker is missing, but fail in CI."""
    if not all(needed):
        assert not REQUIRED, f"{what} is missing"
        pytest.skip(f"{what} is missing: run `npm install` in tests/page")


@pytest.mark.browser
@pytest.mark.parametrize("name", ["4", "9"])
@pytest.mark.parametrize(
    ("scheme", "size", "mode"),
    [
        ("light", WIDE, "mark-diff"),
        ("dark", WIDE, "mark-number"),
        ("light", NARROW, "mark-common"),
        ("dark", NARROW, "mark-diff"),
    ],
)
def test_axe_finds_no_violation(
    visit: Callable[..., Page], name: str, scheme: str, size: dict[str, int], mode: str
) -> None:
    _demand(AXE.exists(), what="axe-core")
    page = visit(name, color_scheme=scheme, viewport=size)
    page.locator(f"label:has(#{mode})").click()
    page.locator("label:has(#said-any)").click()
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.evaluate("document.querySelectorAll('.row').forEach(r => r.style.contentVisibility = 'visible')")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
    assert [(v["id"], [n["html"][:200] for n in v["nodes"][:3]]) for v in found] == []


def test_the_validator_finds_no_error(files: dict[str, Path]) -> None:
    _demand(NU.exists(), shutil.which("java"), what="the Nu validator (vnu-jar) or java")
    pages = [str(files[name]) for name in ("4", "9")]
    done = subprocess.run(
        ["java", "-jar", str(NU), "--format", "json", "--exit-zero-always", *pages],
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    found = [
        (m["message"], m.get("extract", "")[:160])
        for m in json.loads(done.stderr or done.stdout)["messages"]
        if m["type"] == "error"
    ]
    assert found == []
