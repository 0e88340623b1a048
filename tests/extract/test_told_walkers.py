"""Who walks in space, by the tasks told behind the time of a spacewalk."""

from __future__ import annotations

import pytest
from event_reading import crew, read


def walkers(text: str, published: str) -> dict[str, set[str]]:
    """The surnames of those who walk, by day."""
    return {
        each.event.start.iso()[:10]: {name.split()[-1] for name in crew(each)}
        for each in read(text, published).candidates
        if each.event.kind.value == "spacewalk" and each.event.start is not None
    }


@pytest.mark.parametrize(
    "tasks",
    [
        "Nick Hague and Suni Williams will replace a rate gyro and fit patches over a filter.",
        "NASA astronauts Nick Hague and Suni Williams are scheduled to remove a radio unit. Butch Wilmore will drive "
        "the arm.",
        "Coverage starts at 6:30 a.m. Flight engineers Nick Hague and Suni Williams will exit the Quest airlock.",
    ],
)
def test_those_whose_work_outside_is_told_behind_walk(tasks: str) -> None:
    text = f"The first spacewalk is scheduled to begin at 8 a.m. EST on Jan. 16 at the space station. {tasks}"
    assert walkers(text, "2025-01-10") == {"2025-01-16": {"Hague", "Williams"}}


@pytest.mark.parametrize(
    "behind",
    [
        "Nick Hague and Suni Williams said they were ready.",
        "Nick Hague and Suni Williams will watch from inside.",
        "Bill Spetch and Nicole McElroy will take part in a news conference.",
    ],
)
def test_those_who_do_something_else_do_not_walk(behind: str) -> None:
    text = f"The first spacewalk is scheduled to begin at 8 a.m. EST on Jan. 16 at the space station. {behind}"
    assert walkers(text, "2025-01-10") == {"2025-01-16": set()}


def test_two_who_are_yet_to_be_named_are_not_those_of_the_walk_before() -> None:
    text = (
        "The first spacewalk is scheduled to begin at 8 a.m. EST on Jan. 16 at the space station. Nick Hague and Suni "
        "Williams will replace a gyro. On Jan. 23, two astronauts will go out at 8:15 a.m. EST to remove an antenna."
    )
    assert walkers(text, "2025-01-10") == {"2025-01-16": {"Hague", "Williams"}, "2025-01-23": set()}


@pytest.mark.parametrize(
    ("text", "published", "place"),
    [
        (
            "Discovery is to chase down the Hubble Space Telescope. Launch of Discovery is set for Feb. 11 at 3:56 "
            "a.m. EST. Lee and Smith will make the first spacewalk on Feb. 13 with astronauts Mark Lee and Steven "
            "Smith outside. The crew will service Hubble, and Hubble will get a new camera.",
            "1997-01-30",
            ("Space Shuttle Discovery", "Hubble Space Telescope"),
        ),
        (
            "Discovery landed on Sept. 9 after astronaut Mary Okafor walked in space on Sept. 5 from Discovery. She "
            "saw Hubble far off.",
            "1995-09-10",
            ("Space Shuttle Discovery", ""),
        ),
        (
            "With the hatch of their Crew Dragon open, astronaut Jared Isaacman looked out. The spacewalk began at "
            "1012 GMT on Thursday. The Dragon had been launched on Tuesday.",
            "2024-09-12",
            ("Crew Dragon", ""),
        ),
    ],
)
def test_from_what_and_on_what_people_work_outside(text: str, published: str, place: tuple[str, str]) -> None:
    found = [each.event for each in read(text, published).candidates if each.event.kind.value == "spacewalk"]
    assert {(each.vehicle, each.target) for each in found} == {place}


def test_hour_at_which_a_row_of_work_outside_ended_is_that_of_no_other_walk() -> None:
    text = (
        "Astronauts Mary Okafor and Lars Lindqvist completed their third planned series of spacewalks at "
        "8:49 p.m. EDT on Thursday.\n\nOkafor opened the hatch of the airlock and stepped out at 12:05 p.m."
    )
    found = [each.event.start.iso() for each in read(text, "2025-05-01").candidates if each.event.start]
    assert found == ["2025-05-01T16:05Z"]


