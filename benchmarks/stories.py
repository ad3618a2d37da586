"""Scores of the annotated stories: python benchmarks/stories.py FOLDER [--list]

FOLDER holds `evaluate.py` and `stories/<name>/gold.json`, as described in docs/quality.md.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> None:
    folder = Path(sys.argv[1])
    out = Path(tempfile.mkdtemp()) / "r.json"
    totals: dict[str, list[float]] = {}
    for gold in sorted(folder.glob("stories/*/gold.json")):
        files = sorted(map(str, gold.parent.glob("*.txt"))) or ["seeds/"]
        done = subprocess.run(
            [sys.executable, "-m", "newsdiff", "compare", *files, "--format", "json"], capture_output=True, check=True
        )
        out.write_bytes(done.stdout)
        flags = ["--json", *sys.argv[2:]]
        r = json.loads(subprocess.run([sys.executable, str(folder / "evaluate.py"), str(out), str(gold), *flags], stdout=subprocess.PIPE, check=True).stdout)
        s, c = r["single_source"], r["conflicts"]
        row = [r["pairs"]["precision"], r["pairs"]["recall"], r["pairs"]["f1"], r["rows"]["precision"], r["rows"]["recall"], r["rows"]["f1"], r["furniture"]["f1"], len(r["content_lost"]), s["salient_recall"], s["precision"], c["high_recall"], c["medium_recall"], c["precision"], c["predicted"]]
        totals[gold.parent.name] = row
    head = "pairs P R F | rows P R F | furn lost | salient R, P | conflicts high med P n"
    print(f"{'':14}{head}")
    for name, row in totals.items():
        print(f"{name:14}" + " ".join(f"{x:5.2f}" for x in row))
    print(f"{'mean':14}" + " ".join(f"{sum(c) / len(c):5.2f}" for c in zip(*totals.values(), strict=True)))


if __name__ == "__main__":
    main()
