"""Whose a craft is: a crew told behind the sentence on its ship, one that moves its ship, one told by a pronoun."""

from __future__ import annotations

import pytest
from event_reading import craft, crews

_OTHERS = (
    "Soyuz MS-30 with cosmonauts Mary Okafor and Ivan Petrov landed on March 2, 2024. Soyuz MS-30 stayed for months. "
)


@pytest.mark.parametrize(
    ("text", "event", "names"),
    [
        (
            _OTHERS + "The way is free for Soyuz MS-31, to be launched on April 9, 2024. Aboard will be cosmonauts "
            "Oleg Sidorov and Anna Weber.",
            "launch 2024-04-09",
            {"Sidorov", "Weber"},
        ),
        (
            _OTHERS + "Soyuz MS-31 is to lift off on April 9, 2024. Its crew is commander Oleg Sidorov and flight "
            "engineer Anna Weber.",
            "launch 2024-04-09",
            {"Sidorov", "Weber"},
        ),
        (
            _OTHERS + "Soyuz MS-29 had been launched on April 9, 2023. On board were "
            "commander Oleg Sidorov and flight engineer Anna Weber.",
            "launch 2023-04-09",
            {"Sidorov", "Weber"},
        ),
    ],
)
def test_the_crew_behind_its_ship(text: str, event: str, names: set[str]) -> None:
    assert crews(text)[event] == names
    assert crews(text)["return 2024-03-02"] == {"Okafor", "Petrov"}


@pytest.mark.parametrize(
    "move",
    [
        "Soyuz MS-30 undocked from Rassvet at 10:21 UTC on March 5, 2024, and docked to Prichal at 11:02 UTC.",
        "On March 5, 2024, Soyuz MS-30 cast off from Poisk at 10:21 UTC. It docked with Rassvet at 11:02 UTC.",
    ],
)
def test_who_moves_a_ship_has_come_in_it(move: str) -> None:
    told = crews(
        "Cosmonauts Ivan Petrov, Oleg Sidorov and Mary Okafor were launched in Soyuz MS-30 on January 9, 2024. "
        f"{move} Soyuz MS-30 will land on April 2, 2024, with commander Ivan Petrov and actor Jon Lindt."
    )
    assert told["undocking 2024-03-05"] == {"Petrov", "Okafor", "Sidorov"}
    assert told["return 2024-04-02"] == {"Petrov", "Lindt"}


@pytest.mark.parametrize(
    ("text", "event", "names"),
    [
        (
            "Astronaut Mary Okafor, 61, is back in space. With cosmonauts Ivan Petrov and Oleg Sidorov she lifted off "
            "on March 5, 2024, in Soyuz MS-30.",
            "launch 2024-03-05",
            {"Okafor", "Petrov", "Sidorov"},
        ),
        (
            "Astronaut Jon Lindt waited for years. Alongside the pilot Mary Okafor he lifted off in Gemini 5 on "
            "August 21, 1965.",
            "launch 1965-08-21",
            {"Lindt", "Okafor"},
        ),
    ],
)
def test_a_pronoun_behind_its_companions(text: str, event: str, names: set[str]) -> None:
    assert crews(text)[event] == names


@pytest.mark.parametrize(
    "company",
    [
        "Coming home with pilot Jon Lindt, 49, were commander Mary Okafor and cosmonauts Ivan Petrov and Oleg Sidorov.",
        "Joining commander Jon Lindt on the flight are astronauts Mary Okafor, Ivan Petrov and Oleg Sidorov.",
        "With pilot Jon Lindt on board are commander Mary Okafor, Ivan Petrov and Oleg Sidorov.",
    ],
)
def test_others_told_behind_the_one_they_fly_with(company: str) -> None:
    told = crews(f"The Dragon of the Crew-11 mission landed off Florida on March 5, 2024. {company}")
    assert told["return 2024-03-05"] == {"Lindt", "Okafor", "Petrov", "Sidorov"}


