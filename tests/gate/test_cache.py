"""The cache: the same verdict with it and without; what changes makes a new entry; damage is told and
mended.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from newsdiff import api, pipeline
from newsdiff.cli import cli

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def runs(repository: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A story, and how often it has been compared."""
    (repository / "ferry").mkdir()
    for name in ("coast.txt", "wire.txt"):
        shutil.copy(ROOT / "tests/cases/gate/sources" / name, repository / "ferry")
    count: list[int] = []
    compare = pipeline.compare

    def counted(*given: object, **named: object) -> object:
        count.append(1)
        return compare(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "compare", counted)
    return count


def check(*arguments: str) -> Result:
    """`newsdiff check ferry` with a cache."""
    return CliRunner().invoke(cli, ["check", "ferry", "--cache", "kept", *arguments])


def test_unchanged_is_not_compared_again(runs: list[int]) -> None:
    """And says the same."""
    first, second = check(), check()
    assert (first.output, first.exit_code) == (second.output, second.exit_code)
    assert len(runs) == 1


@pytest.mark.parametrize("damage", [b"", b"{}", b"not a report", None])
def test_damage_is_mended(runs: list[int], repository: Path, damage: bytes | None) -> None:
    """An entry that is not what was written is ignored with a warning, and there again afterwards."""
    first = check()
    (entry,) = (repository / "kept").iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-40].replace(b"240", b"241") if damage is None else damage)
    second = check()
    assert second.stdout == first.stdout
    assert second.stderr == f"newsdiff: kept/{entry.name}: damaged cache entry, made anew\n"
    assert entry.read_bytes() == whole
    assert (check().stderr, len(runs)) == ("", 2)


def test_what_changes_is_compared_again(runs: list[int], repository: Path) -> None:
    """Another option, another text, another name, another file."""
    check()
    check("--min-severity", "low")
    source = repository / "ferry/wire.txt"
    source.write_text(source.read_text(encoding="utf-8").replace("240", "250"), encoding="utf-8")
    check()
    source.rename(repository / "ferry/agency.txt")
    check()
    shutil.copy(repository / "ferry/agency.txt", source)
    check()
    assert len(runs) == 5


def test_another_model_in_its_folder_is_another_comparison(
    runs: list[int], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name of the folder is not enough."""
    monkeypatch.setattr(api, "nearest", lambda _: lambda *_: [])
    semantic = ("--similarity", "semantic", "--model", "vectors")
    (repository / "vectors").mkdir()
    for content in (b"one", b"one", b"other"):
        (repository / "vectors/model.safetensors").write_bytes(content)
        check(*semantic)
    assert len(runs) == 2


def test_a_cache_that_cannot_be_written_is_no_trouble(runs: list[int], repository: Path) -> None:
    """It is said, and the check goes on."""
    (repository / "kept").write_text("a file", encoding="utf-8")
    result = check()
    assert "the cache can't be written" in result.stderr
    assert result.exit_code == 1
