"""Orbits that a craft reaches minutes behind its launch, and modules that land once they have left their ship."""

from __future__ import annotations

from event_reading import by_day, crews, events


def test_an_orbit_reached_behind_the_launch_is_no_second_launch() -> None:
    told = events(
        "Skylab 4 was launched on a Saturn IB on 16 November 1973 at 14:01:23 UT. The spacecraft reached its orbit at "
        "14:11 UT, and docked at 22:02 UT.",
        "1980-01-01",
    )
    assert told == [
        ("launch", "1973-11-16T14:01:23Z", "actual"),
        ("orbit_insertion", "1973-11-16T14:11Z", "actual"),
        ("docking", "1973-11-16T22:02Z", "actual"),
    ]


def test_an_orbit_reached_is_the_launch_where_no_other_is_told() -> None:
    told = events("Gemini 4 entered orbit at 15:22 UT on 3 June 1965.", "1970-01-01")
    assert told == [("launch", "1965-06-03T15:22Z", "actual")]


_MOON = """\
Apollo 17

Apollo 17 was launched on 7 December 1972 with Eugene Cernan, Ronald Evans and Harrison Schmitt aboard.

The lunar module, with Cernan and Schmitt on board, separated from the command module on 11 December at 17:20 UT and \
landed at 19:54 UT. Evans remained in orbit.

The astronauts made three moonwalk EVAs. The first began at 23:54 UT on 12 December and lasted 7 hours.

Apollo 17 splashed down on 19 December 1972.
"""


def test_what_lands_is_the_module_that_left_its_ship() -> None:
    told = by_day(_MOON, "1980-01-01")
    assert told["landing 1972-12-11"].event.target == "Moon"
    assert list(told) == [
        "launch 1972-12-07",
        "undocking 1972-12-11",
        "landing 1972-12-11",
        "spacewalk 1972-12-12",
        "return 1972-12-19",
    ]


def test_those_who_landed_walk_on_the_moon() -> None:
    told = crews(_MOON, "1980-01-01")
    assert told["landing 1972-12-11"] == told["spacewalk 1972-12-12"] == {"Cernan", "Schmitt"}
    assert told["return 1972-12-19"] == {"Cernan", "Evans", "Schmitt"}


def test_the_hour_of_the_burn_is_that_of_the_orbit_it_led_to() -> None:
    text = "Magellan was placed in orbit around Venus on Aug. 10, 1990, when its solid motor was fired at 16:32 UTC."
    assert events(text) == [("orbit_insertion", "1990-08-10T16:32Z", "actual")]
    text = (
        "MAVEN entered orbit around Mars on Sept. 21, 2014, when its engines burned for 33 minutes from 9:50 p.m. EDT."
    )
    assert events(text) == [("orbit_insertion", "2014-09-22T01:50Z", "actual")]
    text = "Magellan entered orbit around Venus on Aug. 10, 1990, when its first pictures were sent at 16:32 UTC."
    assert events(text) == [("orbit_insertion", "1990-08-10", "actual")]
