"""Who and which ship is meant where crews meet, ships are changed and people are told by pronouns."""

import pytest
from tests.extract.event_reading import craft, crews, events


def test_the_hatch_opened_by_the_hosts_is_that_of_the_ship_which_came() -> None:
    text = (
        "Shenzhou-17, with Tang Hongbo, Tang Shengjie and Jiang Xinlin aboard, docked to the Tiangong station"
        " at 5:46 p.m. (Beijing time) on Oct. 26, 2023.\n\n"
        "The Shenzhou-16 astronauts opened the hatch at 7:34 p.m. and embraced the newcomers. Shenzhou-16,"
        " with Jing Haipeng, Zhu Yangzhu and Gui Haichao, is to land on Oct. 31."
    )
    assert craft(text, "2023-10-26")["hatch_opening 2023-10-26"] == "Shenzhou-17"


def test_a_crew_opens_the_hatch_of_its_own_ship() -> None:
    text = (
        "Shenzhou-17 docked at 5:46 p.m. (Beijing time) on Oct. 26, 2023. The Shenzhou-17 crew opened"
        " the hatch at 7:34 p.m."
    )
    assert craft(text, "2023-10-26")["hatch_opening 2023-10-26"] == "Shenzhou-17"


def test_the_spoilt_ship_is_the_one_named_last() -> None:
    text = (
        "Soyuz MS-31 was launched without people on Feb. 3, 2024. It replaced Soyuz MS-30, which had taken"
        " Ivan Petrov to the International Space Station and had lost its coolant.\n\n"
        "The crippled capsule undocked on Feb. 20, 2024. Petrov will come home in Soyuz MS-31 in May."
    )
    assert craft(text, "2024-03-01")["undocking 2024-02-20"] == "Soyuz MS-30"


def test_a_return_without_a_crew_empties_no_other_ship() -> None:
    text = (
        "Soyuz MS-23 docked on Feb. 25, 2023. It replaced Soyuz MS-22, which had lost its coolant. The"
        " leaking ship undocked on March 28 and returned to Earth without a crew the same day. Frank Rubio and"
        " Sergey Prokopyev will return to Earth in Soyuz MS-23 in September."
    )
    assert crews(text, "2023-04-04")["return 2023-09"] == {"Rubio", "Prokopyev"}


def test_those_to_whom_something_is_handed_do_not_come_home() -> None:
    text = (
        "Foale and Kaleri left the keys to the Expedition 9 crew of Gennady Padalka and Michael Fincke and"
        " landed on April 30, 2004, in Soyuz TMA-3 with André Kuipers. Michael Foale and Alexander Kaleri had"
        " been up for half a year."
    )
    assert crews(text, "2004-05-01")["return 2004-04-30"] == {"Foale", "Kaleri", "Kuipers"}


def test_a_new_ship_built_for_the_crew_takes_them_to_the_dock() -> None:
    text = (
        "Axiom Mission 4 is to launch on June 25, 2025. Its people are commander Peggy Whitson and pilot"
        " Shubhanshu Shukla. They will ride in a new Dragon, which is due to dock to the International Space"
        " Station on June 26."
    )
    assert crews(text, "2025-06-24")["docking 2025-06-26"] == {"Whitson", "Shukla"}


def test_him_behind_with_is_whom_the_sentence_began_with() -> None:
    text = (
        "Sergei Krikalev was a cosmonaut.\n\n"
        "His third mission was the longest. He began it on May 18, 1991, with Anatoly Artsebarsky on Soyuz"
        " TM-12, and ended it on March 25, 1992, when Soyuz TM-13 landed in Kazakhstan with him and Alexander"
        " Volkov."
    )
    found = crews(text, "2022-03-16")
    assert found["launch 1991-05-18"] == {"Krikalev", "Artsebarsky"}
    assert found["return 1992-03-25"] == {"Krikalev", "Volkov"}


def test_her_stay_holds_her_own_walks() -> None:
    text = (
        "Sunita Williams came home on June 22, 2007. She had been launched on Dec. 9, 2006, with Mark"
        " Polansky and William Oefelein. Her stay brought four spacewalks, among them one on Feb. 4, 2007,"
        " with Michael Lopez-Alegria."
    )
    assert crews(text, "2007-06-23")["spacewalk 2007-02-04"] == {"Williams", "Lopez-Alegria"}


def test_what_somebody_calls_the_time_aboard_is_no_ship() -> None:
    text = (
        "Matthias Maurer is home. Dragon Endurance with Maurer, Raja Chari, Tom Marshburn and Kayla Barron"
        " splashed down on May 6, 2022.\n\n"
        "Matthias’s Cosmic Kiss mission began on 11 November 2021, when he was launched with his crewmates on"
        " a Falcon 9."
    )
    assert craft(text, "2022-05-08")["launch 2021-11-11"] == "Dragon Endurance"
    assert crews(text, "2022-05-08")["launch 2021-11-11"] == {"Maurer", "Chari", "Marshburn", "Barron"}


