"""What git says about changes, in a real repository, and the paths that CI servers are given."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT

from newsdiff.__main__ import main
from newsdiff.cli import cli, git
from newsdiff.errors import ConfigError


def run(*arguments: str) -> None:
    """A git command."""
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def write(name: str, text: str = "A line.\n") -> None:
    """A file."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


@pytest.fixture
def branch(repository: Path) -> Path:
    """A branch that has changed a file, renamed one, removed one, and added some in several ways."""
    for name in ("kept", "edited", "renamed", "removed", "moved and edited"):
        write(f"story/{name}.txt", f"{name}\n" * 20)
    run("add", ".")
    run("commit", "-m", "Before")
    run("switch", "-c", "work")
    write("story/edited.txt")
    run("mv", "story/renamed.txt", "story/other name.txt")
    run("mv", "story/moved and edited.txt", "story/moved.txt")
    with Path("story/moved.txt").open("a", encoding="utf-8") as file:
        file.write("more\n")
    run("rm", "story/removed.txt")
    write("story/ü committed.txt")
    run("add", ".")
    run("commit", "-m", "Changes")
    run("switch", "-c", "elsewhere", "main")
    write("story/theirs.txt")
    run("add", "story/theirs.txt")
    run("commit", "-m", "Their own")
    run("switch", "work")
    write("story/staged.txt")
    run("add", ".")
    write("story/new\nline.txt")
    return repository


def test_changes(branch: Path) -> None:
    """Since the branch left the ref: what the ref has got since is no change of ours."""
    found = {
        path.relative_to(branch / "story").as_posix(): how
        for path, how in git.changes("elsewhere", branch).items()
    }
    assert found == {
        "edited.txt": "changed", "moved.txt": "changed", "ü committed.txt": "added", "staged.txt": "added",
        "new\nline.txt": "added",
    }  # fmt: skip


def test_as_it_was(branch: Path, tmp_path: Path) -> None:
    """A folder at a ref, without a checkout; nothing where there was none."""
    assert git.extract("main", branch / "story", tmp_path / "then")
    assert sorted(p.stem for p in (tmp_path / "then").iterdir()) == [
        "edited", "kept", "moved and edited", "removed", "renamed",
    ]  # fmt: skip
    (branch / "later").mkdir()
    assert not git.extract("main", branch / "later", tmp_path / "none")


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", ""])
def test_no_such_ref(branch: Path, ref: str) -> None:
    """Trouble, and never an option of git."""
    with pytest.raises(ConfigError, match="no such commit here"):
        git.changes(ref, branch)
    assert not (branch / "x").exists()


def test_no_repository(tmp_path: Path) -> None:
    """Git's own complaint."""
    with pytest.raises(ConfigError, match="not a git repository"):
        git.changes("HEAD", tmp_path)


def test_servers_get_paths_from_the_top(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An annotation must find its file, whatever the working directory of the step."""
    (repository / "sub/ferry").mkdir(parents=True)
    for name in ("coast.txt", "wire.txt"):
        shutil.copy(ROOT / "tests/cases/gate/sources" / name, repository / "sub/ferry")
    monkeypatch.chdir(repository / "sub")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(repository))
    arguments = [
        "check",
        "ferry",
        "--output",
        "github",
        "--output",
        "sarif=s.json",
        "--output",
        "json=j.json",
    ]
    result = CliRunner().invoke(cli, arguments)
    assert "::error file=sub/ferry/coast.txt,line=5," in result.stdout
    assert '"uri": "sub/ferry/coast.txt"' in Path("s.json").read_text(encoding="utf-8")
    assert '"path": "ferry/coast.txt"' in Path("j.json").read_text(encoding="utf-8")


def test_inside_actions(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Annotations and the job summary come by themselves, also beside a file that was asked for."""
    (repository / "ferry").mkdir()
    for name in ("coast.txt", "wire.txt"):
        shutil.copy(ROOT / "tests/cases/gate/sources" / name, repository / "ferry")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(repository / "summary.md"))
    result = CliRunner().invoke(cli, ["check", "ferry", "--output", "junit=j.xml"])
    assert "::error file=ferry/coast.txt,line=5," in result.stdout
    assert "failed: " in result.stdout
    assert Path("summary.md").read_text(encoding="utf-8").startswith("## newsdiff: failed\n")
    assert Path("j.xml").is_file()
    alone = CliRunner().invoke(cli, ["check", "ferry", "--output", "text"])
    assert "::error" not in alone.stdout


def test_a_defect_is_no_finding(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A traceback ends with the exit code of trouble: CI must not take it for a verdict."""
    monkeypatch.setattr("sys.argv", ["newsdiff", "check", "ferry"])
    monkeypatch.setattr("newsdiff.cli.checking.folders", None)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "TypeError" in capsys.readouterr().err
