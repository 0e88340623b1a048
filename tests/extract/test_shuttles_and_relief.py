"""Whom shuttles bring to a station and take home from it, in articles that tell of several flights of theirs."""

from __future__ import annotations

import pytest
from event_reading import craft, crews, events

_STORY = """\
Shuttle flights to Mir

Discovery was launched on June 27, 1994, on mission STS-64, with cosmonaut Ivan Petrov aboard.

Endeavour, flying mission STS-89, left the Kennedy Space Center on January 22, 1998. Endeavour {brought}, Oleg Stern \
and Pavel Kern, and {took} home Lee Gold and Max Thorn. It undocked on January 29 and landed in Florida on January 31.

Discovery was launched on June 2, 1998, to bring Andrew Thomas home. It landed on June 12, and the program was over.
"""


def test_a_new_crew_is_brought_and_others_are_taken_home() -> None:
    for brought, took in (("brought a new Mir crew", "took"), ("delivered a relief crew", "carried")):
        told = crews(_STORY.format(brought=brought, took=took), "2015-06-29")
        assert told["launch 1998-01-22"] == {"Stern", "Kern"}
        assert told["undocking 1998-01-29"] == told["return 1998-01-31"] == {"Gold", "Thorn"}


def test_the_flight_whose_mission_is_named_keeps_its_people() -> None:
    told = crews(_STORY.format(brought="brought a new Mir crew", took="took"), "2015-06-29")
    assert told["launch 1994-06-27"] == {"Petrov"}
    assert told["return 1998-06-12"] == {"Thomas"}


_PICTURE = """\
The shuttle at Mir

Endeavour is seen from the Soyuz TM-27 spacecraft. Cosmonauts Oleg Stern and Pavel Kern left the station briefly on \
Jan. 29, 1998, to film the departure of the shuttle.

Endeavour was launched on mission STS-89 from the Kennedy Space Center on January 22, 1998. The crew of commander Max \
Thorn, pilot Joe Edwards and mission specialist Lee Gold carried Stern and Kern to the station. On the return trip, \
Endeavour brought home the two members of the Mir 24 crew, Ivan Petrov and David Wolf. The shuttle landed in Florida \
on January 31.
"""


def test_those_who_film_the_shuttle_that_brought_them_do_not_leave_in_it() -> None:
    told = crews(_PICTURE, "1998-02-03")
    assert told["launch 1998-01-22"] == {"Thorn", "Edwards", "Gold", "Stern", "Kern"}
    assert told["return 1998-01-31"] == {"Thorn", "Edwards", "Gold", "Petrov", "Wolf"}
    assert told["undocking 1998-01-29"] == {"Stern", "Kern"}
    assert craft(_PICTURE, "1998-02-03")["undocking 1998-01-29"] == ""


def test_resident_who_walks_with_a_visitor_is_none_of_the_shuttles_crew() -> None:
    text = (
        "The shuttle Endeavour is to lift off on July 11, 2009. Mark Polansky commands it, with Doug Hurley as the "
        "pilot and Dave Wolf and Tim Kopra as mission specialists. Wolf and station flight engineer Koichi Wakata are "
        "to make a spacewalk on July 18."
    )
    told = crews(text, "2009-07-01")
    assert told["launch 2009-07-11"] == {"Polansky", "Hurley", "Wolf", "Kopra"}
    assert told["spacewalk 2009-07-18"] == {"Wolf", "Wakata"}


def test_who_came_along_and_took_the_place_of_another_stays() -> None:
    text = (
        "Atlantis was launched on Sept. 16, 1996, and landed on Sept. 26. The crew of the shuttle, led by William "
        "Readdy, includes Tom Akers and Jay Apt. John Blaha, who went up with them, took the place of Shannon Lucid on "
        "Mir."
    )
    told = crews(text, "1996-09-26")
    assert told["launch 1996-09-16"] == {"Readdy", "Akers", "Apt", "Blaha"}
    assert told["return 1996-09-26"] == {"Readdy", "Akers", "Apt", "Lucid"}


_UP = (
    "Talgat Musabayev and Nikolai Budarin lifted off in Soyuz TM-27 on January 29, 1998. Discovery lifted off on June "
    "2, 1998, and docked with Mir on June 4. On board were commander Charles Precourt, pilot Dominic Gorie and mission "
    "specialists Wendy Lawrence and Janet Kavandi. "
)
_CREW = {"Precourt", "Gorie", "Lawrence", "Kavandi"}


@pytest.mark.parametrize(
    "told",
    [
        "Discovery landed on June 12, 1998, with six people aboard, among them Musabayev and Budarin.",
        "Musabayev and Budarin were now members of the shuttle crew. Discovery landed on June 12, 1998.",
    ],
)
def test_who_comes_home_with_a_shuttle_that_did_not_bring_them(told: str) -> None:
    found = crews(_UP + "Discovery left the station on June 8, 1998. " + told, "2018-06-04")
    assert found["launch 1998-06-02"] == _CREW
    assert found["return 1998-06-12"] == {*_CREW, "Musabayev", "Budarin"}


def test_a_crew_told_with_the_launch_of_an_earlier_flight() -> None:
    text = (
        "25 years ago: Discovery at Mir\n\nThe STS-91 mission of Discovery in June 1998 was the last of its kind. "
        "Endeavour had tried the approach on Jan. 24, 1998, during the STS-89 mission. That flight had been launched "
        "on Jan. 22 with Terrence Wilcutt in command and Bonnie Dunbar as a mission specialist.\n\nDiscovery lifted "
        "off on June 2, 1998. On board were commander Charles Precourt, pilot Dominic Gorie and mission specialists "
        "Wendy Lawrence and Janet Kavandi."
    )
    assert crews(text, "2023-06-04")["launch 1998-06-02"] == _CREW


def test_who_dock_again_in_the_ship_in_which_they_left() -> None:
    text = (
        "Talgat Musabayev and Nikolai Budarin lifted off in Soyuz TM-27 on January 29, 1998. Discovery lifted off on "
        "June 2, 1998, and docked with Mir on June 4. On June 8, 1998, Musabayev and Budarin undocked their Soyuz "
        "TM-27 to photograph the departure. Discovery separated from Mir at 12:01 p.m. EDT the same day. The two "
        "cosmonauts docked again at 12:40 p.m. EDT."
    )
    assert ("docking", "1998-06-08T16:40Z", "actual") in events(text, "2018-06-04")
    assert craft(text, "2018-06-04")["docking 1998-06-08"] == "Soyuz TM-27"
