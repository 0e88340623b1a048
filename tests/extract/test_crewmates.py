"""Crews told of one by one: beside whom somebody sits, who joins, leads and follows, and in what they came home."""

from __future__ import annotations

import pytest
from event_reading import craft, crew, crews, read


@pytest.mark.parametrize(
    "told",
    [
        "Riding with her in the capsule were teacher Jon Lindt, 82, and investor Ivan Petrov, 44.",
        "Beside her on the flight sat teacher Jon Lindt and investor Ivan Petrov.",
        "Alongside her are going to be teacher Jon Lindt and investor Ivan Petrov.",
        "Okafor shared the cabin with teacher Jon Lindt and investor Ivan Petrov.",
        "Okafor, who never wanted to fly alone, was strapped in next to teacher Jon Lindt and investor Ivan Petrov.",
        "She will be joined by teacher Jon Lindt and investor Ivan Petrov.",
        "Okafor rode with teacher Jon Lindt and investor Ivan Petrov.",
    ],
)
def test_who_sits_beside_somebody_flies_too(told: str) -> None:
    text = (
        "A doctor in space\n\nAstronaut Mary Okafor lifted off aboard Soyuz MS-40 on Tuesday. "
        f"{told} Soyuz MS-40 docked on Wednesday."
    )
    assert crews(text, "2027-03-04")["docking 2027-03-03"] == {"Okafor", "Lindt", "Petrov"}


def test_suborbital_craft_seat_six() -> None:
    text = (
        "The New Shepard capsule lifted off on Sunday with teacher Mary Okafor. The other passengers were Jon Lindt, "
        "Anna Weber, Carlos Ruiz, Paula Stone and Ivan Petrov."
    )
    found = crews(text, "2024-05-20")
    assert found["launch 2024-05-19"] == {"Okafor", "Lindt", "Weber", "Ruiz", "Stone", "Petrov"}


@pytest.mark.parametrize(
    "told",
    [
        "He and two others - commander Mary Okafor of Kenya and Jon Lindt from Norway - docked on Thursday.",
        "He and astronauts Mary Okafor and Jon Lindt docked with the station on Thursday.",
    ],
)
def test_he_and_others(told: str) -> None:
    text = f"Pilot Ivan Petrov has reached the International Space Station. {told}"
    assert crews(text, "2025-06-27")["docking 2025-06-26"] == {"Petrov", "Okafor", "Lindt"}


def test_those_two_and_another() -> None:
    text = (
        "The crew awaits its relief, Expedition 11 commander Ivan Petrov and flight engineer Mary Okafor. Those two "
        "and ESA astronaut Jon Lindt of Norway are set to launch from Baikonur on April 14."
    )
    assert crews(text, "2005-03-28")["launch 2005-04-14"] == {"Petrov", "Okafor", "Lindt"}


@pytest.mark.parametrize(
    "told",
    [
        "Cosmonauts Ivan Petrov and Mary Okafor and astronaut Jon Lindt have passed their final exams.",
        "Cosmonauts Ivan Petrov and Mary Okafor and astronaut Jon Lindt talked to reporters on Monday.",
        "Cosmonauts Ivan Petrov and Mary Okafor and astronaut Jon Lindt finished the last fit checks.",
    ],
)
def test_the_first_people_of_a_story_on_one_flight_are_its_crew(told: str) -> None:
    text = (
        f"Soyuz MS-40 gets ready\n\n{told} The launch of Soyuz MS-40 is planned for March 14. For Petrov this is the "
        "second flight."
    )
    assert crews(text, "2027-03-02")["launch 2027-03-14"] == {"Petrov", "Okafor", "Lindt"}


def test_a_surname_means_the_one_named_first() -> None:
    text = (
        "Cosmonaut Oleg Lindgren will fly on Soyuz MS-40. His cousin is astronaut Kjell Lindgren. On March 14, "
        "Lindgren will lift off from Baikonur."
    )
    (launch,) = [each for each in read(text, "2027-03-02").candidates if each.event.kind.value == "launch"]
    assert crew(launch) == ["Oleg Lindgren"]


@pytest.mark.parametrize(
    ("text", "published", "event", "name"),
    [
        (
            "Cosmonauts Ivan Petrov and Jon Lindt landed on March 16 after 96 days. They had gone up in Soyuz 26 on "
            "Dec. 10 and came down in Soyuz 27, which others had left at Salyut 6.",
            "1978-03-18",
            "return 1978-03-16",
            "Soyuz 27",
        ),
        (
            "Cosmonauts Ivan Petrov and Jon Lindt landed in Kazakhstan on Sunday. The two flew up on April 28 in Soyuz "
            "TM-32, and came home in Soyuz TM-31, the station's old lifeboat.",
            "2001-05-07",
            "return 2001-05-06",
            "Soyuz TM-31",
        ),
        (
            "Cosmonauts Ivan Petrov and Jon Lindt, who had arrived in Soyuz 35, returned in Soyuz 37 on Oct. 11, 1980.",
            "2020-10-11",
            "return 1980-10-11",
            "Soyuz 37",
        ),
        (
            "Astronaut Mary Okafor, who had been launched aboard Soyuz TM-11, landed with the crew of Soyuz TM-10 on "
            "Dec. 10, 1990.",
            "2020-10-11",
            "return 1990-12-10",
            "Soyuz TM-10",
        ),
    ],
)
def test_the_craft_people_come_home_in(text: str, published: str, event: str, name: str) -> None:
    assert craft(text, published)[event] == name


