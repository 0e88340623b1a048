"""Days of a launch that were given up, told by other words than "postponed"."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They decided on Tuesday to give up the attempt on Friday, Dec. 24, because of the weather.", ["2021-12-24"]),
        ("Teams had aimed for Monday, Jan. 3, until a storm made them keep the rocket in its hangar.", ["2022-01-03"]),
        ("NASA had been aiming for Tuesday, but high winds got in the way.", ["2022-01-18"]),
        ("Wind forecasts had pushed the flight back from Tuesday.", ["2022-01-11"]),
        (
            "A clamp cost the mission its Dec. 18 slot, and a bad cable did away with Dec. 22.",
            ["2021-12-18", "2021-12-22"],
        ),
        ("The opportunities on Jan. 11 and Jan. 12 were passed over because of wind.", ["2022-01-11", "2022-01-12"]),
        ("The crew lost its Dec. 28 launch opportunity to a helium leak.", ["2021-12-28"]),
    ],
)
def test_slots_given_up(text: str, days: list[str]) -> None:
    assert events(text, "2022-01-13") == [("launch", day, "delayed") for day in days]


@pytest.mark.parametrize(
    "text",
    [
        "The landing opportunity on Jan. 11 was passed up because of rain at the Cape.",
        "The camera targeted the crater for Tuesday.",
        "Reporters lost their Jan. 11 slot for interviews.",
    ],
)
def test_other_slots(text: str) -> None:
    assert events(text, "2022-01-14") == []


def test_a_flight_pushed_back_lies_ahead() -> None:
    assert events("A leak pushed the flight back to Friday.", "2022-01-12") == [("launch", "2022-01-14", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "Liftoff of a Falcon 9 is targeted for Jan. 29. A backup opportunity is available on Tuesday, Jan. 30.",
        "The Falcon 9 is to lift off on Jan. 29. Should it slip, the backup launch opportunity is on Jan. 30.",
    ],
)
def test_a_day_held_ready_gives_no_other_up(text: str) -> None:
    assert ("launch", "2024-01-29", "planned") in events(text, "2024-01-25")


def test_a_row_of_attempts() -> None:
    found = events("The Falcon 9 stayed on its pad. Attempts on Oct. 7, 13 and 18 were waved off.", "2025-02-11")
    assert [each[1:] for each in found] == [(f"2024-10-{day}", "delayed") for day in ("07", "13", "18")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The launch, from Pad 39A, slipped from Jan. 11 to give engineers time.", ("launch", "2022-01-11", "delayed")),
        ("A fault stopped a Falcon 9 two seconds before liftoff on Jan. 2.", ("launch", "2022-01-02", "delayed")),
        ("The countdown was halted 19 seconds before launch on Jan. 3.", ("launch", "2022-01-03", "delayed")),
    ],
)
def test_stopped_and_slipped(text: str, expected: tuple[str, str, str]) -> None:
    assert events(text, "2022-01-13") == [expected]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peregrine was to land on Feb. 23, but a leak was found within hours and the landing was given up.",
            ("landing", "2024-02-23", "cancelled"),
        ),
        ("Progress 87 was to dock on Feb. 23, but the flight was cancelled.", ("docking", "2024-02-23", "cancelled")),
        ("Cygnus was to leave the station on Feb. 23, but it was put off.", ("undocking", "2024-02-23", "delayed")),
        (
            "Progress 87 was to be launched on Feb. 23, but winds rose and the launch was called off.",
            ("launch", "2024-02-23", "delayed"),
        ),
        ("Peregrine was to land on Feb. 23, but a leak was found.", ("landing", "2024-02-23", "planned")),
    ],
)
def test_a_plan_that_its_own_sentence_takes_back(text: str, told: tuple[str, str, str]) -> None:
    assert events(text, "2024-02-10") == [told]


def test_what_was_planned_once_does_not_make_a_preview_of_a_text_without_a_day() -> None:
    text = "A Vulcan rocket lifts off from Florida on Monday, Jan. 8, 2024. Peregrine was to land on Feb. 23."
    assert events(text) == [("launch", "2024-01-08", "actual"), ("landing", "2024-02-23", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "A leak stopped the countdown. An earlier date, 26 February, had been given up because of the winds.",
        "The storm cost the rocket its 26 February slot.",
        "The agency is foregoing the launch opportunity on Monday, Feb. 26, because of the forecast.",
    ],
)
def test_slots_given_up_with_the_day_before_the_month_or_forgone(text: str) -> None:
    assert events(text, "2024-02-27") == [("launch", "2024-02-26", "delayed")]


def test_a_window_that_was_to_open_is_a_plan_of_once() -> None:
    """Its hour is of the day of its note, not of that to which the launch was moved."""
    text = (
        "Update on Nov. 8, 2022: Artemis I is to lift off on Wednesday, Nov. 16.\n\n"
        "Editor’s Note, Sept. 3, 2022: The director waived off today’s attempt to launch Artemis I. The launch window "
        "was to open at 2:17 p.m. EDT."
    )
    assert ("launch", "2022-09-03T18:17Z", "delayed") in events(text, "2022-11-08")
