"""Spacewalks told by the work done outside, by whose turn it was, and hours and days told in other sentences."""

from __future__ import annotations

import pytest
from event_reading import crews, events


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "During their months aboard Mir the two went outside three times. On April 12 Viktor Savinykh and Ivan "
            "Okafor fixed a torn panel, on April 20 they set up a mast, and on May 2 they brought in cassettes.",
            "1988-06-01",
            {
                "1988-04-12": {"Savinykh", "Okafor"},
                "1988-04-20": {"Savinykh", "Okafor"},
                "1988-05-02": {"Savinykh", "Okafor"},
            },
        ),
        (
            "Astronauts Mary Okafor and Lars Lindqvist made four spacewalks at the station. On Dec. 3 the pair bolted "
            "a new pump to the truss.",
            "2020-01-05",
            {"2019-12-03": {"Okafor", "Lindqvist"}},
        ),
        (
            "NASA plans two spacewalks this month at the space station.\n\nOn Tuesday, Feb. 9, astronauts Mary Okafor "
            "and Lars Lindqvist will mount a camera on the truss.\n\nOn Friday, Feb. 12, Okafor and Bob Hines are to "
            "replace batteries.",
            "2021-02-01",
            {"2021-02-09": {"Okafor", "Lindqvist"}, "2021-02-12": {"Okafor", "Hines"}},
        ),
        (
            "Residents of Mir\n\nSpacewalks\n\nOn 3 March 1988 Vladimir Titov and Musa Manarov replaced a detector of "
            "the telescope. Ten days later they tried again.",
            "2010-01-01",
            {"1988-03-03": {"Titov", "Manarov"}, "1988-03-13": {"Titov", "Manarov"}},
        ),
    ],
)
def test_work_outside_is_a_spacewalk(text: str, published: str, expected: dict[str, set[str]]) -> None:
    walks = {event.split()[1]: who for event, who in crews(text, published).items() if "spacewalk" in event}
    assert {day: who for day, who in walks.items() if day.count("-") == 2} == expected


@pytest.mark.parametrize(
    "text",
    [
        "The crew will make three spacewalks in May. On April 12 astronauts Mary Okafor and Lars Lindqvist checked "
        "cables.",
        "The crew made three spacewalks. On April 12 astronauts Mary Okafor and Lars Lindqvist fixed a pump in the "
        "Columbus module.",
        "The crew made three spacewalks. On April 12 astronauts Mary Okafor and Lars Lindqvist spoke to a school.",
        "On April 12 astronauts Mary Okafor and Lars Lindqvist replaced a pump. Outside it rained.",
        "The crew made three spacewalks. On April 12 astronauts Mary Okafor and Lars Lindqvist took part in a parade.",
        "The crew made three spacewalks. On April 12 they went out to the field to fly kites.",
    ],
)
def test_other_work_is_none(text: str) -> None:
    assert [each for each in events(text, "2020-04-20") if each[1].startswith("2020-04")] == []


def test_whose_turn_it_was() -> None:
    text = (
        "Astronaut Mary Okafor made a spacewalk on Jan. 16 with Nick Hague. Before that, on Dec. 19, it was the turn "
        "of Alexey Ovchinin and Ivan Vagner. On Jan. 20 it was the turn of the press."
    )
    assert crews(text, "2025-02-01") == {
        "spacewalk 2025-01-16": {"Okafor", "Hague"},
        "spacewalk 2024-12-19": {"Ovchinin", "Vagner"},
    }


@pytest.mark.parametrize(
    "hours",
    [
        "Both spacewalks begin at 8:05 a.m. EST.",
        "Each of the outings is to start around 8:05 a.m. EST.",
        "The spacewalks will begin at 8:05 a.m. EST and last six hours.",
        "Each excursion will begin at 8:05 a.m. EST.",
    ],
)
def test_hour_of_all(hours: str) -> None:
    text = f"NASA plans two spacewalks at the station, on Jan. 12 and Jan. 15. {hours}"
    assert events(text, "2021-01-05") == [
        ("spacewalk", "2021-01-12T13:05Z", "planned"),
        ("spacewalk", "2021-01-15T13:05Z", "planned"),
    ]


def test_hour_of_one_is_that_of_its_own_day() -> None:
    text = (
        "Astronaut Mary Okafor will leave the airlock on Friday, June 9. The spacewalk is to start at 9:15 a.m. "
        "EDT.\n\nShe will go out again Thursday, June 15. That spacewalk also is scheduled to start at 9:40 a.m."
    )
    assert events(text, "2023-06-01") == [
        ("spacewalk", "2023-06-09T13:15Z", "planned"),
        ("spacewalk", "2023-06-15T13:40Z", "planned"),
    ]


@pytest.mark.parametrize(
    "aside", ["(12:20 a.m. March 15 in Kazakhstan)", "(4:20 a.m. Friday in Kazakhstan)", "(2020 GMT)"]
)
def test_day_elsewhere_in_brackets_is_not_told_on(aside: str) -> None:
    text = (
        "Soyuz MS-44 docked at the station at 9:01 p.m. EDT Thursday.\n\nThe ship had lifted off at 4:20 p.m. "
        f"{aside}.\n\nHatches will be opened at 11:10 p.m."
    )
    found = [each[1] for each in events(text, "2019-03-14") if each[0] == "hatch_opening"]
    assert found == ["2019-03-15T03:10Z"]


def test_excursions_behind_the_day_of_writing() -> None:
    text = (
        "The two left the shuttle's airlock at 8:48 a.m. CST today. The previous two excursions, on Saturday and "
        "Monday, were devoted to a laboratory."
    )
    assert [each[1:] for each in events(text, "2001-02-14")] == [
        ("2001-02-10", "actual"),
        ("2001-02-12", "actual"),
        ("2001-02-14T14:48Z", "actual"),
    ]


def test_month_of_a_relative_clause_has_its_own_tense() -> None:
    text = "It will be the same two astronauts who in October stepped out for the first all-woman spacewalk."
    assert events(text, "2020-01-10") == [("spacewalk", "2019-10", "actual")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ray Stone will leave the Mir space station on Friday to work in open space.", "spacewalk"),
        ("Two astronauts will leave the International Space Station on Friday to replace a pump.", "spacewalk"),
        ("Ray Stone will leave the station on Friday to return home with Soyuz MS-09.", "undocking"),
        ("The Soyuz will leave the station on Friday to inspect it from afar.", "undocking"),
    ],
)
def test_who_leaves_a_station_to_work_goes_outside(text: str, kind: str) -> None:
    assert events(text, "2018-10-16") == [(kind, "2018-10-19", "planned")]