@pytest.mark.parametrize(
    "told",
    [
        "with no room for astronaut Anna Weber",
        "in place of astronaut Anna Weber",
    ],
)
def test_who_stays_behind_is_not_of_the_crew(told: str) -> None:
    text = f"Cosmonauts Ivan Petrov and Jon Lindt lifted off in Soyuz TM-26 on August 5, 1997, {told}."
    assert crews(text, "1997-08-06")["launch 1997-08-05"] == {"Petrov", "Lindt"}


@pytest.mark.parametrize(
    "told",
    [
        "Aboard the station, commander Anna Weber and flight engineer Paula Stone worked on.",
        "On the orbiting outpost, commander Anna Weber and flight engineer Paula Stone worked on.",
    ],
)
def test_who_works_on_the_station_does_not_come_home_with_a_visitor(told: str) -> None:
    text = (
        "Atlantis at the station\n\nThe pilot is Mary Okafor. "
        f"{told}\n\nJon Lindt, the shuttle's commander, will rest. Atlantis will undock on Friday."
    )
    assert crews(text, "2001-02-14")["undocking 2001-02-16"] == {"Okafor", "Lindt"}


@pytest.mark.parametrize("place", ["southeast of Dzhezkazgan", "near the town of Arkalyk", "in Kazakhstan"])
def test_the_type_of_craft_by_the_place_it_comes_down_near(place: str) -> None:
    text = f"Mary Okafor, 40, and cosmonauts Ivan Petrov and Jon Lindt landed {place} on Tuesday."
    assert craft(text, "2025-12-10")["return 2025-12-09"] == "Soyuz"


def test_those_with_whom_a_walker_flew_stay_inside_but_for_his_crewmate() -> None:
    text = "Gene Cernan walked in space on June 5, 1966, on the Gemini 9 flight with {}Tom Stafford."
    assert crews(text.format(""), "1996-06-05")["spacewalk 1966-06-05"] == {"Cernan"}
    assert crews(text.format("his crewmate "), "1996-06-05")["spacewalk 1966-06-05"] == {"Cernan", "Stafford"}


@pytest.mark.parametrize(
    ("stay", "ship"),
    [
        ("a flight of three days in Vostok 6", "Vostok 6"),
        ("ten days aboard Soyuz 17", "Soyuz 17"),
        ("ten months aboard Mir", ""),
    ],
)
def test_people_come_home_in_the_ship_in_which_they_are_told_to_have_stayed(stay: str, ship: str) -> None:
    text = f"Ray Stone and Anne Lee landed in Kazakhstan on June 19, 1993, after {stay}."
    assert craft(text, "2013-06-19") == {"return 1993-06-19": ship}


_THREE_GUESTS = """Bulgaria recalls the flight of Aleksandr Aleksandrov

Aleksandrov lifted off on June 7, 1988 aboard Soyuz TM-5 from Baikonur. With him were the commander, Anatoly Solovyev, \
and the flight engineer, Viktor Savinykh. They docked with Mir two days later.

Aleksandrov and his two crewmates came home on June 17 in Soyuz TM-4 and left the newer ship to the residents.
"""


def test_who_comes_home_with_his_crewmates_in_another_ship_brings_all_of_his_crew() -> None:
    three = {"Aleksandrov", "Solovyev", "Savinykh"}
    assert crews(_THREE_GUESTS, "2012-06-01") == {
        "launch 1988-06-07": three,
        "docking 1988-06-09": three,
        "return 1988-06-17": three,
    }


def test_one_crewmate_comes_home_as_two_do() -> None:
    text = _THREE_GUESTS.replace("his two crewmates", "his crewmate").replace(
        "were the commander, Anatoly Solovyev, and the flight engineer, Viktor Savinykh", "was Anatoly Solovyev"
    )
    assert crews(text, "2012-06-01")["return 1988-06-17"] == {"Aleksandrov", "Solovyev"}


@pytest.mark.parametrize(
    "told",
    [
        "His second flight started on June 27, 1978, aboard Soyuz 30 with Pyotr Klimuk.",
        "His second flight began on June 27, 1978, with Pyotr Klimuk on Soyuz 30.",
        "His second mission, on Soyuz 30 with Pyotr Klimuk, began on June 27, 1978, and lasted eight days.",
    ],
)
def test_whose_flight_it_was_he_was_aboard_as_well(told: str) -> None:
    text = (
        "Vitaly Sevastyanov dies at 74\n\nVitaly Sevastyanov was an engineer. He first flew on June 1, 1970, aboard "
        f"Soyuz 9 with Andriyan Nikolayev. {told}"
    )
    assert crews(text, "2010-04-06")["launch 1978-06-27"] == {"Sevastyanov", "Klimuk"}


@pytest.mark.parametrize(
    ("what", "home"),
    [("as the 19th main crew", {"Solovyev", "Budarin"}), ("as others came up", set())],
)
def test_what_somebody_stays_as_has_no_verb_of_its_own(what: str, home: set[str]) -> None:
    text = (
        "Anatoly Solovyev and Nikolai Budarin were launched on June 27, 1995, aboard space shuttle Atlantis. Two days "
        f"later Atlantis docked with Mir. Solovyev and Budarin stayed on board {what} and landed on September 11, "
        "1995, in Soyuz TM-21."
    )
    assert crews(text, "2015-06-27")["return 1995-09-11"] == home
