"""The report on the seeds, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

import newsdiff

if TYPE_CHECKING:
    from newsdiff.model import Report


@pytest.fixture(scope="session")
def seed_report() -> Report:
    """As `newsdiff compare seeds/` makes it in the repository's folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return newsdiff.compare(["seeds/"])
