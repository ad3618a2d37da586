"""Time and memory of whole processes: python benchmarks/speed.py [RUNS]

Compares the seeds, then stories of 16 and 100 articles of about 600 words that are made from the seeds'
sentences (shuffled, a fifth left out, figures changed): near-copies of each other; then 100 articles of as
many words in which hardly a sentence stands twice, since every second word is exchanged for one from anywhere
in the seeds. Prints the fastest of RUNS (3) runs of each.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"
NEWSDIFF = (sys.executable, "-m", "newsdiff")


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        stories = {"version": None, "seeds, 4 articles": SEEDS}
        for number in (16, 100):
            stories[f"{number} near-copies"] = story(Path(folder) / f"story{number}", number)
        stories["100 unlike articles"] = story(Path(folder) / "unlike", 100, exchanged=0.5)
        print(f"{'':24}{'seconds':>9}{'MB':>6}")
        for name, path in stories.items():
            words = ["compare", str(path), "--quiet", "-o", f"{folder}/report"] if path else ["--version"]
            seconds, megabytes = min(measure(words) for _ in range(runs))
            print(f"{name:24}{seconds:9.2f}{megabytes:6.0f}")


def measure(words: list[str]) -> tuple[float, float]:
    """Wall-clock seconds and peak memory in MB of one process."""
    start = time.perf_counter()
    process = subprocess.Popen([*NEWSDIFF, *words], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"newsdiff {' '.join(words)} failed")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def story(folder: Path, number: int, exchanged: float = 0.0) -> Path:
    """A folder with a story of so many articles, of whose words a share is exchanged; the same each time."""
    folder.mkdir()
    paragraphs = [
        line
        for path in sorted(SEEDS.iterdir())
        for line in path.read_text("utf-8").splitlines()
        if len(line) > 80
    ]
    words = " ".join(paragraphs).split()
    for n in range(number):
        chance = random.Random(n)
        told = retold(paragraphs, chance)
        if exchanged:
            told = [
                " ".join(chance.choice(words) if chance.random() < exchanged else w for w in p.split())
                for p in told
            ]
        text = "\n\n".join(told)
        (folder / f"{n:03}.txt").write_text(f"Japan's robots, seen by paper {n}\n\n{text}\n", "utf-8")
    return folder


def retold(paragraphs: list[str], chance: random.Random) -> list[str]:
    """Some of the paragraphs in another order, sentences left out, figures changed."""
    chosen, text = chance.sample(paragraphs, len(paragraphs)), list[str]()
    while chosen and sum(map(len, text)) < 3800:
        kept = [s for s in re.split(r"(?<=[.!?]) ", chosen.pop()) if chance.random() > 0.2]
        text.append(re.sub(r"\b\d\d\b", lambda m: str(int(m[0]) + (chance.random() < 0.1)), " ".join(kept)))
    return text


if __name__ == "__main__":
    main()
