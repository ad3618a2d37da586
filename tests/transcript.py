"""Command transcripts: a Markdown file of prose, files and commands with what they print, run and
compared.

```file notes/one.txt the text of a file that is written first ```

```console $ newsdiff compare notes/ newsdiff: what it prints, on standard output and standard error [exit
2] ```

`[exit N]` stands where the exit code is not 0. A line `…` stands for any lines, so that a transcript can
show the part that matters; it is kept when transcripts are written anew. Commands run in an empty folder
that has `seeds/`; other programs than newsdiff run in a shell.
"""

from __future__ import annotations

import re
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from newsdiff.cli import cli

_FENCE = re.compile(
    r"^```(?P<kind>console|file)(?: (?P<name>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
ANY = "…"


@dataclass(frozen=True)
class Command:
    """A command line and what it should print, exit code included."""

    line: str
    expected: str


def replay(text: str) -> str:
    """The transcript as it should read: every command run in the working directory, in order."""

    def fence(match: re.Match[str]) -> str:
        if match["kind"] == "file":
            path = Path(match["name"])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(match["body"], encoding="utf-8")
            return match[0]
        shown = "".join(f"$ {c.line}\n{_result(c)}" for c in _commands(match["body"]))
        return f"```console\n{shown}```"

    return _FENCE.sub(fence, text)


def _commands(body: str) -> list[Command]:
    parts = re.split(r"^\$ (.*)\n", body, flags=re.MULTILINE)
    return [Command(line, expected) for line, expected in zip(parts[1::2], parts[2::2], strict=True)]


def _result(command: Command) -> str:
    """What is printed, with the parts that the transcript leaves out left out again."""
    words = shlex.split(command.line)
    if words[0] != "newsdiff":
        return _shell(command)
    ran = CliRunner().invoke(cli, words[1:], prog_name="newsdiff", env={"COLUMNS": "80", "NO_COLOR": "1"})
    if ran.exception is not None and not isinstance(ran.exception, SystemExit):
        raise ran.exception
    output = "".join(line.rstrip() + "\n" for line in ran.output.splitlines())
    if ran.exit_code:
        output += f"[exit {ran.exit_code}]\n"
    return command.expected if _matches(command.expected, output) else output


def _shell(command: Command) -> str:
    """What another program prints: it sets the scene, as git and cp do."""
    done = subprocess.run(
        ["bash", "-c", command.line], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    output = done.stdout + (f"[exit {done.returncode}]\n" if done.returncode else "")
    return command.expected if _matches(command.expected, output) else output


def _matches(expected: str, output: str) -> bool:
    parts = [re.escape(part) for part in expected.split(f"{ANY}\n")]
    return re.fullmatch(".*".join(parts), output, re.DOTALL) is not None
