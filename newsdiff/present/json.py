"""The JSON report: the records of the model, key by key, indented. docs/report.schema.json describes it."""

from __future__ import annotations

import msgspec

from newsdiff.model import Report
from newsdiff.present.layout import PLAIN, Layout


def render(report: Report, layout: Layout = PLAIN) -> str:
    """The report as JSON. The layout changes nothing: this is the whole report."""
    return msgspec.json.format(msgspec.json.encode(report), indent=1).decode() + "\n"


def schema() -> str:
    """The JSON Schema (2020-12) of the report, generated from the records."""
    found = msgspec.json.schema(Report, schema_hook=lambda kind: {"description": "any JSON value"})
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "newsdiff report"}
    return msgspec.json.format(msgspec.json.encode(head | found), indent=1).decode() + "\n"
