"""Every transcript of this folder is true."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from transcript import replay

if TYPE_CHECKING:
    from collections.abc import Callable

TRANSCRIPTS = sorted(Path(__file__).parent.glob("*.md"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda p: p.stem)
def test_transcript(
    path: Path,
    tmp_path: Path,
    seeds: Path,
    golden: Callable[[Path, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "seeds").symlink_to(seeds)
    monkeypatch.chdir(tmp_path)
    golden(path, replay(path.read_text(encoding="utf-8")))
