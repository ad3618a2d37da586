"""The wheel carries all it needs: installed elsewhere and run from another folder, it writes the same
report."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.slow
def test_an_installed_wheel_writes_the_same_report(tmp_path: Path, seeds: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", tmp_path / "dist", ROOT]
    subprocess.run([*pip, *build], check=True)
    (wheel,) = (tmp_path / "dist").glob("newsdiff-*.whl")
    place = tmp_path / "elsewhere"
    subprocess.run([*pip, "install", "--no-deps", "--target", place, wheel], check=True)
    assert (place / "newsdiff" / "templates").is_dir()

    (tmp_path / "seeds").symlink_to(seeds)
    reports = {}
    for name, where in (("wheel", place), ("checkout", ROOT)):
        out = tmp_path / name
        subprocess.run(
            [sys.executable, "-m", "newsdiff", "compare", "seeds/", "--quiet", "-o", out],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(where)},
            check=True,
        )
        reports[name] = {file.name: file.read_bytes() for file in sorted(out.iterdir())}
    assert sorted(reports["wheel"]) == ["index.html", "report.json", "report.md"]
    assert reports["wheel"] == reports["checkout"]
