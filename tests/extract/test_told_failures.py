"""Launches whose failure is told in the sentences behind them."""

from __future__ import annotations

import datetime

import pytest
from event_reading import events
from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract


@pytest.mark.parametrize(
    "text",
    [
        "Zhuque-2 took off from Jiuquan on Monday. Its second stage shut down early and the satellites were lost.",
        "A PSLV lifted off on Monday. The third stage lost pressure; the mission could not be accomplished, ISRO said.",
        "The Proton lifted off on Monday from Baikonur but failed to reach orbit.",
        "Vega C lifted off on Monday from Kourou. Two minutes later it veered off course. Nobody was hurt.",
        "Electron rose from Mahia on Monday. All went well at first. The payload never reached orbit.",
        "Zhuque-2, launched on Monday, would have been the first of its kind in orbit; its cargo was destroyed.",
    ],
)
def test_what_is_told_behind_a_launch_makes_it_failed(text: str) -> None:
    assert events(text, "2022-12-14") == [("launch", "2022-12-12", "failed")]


@pytest.mark.parametrize(
    "text",
    [
        "Falcon 9 lifted off on Monday. The booster was lost at sea, but the satellites were deployed.",
        "Zhuque-2 lifted off on Monday. The first stage fell into the sea as planned.",
        "A satellite was launched on Monday. Its mission failed after two days when a battery gave out.",
        "Long March 5 took off on Monday with a probe. Had the rocket exploded, the mission would have been lost.",
        "Cygnus was launched on Monday. The rocket of a previous mission exploded above its pad.",
    ],
)
def test_other_losses_leave_the_launch_as_it_was(text: str) -> None:
    assert ("launch", "2022-12-12", "actual") in events(text, "2022-12-14")


def test_a_failure_of_another_day_is_that_launch_s_own() -> None:
    text = "An Ariane 5 lifted off on Monday. The first Ariane 5 flew in 1996; that rocket exploded."
    assert events(text, "2022-12-14") == [("launch", "1996", "failed"), ("launch", "2022-12-12", "actual")]


def test_a_report_may_open_with_the_failure() -> None:
    text = (
        "Wreckage was gathered where an unmanned Antares rocket blew up moments after it left the ground. "
        "The rocket lifted off from Wallops on Tuesday with a Cygnus cargo ship."
    )
    told = [each.event for each in extract(article_from_text(text), datetime.date(2014, 10, 29)).candidates]
    assert [(each.kind.value, each.status.value) for each in told] == [("launch", "failed")]
    text = (
        "Last year a Proton rocket exploded over the steppe. On Friday another Proton took off from Baikonur with a "
        "satellite."
    )
    found = [each.event for each in extract(article_from_text(text), datetime.date(2014, 10, 29)).candidates]
    assert [each.status.value for each in found if each.start and each.start.iso().startswith("2014")] == ["actual"]


def test_what_would_have_been_the_first_in_orbit_was_not() -> None:
    text = "Zhuque-2 took off on Dec. 14, and would have been the first of its kind to reach orbit had it not stopped."
    told = [each.event for each in extract(article_from_text(text), datetime.date(2022, 12, 20)).candidates]
    assert [each.status.value for each in told] == ["failed"]


@pytest.mark.parametrize(
    "text",
    [
        "Another Proton left the relay satellite on board in a useless orbit in August 2011.",
        "In August 2011 two satellites were left in the wrong orbit by a Soyuz.",
        "The rocket put its load into an unusable orbit in August 2011.",
    ],
)
def test_an_orbit_that_serves_nobody_is_a_failure(text: str) -> None:
    assert events(text, "2022-12-14") == [("launch", "2011-08", "failed")]


@pytest.mark.parametrize(
    "text",
    [
        "Soyuz T-20 lifted off on Monday. The escape tower pulled the capsule away and the crew was safe.",
        "Soyuz T-20 lifted off on Monday. The booster suffered a failure, and the capsule was hauled clear of it.",
        "Soyuz T-20 lifted off on Monday. Soon there was trouble with the third stage and the ascent was aborted.",
        "A crew is safe after the rocket carrying it failed and made an emergency landing necessary. Nobody was hurt. "
        "Soyuz T-20 lifted off on Monday.",
        "The target stage lifted off on an Atlas rocket on Monday, but contact was lost when the vehicle broke apart.",
    ],
)
def test_a_crew_saved_from_its_rocket_had_a_launch_that_failed(text: str) -> None:
    assert events(text, "2022-12-14") == [("launch", "2022-12-12", "failed")]


@pytest.mark.parametrize("plan", ["was to dock", "had been due to dock", "was to have docked"])
def test_what_a_lost_launch_was_to_lead_to_is_called_off(plan: str) -> None:
    text = f"Soyuz T-20 lifted off on Monday, but the rocket blew up. The ship {plan} with the station on Wednesday."
    assert events(text, "2022-12-14")[-1] == ("docking", "2022-12-14", "cancelled")


def test_what_was_docked_before_stays_docked() -> None:
    text = "Soyuz T-20 docked with the station on Monday. Progress 9 lifted off on Tuesday, but the rocket blew up."
    assert events(text, "2022-12-14")[0] == ("docking", "2022-12-12", "actual")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It was the first crewed Soyuz launch since the aborted flight of April 5, 1975.", ("1975-04-05", "failed")),
        (
            "The rocket flew for the first time after the ill-fated mission of 28 October 2014.",
            ("2014-10-28", "failed"),
        ),
        ("It was the first failure of an Ariane 5 launch since December 11, 2002.", ("2002-12-11", "failed")),
        ("It was the first Ariane 5 launch since December 11, 2002.", ("2002-12-11", "actual")),
        ("The last failed launch of a Proton was on May 16, 2015.", ("2015-05-16", "failed")),
        ("The first Proton launch since May 16, 2015, took place on Friday.", ("2022-12-09", "actual")),
        ("The launch of Cygnus, planned for Dec. 31, may also be moved.", ("2022-12-31", "planned")),
        ("The launch of Cygnus, planned for Dec. 31, is likely to slip.", ("2022-12-31", "planned")),
        ("The launch of Cygnus, planned for Dec. 31, has been moved.", ("2022-12-31", "delayed")),
    ],
)
def test_launches_compared_and_in_doubt(text: str, event: tuple[str, str]) -> None:
    assert events(text, "2022-12-14") == [("launch", *event)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On January 28, 1986, the shuttle Challenger broke apart 73 seconds after liftoff.", "1986-01-28"),
        ("The Cygnus freighter broke up on October 28, 2014, seconds after leaving the pad.", "2014-10-28"),
        (
            "It was the first mission since the loss of Jan. 28, 1986, when Challenger broke up soon after liftoff.",
            "1986-01-28",
        ),
        ("The satellite broke up in orbit on May 3, 2016.", ""),
        ("The shuttle Columbia broke up on February 1, 2003, 16 minutes before it was to touch down.", ""),
    ],
)
def test_craft_that_break_up_on_their_way_up(text: str, told: str) -> None:
    launches = [each for each in events(text, "2018-12-03") if each[0] == "launch"]
    assert launches == ([("launch", told, "failed")] if told else [])


def test_what_was_lost_on_its_arrival_did_not_arrive() -> None:
    assert events("Mars Observer was lost shortly before its arrival at Mars on Aug. 21, 1993.", "1994-01-01") == [
        ("orbit_insertion", "1993-08-21", "failed")
    ]
    assert events("Beagle 2 fell silent before landing on Mars on Dec. 25, 2003.", "2004-05-01") == [
        ("landing", "2003-12-25", "failed")
    ]
