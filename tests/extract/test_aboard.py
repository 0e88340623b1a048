"""Flights told by who was on what and when, with no verb of flying."""

from __future__ import annotations

import pytest
from event_reading import craft, crews, events


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Steven Hawley got his turn in August 1984, on Discovery.", "1984-08"),
        ("Her last time in space was in 2009, aboard Endeavour.", "2009"),
        ("A second Bulgarian, Aleksandr Aleksandrov, got his chance in June 1988, in Soyuz TM-5.", "1988-06"),
        ("Loren Acton was among the seven on Challenger on July 29, 1985.", "1985-07-29"),
        ("Steven Hawley had been on Discovery in August 1984 before he came to the observatory.", "1984-08"),
        ("In April 1985 Charles Walker went along again for a week with six others on Discovery.", "1985-04"),
        ("His turn on Columbia came in November 1981, with Richard Truly.", "1981-11"),
        ("Thomas Reiter went back in July 2006 on Discovery to spend half a year in orbit.", "2006-07"),
        ("Ron Parise was one of seven aboard Endeavour in March 1995, when the telescopes flew again.", "1995-03"),
    ],
)
def test_a_flight_told_by_who_was_aboard(text: str, when: str) -> None:
    assert events(text, "2025-01-02") == [("launch", when, "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "The fire in Apollo 1 in January 1967 killed three men.",
        "He worked in mission control during Apollo 12 in November 1969.",
        "She was backup pilot of Soyuz TMA-15 in May 2009.",
        "Technicians were busy on Endeavour in June 1991.",
        "It was the lesson that Eugene Cernan had learned on Gemini 9 in June.",
        "On Friday she was on Dragon for three hours.",
        "The crew was aboard Discovery for the pad rehearsal in October 2010.",
    ],
)
def test_what_is_no_flight_of_theirs(text: str) -> None:
    assert events(text, "2025-01-02") == []


def test_a_list_of_flights_goes_on() -> None:
    text = (
        "Koichi Wakata was aboard Atlantis in January 1996, then on Discovery in 2000 and 2009 and with Soyuz TMA-11M "
        "in November 2013."
    )
    assert craft(text, "2025-01-02") == {
        "launch 1996-01": "Space Shuttle Atlantis",
        "launch 2000": "Space Shuttle Discovery",
        "launch 2009": "Space Shuttle Discovery",
        "launch 2013-11": "Soyuz TMA-11M",
    }


def test_a_flight_keeps_its_own_craft() -> None:
    text = "John Glenn circled the Earth on Feb. 20, 1962, and went back in October 1998, at 77, aboard Discovery."
    told = craft(text, "2025-01-02")
    assert told == {"launch 1962-02-20": "", "launch 1998-10": "Space Shuttle Discovery"}


def test_who_went_along() -> None:
    text = "Alan Shepard got his ride to the Moon in January 1971, on Apollo 14, with Stuart Roosa and Edgar Mitchell."
    assert crews(text) == {"launch 1971-01": {"Shepard", "Roosa", "Mitchell"}}


@pytest.mark.parametrize(
    "text",
    [
        "Oleg Kotov made his second flight as commander of Soyuz TMA-17 from December 20, 2009 to June 1, 2010.",
        "Oleg Kotov worked in orbit from December 20, 2009 to June 1, 2010 (Soyuz TMA-17).",
        "Their crew flew from December 20, 2009, to June 1, 2010, aboard Soyuz TMA-17.",
    ],
)
def test_days_that_a_crew_was_up(text: str) -> None:
    told = craft(text, "2025-01-02")
    assert told == {"launch 2009-12-20": "Soyuz TMA-17", "return 2010-06-01": "Soyuz TMA-17"}


def test_days_that_no_crew_flew() -> None:
    assert events("The helicopter flew from May 3 to May 9, 2021, over the crater.", "2025-01-02") == []
