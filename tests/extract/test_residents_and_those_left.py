"""Who lives on a station, who is left on it and who leaves it in another's ship; and whose flight a launch begins."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, crew, crews, events

KVANT = (
    "Soyuz TM-9 was launched on February 11, 1990, with Anatoly Solovyov and Aleksandr Balandin aboard. "
    "It docked with Mir on February 13. On July 17 {walk}."
)


@pytest.mark.parametrize(
    "walk", ["the crew made a spacewalk of seven hours", "the two cosmonauts worked outside for seven hours"]
)
def test_two_who_live_on_a_station_alone_go_outside(walk: str) -> None:
    assert crews(KVANT.format(walk=walk), "1990-08-01")["spacewalk 1990-07-17"] == {"Solovyov", "Balandin"}


def test_of_two_crews_on_a_station_nobody_is_meant() -> None:
    others = (
        " Soyuz TM-10, launched on July 1, 1990, with Gennadi Manakov and Gennadi Strekalov aboard, docked on July 3."
    )
    text = KVANT.format(walk="there was a spacewalk")
    told = text.replace(" On July 17", f"{others} On July 17")
    assert crews(told, "1990-08-01")["spacewalk 1990-07-17"] == set()


def test_a_ship_that_did_not_dock_brought_no_residents() -> None:
    text = (
        "Gemini 12 was launched on November 11, 1966, with James Lovell and Buzz Aldrin aboard. "
        "On November 13 there was a spacewalk of two hours."
    )
    assert crews(text, "1966-12-01")["spacewalk 1966-11-13"] == set()


def test_residents_who_come_home_in_a_visiting_ship_were_not_launched_in_it() -> None:
    text = (
        "The Space Shuttle Atlantis is to be launched on June 27, 1995. STS-71 will be commanded by Robert Gibson, and "
        "Charles Precourt is the pilot. It is to dock with Mir on June 29. The Mir 18 crew, Vladimir Dezhurov, Gennady "
        "Strekalov and Norman Thagard, will return to Earth in the shuttle on July 7."
    )
    told = crews(text, "1995-06-20")
    assert told["launch 1995-06-27"] == told["docking 1995-06-29"] == {"Gibson", "Precourt"}
    assert told["return 1995-07-07"] == {"Gibson", "Precourt", "Dezhurov", "Strekalov", "Thagard"}


def test_the_crew_of_a_mission_with_which_a_sentence_begins_flies_the_orbiter_known_for_it() -> None:
    text = (
        "The Space Shuttle Discovery is scheduled to lift off on Thursday, February 3, 1994. Two attempts were called "
        "off. The weather looks fair. Engineers are content with the engines. The pad is ready as well. STS-60 will be "
        "commanded by Charles Bolden. Landing is planned for February 11."
    )
    told = crews(text, "1994-02-01")
    assert told["launch 1994-02-03"] == told["return 1994-02-11"] == {"Bolden"}


@pytest.mark.parametrize(
    "left",
    ["Atlantis undocked on January 20 without Linenger.", "The shuttle left Mir on January 20 without Linenger."],
)
def test_whom_a_ship_leaves_behind_does_not_leave_with_it(left: str) -> None:
    text = (
        "Atlantis lifted off on January 12, 1997, with Michael Baker, Brent Jett and Jerry Linenger aboard. "
        f"It docked with Mir on January 15. {left} It landed on January 22."
    )
    told = crews(text, "1997-02-01")
    assert told["launch 1997-01-12"] == {"Baker", "Jett", "Linenger"}
    assert told["undocking 1997-01-20"] == told["return 1997-01-22"] == {"Baker", "Jett"}


def test_a_replacement_comes_to_stay() -> None:
    text = (
        "Atlantis arrived at Mir on May 17, 1997, bringing Linenger's replacement, Michael Foale. Jerry Linenger "
        "landed aboard Atlantis on May 24, 1997."
    )
    told = crews(text, "1997-06-01")
    assert told["docking 1997-05-17"] == {"Foale"}
    assert told["return 1997-05-24"] == {"Linenger"}


@pytest.mark.parametrize(
    "begun",
    [
        "Mae Jemison's only trip to space began on September 12, 1992, when Endeavour lifted off with Robert Gibson "
        "in command.",
        "On September 12, 1992, Mae Jemison's flight began, with the launch of Endeavour under Robert Gibson.",
    ],
)
def test_whose_flight_a_launch_begins(begun: str) -> None:
    assert crews(begun, "1993-01-01") == {"launch 1992-09-12": {"Jemison", "Gibson"}}


def test_who_owns_what_began_to_be_sold_is_not_aboard() -> None:
    text = "Mae Jemison's book began to sell on September 12, 1992, as Endeavour lifted off with Robert Gibson aboard."
    assert crews(text, "1993-01-01")["launch 1992-09-12"] == {"Gibson"}


def test_leaving_for_months_on_a_station_is_no_departure_from_it() -> None:
    text = "Michael Foale left for four months on Mir in May 1997.\n\nAtlantis undocked from Mir on May 21, 1997."
    assert events(text, "1997-06-01") == [("undocking", "1997-05-21", "actual")]


def test_the_story_goes_on_with_its_own_ship_behind_a_look_back() -> None:
    text = (
        "Soyuz MS-11 is to dock with the station on December 3, 2018. Serena Aunon has been aboard since June 8, when "
        "Soyuz MS-09 docked. Landing is set for June 24, 2019."
    )
    told = craft(text, "2018-11-20")
    assert told["docking 2018-06-08"] == "Soyuz MS-09"
    assert told["return 2019-06-24"] == "Soyuz MS-11"


def test_what_has_lasted_since_a_day_and_will_end_is_told_of_further() -> None:
    text = (
        "Progress 90 will be launched on November 21, 2024. Progress 88, which has been docked to Poisk since June 1, "
        "will undock on November 19. It will burn up over the Pacific on November 20."
    )
    assert craft(text, "2024-11-18")["reentry 2024-11-20"] == "Progress 88"


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Gordon Cooper circled the Earth 22 times.", {"Cooper"}),
        ("A diver opened the hatch and Gordon Cooper climbed out of the capsule.", {"Cooper"}),
        ("Gordon Cooper flew around the building 22 times.", set()),
    ],
)
def test_who_went_round_the_earth_or_left_the_capsule_was_aboard(told: str, who: set[str]) -> None:
    text = f"Faith 7 lifted off on May 15, 1963. {told} The ship came down on May 16 near Midway."
    assert crews(text, "1963-06-01")["launch 1963-05-15"] == who


def test_a_family_name_is_that_of_whom_the_story_has_named() -> None:
    text = (
        "Yang Liwei spoke in Beijing. Shenzhou-5 was launched on October 15, 2003. Yang circled the Earth 14 times and "
        "landed on October 16. Liu Yang became the first Chinese woman in space in June 2012."
    )
    told = by_day(text, "2013-10-15")
    assert crew(told["launch 2003-10-15"]) == crew(told["return 2003-10-16"]) == ["Yang Liwei"]


def test_a_verb_of_a_heading_is_no_part_of_a_name() -> None:
    text = (
        "Ed White Makes a Spacewalk\n On June 3, 1965, Gemini 4 lifted off with James McDivitt and Ed White aboard. "
        "White floated outside for 20 minutes, and the two came home after four days, which was the longest flight of "
        "the country so far. They had taken along a camera and much food."
    )
    assert crew(by_day(text, "1965-06-10")["launch 1965-06-03"]) == ["James McDivitt", "Ed White"]


def test_a_rocket_carries_people_named_one_by_one() -> None:
    text = "On May 3, 2003, a Soyuz-FG carried Yuri Malenchenko, Ed Lu, and Aleksandr Kaleri away from Baikonur."
    assert crews(text, "2003-06-01") == {"launch 2003-05-03": {"Malenchenko", "Lu", "Kaleri"}}


def test_the_crew_of_a_joint_mission_flies_in_the_ships_that_took_them_up() -> None:
    text = (
        "The crew of the Apollo-Soyuz Test Project was Thomas Stafford, Vance Brand, Deke Slayton, Alexei Leonov, and "
        "Valeri Kubasov. Soyuz 19, with Leonov and Kubasov aboard, set off on July 15, 1975. Apollo splashed down on "
        "July 24, 1975."
    )
    told = crews(text, "1975-08-01")
    assert told["launch 1975-07-15"] == {"Leonov", "Kubasov"}
    assert told["return 1975-07-24"] == {"Stafford", "Brand", "Slayton"}


@pytest.mark.parametrize(
    ("told", "home"),
    [
        ("The visitors left their new ship for the resident crew and landed", {"Dzhanibekov", "Makarov"}),
        ("The guests dined with the residents and then landed", {"Dzhanibekov", "Makarov"}),
        ("The visitors slept while the crew landed", {"Romanenko", "Grechko"}),
    ],
)
def test_who_lands_in_the_ship_of_others(told: str, home: set[str]) -> None:
    text = (
        "Yuri Romanenko and Georgi Grechko were launched in Soyuz 26 on December 10, 1977. Vladimir Dzhanibekov and "
        "Oleg Makarov lifted off in Soyuz 27 on January 10, 1978, and docked a day later. "
        f"{told} on January 16 in Soyuz 26."
    )
    assert crews(text, "1978-02-01")["return 1978-01-16"] == home


def test_for_whom_a_ship_is_left_does_not_land_in_the_other() -> None:
    text = (
        "Soyuz 27, with Vladimir Dzhanibekov and Oleg Makarov, was launched on January 10, 1978. The two stayed for a "
        "week. Dzhanibekov and Makarov returned to Earth on January 16 in Soyuz 26, leaving the newer ship for "
        "Yuri Romanenko and Georgi Grechko."
    )
    assert crews(text, "1978-02-01")["return 1978-01-16"] == {"Dzhanibekov", "Makarov"}
