"""Walks on the Moon, what was seen to happen, arrivals told by a noun, and lines that say when a text was posted."""

from __future__ import annotations

import pytest
from event_reading import events, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("John Young walked on the Moon on April 21, 1972.", ("spacewalk", "1972-04-21")),
        ("In June 1965 Gemini IV saw Edward White walk in space.", ("spacewalk", "1965-06")),
        ("Arrival at the Saturn system is foreseen for December 2026.", ("orbit_insertion", "2026-12")),
        ("Arrival of Juice at Jupiter is expected in July 2031.", ("orbit_insertion", "2031-07")),
        (
            "In March 1966 Neil Armstrong and David Scott accomplished the first docking, with an Agena.",
            ("docking", "1966-03"),
        ),
    ],
)
def test_walked_seen_and_arrived(text: str, expected: tuple[str, str]) -> None:
    assert [each[:2] for each in events(text)] == [expected]


def test_the_day_of_posting_dates_nothing() -> None:
    text = "Trio Set for Ride Home After Seven Months in Space\nPosted on April 17, 2025 by Staff\n\nThe crew rests.\n"
    assert events(text, "2025-04-17") == []


def test_who_enters_has_not_docked() -> None:
    text = (
        "China launched the cargo craft Tianzhou-9 on Tuesday at 5:34 a.m. (Beijing Time).\n\nAt 8:52 a.m. the craft "
        "docked at the aft port of Tianhe, and the Shenzhou-20 crew is to enter it to transfer the payloads.\n"
    )
    found = {each.event.kind.value: each.event.vehicle for each in read(text, "2025-07-15").candidates}
    assert found == {"launch": "Tianzhou-9", "docking": "Tianzhou-9"}


@pytest.mark.parametrize(
    "text",
    [
        "On April 7, 1983, Story Musgrave floated into the bay for the first American spacewalk in nine years.",
        "On April 7, 1983, the two put on their suits for their second long spacewalk.",
    ],
)
def test_what_was_done_for_a_walk(text: str) -> None:
    assert [each[:2] for each in events(text)] == [("spacewalk", "1983-04-07")]
