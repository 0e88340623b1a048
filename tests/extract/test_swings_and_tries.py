"""Probes that swing by home, deeds in a row, tries that ended on the pad, and what "it" and "later" go on from."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, events, read, sites


def _met(text: str) -> list[tuple[str, str, str]]:
    found = [
        (each.event.kind.value, each.event.start, each.event.target) for each in read(text, "2026-09-30").candidates
    ]
    return sorted((kind, start.iso(), target) for kind, start, target in found if start is not None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "To gain speed, Galileo needed three gravity assists. It came back to Earth on 8 December 1990 and again "
            "on 8 December 1992.",
            [("flyby", "1990-12-08", "Earth"), ("flyby", "1992-12-08", "Earth")],
        ),
        (
            "BepiColombo returned to Earth for a boost on April 10, 2020.",
            [("flyby", "2020-04-10", "Earth")],
        ),
        (
            "OSIRIS-REx flew past Earth for a gravity assist in September 2017 and returned to Earth in May 2023.",
            [("flyby", "2017-09", "Earth"), ("return", "2023-05", "")],
        ),
        (
            "Stardust flew by Earth in January 2001, met comet Wild 2 in January 2004 and returned to Earth on "
            "Jan. 15, 2006.",
            [("flyby", "2001-01", "Earth"), ("flyby", "2004-01", "Comet Wild 2"), ("return", "2006-01-15", "")],
        ),
    ],
)
def test_a_probe_that_comes_back_for_speed_passes(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _met(text) == expected


def test_the_day_before_a_comma_is_of_the_deed_before_it() -> None:
    text = (
        "Soyuz TM-3 docked with the orbiting station Mir for the last time on July 24, 1987, undocked on Dec. 29 and "
        "landed in Kazakhstan the same day."
    )
    assert events(text, "1988-02-01") == [
        ("docking", "1987-07-24", "actual"),
        ("undocking", "1987-12-29", "actual"),
        ("return", "1987-12-29", "actual"),
    ]
    assert _met("Mariner 10 passed the hot planet Venus on 5 February 1974, flew by Mercury on 29 March 1974.") == [
        ("flyby", "1974-02-05", "Venus"),
        ("flyby", "1974-03-29", "Mercury"),
    ]


def test_reaching_orbit_minutes_later_is_the_launch_just_told() -> None:
    text = (
        "Cygnus NG-21 is safely in space after a launch at 11:02 a.m. EDT Sunday, Aug. 4. The freighter reached orbit "
        "eight minutes later and opened its solar arrays."
    )
    assert events(text, "2024-08-05") == [("launch", "2024-08-04T15:02Z", "actual")]


def test_a_zone_in_brackets_belongs_to_its_clock_time() -> None:
    text = "The capsule of Chang'e-5 touched down at 1:59 a.m. (Beijing Time) in a part of Siziwang Banner on Thursday."
    assert events(text, "2020-12-17") == [("return", "2020-12-16T17:59Z", "actual")]
    assert sites(text, "2020-12-17") == {"return 2020-12-16": "Siziwang Banner"}
    text = (
        'JAXA launched the H3 with the Advanced Land Observing Satellite-4, "DAICHI-4", from the Tanegashima Space '
        "Center at 12:06:42 p.m. (Japan Standard Time, JST) today."
    )
    assert events(text, "2024-07-01") == [("launch", "2024-07-01T03:06:42Z", "actual")]


def test_a_home_position_is_not_home() -> None:
    assert events("Hayabusa2 arrived at its home position above Ryugu on 27 June 2018.", "2018-07-01") == []


def test_it_is_the_craft_told_of_last() -> None:
    text = (
        "Hayabusa2 reached Ryugu in June 2018. The MASCOT lander was let go on 3 October 2018. The spacecraft left "
        "Ryugu on 13 November 2019.\n\nThe sample return capsule was separated from the spacecraft on 5 December 2020. "
        "It landed at Woomera at 17:54 UTC on the same day."
    )
    assert craft(text, "2021-01-01")["return 2020-12-05"] == "Hayabusa2"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three weeks after Vostok 6, on July 9, 1963, the Corvus satellite was sent up from Plesetsk.",
            {"launch 1963-07-09": "Corvus"},
        ),
        (
            "Only ten days after Luna 9, on February 13, 1966, the first satellite of Chile, FAS-1, was launched by a "
            "Scout rocket from Wallops.",
            {"launch 1966-02-13": "FAS-1"},
        ),
    ],
)
def test_a_flight_from_which_time_is_counted_is_another(text: str, expected: dict[str, str]) -> None:
    assert craft(text, "1967-01-01") == expected


@pytest.mark.parametrize("what", ["satellite", "rocket", "probe", "shuttle"])
def test_one_craft_and_launch_is_a_noun(what: str) -> None:
    text = f"The first {what} launch from Kourou took place on March 10, 1970, with a Diamant B rocket."
    assert events(text, "1980-01-01") == [("launch", "1970-03-10", "actual")]


def test_another_is_no_name() -> None:
    found = by_day("Another satellite launch is planned for December 3 from Kourou.", "2025-11-26")
    assert {event: each.event.vehicle for event, each in found.items()} == {"launch 2025-12-03": ""}


@pytest.mark.parametrize(
    "end", ["ended with an abort", "had ended when the engines were shut down", "ended six seconds before liftoff"]
)
def test_a_try_that_ended_on_the_pad_flew_later(end: str) -> None:
    text = f"Delta IV lifted off at noon EDT on June 3, 2011. An attempt on June 1 {end}."
    assert events(text, "2011-06-05") == [
        ("launch", "2011-06-01", "delayed"),
        ("launch", "2011-06-03T16:00Z", "actual"),
    ]


def test_an_attempt_is_one_of_the_rocket_named_last() -> None:
    text = (
        "Diamant flew from Kourou on March 10, 1970. Diamant B was small. On December 24, 1979, the first Ariane 1 "
        "lifted off at 17:14 UTC. An attempt on December 15 had ended when the engines were shut down on the pad."
    )
    found = by_day(text, "1980-01-01")
    assert found["launch 1979-12-15"].event.launch_vehicle == "Ariane 1"
    assert found["launch 1979-12-15"].event.status.value == "delayed"
