"""Who flies and who does not: people of another verb, of an aside, of a pronoun; and the ship people went up in."""

from __future__ import annotations

import pytest
from event_reading import crew, crews, only, read


@pytest.mark.parametrize(
    ("text", "event", "names"),
    [
        (
            "Astronaut Mary Okafor was launched in Soyuz TM-31 on May 3, 2000, and landed on May 12 with Jon Lindt and "
            "Ivan Petrov in Soyuz TM-30.",
            "launch 2000-05-03",
            {"Okafor"},
        ),
        (
            "John Glenn lifted off aboard Friendship 7 on Feb. 20, 1962, and Scott Carpenter repeated the flight "
            "in May.",
            "launch 1962-02-20",
            {"Glenn"},
        ),
        (
            "Valery Bykovsky lifted off in Vostok 5 on June 14, 1963, and Valentina Tereshkova, a mill worker, "
            "followed "
            "in Vostok 6 on June 16.",
            "launch 1963-06-14",
            {"Bykovsky"},
        ),
        (
            "Scott Kelly, who flew up with Gennady Padalka in Soyuz TMA-16M in March 2015, will land in Soyuz "
            "TMA-18M on March 2, 2016.",
            "return 2016-03-02",
            {"Kelly"},
        ),
        (
            "Astronaut Mary Okafor waited for years. Atlantis lifted off with her and six others on May 3, 1991.",
            "launch 1991-05-03",
            {"Okafor"},
        ),
        (
            "Astronaut Mary Okafor taught physics. Her launch to Mir on May 3, 1991, came late.",
            "launch 1991-05-03",
            {"Okafor"},
        ),
        (
            "Pioneers\n\nRayyanah Barnawi, Saudi Arabia\nBarnawi, a researcher, was launched on May 21, 2023.",
            "launch 2023-05-21",
            {"Barnawi"},
        ),
        (
            "Colonel Jon Lindt, an astronaut, is 44. Colonel Lindt of the Polish Air Force was launched on May "
            "3, 2012.",
            "launch 2012-05-03",
            {"Lindt"},
        ),
        (
            "The residents are engineers Yuri Malenchenko of the Russian Federal Space Agency and Koji Tanabe of "
            "the Japan "
            "Aerospace Exploration Agency. Malenchenko and Tanabe will return home on May 3, 2024.",
            "return 2024-05-03",
            {"Malenchenko", "Tanabe"},
        ),
    ],
)
def test_who_is_aboard(text: str, event: str, names: set[str]) -> None:
    assert crews(text)[event] == names


def test_who_gave_up_a_seat_does_not_fly() -> None:
    text = (
        "The STS-61C crew: Commander Robert Gibson, Pilot Charles Bolden and Mission Specialist Steven Hawley. "
        "Hawley took "
        "the place on the crew that had been held by Gregory Jarvis, who was moved to another flight. Columbia "
        "lifted off "
        "on Jan. 12, 1986."
    )
    assert crews(text)["launch 1986-01-12"] == {"Gibson", "Bolden", "Hawley"}


def test_who_was_aboard_a_craft_that_landed_need_not_have_gone_up_in_it() -> None:
    text = (
        "The Soyuz TMA-5 capsule landed on April 24, 2005, in Kazakhstan. Aboard were the American Leroy Chiao, "
        "the Russian "
        "Salizhan Sharipov and Roberto Vittori of ESA. Chiao and Sharipov were launched on October 14, 2004. "
        "Vittori was "
        "launched aboard Soyuz TMA-6 on April 15, 2005."
    )
    found = crews(text, "2005-04-25")
    assert found["return 2005-04-24"] == {"Chiao", "Sharipov", "Vittori"}
    assert found["launch 2004-10-14"] == {"Chiao", "Sharipov"}


def test_people_come_home_in_the_ship_that_took_them_up() -> None:
    text = (
        "Andriyan Nikolayev lifted off in Vostok 3 on Aug. 11, 1962. Pavel Popovich lifted off in Vostok 4 on Aug. 12, "
        "1962. On Aug. 15, Nikolayev left his capsule and landed at 9:52 a.m. Popovich landed at 9:59 a.m."
    )
    returns = {
        name: each.event.vehicle
        for each in read(text, "2022-08-11").candidates
        if each.event.kind.value == "return"
        for name in crew(each)
    }
    assert returns == {"Andriyan Nikolayev": "Vostok 3", "Pavel Popovich": "Vostok 4"}


def test_people_who_changed_ships_stay_in_the_one_the_article_is_about() -> None:
    text = (
        "Dragon Freedom brings Mary Okafor and Jon Lindt home\n\nAstronauts Mary Okafor and Jon Lindt were "
        "launched in the "
        "Starliner Calypso on June 5, 2024. Dragon Freedom undocked on March 18, 2025. Okafor and Lindt landed "
        "on March 18, "
        "2025."
    )
    vehicles = {e.event.vehicle for e in read(text, "2025-03-19").candidates if e.event.kind.value == "return"}
    assert vehicles == {"Dragon Freedom"}


def test_a_shuttle_flies_again_without_the_crew_of_its_mission() -> None:
    text = (
        "STS-98 in the books\n\nIn February 1999 the shuttle Discovery took a truss up. Commander Mary Okafor "
        "led the crew. With her flew pilot Jon Lindt and mission specialist Ivan Petrov. Discovery was to leave Feb. "
        "7. Liftoff came at 7:15 a.m. EST on Feb. 8, 1999.\n\nOkafor was launched on Discovery again on Sept. 29, 2003."
    )
    found = crews(text, "2009-02-08")
    assert found["launch 1999-02-08"] == {"Okafor", "Lindt", "Petrov"}
    assert found["launch 2003-09-29"] == {"Okafor"}


