"""Probes at other worlds: lost on arrival, back at a planet, first into its orbit, at the end of their mission."""

from __future__ import annotations

import pytest
from event_reading import craft, events, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mars Climate Orbiter, launched on Dec. 11, 1998, disappeared on Sept. 23, 1999, as it was entering orbit "
            "around the planet.",
            ("orbit_insertion", "1999-09-23", "failed"),
        ),
        (
            "Beresheet fell silent on April 11, 2019, while it was landing on the Moon.",
            ("landing", "2019-04-11", "failed"),
        ),
        ("Mariner 10 returned to Mercury on Sept. 21, 1974.", ("flyby", "1974-09-21", "actual")),
        ("In 2011 MESSENGER became the first spacecraft to orbit the planet.", ("orbit_insertion", "2011", "actual")),
        (
            "In March 2015 Dawn became the first craft to orbit a dwarf planet.",
            ("orbit_insertion", "2015-03", "actual"),
        ),
    ],
)
def test_a_probe_elsewhere(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in events(text, "2024-01-02")


@pytest.mark.parametrize(
    "text",
    [
        "Deep Space 1 tried its engine. Its primary mission ended on 18 September 1999.",
        "A correction of Mariner 10 on Jan. 21, 1974, put the spacecraft on course for Venus.",
        "Deep Space 1 encountered the asteroid 9969 Braille (1992 KD).",
        "In July 2011 a camera was tested while Atlantis was docked to the station.",
    ],
)
def test_what_is_no_event_of_a_probe(text: str) -> None:
    assert events(text, "2024-01-02") == []


def test_what_follows_a_landing_is_a_landing() -> None:
    text = "Mars 3 landed on Mars in December 1971. Viking 1 followed in July 1976 and Viking 2 in September 1976."
    assert [kind for kind, _, _ in events(text, "2022-01-10")] == ["landing", "landing", "landing"]
    text = "Mars Pathfinder bounced to a halt on July 4, 1997."
    assert events(text, "2022-01-10") == [("landing", "1997-07-04", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "Their Dragon would have docked with the station at 12:30 p.m. EDT on June 12.",
        "But for the leak, Dragon would have docked with the station on June 12 at 12:30 p.m. EDT.",
        "At 12:30 p.m. EDT on June 12 Dragon would have docked with the station, had it flown.",
    ],
)
def test_what_would_have_happened_did_not(text: str) -> None:
    assert events(text, "2025-06-12") == [("docking", "2025-06-12T16:30Z", "delayed")]


def test_a_probe_made_for_a_world_is_launched_to_it() -> None:
    found = read("Mars Odyssey was launched on April 7, 2001. Voyager 2 was launched on August 20, 1977.").candidates
    assert [(each.event.vehicle, each.event.target) for each in found] == [("Mars Odyssey", "Mars"), ("Voyager 2", "")]


def test_a_probe_sent_into_the_air_of_a_planet_is_not_launched() -> None:
    text = "Galileo studied Jupiter until Sept. 21, 2003, when it was sent into the atmosphere of the planet."
    assert events(text, "2024-05-03") == [("reentry", "2003-09-21", "actual")]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "Perseverance landed on Mars at 20:44 UTC on Feb. 18, 2021. The signal that confirmed the lander's "
            "touchdown reached Earth 11 minutes later, at 20:55 UTC.",
            "2021-02-18T20:44Z",
        ),
        (
            "Philae touched down on the comet at 15:34 GMT on Nov. 12, 2014. Confirmation of the landing reached Earth "
            "28 minutes later, at 16:03 GMT.",
            "2014-11-12T15:34Z",
        ),
        (
            "Perseverance landed on Mars on Feb. 18, 2021. The signal that confirmed the touchdown reached Earth at "
            "20:55 UTC.",
            "2021-02-18T20:55Z",
        ),
    ],
)
def test_a_landing_heard_of_is_no_other_landing(text: str, when: str) -> None:
    assert events(text, "2022-11-14") == [("landing", when, "actual")]


@pytest.mark.parametrize(
    ("text", "lander"),
    [
        (
            "On Dec. 25, 2003, Beagle 2 separated from Mars Express at 08:31 UTC and coasted. It landed at 14:45 UTC.",
            "Beagle 2",
        ),
        (
            "Ten years after the landing of Dec. 25, 2003, on Mars, ESA told of Mars Express and its lander, Beagle 2.",
            "Beagle 2",
        ),
    ],
)
def test_the_lander_lands_and_not_what_brought_it(text: str, lander: str) -> None:
    assert craft(text, "2013-12-25")["landing 2003-12-25"] == lander


def test_a_launch_to_a_comet_that_was_to_have_been() -> None:
    assert events("Rosetta was to have been launched to comet Wirtanen in January 2003.", "2015-01-01") == [
        ("launch", "2003-01", "delayed")
    ]


@pytest.mark.parametrize("deed", ["reached Mars", "arrived at Mars", "went into orbit around Mars"])
def test_the_probe_hope_hopes_for_nothing(deed: str) -> None:
    assert events(f"Hope {deed} on Tuesday.", "2021-02-12") == [("orbit_insertion", "2021-02-09", "actual")]
    assert events("They hope to launch Hope on Tuesday.", "2021-02-12") == [("launch", "2021-02-16", "planned")]


def test_where_a_numbered_probe_of_a_series_goes() -> None:
    text = "Mariner 9 was launched on May 30, 1971, and went into orbit on Nov. 14."
    assert events(text, "2021-06-12") == [
        ("launch", "1971-05-30", "actual"),
        ("orbit_insertion", "1971-11-14", "actual"),
    ]
