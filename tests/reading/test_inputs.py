"""What a user can name, and what is said when it can't be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsdiff import Article, api, reading
from newsdiff.errors import InputError
from newsdiff.reading.files import MAX_BYTES

ONE = "Ferry sinks off Lombok\nA ferry with 61 people on board sank on Sunday, the rescue agency said.\n"
TWO = (
    "Mill closes\nThe last mill on the Wharfe will close in June after 90 years, its owner said on Monday.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles and other things, as the working directory."""
    monkeypatch.chdir(tmp_path)
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "b.txt").write_text(ONE, "utf-8")
    (sources / "a.md").write_text("# " + TWO.replace("\n", "\n\n", 1), "utf-8")
    (sources / ".hidden.txt").write_text(ONE, "utf-8")
    (sources / "README.md").write_text("About this folder.", "utf-8")
    (sources / "notes.json").write_text("{}", "utf-8")
    (sources / "inner").mkdir()
    (sources / "inner" / "c.txt").write_text(ONE, "utf-8")
    return tmp_path


def paths(*names: str) -> list[str | None]:
    """The paths of the articles read."""
    return [a.path for a in reading.read(list(names))[0]]


@pytest.mark.usefixtures("folder")
def test_names() -> None:
    assert paths("sources") == ["sources/a.md", "sources/b.txt"]
    assert paths("sources/b.txt", "sources/a.md") == ["sources/b.txt", "sources/a.md"]
    assert paths("sources/*.txt") == ["sources/b.txt"]
    assert paths("sources/**/*.txt") == ["sources/b.txt", "sources/inner/c.txt"]
    assert paths("sources/b.txt", "sources", "./sources/b.txt") == ["sources/b.txt", "sources/a.md"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("missing.txt", None, "missing-path"),
        ("https://example.org/story", None, "web-address"),
        ("none-*.txt", None, "no-match"),
        ("empty.txt", b"", "empty-file"),
        ("blank.txt", b" \n\n\t", "empty-file"),
        ("image.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not-text"),
        ("own.html", b'<html><head><meta name="generator" content="newsdiff 1.0">', "own-report"),
        ("own.md", b"# Story\n\nMade by newsdiff 0.1.0. It shows what differs.\n", "own-report"),
        ("bare.html", b"<html><body><script>x</script></body></html>", "no-main-text"),
    ],
)
def test_bad_input(name: str, data: bytes | None, code: str) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    articles, problems = reading.read([name])
    assert not articles
    assert [p.code for p in problems] == [code]
    assert name in problems[0].message
    assert "\n" not in problems[0].message


