"""Two craft that meet where no station is: which of them docks, which is its mate, then and when they part."""

from __future__ import annotations

import pytest
from event_reading import by_day


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The crews practised for months. On October 14, 1969, Soyuz 7 and Soyuz 8 docked.",
            {"docking 1969-10-14": ("Soyuz 7", "Soyuz 8")},
        ),
        (
            "Northrop Grumman's MEV-2 docked with Intelsat 33 on April 12, 2021.",
            {"docking 2021-04-12": ("MEV-2", "Intelsat 33")},
        ),
        (
            "Spider undocked from Gumdrop on March 7, 1969.",
            {"undocking 1969-03-07": ("Lunar module Spider", "Command module Gumdrop")},
        ),
        (
            "Soyuz and Apollo docked on July 17, 1975. The hatches between the two ships were opened at 7:17 p.m. GMT. "
            "The final undocking came on July 19.",
            {
                "docking 1975-07-17": ("Soyuz", "Apollo"),
                "hatch_opening 1975-07-17": ("Soyuz", "Apollo"),
                "undocking 1975-07-19": ("Soyuz", "Apollo"),
            },
        ),
    ],
)
def test_with_which_craft_one_docks(text: str, found: dict[str, tuple[str, str]]) -> None:
    told = by_day(text, "2025-02-03")
    assert {event: (each.event.vehicle, each.event.target) for event, each in told.items()} == found
