"""Slots given up one after the other: slips counted in days, targets dropped, attempts stopped, rockets held back."""

from __future__ import annotations

import pytest
from event_reading import events

PUBLISHED = "2024-10-20"  # a Sunday


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The launch slipped a day, to Oct. 14.", [("2024-10-13", "delayed"), ("2024-10-14", "planned")]),
        (
            "ULA delayed the flight of its second Vulcan by a week, to Nov. 4.",
            [("2024-10-28", "delayed"), ("2024-11-04", "planned")],
        ),
        (
            "The launch had been set for Thursday, but a valve problem pushed it to Tuesday.",
            [("2024-10-17", "delayed"), ("2024-10-22", "planned")],
        ),
        (
            "The Falcon Heavy, which was to have flown on Thursday, is now set for Monday.",
            [("2024-10-17", "delayed"), ("2024-10-21", "planned")],
        ),
        (
            "The original launch date of May 20 could not be kept, and the probe left on June 2.",
            [("2024-05-20", "delayed"), ("2024-06-02", "actual")],
        ),
        (
            "A target of Oct. 6 was dropped after a leak, and Artemis II is now set for November.",
            [("2024-10-06", "delayed"), ("2024-11", "planned")],
        ),
        (
            "The mission missed its first launch window, in August 2023, and Psyche finally left on Oct. 13, 2023.",
            [("2023-08", "delayed"), ("2023-10-13", "actual")],
        ),
        (
            "Polaris Dawn, first set for Aug. 26, slipped to Aug. 27, then Aug. 28, and finally took off on Sept. 10.",
            [
                ("2024-08-26", "delayed"),
                ("2024-08-27", "delayed"),
                ("2024-08-28", "delayed"),
                ("2024-09-10", "actual"),
            ],
        ),
        (
            "The Atlas 5 lifted off from Cape Canaveral on Friday after two scrubs, on Tuesday and Wednesday.",
            [("2024-10-15", "delayed"), ("2024-10-16", "delayed"), ("2024-10-18", "actual")],
        ),
        (
            "SpaceX had been aiming for Oct. 18 for the CRS-31 mission to the station, itself a slip from Oct. 9.",
            [("2024-10-09", "delayed"), ("2024-10-18", "delayed")],
        ),
        ("Saturday's launch attempt ended with an abort at T-minus 10 seconds.", [("2024-10-19", "delayed")]),
        (
            "Tonight's launch of 23 Starlinks was scrubbed; SpaceX is now aiming for Tuesday.",
            [("2024-10-20", "delayed"), ("2024-10-22", "planned")],
        ),
        (
            "Europa Clipper had been due to leave on Oct. 10, but the launch was moved to Oct. 14.",
            [("2024-10-10", "delayed"), ("2024-10-14", "planned")],
        ),
    ],
)
def test_a_day_that_did_not_hold_is_told_beside_the_one_that_does(text: str, told: list[tuple[str, str]]) -> None:
    assert events(text, PUBLISHED) == [("launch", *each) for each in told]


def test_a_rocket_grounded_since_a_day_was_not_to_fly_then() -> None:
    text = "With Vega C grounded since December 2022, Europe is without its own way up."
    assert events(text, PUBLISHED) == []


def test_a_probe_that_leaves_a_world_is_not_launched() -> None:
    text = "Dawn reached the asteroid Vesta in July 2011 and left on Sept. 5, 2012."
    assert [kind for kind, _, _ in events(text, PUBLISHED)] == ["orbit_insertion"]
    assert events("Psyche finally left on Oct. 13.", PUBLISHED) == [("launch", "2024-10-13", "actual")]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("The launch is off for today and is planned for Oct. 22.", "launch", [20, 22]),
        ("The docking did not take place on Oct. 19 and is planned for Monday, Oct. 21.", "docking", [19, 21]),
        ("A launch attempt on Oct. 18 was scrubbed and the next is planned for Oct. 23.", "launch", [18, 23]),
        ("The launch was called off for Oct. 19 and is scheduled for Oct. 24.", "launch", [19, 24]),
    ],
)
def test_what_is_called_off_and_is_planned_anew_has_both_days(text: str, kind: str, told: list[int]) -> None:
    status = ("delayed", "planned")
    assert events(text, PUBLISHED) == [(kind, f"2024-10-{day}", each) for day, each in zip(told, status, strict=False)]


def test_a_countdown_off_to_a_good_start_gives_up_no_day() -> None:
    text = "The countdown is off to a good start and launch is planned for Oct. 22."
    assert events(text, PUBLISHED) == [("launch", "2024-10-22", "planned")]
