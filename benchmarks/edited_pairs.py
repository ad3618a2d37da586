"""Conflicts on edited sentences: python benchmarks/edited_pairs.py FOLDER [--list]

FOLDER holds `edited-pairs.jsonl` (SummEdits: a sentence, an edit of it, and people's word on whether the
two are consistent). Original and edit are compared as two articles; a conflict found means
"inconsistent". Prints the balanced accuracy over all pairs, and precision and recall over the pairs in
which a number, date or name differs.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path

from newsdiff import reading
from newsdiff.conflicts import conflicts
from newsdiff.model import Article
from newsdiff.story import prepare

NUMERALS = frozenset(
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "half",
        "third",
        "quarter",
        "dozen",
        "twice",
    ]
)
CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "today",
        "tomorrow",
        "yesterday",
    ]
)


def marked(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The numbers and dates of a sentence, and its names (capitalised words that do not open a sentence)."""
    words = re.findall(r"[\w'’.,:%$€£¥-]*\w[%]?", text)
    numbers = {
        w.lower().strip(".,'’-")
        for w in words
        if any(c.isdigit() for c in w) or w.lower() in NUMERALS | CALENDAR
    }
    names = {
        re.sub(r"['’]s$", "", w.strip(".,'’-:"))
        for before, w in zip([".", *words], words, strict=False)
        if w[0].isupper() and not before.endswith(".") and w.lower() not in CALENDAR | NUMERALS
    }
    return frozenset(numbers), frozenset(names)


def exchanged(a: str, b: str) -> bool:
    """Whether a number, date or name of the one is exchanged for another.

    Each side has one that the other lacks.
    """
    return any(x - y and y - x for x, y in zip(marked(a), marked(b), strict=True))


def found(a: str, b: str) -> list[str]:
    """The rules of the conflicts between two sentences."""
    articles = tuple(reading.segmented(Article.from_text(t, name=k), k) for t, k in ((a, "A"), (b, "B")))
    return [f"{c.rule}: {' | '.join(v.text for v in c.values)}" for c in conflicts(prepare(articles))]


def main() -> None:
    """Measure and print; with --list also every wrong answer."""
    rows = [json.loads(line) for line in (Path(sys.argv[1]) / "edited-pairs.jsonl").open(encoding="utf-8")]
    began = time.perf_counter()
    counts = {"all": [0, 0, 0, 0], "number, date or name": [0, 0, 0, 0]}
    for row in rows:
        hits = found(row["original"], row["edited"])
        subsets = ["all"] + ["number, date or name"] * exchanged(row["original"], row["edited"])
        for subset in subsets:
            counts[subset][(0 if hits else 1) + (2 if row["consistent"] else 0)] += 1
        if "--list" in sys.argv and bool(hits) == row["consistent"] and (hits or len(subsets) > 1):
            print("FALSE" if hits else "MISSED", hits, "\n  ", row["original"], "\n  ", row["edited"])
    for subset, (tp, fn, fp, tn) in counts.items():
        recall, specific = tp / max(1, tp + fn), tn / max(1, tn + fp)
        print(
            f"{subset}: {tp + fn + fp + tn} pairs, precision {tp / max(1, tp + fp):.3f}, "
            f"recall {recall:.3f}, "
            f"balanced accuracy {(recall + specific) / 2:.3f}"
        )
    print(f"{time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
