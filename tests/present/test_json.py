"""The JSON report is a contract: its schema is published, current and true, and nothing is lost by saving."""

from __future__ import annotations

import json
import types
import typing
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
import sample
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from newsdiff import present, store
from newsdiff.errors import InputError
from newsdiff.model import REPORT_VERSION, Report
from newsdiff.present.json import schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SCHEMA = ROOT / "docs" / "report.schema.json"
REPORTS = {f.__name__: f for f in (sample.ferry, sample.hostile, sample.scripts, sample.many)}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that a field of this type can hold."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return st.sampled_from(arguments)
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*(values(part) for part in arguments))
    if origin is tuple:
        return st.lists(values(arguments[0]), max_size=2).map(tuple)
    if origin is dict:
        return st.dictionaries(values(arguments[0]), values(arguments[1]), max_size=2)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        fields = typing.get_type_hints(hint)
        return st.fixed_dictionaries({name: values(fields[name]) for name in hint.__struct_fields__}).map(
            lambda given: hint(**given)
        )
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
        int: st.integers(-(2**53), 2**53),
        float: st.floats(allow_nan=False, allow_infinity=False),
        bool: st.booleans(),
        type(None): st.none(),
        Decimal: st.decimals(allow_nan=False, allow_infinity=False),
        object: st.none() | st.booleans() | st.integers(0, 9) | st.text("abc", max_size=3),
    }
    return simple[hint]


@given(
    values(Report).map(lambda r: msgspec.structs.replace(r, format="newsdiff-report", version=REPORT_VERSION))
)
def test_what_is_saved_comes_back(report: Report) -> None:
    assert store.load(present.render(report, "json").encode()) == report


def test_the_schema_is_current(golden: Callable[[Path, str], None]) -> None:
    golden(SCHEMA, schema())


@pytest.mark.parametrize("name", REPORTS)
def test_reports_keep_to_the_schema(name: str) -> None:
    report = REPORTS[name]()
    text = present.render(report, "json")
    Draft202012Validator.check_schema(json.loads(schema()))
    Draft202012Validator(json.loads(schema())).validate(json.loads(text))
    assert store.load(text.encode()) == report


def test_the_schema_refuses_what_is_no_report() -> None:
    broken = json.loads(present.render(sample.ferry(), "json"))
    broken["rows"][0]["cells"] = "A1"
    assert not Draft202012Validator(json.loads(schema())).is_valid(broken)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not a newsdiff report"),
        (b"\xff\xfe{}", "not a newsdiff report"),
        (b"[1]", "not a newsdiff report"),
        (b'{"format": "newsdiff-report", "version": 1, "rows": 3}', "not a newsdiff report"),
        (b'{"format": "newsdiff-report", "version": 2}', "made by a later newsdiff"),
        (b'{"format": "another"}', '"format" is not "newsdiff-report"'),
    ],
)
def test_other_files_are_refused_in_words(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        store.load(data, "x.json")
    assert str(caught.value).startswith("x.json: ")


def test_fields_of_a_later_minor_version_are_passed_over() -> None:
    saved = json.loads(present.render(sample.ferry(), "json"))
    saved["invented"] = 1
    saved["claims"][0]["invented"] = [1]
    assert store.load(json.dumps(saved).encode()) == sample.ferry()
