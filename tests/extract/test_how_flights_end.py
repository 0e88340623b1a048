"""How flights and tries end: pieces that fall, samples brought home, places of landings, tries that were stopped."""

from __future__ import annotations

import pytest
from tests.extract.event_reading import by_day, events, only, sites


def test_pieces_that_fall_minutes_later_are_the_end_of_the_reentry_told_before() -> None:
    text = (
        "Progress M-62 began its last burn at 18:12 UTC on February 15. {} came at 18:42 UTC. The ship broke up at a "
        "height of 80 km, and its fragments fell into the Pacific ten minutes later."
    )
    for entry in ("Re-entry", "Entry into the atmosphere"):
        assert events(text.format(entry), "2008-02-15") == [("reentry", "2008-02-15T18:42Z", "actual")], entry


def test_an_entry_into_the_air_of_another_world_is_no_reentry() -> None:
    assert events("Entry into the atmosphere of Venus came at 5:38 UT on Dec. 15, 1970.", "2020-12-15") == []


def test_what_a_ship_drops_is_not_what_comes_down() -> None:
    text = (
        "SpaceX launched the test flight of Starship on Oct. 13, 2025, at 6:23 p.m. CDT from Starbase. The ship is to "
        "release eight {} and splash down in the Indian Ocean an hour after liftoff."
    )
    for load, ship in (
        ("dummy Starlink satellites", "Starship"),
        ("Starlink simulators", "Starship"),
        ("Starlink satellites", ""),
    ):
        told = by_day(text.format(load), "2025-10-13")
        assert {day: each.event.vehicle for day, each in told.items()} == {
            "launch 2025-10-13": "Starship",
            "return 2025-10-14": ship,
        }, load


def test_hours_after_liftoff_count_from_the_newest_plan() -> None:
    text = (
        "Update, March 5, 2025: The launch of the eighth Starship is now set for Thursday, March 6, at 5:30 p.m. CST."
        "\n\nUpdate, March 3: SpaceX called off the Monday launch of Starship. The next try is set for Wednesday, "
        "March 5.\n\nThe ship will splash down in the Indian Ocean about 66 minutes after liftoff."
    )
    assert ("return", "2025-03-07T00:36Z", "planned") in events(text, "2025-03-05")


def test_the_port_of_a_rocket_is_that_of_its_launch_though_another_craft_is_named_at_the_end() -> None:
    text = (
        "Starship to fly again\n\nSpaceX plans to launch Starship on Thursday, March 6, at 5:30 p.m. CST.\n\n"
        "STARBASE, Texas -- The rocket is waiting for its flight. Starship has flown seven times. No one will be on "
        "board. Teams have changed the fuel lines of Starship.\n\nA Starship is to land on the Moon for Artemis III."
    )
    assert sites(text, "2025-03-05")["launch 2025-03-06"] == "Starbase"


def test_a_ship_lost_on_its_way_down_had_been_launched() -> None:
    text = "The ninth test was launched on May 27, at 6:36 p.m. CDT, and reached space, but the ship broke apart{}."
    assert only(text.format(" on the way down"), "2025-08-26").event.status.value == "actual"
    assert only(text.format(" minutes later"), "2025-08-26").event.status.value == "failed"


@pytest.mark.parametrize(
    ("told", "when"),
    [
        (
            "The first attempt, on Nov. 29 at 8:33 a.m. EST, was stopped when one of two RL-10 engines did not cool.",
            "T",
        ),
        ("The first launch attempt, on Nov. 29 at 5 p.m. EST, was cut short when two of three engines failed.", "T"),
        ("The first attempt was stopped on Nov. 29 when the RD-180 engine overheated.", ""),
        ("A second try was broken off on Nov. 29 at 5 p.m. EST because of winds.", "T"),
        ("Another attempt was cut short on Nov. 29 by a computer.", ""),
    ],
)
def test_an_attempt_that_was_stopped_is_a_slot_given_up(told: str, when: str) -> None:
    text = f"Vulcan will launch Dream Chaser from Cape Canaveral on May 20.\n\n{told}"
    found = next(each.event for day, each in by_day(text, "2024-12-25").items() if "2024-11-29" in day)
    assert (found.kind.value, found.status.value, found.vehicle) == ("launch", "delayed", "Dream Chaser")
    assert found.start is not None
    assert ("T" in found.start.iso()) == bool(when)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Philae landed on the comet on 12 November 2014, in the middle of the chosen area, Agilkia.", "Agilkia"),
        ("Odysseus landed on the Moon on Feb. 22, 2024, near a crater named Malapert A.", "Malapert A"),
        ("SLIM landed on the Moon on Jan. 20, 2024, close to a small crater, Shioli, and tipped over.", "Shioli"),
        ("Perseverance landed on Mars on Feb. 18, 2021, at the right place, NASA said.", ""),
    ],
)
def test_the_place_of_a_landing_is_what_its_sentence_calls_it(text: str, place: str) -> None:
    assert only(text, "2024-12-25").event.site == place


def test_one_of_another_body_is_told_with_its_own_day() -> None:
    told = only("Galileo made two gravity assists at Earth and, in February 1990, another at Venus.", "2020-05-05")
    assert (told.event.kind.value, told.event.target) == ("flyby", "Venus")
    assert told.event.start is not None
    assert told.event.start.iso() == "1990-02"


def test_a_return_to_a_range_where_things_come_down() -> None:
    for way in ("returned to Woomera", "came back to the same range at Woomera"):
        told = only(f"Hayabusa {way} on June 13, 2010.", "2020-12-04").event
        assert (told.kind.value, told.site) == ("return", "Woomera"), way
    assert events("Discovery returned to the pad on May 21, 2005.", "2005-06-01") == []


@pytest.mark.parametrize(
    "brought",
    [
        "Luna 16 brought 101 grams of soil from the Sea of Fertility",
        "Luna 16 brought back 101 grams of soil from the Moon",
        "Luna 16 delivered 101 grams of soil from the near side",
    ],
)
def test_a_probe_that_brought_so_much_of_a_world_came_home(brought: str) -> None:
    assert events(f"{brought} in September 1970.", "2020-09-24") == [("return", "1970-09", "actual")]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The rocket failed two minutes after liftoff, near the coast.", "failed"),
        ("The failure occurred about 30 seconds into the flight.", "failed"),
        ("The rocket failed to drop its fairing four minutes after liftoff.", "actual"),
    ],
)
def test_a_failure_told_by_its_minute_is_that_of_the_launch(told: str, status: str) -> None:
    launch = only(f"Soyuz MS-10 with Nick Hague and Aleksey Ovchinin lifted off on Oct. 11, 2018. {told}")
    assert launch.event.status.value == status
