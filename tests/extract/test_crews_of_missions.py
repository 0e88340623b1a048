"""Crews told of a mission, of its orbiter, of one among them, or of those who only ride one way."""

from __future__ import annotations

import datetime

from event_reading import by_day, craft, crew, crews
from spacetimeline.articles.article import Article
from spacetimeline.extract.candidates import extract
from spacetimeline.model.event import EventKind


def test_those_carried_to_a_station_go_up_and_those_brought_home_come_down() -> None:
    text = (
        "Atlantis was launched on June 27, 1995. The crew of commander Mary Okafor, pilot Jon Lindt and mission "
        "specialist Anne Weber carried cosmonauts Ivan Petrov and Oleg Sidorov to the station. On the way back, "
        "Atlantis brought home the three members of the Mir 18 crew, Pyotr Ivanov, Sergei Orlov and Amy Ross. It "
        "landed on July 7. Petrov and Sidorov landed in Soyuz TM-21 on Sept. 11."
    )
    own = {"Okafor", "Lindt", "Weber"}
    assert crews(text, "1995-10-08") == {
        "launch 1995-06-27": own | {"Petrov", "Sidorov"},
        "return 1995-07-07": own | {"Ivanov", "Orlov", "Ross"},
        "return 1995-09-11": {"Petrov", "Sidorov"},
    }


def test_the_crew_told_of_a_mission_is_that_of_its_orbiter() -> None:
    text = (
        "Discovery lifted off on April 5, 2010.\n\nCommander Mary Okafor leads the STS-131 mission. With her are "
        "pilot Jon Lindt and mission specialists Anne Weber, Ray Stone and Eva Brandt.\n\nWeber and Stone will make "
        "three spacewalks. Discovery is to land on April 18."
    )
    whole = {"Okafor", "Lindt", "Weber", "Stone", "Brandt"}
    assert crews(text, "2010-04-05") == {"launch 2010-04-05": whole, "return 2010-04-18": whole}


def test_who_went_up_with_them_joins_the_crew_told_of_a_mission() -> None:
    text = (
        "Atlantis landed on Sept. 26, 1996. The crew of STS-79, led by commander Mary Okafor, also includes pilot Jon "
        "Lindt and mission specialists Anne Weber and Ray Stone. Astronaut Eva Brandt, who went up with them, took "
        "the place of Pam Reed on Mir. Atlantis had lifted off on Sept. 16. The next flight to Mir is that of STS-81, "
        "due to be launched on Jan. 12, 1997. It will bring astronaut Amy Ross to the station."
    )
    found = crews(text, "1996-09-26")
    assert found["launch 1996-09-16"] == {"Okafor", "Lindt", "Weber", "Stone", "Brandt"}
    assert found["launch 1997-01-12"] == {"Ross"}


def test_her_last_mission_is_that_of_whom_the_text_is_about() -> None:
    text = (
        "Mary Okafor Leaves NASA\n\nAstronaut Mary Okafor is leaving NASA. Okafor flew twice. Her first flight was "
        "STS-63. Discovery lifted off on Feb. 3, 1995, next to commander Jon Lindt.\n\nHer last mission was STS-114. "
        "Discovery was launched on July 26, 2005."
    )
    assert crews(text, "2006-05-01")["launch 2005-07-26"] == {"Okafor"}


def test_the_ship_comes_home_and_not_the_telescope_its_crew_let_go() -> None:
    text = (
        "Mary Okafor took Columbia into orbit on July 23, 1999. The crew deployed the Chandra X-ray Observatory, and "
        "the mission ended with a landing in Florida on July 27."
    )
    assert by_day(text, "2006-05-01")["return 1999-07-27"].event.vehicle == "Space Shuttle Columbia"


def test_people_bear_the_name_told_first_with_the_given_name_before() -> None:
    text = (
        "JAXA astronaut YUI Kimiya was launched on July 23, 2015. ESA astronaut Claudie Haigneré was launched on Oct. "
        "21, 2001. Under the name of Claudie André-Deshays she had flown before."
    )
    told = by_day(text, "2016-01-01")
    assert crew(told["launch 2015-07-23"]) == ["Kimiya Yui"]
    assert crew(told["launch 2001-10-21"]) == ["Claudie Haigneré"]


def test_those_who_are_not_of_the_crew_told_are_on_the_ship_named_last() -> None:
    text = (
        "Shenzhou-16 landed on Oct. 31, 2023. Its crew consisted of commander Jing Haipeng and astronauts Zhu Yangzhu "
        "and Gui Haichao.\n\nJing handed the key to Tang Hongbo, commander of the Shenzhou-17 crew. Tang and his "
        "crewmates Tang Shengjie and Jiang Xinlin were launched on Oct. 26. Their spaceship docked the same day."
    )
    assert craft(text, "2023-10-31")["docking 2023-10-26"] == "Shenzhou-17"
    next_crew = {"Hongbo", "Shengjie", "Xinlin"}
    assert crews(text, "2023-10-31") == {
        "return 2023-10-31": {"Haipeng", "Yangzhu", "Haichao"},
        "launch 2023-10-26": next_crew,
        "docking 2023-10-26": next_crew,
    }


def test_the_next_mission_is_not_the_one_that_landed() -> None:
    text = (
        "Atlantis comes home\n\nThe space shuttle Atlantis landed in Florida on Friday, July 7, 1995. "
        "The shuttle had docked with Mir on June 29. Atlantis undocked from the station on July 4.\n\n"
        "The next flight to Mir, STS-74, was to lift off on Nov. 2 but is now planned for Nov. 11."
    )
    found = extract(Article("", text), datetime.date(1995, 7, 7)).candidates
    missions = {(each.event.kind, each.event.mission) for each in found}
    assert missions == {
        (EventKind.RETURN, ""),
        (EventKind.DOCKING, ""),
        (EventKind.UNDOCKING, ""),
        (EventKind.LAUNCH, "STS-74"),
    }
