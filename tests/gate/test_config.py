"""The configuration: where it is found, what it says, and how it complains."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT

from newsdiff import resources
from newsdiff.cli import config
from newsdiff.errors import ConfigError
from newsdiff.gate.rules import RULES
from newsdiff.options import Options, Policy


def written(folder: Path, text: str, name: str = "newsdiff.toml") -> config.Config:
    """The configuration of a folder with this file."""
    (folder / name).write_text(text, encoding="utf-8")
    return config.load(folder)


def test_none_is_the_defaults(tmp_path: Path) -> None:
    """No file, no settings."""
    (tmp_path / ".git").mkdir()
    found = config.load(tmp_path)
    assert (found.options, found.policy, found.paths, found.path) == (Options(), Policy(), (), None)


def test_found_in_a_parent(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its paths are relative to its own folder, whatever folder newsdiff is started in."""
    (repository / "newsdiff.toml").write_text(
        'paths = ["stories"]\n[compare]\npins = "pins.txt"\n[check]\nbaseline = "b.json"\n', encoding="utf-8"
    )
    (repository / "deep/er").mkdir(parents=True)
    monkeypatch.chdir(repository / "deep/er")
    found = config.load(Path())
    assert found.root == repository
    assert found.paths == ("../../stories",)
    assert (found.baseline, found.options.pins) == ("../../b.json", "../../pins.txt")


def test_not_beyond_the_repository(repository: Path) -> None:
    """A file above the top of the repository is somebody else's."""
    (repository.parent / "newsdiff.toml").write_text("paths = ['x']\n", encoding="utf-8")
    assert config.load(repository).path is None


def test_pyproject(tmp_path: Path) -> None:
    """[tool.newsdiff] in pyproject.toml says the same; a pyproject.toml without it says nothing."""
    found = written(tmp_path, "[tool.newsdiff.check]\nnear_copy_above = 0.8\n", "pyproject.toml")
    assert found.policy.near_copy_above == 0.8
    (tmp_path / ".git").mkdir()
    assert written(tmp_path, "[tool.other]\n", "pyproject.toml").path is None


def test_everything(repository: Path) -> None:
    """Each key lands in its field."""
    found = written(
        repository,
        """
        paths = ["a", "b"]
        [compare]
        similarity = "semantic"
        model = "vectors"
        min_severity = "low"
        rules_off = ["rank"]
        rule_severity = { toll = "medium" }
        pins = "p"
        [check]
        baseline = "base.json"
        cache = "kept"
        off_story_below = 0.2
        near_copy_above = 0.8
        conflicts_from = "medium"
        single_source_from = 0.7
        rules = { off-story = "warn", single-source = "fail" }
        reports = { a = "a/report.json" }
        """,
    )
    assert found.options == Options(
        similarity="semantic", model="vectors", min_severity="low", rules_off=("rank",),
        rule_severity={"toll": "medium"}, pins="p",
    )  # fmt: skip
    assert found.policy == Policy(
        off_story_below=0.2, near_copy_above=0.8, conflicts_from="medium", single_source_from=0.7,
        rules={"off-story": "warn", "single-source": "fail"},
    )  # fmt: skip
    assert (found.paths, found.baseline, found.cache) == (("a", "b"), "base.json", "kept")
    assert found.reports == {"a": "a/report.json"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("path = ['x']", r"unknown key 'path'; did you mean 'paths'\?"),
        ("[chek]", r"unknown key 'chek'; did you mean 'check'\?"),
        ("[check]\noff-story-below = 0.1",
         r"\[check\]: unknown key 'off-story-below'; did you mean 'off_story_below'\?"),
        ("[check]\nqwertz = 1", "unknown key 'qwertz'; known: baseline, "),
        ("[check]\noff_story_below = 'low'", r"Expected `float`, got `str` - at `\$.off_story_below`"),
        ("[check]\nnear_copy_above = 90", "near_copy_above is a share: 0 to 1, not 90"),
        ("[check]\nconflicts_from = 'hi'", r"unknown conflicts_from 'hi'; did you mean 'high'\?"),
        ("[check.rules]\nofstory = 'fail'", r"unknown rule 'ofstory'; did you mean 'off-story'\?"),
        ("[check.rules]\noff-story = 'error'",
         "unknown level for off-story: 'error'; known: fail, warn, note, off"),
        ("[compare]\nrules_off = ['implied_rate']",
         r"unknown conflict rule 'implied_rate'; did you mean 'implied-rate'\?"),
        ("[compare]\nrule_severity = { rank = 'lo' }", r"unknown severity 'lo'; did you mean 'low'\?"),
        ("[compare]\nsimilarity = 'lexicl'", r"did you mean 'lexical'\?"),
        ("check = 3", r"check must be a table: \[check\]"),
        ("paths = 'seeds'", "paths: Expected `array`, got `str`"),
        ("paths = [", "newsdiff.toml: "),
    ],
)  # fmt: skip
def test_complaints(tmp_path: Path, text: str, message: str) -> None:
    """The file, the key, and the key that was probably meant."""
    with pytest.raises(ConfigError, match=message) as caught:
        written(tmp_path, text)
    assert "newsdiff.toml" in str(caught.value)


