"""Any text returns; extents and quotes hold; nothing read before has a say; results travel between processes."""

from __future__ import annotations

import datetime
import pickle
from pathlib import Path

import pytest
from event_reading import read
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacetimeline.extract.json_form import extraction_json

_PIECES = """launch launched docking docked undock will on at the of to and Friday May 3, 2021 9:30 a.m. EDT GMT
Soyuz MS-19 Crew-7 Dragon Baikonur station , . ; ( ) — which when after 17 hours later T+2:30 12-day mission
Oleg Kononenko they landed Moon scrubbed delayed from Monday spacewalk the first was from Left: said"""
_WORDS = st.sampled_from([*_PIECES.split(), "\n", "\n\n"])
_REPORTS = sorted((Path(__file__).parents[1] / "corpus" / "articles").glob("*.txt"))
_SENTENCES = st.sampled_from(_REPORTS).flatmap(lambda path: st.sampled_from(path.read_text("utf-8").split(". ")))
_TEXTS = st.one_of(st.text(max_size=300), st.lists(_WORDS, max_size=60).map(" ".join))
_MIXED = st.lists(st.one_of(_SENTENCES, _WORDS), max_size=20).map(". ".join)
"""Sentences of different reports, with words between: how people write, in an order nobody would."""
_DAYS = st.one_of(st.none(), st.dates(datetime.date(1957, 1, 1), datetime.date(2100, 12, 31)))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(_TEXTS, _MIXED), _DAYS)
@example("launch was postponed Sept. Launch Result 2024 trip home", None)
@example("Spacewalk from Voskhod 2 on March 18, 1965.", None)
@example("They are due to land Tuesday on the dry lake bed at Edwards Air Force Base, Calif.,", None)
@example("Galileo flew over volcanic Io on Dec. 8, 1999.", None)
@example("Crew-2 lifted off on April 23, 2021. Thomas Pesquet and Megan McArthur are that", None)
def test_any_text_returns_with_quotes_that_match(text: str, day: datetime.date | None) -> None:
    extraction = read(text, day.isoformat() if day else None)
    for candidate in (*extraction.candidates, *extraction.undated, *extraction.spans):
        assert candidate.quotes
        assert 0 <= candidate.confidence <= 1
        for quote in candidate.quotes:
            assert 0 <= quote.start < quote.end <= len(text)
            assert text[quote.start : quote.end] == quote.text
    assert all(each.event.start is not None for each in extraction.candidates)
    assert all(each.event.start is None for each in extraction.undated)
    extraction_json(extraction)


@settings(max_examples=25, deadline=None)
@given(_TEXTS, _TEXTS)
def test_what_was_read_before_has_no_say(text: str, before: str) -> None:
    first = extraction_json(read(text, "2021-05-05"))
    read(before, "1999-01-01")
    assert extraction_json(read(text, "2021-05-05")) == first


def test_extractions_travel_between_processes() -> None:
    extraction = read("Soyuz MS-19 lifted off from Baikonur on 5 October 2021 for a 12-day mission.")
    assert pickle.loads(pickle.dumps(extraction)) == extraction


@pytest.mark.parametrize(
    "piece", ["launched on Friday and ", "Crew-7 ", "A" * 5_000, ", which ", "9:20 a.m.\n", "Yulia Peresild, ", "( "]
)
def test_repeats_do_not_explode(piece: str) -> None:
    """40 kB of a repeat that would hurt a careless pattern; the suite's time limit is the judge."""
    read((piece * (40_000 // len(piece) + 1))[:40_000], "2021-05-05")
