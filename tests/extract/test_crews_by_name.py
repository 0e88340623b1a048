"""Crews by what they are called: "the Expedition 4 crew", "the four" of a mission; and moves of ships for others."""

from __future__ import annotations

import pytest
from event_reading import craft, crews, events


def test_four_behind_a_mission_are_its_crew_not_that_of_the_next_one() -> None:
    text = (
        "Dragon Freedom, with NASA astronauts Kjell Lindgren, Bob Hines and Jessica Watkins and ESA astronaut Samantha "
        "Cristoforetti aboard, will move to another port on Sept. 24.\n\n"
        "Room is needed for Endurance, the Dragon that will bring the Crew-5 mission. NASA astronauts Nicole Mann and "
        "Josh Cassada, JAXA astronaut Koichi Wakata and cosmonaut Anna Kikina make up its crew, which is to lift off "
        "on Oct. 3.\n\n"
        "Crew-4 lifted off on April 27 and docked to the station the same day. The four are to return on Oct. 12."
    )
    told = crews(text, "2022-09-20")
    assert told["return 2022-10-12"] == {"Lindgren", "Hines", "Watkins", "Cristoforetti"}
    assert told["launch 2022-10-03"] == {"Mann", "Cassada", "Wakata", "Kikina"}


def test_three_behind_a_ship_are_nobody_of_another_ship() -> None:
    text = (
        "Sergey Prokopyev, Dmitri Petelin and Frank Rubio will fly to the station on Soyuz MS-22 on Sept. 21.\n\n"
        "Soyuz MS-21 arrived at the station on March 18. The three are due to land in Kazakhstan on Sept. 29."
    )
    assert crews(text, "2022-09-10")["return 2022-09-29"] == set()
    assert craft(text, "2022-09-10")["return 2022-09-29"] == "Soyuz MS-21"


def test_three_behind_a_ship_are_those_named_before_where_they_fly_no_other() -> None:
    text = (
        "Oleg Kononenko, David Saint-Jacques and Anne McClain came home on June 24, 2019.\n\n"
        "Soyuz MS-11 undocked from the station at 7:25 p.m. EDT. The three landed in Kazakhstan at 10:47 p.m. EDT."
    )
    assert crews(text, "2019-06-25")["return 2019-06-25"] == {"Kononenko", "Saint-Jacques", "McClain"}


def test_crew_called_by_its_expedition_is_whom_the_text_told_it_to_be() -> None:
    text = (
        "Station Crews Change\n\n"
        "The Expedition 33 crew of Suni Williams, Yuri Malenchenko and Aki Hoshide welcomed the Expedition 34 crew "
        "members Chris Hadfield, Tom Marshburn and Roman Romanenko on Friday.\n\n"
        "Kevin Ford and Oleg Novitskiy have been aboard since October, together with Evgeny Tarelkin.\n\n"
        "The Expedition 33 crew will land in Kazakhstan on Sunday in Soyuz TMA-05M. The Expedition 34 crew will come "
        "home on May 13."
    )
    told = crews(text, "2012-11-17")
    assert told["return 2012-11-18"] == {"Williams", "Malenchenko", "Hoshide"}
    assert told["return 2013-05-13"] == {"Hadfield", "Marshburn", "Romanenko"}


def test_stay_of_a_crew_called_by_its_expedition_began_with_their_launch() -> None:
    text = (
        "Endeavour undocked from the space station on Saturday with commander Dom Gorie and the returning Expedition 4 "
        "crew of Yury Onufrienko, Carl Walz and Dan Bursch.\n\n"
        "Valery Korzun, Peggy Whitson and Sergei Treschev wished them well. They are the station's new residents.\n\n"
        "The Expedition 4 crew is ending a stay of six months, which began on Dec. 5 with a launch from Florida."
    )
    assert crews(text, "2002-06-16")["launch 2001-12-05"] == {"Onufrienko", "Walz", "Bursch"}


def test_crew_called_by_its_expedition_did_not_dock_the_ship_it_greeted() -> None:
    text = (
        "The Expedition 4 crew of Yury Onufrienko, Carl Walz and Dan Bursch looks forward to company.\n\n"
        "The Expedition 4 crew will greet Atlantis, which docks on April 10 with Michael Bloomfield and Stephen "
        "Frick aboard."
    )
    assert crews(text, "2002-04-05")["docking 2002-04-10"] == {"Bloomfield", "Frick"}


def test_two_who_walked_one_by_one_go_out_again() -> None:
    text = (
        "Jerry Ross worked outside Atlantis on April 7, 1991, while pilot Ken Cameron watched from the cabin.\n\n"
        "Jay Apt was also outside during the spacewalk, which lasted four hours. The pair left the airlock again on "
        "April 8."
    )
    assert crews(text, "1991-04-12")["spacewalk 1991-04-08"] == {"Ross", "Apt"}


def test_three_flew_on_the_ship_on_which_their_sentence_puts_them() -> None:
    text = (
        "Dale Gardner was first assigned to STS-41D, which was put off three times before launch in 1984.\n\n"
        "Aboard STS-8, Gardner released a satellite for India while Guion Bluford worked in the cabin and Richard "
        "Truly flew the ship. The three left Florida on Aug. 30, 1983."
    )
    told = crews(text, "2014-02-20")
    assert told["launch 1983-08-30"] == {"Gardner", "Bluford", "Truly"}
    assert told["launch 1984"] == set()


