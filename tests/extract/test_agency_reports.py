"""Statements and status reports of agencies: what is on schedule, what took place at which minute, who only travels."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Undocking remains on schedule for 8:06 a.m. CST Friday.", ("undocking", "2001-02-16T14:06Z", "planned")),
        (
            "Launch of the Ariane 5 stays on course for Tuesday at 23:10 GMT.",
            ("launch", "2001-02-20T23:10Z", "planned"),
        ),
        ("The landing of Atlantis is still on target for Sunday.", ("return", "2001-02-18", "planned")),
        ("Liftoff came on schedule on Monday at 23:10 GMT.", ("launch", "2001-02-12T23:10Z", "actual")),
    ],
)
def test_what_is_on_schedule_lies_ahead(text: str, told: tuple[str, str, str]) -> None:
    assert events(text, "2001-02-14") == [told]


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("Soyuz 9 made a soft landing today at 14 hours 59 minutes Moscow time.", "1970-06-19T11:59Z"),
        ("Luna 16 was launched today at 2 hours 7 minutes Moscow time.", "1970-06-18T23:07Z"),
    ],
)
def test_hours_and_minutes_before_a_zone_are_a_clock_time(text: str, instant: str) -> None:
    assert [each[1] for each in events(text, "1970-06-19")] == [instant]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The vehicle was released by the robotic arm (SSRMS) of the station at 0:46 a.m. on January 28 (JST).",
            ("unberthing", "2017-01-27T15:46Z", "actual"),
        ),
        ("The Dragon was released from Canadarm2 on Monday.", ("unberthing", "2017-02-06", "actual")),
        (
            "Progress MS-16 and its load entered the dense layers of the atmosphere on Saturday and were destroyed.",
            ("reentry", "2017-02-04", "actual"),
        ),
        (
            "The freighter will enter the upper reaches of the atmosphere on Friday over the Pacific.",
            ("reentry", "2017-02-10", "planned"),
        ),
    ],
)
def test_ways_to_leave_the_station_and_the_sky(text: str, told: tuple[str, str, str]) -> None:
    assert events(text, "2017-02-06") == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Progress MS-16 freighter undocked from the station on Monday. The separation took place at 13:55 GMT.",
            [("undocking", "2021-07-26T13:55Z", "actual")],
        ),
        (
            "Soyuz MS-18 undocked on Tuesday. Physical separation occurred at 6:36 p.m. EDT.",
            [("undocking", "2021-07-20T22:36Z", "actual")],
        ),
        (
            "Soyuz MS-18 undocked on Tuesday. Separation of its modules came at 6:36 p.m. EDT.",
            [("undocking", "2021-07-20", "actual")],
        ),
        (
            "Liftoff came on Monday. Separation from the rocket took place at 13:55 GMT.",
            [("launch", "2021-07-26", "actual")],
        ),
    ],
)
def test_a_separation_is_that_of_the_undocking_told_before(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2021-07-26") == told


@pytest.mark.parametrize(
    "text",
    [
        "The crew of Soyuz MS-29 will fly to the cosmodrome on June 28.",
        "The two crews are expected to fly to the spaceport on Sunday for final training.",
        "The team's small aircraft that had taken off from Easter Island on Sunday saw the fireball.",
        "Helicopters took off on Monday to meet the crew.",
    ],
)
def test_travel_by_air_is_no_launch(text: str) -> None:
    assert events(text, "2026-06-24") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The trip would wind up Wednesday with a landing at Edwards.", ("return", "2022-12-21", "planned")),
        ("The mission will wrap up on Friday with a landing in Kazakhstan.", ("return", "2022-12-23", "planned")),
        ("The flight ended on Sept. 4 with a dawn landing at Edwards.", ("return", "2022-09-04", "actual")),
        ("The voyage began on Monday with a launch from Kourou.", ("launch", "2022-12-12", "actual")),
    ],
)
def test_what_a_flight_ends_or_begins_with(text: str, told: tuple[str, str, str]) -> None:
    assert events(text, "2022-12-18") == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The crew set off on June 7, 1988, aboard Soyuz TM-5.", ("launch", "1988-06-07", "actual")),
        ("The cosmonauts headed out on November 1, 1992, in Soyuz TM-15.", ("launch", "1992-11-01", "actual")),
        ("Discovery glided out of a sunrise and onto the runway on Friday.", ("return", "2022-12-16", "actual")),
        ("Anik A1 reached space in November 1972.", ("launch", "1972-11", "actual")),
    ],
)
def test_ways_up_and_down(text: str, told: tuple[str, str, str]) -> None:
    assert events(text, "2022-12-18") == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("NASA announced on Tuesday that Gemini 6 will be launched from Florida.", []),
        ("Roscosmos said on Tuesday that Soyuz MS-40 is to be launched soon.", []),
        (
            "China said on Tuesday that it had launched Shenzhou-55 from Jiuquan.",
            [("launch", "2030-01-01", "actual")],
        ),
    ],
)
def test_the_day_of_an_announcement_is_that_of_what_was_done_not_of_what_is_to_come(
    text: str, told: list[tuple[str, str, str]]
) -> None:
    assert events(text, "2030-01-02") == told
