"""Which browser the page tests drive, if there is one. As a script: says when they will be skipped."""

from __future__ import annotations

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
REQUIRED = os.environ.get("NEWSDIFF_REQUIRE_BROWSER") == "1"
"""In CI a missing browser is a failure; elsewhere the browser tests are skipped."""


def browser() -> str | None:
    """The path of a Chromium, or None. NEWSDIFF_BROWSER names another one."""
    named = os.environ.get("NEWSDIFF_BROWSER")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


if __name__ == "__main__" and browser() is None:
    print("No Chromium found: the browser tests are skipped (set NEWSDIFF_BROWSER to its path).")
