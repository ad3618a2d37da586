"""What all tests share: the repository's paths, goldens that one flag writes anew, and the browser rule."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser import REQUIRED, browser
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent

if TYPE_CHECKING:
    from collections.abc import Callable

settings.register_profile(
    "newsdiff", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("newsdiff")


def pytest_addoption(parser: pytest.Parser) -> None:
    """--regen: write what is there instead of comparing with what was."""
    parser.addoption("--regen", action="store_true", help="write goldens, transcripts and examples anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what compares with goldens; skip browser tests without a browser, unless CI demands one."""
    skipped = browser() is None and not REQUIRED
    for item in items:
        if {"golden", "regen"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("golden")
        if skipped and item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="no Chromium found"))


@pytest.fixture(scope="session")
def regen(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are written anew."""
    return bool(request.config.getoption("--regen"))


@pytest.fixture(scope="session")
def golden(regen: bool) -> Callable[[Path, str], None]:
    """Compares a text with the file that holds what it should be; with --regen, writes that file."""

    def check(path: Path, text: str) -> None:
        if regen:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        expected = path.read_bytes().decode("utf-8") if path.exists() else ""
        if text != expected:
            pytest.fail(f"{path.relative_to(ROOT)} is not current: {_first(text, expected)}; `make goldens`")

    return check


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the four example articles."""
    return ROOT / "seeds"


def _first(text: str, expected: str) -> str:
    """The first line that differs, as one short line."""
    new, old = text.splitlines(), expected.splitlines()
    for number, (a, b) in enumerate(zip(new, old, strict=False), start=1):
        if a != b:
            return f"line {number} is now {a[:160]!r}, was {b[:160]!r}"
    return f"{len(old)} lines became {len(new)}"
