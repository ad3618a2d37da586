"""Web pages: what their heads declare, and what is left out of their main text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdiff import reading

if TYPE_CHECKING:
    from pathlib import Path

LONG = "<p>The harbour of Brell will be dredged from May, the port authority said on Monday.</p>"
PAGE = (
    "<html lang='en'><head><title>Harbour of Brell to be dredged{suffix}</title>{head}</head><body>"
    "<nav><a href='/'>Home</a><a href='/boats'>Boats</a></nav><h1>Harbour of Brell to be dredged</h1>{body}"
    "<footer><p>{foot}</p></footer></body></html>"
)
LD = '<script type="application/ld+json">'
HEADS = {
    "OpenGraph": '<meta property="og:site_name" content="The Herald"><meta name="author" content="Jane Doe">',
    "by name": "<meta name='og:site_name' content='The Herald'/><meta name=author content='Jane Doe'>",
    "JSON-LD": LD + '{"@context": "https://schema.org", "@type": "NewsArticle", "publisher": '
    '{"@type": "Organization", "name": "The Herald"}, "author": [{"name": "Jane Doe"}]}</script>',
    "JSON-LD without a context": LD + '[{"@type": ["ReportageNewsArticle"],'
    ' "publisher": {"name": "The Herald"}, "author": "By Jane Doe"}]</script>',
    "JSON-LD by reference": LD + '{"@context": "https://schema.org", "@graph": ['
    '{"@type": "NewsArticle", "publisher": {"@id": "#o"}, "author": {"@id": "#a"}},'
    ' {"@id": "#o", "name": "The Herald"}, {"@id": "#a", "name": "Jane Doe"}]}</script>',
    "Dublin Core": '<meta name="dc.publisher" content="The Herald"><meta name="dc.creator" content="Jane '
    'Doe">',
}
BROKEN = '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": </script>'


def page(folder: Path, body: str, head: str = "", suffix: str = "", foot: str = "Imprint") -> Path:
    """A web page in a file."""
    path = folder / "page.html"
    path.write_text(PAGE.format(head=head, body=body, suffix=suffix, foot=foot), "utf-8")
    return path


@pytest.mark.parametrize("paragraphs", [1, 8], ids=["short page", "page"])
@pytest.mark.parametrize("head", HEADS)
def test_declared_outlet_and_author(tmp_path: Path, head: str, paragraphs: int) -> None:
    ((article,), _) = reading.read([page(tmp_path, LONG * paragraphs, HEADS[head])])
    assert (article.outlet, article.author, article.name) == ("The Herald", "Jane Doe", "The Herald")


def test_the_end_of_a_title_is_the_outlet_when_the_page_repeats_it(tmp_path: Path) -> None:
    ((article,), _) = reading.read([page(tmp_path, LONG, BROKEN, " - Brell Echo", "© Brell Echo")])
    assert article.outlet == "Brell Echo"
    ((article,), _) = reading.read([page(tmp_path, LONG, "", " - What To Know")])
    assert article.outlet is None


def test_what_stands_around_the_article_is_listed(tmp_path: Path) -> None:
    (article,), _ = reading.prepare(reading.read([page(tmp_path, LONG * 8)])[0])
    last = article.blocks[-1]
    assert last.of(article.text) == "Home Boats · Imprint"
    assert last.dropped is not None
    assert "web page" in last.dropped
    kept = [b.of(article.text) for b in article.blocks if b.dropped is None]
    assert kept[0] == "Harbour of Brell to be dredged"


def test_no_two_articles_have_one_name(tmp_path: Path) -> None:
    for folder, outlet in (("mon", ""), ("tue", ""), ("wed", "The Herald\n\n"), ("thu", "The Herald\n\n")):
        (tmp_path / folder).mkdir()
        text = (
            f"{outlet}Harbour of Brell to be dredged in {folder}\n\nThe work begins in {folder}, they said.\n"
        )
        (tmp_path / folder / "page.txt").write_text(text, "utf-8")
    (tmp_path / "mon" / "other.txt").write_text(
        "Other news of the day\n\nA mill in Brell will close.\n", "utf-8"
    )
    articles, _ = reading.prepare(reading.read([tmp_path / "**" / "*.txt"])[0])
    assert sorted(a.name for a in articles) == [
        "The Herald (thu/page)", "The Herald (wed/page)", "mon/page", "other", "tue/page"
    ]  # fmt: skip
