"""Counts held short of liftoff, logs with the newest entry first, walks on a tether, and hours told for two at once."""

from __future__ import annotations

import pytest
from event_reading import brief, crews, events, read


@pytest.mark.parametrize(
    "told",
    [
        "The launch that was planned for Tuesday at 9 a.m. EDT was halted 31 seconds before liftoff by a valve.",
        "The launch of Cygnus, set for Tuesday at 9 a.m. EDT, was aborted ten seconds short of ignition.",
        "The team did not proceed with the liftoff planned for Tuesday at 9 a.m. EDT.",
        "Managers would not go ahead with the launch set for 9 a.m. EDT on Tuesday.",
    ],
)
def test_launches_that_are_not_gone_on_with(told: str) -> None:
    assert events(f"Cygnus waits on its pad.\n\n{told}", "2022-06-14") == [("launch", "2022-06-14T13:00Z", "delayed")]


def test_entries_of_a_log_headed_by_day_and_bare_hour() -> None:
    text = (
        "Status of Cygnus\n\nJune 16, 2022, 5 a.m. EDT\n\nThe launch team did not proceed with the liftoff planned for "
        "3:15 a.m. EDT. The next attempt is set for Friday, June 17, at 3:10 a.m. EDT.\n\nJune 14, 2022, 6 a.m. EDT\n\n"
        "The launch that was scheduled for today at 4:02 a.m. EDT was stopped nine seconds before liftoff."
    )
    assert events(text, "2022-06-16") == [
        ("launch", "2022-06-14T08:02Z", "delayed"),
        ("launch", "2022-06-16T07:15Z", "delayed"),
        ("launch", "2022-06-17T07:10Z", "planned"),
    ]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The countdown for STS-93 started on Sunday at Launch Pad 39B.", []),
        ("Training for Apollo 9 began on March 3.", []),
        ("Apollo 9 began on March 3.", ["launch 03-03"]),
    ],
)
def test_a_countdown_that_begins_is_no_launch(told: str, found: list[str]) -> None:
    assert [f"{kind} {day[5:]}" for kind, day, _ in events(f"The crew is well.\n\n{told}", "1969-07-22")] == found


@pytest.mark.parametrize(
    "told",
    [
        "On June 3, 1965, Edward White left the cabin of Gemini 4 and floated on a tether above the sea.",
        "On June 3, 1965, Edward White drifted at the end of a cord for 20 minutes.",
        "On June 3, 1965, Edward White went out to inspect the radiator of the ship.",
        "On June 3, 1965, Edward White came out to examine a leaking pipe.",
    ],
)
def test_walks_on_a_tether_and_to_look_at_something(told: str) -> None:
    assert crews(f"A life in space\n\n{told}", "1990-01-02") == {"spacewalk 1965-06-03": {"White"}}


def test_walks_in_order_with_one_hour_for_two_and_walkers_of_the_lead() -> None:
    text = (
        "Three Spacewalks in Nine Days\n\nHOUSTON, Jan. 8, 2027 -- Astronauts Mary Okafor and Jon Lindt will step "
        "outside the International "
        "Space "
        "Station three times before spring.\n\nThe first one is to begin at 10 a.m. EST on Wednesday, Jan. 13. The "
        "second "
        "is set for Sunday, Jan. 17, and the third for Thursday, Jan. 21, both starting at 9 a.m. EST.\n\nA fourth "
        "spacewalk, by Lindt and astronaut Ann Lee, is planned for Feb. 12."
    )
    assert crews(text, "2027-01-08") == {
        "spacewalk 2027-01-13": {"Okafor", "Lindt"},
        "spacewalk 2027-01-17": {"Okafor", "Lindt"},
        "spacewalk 2027-01-21": {"Okafor", "Lindt"},
        "spacewalk 2027-02-12": {"Lindt", "Lee"},
    }
    assert [when for _, when, _ in events(text, "2027-01-08")][:3] == [
        "2027-01-13T15:00Z",
        "2027-01-17T14:00Z",
        "2027-01-21T14:00Z",
    ]


def test_what_follows_from_a_pad_is_launched() -> None:
    text = (
        "Soyuz MS-40 will dock with the station at 1:28 a.m. EDT on Sunday, April 4. Dragon is to follow on Monday, "
        "April 5, at 6:21 a.m. EDT from Launch Complex 39A at Kennedy Space Center."
    )
    found = sorted((each.event.vehicle, *brief(each)[:2]) for each in read(text, "2027-04-01").candidates)
    assert found == [
        ("Dragon", "launch", "2027-04-05T10:21Z"),
        ("Soyuz MS-40", "docking", "2027-04-04T05:28Z"),
    ]


def test_coverage_of_two_launches_has_hours_of_its_own() -> None:
    text = (
        "Soyuz MS-40 is set to lift off at 12:04 a.m. EDT on Friday, April 2.\n\nThe agency will begin its coverage of "
        "the Soyuz launch at 11:15 p.m. EDT on Thursday and that of the Dragon countdown at 1:15 a.m. on Monday."
    )
    assert events(text, "2027-03-31") == [("launch", "2027-04-02T04:04Z", "planned")]
