"""Departures told by "set off", dockings by hand, captures by gravity, passes told by a height, ends in the air."""

from __future__ import annotations

import pytest
from event_reading import events, only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Juice flew 700 km above the Moon at 21:15 UTC on 19 August 2024.", ("flyby", "2024-08-19T21:15Z")),
        ("On May 18, 2019 the probe soared 1,200 miles above Mars.", ("flyby", "2019-05-18")),
        ("Lucy passed 220 miles over the asteroid Donaldjohanson on April 20, 2025.", ("flyby", "2025-04-20")),
        (
            "The craft looped Earth until the moon's gravity caught it on April 4, 2019.",
            ("orbit_insertion", "2019-04-04"),
        ),
        ("On July 4, 2016 Jupiter's gravity captured Juno.", ("orbit_insertion", "2016-07-04")),
        ("The pull of Saturn seized the probe on July 1, 2004.", ("orbit_insertion", "2004-07-01")),
        (
            "Malenchenko took control of the Progress and steered it into the port on May 6, 2001.",
            ("docking", "2001-05-06"),
        ),
        (
            "Novitskiy will turn the Soyuz and guide it to the Nauka module at 0904 GMT on Sept. 28, 2021.",
            ("docking", "2021-09-28T09:04Z"),
        ),
        ("They set off the next morning, at 0335 GMT on Dec. 4, 1998.", ("launch", "1998-12-04T03:35Z")),
        ("The cosmonauts set out with Andrew Morgan on July 20, 2019.", ("launch", "2019-07-20")),
        ("Sputnik was dragged back into the atmosphere on January 4, 1958.", ("reentry", "1958-01-04")),
    ],
)
def test_told_by_who_moves_where(text: str, expected: tuple[str, str]) -> None:
    found = only(text).event
    assert found.start is not None
    assert (found.kind.value, found.start.iso()) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The hikers set off on July 4, 2019.",
        "The cosmonauts set off for Star City on July 4, 2019.",
        "The crew set out in a bus at 0900 GMT on July 4, 2019.",
        "The company had set out to win the prize in 2007.",
        "Earth's gravity pulled the dust back on May 6, 2001.",
        "The plane flew 700 km over the desert on May 6, 2001.",
    ],
)
def test_other_travel(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pioneer 11 passed two planets: Jupiter in December 1974 and Saturn in September 1979.",
            ["1974-12", "1979-09"],
        ),
        (
            "The probe is the only one to have visited all four of the giant planets: Jupiter in 1979, Saturn in 1981, "
            "Uranus in 1986, and Neptune.",
            ["1979", "1981", "1986"],
        ),
        ("Pioneer 10 was the first to pass Jupiter, on Dec. 3, 1973.", ["1973-12-03"]),
        ("The picture shows Titan as the probe sped through the planet's system on Nov. 12, 1980.", ["1980-11-12"]),
        ("Voyager 1 swept through the Jovian system in March 1979.", ["1979-03"]),
    ],
)
def test_planets_passed(text: str, expected: list[str]) -> None:
    assert [each[:2] for each in events(text)] == [("flyby", day) for day in expected]


def test_the_solar_system_is_no_planet() -> None:
    assert events("Voyager 2 sped through the outer solar system in 1986.") == []
