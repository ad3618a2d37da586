"""The pre-commit hook and the composite action, run for real in a repository of sources.

Installing newsdiff into an environment of its own takes a package index: where there is none, these are
skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from check_jsonschema import builtin_schemas
from conftest import ROOT

SOURCES = ROOT / "tests/cases/gate/sources"


def copy(repository: Path, *names: str) -> None:
    """Put sources into the story of a repository."""
    (repository / "ferry").mkdir(exist_ok=True)
    for name in names:
        shutil.copy(SOURCES / name, repository / "ferry")
    subprocess.run(["git", "add", "."], check=True)


def read(name: str) -> Any:
    """A YAML file of the project."""
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def schema(name: str) -> Any:
    """A schema that check-jsonschema carries."""
    return builtin_schemas.get_builtin_schema(name)


def test_action_is_valid() -> None:
    """Against the schema of GitHub's actions."""
    jsonschema.validate(read("action.yml"), schema("vendor.github-actions"))


@pytest.mark.parametrize("name", [".github/workflows/newsdiff.yml", "templates/init/workflow.yml"])
def test_workflows_are_valid(name: str) -> None:
    """Against the schema of GitHub's workflows. YAML 1.1 reads the key `on` as true."""
    workflow = {"on" if key is True else key: value for key, value in read(name).items()}
    jsonschema.validate(workflow, schema("vendor.github-workflows"))


def test_workflow_step_runs(repository: Path) -> None:
    """The last step of the workflow that `newsdiff init` writes, in a shell, with and without a base."""
    copy(repository, "coast.txt", "herald.txt")
    (repository / "newsdiff.toml").write_text('paths = ["ferry"]\n', encoding="utf-8")
    subprocess.run(["git", "commit", "-qm", "Two sources"], check=True)
    copy(repository, "wire.txt")
    step = read("templates/init/workflow.yml")["jobs"]["check"]["steps"][-1]
    assert shell(step["run"], {"SINCE": ""}).returncode == 1
    done = shell(step["run"], {"SINCE": "HEAD"})
    assert "changes since HEAD" in done.stdout
    assert done.returncode == 1


def shell(script: str, given: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A step as GitHub runs one: bash that stops at the first error, newsdiff on the path."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        env={**os.environ, "PATH": path, **given}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def action(repository: Path, temp: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The steps of the action that run a shell, with their inputs as GitHub sets them."""
    given = {
        "inputs.paths": "", "inputs.config": "", "inputs.since": "", "inputs.baseline-from-ref": "",
        "inputs.sarif": "", "inputs.junit": "", "github.action_path": str(ROOT),
        "steps.python.outputs.python-path": sys.executable, **{f"inputs.{k}": v for k, v in inputs.items()},
    }  # fmt: skip
    runner = {
        "RUNNER_TEMP": str(temp), "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(temp / "summary.md"),
    }  # fmt: skip
    done = None
    installed = (temp / "newsdiff").is_dir()
    for step in read("action.yml")["runs"]["steps"]:
        if "run" in step and not (installed and step["name"].startswith("Install")):
            env = {name: given[value.strip("${} ")] for name, value in step["env"].items()}
            done = shell(step["run"], {**runner, **env})
            if done.returncode:
                return done
    assert done is not None
    return done


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skips the test where pip finds no packages."""
    folder = str(tmp_path_factory.mktemp("index"))
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, "hatchling"]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("pip reaches no package index")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the action installs newsdiff; made once."""
    return tmp_path_factory.mktemp("runner")


@pytest.mark.slow
@pytest.mark.usefixtures("index")
def test_action_runs(repository: Path, environment: Path) -> None:
    """It installs itself, passes good sources, and annotates a contradiction at its line."""
    copy(repository, "coast.txt", "herald.txt")
    good = action(repository, environment, paths="ferry\n")
    assert good.returncode == 0, good.stdout + good.stderr
    assert "passed: " in good.stdout
    subprocess.run(["git", "commit", "-qm", "Two sources"], check=True)
    copy(repository, "wire.txt")
    bad = action(
        repository, environment, paths="ferry\n", since="HEAD", sarif="out/newsdiff.sarif", junit="out/j.xml"
    )
    assert bad.returncode == 1, bad.stdout + bad.stderr
    assert "::error file=ferry/wire.txt,line=" in bad.stdout
    assert (repository / "out/newsdiff.sarif").is_file()
    assert (repository / "out/j.xml").is_file()
    assert "## newsdiff: failed" in (environment / "summary.md").read_text(encoding="utf-8")
    wrong = action(repository, environment, paths="nowhere\n")
    assert wrong.returncode == 2
    assert "nowhere: no such file or folder" in wrong.stderr


@pytest.mark.slow
@pytest.mark.usefixtures("index")
def test_pre_commit_hook(repository: Path, tmp_path: Path) -> None:
    """pre-commit installs the hook from this repository as it is committed, and stops a contradicting
    source.
    """
    copy(repository, "coast.txt", "herald.txt")
    (repository / "newsdiff.toml").write_text('paths = ["ferry"]\n', encoding="utf-8")
    subprocess.run(["git", "add", "."], check=True)
    good = pre_commit(tmp_path)
    assert good.returncode == 0, good.stdout + good.stderr
    assert "Passed" in good.stdout
    copy(repository, "wire.txt")
    bad = pre_commit(tmp_path)
    assert bad.returncode == 1
    assert "ferry/wire.txt:" in bad.stdout
    assert "exit code: 1" in bad.stdout


def pre_commit(home: Path) -> subprocess.CompletedProcess[str]:
    """`pre-commit try-repo` of this repository; its environments go into a folder of the test."""
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "newsdiff", "--ref", "HEAD"]
    env = {**os.environ, "PRE_COMMIT_HOME": str(home / "pre-commit"), "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)
