"""Flights of rockets told by their place in a row, and craft told by since when they are up."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, events


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The Kairos rocket's first flight, in March 2024, ended in a ball of fire.", "2024-03"),
        ("The second flight of the Zhuque rocket, on July 12, 2023, went well.", "2023-07-12"),
        ("The rocket carried a dummy, as it had on its first outing in December 2014.", "2014-12"),
        ("Her third mission in October 1998 lasted nine days.", "1998-10"),
    ],
)
def test_a_flight_told_by_its_place_in_a_row(text: str, when: str) -> None:
    assert events(text, "2025-01-02") == [("launch", when, "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "The helicopter's third flight, on April 25, 2021, took it 50 meters away.",
        "The rocket completed its last mission in March 2023 with a plunge into the sea.",
        "The airline's first flight in May 2009 went to Rome.",
    ],
)
def test_what_is_no_launch_of_a_row(text: str) -> None:
    assert [each for each in events(text, "2025-01-02") if each[0] == "launch"] == []


def test_an_outing_of_people_is_a_walk() -> None:
    text = (
        "Chris Cassidy and Robert Behnken made the first outing on June 26, 2020, to change batteries of the station."
    )
    assert events(text, "2020-07-02") == [("spacewalk", "2020-06-26", "actual")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Euclid, in space since July 2023, maps galaxies.", {"launch 2023-07": "Euclid"}),
        ("CHEOPS, in orbit since December 2019, watches known planets.", {"launch 2019-12": "Cheops"}),
        (
            "Sentinel-6 has been in orbit since 2020, and Sentinel-5P since October 2017.",
            {"launch 2020": "Sentinel-6", "launch 2017-10": "Sentinel-5P"},
        ),
    ],
)
def test_since_when_a_craft_is_up(text: str, told: dict[str, str]) -> None:
    assert craft(text, "2025-01-02") == told


def test_a_probe_in_orbit_around_a_planet_since_a_month() -> None:
    text = "Akatsuki, in orbit around Venus since December 2015, went silent last year."
    assert events(text, "2025-01-02") == [("orbit_insertion", "2015-12", "actual")]


def test_the_spacecraft_is_the_one_named_just_before() -> None:
    text = (
        "Discovery, with Vladimir Titov aboard, came close to Mir on Feb. 6, 1995. Discovery turned away again. Snow "
        "lay on the steppe when Norman Thagard climbed into Soyuz TM-21 with Vladimir Dezhurov. The spacecraft lifted "
        "off at 1:11 a.m. EST on March 14, 1995."
    )
    assert by_day(text, "2025-03-02")["launch 1995-03-14"].event.vehicle == "Soyuz TM-21"


def test_craft_that_one_was_followed_by() -> None:
    text = "Landsat 1 went up in July 1972, followed by Landsat 2 in January 1975 and Landsat 3 in March 1978."
    told = craft(text, "2025-01-02")
    assert told == {"launch 1972-07": "Landsat 1", "launch 1975-01": "Landsat 2", "launch 1978-03": "Landsat 3"}
    text = "Landsat 1 went up in July 1972, followed by a briefing in the next month."
    assert events(text, "2025-01-02") == [("launch", "1972-07", "actual")]
