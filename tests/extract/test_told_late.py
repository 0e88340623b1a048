"""Slots told by how late a launch was."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    ("text", "slot", "day"),
    [
        ("A Falcon 9 lifted off on Dec. 16, 2022, one day later than planned.", "2022-12-15", "2022-12-16"),
        (
            "Juice was lofted by an Ariane 5 on 14 April 2023, one day after the threat of lightning had kept it down.",
            "2023-04-13",
            "2023-04-14",
        ),
        ("The lander was launched on February 15, 2024, a day late because of its fuel.", "2024-02-14", "2024-02-15"),
        ("Soyuz 9 was launched on June 1, 1970, a week behind schedule.", "1970-05-25", "1970-06-01"),
        (
            "Columbia lifted off on April 12, 1981, two days after a fault had scrubbed the first attempt.",
            "1981-04-10",
            "1981-04-12",
        ),
    ],
)
def test_so_many_days_late(text: str, slot: str, day: str) -> None:
    assert events(text) == [("launch", slot, "delayed"), ("launch", day, "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "Soyuz 9 was launched on June 1, 1970, a day after Soyuz 8 had been brought to its hangar.",
        "Soyuz 9 was launched on June 1, 1970 and landed two weeks later than any crew before it.",
        "Soyuz 9 was launched on June 1, 1970, two days late in the month of plans.",
    ],
)
def test_no_slot_without_lateness(text: str) -> None:
    assert [each for each in events(text) if each[2] == "delayed"] == []
