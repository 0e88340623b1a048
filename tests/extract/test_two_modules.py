"""Ships of two modules, and those that meet a stage: who is in which, and with what it docks."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, crew, crews, events, read

_CREW = (
    "The commander of Apollo 14 was Alan B. Shepard. With him flew Stuart A. Roosa, command module pilot, and Edgar D. "
    "Mitchell, lunar module pilot. Apollo 14 lifted off on January 31, 1971. "
)
_SECOND = (
    "Apollo 12 flew with commander Pete Conrad, command module pilot Dick Gordon and lunar module pilot Alan Bean. "
    "Apollo 12 lifted off on November 14, 1969. "
)


@pytest.mark.parametrize(
    ("text", "event", "names"),
    [
        (_CREW + "Antares undocked from Kitty Hawk on February 5, 1971.", "undocking", {"Shepard", "Mitchell"}),
        (
            _CREW + "Shepard set the lunar module Antares down on the Moon on February 5, 1971.",
            "landing",
            {"Shepard", "Mitchell"},
        ),
        (
            _CREW + "Antares landed on the Moon on February 5, 1971. The first excursion started on February 5, 1971.",
            "spacewalk",
            {"Shepard", "Mitchell"},
        ),
        (
            _CREW + "Kitty Hawk splashed down in the Pacific on February 9, 1971.",
            "return",
            {"Shepard", "Roosa", "Mitchell"},
        ),
        (_SECOND + "Intrepid touched down on the Moon on November 19, 1969.", "landing", {"Conrad", "Bean"}),
        (_SECOND + "Intrepid left the Moon on November 20, 1969.", "launch", {"Conrad", "Bean"}),
    ],
)
def test_who_is_in_which_module(text: str, event: str, names: set[str]) -> None:
    told = [each for each in read(text).candidates if each.event.kind.value == event][-1]
    assert {name.split()[-1] for name in crew(told)} == names


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "The command module Kitty Hawk was alone then. The lunar module Antares undocked on February 5, 1971.",
            "Command module Kitty Hawk",
        ),
        ("The Agena had gone up first. Gemini 8 docked on March 16, 1966.", "Agena"),
        ("Gemini 12 was launched to an Agena. The crew docked Gemini 12 by hand on November 12, 1966.", "Agena"),
    ],
)
def test_with_what_it_docks(text: str, target: str) -> None:
    told = next(each for each in read(text).candidates if each.event.kind.value in ("docking", "undocking"))
    assert told.event.target == target


MOON = (
    "Apollo 17: Last Men on the Moon\n\nApollo 17 was launched on Dec. 7, 1972, with Gene Cernan, Ron Evans and Jack "
    "Schmitt. On Dec. 11 the lunar module Challenger set down in the valley of Taurus-Littrow. Over three days "
    "Cernan and Schmitt spent 22 hours outside. The first moonwalk took place on Dec. 11. Challenger was left "
    "behind. The command module splashed down in the Pacific on Dec. 19, 1972."
)


def test_two_land_and_walk_and_no_lander_comes_home() -> None:
    found = {
        each.event.kind.value: (each.event.vehicle, {name.split()[-1] for name in crew(each)})
        for each in read(MOON, "2022-12-07").candidates
    }
    assert found["launch"] == ("Apollo 17", {"Cernan", "Evans", "Schmitt"})
    assert found["landing"] == ("Lunar module Challenger", {"Cernan", "Schmitt"})
    assert found["spacewalk"] == ("Lunar module Challenger", {"Cernan", "Schmitt"})
    assert found["return"] == ("Apollo 17", {"Cernan", "Evans", "Schmitt"})


def test_a_ship_that_sets_out_for_another_station_is_not_launched_again() -> None:
    text = "On May 5, 1986, at 12:12 UT Soyuz T-15 undocked from Mir and set out for the Salyut 7 station."
    assert [each[0] for each in events(text, "2000-01-01")] == ["undocking"]


def test_modules_with_a_month_each() -> None:
    text = "Nauka and Prichal are to be launched in July and November respectively."
    assert craft(text, "2021-06-01") == {"launch 2021-07": "Nauka", "launch 2021-11": "Prichal"}
    text = "Kvant-2 and Kristall docked with Mir in December 1989 and June 1990, respectively."
    assert craft(text, "2021-06-01") == {"docking 1989-12": "Kvant-2", "docking 1990-06": "Kristall"}


ANTARES = (
    "Apollo 14\n\nApollo 14 lifted off on January 31, 1971, with Alan Shepard, Stuart Roosa and Edgar Mitchell. It was"
    " made up of the Command Module Kitty Hawk and the Lunar Module Antares.\n\nAntares landed near Fra Mauro on"
    " February 5, 1971, at 09:18 UTC, while Roosa circled overhead in Kitty Hawk. Two moonwalks were made, and a"
    " science station was set up. The first began at 14:42 UTC on February 5.\n\nOn the way home, on February 8,"
    " Roosa carried out a spacewalk to fetch film. Kitty Hawk splashed down on February 9."
)


def test_who_circles_overhead_neither_lands_nor_walks() -> None:
    found = crews(ANTARES, "1996-02-05")
    assert found["landing 1971-02-05"] == found["spacewalk 1971-02-05"] == {"Shepard", "Mitchell"}


def test_a_walk_on_the_moon_is_made_from_the_ship_be_a_station_told_of() -> None:
    found = craft(ANTARES, "1996-02-05")
    assert found["spacewalk 1971-02-05"] == found["spacewalk 1971-02-08"] == "Apollo 14"


def test_nobody_walks_on_the_moon_out_of_the_module_in_orbit() -> None:
    text = (
        "The fourth landing\n\nThe Lunar Module Falcon landed on 30 July 1971 at 22:16 UTC. Worden stayed in the"
        " Command Module Endeavour. The Command Module carried many instruments.\n\nThree moonwalks were"
        " made. The first began at 13:12 UTC on 31 July."
    )
    assert craft(text, "1996-07-30")["spacewalk 1971-07-31"] == "Lunar module Falcon"


def test_who_walks_on_the_way_home_does_not_leave_the_lander_that_was_let_go() -> None:
    text = (
        "Apollo 17\n\nEugene Cernan and Harrison Schmitt landed in the Lunar Module Challenger on 11 December 1972,"
        " while Ronald Evans stayed in the Command Module America.\n\nThe LM docked with America on 15 December and"
        " was later jettisoned. On the way to Earth, Evans made a spacewalk on 17 December."
    )
    found = by_day(text, "1996-07-30")["spacewalk 1972-12-17"].event
    assert (found.vehicle, found.target) == ("Apollo 17", "")
