"""Shows how well confidence holds: ``python tests/bench/calibration.py [--corpus FOLDER]... [--json]``.

For each band of confidence, how many candidates there were and which share of them was right. A corpus is a folder with
``articles/ID.txt`` and ``gold/ID.json``; by default our own, and ``../shared/corpus`` where it exists. A candidate is
right when kind and time (as fine as the gold's) agree with an event of the gold not matched yet.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

BANDS = (0.0, 0.6, 0.7, 0.8, 0.9, 1.01)
SAME = {
    "berthing": "docking",
    "unberthing": "undocking",
    "splashdown": "return",
    "scrub": "launch",
}
DIGITS = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16, "second": 16}


@dataclass(frozen=True)
class Judged:
    """A candidate's confidence and whether it was right."""

    confidence: float
    right: bool
    name: str


def agrees(event: dict[str, Any], gold: dict[str, Any]) -> bool:
    """Do an extracted event and one of the gold tell of the same thing at the same time?"""
    kinds = {SAME.get(each["kind"], each["kind"]) for each in (event, gold)}
    if len(kinds) > 1 and kinds != {"return", "landing"}:
        return False
    wanted, told = gold["time_utc"], event["time"] or ""
    length = min(DIGITS.get(gold["precision"], 10), len(wanted.rstrip("Z")))
    if gold["precision"] == "hour":
        length = 13
    return len(told.rstrip("Z")) >= length and told[:length] == wanted[:length]


def judge(folder: Path) -> list[Judged]:
    """Read every article of a corpus and judge its candidates."""
    from spacetimeline.articles.article import Article
    from spacetimeline.extract.candidates import extract
    from spacetimeline.extract.json_form import extraction_json

    found = []
    for path in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (folder / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8")
        published = datetime.date.fromisoformat(gold["published"]) if gold["published"] else None
        open_gold = list(gold["events"])
        events = extraction_json(extract(Article("", text), published))["events"]
        for event in sorted(events, key=lambda each: -each["confidence"]):
            match = next((each for each in open_gold if agrees(event, each)), None)
            if match is not None:
                open_gold.remove(match)
            if match is None or not match.get("ambiguous"):
                found.append(
                    Judged(event["confidence"], match is not None, f"{path.stem} {event['kind']} {event['time']}")
                )
    return found


def table(judged: list[Judged]) -> list[dict[str, float]]:
    """One row a band: bounds, how many candidates, the mean confidence, the share that was right."""
    rows = []
    for low, high in pairwise(BANDS):
        inside = [each for each in judged if low <= each.confidence < high]
        if inside:
            mean = sum(each.confidence for each in inside) / len(inside)
            right = sum(each.right for each in inside) / len(inside)
            rows.append(
                {
                    "from": low,
                    "to": min(high, 1.0),
                    "candidates": len(inside),
                    "mean": round(mean, 3),
                    "right": round(right, 3),
                }
            )
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", action="append", type=Path, help="a folder with articles/ and gold/")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    default = (ROOT / "tests" / "corpus", ROOT.parent / "shared" / "corpus")
    folders = options.corpus or [folder for folder in default if (folder / "gold").is_dir()]
    judged = [each for folder in folders for each in judge(folder)]
    rows = table(judged)
    if options.json:
        print(json.dumps({"corpora": len(folders), "bands": rows}))
        return
    print("confidence    candidates   mean    right")
    for row in rows:
        print(
            f"{row['from']:.2f} to {row['to']:.2f}  {row['candidates']:10.0f}   {row['mean']:.3f}   {row['right']:.3f}"
        )


if __name__ == "__main__":
    main()