def test_two_who_leave_the_airlock_make_the_walk_told_before() -> None:
    text = (
        "The first spacewalk is to begin at 8 a.m. EST on Thursday, Jan. 12. Astronauts Anne Lee and Ray"
        " Stone will emerge from the Quest airlock to mount a bracket. The second spacewalk is to begin at 8"
        " a.m. EST on Jan. 19. NASA will name the astronauts for the second one after the first."
    )
    assert crews(text, "2023-01-09") == {"spacewalk 2023-01-12": {"Lee", "Stone"}, "spacewalk 2023-01-19": set()}


def test_a_second_test_flight_is_of_the_type_told_of() -> None:
    text = (
        "Starliner is to lift off on June 5, 2024, with Butch Wilmore. Starliner made its first flight in"
        " December 2019. A second test flight without people was launched on May 19, 2022, and landed in New"
        " Mexico six days later."
    )
    found = craft(text, "2024-06-01")
    assert found["launch 2022-05-19"] == found["return 2022-05-25"] == "Starliner"


def test_a_launch_of_a_module_is_its_own() -> None:
    text = "Discovery landed on March 21, 2001. All had begun with the launch of the Zarya module on Nov. 20, 1998."
    assert craft(text, "2001-04-01")["launch 1998-11-20"] == "Zarya"


def test_dates_given_up_and_next_opportunities() -> None:
    text = (
        "The launch of Vulcan was called off on Saturday. The next opportunities are on Wednesday, June 5, at"
        " 10:52 a.m. EDT and on Thursday. Launch dates of May 17 and May 25 had to be dropped."
    )
    assert events(text, "2024-06-02") == [
        ("launch", "2024-05-17", "delayed"),
        ("launch", "2024-05-25", "delayed"),
        ("launch", "2024-06-01", "delayed"),
        ("launch", "2024-06-05T14:52Z", "planned"),
    ]


def test_an_attempt_behind_a_long_wait_is_one_to_leave() -> None:
    text = (
        "Dragon Freedom undocked from the station at noon EDT on Friday, Oct. 14, after days of waiting for"
        " calm seas. An attempt on Thursday was called off."
    )
    assert ("undocking", "2022-10-13", "delayed") in events(text, "2022-10-15")


@pytest.mark.parametrize(
    "came",
    [
        "were joined by Yuri Malenchenko, Tim Kopra and Tim Peake when their Soyuz TMA-19M docked on Dec. 15.",
        "greeted Yuri Malenchenko, Tim Kopra and Tim Peake after their Soyuz TMA-19M docked on Dec. 15.",
        "welcomed Yuri Malenchenko, Tim Kopra and Tim Peake when their Soyuz TMA-19M docked on Dec. 15.",
    ],
)
def test_their_ship_is_that_of_those_who_are_met(came: str) -> None:
    text = f"New Crew at Station\n\nScott Kelly, Mikhail Kornienko and Sergey Volkov {came}"
    assert crews(text, "2015-12-16")["docking 2015-12-15"] == {"Malenchenko", "Kopra", "Peake"}


def test_their_ship_is_that_of_those_who_are_met_by_others() -> None:
    text = (
        "New Crew at Station\n\nYuri Malenchenko, Tim Kopra and Tim Peake were greeted by Scott Kelly, Mikhail "
        "Kornienko and Sergey Volkov when their Soyuz TMA-19M docked on Dec. 15."
    )
    assert crews(text, "2015-12-16")["docking 2015-12-15"] == {"Malenchenko", "Kopra", "Peake"}


@pytest.mark.parametrize("host", ["Expedition Five commander Pavel Orlov", "the station commander, Pavel Orlov,"])
def test_the_commander_of_the_station_is_no_visitor(host: str) -> None:
    text = f"Atlantis docked with the station on Friday. Shuttle commander Jan Lindt and {host} shook hands."
    assert crews(text, "2031-05-11")["docking 2031-05-09"] == {"Lindt"}


def test_who_walks_while_the_shuttle_is_docked_came_in_it() -> None:
    text = (
        "Atlantis docked with the station on Friday. Anne McClain and Luca Parmitano made a spacewalk on "
        "Saturday. Pilot Jan Lindt ran the shuttle's arm."
    )
    assert crews(text, "2001-05-13")["docking 2001-05-11"] == {"McClain", "Parmitano", "Lindt"}
    assert craft(text, "2001-05-13")["spacewalk 2001-05-12"] == "Space Shuttle Atlantis"


@pytest.mark.parametrize("greets", ["greeted", "embraced", "met"])
def test_whom_another_crew_greets_came_in_the_ship_told_of(greets: str) -> None:
    text = (
        f"Shenzhou-31 docked with Tiangong on Wednesday. The Shenzhou-30 crew {greets} the newcomers, Thomas Pesquet, "
        "Anne McClain and Luca Parmitano. Shenzhou-30, with Jing Haipeng and Gui Haichao, is to land on Monday."
    )
    assert crews(text, "2031-05-08") == {
        "docking 2031-05-07": {"Pesquet", "McClain", "Parmitano"},
        "return 2031-05-12": {"Haipeng", "Haichao"},
    }


def test_those_greeted_by_a_crew_are_not_of_it() -> None:
    text = "Shenzhou-31 docked with Tiangong on Wednesday. Pesquet and Anne McClain were met by the Shenzhou-30 crew."
    assert crews(text.replace("Pesquet", "Thomas Pesquet"), "2031-05-08") == {
        "docking 2031-05-07": {"Pesquet", "McClain"}
    }
