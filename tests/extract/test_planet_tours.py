"""Histories of planetary flights: probes that pass, go on, arrive, and end in the air of a planet."""

from __future__ import annotations

import datetime

import pytest
from event_reading import read
from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract
from spacetimeline.extract.names.lexicon import load_lexicon

PUBLISHED = datetime.date(2024, 7, 1)


def _told(text: str) -> list[tuple[str, str, str, str]]:
    """Every event of a text as its kind, its day, its craft and its target, in order of time."""
    events = [each.event for each in extract(article_from_text(text), PUBLISHED).candidates]
    events.sort(key=lambda each: each.start.at_ms if each.start is not None else 0)
    return [
        (each.kind.value, each.start.iso()[:16] if each.start else "", each.vehicle, each.target) for each in events
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Galileo, deployed from the space shuttle Atlantis on Oct. 18, 1989, went into orbit around Jupiter on "
            "Dec. 7, 1995.",
            ("orbit_insertion", "1995-12-07", "Galileo", "Jupiter"),
        ),
        (
            "Magellan, carried aloft by a shuttle in May 1989, arrived at Venus on Aug. 10, 1990.",
            ("orbit_insertion", "1990-08-10", "Magellan", "Venus"),
        ),
        (
            "MAVEN, built in Colorado in 2012, entered orbit around Mars on Sept. 21, 2014.",
            ("orbit_insertion", "2014-09-21", "MAVEN", "Mars"),
        ),
        (
            "Cassini, launched Oct. 15, 1997, by a Titan IVB/Centaur, reached Saturn on July 1, 2004.",
            ("orbit_insertion", "2004-07-01", "Cassini", "Saturn"),
        ),
    ],
)
def test_a_participle_keeps_its_day(text: str, event: tuple[str, str, str, str]) -> None:
    assert event in _told(text)
    assert [each[0] for each in _told(text)].count("orbit_insertion") == 1


def test_a_day_shared_by_two_events_opens_the_clause_of_the_second() -> None:
    text = (
        "Galileo went into orbit around Jupiter on Dec. 7, 1995, the same day its probe plunged into the giant "
        "planet's clouds."
    )
    assert [(kind, day) for kind, day, _, _ in _told(text)] == [
        ("orbit_insertion", "1995-12-07"),
        ("reentry", "1995-12-07"),
    ]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Voyager 2 went on to Uranus in January 1986 and Neptune in August 1989.",
            [("flyby", "1986-01", "Voyager 2", "Uranus"), ("flyby", "1989-08", "Voyager 2", "Neptune")],
        ),
        (
            "Pioneer 10 made the first reconnaissance of Jupiter on Dec. 3, 1973.",
            [("flyby", "1973-12-03", "Pioneer 10", "Jupiter")],
        ),
        (
            "Mariner 10 passed Venus in February 1974 and continued to Mercury, which it reached on March 29, 1974.",
            [("flyby", "1974-02", "Mariner 10", "Venus"), ("flyby", "1974-03-29", "Mariner 10", "Mercury")],
        ),
        (
            "Pioneer 11 became the first craft to reach Saturn, on Sept. 1, 1979.",
            [("flyby", "1979-09-01", "Pioneer 11", "Saturn")],
        ),
        (
            "Galileo studied Jupiter for eight years. It was sent to its own destruction in the planet's atmosphere "
            "on Sept. 21, 2003.",
            [("reentry", "2003-09-21", "Galileo", "")],
        ),
        (
            "Magellan mapped Venus. Controllers steered it into the planet's atmosphere on Oct. 11, 1994.",
            [("reentry", "1994-10-11", "Magellan", "")],
        ),
    ],
)
def test_probes_pass_go_on_and_end_in_the_air(text: str, events: list[tuple[str, str, str, str]]) -> None:
    assert _told(text) == events


def test_what_was_reached_may_stand_before() -> None:
    text = "The flight to Skylab, which the crew reached on May 25, 1973, was a rescue."
    assert ("docking", "1973-05-25", "", "Skylab") in [(kind, day, "", target) for kind, day, _, target in _told(text)]


def test_titan_is_the_moon_where_its_visitors_are_named() -> None:
    def kinds(text: str) -> list[str]:
        return [each.kind for each in load_lexicon().find(text) if each.canonical == "Titan"]

    assert kinds("The Huygens probe saw rivers. Nobody had expected that of Titan.") == ["body"]
    assert kinds("The lander had landed on Titan at noon.") == ["body"]
    assert kinds("A Titan lifted off with Gemini 3. The Titan was tall.") == ["launch_vehicle", "launch_vehicle"]


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        (
            "The probe Messenger was launched on Aug. 3, 2004. Its route carried it past Earth on Aug. 2, 2005, and "
            "past Venus on Oct. 24, 2006 and June 5, 2007.",
            [("2005-08-02", "Earth"), ("2006-10-24", "Venus"), ("2007-06-05", "Venus")],
        ),
        (
            "Rosetta was launched in 2004. The long way took the spacecraft past Mars on 25 February 2007.",
            [("2007-02-25", "Mars")],
        ),
        (
            "BepiColombo flew past Mercury on Oct. 1, 2021. The probe returned to Mercury two more times, on June 23, "
            "2022, and on June 19, 2023.",
            [("2021-10-01", "Mercury"), ("2022-06-23", "Mercury"), ("2023-06-19", "Mercury")],
        ),
    ],
)
def test_probe_is_taken_past_worlds_and_comes_back_to_them(text: str, passed: list[tuple[str, str]]) -> None:
    assert [(day, body) for kind, day, _, body in _told(text) if kind == "flyby"] == passed


def test_probe_that_comes_to_within_some_distance_flies_by() -> None:
    text = "Deep Impact met comet Hartley 2. The probe came to within about 700 km of the nucleus on 4 November 2010."
    assert [each[:2] for each in _told(text)] == [("flyby", "2010-11-04")]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Galileo flew by the asteroid Gaspra and, on Aug. 28, 1993, by Ida.", [("1993-08-28", "Ida")]),
        (
            "Mariner 10 flew past Venus on Feb. 5, 1974, and, on March 29, 1974, past Mercury.",
            [("1974-02-05", "Venus"), ("1974-03-29", "Mercury")],
        ),
        (
            "Pioneer 11 swung past Jupiter in December 1974 and, on Sept. 1, 1979, flew past Saturn.",
            [("1974-12", "Jupiter"), ("1979-09-01", "Saturn")],
        ),
        (
            "Cassini flew past Venus on April 26, 1998, and June 24, 1999, past Earth on Aug. 18, 1999.",
            [("1998-04-26", "Venus"), ("1999-06-24", "Venus"), ("1999-08-18", "Earth")],
        ),
    ],
)
def test_a_world_that_its_day_leads_to(text: str, met: list[tuple[str, str]]) -> None:
    found = sorted((each.event.start.iso(), each.event.target) for each in read(text, "2018-01-01").candidates)
    assert found == met
