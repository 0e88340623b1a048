"""Long features: many events of many craft, told in one breath."""

from __future__ import annotations

import datetime

from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract

PUBLISHED = datetime.date(2024, 7, 1)


def _told(text: str, published: datetime.date = PUBLISHED) -> list[tuple[str, str, str, str]]:
    """Every event of a text as its kind, its day, its craft and its target, in order of time."""
    events = [each.event for each in extract(article_from_text(text), published).candidates]
    events.sort(key=lambda each: each.start.at_ms if each.start is not None else 0)
    return [
        (each.kind.value, each.start.iso()[:16] if each.start else "", each.vehicle, each.target) for each in events
    ]


def test_a_day_before_told_in_passing_is_not_that_of_the_next_clock_time() -> None:
    text = (
        "Two astronauts arrived at the International Space Station aboard Starliner on Thursday, following its launch "
        "a day earlier. Starliner docked at 1:34 p.m. EDT, and the crew opened the hatches at 3:45 p.m."
    )
    assert ("docking", "2024-06-27T17:34", "Starliner", "International Space Station") in _told(text)
    text = (
        "The Dragon came down off Pensacola on Friday after leaving the station two days earlier. "
        "It splashed down at 6:15 a.m. EDT."
    )
    assert ("return", "2024-06-28T10:15", "Dragon", "") in _told(text)


def test_days_in_a_row_are_of_the_event_before_them() -> None:
    text = (
        "Cassini flew by Venus twice, on April 26, 1998, and June 24, 1999, passed Earth on Aug. 18, 1999, and went on."
    )
    assert _told(text) == [
        ("flyby", "1998-04-26", "Cassini", "Venus"),
        ("flyby", "1999-06-24", "Cassini", "Venus"),
        ("flyby", "1999-08-18", "Cassini", "Earth"),
    ]


def test_it_means_the_spacecraft_of_its_sentence() -> None:
    text = (
        "On July 1, 2004, Cassini went into orbit around Saturn. Others had only passed, such as Voyager 2.\n\n"
        "Cassini was launched on Oct. 15, 1997, from Florida. Too heavy for a direct flight, the spacecraft borrowed "
        "speed from planets: it flew past Jupiter on Dec. 30, 2000, which it watched jointly with Galileo."
    )
    assert _told(text)[1] == ("flyby", "2000-12-30", "Cassini", "Jupiter")


def test_a_moon_with_a_name_is_not_the_moon() -> None:
    assert _told("On June 11, 2004, Cassini passed within 1,285 miles of the outer moon Phoebe.") == [
        ("flyby", "2004-06-11", "Cassini", "Phoebe")
    ]


def test_an_upper_stage_is_no_rocket() -> None:
    text = (
        "Starliner lifted off on June 5 on an Atlas V. A try on May 6 had been scrubbed because of a valve on "
        "its Centaur upper stage."
    )
    events = [each.event for each in extract(article_from_text(text), PUBLISHED).candidates]
    assert ("actual", "Atlas V") in [(each.status.value, each.launch_vehicle) for each in events]
    assert all(each.launch_vehicle != "Centaur" for each in events)
