"""The plain prose of press offices: slots put off, tries at other things, coverage, and days of others."""

from __future__ import annotations

import pytest
from event_reading import by_day, events

TUESDAY = "2019-04-16"


@pytest.mark.parametrize(
    "text",
    [
        "The launch was scheduled for Monday, but it was postponed to Friday.",
        "The launch was planned for Monday but was delayed until Friday because of wind.",
        "The launch, set for Monday, was pushed to Friday.",
        "The launch was moved from Monday to Friday.",
        "The launch was scheduled for April 15, but it was postponed to April 19.",
    ],
)
def test_a_day_put_off_to_another(text: str) -> None:
    assert events(text, TUESDAY) == [("launch", "2019-04-15", "delayed"), ("launch", "2019-04-19", "planned")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The undocking was planned for Monday, April 15, at 9:25 a.m. EDT, but it was put off because of waves.",
            ("undocking", "2019-04-15T13:25Z", "delayed"),
        ),
        ("The spacewalk was scheduled for Monday, but managers called it off.", ("spacewalk", "2019-04-15", "delayed")),
        ("The docking was planned for Monday, but the crew flew by hand.", ("docking", "2019-04-15", "planned")),
    ],
)
def test_a_slot_given_up_after_all(text: str, event: tuple[str, str, str]) -> None:
    assert events(text, TUESDAY) == [event]


def test_a_try_at_something_else_is_no_launch() -> None:
    text = "On April 10, Cygnus raised the orbit in a reboost of five minutes. A first try on April 8 was stopped."
    assert events(text, TUESDAY) == []


def test_a_try_behind_a_station_not_reached_is_a_launch() -> None:
    text = "Starliner flew in 2019 but did not reach the station. A second attempt on Aug. 3, 2021, was called off."
    assert ("launch", "2021-08-03", "delayed") in events(text, "2022-05-11")


def test_the_hour_of_coverage_is_no_hour_of_the_walk() -> None:
    text = "For the second spacewalk, coverage begins at 7:15 a.m. EDT Friday, and the two will go outside at 8:55 a.m."
    assert events(text, TUESDAY) == [("spacewalk", "2019-04-19T12:55Z", "planned")]


def test_a_clock_time_takes_no_day_of_others() -> None:
    text = (
        "The capsule of Shenzhou-17 landed on Tuesday. The spacecraft had separated from the station at 8:43 a.m. "
        "Beijing time after the crew handed over control to the three of Shenzhou-18, who arrived last Friday."
    )
    assert "undocking 2019-04-16" in by_day(text, TUESDAY)


def test_papers_are_released_by_no_arm() -> None:
    text = "The request for proposals for a module of the station was released on April 12. Cargo ships are not in it."
    assert events(text, TUESDAY) == []


def test_a_docked_shuttle_is_a_state() -> None:
    text = (
        "Discovery will be launched on Nov. 30, 2010, when the sun on the docked shuttle will again be at a good angle."
    )
    assert events(text, "2010-11-05") == [("launch", "2010-11-30", "planned")]


def test_a_nose_in_a_collar_is_a_docking() -> None:
    text = "At 5:14 p.m. EST on March 16, 1966, Armstrong moved the nose of Gemini 8 into the docking collar."
    assert events(text) == [("docking", "1966-03-16T22:14Z", "actual")]
