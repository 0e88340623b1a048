"""Whose event a sentence tells: the craft, module or satellite that is meant, be it named or only pointed at."""

from __future__ import annotations

import pytest
from event_reading import events, only, read


def craft(text: str, published: str) -> list[tuple[str, str]]:
    """Kind and vehicle of the dated events in order of the text."""
    return [(each.event.kind.value, each.event.vehicle) for each in read(text, published).candidates]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Tianzhou-4 freighter is in orbit. The second laboratory, Mengtian, lifted off on Oct. 31 and docked "
            "with Tianhe on Nov. 1. It was moved to the side port two days later.",
            [("launch", "Mengtian"), ("docking", "Mengtian"), ("relocation", "Mengtian")],
        ),
        (
            "Progress MS-17 is at the station. The new module, Nauka, was launched on July 21, 2021. "
            "Prichal, a node module, which was launched on November 24, 2021, came last.",
            [("launch", "Nauka"), ("launch", "Prichal")],
        ),
        (
            "The Kvant module docked with Mir on April 9, 1987. It had been launched on March 31.",
            [("docking", "Kvant-1"), ("launch", "Kvant-1")],
        ),
        (
            "The third freighter, Progress MS-20, docked with the Zvezda module on June 3.",
            [("docking", "Progress MS-20")],
        ),
    ],
)
def test_a_module_is_the_craft_of_its_own_events(text: str, told: list[tuple[str, str]]) -> None:
    assert craft(text, "2022-11-12") == told


def test_no_time_zone_is_a_satellite() -> None:
    text = "A Falcon 9 carrying the Intelsat G-37 satellite lifted off at 11:52 p.m. EDT Saturday, and it is well."
    assert only(text, "2023-08-07").event.vehicle == "Intelsat G-37"


@pytest.mark.parametrize(
    "text",
    [
        "The Eutelsat Konnect satellite was put into orbit on Tuesday by Ariane 5. The craft separated at 22:10 GMT.",
        "A Falcon 9 lifted off on Sunday with the Luch satellite, which separated 32 minutes later.",
        "An Atlas 5 rose from Cape Canaveral on Monday. The stage and the satellite parted 40 minutes after liftoff.",
    ],
)
def test_what_parts_from_its_rocket_undocks_from_nothing(text: str) -> None:
    assert [kind for kind, _ in craft(text, "2023-08-25")] == ["launch"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "At 11:04 p.m. Eastern time on Tuesday, a Crew Dragon named Freedom dropped into the water off Florida.",
            ("return", "2023-05-31T03:04Z"),
        ),
        ("A capsule carrying three men thumped down on the steppe of Kazakhstan on Sunday.", ("return", "2023-05-28")),
        ("The cargo ship built by Northrop pulled away from the station on Friday.", ("undocking", "2023-05-26")),
        ("A rocket bearing a weather satellite climbed away from Vandenberg on Monday.", ("launch", "2023-05-29")),
    ],
)
def test_a_participle_ends_the_noun_that_is_the_subject(text: str, told: tuple[str, str]) -> None:
    assert events(text, "2023-06-01") == [(*told, "actual")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The three had shut the hatches of the orbiting lab and left it on Friday.", ["2023-05-26"]),
        ("Dragon, at the outpost since March, departs it on June 5.", ["2023-06-05"]),
        ("The astronauts left the car and boarded it again on Monday.", []),
    ],
)
def test_it_is_the_station_that_was_named(text: str, told: list[str]) -> None:
    assert [time for kind, time, _ in events(text, "2023-06-01") if kind == "undocking"] == told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On February 2, Ivanov and Petrov replaced an old box during a spacewalk that lasted a day.", ["2023-02-02"]),
        ("Two astronauts will fit a camera on June 9 on a spacewalk of six hours.", ["2023-06-09"]),
        ("Whitson and Kimbrough installed plates on January 6 in the course of a long spacewalk.", ["2023-01-06"]),
        ("NASA said on Monday that a hand was hurt during a spacewalk.", []),
        ("The return was moved from April 19 for the sake of a spacewalk.", []),
    ],
)
def test_a_spacewalk_takes_the_time_of_what_was_done_on_it(text: str, days: list[str]) -> None:
    assert [time for kind, time, _ in events(text, "2023-06-01") if kind == "spacewalk"] == days


@pytest.mark.parametrize(
    ("text", "vehicle"),
    [
        ("The Progress MS-24 freighter undocked on Saturday. A new ship will lift off on Thursday.", ""),
        ("The Progress MS-24 freighter undocked on Saturday. Its successor is to be launched on Thursday.", ""),
        ("The Dragon Freedom splashed down on Monday. The next crew is scheduled to be launched on Feb. 3.", ""),
        ("The Crew-7 Dragon docked on Sunday. Another Dragon, with cargo, is to lift off on Dec. 12.", "Dragon"),
        ("Soyuz MS-23 landed on Monday. A second Soyuz will be launched on Friday.", "Soyuz"),
        ("The new Dragon, Endurance, lifted off on Monday. The new capsule docked on Tuesday.", "Dragon Endurance"),
    ],
)
def test_a_newcomer_is_not_the_craft_told_of_before(text: str, vehicle: str) -> None:
    assert craft(text, "2023-12-01")[-1][1] == vehicle


@pytest.mark.parametrize(
    ("text", "vehicle"),
    [
        (
            "A Delta II rocket lifted off from Cape Canaveral at 08:34 GMT today. The satellite, GPS IIR-20(M), "
            "separated from the third stage an hour later.",
            "GPS IIR-20",
        ),
        (
            "Europe's Ariane 4 rocket left its pad at Kourou at 23:42 GMT on Friday. The Brasilsat B4 satellite "
            "separated 21 minutes later.",
            "Brasilsat B4",
        ),
        (
            "The Electron lifted off at 11:05 p.m. Eastern on Dec. 14. Its kick stage deployed the payload, the "
            "QPS-SAR-5 satellite, into orbit nearly an hour later.",
            "QPS-SAR-5",
        ),
        ("A Falcon 9 lifted off at 5:04 p.m. EDT Wednesday. SES-22 was turned loose 33 minutes later.", "SES-22"),
    ],
)
def test_what_left_the_rocket_is_what_it_carried(text: str, vehicle: str) -> None:
    assert only(text, "2009-03-24").event.vehicle == vehicle


def test_what_a_ship_takes_along_is_not_the_ship() -> None:
    text = "Challenger was taken off the pad. It is now to be launched April 29 with the Spacelab laboratory."
    assert only(text, "1985-04-12").event.vehicle == "Space Shuttle Challenger"


def test_a_launcher_leaves_its_pad_by_any_verb_of_haste() -> None:
    text = "The tall launcher fired away from pad 40 of Cape Canaveral Space Force Station at 5:04 p.m. EDT Wednesday."
    assert events(text, "2022-06-30") == [("launch", "2022-06-29T21:04Z", "actual")]
    assert events("The engines were fired at pad 40 on Tuesday.", "2022-06-30") == []


def test_a_nation_that_lands_with_a_probe_is_no_ship() -> None:
    text = (
        "He flew to Salyut 7 on a Soyuz. India looks ahead. In August 2023, it became the fourth nation to put a probe "
        "softly on the Moon, with Chandrayaan-3."
    )
    landing = next(each for each in read(text, "2025-06-27").candidates if each.event.kind.value == "landing")
    assert landing.event.vehicle == "Chandrayaan-3"
