"""Plans of launches told without a verb of flight: what is next, what a year opens with, what is moved to a day."""

from __future__ import annotations

import pytest
from event_reading import events, read

PUBLISHED = "2024-05-10"


def plans(text: str, published: str = PUBLISHED) -> list[tuple[str, str, str]]:
    """Day, status and craft of every launch of a text, by time."""
    told = [each.event for each in read(text, published).candidates if each.event.kind.value == "launch"]
    return sorted((each.start.iso(), each.status.value, each.vehicle) for each in told if each.start)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Next up is Sentinel-2C in August.", [("2024-08", "planned", "Sentinel-2C")]),
        ("Next up for Vega is Sentinel-2C on Sept. 3.", [("2024-09-03", "planned", "Sentinel-2C")]),
        ("Europa Clipper is next on the manifest, on Oct. 10.", [("2024-10-10", "planned", "Europa Clipper")]),
        ("A Cygnus freighter is up next, on a Falcon 9, in late June.", [("2024-06", "planned", "Cygnus")]),
        ("JAXA has set Oct. 26 as the date for the fourth H3.", [("2024-10-26", "planned", "H3")]),
        ("The next from Kourou will be that of a Vega C with Biomass in June.", [("2024-06", "planned", "Biomass")]),
        ("PUNCH will share a Falcon 9 ride from Vandenberg on June 27.", [("2024-06-27", "planned", "PUNCH")]),
        ("The flight of Odin is scheduled for no sooner than June 26.", [("2024-06-26", "planned", "")]),
        ("The window for the launch runs from June 26 to July 1.", [("2024-06-26", "planned", "")]),
        (
            "Japan launched an H3 on May 2. India will follow in June with a GSLV.",
            [("2024-05-02", "actual", "H3"), ("2024-06", "planned", "GSLV")],
        ),
        (
            "Next up is Crew-9 in August, followed by Ax-4 in November.",
            [("2024-08", "planned", "Crew Dragon"), ("2024-11", "planned", "Crew Dragon")],
        ),
        (
            "Russia plans two bigger follow-ups, Luna-26 in 2027 and Luna-27 in 2028.",
            [("2027", "planned", "Luna 26"), ("2028", "planned", "Luna 27")],
        ),
        (
            "NASA plans to launch Psyche, a probe built by Maxar, on Oct. 5 from Florida.",
            [("2024-10-05", "planned", "Psyche")],
        ),
        ("Next came a Long March 6, on May 7.", [("2024-05-07", "actual", "Long March 6")]),
        (
            "After that comes Proba-3, on Nov. 29, and then Sentinel-1C on Dec. 3.",
            [("2024-11-29", "planned", "Proba-3"), ("2024-12-03", "planned", "Sentinel-1C")],
        ),
        (
            "The month opens with NISAR on June 3 and closes with Dream Chaser on June 28.",
            [("2024-06-03", "planned", "NISAR"), ("2024-06-28", "planned", "Dream Chaser")],
        ),
        (
            "The year opened with a Falcon 9 from Vandenberg on Jan. 2 and a Kuaizhou-1A from Jiuquan on Jan. 5.",
            [("2024-01-02", "actual", "Falcon 9"), ("2024-01-05", "actual", "Kuaizhou-1A")],
        ),
        (
            "Three more flights are on the books this year: a Progress on Nov. 21, a Dragon on Nov. 4 and a Cygnus in "
            "December.",
            [
                ("2024-11-04", "planned", "Dragon"),
                ("2024-11-21", "planned", "Progress"),
                ("2024-12", "planned", "Cygnus"),
            ],
        ),
        (
            "Still to come this month are a Falcon 9 on May 21 and an Electron on May 25.",
            [("2024-05-21", "planned", "Falcon 9"), ("2024-05-25", "planned", "Electron")],
        ),
    ],
)
def test_what_comes_next_is_a_launch(text: str, told: list[tuple[str, str, str]]) -> None:
    assert plans(text) == told


def test_what_comes_next_and_does_not_fly_is_none() -> None:
    assert plans("The week began with a docking of Progress 88 on Monday.") == []
    assert plans("Endeavour is next to Unity, where it will stay until June 3.") == []
    assert plans("The flight ends with Orion in the Pacific on Dec. 11.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Boeing pushed Starliner to May 17 after a helium leak.", [("2024-05-17", "planned", "Starliner")]),
        ("Managers picked June 4 for the next Dragon.", [("2024-06-04", "planned", "Dragon")]),
        ("The company set a date of June 4 for its next Electron.", [("2024-06-04", "planned", "Electron")]),
        ("Roscosmos moved up the Soyuz MS-26 mission to Sept. 2.", [("2024-09-02", "planned", "Soyuz MS-26")]),
        ("Ariane 6's second flight has been moved to the first months of 2025.", [("2025", "planned", "Ariane 6")]),
        (
            "On Monday the company put off the sixth flight of its Starship by a day, to Saturday.",
            [("2024-05-10", "delayed", "Starship"), ("2024-05-11", "planned", "Starship")],
        ),
        (
            "The agency has moved Artemis 2 from September 2025 to April 2026 and Artemis 3 from 2026 to mid-2027.",
            [
                ("2025-09", "delayed", "Orion"),
                ("2026", "delayed", "Orion"),
                ("2026-04", "planned", "Orion"),
                ("2027", "planned", "Orion"),
            ],
        ),
        (
            "NASA now targets no earlier than February 2026 for Artemis 2, and 2027 for Artemis 3.",
            [("2026-02", "planned", "Orion"), ("2027", "planned", "Orion")],
        ),
    ],
)
def test_a_craft_set_for_a_day_is_to_be_launched_then(text: str, told: list[tuple[str, str, str]]) -> None:
    assert plans(text) == told


def test_a_craft_moved_to_a_place_or_a_walk_set_for_a_day_is_no_launch() -> None:
    assert plans("Engineers moved the rocket to the pad on Friday.") == []
    assert plans("The crew shifted Soyuz MS-25 to the aft port on Friday.") == []
    assert events("NASA set June 2 for the spacewalk.", PUBLISHED) == [("spacewalk", "2024-06-02", "planned")]
    assert plans("NASA delayed the return of Crew-8 to Oct. 23.") == []


def test_a_number_of_launches_in_a_year_is_none_of_them() -> None:
    assert plans("Avio hopes to fly four Vega C missions next year.") == []
    assert plans("Three more launches are planned through 2027.") == []
    assert plans("Avio hopes to fly the Vega C in 2026.") == [("2026", "planned", "Vega-C")]
