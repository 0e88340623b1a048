"""Further rockets, first flights, landings of probes and dates that share a year."""

from __future__ import annotations

import pytest
from event_reading import events, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A Falcon 9 lifted off from Florida on May 3, 2022, and a second from California on May 5.",
            [("2022-05-03", "Florida"), ("2022-05-05", "California")],
        ),
        (
            "One Electron flew from New Zealand on May 3, 2022, another from Virginia on May 9.",
            [("2022-05-03", ""), ("2022-05-09", "Virginia")],
        ),
        (
            "An Atlas flew from Cape Canaveral on Dec. 16, 2022, and a third from Vandenberg on Dec. 19.",
            [("2022-12-16", "Cape Canaveral"), ("2022-12-19", "Vandenberg")],
        ),
    ],
)
def test_rockets_told_without_a_verb(text: str, expected: list[tuple[str, str]]) -> None:
    found = [each.event for each in read(text, "2022-12-22").candidates]
    assert sorted((each.start.iso(), each.site or "") for each in found if each.start) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The rocket's first flight, in July 2022, went well.", "2022-07"),
        ("The capsule's first flight, on May 5, 1998, lasted two days.", "1998-05-05"),
        ("Its first flight was on May 5, 1998.", "1998-05-05"),
    ],
)
def test_first_flights(text: str, day: str) -> None:
    assert [each[:2] for each in events(text)] == [("launch", day)]


def test_a_probe_lands_by_a_crater_and_is_put_into_orbit() -> None:
    text = (
        "The automatic station Luna-25 has been put into an orbit around the Moon, Roscosmos said on Wednesday.\n\n"
        '"At 11:57 Moscow time the station was placed in a lunar orbit," it said.\n\n'
        "It is to touch down on August 21 to the north of the crater Boguslavsky near the South Pole.\n"
    )
    assert [each[:2] for each in events(text, "2023-08-16")] == [
        ("orbit_insertion", "2023-08-16T08:57Z"),
        ("landing", "2023-08-21"),
    ]


def test_days_of_one_year() -> None:
    text = "Hayabusa2 touched down on the asteroid on February 22 and again on July 11, 2019."
    assert [each[1] for each in events(text, "2020-12-06")] == ["2019-02-22", "2019-07-11"]


def test_orbits_after_the_launch_told_last() -> None:
    text = (
        "Soyuz MS-17 undocked at 12:38 p.m. EDT today. The port is needed for Soyuz MS-18, which will lift off on "
        "Friday, April 9. They will dock to it just two orbits later."
    )
    assert ("docking", "2021-04-09") in [each[:2] for each in events(text, "2021-03-19")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The second Antares was launched in January 2014 and the third in July.", ["2014-01", "2014-07"]),
        (
            "The first of the satellites was launched on May 3, 2005, the second on July 4, and the third on July 9.",
            ["2005-05-03", "2005-07-04", "2005-07-09"],
        ),
    ],
)
def test_the_second_and_the_third(text: str, days: list[str]) -> None:
    assert [each[:2] for each in events(text, "2014-10-29")] == [("launch", day) for day in days]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On November 14, 1971, Mariner 9 fired its engine and became the first craft to orbit another planet.",
            ("orbit_insertion", "1971-11-14"),
        ),
        (
            "On December 24, 1968 the crew fired the engine and became the first people to circle the Moon.",
            ("orbit_insertion", "1968-12-24"),
        ),
    ],
)
def test_who_became_the_first(text: str, expected: tuple[str, str]) -> None:
    assert [each[:2] for each in events(text)] == [expected]


def test_rockets_to_come_give_no_other_up() -> None:
    text = "A Falcon 9 will lift off from Florida on May 3, 2025, and a second from California on May 5, 2025."
    assert [each[2] for each in events(text, "2025-04-29")] == ["planned", "planned"]
