"""In which ship people fly where the text only says "their Soyuz", "that crew", or nothing at all."""

from __future__ import annotations

import pytest
from event_reading import craft, crews, read


def told(text: str, published: str) -> dict[str, tuple[str, set[str]]]:
    """The craft and the surnames of the people of each event, by its kind and day."""
    people = crews(text, published)
    return {event: (ship, people[event]) for event, ship in craft(text, published).items()}


MOVE = (
    "Three people took a ride in Soyuz MS-17 today. NASA astronaut Kate Rubins and cosmonauts Sergey Ryzhikov and "
    "Sergey Kud-Sverchkov undocked from Rassvet at 12:38 p.m. EDT. The module is needed for Soyuz MS-18, which will "
    "lift off on April 9 with cosmonauts Oleg Novitskiy and Pyotr Dubrov. They will dock to it two orbits later. On "
    "April 17 Rubins and her crewmates, who were launched on Oct. 14, will climb back into their Soyuz."
)


def test_their_ship_is_the_one_they_were_told_of_in() -> None:
    found = told(MOVE, "2021-03-19")
    own = ("Soyuz MS-17", {"Rubins", "Ryzhikov", "Kud-Sverchkov"})
    assert found["undocking 2021-03-19"] == own
    assert found["launch 2020-10-14"] == own
    assert found["docking 2021-04-09"] == ("Soyuz MS-18", {"Novitskiy", "Dubrov"})


def test_that_crew_is_the_one_of_the_mission_named_last() -> None:
    text = (
        "Soyuz MS-17 changed ports today. On April 5 the Crew-1 quartet will relocate its Dragon Resilience from the "
        "forward port of the Harmony module to make room for Crew-2. That crew, with astronauts Mary Okafor, Jon "
        "Lindt and Ann Weber, is due to launch on April 22."
    )
    assert told(text, "2021-03-19")["launch 2021-04-22"] == ("Crew Dragon", {"Okafor", "Lindt", "Weber"})


@pytest.mark.parametrize(
    ("text", "event", "vehicle"),
    [
        (
            "Voskhod 2 left Baikonur on March 18, 1965. Its commander was Pavel Belyayev; beside him sat Alexei "
            "Leonov. A twin of the ship, given out as Cosmos 57, had been launched on February 22. Belyayev and "
            "Leonov came down on March 19. In June 1965 Edward White floated out of Gemini 4, and in 1975 a Soyuz "
            "met an Apollo.",
            "return 1965-03-19",
            "Voskhod 2",
        ),
        (
            "Gemini 10 lifted off on July 18, 1966, with John Young and Michael Collins. An Agena flew before it, "
            "then came Surveyor 1, and Apollo was near. Collins walked in space on July 20.",
            "spacewalk 1966-07-20",
            "Gemini 10",
        ),
    ],
)
def test_people_come_home_and_walk_from_the_ship_they_crew(text: str, event: str, vehicle: str) -> None:
    assert told(text, "2015-03-18")[event][0] == vehicle


def test_nobody_walks_from_a_freighter() -> None:
    text = (
        "Cosmonauts Vladimir Dzhanibekov and Viktor Savinykh flew to Salyut 7 on Soyuz T-13 on June 6, 1985. On June "
        "23 a Progress arrived with water, and on August 2 the pair went outside to add solar cells."
    )
    assert told(text, "2000-01-02")["spacewalk 1985-08-02"][0] != "Progress"


@pytest.mark.parametrize(
    "home",
    [
        "Gemini VI-A splashed down on Dec. 16, 1965; Borman and Lovell followed on Dec. 18.",
        "Schirra landed in Gemini VI-A on Dec. 16, 1965, and Borman and Lovell followed on Dec. 18 in Gemini VII.",
    ],
)
def test_who_follows_in_the_same_sentence_comes_home_in_the_own_ship(home: str) -> None:
    text = f"Frank Borman and James Lovell lifted off in Gemini VII on Dec. 4, 1965. {home}"
    assert told(text, "2025-12-15")["return 1965-12-18"] == ("Gemini 7", {"Borman", "Lovell"})


def test_no_other_rocket_lifts_a_craft_that_has_its_own() -> None:
    text = (
        "Blue Origin launched New Shepard on Feb. 25, 2025, with investor Lane Bess. The company's larger rocket, New "
        "Glenn, reached orbit on Jan. 16."
    )
    found = {(each.event.vehicle, each.event.launch_vehicle) for each in read(text, "2025-02-26").candidates}
    assert found == {("New Shepard", "New Shepard"), ("New Glenn", "New Glenn")}
    text = "Endeavour lifted off on Dec. 4, 1998. A Proton had put up the first module."
    assert {each.event.launch_vehicle for each in read(text, "1998-12-05").candidates} == {""}


HOME = (
    "Soyuz MS-25 landed on Monday with Oleg Kononenko and Tracy Dyson. Before leaving, Kononenko turned over command "
    "to Suni Williams, who arrived with Butch Wilmore on Boeing's Starliner in June. That capsule landed empty in "
    "New Mexico on Sept. 7. Williams and Wilmore will return in February with Nick Hague and Aleksandr Gorbunov, "
    "whose Crew-9 mission is due to launch on Sept. 26."
)


def test_that_capsule_is_the_last_and_whose_mission_that_of_the_last_people() -> None:
    found = told(HOME, "2024-09-24")
    assert found["return 2024-09-07"][0] == "Starliner"
    assert found["launch 2024-09-26"][1] == {"Hague", "Gorbunov"}


