"""Ticks stand on the calendar and read well at every zoom."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacetimeline.model.when import When
from spacetimeline.timeline.ticks import TickMaker, TimeWords
from spacetimeline.timeline.viewport import Viewport

MAKER = TickMaker()
DAY = 86_400_000


def over(start: str, end: str, width: float = 1_000.0) -> Viewport:
    return Viewport.of(When.parse(start).at_ms, When.parse(end).at_ms, width, 400)


@pytest.mark.parametrize(
    ("start", "end", "texts", "unit"),
    [
        ("1957", "2031", ["1960", "1970", "1980", "1990", "2000", "2010", "2020", "2030"], "1950–1959"),
        ("2021-01-01", "2021-12-31", ["Jan", "Mar", "May", "Jul", "Sep", "Nov"], "2021"),
        ("2021-10-01", "2021-10-11", ["1 Oct", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"], "October 2021"),
        ("2021-10-05T08:00Z", "2021-10-05T10:00Z", ["08:00", "08:15", "08:30"], "5 October 2021"),
    ],
)
def test_ticks_in_words(start: str, end: str, texts: list[str], unit: str) -> None:
    made = MAKER.ticks(over(start, end))
    shown = [tick.text for tick in made.ticks]
    if unit.startswith("1950"):
        assert [text for text in shown if text in texts] == texts
    else:
        assert shown[: len(texts)] == texts
        assert made.spans[0].text == unit


def test_seconds_and_milliseconds() -> None:
    base = When.parse("2021-10-05T08:55:00Z").at_ms
    assert [tick.text for tick in MAKER.ticks(Viewport.of(base, base + 6_000, 900, 1)).ticks][:2] == [
        "08:55:00",
        "08:55:01",
    ]
    fine = [tick.text for tick in MAKER.ticks(Viewport.of(base, base + 60, 900, 1)).ticks]
    assert fine[:3] == ["08:55:00", ".010", ".020"]


def test_years_before_christ() -> None:
    made = MAKER.ticks(over("-0500", "0300"))
    texts = [tick.text for tick in made.ticks]
    assert "201 BC" in texts and "100" in texts
    assert MAKER.year(0) == "1 BC"
    assert TickMaker(words=TimeWords(before_christ="v. Chr.")).year(-44) == "45 v. Chr."


@given(st.floats(-60_000, 60_000), st.floats(0, 12), st.floats(300, 4_000))
def test_ticks_are_in_view_ascending_and_apart(day: float, scale: float, width: float) -> None:
    viewport = Viewport.of(day * DAY, day * DAY + 10**scale * 100, width, 400)
    made = MAKER.ticks(viewport)
    places = [viewport.x_of(tick.at_ms) for tick in made.ticks]
    assert all(-1 <= x <= width + 1 for x in places)
    assert all(later - earlier > 24 for earlier, later in pairwise(places))
    assert len(places) <= width / 24 + 2
    if made.spans:
        assert made.spans[0].start_ms <= viewport.start_ms
        assert made.spans[-1].end_ms >= viewport.end_ms
        assert all(one.end_ms == other.start_ms for one, other in pairwise(made.spans))


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("1957", "2021", "1957 – 2021"),
        ("2021-10-05", "2021-10-17", "5 – 17 October 2021"),
        ("2021-03-16", "2021-10-17", "16 March – 17 October 2021"),
        ("2021-03-16", "2022-10-17", "16 March 2021 – 17 October 2022"),
        ("2021-10-05T08:00Z", "2021-10-05T12:00Z", "5 October 2021, 08:00 – 12:00"),
    ],
)
def test_ranges_do_not_repeat_themselves(start: str, end: str, text: str) -> None:
    assert MAKER.between(When.parse(start).at_ms, When.parse(end).at_ms) == text


def test_an_instant_is_told_as_finely_as_a_pixel_can() -> None:
    at = When.parse("2021-10-05T08:55:02Z").at_ms
    assert MAKER.instant(at, 60_000) == "5 Oct 2021 08:55"
    assert MAKER.instant(at, 1_000) == "5 Oct 2021 08:55:02"
    assert MAKER.instant(at, 10) == "5 Oct 2021 08:55:02.000"
    assert MAKER.instant(at, DAY) == "5 Oct 2021"
    assert MAKER.instant(at, 20 * DAY) == "October 2021"
    assert MAKER.instant(at, 900 * DAY) == "2021"


def test_a_second_clock_has_ticks_of_its_own() -> None:
    viewport = over("2021-10-05T00:00Z", "2021-10-06T00:00Z")
    utc, local = MAKER.ticks(viewport), MAKER.ticks(viewport, 3 * 3_600_000 + 1_800_000)
    assert utc.ticks[0].at_ms % (2 * 3_600_000) == 0
    assert (local.ticks[0].at_ms + 3 * 3_600_000 + 1_800_000) % (2 * 3_600_000) == 0


@pytest.mark.parametrize(("year", "words"), [(1900, "1900s"), (100, "100s"), (0, "1–99"), (-100, "101–2 BC")])
def test_centuries_are_named_by_their_first_year(year: int, words: str) -> None:
    assert TickMaker().span_name(When.of(year).lo_ms, "century") == words
