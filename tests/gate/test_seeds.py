"""The project's own check: the seeds pass with their baseline, a fifth article that contradicts them
fails.
"""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from newsdiff.cli import cli

if TYPE_CHECKING:
    from pathlib import Path

FIFTH = """\
Japan to spend ¥2 trillion over five years on AI robots

The Japanese government will provide ¥2 trillion in funding over the next five years, Economy Minister Taro \
Akazawa announced on Thursday.

The plan aims to deploy about 10 million AI robots across 18 industries by 2040. Noetra, a consortium of
SoftBank, NEC, Sony Group and Honda, has been commissioned by METI and NEDO to build the model with AIST.
"""

TERSE = """\
Japan to spend ¥2 trillion over five years on AI robots, minister Taro Akazawa says

Japan will spend ¥2 trillion over five years on AI robots, minister Taro Akazawa said.

The plan aims to deploy about 10 million AI robots across 18 industries by 2040.
"""


@pytest.fixture
def project(repository: Path) -> Path:
    """A copy of the sources, with the project's configuration and baseline."""
    shutil.copytree(ROOT / "seeds", repository / "seeds")
    for name in ("newsdiff.toml", "newsdiff-baseline.json"):
        shutil.copy(ROOT / name, repository)
    return repository


def check(*arguments: str) -> Result:
    """`newsdiff check`."""
    return CliRunner().invoke(cli, ["check", *arguments])


def test_the_seeds_pass(project: Path) -> None:
    """Without stale entries."""
    result = check()
    assert result.exit_code == 0, result.output
    assert "stale-baseline" not in result.output


@pytest.mark.parametrize("article", [FIFTH, TERSE], ids=["long", "terse"])
@pytest.mark.parametrize("form", ["text", "github", "sarif"])
def test_a_contradicting_article_fails(project: Path, form: str, article: str) -> None:
    """Both conflicts are named, at the file and line of the new article and of an old one."""
    (project / "seeds/004_fifth.txt").write_text(article, encoding="utf-8")
    result = check("--output", form)
    assert result.exit_code == 1
    new = [line for line in _findings(result.stdout, form) if "seeds/004_fifth.txt" in line]
    names = [line for line in new if "conflict/person" in line and "Taro Akazawa" in line]
    sums = [line for line in new if "conflict/person" not in line and "¥2 trillion" in line]
    assert names, result.output
    assert sums, result.output
    assert "Akira Akazawa" in names[0]
    assert any(old in sums[0] for old in ("¥1 trillion", "1 trillion yen", "One trillion yen"))
    for finding in (names[0], sums[0]):
        assert "seeds/00" in finding.replace("seeds/004_fifth.txt", "")


def _findings(output: str, form: str) -> list[str]:
    """One string a finding."""
    if form == "text":
        return output.split("\n\n")
    if form == "github":
        return output.splitlines()
    (run,) = json.loads(output)["runs"]
    return [json.dumps(result, ensure_ascii=False) for result in run["results"]]


def test_the_files_that_the_configuration_names_are_read(project: Path) -> None:
    """Pins hold in the check as in a comparison: a file that is not there is trouble."""
    settings = project / "newsdiff.toml"
    text = settings.read_text(encoding="utf-8")
    assert "[compare]" not in text.splitlines()
    settings.write_text(text + '\n[compare]\npins = "pins.txt"\n', encoding="utf-8")
    result = check()
    assert result.exit_code == 2
    assert "pins.txt" in result.output
