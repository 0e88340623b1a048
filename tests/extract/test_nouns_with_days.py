"""Event nouns and verbs dated by a day told beside them, before them or in their sentence."""

from __future__ import annotations

import pytest
from event_reading import events, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Soyuz 11 launched on June 6, 1971. The docking the following day was trouble-free.",
            ("docking", "1971-06-07", "actual"),
        ),
        (
            "Apollo 8 lifted off on December 21, 1968. The splashdown six days later, on December 27, was flawless.",
            ("return", "1968-12-27", "actual"),
        ),
        (
            "The shuttle lifted off on April 5, 1991. A spacewalk the next day freed the antenna.",
            ("spacewalk", "1991-04-06", "actual"),
        ),
        (
            "The Ariane 5 was moved out on June 3, 1999. Launch the day before, on June 2, 1999, had been called off.",
            ("launch", "1999-06-02", "delayed"),
        ),
    ],
)
def test_a_day_right_behind_a_noun(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in events(text)


def test_an_event_added_leaves_the_time_before_it_alone() -> None:
    text = "Undocking is set for Aug. 7, 2025. Teams work toward 6:15 p.m. UTC on Aug. 8, with splashdown the next day."
    assert ("return", "2025-08-09", "planned") in events(text, "2025-08-06")


@pytest.mark.parametrize(
    "text",
    [
        "Four astronauts are back on Earth after a splashdown near Tampa, Florida, at 9:02 p.m. UTC Saturday.",
        "The crew is home after a landing in the Gulf, off Tampa, Florida, at 9:02 p.m. UTC Saturday.",
        "The four are with their families after a splashdown at 9:02 p.m. UTC Saturday.",
    ],
)
def test_who_is_home_after_a_landing_has_landed(text: str) -> None:
    assert events(text, "2023-03-12") == [("return", "2023-03-11T21:02Z", "actual")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two crews shake hands on July 17, 1975, two days after both of their ships were launched.",
            ("launch", "1975-07-15"),
        ),
        ("On July 17, 1975, a day after they were launched, the crews ate together.", ("launch", "1975-07-16")),
        (
            "The handshake on July 17, 1975, came some three hours after Apollo had docked with Soyuz.",
            ("docking", "1975-07-17"),
        ),
        ("The picture was taken on May 6, 2011, the day after the ship was launched.", ("launch", "2011-05-05")),
    ],
)
def test_counted_back_from_a_day(text: str, expected: tuple[str, str]) -> None:
    assert [each[:2] for each in events(text)] == [expected]


def test_the_date_of_a_mission_heads_no_article() -> None:
    text = (
        "MISSION_START_DATE   = 1996-02-17\n\nNEAR was launched on 17 February 1996 at 20:43:27 UTC.\n\n"
        "On 27 June 1997 it flew past Mathilde.\n\nThe last burn was made on 12 February 2001 at 15:14 UTC. "
        "The probe touched down on Eros at 20:01 UTC.\n"
    )
    assert ("landing", "2001-02-12T20:01Z", "actual") in events(text)


def test_days_of_others() -> None:
    text = (
        "Mark Lee, Steven Smith, Greg Harbaugh and Joe Tanner will work outside. Lee and Smith will make the first of "
        "four spacewalks beginning at 11:30 p.m. EST on February 13. Harbaugh and Tanner are to go outside on February "
        "14, Lee and Smith for a second time on February 15, and Harbaugh and Tanner on February 16."
    )
    found = [each.event for each in read(text, "1997-01-30").candidates]
    told = {each.start.iso(): [person.name for person in each.crew] for each in found if each.start is not None}
    lee, harbaugh = ["Mark Lee", "Steven Smith"], ["Greg Harbaugh", "Joe Tanner"]
    assert told == {"1997-02-14T04:30Z": lee, "1997-02-14": harbaugh, "1997-02-15": lee, "1997-02-16": harbaugh}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Koch made six spacewalks. On Oct. 18 she carried out the first by two women, to replace a failed charger.",
            ("spacewalk", "2019-10-18", "actual"),
        ),
        (
            "Four spacewalks are planned. Harbaugh and Tanner will make the second on May 5, 2020.",
            ("spacewalk", "2020-05-05", "planned"),
        ),
        (
            "Three spacewalks gave the arrays their covers. He performed the last of them on May 5, 2003.",
            ("spacewalk", "2003-05-05", "actual"),
        ),
    ],
)
def test_one_of_the_walks_told_of(text: str, expected: tuple[str, str, str]) -> None:
    assert events(text, "2020-02-06") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two astronauts are back inside after a spacewalk of six hours that began at 7:43 a.m. EST Monday.",
            [("spacewalk", "2025-02-10T12:43Z")],
        ),
        ("The crew rested after a docking that came at 7:43 a.m. EST Monday.", [("docking", "2025-02-10T12:43Z")]),
        (
            "It takes the place of Progress 89, which cast off on Feb. 4 and burned up over the sea three hours later.",
            [("undocking", "2025-02-04"), ("reentry", "2025-02-04")],
        ),
        (
            "The three had pulled away from the station at 0552 GMT on Friday and were on the ground at 0915.",
            [("undocking", "2025-02-07T05:52Z"), ("return", "2025-02-07T09:15Z")],
        ),
    ],
)
def test_events_told_on_the_way(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(each[:2] for each in events(text, "2025-02-11")) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A valve held up the countdown for ten minutes, and liftoff took place at 3:04 p.m. EST on May 5.",
            ("launch", "1991-05-05T20:04Z", "actual"),
        ),
        (
            "The fog lifted, and landing followed at noon EST on May 5 at Edwards.",
            ("return", "1991-05-05T17:00Z", "actual"),
        ),
        (
            "Ray Stone brought Atlantis to a landing on the lakebed at 6:40 a.m. PDT on May 5.",
            ("return", "1991-05-05T13:40Z", "actual"),
        ),
    ],
)
def test_noun_of_a_clause_of_its_own(text: str, expected: tuple[str, str, str]) -> None:
    assert events(text, "1991-05-07") == [expected]
