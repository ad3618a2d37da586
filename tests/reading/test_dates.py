"""Dates of publication: what is read, and what is left alone because it can be read in two ways."""

from __future__ import annotations

import pytest

from newsdiff.reading.dates import date_in_url, iso_date

LINES = [
    ("Monday 16 September 2013 03.31 BST", "2013-09-16"),
    ("AUGUST 2, 2013 | 08:06AM PT", "2013-08-02"),
    ("Posted August 2nd, 2013 at 5:19 pm", "2013-08-02"),
    ("Sun, 15 Sep 2013", "2013-09-15"),
    ("2024-08-15 09:12", "2024-08-15T09:12"),
    ("2023-08-17T09:30:00+01:00", "2023-08-17T09:30:00+01:00"),
    ("Stand: 14.02.2023, 17:35 Uhr", "2023-02-14"),
    ("Publié le 3 février 2022 à 08h12", "2022-02-03"),
    ("10 de enero de 2024", "2024-01-10"),
    ("18 января 2023, 11:40", "2023-01-18"),
    ("2023年10月21日 19時05分", "2023-10-21"),
    ("입력 2024.01.15. 오전 10:22", "2024-01-15"),
    ("Last updated 15:48 15/09/2013", "2013-09-15"),
    ("8:13 AM PDT 8/2/2013", "2013-08-02"),
    ("8/2/2013", None),
    ("31/31/2013", None),
    ("Monday", None),
]  # fmt: skip
URLS = [
    ("https://www.example.org/film/2013/aug/02/a-host", "2013-08-02"),
    ("https://example.org/2013-08-02/a-host", "2013-08-02"),
    ("https://example.org/news/24104939", None),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_line(line: str, expected: str | None) -> None:
    assert iso_date(line) == expected


@pytest.mark.parametrize(("url", "expected"), URLS)
def test_url(url: str, expected: str | None) -> None:
    assert date_in_url(url) == expected
