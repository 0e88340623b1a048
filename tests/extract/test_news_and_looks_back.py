"""News of the day and looks back: who became the nth, slots given up, clocks whose day was told, probes that arrive."""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract
from spacetimeline.model.event import Event

PUBLISHED = datetime.date(2024, 9, 15)


def _events(text: str) -> list[Event]:
    return [each.event for each in extract(article_from_text(text), PUBLISHED).candidates]


def _told(text: str) -> list[tuple[str, str, str, str, str]]:
    """Every event as its kind, status, time, craft and target."""
    return [
        (each.kind.value, each.status.value, each.start.iso() if each.start else "", each.vehicle, each.target)
        for each in _events(text)
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Thursday, Isaacman became the 264th person to float outside a spacecraft.", "2024-09-12"),
        ("On Tuesday, Ilse Brandt became the 71st woman to walk in space.", "2024-09-10"),
        ("On Friday, Brandt became the first Belgian to walk in space.", "2024-09-13"),
    ],
)
def test_who_became_the_nth_to_walk_in_space_did(text: str, day: str) -> None:
    assert [each[:3] for each in _told(text)] == [("spacewalk", "actual", day)]


@pytest.mark.parametrize(
    "text",
    [
        "Dragon was launched on Tuesday. The flight had originally been set for Aug. 26 but was put off by a leak.",
        "Dragon was launched on Tuesday. The mission had been scheduled for Aug. 26 but was delayed.",
        "Dragon was launched on Tuesday. It was first planned for Aug. 26, but was postponed because of storms.",
    ],
)
def test_a_slot_that_was_put_off_is_one_given_up(text: str) -> None:
    assert ("launch", "delayed", "2024-08-26", "Dragon", "") in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jared Isaacman, retired Air Force Lt. Col. Scott Poteet and engineer Sarah Gillis blasted off on Tuesday.",
        "Jared Isaacman, former Air Force Maj. Scott Poteet and engineer Sarah Gillis took off on Tuesday.",
    ],
)
def test_the_air_force_is_no_verb(text: str) -> None:
    assert [len(each.crew) for each in _events(text)] == [3]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "Starliner undocked on Friday evening. A deorbit burn at 11:17 p.m. EDT was to set up a landing in "
            "New Mexico at 12:01 a.m. Saturday.",
            "2024-09-14T04:01Z",
        ),
        (
            "Starliner undocked on Friday evening. It was to land in New Mexico shortly after midnight \N{EM DASH} "
            "12:01 a.m. EDT Saturday.",
            "2024-09-14T04:01Z",
        ),
        (
            "Starliner undocked on Friday evening. A firing at 8 p.m. EDT is to lead to a landing in New Mexico at "
            "9:30 p.m. EDT Sunday.",
            "2024-09-16T01:30Z",
        ),
    ],
)
def test_the_clock_of_a_burn_is_not_that_of_the_landing(text: str, when: str) -> None:
    assert [(each[0], each[2]) for each in _told(text)][1:] == [("return", when)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "On March 29, 1974, Mariner 10 became the first spacecraft to visit Mercury. Its antenna had lost power "
            "on Christmas Day 1973. The closest approach to Mercury came at 4:47 p.m. Eastern time.",
            ("flyby", "1974-03-29T20:47Z"),
        ),
        (
            "Surveyor 1 landed on the Moon on June 2, 1966. Engineers had changed the site on May 20, 1966. "
            "The landing came at 06:17 GMT.",
            ("landing", "1966-06-02T06:17Z"),
        ),
        (
            "Progress 12 docked with the station on Oct. 28, 1981. The crew had trained for it until Oct. 3, 1981. "
            "Docking came at 09:33 GMT.",
            ("docking", "1981-10-28T09:33Z"),
        ),
    ],
)
def test_the_clock_of_an_event_told_before_has_its_day(text: str, event: tuple[str, str]) -> None:
    assert [(each[0], each[2]) for each in _told(text)] == [event]


def test_a_clock_behind_another_event_of_the_kind_has_that_ones_day() -> None:
    text = (
        "Progress 12 docked with the station on Oct. 28, 1981. Soyuz 40 docked with it on May 15, 1981. "
        "The docking came at 18:50 GMT."
    )
    assert ("docking", "1981-05-15T18:50Z") in [(each[0], each[2]) for each in _told(text)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "MESSENGER left Earth on Aug. 3, 2004, and settled into orbit on March 18, 2011.",
            ("orbit_insertion", "actual", "2011-03-18", "MESSENGER", "Mercury"),
        ),
        (
            "Mars Odyssey slipped into orbit on Oct. 24, 2001.",
            ("orbit_insertion", "actual", "2001-10-24", "Mars Odyssey", "Mars"),
        ),
        (
            "BepiColombo, launched in October 2018, will arrive in November 2026.",
            ("orbit_insertion", "planned", "2026-11", "BepiColombo", "Mercury"),
        ),
        ("InSight will arrive on Nov. 26.", ("landing", "planned", "2024-11-26", "InSight", "Mars")),
        ("Skylab settled into orbit on May 14, 1973.", ("launch", "actual", "1973-05-14", "Skylab", "")),
        (
            "Mariner 10 flew past Mercury on March 29, 1974. It returned on Sept. 21, 1974, at 30,000 miles.",
            ("flyby", "actual", "1974-09-21", "Mariner 10", "Mercury"),
        ),
    ],
)
def test_a_probe_arrives_at_its_own_world(text: str, event: tuple[str, str, str, str, str]) -> None:
    assert event in _told(text)