@pytest.mark.parametrize(
    ("text", "event", "names"),
    [
        (
            "Gemini 5 lifted off on August 21, 1965. Commander Jon Lindt and pilot Mary Okafor flew it. It landed "
            "on August 29, 1965. Cosmonaut Oleg Sidorov is still up. He could not head home until a relief arrived.",
            "return 1965-08-29",
            {"Lindt", "Okafor"},
        ),
        (
            "STS-70 status. Atlantis landed on March 2, 1995. Discovery was launched on STS-70 "
            "on July 13, 1995, and its crew "
            "is commander Jon Lindt and pilot Mary Okafor. STS-70 lasts a week.",
            "return 1995-03-02",
            set(),
        ),
        (
            "Discovery roared away on August 27, 1985. In April Jeffrey Hoffman and David Griggs had been outside. "
            "Commander Joe Engle and his crew have a day of rest. They are due to land on September 3, 1985.",
            "return 1985-09-03",
            {"Engle"},
        ),
        (
            "Astronauts Mary Okafor, Jon Lindt and Anna Weber have lived on the station for months. They will welcome "
            "cosmonauts Ivan Petrov and Oleg Sidorov, and they are to land on March 27, 2024.",
            "return 2024-03-27",
            {"Okafor", "Lindt", "Weber"},
        ),
    ],
)
def test_who_does_not_come_home(text: str, event: str, names: set[str]) -> None:
    assert crews(text)[event] == names


def test_a_lake_is_nobody() -> None:
    assert crews("A White Bear Lake astronaut lifted off in Gemini 5 on August 21, 1965.")["launch 1965-08-21"] == set()


_SHUTTLE = "Discovery was launched on STS-124 on May 31, 2008. Discovery docked with the station on June 2, 2008. "


@pytest.mark.parametrize(
    "swap",
    [
        "On board are commander Mark Kelly, pilot Ken Ham and Garrett Reisman, who is going home after three months on "
        "the complex. His place has been taken by Greg Chamitoff.",
        "The crew is commander Mark Kelly and pilot Ken Ham. Garrett Reisman was replaced by Greg Chamitoff.",
    ],
)
def test_who_stays_and_who_goes_home(swap: str) -> None:
    told = crews(f"{_SHUTTLE}{swap} Discovery landed on June 14, 2008.")
    assert told["docking 2008-06-02"] == {"Kelly", "Ham", "Chamitoff"}
    assert told["return 2008-06-14"] == {"Kelly", "Ham", "Reisman"}


@pytest.mark.parametrize(
    ("text", "event", "names"),
    [
        (
            "Skylab 3 news. Owen Garriott, science pilot of the Skylab 3 mission, is seen outside. Astronaut Jack "
            "Lousma, the pilot, took it. Commander Alan Bean stayed inside. The crew was launched on July 28, 1973.",
            "launch 1973-07-28",
            {"Garriott", "Lousma", "Bean"},
        ),
        (
            "Discovery roared away on August 27, 1985. Commander Joe Engle leads the crew. James van Hoften and Bill "
            "Fisher made a spacewalk on August 31, 1985. In April Jeffrey Hoffman and David Griggs had made a "
            "spacewalk on April 16, 1985.",
            "launch 1985-08-27",
            {"Engle", "Hoften", "Fisher"},
        ),
    ],
)
def test_crews_told_in_pieces(text: str, event: str, names: set[str]) -> None:
    assert crews(text)[event] == names


@pytest.mark.parametrize(
    "text",
    [
        "Salyut 3 had one more task. It sent down a film, and it was steered into the air on 24 January 1975.",
        "Salyut 3 was the second of its sort. Soyuz 15 never docked. It fell over the Pacific on 24 January 1975.",
        "Salyut 3 was left alone by its crew. Its fragments fell on the Pacific on 24 January 1975.",
    ],
)
def test_what_burns_up_without_a_name_is_the_station(text: str) -> None:
    assert craft(text, "2025-01-02")["reentry 1975-01-24"] == "Salyut 3"
