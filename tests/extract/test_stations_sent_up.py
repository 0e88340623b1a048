"""Which craft a telling means where it names "the station" or "it", and whose mission a shuttle flew."""

from __future__ import annotations

import pytest
from event_reading import craft, crew, read


@pytest.mark.parametrize(
    ("text", "event", "vehicle"),
    [
        (
            "A Proton rocket launched the station on April 19, 1971. Salyut 1 was 14 meters long. Soyuz 10 lifted off "
            "on April 23 to visit it.",
            "launch 1971-04-19",
            "Salyut 1",
        ),
        (
            "Salyut 6 took in five main crews. The last to leave, in Soyuz T-4, landed on May 26, 1981. Controllers "
            "commanded the station to a destructive reentry on July 29, 1982.",
            "reentry 1982-07-29",
            "Salyut 6",
        ),
        (
            "Skylab was the first American station. NASA launched it on a Saturn V on May 14, 1973. Apollo "
            "ferried three crews.",
            "launch 1973-05-14",
            "Skylab",
        ),
    ],
)
def test_the_station_is_the_one_an_article_names(text: str, event: str, vehicle: str) -> None:
    assert craft(text, "1990-01-02")[event] == vehicle


def test_what_flies_to_a_station_is_not_the_station() -> None:
    text = "Mir was old by then. Progress M-34 was launched to the station on April 6, 1997. It docked on April 8."
    assert craft(text, "1997-04-10") == {"launch 1997-04-06": "Progress M-34", "docking 1997-04-08": "Progress M-34"}


HISTORY = (
    "STS-47 and Spacelab-J: a flight of firsts\n\nThe loss of Challenger put everything off. NASA named the science "
    "crew members Mark C. Lee, N. Jan Davis and Mae C. Jemison in September 1989. Commander Robert L. Gibson, Pilot "
    "Curtis L. Brown and Mission Specialist Jay Apt completed the crew in 1991.\n\nEndeavour came back to Florida "
    "from its first mission, STS-49, which had landed at Edwards Air Force Base on May 16, 1992. Endeavour lifted "
    "off at 10:23 a.m. EDT on Sept. 12, 1992. Gibson and Brown guided Endeavour to a landing on Sept. 20."
)


def test_a_mission_is_flown_by_the_shuttle_that_is_known_to_have_flown_it() -> None:
    found = {
        f"{each.event.kind.value} {each.event.start.iso()[:10]}": (
            each.event.vehicle,
            {name.split()[-1] for name in crew(each)},
        )
        for each in read(HISTORY, "2022-09-12").candidates
        if each.event.start is not None
    }
    everybody = {"Lee", "Davis", "Jemison", "Gibson", "Brown", "Apt"}
    assert found == {
        "return 1992-05-16": ("Space Shuttle Endeavour", set()),
        "launch 1992-09-12": ("Space Shuttle Endeavour", everybody),
        "return 1992-09-20": ("Space Shuttle Endeavour", everybody),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Space agency chiefs chose astronauts Mary Okafor, Jon Lindt and Ann Weber, and a launch was planned for 1988. "
        "Soyuz TM-31 lifted off on May 3, 1990, with cosmonaut Bill Hart aboard.",
        "Managers met astronauts Mary Okafor and Jon Lindt, and the launch of Soyuz TM-31 took place on May 3, 1990. "
        "Aboard the Soyuz was cosmonaut Bill Hart.",
    ],
)
def test_those_chosen_are_not_of_a_launch_told_behind_an_and(text: str) -> None:
    found = [each for each in read(text, "1990-06-01").candidates if each.event.vehicle == "Soyuz TM-31"]
    assert [crew(each) for each in found] == [["Bill Hart"]]


def test_modules_that_came_one_after_the_other() -> None:
    text = "Mir grew slowly. Kvant-2 came in December 1989, Kristall in June 1990 and Priroda in April 1996."
    told = craft(text, "2001-03-23")
    assert told == {"docking 1989-12": "Kvant-2", "docking 1990-06": "Kristall", "docking 1996-04": "Priroda"}
    assert craft("The Destiny lab arrived in Florida in November 1998.", "2001-03-23") == {}


def test_the_one_station_of_its_series_is_meant_without_its_number() -> None:
    text = (
        "On April 19, 1982, the Salyut 7 station was put into orbit. Salyut was launched on a Proton at 19:45 UTC. "
        "Soyuz T-5 docked with Salyut on May 14."
    )
    found = [each.event for each in read(text, "2022-04-19").candidates]
    assert [(each.kind.value, each.start.iso() if each.start else "") for each in found] == [
        ("launch", "1982-04-19T19:45Z"),
        ("docking", "1982-05-14"),
    ]
    assert (found[0].vehicle, found[1].target) == ("Salyut 7", "Salyut 7")


def test_a_series_of_which_two_are_named_keeps_its_name() -> None:
    text = "Salyut 6 came down on July 29, 1982. Salyut 7 was in orbit. A crew docked with Salyut on Aug. 20, 1982."
    assert {each.event.target for each in read(text).candidates if each.event.kind.value == "docking"} == {"Salyut"}
