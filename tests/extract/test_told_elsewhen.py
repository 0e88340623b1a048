"""Dates and words of other times and places: tributes, histories, plans of a program, landings far from Earth."""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.articles.article import Article
from spacetimeline.extract.candidates import extract
from spacetimeline.extract.json_form import extraction_json

PUBLISHED = datetime.date(2023, 11, 9)


def told(text: str, published: datetime.date | None = PUBLISHED) -> list[tuple[str, str]]:
    """Kind and time of every event found."""
    events = extraction_json(extract(Article("", text), published))["events"]
    return [(event["kind"], event["time"]) for event in events]


def test_a_craft_that_slips_into_orbit_keeps_the_year_told_before() -> None:
    text = "They lifted off on Dec. 21, 1968. On Dec. 24 their ship, Apollo 8, slipped into orbit around the Moon."
    assert ("orbit_insertion", "1968-12-24") in told(text)


def test_attempts_that_were_stopped_take_the_year_soon_named() -> None:
    text = "Rain stopped two attempts, on June 3 and on June 4. Atlantis lifted off on June 7, 1995."
    assert ("launch", "1995-06-07") in told(text, None)
    assert {time[:4] for _, time in told(text, None)} == {"1995"}


@pytest.mark.parametrize(
    "text",
    [
        "Beijing wants to land people on the Moon before 2030.",
        "Its pictures reached the Deep Space Station at Goldstone at 6 a.m. EDT on May 3, 2023.",
        "The Starliner capsule never reached the space station in December 2019.",
    ],
)
def test_what_is_no_event_of_a_flight(text: str) -> None:
    assert told(text) == []


def test_titles_of_other_articles_below_the_text_tell_of_nothing() -> None:
    text = (
        'Shenzhou 18 docked on April 26, 2024.\n\nRelated news\n\n    "Capsule lands" on October 31, 2023\n\n'
        'Sources\n\n    A. Writer. "China launches fish to the station" on April 25, 2024\n'
    )
    assert told(text, datetime.date(2024, 4, 26)) == [("docking", "2024-04-26")]
