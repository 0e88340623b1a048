"""Slots given up that a sentence tells in passing, beside or behind what was launched, landed or left."""

import pytest
from tests.extract.event_reading import events

FLOWN = "Corvus was launched on a Falcon 9 on June 9, 2022. "
LAUNCHED = ("launch", "2022-06-09", "actual")


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("That launch had been put off on June 2 because of a leak and on June 5 because of clouds.", ["02", "05"]),
        ("On June 7, 2022, the countdown was not started, as a cable had come loose.", ["07"]),
        ("A leaking valve had caused a delay on June 4.", ["04"]),
        ("An attempt the day before had been called off by a sensor.", ["08"]),
        ("On June 6 bad weather at the landing sites abroad prevented the launch.", ["06"]),
        ("The target date of June 3 could not be kept.", ["03"]),
        ("It had been postponed from June 1.", ["01"]),
        (
            "A launch on June 3 had been called off for a leak, and that of June 8 was dropped for lack of crew.",
            ["03", "08"],
        ),
        ("The company had been aiming for June 7.", ["07"]),
        ("On June 5 a faulty pump kept the rocket on the ground.", ["05"]),
        ("That one had been set for the day before, but a fire alarm emptied the room.", ["08"]),
    ],
)
def test_days_that_sentences_give_up_are_slots(told: str, days: list[str]) -> None:
    slots = [("launch", f"2022-06-{day}", "delayed") for day in days]
    assert events(FLOWN + told, "2022-06-20") == [*slots, LAUNCHED]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The launch of Corvus is postponed from June 10 to June 11.", [("launch", "2022-06-10", "delayed")]),
        (
            "The company wants to launch Corvus on June 12. Teams are no longer working toward Thursday, June 9.",
            [("launch", "2022-06-09", "delayed"), ("launch", "2022-06-12", "planned")],
        ),
    ],
)
def test_slots_of_what_is_still_to_come(told: str, found: list[tuple[str, str, str]]) -> None:
    assert [each for each in events(told, "2022-06-08") if each[1] != "2022-06-11"] == found


@pytest.mark.parametrize(
    "told",
    [
        "The launch had been scheduled for June 9, but it was postponed on June 7 because of a stuck clamp.",
        "Television will show the move live from 2 p.m.",
        "The checks followed Friday's storms in the area, and the press conference was called off.",
        "On June 10, however, the main engine stopped ahead of time during a burn.",
    ],
)
def test_days_of_decisions_and_other_troubles_are_no_slots(told: str) -> None:
    assert events(FLOWN + told, "2022-06-20") == [LAUNCHED]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "Dragon undocked on Sunday. The departure was put off by a day because of high seas.",
            [("undocking", "2022-06-18", "delayed"), ("undocking", "2022-06-19", "actual")],
        ),
        (
            "Corvus is now to be launched on June 24, two days later than first planned.",
            [("launch", "2022-06-22", "delayed"), ("launch", "2022-06-24", "planned")],
        ),
        (
            "The launch of Corvus took place on May 9. It had been postponed by 24 hours because of wind.",
            [("launch", "2022-05-08", "delayed"), ("launch", "2022-05-09", "actual")],
        ),
    ],
)
def test_slots_told_by_how_late_it_was(told: str, found: list[tuple[str, str, str]]) -> None:
    assert events(told, "2022-06-20") == found


def test_notes_headed_by_a_day_alone_are_read_on_it() -> None:
    told = (
        "Update, June 7, 2022\nThe launch of Corvus, which had been set for 8:02 p.m. EDT tonight, is put off."
        "\n\nCorvus is to look at the oceans from a polar orbit, as the company has said many times before this year."
    )
    assert events(told, "2022-06-17") == [("launch", "2022-06-08T00:02Z", "delayed")]


def test_notes_headed_by_a_day_and_an_hour_are_read_on_it() -> None:
    told = (
        "Friday, June 10, 6:20 p.m. - Blue Origin is standing down from tonight's launch, which was set for 7 p.m. CDT."
    )
    assert ("launch", "2022-06-11T00:00Z", "delayed") in events(told, "2022-06-17")


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        (
            "Corvus was launched on a Falcon 9 on Feb. 4, 2022. On Dec. 19 a leaking valve had stopped the countdown.",
            ("launch", "2021-12-19", "delayed"),
        ),
        (
            "Corvus was launched on a Falcon 9 on June 3, 2022. An attempt on the 27th had been called off.",
            ("launch", "2022-05-27", "delayed"),
        ),
    ],
)
def test_slots_lie_before_what_came_of_them(text: str, slot: tuple[str, str, str]) -> None:
    assert events(text, "2022-07-04")[0] == slot


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("A second attempt on June 6 ended with the engines shutting down on the pad.", ["06"]),
        ("Rain had stopped the launch of Corvus on June 4.", ["04"]),
        ("Strong wind put an end to a first try on June 1, and a pump to the next on June 3.", ["01", "03"]),
        ("Attempts on June 4 and on June 7 had come to nothing because of a faulty sensor.", ["04", "07"]),
        ("It was to be launched on June 5, but managers ruled that out.", ["05"]),
        ("The rocket, which failed to get off the ground on June 2 and June 4, was repaired on the pad.", ["02", "04"]),
    ],
)
def test_attempts_and_plans_that_came_to_nothing_are_slots(told: str, days: list[str]) -> None:
    slots = [("launch", f"2022-06-{day}", "delayed") for day in days]
    assert events(told + " " + FLOWN, "2022-06-20") == [*slots, LAUNCHED]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The launch of Corvus, planned for June 24, may also be moved.", [("launch", "2022-06-24", "planned")]),
        (
            "A faulty sensor delayed the work by a day, but the launch of Corvus stays planned for June 24.",
            [("launch", "2022-06-24", "planned")],
        ),
    ],
)
def test_what_flew_or_still_stands_is_no_slot(told: str, found: list[tuple[str, str, str]]) -> None:
    assert events(told, "2022-06-20") == found


def test_an_hour_told_behind_a_slot_is_of_its_day() -> None:
    text = (
        "The launch of Corvus was first planned for Nov. 1 and then for Nov. 3. Managers called off Friday's launch "
        "of Corvus because of a leak. Liftoff from Cape Canaveral had been scheduled for 3:04 p.m. EDT."
    )
    slots = [("launch", day, "delayed") for day in ("2010-11-01", "2010-11-03", "2010-11-05T19:04Z")]
    assert events(text, "2010-11-05") == slots


def test_a_slot_of_the_day_before_is_not_what_flew_on_that_day_of_another_zone() -> None:
    text = (
        "Soyuz 10 took off at 02:54 Moscow time on 23 April 1971. An attempt the day before had been called off a "
        "minute from ignition."
    )
    assert events(text, "1996-04-23") == [
        ("launch", "1971-04-22", "delayed"),
        ("launch", "1971-04-22T23:54Z", "actual"),
    ]
