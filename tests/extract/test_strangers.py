"""Craft the vocabulary does not know, as the subject of what only craft do."""

from __future__ import annotations

import pytest
from event_reading import read


def vehicles(text: str) -> list[str]:
    return [each.event.vehicle for each in read(text, "2020-01-01").candidates]


@pytest.mark.parametrize(
    ("text", "vehicle"),
    [
        ("Viewers saw it by way of Corvus, which had been launched on July 10, 1962.", "Corvus"),
        ("Days later, LumoSat launched from the Cape on May 3, 2012.", "LumoSat"),
        ("Its data come from Corvus. Corvus was launched on May 3, 2012.", "Corvus"),
        ("After years of work, Blue Corvus 2 was at last launched on May 3, 2012.", "Blue Corvus 2"),
        ("Columbia was to follow. Since then Corvus was launched on May 3, 2012.", "Corvus"),
        ("A Long March 4C rocket launched the Omani satellite QVT-EW3 on May 3, 2012.", "QVT-EW3"),
    ],
)
def test_a_name_that_is_launched_is_a_craft(text: str, vehicle: str) -> None:
    assert vehicles(text) == [vehicle]


@pytest.mark.parametrize(
    "text",
    [
        "Back then the Soviets launched from Baikonur on May 3, 1962.",
        "The firm said that Corvus Rocketry launched two satellites on May 3, 2012.",
        "Behind them, Jon Lindt launched on May 3, 1962.",
        "In all, Teams in Houston launched on May 3, 2012.",
        "For Friday, Officials launched on May 3, 2012.",
    ],
)
def test_people_firms_and_plain_words_are_none(text: str) -> None:
    assert set(vehicles(text)) <= {""}


def test_what_troubles_mission_managers_is_no_craft() -> None:
    text = (
        "Atlantis stood on its pad in June 1995. Thunderstorms caused mission managers to call off the launch attempt "
        "on June 23."
    )
    (slot,) = read(text, "2025-06-27").candidates
    assert slot.event.vehicle == "Space Shuttle Atlantis"
