"""Slots let go, the pads and rockets of launches told beside others, and places of landings nobody listed."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, events, only, sites


@pytest.mark.parametrize("verb", ["give up", "skip", "pass up", "abandon", "forgo"])
def test_next_opportunity_that_was_let_go(verb: str) -> None:
    scrubbed = "The attempt to launch Euclid on July 1, 2021 was scrubbed."
    text = f"{scrubbed} Wind then made them {verb} the next opportunity, on July 3."
    assert events(text, "2021-07-09") == [("launch", "2021-07-01", "delayed"), ("launch", "2021-07-03", "delayed")]


def test_attempt_is_of_the_rocket_told_last_and_from_its_pad() -> None:
    text = (
        "The week in launches. A Falcon 9 lifted off from Vandenberg on Jan. 12 with Starlink satellites. A Vulcan left"
        " Cape Canaveral on Jan. 15 with a military payload. An attempt on Jan. 14 had been called off because of wind."
    )
    assert craft(text, "2025-01-19")["launch 2025-01-14"] == "Vulcan"
    assert sites(text, "2025-01-19")["launch 2025-01-14"] == "Cape Canaveral"


def test_rocket_of_earlier_flights_told_before_them() -> None:
    text = (
        "Ariane 6 carried MetOp-SG aloft on Aug. 12, 2025.\n\n"
        "Earlier missions of the series had flown on the Vega. Aeolus went up on Aug. 22, 2018, and PRISMA"
        " on March 22, 2019."
    )
    found = by_day(text, "2025-08-14")
    assert found["launch 2018-08-22"].event.launch_vehicle == "Vega"
    assert found["launch 2019-03-22"].event.launch_vehicle == "Vega"


def test_what_leaves_this_week_has_not_left_yet() -> None:
    text = (
        "Progress 80 was launched on Feb. 15 and docked two days later. NASA will show it as the Progress leaves the"
        " station this week. Progress 80 will undock at 2:45 p.m. EDT on Oct. 23."
    )
    assert ("undocking", "2022-10-23T18:45Z", "planned") in events(text, "2022-10-21")


@pytest.mark.parametrize(
    ("words", "site"),
    [
        ("splashed down in the Barents Sea", "Barents Sea"),
        ("came down in western Siberia", "Siberia"),
        ("parachuted into the Bay of Bengal", "Bay of Bengal"),
        ("landed in Freedom 7", ""),
        ("landed in Boeing’s new capsule", ""),
    ],
)
def test_place_that_no_list_has(words: str, site: str) -> None:
    assert only(f"The crew {words} on June 3, 2022.", "2022-06-09").event.site == site
