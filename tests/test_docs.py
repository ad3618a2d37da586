"""The documentation speaks of what there is: every command, option, format and exit code, and files that
exist."""

from __future__ import annotations

import re

import click
import pytest
from conftest import ROOT

from newsdiff.cli import cli
from newsdiff.present import FORMATS

PAGES = {
    p.relative_to(ROOT).as_posix(): p.read_text("utf-8")
    for p in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))
}
CONTEXT = click.Context(cli)
COMMANDS = {name: cli.get_command(CONTEXT, name) for name in cli.list_commands(CONTEXT)}
OPTIONS = [
    (name, option)
    for name, command in COMMANDS.items()
    if command is not None
    for parameter in command.params
    if isinstance(parameter, click.Option)
    for option in parameter.opts
]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_manual(name: str) -> None:
    assert f"`{name} " in PAGES["docs/cli.md"]


@pytest.mark.parametrize(("name", "option"), OPTIONS, ids=lambda value: value)
def test_every_option_is_documented(name: str, option: str) -> None:
    manual = PAGES["docs/cli.md"] + "".join(
        PAGES.get(f"docs/{page}.md", "") for page in (name, "check", "find")
    )
    assert re.search(rf"{re.escape(option)}(?![\w-])", manual), f"newsdiff {name} {option}"


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_documented(form: str) -> None:
    assert f"`{form}`" in PAGES["docs/cli.md"]


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files(page: str) -> None:
    folder = (ROOT / page).parent
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", PAGES[page])
    missing = [t for t in targets if "://" not in t and not (folder / t).exists()]
    assert missing == []


def test_the_example_of_the_library_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = re.findall(r"```python\n(import newsdiff.*?)```", PAGES["README.md"], re.S)
    monkeypatch.chdir(ROOT)
    exec(code, {})
    assert "four" in capsys.readouterr().out
