"""The check in a real git repository, as transcripts: each command with its output and exit code."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from transcript import replay

if TYPE_CHECKING:
    from collections.abc import Callable

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.md"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda p: p.stem)
def test_transcript(path: Path, repository: Path, golden: Callable[[Path, str], None]) -> None:
    """Every command of the transcript prints what stands there."""
    shutil.copytree(ROOT / "tests/cases/gate/sources", repository / "sources")
    (repository / "ferry").mkdir()
    (repository / ".git/info/exclude").write_text("sources\n", encoding="utf-8")
    golden(path, replay(path.read_text(encoding="utf-8")))
