"""Whose crew people are: of whom the verb tells, whose flight opens a sentence, who only comes home in a craft."""

from __future__ import annotations

import pytest
from tests.extract.event_reading import craft, crew, crews, only


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


_RESIDENTS = """STS-84 Status Report

Atlantis undocked from Mir this morning at 8:04 a.m. CDT.

On board Atlantis with Charlie Precourt are Eileen Collins, Carlos Noriega and Ed Lu, and the crew of Mir 22, Valery \
Korzun and Alexander Kaleri. Atlantis docked with Mir on Friday, May 16, a day after its launch from Florida on May 15.

The landing is planned for Saturday, May 24.
"""


def test_the_crew_of_a_station_in_a_list_comes_home_in_a_ship_that_has_left_it() -> None:
    own, residents = {"Precourt", "Collins", "Noriega", "Lu"}, {"Korzun", "Kaleri"}
    assert crews(_RESIDENTS, "1997-05-22") == {
        "undocking 1997-05-22": own | residents,
        "docking 1997-05-16": own,
        "launch 1997-05-15": own,
        "return 1997-05-24": own | residents,
    }


_RELIEF = """The crew of Discovery consisted of commander Ray Stone and pilot Anna Lee. Two more seats were filled by \
the Mir 30 crew, Pavel Orlov and Ilya Belov, who were to stay on the station. Discovery was launched on May 3, 1999. \
It landed on May 12, 1999.
"""


def test_who_was_to_stay_on_the_station_does_not_come_home_with_the_ship() -> None:
    own = {"Stone", "Lee"}
    assert crews(_RELIEF) == {"launch 1999-05-03": own | {"Orlov", "Belov"}, "return 1999-05-12": own}


_LIFTED_OFF = "The Soyuz TMA-11M spacecraft carrying Koichi Wakata was launched from Baikonur on Nov. 7, 2013."


@pytest.mark.parametrize(
    "lead", ["In addition to Wakata", "Apart from astronaut Wakata", "In addition to astronaut Wakata"]
)
def test_those_besides_whom_others_are_aboard_are_aboard(lead: str) -> None:
    text = f"{_LIFTED_OFF} {lead}, cosmonaut Mikhail Tyurin and NASA astronaut Rick Mastracchio are aboard."
    assert crews(text, "2013-11-12") == {"launch 2013-11-07": {"Wakata", "Tyurin", "Mastracchio"}}


def test_a_ship_flown_again_later_is_not_the_one_in_which_somebody_came() -> None:
    text = (
        "Soyuz 5 was launched on Jan. 15, 1969. Its crew consisted of Boris Volynov, Aleksei Yeliseyev and Yevgeny "
        "Khrunov. Volynov returned alone in Soyuz 5 on Jan. 18, 1969. He flew again in 1976 on Soyuz 21."
    )
    told = crews(text, "2019-01-15")
    assert told["launch 1969-01-15"] == {"Volynov", "Yeliseyev", "Khrunov"}
    assert told["return 1969-01-18"] == {"Volynov"}


def test_each_of_two_ships_that_meet_keeps_its_crew() -> None:
    text = (
        "Soyuz 19 lifted off on July 15, 1975, with Alexei Leonov and Valeri Kubasov aboard. Thomas Stafford commanded "
        "Apollo, and Vance Brand and Deke Slayton flew with him.\n\nOn July 17, Stafford guided Apollo to a docking "
        "with Soyuz 19. On July 19, Stafford and Leonov docked Soyuz 19 with Apollo once more."
    )
    assert crews(text, "2015-07-15")["launch 1975-07-15"] == {"Leonov", "Kubasov"}


def test_a_flight_of_another_year_is_not_the_way_somebody_came() -> None:
    text = (
        "Zhai Zhigang, Wang Yaping and Ye Guangfu of Shenzhou-13 came home on April 16, 2022. Wang flew on Shenzhou-10 "
        "in June 2013. Shenzhou-13 had been launched on Oct. 16, 2021."
    )
    assert crews(text, "2022-04-16")["launch 2021-10-16"] == {"Zhigang", "Yaping", "Guangfu"}


_SEATS = "The SpaceX Dragon splashed down on March 18, 2025, with Suni Williams and Butch Wilmore."


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("The fourth seat was filled by a Russian, Aleksandr Gorbunov.", "Gorbunov"),
        ("“What a ride,” said Nick Hague, who commanded it.", "Hague"),
    ],
)
def test_by_whom_a_seat_was_filled_or_a_ship_commanded_is_aboard(told: str, name: str) -> None:
    assert crews(f"{_SEATS} {told}", "2025-03-20") == {"return 2025-03-18": {"Williams", "Wilmore", name}}


def test_who_commanded_another_ship_is_not_aboard() -> None:
    told = crews(f"{_SEATS} “Wow,” said Nick Hague, who commanded Endeavour in 2002.", "2025-03-20")
    assert told["return 2025-03-18"] == {"Williams", "Wilmore"}


@pytest.mark.parametrize("ship", ["their spacecraft Soyuz MS-21", "their ship, Soyuz MS-21,"])
def test_those_told_of_before_fly_in_the_ship_that_is_theirs(ship: str) -> None:
    text = (
        "The crew of Soyuz MS-22 will be met by Oleg Artemyev, Denis Matveev, Sergey Korsakov and Jessica Watkins.\n\n"
        f"Artemyev, Matveev and Korsakov have been up for six months. The undocking of {ship} is planned for 29 "
        "September."
    )
    assert crews(text, "2022-09-20") == {"undocking 2022-09-29": {"Artemyev", "Matveev", "Korsakov"}}


