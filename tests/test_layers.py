"""The architecture as tests: who may import whom, where files are touched, how long modules and functions
are."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from conftest import ROOT

PACKAGE = ROOT / "newsdiff"
MODULES = sorted(PACKAGE.rglob("*.py"))

CORE = ("model", "errors", "options", "text", "facts", "story", "align", "claims", "conflicts")
"""The layers of the pure core: each sees those before it."""
SEES = {layer: set(CORE[:place]) for place, layer in enumerate(CORE)} | {
    "model": set(),
    "errors": set(),
    "version": set(),
    "resources": set(),
    "store": {"model", "errors"},
    "reading": {"model", "errors", "text"},
    "verdict": {"model"},
    "present": {"model", "resources", "verdict"},
    "gate": {*CORE, "version", "verdict"},
    "pipeline": {*CORE, "version"},
    "api": {*CORE, "version", "pipeline", "reading", "present", "store"},
}
EVERYTHING = {"cli", "__init__", "__main__"}
FILES = {"cli", "reading", "store", "resources"}
TOUCH = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob", "mkdir",
    "unlink", "stat", "exists", "is_dir", "is_file",
}  # fmt: skip
MODULE_LINES, FUNCTION_LINES = 350, 60


def layer(path: Path) -> str:
    """The first part of a module's name under newsdiff."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(tree: ast.AST) -> set[str]:
    """The layers of newsdiff that a module imports, at its top, in functions and for types alone."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("newsdiff.")}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_layer_imports_only_what_stands_before_it(path: Path) -> None:
    here = layer(path)
    if here in EVERYTHING:
        return
    assert here in SEES, f"{here} is no layer: give it a place in {Path(__file__).name}"
    beyond = imported(ast.parse(path.read_text(encoding="utf-8"))) - SEES[here] - {here}
    assert not beyond, f"{here} must not import {', '.join(sorted(beyond))}"


@pytest.mark.parametrize("path", [p for p in MODULES if layer(p) not in FILES], ids=str)
def test_files_are_touched_at_the_edge_only(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            assert name not in TOUCH, f"line {node.lineno}: {name}() belongs into {', '.join(sorted(FILES))}"


def test_the_clock_and_chance_stay_outside() -> None:
    for path in MODULES:
        if layer(path) in EVERYTHING:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = {alias.name.split(".")[0] for alias in node.names}
                assert not names & {"random", "time", "uuid", "socket"}, f"{path.name}: {names}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_modules_are_small_and_functions_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MODULE_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= FUNCTION_LINES, f"{node.name} has {lines} lines"


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(PACKAGE))
        for path in MODULES
        if (text := path.read_text(encoding="utf-8").strip()) and not ast.get_docstring(ast.parse(text))
    ]
    assert not silent
