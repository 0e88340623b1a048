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
        (
            "Schirra docked Gemini 6 with Gemini 7 on May 3, 1966.",
            {"docking 1966-05-03": ("Gemini 6", "Gemini 7")},
        ),
        (
            "Soyuz 4 lifted off on May 3, 1969. Two hours before, Soyuz 5 had gone up. Volkov brought the spacecraft "
            "together on May 5. On May 6, Soyuz 4 undocked.",
            {
                "launch 1969-05-03": ("Soyuz 4", ""),
                "docking 1969-05-05": ("Soyuz 4", "Soyuz 5"),
                "undocking 1969-05-06": ("Soyuz 4", "Soyuz 5"),
            },
        ),
    ],
)
def test_with_which_craft_one_docks(text: str, found: dict[str, tuple[str, str]]) -> None:
    told = by_day(text, "2025-02-03")
    assert {event: (each.event.vehicle, each.event.target) for event, each in told.items()} == found


@pytest.mark.parametrize(
    ("text", "event", "pair"),
    [
        (  # what was built to dock with the other
            "The docking of SpaDeX took place on January 16, 2025.",
            "docking 2025-01-16",
            ("SpaDeX", "SDX02"),
        ),
        ("Hikoboshi docked again on July 7, 1998.", "docking 1998-07-07", ("Hikoboshi", "Orihime")),
        (  # the first one named is the one that comes
            "MEV-1 caught up with Intelsat 901 above geostationary orbit. The two spacecraft docked on February 25, "
            "2020.",
            "docking 2020-02-25",
            ("MEV-1", "Intelsat 901"),
        ),
        (
            "Kosmos 212 and Kosmos 213 docked on April 15, 1968. The two satellites separated on April 16, 1968.",
            "undocking 1968-04-16",
            ("Kosmos 212", "Kosmos 213"),
        ),
    ],
)
def test_which_of_two_unmanned_craft_docks(text: str, event: str, pair: tuple[str, str]) -> None:
    told = by_day(text, "2025-02-03")[event].event
    assert (told.vehicle, told.target) == pair
