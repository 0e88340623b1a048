"""Who goes along where another sentence, or another verb of the same one, names the flight or the walk."""

from __future__ import annotations

import pytest
from event_reading import crew, crews, events, read


@pytest.mark.parametrize(
    "walk",
    [
        "Jessica Meir will join Luca Parmitano for another spacewalk on June 5.",
        "Jessica Meir is to be joined by commander Luca Parmitano on a second spacewalk, on June 5.",
    ],
)
def test_who_joins_another_for_a_walk_goes_out_too(walk: str) -> None:
    text = f"On June 1, 2020, Christina Koch and Nick Hague made a spacewalk. {walk}"
    assert crews(text, "2020-06-02")["spacewalk 2020-06-05"] == {"Parmitano", "Meir"}


@pytest.mark.parametrize("by", ["by the same two men", "by the same pair", "with the same cosmonauts"])
def test_the_same_two_are_those_named_last(by: str) -> None:
    text = (
        f"May 3, 2021: First spacewalk by Oleg Novitsky, with Pyotr Dubrov\n\nJune 10, 2021: Second spacewalk {by}\n\n"
    )
    assert crews("Walks in space\n\n" + text, "2021-07-01")["spacewalk 2021-06-10"] == {"Novitsky", "Dubrov"}


def test_those_who_come_home_in_the_same_ship_are_of_its_crew() -> None:
    text = (
        "The Soyuz MS-23 capsule with NASA astronaut Frank Rubio aboard landed in Kazakhstan on September 27, 2023. "
        "Sergei Prokopyev and Dmitri Petelin also came home in the same ship. The undocking was at 7:54 a.m. GMT."
    )
    found = crews(text, "2023-09-28")
    assert found["return 2023-09-27"] == found["undocking 2023-09-27"] == {"Rubio", "Prokopyev", "Petelin"}


@pytest.mark.parametrize(
    "farewell",
    [
        "Alexander Misurkin, Mark Vande Hei and Joe Acaba will wave to the cameras and climb into their Soyuz.",
        "Alexander Misurkin, Mark Vande Hei and Joe Acaba embrace the three men who remain and get into Soyuz MS-06.",
    ],
)
def test_who_says_farewell_and_boards_a_ship_flies_in_it(farewell: str) -> None:
    text = f"The undocking of Soyuz MS-06 is set for Tuesday, Feb. 27, at 6:08 p.m. EST. {farewell}"
    assert crews(text, "2018-02-25") == {"undocking 2018-02-27": {"Misurkin", "Hei", "Acaba"}}


def test_who_only_greets_others_does_not_fly() -> None:
    text = (
        "The undocking of Soyuz MS-06 is set for Tuesday, Feb. 27, at 6:08 p.m. EST. Anton Shkaplerov and Scott Tingle "
        "will embrace those who leave and close the hatch."
    )
    assert crews(text, "2018-02-25") == {"undocking 2018-02-27": set()}


def test_their_flight_on_a_craft_is_of_those_named_before() -> None:
    text = (
        "The launch of Soyuz MS-12 with Nick Hague, Christina Koch and Alexey Ovchinin is set for March 14, 2019. For "
        "Hague and Ovchinin it is the second try. Their first flight together, on Soyuz MS-10, was aborted two minutes "
        "after liftoff on Oct. 11."
    )
    found = {each.event.vehicle: each for each in read(text, "2019-03-12").candidates}
    assert crew(found["Soyuz MS-10"]) == ["Nick Hague", "Alexey Ovchinin"]
    assert found["Soyuz MS-10"].event.status.value == "failed"


@pytest.mark.parametrize(
    ("when", "status"),
    [
        ("only seconds after its launch", "failed"),
        ("five minutes after launch", "failed"),
        ("ten seconds before launch", "delayed"),
    ],
)
def test_what_is_aborted_behind_its_launch_has_failed(when: str, status: str) -> None:
    assert events(f"Soyuz 18 was aborted {when} on April 5, 1975.", "1975-06-01") == [("launch", "1975-04-05", status)]


@pytest.mark.parametrize("lead", ["With Sally Ride aboard, he commanded", "With Frederick Hauck as pilot, he flew"])
def test_he_who_commanded_a_craft_was_launched_in_it(lead: str) -> None:
    text = f"Robert Crippen is 80. {lead} STS-7, which was launched on June 18, 1983, and landed on June 24."
    found = crews(text, "2017-09-11")
    assert found["launch 1983-06-18"] == found["return 1983-06-24"] == {"Crippen", lead.split()[2]}


def test_a_flight_that_began_with_a_launch_is_that_of_whom_the_text_is_about() -> None:
    text = (
        "Astronaut Karl Henize Is Remembered\n\nNASA chose him in 1967. With Deke Slayton as his chief, he trained for "
        "years. His only shuttle flight, STS-51F, began with the launch of Challenger on July 29, 1985."
    )
    assert crews(text, "1993-10-08")["launch 1985-07-29"] == {"Henize"}


def test_an_outing_of_years_ago_leaves_the_walks_to_come_to_their_pair() -> None:
    text = (
        "Luca Parmitano and Andrew Morgan will make a spacewalk on Friday, 15 November. The second spacewalk is set "
        "for 22 November. Parmitano has been outside twice before. His second outing, on 16 July 2013, was cut short."
    )
    found = crews(text, "2019-11-13")
    assert found["spacewalk 2019-11-22"] == {"Parmitano", "Morgan"}
    assert found["spacewalk 2013-07-16"] == {"Parmitano"}


def test_who_arrives_for_a_mission_docks_and_takes_over_from_one_who_does_not() -> None:
    text = (
        "Luca Parmitano arrived for his present mission on 20 July 2019 in Soyuz MS-13 and took over command of the "
        "Station from Alexei Ovchinin on 2 October."
    )
    assert crews(text, "2019-11-13") == {"docking 2019-07-20": {"Parmitano"}}


def test_who_works_an_arm_inside_is_of_no_flight_told_in_passing() -> None:
    text = (
        "NASA astronauts Christina Koch and Jessica Meir will operate the robotic arm from inside. The detector came "
        "up on Space Shuttle Endeavour, launched on 16 May 2011 with ESA astronaut Roberto Vittori in the crew."
    )
    assert crews(text, "2019-11-13") == {"launch 2011-05-16": {"Vittori"}}
