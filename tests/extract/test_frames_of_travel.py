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
        ("On October 4, 2024, ULA flew its new Vulcan rocket for the second time.", ("launch", "2024-10-04")),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Saturday, Jan. 25, 2020, they plan to leave Quest one more time.", ("spacewalk", "2020-01-25")),
        (
            "He and Vinogradov plan to enter the airless Spektr in spacesuits on August 20, 1997.",
            ("spacewalk", "1997-08-20"),
        ),
        (
            "On March 18, 1965, Alexei Leonov crawled in and pushed himself out over the sea.",
            ("spacewalk", "1965-03-18"),
        ),
        ("In April 1975, Vasily Lazarev and Oleg Makarov came down in the Altai mountains.", ("return", "1975-04")),
        ("On March 19, 1965 the cosmonauts came down in the taiga.", ("return", "1965-03-19")),
        ("On July 20, 1976 Viking 1 was down in Chryse Planitia.", ("landing", "1976-07-20")),
        ("On July 19, 1975 they parted after two days of joint work.", ("undocking", "1975-07-19")),
        (
            "In August 2019 Alexander Skvortsov took Soyuz MS-13 with Luca Parmitano from one port to the other.",
            ("relocation", "2019-08"),
        ),
    ],
)
def test_told_by_where_people_and_craft_go(text: str, expected: tuple[str, str]) -> None:
    assert [each[:2] for each in events(text)] == [expected]


def test_a_freighter_steered_out_of_orbit_has_come_to_its_end() -> None:
    text = "Progress MS-22 undocked on August 21, 2023. It was steered out of orbit that same day."
    assert [each[0] for each in events(text)] == ["undocking", "reentry"]


def test_an_observatory_that_reaches_its_station_docks_nowhere() -> None:
    assert events("The observatory is to reach its station around the second Lagrange point in January 2022.") == []


def test_what_had_been_launched_before_leaves_the_story_where_it_was() -> None:
    text = (
        "Voskhod 2 left the pad at Baikonur at 10:00 Moscow time on March 18, 1965 with Pavel Belyayev and Alexei "
        "Leonov. An uncrewed twin, Cosmos 57, had been launched on February 22 and blew itself up.\n\n"
        "On the second orbit the cosmonauts inflated the tube. Leonov crawled in and at 11:34 pushed himself out.\n"
    )
    assert ("spacewalk", "1965-03-18T08:34Z", "actual") in events(text)


def test_encounters_after_a_colon() -> None:
    text = (
        "The mission uses nine encounters: one with Earth, on 10 April 2020, two with Venus, on 15 October 2020 and "
        "10 August 2021, and six with Mercury."
    )
    assert [each[:2] for each in events(text)] == [
        ("flyby", "2020-04-10"),
        ("flyby", "2020-10-15"),
        ("flyby", "2021-08-10"),
    ]


def test_who_did_it_named_behind_a_colon() -> None:
    text = (
        "Years went by before another ship docked with a Russian one: Atlantis, at the Mir station, on June 29, 1995."
    )
    found = only(text).event
    assert found.start is not None
    assert (found.kind.value, found.vehicle, found.start.iso()) == ("docking", "Space Shuttle Atlantis", "1995-06-29")


def test_debris_does_not_return() -> None:
    assert events("Splashdown of debris (estimated): August 20, 2020, 4:19 p.m. UTC") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Zond rounded the Moon on October 24, 1970.", ("flyby", "1970-10-24")),
        ("Luna 18 smashed into a mountain on September 11, 1971, after 54 orbits.", ("landing", "1971-09-11")),
        ("Luna 16 had set off on September 12, 1970.", ("launch", "1970-09-12")),
        ("Moghbeli will seize Cygnus with Canadarm2 at 0920 GMT on Jan. 31, 2024.", ("berthing", "2024-01-31T09:20Z")),
    ],
)
def test_less_usual_verbs(text: str, expected: tuple[str, str]) -> None:
    assert [each[:2] for each in events(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "walkers"),
    [
        (
            "On December 25, 1973, Gerald Carr and William Pogue went out to photograph Comet Kohoutek.",
            ["Gerald Carr", "William Pogue"],
        ),
        (
            "On March 27, 1996, Linda Godwin and Michael Clifford headed out to attach four experiments to the docking "
            "module.",
            ["Linda Godwin", "Michael Clifford"],
        ),
        (
            "Jerry Ross and James Newman floated out on December 7, 1998, to connect the cables.",
            ["Jerry Ross", "James Newman"],
        ),
        (
            "The next day, May 19, 2009, John Grunsfeld and Andrew Feustel went out to replace an old sensor.",
            ["John Grunsfeld", "Andrew Feustel"],
        ),
    ],
)
def test_a_crew_that_went_out_to_work_made_a_spacewalk(text: str, walkers: list[str]) -> None:
    walk = only(text).event
    assert (walk.kind.value, [each.name for each in walk.crew]) == ("spacewalk", walkers)
    assert not walk.target


@pytest.mark.parametrize(
    "text",
    [
        "The astronauts went out to board the spacecraft on July 16, 1969.",
        "On June 3, 1965, Gerald Carr and Fred Haise went out to dinner.",
        "Divers floated out to fetch the capsule on July 24, 1969.",
    ],
)
def test_who_goes_out_on_the_ground_makes_no_spacewalk(text: str) -> None:
    assert not [each for each in events(text) if each[0] == "spacewalk"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A landing on March 30, 1996, was waved off because of rain, and Atlantis came home the next day.",
            [("return", "1996-03-30", "delayed"), ("return", "1996-03-31", "actual")],
        ),
        (
            "The docking planned for May 2, 1997, was waved off after a radar failed.",
            [("docking", "1997-05-02", "delayed")],
        ),
        (
            "Two landing opportunities on July 16, 1999, were waved off, and Columbia landed on July 18.",
            [("return", "1999-07-16", "delayed"), ("return", "1999-07-18", "actual")],
        ),
    ],
)
def test_what_was_waved_off_did_not_happen(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Carr and Pogue went outside to photograph the comet on December 25, 1973.", ("spacewalk", "1973-12-25")),
        ("Atlantis was launched to study the ozone layer on March 24, 1992.", ("launch", "1992-03-24")),
        ("Endeavour lifted off to map the land by radar on February 11, 2000.", ("launch", "2000-02-11")),
        ("On April 9, 1983, Weitz and Bobko guided Challenger to a smooth landing.", ("return", "1983-04-09")),
        ("On July 7, 1995, the commander steered Atlantis to a touchdown at Kennedy.", ("return", "1995-07-07")),
        ("On April 14, 1981, the pilots flew Columbia to a landing at Edwards.", ("return", "1981-04-14")),
    ],
)
def test_the_day_of_what_it_was_for_or_brought_to_is_the_events(text: str, told: tuple[str, str]) -> None:
    assert [each[:2] for each in events(text)] == [told]


def test_what_one_set_out_to_reach_has_its_own_day() -> None:
    assert not events("Mariner 10 was launched to reach Mercury on March 29, 1974.")
