"""Whose crew people are: of whom the verb tells, whose flight opens a sentence, who only comes home in a craft."""

from __future__ import annotations

from tests.extract.event_reading import crew, crews, only


def test_who_has_long_been_there_did_not_arrive() -> None:
    told = only(
        "Astronauts Anna Ray and Leo Stone have been aboard the station since March 2024, and Eric Boe arrived on "
        "Aug. 3 on the SpaceX Crew-9 Dragon.",
        "2024-10-01",
    )
    assert crew(told) == ["Eric Boe"]


def test_those_who_are_joined_by_a_title_arrive_together() -> None:
    told = only(
        "Anna Fisher and astronaut Leo Stone arrived at the station on Aug. 3 on the Crew-9 Dragon.", "2024-10-01"
    )
    assert crew(told) == ["Anna Fisher", "Leo Stone"]


_LIFE = """Linda Godwin, Astronaut, Dies at 71

Linda Godwin was born in Missouri. On STS-59, which began on April 9, 1994, she worked with the radar in the bay of \
Endeavour.

"""


def test_a_flight_told_first_is_that_of_whoever_acts_aboard() -> None:
    assert crews(_LIFE, "2025-01-10") == {"launch 1994-04-09": {"Godwin"}}
    named = "On STS-108, which lifted off on Dec. 5, 2001, Linda Godwin operated the arm."
    assert crews(named, "2025-01-10") == {"launch 2001-12-05": {"Godwin"}}
    several = "Aboard STS-88, launched on Dec. 4, 1998, astronauts Jerry Ross and Jim Newman connected two modules."
    assert crews(several, "2025-01-10") == {"launch 1998-12-04": {"Ross", "Newman"}}


def test_what_somebody_owns_does_not_put_him_aboard() -> None:
    told = only("On STS-108, which lifted off on Dec. 5, 2001, Linda Godwin's record was broken.", "2025-01-10")
    assert crew(told) == []


_HANDED_OVER = """NASA Astronaut Frank Rubio, Crewmates to Return

NASA astronaut Frank Rubio and Roscosmos cosmonauts Sergey Prokopyev and Dmitri Petelin will return to Earth aboard \
the Soyuz MS-23 on Wednesday, Sept. 27.

Prokopyev gave the command of the station to ESA astronaut Andreas Mogensen on Tuesday.

The trio spent 371 days in orbit. They launched on Sept. 21, 2022.
"""


def test_they_are_as_many_as_the_sentence_before_tells_of() -> None:
    three = {"Rubio", "Prokopyev", "Petelin"}
    assert crews(_HANDED_OVER, "2023-09-25") == {"return 2023-09-27": three, "launch 2022-09-21": three}


_HOMEWARD = """Endeavour Heads Home

Endeavour undocked from the station on Dec. 15, 2001.

Commander Dom Gorie and Pilot Mark Kelly fired its engines. Endeavour was launched on Dec. 5. With Gorie and Kelly on \
the way home are Mission Specialists Linda Godwin and Dan Tani and the Expedition Three crew of Frank Culbertson, \
Vladimir Dezhurov and Mikhail Tyurin. Culbertson, Dezhurov and Tyurin, who were launched on Discovery on Aug. 10, will \
recline on special seats in the middeck for the landing. The seven are to land on Dec. 17 at 11:55 a.m. CST.
"""


def test_who_is_aboard_on_the_way_home_may_have_gone_up_in_another_craft() -> None:
    own, residents = {"Gorie", "Kelly", "Godwin", "Tani"}, {"Culbertson", "Dezhurov", "Tyurin"}
    assert crews(_HOMEWARD, "2001-12-16") == {
        "undocking 2001-12-15": own | residents,
        "launch 2001-12-05": own,
        "launch 2001-08-10": residents,
        "return 2001-12-17": own | residents,
    }


_MEETING = """Shenzhou-33 lifted off with Jing Haipeng and Liu Wang on May 3, 2031, at 09:00 UTC. Starliner followed \
on May 4 with Mike Fincke and Nicole Mann.

On May 6 at 10:15 UTC the two ships docked above the Pacific. They docked a second time on May 7 at 11:00 UTC, with \
Fincke at the controls and with Shenzhou-33 in the active part.
"""


def test_a_docking_of_the_two_ships_has_the_people_of_both() -> None:
    told = crews(_MEETING, "2031-06-01")
    assert told["docking 2031-05-06"] == {"Haipeng", "Wang", "Fincke", "Mann"}
    assert told["launch 2031-05-03"] == {"Haipeng", "Wang"}
    assert told["launch 2031-05-04"] == {"Fincke", "Mann"}


def test_a_docking_of_one_ship_with_another_has_its_own_people() -> None:
    text = _MEETING.replace("the two ships docked above", "Starliner docked with Shenzhou-33 above").split(" They")[0]
    assert crews(text, "2031-06-01")["docking 2031-05-06"] == {"Fincke", "Mann"}
