"""Stories told in plain words: a turn, a ride, parachutes, hooks and latches, times that open the clause."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Glenn himself took the first ride on June 20, 2022.", ("launch", "2022-06-20")),
        ("Anousheh Ansari took her turn on 18 September 2006.", ("launch", "2006-09-18")),
        ("On the night of 3 May 2021 the observatory was placed in orbit from Kourou.", ("launch", "2021-05-03")),
        ("The rocket was lit at 9:20 GMT on 12 April 1966.", ("launch", "1966-04-12T09:20Z")),
        (
            "The last Saturn V ever to fly heaved Skylab off its pad at 17:30 GMT on May 14, 1973.",
            ("launch", "1973-05-14T17:30Z"),
        ),
        ("One fuel cell failed during the ascent to orbit on Sept. 12, 1993.", ("launch", "1993-09-12")),
        ("NASA plans to send off its cargo ship (Cygnus-9) on May 20, 2018 on an Antares.", ("launch", "2018-05-20")),
        ("The shuttle was docked last week. It landed in California on May 1, 2001.", ("return", "2001-05-01")),
        (
            "The capsule thumped into the grass northeast of Arkalyk at 0541 GMT on May 6, 2001.",
            ("return", "2001-05-06T05:41Z"),
        ),
        ("On May 6, 2001 the capsule came down under a single parachute.", ("return", "2001-05-06")),
        ("He drifted down to a field near Saratov at 0718 GMT on 7 August 1961.", ("return", "1961-08-07T07:18Z")),
        ("The three dropped into the Pacific southwest of Hawaii on June 22, 1973.", ("return", "1973-06-22")),
        ("Starliner was in trouble. In September 2024 it was brought back empty.", ("return", "2024-09")),
        ("By 0712 GMT on May 6, 2001 the capsule was on the ground.", ("return", "2001-05-06T07:12Z")),
        ("Four newcomers arrived aboard early on March 16, 2025.", ("docking", "2025-03-16")),
        ("The hooks closed at 16:09 GMT on July 17, 1975.", ("docking", "1975-07-17T16:09Z")),
        (
            "Latches of the docking system opened at 2333 GMT on Sept. 23, 1996.",
            ("undocking", "1996-09-23T23:33Z"),
        ),
        ("The freighter had served at Mir, and on June 24, 1997 it was set loose.", ("undocking", "1997-06-24")),
        ("Springs nudged the orbiter away from the station on Sept. 23, 1996.", ("undocking", "1996-09-23")),
        ("Flight controllers released the freighter on April 21, 2023.", ("unberthing", "2023-04-21")),
        ("On 2 August 1985 the pair climbed out in new suits.", ("spacewalk", "1985-08-02")),
        ("Edward White made his own walk on 3 June 1965.", ("spacewalk", "1965-06-03")),
        ("The ship was destroyed over the Pacific on May 28, 2024.", ("reentry", "2024-05-28")),
        ("On July 11, 1979 pieces of Skylab lit up the night over Australia.", ("reentry", "1979-07-11")),
    ],
)
def test_events_told_in_plain_words(text: str, expected: tuple[str, str]) -> None:
    assert [each[:2] for each in events(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The astronaut took her turn on the treadmill on 18 September 2006.",
        "The crew took the last ride on July 20, 2021 by bus.",
        "The shuttle was brought back to flight in September 1988.",
        "The satellite was going blind and it was given up in June 2022.",
        "The crew made a walk through the forest on 3 June 1965.",
        "The hatch latches closed on a suit at 0910 GMT on 3 June 1965.",
    ],
)
def test_words_that_tell_of_something_else(text: str) -> None:
    assert events(text) == []


def test_a_day_given_up_is_a_slot_lost() -> None:
    text = "The capsule rose on Oct. 13, 2021. The company gave Oct. 12 up because of wind."
    assert events(text) == [("launch", "2021-10-12", "delayed"), ("launch", "2021-10-13", "actual")]


def test_a_slot_and_its_new_date_lie_ahead() -> None:
    text = (
        "The freighter that was to have gone up this Friday will now wait, and officials at Baikonur speak of July 5."
    )
    assert [each[1] for each in events(text, "1997-06-26")] == ["1997-06-27", "1997-07-05"]


def test_newcomers_set_off_and_heads_are_put_out() -> None:
    assert events("Four newcomers set off from Florida on March 14, 2025.") == [("launch", "2025-03-14", "actual")]
    told = events("The billionaire put his head and shoulders out of the capsule on Sept. 12, 2024.")
    assert told == [("spacewalk", "2024-09-12", "actual")]
    assert events("He put his head out of the window of the bus on Sept. 12, 2024.") == []


def test_a_landing_counted_from_the_ground_left() -> None:
    text = (
        "It was launched at 0840 GMT on Oct. 11, 2018. It came down by parachute 19 minutes after leaving the ground."
    )
    assert [each[:2] for each in events(text)] == [("launch", "2018-10-11T08:40Z"), ("return", "2018-10-11T08:59Z")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The two satellites were parted on March 13, 2025. The event took place at 09:20 GMT over India.",
            ("undocking", "2025-03-13T09:20Z"),
        ),
        (
            "Two men went outside on May 9, 2024. The exercise got under way at 6:12 a.m. GMT.",
            ("spacewalk", "2024-05-09T06:12Z"),
        ),
        (
            "The capsule splashed down on May 3, 1966, east of Okinawa. It was 10:22 p.m. at the Cape.",
            ("return", "1966-05-04T02:22Z"),
        ),
    ],
)
def test_the_hour_is_told_by_the_next_sentence(text: str, expected: tuple[str, str]) -> None:
    assert [each[:2] for each in events(text)] == [expected]


def test_what_a_noun_tells_before_a_looser_phrase() -> None:
    text = "Hatch opening with the crew came on May 22, 2023."
    assert events(text) == [("hatch_opening", "2023-05-22", "actual")]


def test_a_return_arranged_for_another_day() -> None:
    text = "Wind was why the return, originally arranged for 29 April 2025 at the Dongfeng site, had been put off."
    assert events(text) == [("return", "2025-04-29", "delayed")]


def test_who_backs_out_of_it() -> None:
    text = "The berth was cleared on May 28, 2024, when Progress 86 backed out of it with trash."
    assert events(text) == [("undocking", "2024-05-28", "actual")]


def test_a_time_of_what_is_added_is_not_that_of_what_stands_before() -> None:
    text = "Liftoff is planned for May 20, 2020. Television will show the launch and, five days afterward, the arrival."
    assert events(text, "2020-05-14") == [("launch", "2020-05-20", "planned")]


def test_a_capture_by_the_arm_told_before() -> None:
    text = (
        "She will use the robotic arm to grapple it as it hovers below. Capture is timed for 8:15 a.m. EDT on May 25."
    )
    assert events(text, "2020-05-14") == [("berthing", "2020-05-25T12:15Z", "planned")]


def test_who_follows_some_hours_later() -> None:
    text = (
        "Agena rose on an Atlas at 15:00 GMT on March 16, 1966. "
        "Armstrong and Scott followed in Gemini 8 an hour and 41 minutes later, one day behind schedule."
    )
    assert events(text) == [
        ("launch", "1966-03-15", "delayed"),
        ("launch", "1966-03-16T15:00Z", "actual"),
        ("launch", "1966-03-16T16:41Z", "actual"),
    ]
