"""A type's name beside a ship of it by its number, and craft that only tell where another came down."""

from __future__ import annotations

import pytest
from event_reading import craft


def test_type_launched_long_after_numbered_ship_is_another() -> None:
    text = (
        "Soyuz 22 was launched on Sept. 15, 1976, from Baikonur. On Feb. 7, 1977, a Soyuz lifted off again. It docked"
        " with Salyut 5 on Feb. 8, 1977."
    )
    assert craft(text, "1977-03-01") == {
        "launch 1976-09-15": "Soyuz 22",
        "launch 1977-02-07": "Soyuz",
        "docking 1977-02-08": "Soyuz",
    }


def test_type_that_came_before_the_launch_of_numbered_ship_is_another() -> None:
    text = "A Progress ship docked with the station on May 4, 2001. Progress M1-7 is to be launched on Nov. 26, 2001."
    assert craft(text, "2001-06-01") == {"docking 2001-05-04": "Progress", "launch 2001-11-26": "Progress M1-7"}


@pytest.mark.parametrize(
    "where",
    [
        "a few hundred metres from Luna 23, which had arrived two years before",
        "not far from Luna 23",
        "near Luna 23",
        "two kilometers northwest of Luna 23",
    ],
)
def test_craft_measured_from_is_not_the_one_that_lands(where: str) -> None:
    text = f"Luna 24 is the last of its series. The probe landed on the Moon on August 18, 1976, {where}."
    assert craft(text, "1976-08-25")["landing 1976-08-18"] == "Luna 24"


@pytest.mark.parametrize(
    ("text", "event", "flown"),
    [
        (
            "The station, with the module Cosmos 1443 attached, was deorbited on May 2, 1985. Salyut 6 was launched"
            " in 1977.",
            "reentry 1985-05-02",
            "Salyut 6",
        ),
        (
            "The lander of Chandrayaan-3, with the rover Pragyan inside, landed on the Moon on Aug. 23, 2023.",
            "landing 2023-08-23",
            "Chandrayaan-3",
        ),
        (
            "Two cosmonauts lived aboard Salyut 6 in 1978 and broke the record of the last Skylab crew. The station was"
            " deorbited on May 2, 1985.",
            "reentry 1985-05-02",
            "Salyut 6",
        ),
    ],
)
def test_what_is_only_with_the_subject_or_names_a_crew_is_not_what_comes_down(
    text: str, event: str, flown: str
) -> None:
    assert craft(text, "2023-08-30")[event] == flown


def test_module_that_a_nation_launches_is_what_is_launched() -> None:
    text = "China launched Wentian, the second part of its space station, on July 24, 2022, from Wenchang."
    assert craft(text, "2022-07-25") == {"launch 2022-07-24": "Wentian"}


def test_freighter_is_known_by_its_namesake_alone() -> None:
    text = "The Johannes Kepler, Europe's second ATV, left the station on June 20, 2011."
    assert craft(text, "2011-06-22") == {"undocking 2011-06-20": "Johannes Kepler ATV"}
