"""Hours told in sentences of their own, or counted from an event, and days of other places' clocks."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The lander touched down on the comet. In Darmstadt the clocks showed 17:03 CET.",
            ("landing", "2014-08-12T16:03Z", "actual"),
        ),
        (
            "The capsule hit the sea off Baja California this morning. Watches in the hall stood at 9:42 a.m. PDT.",
            ("return", "2014-08-12T16:42Z", "actual"),
        ),
        (
            "The astronauts wound up a spacewalk this afternoon. It had begun at 7:28 a.m. EDT.",
            ("spacewalk", "2014-08-12T11:28Z", "actual"),
        ),
        (
            "The freighter undocked on Monday. It happened at 3:05 p.m. EDT.",
            ("undocking", "2014-08-11T19:05Z", "actual"),
        ),
    ],
)
def test_an_hour_told_in_the_next_sentence(text: str, event: tuple[str, str, str]) -> None:
    assert events(text, "2014-08-12") == [event]


def test_what_began_was_no_docking() -> None:
    text = "The freighter docked on Monday. A meeting followed. It began at 3:05 p.m. EDT."
    assert events(text, "2014-08-12") == [("docking", "2014-08-11", "actual")]


def test_an_hour_for_each_outing() -> None:
    text = "Two spacewalks are planned on Aug. 14 and Aug. 20. Both start at 8 a.m. EDT."
    assert [each[:2] for each in events(text, "2014-08-12")] == [
        ("spacewalk", "2014-08-14T12:00Z"),
        ("spacewalk", "2014-08-20T12:00Z"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Dragon splashed down off Florida at 3:14 p.m. EDT, 11 hours and 20 minutes after it had left the station.",
            [("undocking", "2014-08-12T07:54Z"), ("return", "2014-08-12T19:14Z")],
        ),
        (
            "At 7:08 a.m. EDT Dragon slid into the port of the Harmony module, 38 minutes after it had let go of the"
            " port at the front.",
            [("undocking", "2014-08-12T10:30Z"), ("docking", "2014-08-12T11:08Z")],
        ),
        (
            "Glenn lifted off at 10:40 p.m. EDT on June 11, when it was already June 12 in Europe. The next day, at"
            " 4:10 p.m. EDT, he docked with the station.",
            [("launch", "2014-06-12T02:40Z"), ("docking", "2014-06-12T20:10Z")],
        ),
        (
            "On 2 July 1990, five years to the day after its launch, Giotto swung past the Earth.",
            [("flyby", "1990-07-02")],
        ),
        ("The ship is to undock in February, filled with waste.", [("undocking", "2015-02")]),
    ],
)
def test_counted_times(text: str, told: list[tuple[str, str]]) -> None:
    assert [each[:2] for each in events(text, "2014-08-12")] == told


def test_hours_counted_from_a_departure() -> None:
    text = (
        "Dragon will undock at 6:30 a.m. EDT on Monday. The second docking is expected 45 minutes after its departure."
    )
    assert [each[:2] for each in events(text, "2019-09-12")] == [
        ("undocking", "2019-09-16T10:30Z"),
        ("docking", "2019-09-16T11:15Z"),
    ]


def test_the_burn_into_an_orbit_gives_it_the_hour() -> None:
    for burn in ("The burn began", "Its main engine was fired", "The braking motor ignited"):
        text = f"Akatsuki entered orbit around Venus on Dec. 7, 2015. It had missed it once. {burn} at 8:51 JST."
        assert events(text, "2016-05-02") == [("orbit_insertion", "2015-12-06T23:51Z", "actual")], burn
    text = "Akatsuki was launched on May 21, 2010. The engine ignited at 6:58 JST."
    assert events(text, "2016-05-02") == [("launch", "2010-05-21", "actual")]
