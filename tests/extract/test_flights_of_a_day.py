"""Launches told by a noun with its day: "the June 4 flight", "its last mission, in August"; and whose flight it is."""

from __future__ import annotations

import pytest
from event_reading import craft, events

PUBLISHED = "2024-10-20"


@pytest.mark.parametrize(
    ("text", "time", "status"),
    [
        ("The company's previous mission, on Sept. 24, carried a single radar satellite.", "2024-09-24", "actual"),
        ("Its last flight, in August, ended in failure.", "2024-08", "failed"),
        ("The second flight of Vega C, in December 2022, failed.", "2022-12", "failed"),
        ("NS-22 followed the June 4 flight of NS-21.", "2024-06-04", "actual"),
        ("The July flight carried 11 satellites.", "2024-07", "actual"),
        ("The most recent Falcon Heavy mission was on June 25.", "2024-06-25", "actual"),
        ("A cargo flight to the station on Nov. 3 will carry solar arrays.", "2024-11-03", "planned"),
        ("This month's launch attempt was put off from Oct. 5.", "2024-10-05", "delayed"),
        ("Its next mission, in November, will be for Synspective.", "2024-11", "planned"),
        ("Just one more flight of the rocket remains, currently foreseen in June.", "2025-06", "planned"),
        ("Crew-10 is expected no earlier than February.", "2025-02", "planned"),
    ],
)
def test_a_flight_with_its_day_is_a_launch(text: str, time: str, status: str) -> None:
    assert events(text, PUBLISHED) == [("launch", time, status)]


def test_a_flight_of_a_craft_told_of_may_be_put_off_to_a_year() -> None:
    text = "Engineers had hoped to launch NISAR in March. The flight is now expected early next year."
    assert events(text, PUBLISHED) == [("launch", "2024-03", "delayed"), ("launch", "2025", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "The 72nd flight of the helicopter, on Jan. 18, was its last.",
        "The company's new helicopter took its maiden flight on Friday.",
        "The probe's second flight past Venus, in October, was its closest.",
        "The crew's mission, from March to September, was extended.",
        "Results are expected in May.",
        "Progress MS-29 is due Thursday at Baikonur.",
        "Dragon is scheduled Friday for a boost of the station's orbit.",
        "The three were flown to Beijing on Sunday.",
        "The capsule was flown to a lab nearby on Tuesday.",
    ],
)
def test_what_flies_by_air_or_only_goes_on_is_no_launch(text: str) -> None:
    assert [each for each in events(text, PUBLISHED) if each[0] == "launch"] == []


def test_a_name_before_launched_is_what_was() -> None:
    known = (
        "Two satellites make it up, Sentinel-2A, launched on June 23, 2015, and Sentinel-2B, launched on March 7, 2017."
    )
    assert craft(known, PUBLISHED) == {"launch 2015-06-23": "Sentinel-2A", "launch 2017-03-07": "Sentinel-2B"}
    new = "The constellation counts Hawk-A, launched on March 3, and Hawk-B, launched on April 14."
    assert craft(new, PUBLISHED) == {"launch 2024-03-03": "Hawk-A", "launch 2024-04-14": "Hawk-B"}
