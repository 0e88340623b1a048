"""Measures reading: ``python tests/bench/extraction.py [--json]``.

words_per_second   events and times read out of our own articles, one after the other, one process, after loading, with
                   garbage collected as the program's commands do
cli_seconds        the whole process of ``main.py extract --json ARTICLE``, best of five
baseline_seconds   ``python -c "import json, zoneinfo"``, best of five
added_mb           peak memory of reading one article beyond that of the baseline's process
growth_10x         processor time for ten times a long text of these articles over that for it: 10 is linear; the text
                   is read ten times right after, so that a processor that speeds up or slows down counts for both
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

RUNS = 5
BASELINE = "import json, zoneinfo"
# Of the process itself: on Linux the usage a child is told of begins with what its parent used.
MEMORY = """
import resource, pathlib
status = pathlib.Path("/proc/self/status")
if status.exists():
    print(next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")))
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if __import__("sys").platform == "darwin" else 1))
"""
READ = """
import sys
from spacetimeline.articles.article import Article
from spacetimeline.extract.candidates import extract
extract(Article("", open(sys.argv[1], encoding="utf-8").read()))
"""


def articles() -> list[Path]:
    """Every second of our own articles, those of the tests and the samples: enough for two minutes of reading."""
    folders = (ROOT / "tests" / "corpus" / "articles", ROOT / "resources" / "samples")
    return sorted(path for folder in folders if folder.is_dir() for path in folder.glob("*.txt"))[::2]


def best(command: list[str]) -> float:
    """Seconds of the fastest of some runs of a command; after the first its byte code lies ready, as with users."""
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder
        for _ in range(RUNS + 1):
            started = time.perf_counter()
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=environment)
            seconds.append(time.perf_counter() - started)
    return min(seconds)


def peak_kilobytes(code: str, *arguments: str) -> int:
    command = [sys.executable, "-c", f"{code}\n{MEMORY}", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env=environment)
    return int(run.stdout.split()[-1])


def best_seconds(texts: list[str], runs: int) -> tuple[float, float]:
    """Of the fastest run: by the clock, and of the processor alone, which other programs hardly disturb."""
    from spacetimeline.articles.article import Article
    from spacetimeline.extract.candidates import extract

    read = [Article("", text) for text in texts]
    clock, processor = [], []
    for _ in range(runs):
        started, used = time.perf_counter(), time.process_time()
        for article in read:
            extract(article)
        clock.append(time.perf_counter() - started)
        processor.append(time.process_time() - used)
    return min(clock), min(processor)


def reading_speed(texts: list[str]) -> float:
    """Words per second."""
    best_seconds(texts, 1)
    return sum(len(text.split()) for text in texts) / best_seconds(texts, RUNS)[0]


def growth(texts: list[str]) -> float:
    """Of the time for ten times a long text: of all articles but those that end with a list of sources, as nothing
    behind one is read."""
    from spacetimeline.extract.text.segments import split

    text = "\n\n".join(text for text in texts if split(text)[-1].form != "source")
    joined, apart = ["\n\n".join([text] * 10)], [text] * 10
    return 10 * best_seconds(joined, 1)[1] / best_seconds(apart, 1)[1]


def measure() -> dict[str, float]:
    from spacetimeline.cli.memory import collect_seldom

    collect_seldom()
    paths = articles()
    texts = [path.read_text(encoding="utf-8") for path in paths]
    longest = max(paths, key=lambda path: path.stat().st_size)
    added = peak_kilobytes(READ, str(longest)) - peak_kilobytes(BASELINE)
    return {
        "words_per_second": round(reading_speed(texts)),
        "cli_seconds": round(best([sys.executable, "main.py", "extract", "--json", str(longest)]), 3),
        "baseline_seconds": round(best([sys.executable, "-c", BASELINE]), 3),
        "added_mb": round(added / 1024, 1),
        "growth_10x": round(growth(texts), 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    figures = measure()
    if parser.parse_args().json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:20s} {value}")


if __name__ == "__main__":
    main()