def test_a_launch_that_another_is_counted_from_is_that_of_those_named_with_it() -> None:
    text = (
        "Soyuz MS-10 with Alexei Ovchinin and Nick Hague lifted off on Oct. 11, 2018. The rocket failed two minutes "
        "after launch.\n\nIt was the first failure of a crewed Soyuz launch since Sept. 26, 1983, when Vladimir Titov "
        "and Gennady Strekalov were pulled from a burning rocket."
    )
    assert crews(text, "2018-10-12") == {
        "launch 2018-10-11": {"Ovchinin", "Hague"},
        "launch 1983-09-26": {"Titov", "Strekalov"},
    }


def test_who_is_beside_the_commander_as_pilot_flies_and_a_guest_with_a_ticket_out_stays() -> None:
    text = (
        "Discovery was launched on July 4, 2006. Steve Lindsey is in command, with Mark Kelly beside him as pilot. "
        "There is one passenger: Thomas Reiter of Germany, who is to stay aboard the station. Discovery is to land on "
        "July 17."
    )
    own = {"Lindsey", "Kelly"}
    assert crews(text, "2006-07-05") == {"launch 2006-07-04": own | {"Reiter"}, "return 2006-07-17": own}


def test_who_walks_from_a_shuttle_named_with_the_walk_is_of_its_crew() -> None:
    text = (
        "Tom Jones and Bob Curbeam closed out the outside work of Atlantis' mission today with a spacewalk of five "
        "hours. Atlantis, commanded by Ken Cockrell, is to land on Sunday."
    )
    assert crews(text, "2001-02-14")["return 2001-02-18"] == {"Jones", "Curbeam", "Cockrell"}


def test_a_crew_comes_home_in_the_ship_that_it_moved() -> None:
    text = (
        "Fyodor Yurchikhin, Karen Nyberg and Luca Parmitano will undock the Soyuz TMA-09M from Rassvet on Nov. 1.\n\n"
        "Mikhail Tyurin, Rick Mastracchio and Koichi Wakata are to be launched on Soyuz TMA-11M on Nov. 7.\n\n"
        "Yurchikhin, Nyberg and Parmitano are scheduled to head home in the relocated Soyuz and land on Nov. 10."
    )
    ships = craft(text, "2013-10-30")
    assert (ships["launch 2013-11-07"], ships["return 2013-11-10"]) == ("Soyuz TMA-11M", "Soyuz TMA-09M")


@pytest.mark.parametrize(
    "told", ["remained in lunar orbit", "stayed in orbit around the Moon", "circled the Moon alone"]
)
def test_who_stays_in_orbit_of_the_moon_flies_with_those_who_land(told: str) -> None:
    text = (
        f"Gene Cernan and Harrison Schmitt of Apollo 17 walked on the Moon on Dec. 11, 1972. Ronald Evans {told}. "
        "Apollo 17 was launched on Dec. 7."
    )
    assert crews(text, "2022-12-11")["launch 1972-12-07"] == {"Cernan", "Schmitt", "Evans"}


def test_who_is_told_of_below_a_heading_is_of_the_flight_it_names() -> None:
    text = (
        "Mamoru Mohri: Two Flights\n\nThis page tells of his flights.\n\nSTS-47 (Space Shuttle Endeavour)\n\nMohri's "
        "first flight began on September 12, 1992, when Endeavour lifted off. The seven-member crew was commanded by "
        "Robert Gibson. Endeavour landed on September 20, 1992.\n\nSTS-92 (Space Shuttle Discovery)\n\nDiscovery was "
        "launched on October 11, 2000, and landed on October 24. The mood was good. The commander was Brian Duffy."
    )
    assert crews(text, "2012-05-01") == {
        "launch 1992-09-12": {"Mohri", "Gibson"},
        "return 1992-09-20": {"Mohri", "Gibson"},
        "launch 2000-10-11": {"Duffy"},
        "return 2000-10-24": {"Duffy"},
    }


def test_who_was_chosen_for_a_laboratory_flew_on_no_shuttle_named_later() -> None:
    text = (
        "Chiaki Mukai: A Life\n\nChiaki Mukai was born in Tatebayashi. In 1985 she was one of three astronauts chosen "
        "for the first Spacelab mission, together with Ulf Merbold and Wubbo Ockels.\n\nFlights\n\nShe was a member of "
        "the crew of STS-65, which lifted off on July 8, 1994 on board Columbia.\n\nSTS-95 was launched on "
        "October 29, 1998 on board Discovery. Discovery landed on November 7."
    )
    assert crews(text, "2012-05-01") == {
        "launch 1994-07-08": {"Mukai"},
        "launch 1998-10-29": set(),
        "return 1998-11-07": set(),
    }
    # the laboratory of a shuttle told of before
    flown = "Columbia lifted off on Nov. 28, 1983. The Spacelab crew was Ulf Merbold and John Young."
    assert crews(flown, "2012-05-01") == {"launch 1983-11-28": {"Merbold", "Young"}}


_PILOT_OF = """Remembering Gene Cernan

Gene Cernan was the commander of Apollo 17. Apollo 17 was the last flight to the Moon.

He first flew as pilot of Gemini IX-A with Tom Stafford. They launched from Cape Kennedy on June 3, 1966.

As lunar module pilot of Apollo 10 in May 1969, Cernan flew with Stafford and John Young.

He returned with Apollo 17, with Ron Evans and Harrison Schmitt. It began with a night launch on Dec. 7, 1972.
"""


def test_they_fly_in_the_ship_that_the_sentence_before_names_and_the_pilot_of_a_ship_in_that() -> None:
    assert crews(_PILOT_OF, "2017-01-20") == {
        "launch 1966-06-03": {"Cernan", "Stafford"},
        "launch 1972-12-07": {"Cernan", "Evans", "Schmitt"},
    }
    assert craft(_PILOT_OF, "2017-01-20")["launch 1966-06-03"] == "Gemini 9A"