def test_a_probe_that_arrives_at_its_launch_site_arrives_nowhere() -> None:
    assert not _told("Europa Clipper arrived in Florida on May 23, 2024.")


def test_who_reenters_an_airlock_does_not_reenter() -> None:
    text = "Ilse Brandt left the airlock at 12:34 a.m. EDT and was done before re-entering the airlock at 6:36 a.m."
    assert [each[0] for each in _told(text)] == ["spacewalk"]


def test_a_crater_named_for_a_craft_is_no_craft() -> None:
    text = "China landed Chang'e-6 on the Moon late Saturday. The lander touched down in Apollo crater at 2223 GMT."
    assert [(each.kind.value, each.vehicle, each.target, each.site) for each in _events(text)] == [
        ("landing", "Chang'e-6", "Moon", "Apollo crater")
    ]


def test_the_pole_of_the_next_craft_is_not_where_this_one_landed() -> None:
    text = (
        "China landed Chang'e-6 on the far side of the Moon on June 1. The next craft, Chang'e-7, will head for the "
        "lunar south pole in 2026."
    )
    assert [each.site for each in _events(text) if each.vehicle == "Chang'e-6"] == ["far side"]


def test_the_rocket_of_a_flight_to_come_is_not_that_of_this_one() -> None:
    text = (
        "The Dragon Resilience took off from Kennedy on Sept. 10. It came home on Sunday.\n\nThe program plans two "
        "more flights, one of which would be the first crewed flight of Starship. No dates have been set."
    )
    assert [each.launch_vehicle for each in _events(text) if each.kind.value == "launch"] == [""]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "At 9:20 p.m. on June 2, 1994, as rain fell on the coast, the Long March rocket lifted off from Xichang.",
            ("launch", "actual", "1994-06-02T13:20Z", "Long March", ""),
        ),
        (
            "At 9:20 p.m. UTC on June 2, 1994, when the two ships were above Chile, Progress M-23 docked with Mir.",
            ("docking", "actual", "1994-06-02T21:20Z", "Progress M-23", "Mir"),
        ),
        (
            "At 4:05 p.m. EST on March 3, 2024, while controllers in Houston cheered, Odysseus settled on the Moon.",
            ("landing", "actual", "2024-03-03T21:05Z", "Odysseus", "Moon"),
        ),
    ],
)
def test_the_time_before_what_went_on_meanwhile_is_that_of_the_event(
    text: str, told: tuple[str, str, str, str, str]
) -> None:
    assert _told(text) == [told]


def test_what_was_done_at_a_time_told_behind_the_event_is_no_aside() -> None:
    text = (
        "The rendezvous was shown on Dec. 15, 1965, when Gemini 6 flew to within a foot of Gemini 7, but neither of "
        "the two could dock."
    )
    assert [each for each in _told(text) if each[0] == "docking"] == []


@pytest.mark.parametrize("when", ["during the Gemini 4 mission", "during a flight of four days"])
def test_during_what_somebody_walked_in_space(when: str) -> None:
    text = f"On June 3, 1965, Ed White became the first American to walk in space {when}."
    assert [each[:3] for each in _told(text)] == [("spacewalk", "actual", "1965-06-03")]


def test_a_heading_without_a_blank_line_behind_it_lends_nothing_to_the_first_sentence() -> None:
    text = (
        "Looking Back on a Docking\n On June 3, 1965, Gemini 4 lifted off from Cape Kennedy with two men aboard. The "
        "flight of four days was the longest that the country had yet dared, and it was followed from a new control "
        "room in Houston, where hundreds of reporters had come."
    )
    assert [each[:3] for each in _told(text)] == [("launch", "actual", "1965-06-03")]


def test_what_is_met_docks_with_nobody() -> None:
    text = (
        "Gemini 10 was launched on July 18, 1966. Station keeping with the Agena began at 03:40 UT on July "
        "19, 1966, and docking took place at 04:15 UT."
    )
    assert [each for each in _told(text) if each[0] == "docking"] == [
        ("docking", "actual", "1966-07-19T04:15Z", "Gemini 10", "Agena")
    ]


@pytest.mark.parametrize(
    "behind", ["closer than it had come to any world before", "nearer than it was to come to any other"]
)
def test_a_clause_behind_than_takes_no_time_of_the_event_before(behind: str) -> None:
    text = f"Voyager 2 passed 3,000 miles above the north pole of Neptune at 03:56 UTC on Aug. 25, 1989, {behind}."
    assert _told(text) == [("flyby", "actual", "1989-08-25T03:56Z", "Voyager 2", "Neptune")]


def test_speeding_above_the_tops_of_clouds_is_a_flyby() -> None:
    text = "On Dec. 3, 1974, Pioneer 11 sped 26,000 miles above the cloud tops of Jupiter."
    assert _told(text) == [("flyby", "actual", "1974-12-03", "Pioneer 11", "Jupiter")]


@pytest.mark.parametrize(
    ("done", "status"),
    [
        ("A fire forced the agency to cancel the launch of Dragon on May 11.", "delayed"),
        ("NASA had to postpone the launch of Dragon on May 11.", "delayed"),
    ],
)
def test_who_had_to_cancel_a_launch_gave_up_its_day(done: str, status: str) -> None:
    assert [each[:3] for each in _told(done)] == [("launch", status, "2024-05-11")]


def test_what_may_be_cancelled_is_still_planned() -> None:
    text = "NASA may cancel the launch of Dragon on Nov. 11."
    assert [each[:3] for each in _told(text)] == [("launch", "planned", "2024-11-11")]
