"""Events told by their day in one place, and the hour of a moment of them in another."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Lucy flew past the asteroid Donaldjohanson on Sunday. At 17:51 UTC the probe was 960 km from its surface.",
            ("flyby", "2025-04-20T17:51Z", "actual"),
        ),
        (
            "Lucy will fly past the asteroid Donaldjohanson on Sunday, April 27. It will be nearest at 1:51 p.m. EDT.",
            ("flyby", "2025-04-27T17:51Z", "planned"),
        ),
        (
            "Mars Express went into orbit around Mars on 25 December 2003, after its engine had been lit at 02:47 UTC.",
            ("orbit_insertion", "2003-12-25T02:47Z", "actual"),
        ),
        (
            "The hatches between the two ships were opened on Sunday. The new crew floated in at 7:40 p.m. EDT.",
            ("hatch_opening", "2025-04-20T23:40Z", "actual"),
        ),
        (
            "Two astronauts will make a spacewalk on Thursday. Their suits are to go to battery power at 8 a.m. EDT.",
            ("spacewalk", "2025-04-24T12:00Z", "planned"),
        ),
        (
            "Soyuz MS-26 undocked on Saturday. The ship backed away from the Rassvet module at 21:57 GMT.",
            ("undocking", "2025-04-19T21:57Z", "actual"),
        ),
        (
            "Columbia came home on Friday. The main gear met the runway in Florida at 2:33 p.m. EDT.",
            ("return", "2025-04-18T18:33Z", "actual"),
        ),
    ],
)
def test_the_hour_of_a_moment_is_that_of_its_event(text: str, told: tuple[str, str, str]) -> None:
    assert events(text, "2025-04-21") == [told]


@pytest.mark.parametrize(
    "other",
    [
        "NASA's coverage of the probe's arrival begins at 17:15 UTC.",
        "At 17:15 UTC the Psyche probe was 960 km from Mars.",
        "The news conference about its closest pictures was at 17:15 UTC.",
        "At 17:15 UTC on April 22 the probe was 4,000,000 km from its surface.",
    ],
)
def test_the_hour_of_something_else_is_not(other: str) -> None:
    text = f"Lucy flew past the asteroid Donaldjohanson on Sunday, April 20. {other}"
    assert events(text, "2025-04-24")[:1] == [("flyby", "2025-04-20", "actual")]


def test_what_ends_a_spacewalk_is_not_its_beginning() -> None:
    text = "Two astronauts made a spacewalk on Friday. They were back in the airlock at 2:40 p.m. EDT."
    assert events(text, "2025-04-21") == [("spacewalk", "2025-04-18", "actual")]


def test_a_day_with_its_hour_told_far_from_it_in_a_table() -> None:
    text = (
        "On 8 February 1992 at 12:02 UT Ulysses swept over the planet's clouds.\n\nIt had left Earth in 1990.\n\n"
        "Key dates\n\n6 October 1990: Launch\n\n8 February 1992: Jupiter flyby\n"
    )
    assert ("flyby", "1992-02-08T12:02Z", "actual") in events(text, "2009-06-30")
    assert ("flyby", "1992-02-08", "actual") not in events(text, "2009-06-30")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Cygnus freighter was caught by the arm of the station at 5:20 a.m. EDT on Thursday. Controllers had "
            "it bolted to the Unity module at 8:05 a.m.",
            [("berthing", "2025-04-17T12:05Z", "actual")],
        ),
        (
            "HTV-X1 was captured by the station's robotic arm at 23:40 on April 17 (Japan Standard Time). Berthing to "
            "the Harmony module was completed at 03:10 on April 18 (Japan Standard Time).",
            [("berthing", "2025-04-17T18:10Z", "actual")],
        ),
        (
            "The arm of the station will capture the Cygnus freighter at 5:20 a.m. EDT on Thursday, April 24.",
            [("berthing", "2025-04-24T09:20Z", "planned")],
        ),
    ],
)
def test_a_craft_is_berthed_when_it_is_fixed_to_its_port(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2025-04-20") == told


def test_an_hour_of_what_is_over_is_not_of_a_day_to_come() -> None:
    text = "The Dragon freighter undocked at 11:05 a.m. EDT and will splash down in the Pacific on Monday at 2:53 p.m."
    assert events(text, "2025-04-18") == [
        ("undocking", "2025-04-18T15:05Z", "actual"),
        ("return", "2025-04-21T18:53Z", "planned"),
    ]


def test_the_hour_of_an_attempt_that_was_just_called_off_is_of_that_day() -> None:
    text = (
        "Managers called off Friday's launch of Atlantis. Liftoff had been scheduled for 3:04 p.m. EDT. The shuttle "
        "will fly on Monday at 2:10 p.m. EDT.\n\nThe launch had first been planned for April 14."
    )
    assert sorted(events(text, "2008-04-18")) == [
        ("launch", "2008-04-14", "delayed"),
        ("launch", "2008-04-18T19:04Z", "delayed"),
        ("launch", "2008-04-21T18:10Z", "planned"),
    ]


def test_a_spacewalk_completed_after_midnight_is_that_which_began_in_the_evening() -> None:
    text = (
        "Two astronauts of Shenzhou-13 completed a spacewalk early Sunday. Zhai Zhigang opened the hatch at 6:51 p.m. "
        "Beijing time on Saturday, and Wang Yaping followed him out at 8:28 p.m."
    )
    assert events(text, "2025-04-20") == [("spacewalk", "2025-04-19T10:51Z", "actual")]


def test_rows_tell_the_hour_behind_their_label() -> None:
    text = (
        "Atlantis came home on Saturday at the Kennedy Space Center.\n\nLanding times:\n\n"
        "Main gear touchdown: 1:57:38 p.m. EDT\nNose gear touchdown: 1:57:51 p.m. EDT\n"
    )
    assert events(text, "2008-04-20") == [("return", "2008-04-19T17:57:38Z", "actual")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A bang was heard at 2:28 a.m. EDT, and at 2:54 a.m. the Dragon capsule landed.", "2025-04-20T06:54Z"),
        ("At 2:54 a.m. (0654 GMT) the Dragon capsule landed.", "2025-04-20T06:54Z"),
    ],
)
def test_a_clock_beside_tells_the_zone_of_no_other_moment(text: str, told: str) -> None:
    assert events(text, "2025-04-20") == [("return", told, "actual")]


def test_a_clock_takes_no_day_of_a_clause_that_tells_of_something_else() -> None:
    text = (
        "A capsule parachuted into the Utah desert early on Sunday. It came down at 3:10 a.m. MST after a journey of "
        "years, which took Stardust past Comet Wild 2 on Jan. 2, 2004."
    )
    assert events(text, "2006-01-15") == [
        ("flyby", "2004-01-02", "actual"),
        ("return", "2006-01-15T10:10Z", "actual"),
    ]
