"""Kinds of option values that commands share."""

from __future__ import annotations

from typing import Any

import click

from newsdiff.present.verdicts import FORMATS


class Setting(click.ParamType[tuple[str, str]]):
    """NAME=VALUE."""

    name = "NAME=VALUE"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Name and value."""
        if isinstance(value, tuple):
            return value
        name, sign, said = str(value).partition("=")
        if not (name and sign and said):
            self.fail(f"{value!r} is not of the form NAME=VALUE", param, ctx)
        return name, said


class Output(click.ParamType[tuple[str, str | None]]):
    """FORMAT or FORMAT=FILE."""

    name = "FORMAT[=FILE]"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str | None]:
        """Format and file, None for standard output."""
        if isinstance(value, tuple):
            return value
        form, sign, file = str(value).partition("=")
        if form not in FORMATS or (sign and not file):
            self.fail(f"{value!r}; formats are {', '.join(FORMATS)}, then maybe =FILE", param, ctx)
        return form, file or None
