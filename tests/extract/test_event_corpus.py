"""Our own articles with their events: a floor under what reading reaches, so that no change lowers it unseen."""

from __future__ import annotations

import datetime
import importlib.util
import json
import sys
from pathlib import Path

import pytest
from spacetimeline.articles.article import Article
from spacetimeline.extract.candidates import extract
from spacetimeline.extract.json_form import extraction_json

BENCH = Path(__file__).resolve().parents[1] / "bench"
# By its path: the folder of benchmarks on sys.path would hide the tests' own packages of the same names.
_SPEC = importlib.util.spec_from_file_location("calibration", BENCH / "calibration.py")
assert _SPEC is not None
assert _SPEC.loader is not None
calibration = importlib.util.module_from_spec(_SPEC)
sys.modules["calibration"] = calibration
_SPEC.loader.exec_module(calibration)
agrees, judge = calibration.agrees, calibration.judge

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
FLOOR = 0.88


@pytest.fixture(scope="module")
def counts() -> tuple[int, int, int]:
    """Right, missed and spurious events over all articles; ambiguous ones count neither way."""
    right = missed = spurious = 0
    for path in sorted((CORPUS / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (CORPUS / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8")
        published = datetime.date.fromisoformat(gold["published"]) if gold["published"] else None
        open_gold = sorted(gold["events"], key=lambda each: bool(each.get("ambiguous")))
        for event in extraction_json(extract(Article("", text), published))["events"]:
            match = next((each for each in open_gold if agrees(event, each)), None)
            if match is None:
                spurious += 1
                continue
            open_gold.remove(match)
            right += not match.get("ambiguous")
        missed += sum(not each.get("ambiguous") for each in open_gold)
    return right, missed, spurious


def test_f1_stays_above_the_floor(counts: tuple[int, int, int]) -> None:
    right, missed, spurious = counts
    assert 2 * right / (2 * right + missed + spurious) >= FLOOR, counts


def test_the_sure_ones_are_right_nine_times_in_ten() -> None:
    sure = [each for each in judge(CORPUS) if each.confidence >= 0.9]
    assert len(sure) >= 10
    assert sum(each.right for each in sure) / len(sure) >= 0.9, [each.name for each in sure if not each.right]
