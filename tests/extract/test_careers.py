"""Flights as biographies and tributes tell them: by craft and date, in lists, as ranges of days."""

from __future__ import annotations

import pytest
from event_reading import crew, events, only, read


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("In April 1985 Jake Garn flew on Discovery.", "1985-04"),
        ("Steven Hawley rode on Columbia in January 1986.", "1986-01"),
        ("He commanded STS-41 in October 1990.", "1990-10"),
        ("His first trip into space came in August 1983, as pilot of Challenger.", "1983-08"),
        ("Her second flight, STS-41, was in October 1990.", "1990-10"),
        ("He led Columbia's STS-32 in January 1990.", "1990-01"),
        ("In May 1992 he commanded the maiden flight of Endeavour.", "1992-05"),
        ("Jean-Loup Chrétien set off for Salyut 7 on 24 June 1982.", "1982-06-24"),
        ("STS-102, which had begun on March 8, 2001, was a success.", "2001-03-08"),
        ("Andreas Mogensen took a shorter road with a ten-day visit that began on 2 September 2015.", "2015-09-02"),
        ("Soyuz TM-9 began its journey on February 11, 1990, at dawn.", "1990-02-11"),
        ("Four engines carried Artemis I away from Kennedy Space Center in Florida on Nov. 16, 2022.", "2022-11-16"),
    ],
)
def test_a_flight_told_by_who_flew_on_what(text: str, when: str) -> None:
    assert events(text, "2024-01-02") == [("launch", when, "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "They flew home aboard Discovery's chase plane in May 1990.",
        "Expedition 65 began on April 17, 2021.",
        "Atlantis began its trip to the launch pad on May 3, 1997.",
        "A review has been launched to look at the options for 2023.",
    ],
)
def test_what_is_no_flight(text: str) -> None:
    assert events(text, "2024-01-02") == []


def test_a_list_of_flights_with_their_years() -> None:
    text = "Norman Thagard flew on four missions: STS-7 in 1983, STS-51-B in 1985, STS-30 in 1989 and STS-42 in 1992."
    assert [when for _, when, _ in events(text, "2024-01-02")] == ["1983", "1985", "1989", "1992"]
    text = "His three flights were Gemini 9A in June 1966, Apollo 10 in May 1969, and Apollo 17 in December 1972."
    found = read(text, "2024-01-02").candidates
    assert [each.event.vehicle for each in found] == ["Gemini 9A", "Apollo 10", "Apollo 17"]
    text = "She flew aboard Discovery in September 1988 and again in May 1990."
    assert [when for _, when, _ in events(text, "2024-01-02")] == ["1988-09", "1990-05"]


def test_a_list_of_what_somebody_was_only_backup_for_is_none() -> None:
    text = "He was on the backup crew of Apollo 9 in 1969 and of Apollo 12 in 1969, two missions he knew by heart."
    assert events(text, "2024-01-02") == []


@pytest.mark.parametrize(
    "text",
    [
        "William Shepard served as a mission specialist on STS-51A (Nov. 8-16, 1984).",
        "His second flight, STS-51A, lasted from Nov. 8 to Nov. 16, 1984.",
        "STS-51A (8–16 November 1984) brought two satellites home.",
        "STS-51A was a salvage mission that lasted from Nov. 8 to 16, 1984.",
    ],
)
def test_a_range_of_days_is_a_launch_and_a_return(text: str) -> None:
    assert events(text, "2024-01-02") == [("launch", "1984-11-08", "actual"), ("return", "1984-11-16", "actual")]


def test_a_range_of_days_keeps_its_place_and_people() -> None:
    text = "Karol Bobko led a mission that ran from Oct. 3 to Oct. 7, 1985, and ended at Edwards Air Force Base."
    home = read(text, "2024-01-02").candidates[-1]
    assert (home.event.site, crew(home)) == ("Edwards Air Force Base", ["Karol Bobko"])