def test_who_flew_ships_of_different_times_came_home_in_both() -> None:
    text = (
        "Vance Brand lifted off on Apollo 18 on July 15, 1975, with Tom Stafford and Deke Slayton. They splashed down "
        "on July 24.\n\n"
        "Seven years later, he commanded STS-5 aboard Columbia, with Robert Overmyer as pilot. Columbia landed in "
        "California on Nov. 16, 1982."
    )
    assert crews(text, "2004-03-02")["return 1982-11-16"] == {"Brand", "Overmyer"}


@pytest.mark.parametrize(
    "text",
    [
        "Moving Freedom to the top port also clears the way for a Cygnus freighter due this fall.",
        "Moving Freedom to the top port clears the way for a freighter expected this fall.",
        "The crew moved Soyuz TM-6 to the front port to make room for a freighter due in December.",
        "Shifting Soyuz TM-6 to the front port made room for a freighter due in December.",
        "The docking of Crew-4 prepares the station for the busy traffic expected in the summer.",
    ],
)
def test_day_of_what_something_is_done_for_is_not_its_own(text: str) -> None:
    assert events(text, "2022-03-30") == []


def test_day_for_which_an_event_is_set_is_its_own() -> None:
    text = "NASA is ready for the launch of the probe planned for May 9."
    assert events(text, "2022-03-30") == [("launch", "2022-05-09", "planned")]


def test_ship_moved_from_one_port_to_another_does_not_undock() -> None:
    text = "Soyuz MS-19 was moved from one port to another on March 19."
    assert events(text, "2022-03-30") == [("relocation", "2022-03-19", "actual")]


@pytest.mark.parametrize("when", ["next month", "next week"])
def test_move_told_by_its_parting_and_docking_is_no_third_event(when: str) -> None:
    text = (
        f"Endurance will move to another port {when}. The ship undocks from Harmony's forward port at 6:30 a.m. "
        "Friday, April 8, and docks again at the top port 45 minutes later."
    )
    assert [each[0] for each in events(text, "2022-03-30")] == ["undocking", "docking"]


def test_move_of_another_ship_is_an_event_beside_a_parting() -> None:
    text = "Soyuz TM-3 will be moved to another port next week. Progress 31 undocks on Friday at noon."
    assert sorted(each[0] for each in events(text, "2022-03-30")) == ["relocation", "undocking"]


def test_flight_on_which_a_sentence_opens_goes_on_behind_its_launch_told_late() -> None:
    text = (
        "Tom Stafford flew four times. Gene Cernan was with him on Gemini 9 in June 1966.\n\n"
        "During Apollo 10, Stafford and Cernan came near the Moon while John Young stayed in orbit. The three had left "
        "Florida on May 18, 1969. The crew splashed down on May 26."
    )
    told = crews(text, "2024-03-18")
    assert told["launch 1969-05-18"] == told["return 1969-05-26"] == {"Stafford", "Cernan", "Young"}
    assert craft(text, "2024-03-18")["return 1969-05-26"] == "Apollo 10"


def test_crew_of_a_station_with_whom_days_were_spent_did_not_come_with_the_shuttle() -> None:
    text = (
        "STS-81 Status\n\n"
        "Atlantis with Commander Mike Baker and Pilot Brent Jett pulled away from Mir at 8:15 p.m. CST on Sunday.\n\n"
        "The astronauts spent five days with the Mir 22 crew of Valery Korzun, Alexander Kaleri and Jerry Linenger. "
        "With Baker and Jett on Atlantis are Mission Specialists Peter Wisoff, John Grunsfeld and Marsha Ivins.\n\n"
        "The shuttle lifted off from Florida on Jan. 12."
    )
    own = {"Baker", "Jett", "Wisoff", "Grunsfeld", "Ivins"}
    assert crews(text, "1997-01-20")["launch 1997-01-12"] == own


def test_they_behind_the_residents_are_those_who_lived_on_the_station() -> None:
    text = (
        "The second resident crew of Salyut 7, Vladimir Lyakhov and Alexander Alexandrov, lifted off in Soyuz T-9 on "
        "June 27, 1983.\n\n"
        "Vladimir Titov and Gennadi Strekalov were to relieve Lyakhov and Alexandrov in the fall, but their rocket "
        "burned.\n\n"
        "The residents had to do by themselves the work that their guests had been trained for. They went outside on "
        "Nov. 1."
    )
    assert crews(text, "2000-01-01")["spacewalk 1983-11-01"] == {"Lyakhov", "Alexandrov"}


def test_two_of_a_life_are_its_hero_and_the_one_named_with_him() -> None:
    text = (
        "Astronaut Gordon Fullerton Dies\n\n"
        "In 1977 Fullerton and Fred Haise took the orbiter Enterprise through its first glide. Five years later he was "
        "the pilot of STS-3, on which Jack Lousma was in command. The two left Florida aboard Columbia on March 22, "
        "1982, and landed at White Sands on March 30.\n\n"
        "Fullerton led the crew of another mission in 1985. They were launched on Challenger on July 29."
    )
    told = crews(text, "2013-08-22")
    assert told["launch 1982-03-22"] == told["return 1982-03-30"] == {"Fullerton", "Lousma"}
    assert told["launch 1985-07-29"] == {"Fullerton"}