def test_who_said_so_is_no_part_of_the_place() -> None:
    text = "Soyuz MS-25 landed southeast of the town of Zhezkazgan, Roscosmos said, at 4:59 p.m. on Sept. 23, 2024."
    assert [each.event.site for each in read(text, "2024-09-24").candidates] == ["southeast of the town of Zhezkazgan"]


def test_a_nameless_ship_of_people_told_before_is_that_of_their_launch() -> None:
    text = (
        "Soyuz 7 lifted off on Dec. 4, 1969, with Ivan Petrov and Jon Lindt aboard. Soyuz 6 lifted off on Dec. 15 with "
        "Mary Okafor and Anne Weber aboard. Soyuz 6 landed on Dec. 16. Petrov and Lindt went on for two more days. "
        "Their spacecraft landed on Dec. 18."
    )
    assert craft(text, "2020-01-01")["return 1969-12-18"] == "Soyuz 7"
    assert crews(text, "2020-01-01")["return 1969-12-18"] == {"Petrov", "Lindt"}


def test_they_may_be_the_crew_of_the_craft_named_before() -> None:
    text = (
        "Soyuz 19 and Apollo flew in July 1975. Soyuz 19 landed on July 21, 1975. The Apollo crew stayed in orbit for "
        "three more days. They splashed down on July 24."
    )
    assert craft(text, "2020-01-01")["return 1975-07-24"].startswith("Apollo")


def test_those_who_move_their_ship_do_not_come_home_in_the_one_that_it_makes_room_for() -> None:
    text = (
        "Roman Romanenko, Frank De Winne and Robert Thirsk will move their Soyuz TMA-15 on Tuesday, Nov. 10. They will "
        "undock from Zarya at 4:30 a.m. EST and dock again at Zvezda at 5:05 a.m.\n\nThe port is for Soyuz TMA-17, "
        "which will carry Oleg Kotov and Soichi Noguchi. They are to launch on Sunday, Dec. 20.\n\nRomanenko, De Winne "
        "and Thirsk, who arrived at the station on May 29, are to return to Earth in the Soyuz on Tuesday, Dec. 1."
    )
    found = told(text, "2009-11-04")
    own = ("Soyuz TMA-15", {"Romanenko", "Winne", "Thirsk"})
    for event in ("docking 2009-11-10", "docking 2009-05-29", "return 2009-12-01"):
        assert found[event] == own, event
    assert found["launch 2009-12-20"] == ("Soyuz TMA-17", {"Kotov", "Noguchi"})


def test_a_docking_behind_the_ship_that_is_on_its_way_is_that_ship_s() -> None:
    text = (
        "Soyuz MS-13 will be moved. Alexander Skvortsov will undock Soyuz MS-13 at 11:35 p.m. EDT Sunday, Aug. 25. "
        "Soyuz MS-13 is to end at Poisk.\n\nSoyuz MS-14 will then make a new attempt at Zvezda, where all works. The "
        "docking is planned for 11:12 p.m. EDT Monday, Aug. 26.\n\nSoyuz MS-13 came in July."
    )
    assert told(text, "2019-08-25")["docking 2019-08-27"] == ("Soyuz MS-14", set())


def test_those_who_left_in_their_ship_did_not_leave_in_the_shuttle() -> None:
    text = (
        "Atlantis and Mir parted company on July 4, 1995.\n\nMir 19 crew members Anatoly Solovyev and Nikolai Budarin "
        "undocked their Soyuz spacecraft from the station at 5:55 a.m. CDT to take pictures. Atlantis undocked at 6:10 "
        "a.m. CDT.\n\nSolovyev and Budarin returned to the station and redocked at 6:39 a.m. CDT.\n\nVladimir Dezhurov "
        "and Norm Thagard, who were launched on a Soyuz on March 14, will lie on special seats for the landing."
    )
    found = {
        each.event.start.iso(): each.event.vehicle for each in read(text, "1995-07-05").candidates if each.event.start
    }
    assert (found["1995-07-04T10:55Z"], found["1995-07-04T11:39Z"]) == ("Soyuz", "Soyuz")
    assert found["1995-07-04T11:10Z"] == "Space Shuttle Atlantis"


@pytest.mark.parametrize(
    "way",
    [
        "Kizim and Solovyov left the station in the older Soyuz T-10. They undocked on May 6 and landed on May 7.",
        "They undocked on May 6. They landed on May 7. Kizim and Solovyov came home in Soyuz T-10.",
    ],
)
def test_a_crew_parts_and_lands_in_the_ship_in_which_it_is_said_to_have_left(way: str) -> None:
    text = (
        "Soyuz T-15 was launched on March 13, 1986, with Leonid Kizim and Vladimir Solovyov on board. It docked with "
        f"Salyut 7 on March 15.\n\n{way}"
    )
    told = craft(text, "2006-03-13")
    assert told["undocking 1986-05-06"] == told["return 1986-05-07"] == "Soyuz T-10"


def test_what_an_aside_tells_of_another_ship_is_not_of_the_verb_behind_it() -> None:
    text = (
        "The visitors undocked in the Soyuz T-13 spacecraft, as the newer Soyuz T-14 was left for the station crew, "
        "and landed near Arkalyk on September 26, 1985."
    )
    assert craft(text, "2006-03-13") == {"return 1985-09-26": "Soyuz T-13"}
