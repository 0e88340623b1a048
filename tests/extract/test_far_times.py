"""Times far from their verb, adjectives that look like directions, and where a craft or probe comes by."""

from __future__ import annotations

import pytest
from event_reading import events, only, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Soyuz T-13 went up on June 6, 1985. Two days later, guided by ground radars for the far approach and by a "
            "hand-held laser ranger and night-vision scope for the last kilometers, Dzhanibekov eased his ship onto "
            "the forward port.",
            ("docking", "1985-06-08"),
        ),
        (
            "On May 5, 2003, delayed by rain for three hours and watched by thousands of people from the beach and the "
            "causeways of the town, the shuttle lifted off.",
            ("launch", "2003-05-05"),
        ),
        ("On May 5, 2003, steered by its crew, Soyuz TMA-1 landed in Kazakhstan.", ("return", "2003-05-05")),
        ("Salyut 7 fell over Argentina on February 7, 1991.", ("reentry", "1991-02-07")),
        ("Skylab broke up over Australia on July 11, 1979.", ("reentry", "1979-07-11")),
        ("On June 8, 1985, Vladimir Dzhanibekov eased his ship onto the forward port.", ("docking", "1985-06-08")),
        ("On June 8, 2001, they steered the ship away from the forward port.", ("undocking", "2001-06-08")),
    ],
)
def test_far_and_near(text: str, expected: tuple[str, str]) -> None:
    assert events(text)[-1][:2] == expected


def test_coming_back_to_the_home_planet() -> None:
    found = only("Juice will come back to our own planet once more, in September 2026.").event
    assert (found.kind.value, found.target) == ("flyby", "Earth")


def test_a_landing_that_is_estimated() -> None:
    text = "The capsule entered the air at 2:28 UTC on December 6, 2020. Landing is estimated to have been at 2:54 UTC."
    assert ("return", "2020-12-06T02:54Z") in [each[:2] for each in events(text)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("In August 2024 Juice will swing past first the Moon and then Earth.", {"Moon", "Earth"}),
        ("On 15 September 2017 the probe flew past both Venus and Mars.", {"Venus", "Mars"}),
        ("On 15 September 2017 the probe flew past Venus.", {"Venus"}),
    ],
)
def test_two_bodies_passed_at_one_time(text: str, targets: set[str]) -> None:
    found = [each.event for each in read(text).candidates]
    assert [each.kind.value for each in found] == ["flyby"] * len(targets)
    assert {each.target for each in found} == targets


def test_what_a_signal_told() -> None:
    text = "At 5:12 a.m. PDT on July 20, 1976, the signal came in: Viking 1 was down in Chryse Planitia."
    assert [each[:2] for each in events(text)] == [("landing", "1976-07-20T12:12Z")]


@pytest.mark.parametrize("far", ["40000000 years later", "4000000 decades later", "9" * 30 + " minutes later"])
def test_what_comes_later_than_any_calendar_has_no_time(far: str) -> None:
    text = f"The Soyuz docked on May 3, 2021. It landed {far}."
    assert events(text, "2021-10-05") == [("docking", "2021-05-03", "actual")]