def test_he_is_not_the_other_one_of_he_and_somebody() -> None:
    text = (
        "Astronaut Jon Lindt has retired. Lindt flew on STS-121. He and Piers Sellers made three spacewalks. He was "
        "launched on Atlantis in May 2008."
    )
    assert crews(text, "2012-02-08")["launch 2008-05"] == {"Lindt"}


@pytest.mark.parametrize(
    ("text", "event", "names"),
    [
        ("Jon Lindt is an astronaut. His Soyuz 40 left Baikonur on May 14, 1981.", "launch 1981-05-14", {"Lindt"}),
        (
            "The three astronauts of Shenzhou-19 were launched on Oct. 30, 2024, and took over the station from Ye "
            "Guangfu, Li Cong and Li Guangsu.",
            "launch 2024-10-30",
            set(),
        ),
        (
            "The residents are Mark Vande Hei, Oleg Novitskiy and Pyotr Dubrov. Vande Hei and the two cosmonauts "
            "arrived in Soyuz MS-18 on April 9, 2021.",
            "docking 2021-04-09",
            {"Hei", "Novitskiy", "Dubrov"},
        ),
        (
            "Aboard were Chen Dong, Liu Yang and Cai Xuzhe. The trio, who were sent into space on June 5, 2022, have "
            "worked well.",
            "launch 2022-06-05",
            {"Dong", "Yang", "Xuzhe"},
        ),
        (
            "Soyuz MS-26 returned on April 20, 2025, with Alexey Ovchinin, Ivan Vagner and US astronaut Donald Pettit.",
            "return 2025-04-20",
            {"Ovchinin", "Vagner", "Pettit"},
        ),
    ],
)
def test_whom_words_of_a_crew_mean(text: str, event: str, names: set[str]) -> None:
    found = crews(text)
    assert found.get(event, found.get(event.replace("docking", "launch"))) == names


def test_two_flights_in_craft_of_one_type_have_crews_of_their_own() -> None:
    text = (
        "Leroy Chiao went up in a Soyuz on Oct. 13, 2004, and landed on April 24, 2005. Koichi Wakata went up in a "
        "Soyuz on Nov. 7, 2013."
    )
    assert crews(text)["launch 2004-10-13"] == {"Chiao"}
    assert crews(text)["launch 2013-11-07"] == {"Wakata"}


@pytest.mark.parametrize(
    "swap",
    [
        "Lindt's place on Mir was taken by Mary Okafor.",
        "Mary Okafor relieved Lindt on the station.",
        "Lindt will be replaced on Mir by astronaut Mary Okafor.",
        "Mary Okafor trades places with Lindt.",
        "Mary Okafor will remain on Mir until autumn and take the place of Lindt.",
        "Mary Okafor stays on the station and takes over the post of Lindt, who has been in orbit since January.",
    ],
)
def test_a_shuttle_brings_home_whose_place_another_takes(swap: str) -> None:
    text = (
        "Atlantis with commander Ivan Petrov and pilot Paula Weber, lifted off on May 15, 1997. Jon Lindt, 40, had "
        f"lived on Mir. {swap} Atlantis undocked from Mir on May 21, 1997, and landed on May 24, 1997."
    )
    found = crews("Atlantis flies\n\nAstronaut Mary Okafor is ready. " + text, "1997-05-25")
    assert found["launch 1997-05-15"] == {"Petrov", "Weber", "Okafor"}
    assert found["return 1997-05-24"] == {"Petrov", "Weber", "Lindt"}


def test_who_is_relieved_by_a_soyuz_does_not_land_in_it() -> None:
    text = (
        "Soyuz TM-25 with Vasily Tsibliev and Alexander Lazutkin was launched on Feb. 10, 1997. He relieved Valery "
        "Korzun on Mir. Soyuz TM-25 landed on Aug. 14, 1997."
    )
    assert "Korzun" not in crews(text, "1997-08-15")["return 1997-08-14"]


def test_who_flies_as_commander_of_a_ship() -> None:
    text = "Andriyan Nikolayev returned to space in June 1970 as commander of Soyuz 9 with Vitali Sevastyanov."
    (found,) = read(text, "2022-08-11").candidates
    assert found.event.vehicle == "Soyuz 9" and len(crew(found)) == 2


@pytest.mark.parametrize(
    ("told", "craft", "who"),
    [
        ("China sent its first astronaut, Yang Liwei, into space aboard Shenzhou-5", "Shenzhou-5", "Liwei"),
        ("The country hurled its first woman, Valentina Tereshkova, into orbit on Vostok 6", "Vostok 6", "Tereshkova"),
        ("Cuba sent its first cosmonaut Arnaldo Tamayo Méndez into orbit aboard Soyuz 38", "Soyuz 38", "Méndez"),
    ],
)
def test_who_is_named_behind_what_was_sent_flies(told: str, craft: str, who: str) -> None:
    launch = only(f"{told} on May 3, 1980.", "2010-06-16")
    assert (launch.event.kind.value, launch.event.vehicle) == ("launch", craft)
    assert [name.split()[-1] for name in crew(launch)] == [who]
