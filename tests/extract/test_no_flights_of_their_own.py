"""Untethered flights, and what tells of no launch, landing or departure though its words may."""

from __future__ import annotations

import pytest
from event_reading import events, read


@pytest.mark.parametrize(
    "text",
    [
        "On Sept. 16, 1994, Mark Lee tested a new jetpack and flew away from Discovery without a tether.",
        "On Sept. 16, 1994, Carl Meade became the second person to float in space without a tether.",
        "Mark Lee flew away from space shuttle Discovery without a tether on Sept. 16, 1994.",
    ],
)
def test_who_flies_without_a_tether_walks_in_space(text: str) -> None:
    assert events(text, "2014-09-16") == [("spacewalk", "1994-09-16", "actual")]


def test_a_way_off_a_space_shuttle_is_no_way_home() -> None:
    assert events("Mark Lee moved away from space shuttle Discovery on Sept. 16, 1994.", "2014-09-16") == []


def test_who_followed_with_a_landing_was_not_launched() -> None:
    text = "Soyuz 7 landed on Oct. 17, 1969. Shatalov and Yeliseyev followed on Oct. 18, with a landing in Kazakhstan."
    assert events(text) == [("return", "1969-10-17", "actual"), ("return", "1969-10-18", "actual")]


def test_a_crew_of_a_history_that_followed_with_a_splashdown_was_not_launched() -> None:
    text = (
        "Gemini VII, with Frank Borman and James Lovell on board, lifted off on a Titan II rocket on Dec. 4, 1965. "
        "Gemini VI-A splashed down on Dec. 16. A ship recovered the capsule. Borman and Lovell followed on Dec. 18, "
        "with a splashdown at 9:05 a.m. EST."
    )
    assert [each[:2] for each in events(text, "2015-12-15")] == [
        ("launch", "1965-12-04"),
        ("return", "1965-12-16"),
        ("return", "1965-12-18T14:05Z"),
    ]


def test_an_engine_that_sends_a_craft_back_brings_it_home_later() -> None:
    text = "Orion flew past the Moon on Dec. 5, when its engine fired to send the spacecraft back to Earth."
    assert events(text, "2022-12-11") == [("flyby", "2022-12-05", "actual")]


def test_a_return_to_the_vicinity_of_earth_is_a_flyby() -> None:
    text = "The probe Stardust will return to the vicinity of the Earth in January 2001."
    assert events(text, "1999-02-08") == [("flyby", "2001-01", "planned")]


def test_a_rover_that_rolls_down_a_ramp_has_landed_before() -> None:
    text = (
        "The lander touched down on the Moon on Dec. 14, 2013, at 13:11 UT. The rover rolled down a ramp to the "
        "surface at 20:35 UT."
    )
    assert events(text, "2013-12-20") == [("landing", "2013-12-14T13:11Z", "actual")]


def test_a_part_that_followed_parts_from_nothing() -> None:
    text = (
        "Unity was brought to the station by Endeavour in December 1998, and the first part of the truss followed in "
        "October 2000."
    )
    assert events(text, "2010-01-01") == [("docking", "1998-12", "actual")]


def test_a_port_that_was_released_is_no_ship_let_go() -> None:
    text = "The port of the Poisk module had been released a few days before. Progress MS-29 undocked on July 1."
    assert events(text, "2025-07-06") == [("undocking", "2025-07-01", "actual")]


def test_a_number_of_missions_between_two_years_is_no_launch_in_either() -> None:
    assert events("Mark Lee flew on four space shuttle missions between 1989 and 1997.", "2020-02-02") == []


def test_the_third_of_a_row_has_a_slot_of_its_own() -> None:
    text = (
        "The first Black Brant is scheduled to launch at 2:40 p.m. EST on Feb. 8. The second is scheduled to lift off "
        "at 3:20 p.m. EST, during the peak, and the third at 4:05 p.m. EST, after it."
    )
    assert [time for _, time, _ in events(text, "2020-02-02")] == [
        "2020-02-08T19:40Z",
        "2020-02-08T20:20Z",
        "2020-02-08T21:05Z",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Both of the satellites had been left in useless orbits in February 1984, when their stages failed.",
        "Two cosmonauts were left on the station in May 1984.",
        "NASA will hold a briefing on the U.S. spacewalk at 2 p.m. on Aug. 22.",
    ],
)
def test_what_is_left_or_talked_of_sets_out_for_nowhere(text: str) -> None:
    assert events(text, "1984-08-01") == []


def test_atlantis_left_is_no_passive() -> None:
    assert events("Atlantis left the station on Tuesday.", "2011-07-20") == [("undocking", "2011-07-19", "actual")]


def test_the_day_of_leaving_a_body_is_not_that_of_bringing_home() -> None:
    text = "Hayabusa2 left Ryugu last November and is to bring its capsule back to Earth in December."
    assert events(text, "2020-06-13") == [("return", "2020-12", "planned")]


def test_a_ship_that_has_come_home_brings_no_further_crew() -> None:
    text = (
        "Soyuz T-14 was launched on September 17, 1985, and docked with Salyut 7 on September 18. The crew landed in "
        "Soyuz T-14 on November 21. Salyut 7 received one more crew in May 1986."
    )
    assert [
        each.event.vehicle for each in read(text, "2000-01-01").candidates if each.event.kind.value == "docking"
    ] == ["Soyuz T-14", ""]