@pytest.mark.parametrize(
    ("told", "walkers"),
    [
        ("Michael Collins left his seat twice.", ["Michael Collins"]),
        ("John Young and Michael Collins made two excursions.", ["John Young", "Michael Collins"]),
        ("John Young and Michael Collins made no mistake in their work.", []),
    ],
)
def test_who_went_out_several_times_is_told_once(told: str, walkers: list[str]) -> None:
    text = (
        f"Gemini 10 was launched on 18 July 1966.\n\n{told} The first EVA began at 21:44 UT on 19 July and took 49 "
        "minutes. The umbilical EVA began at 23:01 UT on 20 July."
    )
    walks = [crew(each) for each in read(text).candidates if each.event.kind.value == "spacewalk"]
    assert walks == [walkers, walkers]


@pytest.mark.parametrize(
    ("behind", "names"),
    [
        ("Luca Parmitano followed her and took hold of a handrail.", {"McClain", "Parmitano"}),
        ("ESA's Luca Parmitano followed a few minutes later.", {"McClain", "Parmitano"}),
        ("Cosmonaut Luca Parmitano soon joined her outside.", {"McClain", "Parmitano"}),
        ("Luca Parmitano followed her work on a screen.", {"McClain"}),
    ],
)
def test_who_follows_one_outside_walks_too(behind: str, names: set[str]) -> None:
    text = f"Astronaut Anne McClain left the airlock of the space station at 8:05 a.m. EDT on Jan. 16. {behind}"
    assert walkers(text, "2025-01-17") == {"2025-01-16": names}


def test_those_by_whom_it_was_made_on_a_day_walk() -> None:
    text = "The longest spacewalk so far was made on March 11, 2031, by Anne McClain and Luca Parmitano."
    assert walkers(text, "2035-01-17") == {"2031-03-11": {"McClain", "Parmitano"}}


def test_a_companion_goes_out_too() -> None:
    text = "Anne McClain will go outside on Friday for a spacewalk. It is her first. Her {} Luca Parmitano."
    for words in ("companion is flight engineer", "spacewalking partner will be"):
        assert walkers(text.format(words), "2025-01-15") == {"2025-01-17": {"McClain", "Parmitano"}}, words
    assert walkers(text.format("instructor is"), "2025-01-15") == {"2025-01-17": {"McClain"}}


def test_who_did_something_first_and_then_went_out_with_another() -> None:
    text = "Luca Parmitano mended a pump and made a spacewalk on March 5 with Anne McClain."
    assert walkers(text, "2031-05-02") == {"2031-03-05": {"McClain", "Parmitano"}}
    # another verb's people are no walkers
    text = "Luca Parmitano taught Anne McClain, and a spacewalk was made on March 5."
    assert walkers(text, "2031-05-02") == {"2031-03-05": set()}


@pytest.mark.parametrize("lead", ["During that spacewalk,", "For this outing,", "On the walk"])
def test_who_works_during_that_spacewalk_makes_it(lead: str) -> None:
    text = (
        "NASA astronauts will make two spacewalks this month.\n\nThe first spacewalk is set to begin at 8 a.m. EDT on "
        "Tuesday, May 7. Flight engineers Jessica Meir and Jonny Kim will exit the Quest airlock to replace a pump.\n\n"
        "The second spacewalk is set to begin at 7:15 a.m. on Monday, May 13. Coverage starts at 5:45 a.m.\n\n"
        f"{lead} Meir and Anne McClain will install a camera."
    )
    assert walkers(text, "2025-05-01") == {"2025-05-07": {"Meir", "Kim"}, "2025-05-13": {"Meir", "McClain"}}


def test_the_pronoun_that_opens_a_long_clause_walks() -> None:
    text = (
        "Luca Parmitano lived on the station for a year. In those months, he looked after the gardens of the new "
        "Columbus laboratory, cleaned many filters and made a spacewalk on March 5."
    )
    assert walkers(text, "2031-05-02") == {"2031-03-05": {"Parmitano"}}
    # not that of another clause
    text = (
        "Luca Parmitano had trained for years when Anne McClain asked whether he would like to hold the hoses of all "
        "suits and tools, and a spacewalk was made on March 5."
    )
    assert walkers(text, "2031-05-02") == {"2031-03-05": set()}