@pytest.mark.usefixtures("folder")
def test_large_file_is_not_read() -> None:
    with Path("large.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    articles, problems = reading.read(["large.txt"])
    assert not articles
    assert problems[0].code == "too-large"


@pytest.mark.usefixtures("folder")
def test_folder_without_articles() -> None:
    Path("void").mkdir()
    assert [p.code for p in reading.read(["void"])[1]] == ["empty-folder"]


@pytest.mark.usefixtures("folder")
def test_too_few_articles() -> None:
    Path("chrome.txt").write_text("Share\nComment\nLog in\n", "utf-8")
    with pytest.raises(InputError) as error:
        api.compare(["sources/b.txt", "chrome.txt", "missing.txt"])
    lines = str(error.value).splitlines()
    assert lines[0].startswith("only one article")
    assert any(line.startswith("chrome.txt holds only site furniture") for line in lines)
    assert any(line.startswith("missing.txt does not exist") for line in lines)


@pytest.mark.usefixtures("folder")
def test_the_rest_is_still_compared() -> None:
    report = api.compare(["sources", "missing.txt"])
    assert [a.key for a in report.articles] == ["A", "B"]
    assert [p.code for p in report.problems] == ["missing-path"]


def test_copies() -> None:
    text = (
        TWO + "The wheel was built in 1931. It turned for 90 years, and no one knows who will buy it now.\n"
    )
    more = (
        text + "A museum has asked for the wheel, which weighs four tonnes and is twice as tall as a man.\n"
    )
    articles, problems = reading.prepare(
        [Article.from_text(t, name=n) for t, n in ((text, "x"), (text, "y"), (more, "z"))]
    )
    assert len(articles) == 3
    assert [p.code for p in problems] == ["identical-articles", "near-duplicate", "near-duplicate"]
    assert "x" in problems[0].message
    assert "y" in problems[0].message


def test_hash_of_strings() -> None:
    (article,), _ = reading.prepare([Article.from_text(ONE)])
    assert len(article.sha256) == 64


def test_name_is_the_outlet_or_the_file(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("https://www.example.org/2024/a-ferry\n\n" + ONE, "utf-8")
    (tmp_path / "two.txt").write_text(TWO, "utf-8")
    articles, _ = reading.read([tmp_path])
    assert [a.name for a in articles] == ["example.org", "two"]
    assert articles[0].url == "https://www.example.org/2024/a-ferry"


DAMAGED = [
    ("The target was raised to 11.6万 yen in a note that the bank sent to clients.", "foreign-script"),
    ("The mayor said â€œno onceâ€ and left the hall before the vote was taken.", "mojibake"),
    ("He left the hall.She stayed for the vote, which was taken late at night.", "glued-text"),
    ("The mill will be missed. Content is for reference only, not financial advice.", "glued-text"),
    ("The committee will meet again on Monday to look at the second part of […]", "cut-off"),
]


@pytest.mark.parametrize(("line", "code"), DAMAGED)
def test_damage_is_noted(line: str, code: str) -> None:
    (article,), problems = reading.prepare([Article.from_text(f"{ONE}{line}", name="x")])
    assert [(p.code, p.severity, p.line) for p in problems] == [(code, "note", 3)]
    assert article.blocks[2].dropped is None


def test_what_frames_two_articles_is_no_overlap() -> None:
    frame = "\nZurück zum Hafen\nGezeitenkalender"
    one, two = ONE + frame, TWO + frame
    (alone,), _ = reading.prepare([Article.from_text(one)])
    both, _ = reading.prepare([Article.from_text(one), Article.from_text(two)])
    assert [b.dropped is None for b in alone.blocks] == [True, True, True, True]
    for article in both:
        assert [b.dropped is None for b in article.blocks] == [True, True, False, False]


def test_a_shared_paragraph_stays() -> None:
    same = "“We will find a way to keep the mill turning,” the owner said.\nIt is over."
    both, _ = reading.prepare([Article.from_text(t + same) for t in (ONE, TWO)])
    assert all(b.dropped is None for article in both for b in article.blocks)


def test_a_paragraph_of_another_story_is_named() -> None:
    flood = [
        "River floods the old town of Lindau",
        "The river flooded the old town of Lindau on Sunday night after two days of rain.",
        "Firefighters pumped water from cellars in the old town until the morning.",
        "The mayor said the flood was the worst that the old town had seen since 1999.",
        "Rain is forecast until Tuesday, and the river may rise again in the night.",
        "Cellars near the river were still full of water on Monday, firefighters said.",
        "Two days of rain had filled the river before the flood reached the cellars.",
        "The mayor asked people near the river to stay at home until the water falls.",
    ]
    other = (
        "Tennis champion Ada Novak wins fourth Melbourne title, "
        "beating Spanish qualifier Ruiz in two short sets."
    )
    clean = Article.from_text("\n".join(flood[:4]))
    _, problems = reading.prepare([Article.from_text("\n".join([flood[0], *flood[4:]])), clean])
    assert not problems
    odd = Article.from_text("\n".join([*flood[:6], other, *flood[6:]]))
    _, problems = reading.prepare([odd, Article.from_text(ONE)])
    assert [(p.code, p.line) for p in problems] == [("off-story", 7)]


def test_every_code_is_documented() -> None:
    root = Path(reading.__file__).parents[2]
    table = (root / "docs" / "problems.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `([a-z-]+)` \|", table, re.M))
    sources = [*(root / "newsdiff" / "reading").glob("*.py"), root / "newsdiff" / "align" / "pins.py"]
    text = "\n".join(source.read_text("utf-8") for source in sources)
    assert set(re.findall(r'code="([a-z-]+)"', text)) <= documented
    assert {code for code in documented if f'"{code}"' not in text} == set()
