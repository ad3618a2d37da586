"""The gate: what a policy says about a report, minus what somebody has accepted. `judge` is all of it."""

from __future__ import annotations

from newsdiff.gate.baseline import Entry, dump, merged, parse
from newsdiff.gate.judge import Case, Outcome, judge, judge_all

__all__ = ["Case", "Entry", "Outcome", "dump", "judge", "judge_all", "merged", "parse"]