def test_what_a_plan_goes_on_with_is_planned_as_well() -> None:
    text = "Shenzhou-18 docked on April 25. The three are to stay for about six months and come back in late October."
    assert ("return", "2024-10", "planned") in events(text, "2024-04-27")


def test_a_comparison_with_an_old_year_moves_no_story() -> None:
    text = (
        "40 years ago\n\nOn March 13, 1986, Soyuz T-15 was launched, shown live, something not done since the joint "
        "mission in 1975. Progress 26 was launched on April 23."
    )
    assert ("launch", "1986-04-23", "actual") in events(text, "2026-03-13")


def test_a_crew_that_is_back_inside_has_not_come_home() -> None:
    text = "They stepped out of the Quest airlock at 7:01 a.m. EST on Saturday and were back inside by 12:29 p.m."
    assert only(text, "2013-12-22").event.kind.value == "spacewalk"


def test_the_first_to_walk_in_space() -> None:
    text = "On the way home, on August 5, 1971, he became the first human to walk in deep space, retrieving film."
    assert events(text, "2020-03-18") == [("spacewalk", "1971-08-05", "actual")]


def test_who_is_to_stay_and_come_home_has_not_come() -> None:
    text = "Mike Foale is to remain on Mir for some four and a half months and come home on STS-86 in late September."
    assert ("return", "1997-09", "planned") in events(text, "1997-05-13")


def test_a_craft_named_behind_the_first_time() -> None:
    text = (
        "Vladimir Shatalov went to space for the first time on January 14, 1969, alone in Soyuz 4. Soyuz 8 came later."
    )
    assert only(text, "2021-06-15").event.vehicle == "Soyuz 4"


@pytest.mark.parametrize(
    ("text", "day", "people"),
    [
        (
            "John Young first flew as pilot of Gemini 3 with Gus Grissom on March 23, 1965.",
            "1965-03-23",
            ["John Young", "Gus Grissom"],
        ),
        (
            "Sally Ride flew as a member of the crew of Challenger with Robert Crippen on June 18, 1983.",
            "1983-06-18",
            ["Sally Ride", "Robert Crippen"],
        ),
        ("Story Musgrave next flew as payload commander of STS-61 on Dec. 2, 1993.", "1993-12-02", ["Story Musgrave"]),
    ],
)
def test_who_flies_as_one_of_a_crew_is_launched(text: str, day: str, people: list[str]) -> None:
    candidate = only(text, "2011-07-20")
    assert (candidate.event.kind.value, candidate.event.start.iso()) == ("launch", day)
    assert crew(candidate) == people


def test_who_flies_as_pilot_of_no_spacecraft_is_not_launched() -> None:
    assert events("He flew helicopters as pilot of the carrier Lake Champlain on May 5, 1961.", "2011-07-20") == []


@pytest.mark.parametrize(
    "text",
    [
        "Soyuz 9 was in space from June 1 to June 19, 1970.",
        "Soyuz 9 orbited the Earth from June 1 to 19, 1970.",
        "Between 1 and 19 June 1970, Soyuz 9 carried two men around the Earth.",
        "From June 1 to June 19, 1970, the Soviet Soyuz 9 flew without a docking.",
        "He was first in space from June 1 to June 19, 1970.",
        "She trained for the flight of Soyuz 9 Spacelab-Z (June 1-19, 1970).",
    ],
)
def test_days_from_which_to_which_somebody_or_a_craft_was_in_space(text: str) -> None:
    assert events(text, "2012-01-01") == [("launch", "1970-06-01", "actual"), ("return", "1970-06-19", "actual")]


def test_days_on_which_a_craft_was_elsewhere_are_no_flight() -> None:
    assert events("Apollo 8 orbited the Moon from December 24 to 25, 1968.", "2012-01-01") == []
    assert events("From May 3 to June 5, 1980, Columbia stood on the pad.", "2012-01-01") == []
