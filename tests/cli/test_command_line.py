"""What only a process of its own can show: start-up, pipes, terminals, determinism, no network."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = (
    "msgspec",
    "rich",
    "jinja2",
    "rapidfuzz",
    "lxml",
    "trafilatura",
    "sentencex",
    "markdown_it",
    "decimal",
)
NEWSDIFF = (sys.executable, "-m", "newsdiff")


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*NEWSDIFF, *words], capture_output=True, cwd=ROOT, env={**os.environ, **environment}, check=False
    )


def on_a_terminal(*words: str, **environment: str) -> str:
    """What a command prints when its standard output is a terminal."""
    master, slave = pty.openpty()
    env = {**os.environ, "TERM": "xterm", "COLUMNS": "80", **environment}
    env = {name: value for name, value in env.items() if value or name != "NO_COLOR"}
    process = subprocess.Popen(
        [*NEWSDIFF, *words], stdout=slave, stderr=subprocess.DEVNULL, cwd=ROOT, env=env
    )
    os.close(slave)
    read = b""
    try:
        while part := os.read(master, 65536):
            read += part
    except OSError:
        pass  # Linux says so when the other side has closed
    os.close(master)
    assert process.wait() == 0
    return read.decode()


def test_the_version_imports_nothing_heavy() -> None:
    code = (
        "import sys; from newsdiff.__main__ import main\n"
        "try: main()\n"
        f"finally: print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--version"], capture_output=True, text=True, check=False
    )
    assert done.stdout.endswith("[]\n"), done.stdout + done.stderr


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        assert run("compare", "seeds/", "-o", str(tmp_path / seed), PYTHONHASHSEED=seed).returncode == 0
    for name in ("index.html", "report.md", "report.json"):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_colour_is_for_terminals() -> None:
    assert b"\x1b" not in run("compare", "seeds/").stdout
    assert "\x1b[" in on_a_terminal("compare", "seeds/", NO_COLOR="")
    assert "\x1b" not in on_a_terminal("compare", "seeds/", NO_COLOR="1")
    assert "\x1b" not in on_a_terminal("compare", "seeds/", "--no-color", NO_COLOR="")
    assert "\x1b" not in on_a_terminal("compare", "seeds/", TERM="dumb", NO_COLOR="")


def test_a_reader_that_goes_away_is_no_error() -> None:
    process = subprocess.Popen(
        [*NEWSDIFF, "compare", "seeds/", "--quiet", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    complaint = process.communicate()[1]
    assert (process.returncode, complaint) == (141, b"")


@pytest.mark.parametrize("form", ["terminal", "html", "markdown", "json", "csv", "tei"])
def test_no_locale_breaks_the_output(form: str) -> None:
    done = run("compare", "seeds/", "--format", form, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0, done.stderr.decode()
    if form != "terminal":
        assert "¥387.3 billion" in done.stdout.decode("utf-8")


LONG = "a" * 400
SENTENCE = "The council " + "very " * 60 + "slowly agreed."


@pytest.mark.parametrize(
    "words",
    [
        ("compare", LONG),
        ("compare", "seeds/", "-o", LONG),
        ("compare", "seeds/", "-o", f"{LONG}/{LONG}.html"),
        ("compare", "seeds/", "-o", ""),
        ("compare", "seeds/", "--config", LONG),
        ("compare", "seeds/", "--pins", LONG),
        ("compare", "seeds/", "--similarity", "semantic", "--model", LONG),
        ("check", LONG),
        ("check", "seeds", "--baseline", LONG),
        ("check", "seeds", "--cache", LONG),
        ("check", "seeds", "--report", f"seeds={LONG}"),
        ("render", LONG),
        ("init", LONG),
    ],
)
def test_a_name_that_no_file_can_have_is_told(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    done = subprocess.run([*NEWSDIFF, *words], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 2
    assert "newsdiff: " in done.stderr
    assert "Traceback" not in done.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["seeds"]


def test_a_claim_longer_than_a_file_name() -> None:
    assert run("find", SENTENCE, "seeds/").returncode == 1
    assert b"nowhere to look" not in run("find", SENTENCE, "seeds/").stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device")  # noqa: PTH110
@pytest.mark.parametrize("words", [("compare", "seeds/"), ("compare", "seeds/", "--format", "json")])
def test_a_full_disk_is_told(words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run([*NEWSDIFF, *words], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == b"newsdiff: No space left on device"


@pytest.mark.parametrize("form", ["terminal", "html", "markdown", "json", "csv", "tei"])
def test_a_source_whose_name_is_no_text(form: str, tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"tea.txt"):
        text = f"The {name[:3].decode()} house opened in Basel on Monday.\n\nIt has {len(name)} tables."
        (tmp_path / os.fsdecode(name)).write_text(text)
    done = run("compare", str(tmp_path), "--format", form)
    assert done.returncode == 0, done.stderr.decode()
    assert "caf\N{REPLACEMENT CHARACTER}" in done.stdout.decode()


def test_a_pipe_is_no_source(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    done = subprocess.run(
        [*NEWSDIFF, "compare", "seeds/", str(tmp_path / "pipe")],
        capture_output=True, text=True, cwd=ROOT, check=False, timeout=20,
    )  # fmt: skip
    assert "no regular file" in done.stderr


@pytest.mark.parametrize("number", ["7" * 5000, "1." + "7" * 5000, "7" * 5000 + "th", "7," * 3000 + "7 %"])
def test_a_number_without_end(number: str, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(
            f"The {name} key was published on Monday in Basel.\n\nIt is {number} and $ {number} million long."
        )
    assert run("compare", str(tmp_path)).returncode == 0


def test_nothing_is_fetched() -> None:
    code = (
        "import socket\n"
        "def refuse(*_, **__): raise AssertionError('a socket was opened')\n"
        "socket.socket.__init__ = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from newsdiff.__main__ import main\n"
        "main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "compare", "seeds/", "--format", "html"],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert b"<html" in done.stdout


def test_quiet_says_nothing(tmp_path: Path) -> None:
    done = run("compare", "seeds/", "--quiet", "-o", str(tmp_path / "report"))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_suffix_names_the_format(tmp_path: Path) -> None:
    for name, start in (
        ("a.md", b"# "),
        ("b.json", b"{"),
        ("c.csv", b"\xef\xbb\xbfid,"),
        ("d.xml", b"<?xml"),
    ):
        assert run("compare", "seeds/", "--quiet", "-o", str(tmp_path / name)).returncode == 0
        assert (tmp_path / name).read_bytes().startswith(start)


PAIR = (
    "Ferry hits rocks\n\nA ferry hit rocks near Port Lorrin.\n",
    "Ferry aground\n\nA ferry ran onto rocks.\n",
)


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    """A folder with two sources."""
    for name, text in zip(("one.txt", "two.txt"), PAIR, strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_source_is_never_written_over(pair: Path) -> None:
    done = run("compare", str(pair), "-o", str(pair / "one.txt"))
    assert (done.returncode, b"is one of the articles" in done.stderr) == (2, True)
    assert (pair / "one.txt").read_text(encoding="utf-8") == PAIR[0]


def test_a_suffix_that_is_no_format_makes_no_folder(pair: Path) -> None:
    done = run("compare", str(pair), "-o", str(pair / "report.docx"))
    assert (done.returncode, (pair / "report.docx").exists()) == (2, False)


def test_a_dash_is_standard_output(pair: Path) -> None:
    done = run("compare", str(pair), "-o", "-", "--format", "json", "--quiet")
    assert done.returncode == 0
    assert done.stdout.startswith(b"{")


def test_an_empty_path_is_no_folder(pair: Path) -> None:
    done = run("compare", "", str(pair / "one.txt"))
    assert (done.returncode, b"A path is empty" in done.stderr) == (2, True)


def test_a_report_too_small_to_make_is_said(pair: Path) -> None:
    done = run("compare", str(pair), "--format", "html", "--max-report-size", "1KB")
    assert (done.returncode, b"is the least" in done.stderr) == (0, True)


@pytest.mark.parametrize("damage", ["articles", "spans"])
def test_a_damaged_report_is_refused(pair: Path, damage: str) -> None:
    report = json.loads(run("compare", str(pair), "--format", "json").stdout)
    if damage == "articles":
        del report["articles"][1:]
    else:
        report["articles"][0]["blocks"][0]["end"] = 999_999
    (pair / "report.json").write_text(json.dumps(report), encoding="utf-8")
    done = run("render", str(pair / "report.json"))
    assert (done.returncode, b"damaged newsdiff report" in done.stderr) == (2, True)
