"""What is told beside an event and is none itself: what had been before, what it began, how a ship was steered."""

from __future__ import annotations

import pytest
from tests.extract.event_reading import events


def test_hours_since_another_deed_do_not_date_the_event_that_they_lead_up_to() -> None:
    text = (
        "Luna 17\n\nLuna 17 touched down in the Sea of Rains on 17 November 1970 at 03:47 UT. It was the first landing"
        " there, as the Sun had {} about 50 hours before."
    )
    for deed in ("risen", "set"):
        assert events(text.format(deed)) == [("landing", "1970-11-17T03:47Z", "actual")]


def test_what_had_been_launched_days_before_is_dated_by_them() -> None:
    text = "Soyuz 30 docked on June 28, 1978. The ship had been launched a day before."
    assert events(text) == [("launch", "1978-06-27", "actual"), ("docking", "1978-06-28", "actual")]


@pytest.mark.parametrize("owner", ["NASA's", "ESA’s", "Japan's"])
def test_a_landing_that_began_an_era_is_no_launch_of_its_owner(owner: str) -> None:
    text = f"On May 3, 2014, {owner} Corvus probe landed on Mars, cushioned by bags, and began a new era."
    assert events(text, "2020-01-02") == [("landing", "2014-05-03", "actual")]


def test_a_ship_flown_to_a_station_days_after_its_launch_is_not_launched_again() -> None:
    text = (
        "Destiny\n\nAtlantis lifted off on February 7, 2001, with the Destiny laboratory. Two days later, Kenneth"
        " Cockrell flew Atlantis to the station."
    )
    assert events(text, "2010-02-07") == [("launch", "2001-02-07", "actual")]
    text = "Mir\n\nIn July 1995 Charles Precourt flew Atlantis to Mir."
    assert events(text, "2010-02-07") == [("launch", "1995-07", "actual")]


@pytest.mark.parametrize(
    "told",
    [
        "Discovery's launch was stopped on Friday nine minutes before liftoff.",
        "The launch of Discovery was stopped on Friday because of fog.",
    ],
)
def test_a_launch_that_was_stopped_was_given_up(told: str) -> None:
    assert events(told, "2006-07-03") == [("launch", "2006-06-30", "delayed")]


@pytest.mark.parametrize(
    "told",
    [
        "Soyuz 31, which had been launched two days before, docked with Salyut 6 on August 27.",
        "Soyuz 31, launched two days earlier from Baikonur, docked with Salyut 6 on August 27.",
        "On August 27 Soyuz 31, launched two days earlier, docked with Salyut 6.",
        "On August 27 Soyuz 31, which had been launched two days earlier, docked with Salyut 6.",
    ],
)
def test_an_aside_counts_back_from_the_event_of_its_sentence(told: str) -> None:
    text = f"Progress 3 undocked from Salyut 6 on August 21, 1978. {told}"
    assert events(text, "1988-08-26") == [
        ("undocking", "1978-08-21", "actual"),
        ("launch", "1978-08-25", "actual"),
        ("docking", "1978-08-27", "actual"),
    ]


def test_the_orbiter_comes_home_to_where_shuttles_land_but_for_a_ride_on_a_plane() -> None:
    text = "Endeavour was launched on Dec. 2. The orbiter is to return to Kennedy on Dec. 13{}."
    assert events(text.format(""), "1993-12-04")[1:] == [("return", "1993-12-13", "planned")]
    assert events(text.format(" on top of its Boeing 747"), "1993-12-04")[1:] == []
