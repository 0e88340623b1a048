"""Crews told by who sits where, by who leads them, by lists behind a mission, and by whose craft is another one."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, crews


def test_behind_the_commander_are_the_others() -> None:
    text = (
        "Discovery lifted off on Oct. 23, 2007. Pam Melroy commands the flight. George Zamka sits to her right, and"
        " behind them are Scott Parazynski, Stephanie Wilson, Doug Wheelock and an Italian, Paolo Nespoli."
    )
    crew = {"Melroy", "Zamka", "Parazynski", "Wilson", "Wheelock", "Nespoli"}
    assert crews(text, "2007-10-24") == {"launch 2007-10-23": crew}


def test_to_his_left_sat_another() -> None:
    told = "In the middle seat was Alexander Kaleri; to his left sat Michael Foale."
    text = f"Soyuz TMA-3 lifted off on Oct. 18, 2003. {told}"
    assert crews(text, "2003-10-19") == {"launch 2003-10-18": {"Kaleri", "Foale"}}


@pytest.mark.parametrize("verb", ["went", "flew"])
def test_with_the_leader_of_the_crew(verb: str) -> None:
    text = (
        f"Pete Conrad led the crew. With him {verb} Joseph Kerwin and Paul Weitz. They lifted off on May 25, 1973 in an"
        " Apollo spacecraft."
    )
    assert crews(text) == {"launch 1973-05-25": {"Conrad", "Kerwin", "Weitz"}}


@pytest.mark.parametrize(
    "named", [", who docked on Oct. 6: {}.", ", who docked on Oct. 6 ({}).", ", who docked on Oct. 6: commander {}."]
)
def test_members_of_a_mission_named_behind_what_is_told_of_them(named: str) -> None:
    people = "Nicole Mann, Josh Cassada, Koichi Wakata and Anna Kikina"
    text = (
        "Soyuz MS-22 docked on Sept. 21 with Sergey Prokopyev, Dmitri Petelin and Frank Rubio. Sergey Prokopyev met"
        f" the four members of Crew-5{named.format(people)}"
    )
    found = crews(text, "2022-11-01")
    assert found["docking 2022-10-06"] == {"Mann", "Cassada", "Wakata", "Kikina"}
    assert found["docking 2022-09-21"] == {"Prokopyev", "Petelin", "Rubio"}


def test_people_whose_craft_of_that_type_is_another() -> None:
    text = (
        "Oleg Artemyev, Denis Matveev and Sergey Korsakov docked at the station in Soyuz MS-21 on March 18. Soyuz MS-21"
        " undocked on Sept. 29. Staying are Sergey Prokopyev, Dmitri Petelin and Frank Rubio, whose Soyuz docked on"
        " Sept. 21."
    )
    told, named = craft(text, "2022-10-01"), crews(text, "2022-10-01")
    assert told["docking 2022-09-21"] == "Soyuz"
    assert named["docking 2022-09-21"] == {"Prokopyev", "Petelin", "Rubio"}
    assert named["undocking 2022-09-29"] == {"Artemyev", "Matveev", "Korsakov"}


def test_companions_of_two_flights() -> None:
    text = "Jing Haipeng was in space on Shenzhou-9 in 2012 with Liu Wang and on Shenzhou-11 in 2016 with Chen Dong."
    assert crews(text) == {"launch 2012": {"Haipeng", "Wang"}, "launch 2016": {"Haipeng", "Dong"}}
    text = "Aleksei Gubarev flew on Soyuz 17 in 1975 with Georgy Grechko and on Soyuz 28 in 1978 with Vladimir Remek."
    assert crews(text) == {"launch 1975": {"Gubarev", "Grechko"}, "launch 1978": {"Gubarev", "Remek"}}


def test_the_four_are_those_just_named() -> None:
    text = (
        "Crew-8 landed on Oct. 25, 2024 with Matthew Dominick, Michael Barratt, Jeanette Epps and Alexander Grebenkin."
        "\n\nNick Hague and Aleksandr Gorbunov have two free seats for Butch Wilmore and Suni Williams. The four will"
        " come home in February 2025."
    )
    assert crews(text, "2024-10-26")["return 2025-02"] == {"Hague", "Gorbunov", "Wilmore", "Williams"}


def test_capsule_of_the_lead_is_the_one_named_later() -> None:
    text = (
        "A SpaceX capsule docked with the International Space Station on Monday, a day after its launch from Florida."
        " It was a long day for the four who had waited for weeks on the ground for the weather to turn better, and for"
        " their families as well. They rested for some hours, then opened the hatch.\n\n"
        "The Crew Dragon vehicle, named Freedom, lifted off at 5:37 p.m. EDT on Sunday with Peggy Whitson aboard."
    )
    assert craft(text, "2023-05-22") == {
        "docking 2023-05-22": "Dragon Freedom",
        "launch 2023-05-21": "Dragon Freedom",
    }


def test_nicknames() -> None:
    found = by_day("Hoot Gibson and Pinky Nelson flew on Columbia on Jan. 12, 1986.", "1986-01-20")
    assert [each.name for each in found["launch 1986-01-12"].event.crew] == ["Hoot Gibson", "Pinky Nelson"]


def test_whom_somebody_had_flown_with_before() -> None:
    launch = "Gemini 12 lifted off on Nov. 11, 1966."
    text = f"Jim Lovell, who had flown with Frank Borman, commanded Gemini 12, with Buzz Aldrin as pilot. {launch}"
    assert crews(text) == {"launch 1966-11-11": {"Lovell", "Aldrin"}}
    text = f"Jim Lovell had already flown with Frank Borman. In Gemini 12 he sat with Buzz Aldrin. {launch}"
    assert crews(text) == {"launch 1966-11-11": {"Lovell", "Aldrin"}}


def test_he_is_the_one_a_sentence_is_about() -> None:
    text = (
        "Oleg Kononenko has flown with Kjell Lindgren before. He commands Soyuz MS-24 with Nikolai Chub and Loral"
        " O'Hara aboard. Soyuz MS-24 docked on Sept. 15, 2023."
    )
    assert crews(text) == {"docking 2023-09-15": {"Kononenko", "Chub", "O'Hara"}}
