"""Probes that swing by home, deeds in a row, tries that ended on the pad, and what "it" and "later" go on from."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, crews, events, read, sites


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


def test_a_far_plan_makes_no_preview_of_a_launch() -> None:
    text = (
        "NASA's Lucy lifts off from Cape Canaveral on Saturday, Oct. 16, 2021. The launch had been set for the day "
        "before but was put off because of wind. The spacecraft will use the gravity of Earth in October "
        "2026 and arrive in August 2027."
    )
    assert events(text) == [
        ("launch", "2021-10-15", "delayed"),
        ("launch", "2021-10-16", "actual"),
        ("flyby", "2026-10", "planned"),
    ]


@pytest.mark.parametrize(
    ("text", "day", "rocket"),
    [
        ("Vulcan succeeds Delta IV, which completed its last flight on April 9, 2024.", "2024-04-09", "Delta IV"),
        ("The Ariane 4 concluded its final mission on February 15, 2003.", "2003-02-15", "Ariane 4"),
    ],
)
def test_a_rocket_that_completed_a_flight_was_launched(text: str, day: str, rocket: str) -> None:
    found = by_day(text, "2025-01-02")
    assert {event: each.event.launch_vehicle for event, each in found.items()} == {f"launch {day}": rocket}


def test_those_who_stay_as_members_of_a_crew_go_home() -> None:
    text = (
        "NASA astronauts Anna Weber and Josh Cassada launched aboard Starliner on June 5. Weber and Cassada will "
        "remain aboard the station as members of Expedition 71 and will return home in "
        "February 2025 aboard a SpaceX Dragon."
    )
    assert crews(text, "2024-09-07")["return 2025-02"] == {"Weber", "Cassada"}


def test_the_same_base_is_the_launch_site_named_last() -> None:
    text = (
        "Diamant B flew from Kourou on March 10, 1970. On December 24, 1979, the first Ariane 1 lifted off from the "
        "same base. Europa 2 had risen from there on November 5, 1971."
    )
    assert set(sites(text, "1980-01-01").values()) == {"Kourou"}


@pytest.mark.parametrize(
    "way",
    ["came back to Earth for a swing-by", "returned to Earth for a swingby", "came back to Earth for a gravity assist"],
)
def test_probe_that_comes_back_to_swing_by_the_earth_passes_it(way: str) -> None:
    text = f"Giotto was launched on 2 July 1985 and passed Comet Halley on 14 March 1986. On 2 July 1990 it {way}."
    assert events(text) == [
        ("launch", "1985-07-02", "actual"),
        ("flyby", "1986-03-14", "actual"),
        ("flyby", "1990-07-02", "actual"),
    ]


def test_a_probe_that_passes_over_a_place_swings_by_earth() -> None:
    assert _met(
        "Juno came back to Earth for a gravity assist and passed over South Africa at an altitude of 559 km on 9 "
        "October 2013 at 19:21 UTC."
    ) == [("flyby", "2013-10-09T19:21Z", "Earth")]
    assert _met("Giotto passed over the Pacific at a height of 22,731 km on 2 July 1990 at 10:01 UTC.") == [
        ("flyby", "1990-07-02T10:01Z", "Earth")
    ]
    assert _met("Friendship 7 passed over Zanzibar at an altitude of 150 miles at 10:32 a.m. on Feb. 20, 1962.") == []
