"""newsdiff init: a configuration, a first baseline and a workflow for a repository of sources."""

from __future__ import annotations

from pathlib import Path

import click

from newsdiff import resources
from newsdiff.cli.config import BASELINE, FILE, load, overridden
from newsdiff.errors import InputError, NewsdiffError

WORKFLOW = ".github/workflows/newsdiff.yml"
ATTRIBUTES = ".gitattributes"
MERGE = f"{BASELINE} merge=union\n"


@click.command(short_help="Set up a check: configuration, first baseline, workflow.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--install",
    metavar="WHAT",
    help="What the workflow has pip install: git+https://…, a wheel's address.  [where this one came from]",
)
def init(paths: tuple[str, ...], install: str | None) -> None:
    """Set up `newsdiff check` here, for the folders named (or those found that hold two sources).

    Writes newsdiff.toml with every setting explained, a first baseline that accepts what is there now, a
    GitHub workflow, and the line of .gitattributes by which baselines merge. Never touches a file that
    exists.
    """
    stories = paths or _found()
    if not stories:
        raise InputError("no folder with two sources here: name the folder of your sources")
    for name in stories:
        Path(name).exists()  # the system's word on a name that can't be one, before anything is written
    listed = ", ".join(f'"{Path(p).as_posix()}"' for p in stories)
    _write(FILE, resources.read("init/newsdiff.toml").replace("@PATHS@", listed))
    _baseline(stories)
    _workflow(install)
    if not _write(ATTRIBUTES, MERGE) and MERGE not in Path(ATTRIBUTES).read_text(encoding="utf-8"):
        click.echo(f"newsdiff: add to {ATTRIBUTES}, so that baselines merge: {MERGE.strip()}", err=True)


def _workflow(install: str | None) -> None:
    """The workflow, which installs what was said, else what is installed here."""
    from newsdiff.cli import origin

    if install is not None and set(install) & set("\"'`$\\\n"):
        raise InputError(f"--install {install}: no quotation marks, $ or backslashes")
    source = install or origin.requirement()
    written = _write(
        WORKFLOW, resources.read("init/workflow.yml").replace("@INSTALL@", source or origin.UNKNOWN)
    )
    if written and source is None:
        click.echo(
            f"newsdiff: this newsdiff was installed from a folder: say in {WORKFLOW} where GitHub gets it "
            "from, or run init with --install",
            err=True,
        )


def _found() -> tuple[str, ...]:
    """Folders here that hold at least two sources, the outermost ones."""
    from newsdiff.cli.stories import folders

    # A repository's own pages (README.md, docs) are no story, so only folders below this one count, and of
    # these only such as hold more than one source.
    names = [f.name for f in folders((".",), Path()) if f.name != "." and len(f.files) > 1]
    return tuple(
        n for n in names if not any(n.startswith(f"{m}/") for m in names) and n.split("/")[0] != "docs"
    )


def _baseline(stories: tuple[str, ...]) -> None:
    """The baseline of what is there now."""
    from newsdiff.cli.checking import Request, run

    if Path(BASELINE).exists():
        click.echo(f"newsdiff: {BASELINE} exists, left as it is", err=True)
        return
    config = overridden(load(Path()), {"paths": stories})
    run(config, Request(update=True), lambda message: click.echo(f"newsdiff: {message}", err=True))


def _write(name: str, text: str) -> bool:
    """Write a new file and say so; False when there is one."""
    path = Path(name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as handle:
            handle.write(text)
    except FileExistsError:
        click.echo(f"newsdiff: {name} exists, left as it is", err=True)
        return False
    except OSError as error:
        raise NewsdiffError(f"{name}: cannot be written: {error.strerror or error}") from error
    click.echo(f"newsdiff: wrote {name}", err=True)
    return True