def test_the_named_file_must_exist(tmp_path: Path) -> None:
    """--config is no wish."""
    with pytest.raises(ConfigError, match="no such configuration file"):
        config.load(tmp_path, str(tmp_path / "none.toml"))


def test_the_command_line_goes_before() -> None:
    """What it says replaces, tables add, silence changes nothing."""
    base = config.Config(policy=Policy(rules={"empty": "warn"}), paths=("a",))
    over = config.overridden(
        base, {"paths": (), "off_story_below": 0.0, "rules": {"no-title": "off"}, "pins": None}
    )
    assert over.paths == ("a",)
    assert over.policy == Policy(off_story_below=0.0, rules={"empty": "warn", "no-title": "off"})


def test_the_template_shows_the_defaults() -> None:
    """Each commented key of the file that `newsdiff init` writes is a real one, with its default
    where it has one.
    """
    text = resources.read("init/newsdiff.toml").replace("@PATHS@", "")
    shown = tomllib.loads(re.sub(r"^# (?=[\w\"-]+ *=|\")", "", text, flags=re.M))
    assert set(shown) == set(config.TOP_KEYS)
    assert set(shown["compare"]) == set(config.COMPARE_KEYS)
    assert set(shown["check"]) == set(config.CHECK_KEYS)
    assert shown["check"]["rules"] == {rule.id: rule.level for rule in RULES}
    examples = {"model", "pins", "rules_off", "rule_severity"}
    for record, table in ((Options(), shown["compare"]), (Policy(), shown["check"])):
        for name in set(record.__struct_fields__) - examples - {"rules"}:
            assert getattr(record, name) == table[name]


def test_the_documentation_names_every_key() -> None:
    """docs/configuration.md has each key and each rule of the gate."""
    page = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
    for name in (*config.TOP_KEYS, *config.COMPARE_KEYS, *config.CHECK_KEYS, *(r.id for r in RULES)):
        assert f"`{name}`" in page, name


def test_the_documentation_names_every_option() -> None:
    """docs/check.md and docs/configuration.md have each option of the command and each output."""
    from newsdiff.cli.check import check
    from newsdiff.present.verdicts import FORMATS

    pages = "".join(
        (ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("check.md", "configuration.md")
    )
    for option in check.params:
        if option.param_type_name == "option":
            name = option.opts[0]
            assert name in pages or f"`{name.removeprefix('--').replace('-', '_')}`" in pages, name
    assert all(f"`{form}`" in pages for form in FORMATS)


def test_compare_heeds_it(repository: Path) -> None:
    """What the configuration says of comparing holds for `newsdiff compare`; the command line goes before."""
    from click.testing import CliRunner

    from newsdiff import store
    from newsdiff.cli import cli

    (repository / "newsdiff.toml").write_text(
        '[compare]\nrules_off = ["rank"]\nmin_severity = "low"\n', encoding="utf-8"
    )
    arguments = ["compare", str(ROOT / "tests/cases/gate/sources"), "--min-severity", "high", "-o", "r.json"]
    assert CliRunner().invoke(cli, arguments).exit_code == 0
    options = store.read("r.json").options
    assert (options["rules_off"], options["min_severity"]) == (["rank"], "high")
