"""The command line: options -> calls -> exit code.

Each command is a module here that holds a Click command of its own name. It is imported when it is asked
for, so `newsdiff --version` costs what Python and Click cost. Exit codes, for all commands: 0 done (or
passed), 1 findings (`check`) or none (`find`), 2 trouble: usage, configuration or nothing to compare.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import click

from newsdiff.errors import NewsdiffError
from newsdiff.version import __version__

COMMANDS = ("compare", "render", "find", "explain", "check", "init")
INTERRUPTED = 130
BROKEN_PIPE = 141


class Trouble(click.ClickException):
    """Shown on standard error; the exit code says that nothing could be done."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print each line of the message the way a compiler does."""
        for line in self.message.splitlines():
            click.echo(f"newsdiff: {line}", err=True, file=file)


class Commands(click.Group):
    """A group whose commands are modules, imported by name when used. The one place that catches errors."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands there are, in the order in which a user meets them."""
        return [name for name in COMMANDS if find_spec(f"newsdiff.cli.{name}") is not None]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = getattr(import_module(f"newsdiff.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command. What is no expected trouble stays a traceback: it is a defect of newsdiff."""
        try:
            return super().invoke(ctx)
        except NewsdiffError as error:
            raise Trouble(str(error)) from error
        except KeyboardInterrupt:
            click.echo("\nnewsdiff: interrupted", err=True)
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            # The reader went away (`| head`).
            _drop_output()
            ctx.exit(BROKEN_PIPE)
        except (OSError, UnicodeError) as error:
            # What no command expects of files and terminals: a name that is too long, a disk that is full.
            _drop_output()
            raise Trouble(_told(error)) from error


def _drop_output() -> None:
    """What is left in standard output can't be written; the flush at exit must not complain again."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _told(error: OSError | UnicodeError) -> str:
    """The system's word on it, after the name of the file where there is one."""
    if isinstance(error, UnicodeError):
        return f"text that can't be written or read: {error}"
    name = "" if error.filename is None else f"{os.fsdecode(error.filename)}: "
    return f"{name}{error.strerror or error}".encode("utf-8", "replace").decode("utf-8")


@click.command(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="newsdiff")
def cli() -> None:
    """Compare several news articles on one story.

    Shows what they agree on, what only one of them says, and where they contradict each other.
    Exit codes: 0 done, 1 findings (check) or nothing found (find), 2 trouble.
    """
