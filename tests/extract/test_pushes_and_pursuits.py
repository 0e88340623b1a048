"""Worlds that help a probe on, ships that set out after others, countdowns that run out, and sudden ends."""

from __future__ import annotations

import pytest
from event_reading import crews, events, read


def _met(text: str, published: str = "2026-09-30") -> list[tuple[str, str, str]]:
    found = [(each.event.kind.value, each.event.start, each.event.target) for each in read(text, published).candidates]
    return sorted((kind, start.iso(), target) for kind, start, target in found if start is not None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Galileo used the Earth for a push in December 1992.", [("flyby", "1992-12", "Earth")]),
        ("Galileo was on its way. In December 1992 the Earth gave it a kick.", [("flyby", "1992-12", "Earth")]),
        ("Venus lent BepiColombo a shove in August 2021.", [("flyby", "2021-08", "Venus")]),
        ("Mars took hold of Tianwen-1 on Feb. 10, 2021.", [("orbit_insertion", "2021-02-10", "Mars")]),
        (
            "CAPSTONE slipped into its loop around the Moon on Nov. 13, 2022.",
            [("orbit_insertion", "2022-11-13", "Moon")],
        ),
    ],
)
def test_worlds_help_a_probe_on(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _met(text) == expected


def test_a_swing_around_a_world_is_a_flyby() -> None:
    text = "The way leads through the inner system. A swing around Venus, in October, bends BepiColombo's path."
    assert _met(text, "2020-07-01") == [("flyby", "2020-10", "Venus")]


def test_nobody_else_helps_a_probe_on() -> None:
    assert _met("Europe gave Galileo a boost in May 1992 with fresh money.") == []
    assert _met("Fear took hold of Starliner's managers on June 6, 2024.") == []


def test_a_ship_that_sets_out_after_another() -> None:
    text = "At 11:29 a.m. Eastern on Nov. 11, 1966, the Titan with two men on top set out to catch the Agena."
    assert events(text, "1966-11-14") == [("launch", "1966-11-11T16:29Z", "actual")]
    assert events("The Atlas team set off to hunt for parts on May 3, 2023.", "2023-06-01") == []


def test_a_countdown_that_runs_out() -> None:
    text = (
        "When the countdown clock ran out, at 8:12 a.m. Central time on Tuesday, the children cheered for New Shepard."
    )
    assert events(text, "2021-07-22") == [("launch", "2021-07-20T13:12Z", "actual")]
    zero = "The clock hit zero at 10:52 a.m. EDT on Wednesday and Starliner was on its way."
    assert events(zero, "2024-06-06") == [("launch", "2024-06-05T14:52Z", "actual")]
    assert events("The clock ran out on the talks at noon on Tuesday.", "2024-06-06") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A rocket burst into flames beneath Vladimir Titov and Gennady Strekalov in September 1983.",
            ("launch", "1983-09", "failed"),
        ),
        (
            "Luna 15 went into the Sea of Crises at the speed of a jet on 21 July 1969.",
            ("landing", "1969-07-21", "failed"),
        ),
        ("Hakuto-R fell silent above the surface of the Moon on April 25, 2023.", ("landing", "2023-04-25", "failed")),
        ("Pieces of Skylab struck the Indian Ocean on July 11, 1979.", ("reentry", "1979-07-11", "actual")),
        ("Soyuz MS-22 limped home on March 28, 2023, with nobody on board.", ("return", "2023-03-28", "actual")),
        ("Atlantis was away at 6:21 p.m. GMT on May 14, 2010.", ("launch", "2010-05-14T18:21Z", "actual")),
    ],
)
def test_ends_and_beginnings_in_other_words(text: str, expected: tuple[str, str, str]) -> None:
    assert events(text, "2026-09-30") == [expected]


def test_who_was_away_has_not_flown() -> None:
    assert events("Endeavour was away at the factory by 3 p.m. on May 3, 2011.", "2011-06-01") == []


def test_who_goes_down_with_whom() -> None:
    text = "Soyuz 37 took up Viktor Gorbatko. Leonid Popov went down with Valery Ryumin on 11 October 1980 in Soyuz 37."
    assert crews(text, "1980-10-14")["return 1980-10-11"] == {"Popov", "Ryumin"}
    assert events("Popov went down in the lift with Ryumin on 11 October 1980.", "1980-10-14") == []


def test_they_landed_together() -> None:
    text = "Valery Ryumin and Leonid Popov had seen the seasons change. They landed together on 11 October 1980."
    assert events(text, "1980-10-14") == [("return", "1980-10-11", "actual")]


def test_an_hour_behind_a_place_that_somebody_used() -> None:
    text = "Soyuz MS-12 climbed from the pad that Gagarin used, at 12:14 a.m. local time (1914 GMT), on March 15, 2019."
    assert events(text, "2019-03-16")[0] == ("launch", "2019-03-14T19:14Z", "actual")
