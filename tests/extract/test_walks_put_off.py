"""Spacewalks put off and made later, done once more, joined by others, and told by exits and asides."""

from __future__ import annotations

import pytest
from event_reading import crews, events


def test_put_off_and_made_later_at_the_same_time() -> None:
    text = (
        "NASA put off a spacewalk set for Tuesday morning because of a warning of debris. Astronauts Mary Okafor and "
        "Lars Lindqvist had been scheduled to leave the Quest airlock at 7:10 a.m. EST. The agency said that they "
        "would go out on Thursday instead, at the same time."
    )
    assert events(text, "2021-11-30") == [
        ("spacewalk", "2021-11-30T12:10Z", "delayed"),
        ("spacewalk", "2021-12-02T12:10Z", "planned"),
    ]


def test_others_join_and_team_up() -> None:
    text = (
        "Astronauts Andrew Morgan and Christina Koch will go outside on Oct. 6, the first of five outings.\n\nMorgan "
        "and Koch go out again on Oct. 11. On Oct. 16 Morgan will be joined by Jessica Meir, and on Oct. 21 Meir and "
        "Koch team up. The last in the series, on Oct. 25, falls to Luca Parmitano and Meir."
    )
    found = crews(text, "2019-10-02")
    assert sorted(found) == [f"spacewalk 2019-10-{day}" for day in ("06", "11", "16", "21", "25")]
    assert found["spacewalk 2019-10-21"] == {"Meir", "Koch"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They left the station three times. The first exit, on 26 February 1988, lasted four hours. A second, on "
            "30 June, aimed at the telescope. With better tools they finished it on 20 October.",
            ["1988-02-26", "1988-06-30", "1988-10-20"],
        ),
        (
            "Scott was the second African American to walk in space, following Bernard Harris, who did so on Feb. 9, "
            "1995.",
            ["1995-02-09"],
        ),
        (
            "On February 7, 1984, astronaut Bruce McCandless backed away from the shuttle Challenger with no line.",
            ["1984-02-07"],
        ),
        ("The second excursion took them up a mountain on April 22, 1972.", ["1972-04-22"]),
        ("On April 25, 1972, astronaut Ken Mattingly went out to bring in film.", ["1972-04-25"]),
        ("Two astronauts went out on a hastily planned spacewalk on May 11, 2013, to replace a pump.", ["2013-05-11"]),
    ],
)
def test_told_in_passing(text: str, expected: list[str]) -> None:
    assert events(text, "2020-01-01") == [("spacewalk", day, "actual") for day in expected]


def test_gifts_are_no_walks() -> None:
    text = "The crew made three spacewalks. On April 15, 2021, astronauts Mary Okafor and Lars Lindqvist gave up a key."
    assert events(text, "2021-04-20") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A spacewalk of two hours by astronaut David Scott, planned for March 17, was cancelled.", {"Scott"}),
        ("The second spacewalk, by astronauts Mary Okafor and Lars Lindt, is set for March 17.", {"Okafor", "Lindt"}),
        ("The spacewalk, seen by astronaut Mary Okafor, took place on March 17.", set()),
    ],
)
def test_by_whom_a_spacewalk_is_made(text: str, names: set[str]) -> None:
    assert crews(text, "2021-03-10") == {"spacewalk 2021-03-17": names}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The docking planned for May 3, 2011, a holiday in Japan, was put off by a day.", "delayed"),
        ("The undocking set for Oct. 7, 2024, a Monday, had been postponed.", "delayed"),
        ("A spacewalk of two hours by Scott, planned for March 17, 1966, was cancelled.", "cancelled"),
        ("The undocking, planned for Oct. 7, 2024, has been delayed by weather.", "delayed"),
    ],
)
def test_put_off_behind_a_word_on_its_day(text: str, told: str) -> None:
    assert [each[2] for each in events(text, "2024-11-15")] == [told]
