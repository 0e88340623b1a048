"""Probes on their way: encounters in lists, encounters told by nouns, and what arriving at another world is."""

from __future__ import annotations

import pytest
from event_reading import events, read

TOURS = [
    (
        "BepiColombo left Earth on 20 October 2018. It came back past its home planet in April 2020, then met Venus "
        "twice, in October of that year and on 10 August 2021.",
        [("Earth", "2020-04"), ("Venus", "2020-10"), ("Venus", "2021-08-10")],
    ),
    (
        "Voyager 2 visited Jupiter in July 1979, Saturn in August 1981, Uranus on 24 January 1986 and Neptune on "
        "25 August 1989.",
        [("Jupiter", "1979-07"), ("Saturn", "1981-08"), ("Uranus", "1986-01-24"), ("Neptune", "1989-08-25")],
    ),
    (
        "Mariner 10 passed Venus on Feb. 5, 1974, and met Mercury three times: on March 29 and Sept. 21, 1974, and on "
        "March 16, 1975.",
        [("Venus", "1974-02-05"), ("Mercury", "1974-03-29"), ("Mercury", "1974-09-21"), ("Mercury", "1975-03-16")],
    ),
    (
        "Galileo got boosts from Venus in February 1990 and from Earth in December 1990 and 1992.",
        [("Venus", "1990-02"), ("Earth", "1990-12"), ("Earth", "1992")],
    ),
    (
        "JUICE will fly by Venus in August 2025 and Earth again in September 2026 and January 2029.",
        [("Venus", "2025-08"), ("Earth", "2026-09"), ("Earth", "2029-01")],
    ),
]


@pytest.mark.parametrize(("text", "stops"), TOURS)
def test_every_stop_of_a_tour_is_an_encounter(text: str, stops: list[tuple[str, str]]) -> None:
    told = [each.event for each in read(text, "2022-01-02").candidates if each.event.kind.value == "flyby"]
    assert sorted((each.target, each.start.iso()) for each in told) == sorted(stops)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("BepiColombo's next Mercury encounter will be on 23 June 2022.", "2022-06-23"),
        ("Lucy's visit to Dinkinesh took place on Nov. 1, 2023.", "2023-11-01"),
        ("For the third visit to Mercury, on March 16, 1975, the probe went as near as 327 km.", "1975-03-16"),
        ("Parker Solar Probe made its closest pass of the Sun on Dec. 24, 2024.", "2024-12-24"),
    ],
)
def test_encounters_told_by_nouns(sentence: str, day: str) -> None:
    assert [each[:2] for each in events(sentence, "2022-01-02")] == [("flyby", day)]


def test_another_noun_ends_a_tour() -> None:
    text = "Hayabusa2 has two targets: a flyby of the asteroid 2001 CC21 in July 2026 and, in July 2031, a long stay."
    assert [each[:2] for each in events(text, "2022-01-02")] == [("flyby", "2026-07")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Messenger probe went into orbit in March 2011.", [("orbit_insertion", "2011-03")]),
        ("Maven reached orbit on Sept. 21, 2014. The MAVEN spacecraft is well.", [("orbit_insertion", "2014-09-21")]),
        ("Mars Odyssey achieved orbit on October 24, 2001.", [("orbit_insertion", "2001-10-24")]),
        ("Hera is on its way to Dimorphos, where it arrives in December 2026.", []),
        ("Dawn arrived at Vesta in July 2011.", [("orbit_insertion", "2011-07")]),
        (
            "Mangalyaan lifted off on 5 November 2013 and reached orbit on 5 November 2013.",
            [("launch", "2013-11-05")],
        ),
    ],
)
def test_a_probe_reaches_the_orbit_it_is_made_for(sentence: str, told: list[tuple[str, str]]) -> None:
    assert [each[:2] for each in events(sentence, "2022-01-02")] == told
