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
