"""What flies where the sentence of the launch names only a rocket, a company or "it"."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft


@pytest.mark.parametrize(
    ("text", "load"),
    [
        (
            "The probe Bepicolombo is bound for Mercury. An Ariane 5 launched it from Kourou on May 4, 2017.",
            "BepiColombo",
        ),
        (
            "Tianzhou-6 carries fuel for the Tiangong station. A Long March-7 lifted off with it on May 4, 2017.",
            "Tianzhou-6",
        ),
        ("Unity links the halves of the station. The shuttle Endeavour brought it up on May 4, 2017.", "Endeavour"),
        ("Zvezda holds the living quarters. A Proton rocket lifted it from Baikonur on May 4, 2017.", "Zvezda"),
        ("The module Kvant was long delayed. It was launched on a Proton on May 4, 2017.", "Kvant-1"),
        (
            "A Kuaizhou-1A rocket was launched from Jiuquan on May 4, 2017. It put the satellite Jilin-1 into orbit.",
            "Jilin-1",
        ),
    ],
)
def test_rocket_lifts_what_is_spoken_of(text: str, load: str) -> None:
    assert craft(text, "2017-05-10")["launch 2017-05-04"].removeprefix("Space Shuttle ") == load


@pytest.mark.parametrize(
    ("named", "craft_flown", "mission"),
    [
        ("SpaceX's 27th commercial resupply mission", "Cargo Dragon", "CRS-27"),
        ("The 27th SpaceX commercial resupply services mission", "Cargo Dragon", "CRS-27"),
        ("Northrop Grumman's 18th cargo flight", "Cygnus", "NG-18"),
        ("Orbital's second resupply mission", "Cygnus", "Orb-2"),
    ],
)
def test_cargo_flight_of_company_is_flight_of_its_ship(named: str, craft_flown: str, mission: str) -> None:
    text = f"{named} is to lift off for the International Space Station on March 9, 2023."
    flown = by_day(text, "2023-03-01")["launch 2023-03-09"].event
    assert (flown.vehicle, flown.mission) == (craft_flown, mission)


def test_next_flight_of_company_is_flight_of_its_ship() -> None:
    text = (
        "Cygnus left the International Space Station on Friday, Jan. 31, 2020. Northrop Grumman built the freighter."
        " The company's next resupply mission is scheduled for launch on Feb. 9."
    )
    assert craft(text, "2020-02-01") == {"undocking 2020-01-31": "Cygnus", "launch 2020-02-09": "Cygnus"}


def test_rockets_of_a_round_up_fly_their_own_loads() -> None:
    text = (
        "Two rockets flew this week. China launched a Smart Dragon-3 rocket from a ship on Monday, Dec. 5. It put nine"
        " Geely satellites into orbit. On the same day Blue Origin stopped the first launch attempt of its New Glenn"
        " rocket because of fog. On Wednesday, Dec. 7, a Falcon 9 lifted off with the lunar lander Blue Ghost."
    )
    found = by_day(text, "2022-12-09")
    assert found["launch 2022-12-05"].event.vehicle != "Blue Ghost"
    assert found["launch 2022-12-07"].event.vehicle == "Blue Ghost"
