"""Days by their week as English counts it, open clock times by the part of the day told with their day, and plans."""

from __future__ import annotations

import datetime

import pytest
from event_reading import events
from spacetimeline.extract.anchors.times import find_times


@pytest.mark.parametrize(
    ("published", "text", "day"),
    [
        # a Thursday, and a Sunday, on which "last week" is the one just over
        ("2019-05-16", "Dragon was launched on Sunday of last week.", "2019-05-05"),
        ("2019-05-16", "Dragon was launched on Friday of last week.", "2019-05-10"),
        ("2019-05-19", "Dragon was launched on Friday of last week.", "2019-05-17"),
        ("2019-05-19", "Dragon will be launched on Monday of next week.", "2019-05-20"),
    ],
)
def test_a_weekday_of_another_week(published: str, text: str, day: str) -> None:
    assert [time for _, time, _ in events(text, published)] == [day]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "On the evening of May 20, 1975, the crew, tired but content, left it, and Soyuz 17 undocked at 8:14 GMT.",
            ("undocking", "1975-05-20T20:14Z", "actual"),
        ),
        (
            "The afternoon of February 9, 1975, was cold. Soyuz 17 landed in Kazakhstan at 2:03 GMT.",
            ("return", "1975-02-09T14:03Z", "actual"),
        ),
        (
            "In the morning of May 20, 1975, the crew sealed the hatch, and Soyuz 17 undocked at 8:14 GMT.",
            ("undocking", "1975-05-20T08:14Z", "actual"),
        ),
        (
            "The night of May 20, 1975, was a long one. In the end Soyuz 17 undocked at 3:40 GMT.",
            ("undocking", "1975-05-20T03:40Z", "actual"),
        ),
        (
            "On the evening of May 20, 1975, at 19:30 GMT, the crew sealed the hatch. Soyuz 17 had docked at 8:14 GMT.",
            ("docking", "1975-05-20T08:14Z", "actual"),
        ),
    ],
)
def test_an_open_clock_time_in_a_part_of_the_day(text: str, event: tuple[str, str, str]) -> None:
    assert events(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Progress is being readied at Baikonur for a liftoff on Friday.", ("launch", "2019-05-17", "planned")),
        ("Cygnus is being packed at Wallops for its launch on Saturday.", ("launch", "2019-05-18", "planned")),
        ("Cygnus was packed at Wallops for its launch on Saturday.", ("launch", "2019-05-11", "actual")),
    ],
)
def test_what_is_being_made_ready_is_still_to_come(text: str, event: tuple[str, str, str]) -> None:
    assert events(text, "2019-05-16") == [event]


def test_a_purpose_behind_a_bracket_has_no_time() -> None:
    text = (
        "Atlantis rose through a gap in the clouds at the Kennedy Space Center today, at 2:15 p.m. EDT (18:15 UTC), to "
        "begin its mission."
    )
    assert events(text, "2006-09-09") == [("launch", "2006-09-09T18:15Z", "actual")]


@pytest.mark.parametrize(
    "plan",
    [
        "Managers had aimed at August 30 until a valve stuck.",
        "NASA originally planned the launch for August 30.",
        "Engineers hoped to launch on August 30.",
        "The plan called for a launch on August 30.",
        "The launch had been set for August 30.",
    ],
)
def test_an_old_plan_leaves_the_story_in_its_year(plan: str) -> None:
    text = f"Discovery lifted off on November 8, 1984. {plan} It landed on November 16. A museum got it in April 2012."
    values = [time.value for time in find_times(text, datetime.date(2024, 11, 8))]
    assert values == ["1984-11-08", "1984-08-30", "1984-11-16", "2012-04"]
