"""newsdiff init: what it writes is right, and what is there stays."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from newsdiff.cli import cli, origin
from newsdiff.version import __version__

if TYPE_CHECKING:
    from pathlib import Path

FILES = ("newsdiff.toml", "newsdiff-baseline.json", ".github/workflows/newsdiff.yml", ".gitattributes")


def run(*arguments: str) -> Result:
    """A command."""
    return CliRunner().invoke(cli, arguments)


@pytest.fixture
def story(repository: Path) -> Path:
    """A repository with a story in which two sources contradict each other."""
    (repository / "stories/ferry").mkdir(parents=True)
    for name in ("coast.txt", "wire.txt"):
        shutil.copy(ROOT / "tests/cases/gate/sources" / name, repository / "stories/ferry")
    return repository


@pytest.mark.parametrize("paths", [(), ("stories",)])
def test_then_the_check_passes(story: Path, paths: tuple[str, ...]) -> None:
    """What is there is accepted; a new contradiction is not."""
    assert run("init", *paths).exit_code == 0
    assert all((story / name).is_file() for name in FILES)
    assert run("check").exit_code == 0
    source = story / "stories/ferry/wire.txt"
    source.write_text(source.read_text(encoding="utf-8").replace("240", "260"), encoding="utf-8")
    assert run("check").exit_code == 1


@pytest.mark.parametrize("name", FILES)
def test_never_over_a_file(story: Path, name: str) -> None:
    """Not one byte; the others are written."""
    (story / name).parent.mkdir(parents=True, exist_ok=True)
    (story / name).write_bytes(b"mine")
    result = run("init", "stories")
    assert f"newsdiff: {name} exists, left as it is\n" in result.stderr
    assert (story / name).read_bytes() == b"mine"


def test_nothing_to_guard(repository: Path) -> None:
    """Trouble, and no file is written."""
    result = run("init")
    assert (result.exit_code, result.stderr) == (
        2, "newsdiff: no folder with two sources here: name the folder of your sources\n",
    )  # fmt: skip
    assert [p.name for p in repository.iterdir()] == [".git"]


def test_twice(story: Path) -> None:
    """The second time changes nothing."""
    run("init")
    before = {name: (story / name).read_bytes() for name in FILES}
    assert run("init").exit_code == 0
    assert {name: (story / name).read_bytes() for name in FILES} == before


REPOSITORY = '{"url": "%s", "vcs_info": {"vcs": "git", "commit_id": "1f2e3d"}}'


@pytest.mark.parametrize(
    ("record", "found"),
    [
        (None, f"newsdiff=={__version__}"),
        (
            REPOSITORY % "https://host.example/me/newsdiff",
            "newsdiff @ git+https://host.example/me/newsdiff@1f2e3d",
        ),
        (REPOSITORY % "https://me:secret@host.example/n", "newsdiff @ git+https://host.example/n@1f2e3d"),
        (REPOSITORY % "ssh://git@host.example/n", "newsdiff @ git+ssh://git@host.example/n@1f2e3d"),
        (
            '{"url": "https://host.example/n.whl", "archive_info": {}}',
            "newsdiff @ https://host.example/n.whl",
        ),
        ('{"url": "file:///home/me/newsdiff", "dir_info": {"editable": true}}', None),
    ],
)
def test_where_it_came_from(record: str | None, found: str | None) -> None:
    """As the installer has written it down; no secret of an address gets into a file."""
    assert origin.requirement(lambda: record) == found


def test_workflow_installs_what_was_said(story: Path) -> None:
    """In the place of a guess, and quoted for the shell; what could break out of the quotes is refused."""
    assert run("init", "--install", 'x"; rm -rf ~; "').exit_code == 2
    assert run("init", "--install", "git+https://host.example/n@v2").exit_code == 0
    text = (story / FILES[2]).read_text(encoding="utf-8")
    assert '- run: pip install "git+https://host.example/n@v2"\n' in text
    assert "@INSTALL@" not in text
