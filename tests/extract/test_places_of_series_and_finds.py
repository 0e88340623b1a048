"""Places told of another than the event itself: of the first of several rockets, of a hop's start, of a find."""

from __future__ import annotations

import pytest
from event_reading import events, read, sites


def test_further_rockets_of_a_day_start_where_the_first_does() -> None:
    text = (
        "Three sounding rockets will study the aurora. The first launch is set for 9:10 p.m. EST on Tuesday, Feb. 6, "
        "2024, from Poker Flat in Alaska. The second launch is planned for 10:15 p.m., and the third for 11:30 p.m."
    )
    assert events(text, "2024-02-05") == [
        ("launch", "2024-02-07T02:10Z", "planned"),
        ("launch", "2024-02-07T03:15Z", "planned"),
        ("launch", "2024-02-07T04:30Z", "planned"),
    ]
    found = read(
        "A Black Brant IX lifted off at 7:10 a.m. UTC on March 2, 2022, from Wallops Island. "
        "The second Black Brant IX lifted off at 7:50 a.m. UTC on March 2, 2022.",
        "2022-03-03",
    ).candidates
    assert {each.event.start.iso(): each.event.site for each in found if each.event.start} == {
        "2022-03-02T07:10Z": "Wallops Island",
        "2022-03-02T07:50Z": "Wallops Island",
    }


def test_walks_counted_by_their_own_words_keep_the_hour_of_both() -> None:
    text = (
        "The first spacewalk will begin at 9 a.m. EST on Monday, Jan. 8, 2007. The second is set for Friday, Jan. 12, "
        "and the third for Tuesday, Jan. 16, both starting at 8 a.m. EST."
    )
    assert [each[:2] for each in events(text, "2007-01-05")] == [
        ("spacewalk", "2007-01-08T14:00Z"),
        ("spacewalk", "2007-01-12T13:00Z"),
        ("spacewalk", "2007-01-16T13:00Z"),
    ]


@pytest.mark.parametrize(
    ("text", "event", "site"),
    [
        (
            "New Shepard lifted off near Van Horn at 8:37 a.m. CDT on Aug. 4, 2022. The capsule came down under three "
            "parachutes at 8:47 a.m. CDT.",
            "return 2022-08-04",
            "Van Horn",
        ),
        (
            "VSS Unity was carried up from Spaceport America and launched at 9:00 a.m. MDT on June 8, 2024. Unity "
            "landed on the runway at 10:40 a.m. MDT.",
            "return 2024-06-08",
            "Spaceport America",
        ),
        (
            "Teams have recovered the sample capsule of Stardust in the Utah desert. The capsule of Stardust landed at "
            "3:10 a.m. MST on Jan. 15, 2006.",
            "return 2006-01-15",
            "Utah",
        ),
        (
            "Nie Haisheng climbed out of the capsule on the grasslands of Inner Mongolia. Shenzhou 12 had landed at "
            "1:34 p.m. Beijing time on Sept. 17, 2021.",
            "return 2021-09-17",
            "grasslands of Inner Mongolia",
        ),
        (  # a day and a ship behind "left the module" are no places
            "They left the module on Nov. 3 in the Soyuz TMA-14M. Soyuz TMA-14M landed on March 12, 2015.",
            "return 2015-03-12",
            "",
        ),
        (
            "An Apollo capsule splashed down on Feb. 8, 1974. In 2001 a model of a capsule was found in Houston.",
            "return 1974-02-08",
            "",
        ),
    ],
)
def test_a_craft_comes_down_where_it_started_or_was_found(text: str, event: str, site: str) -> None:
    assert (sites(text).get(event) or "") == site


@pytest.mark.parametrize(
    ("text", "event", "site"),
    [
        (
            "The Genesis capsule hit the Utah desert on Sept. 8, 2004. Stardust landed in the same desert on Jan. 15, "
            "2006.",
            "return 2006-01-15",
            "Utah desert",
        ),
        (
            "Luna 17 reached Mare Imbrium on Nov. 17, 1970. Luna 21 landed in the same region on Jan. 15, 1973.",
            "landing 1973-01-15",
            "Mare Imbrium",
        ),
        (
            "Atlantis was to come home to Kennedy Space Center. A landing there on Sept. 11, 2006, was put off because "
            "of rain. Atlantis landed at Edwards Air Force Base in California on Tuesday, Sept. 12, 2006.",
            "return 2006-09-11",
            "Kennedy Space Center",
        ),
        (
            "A Smart Dragon-3 rocket lifted off from a ship in the waters off Haiyang on Feb. 3, 2024.",
            "launch 2024-02-03",
            "Haiyang sea launch",
        ),
        (  # a storm over an island is not where the rocket starts
            "Vega was launched from Kourou on Sept. 3, 2020, a day after a typhoon had passed Jeju Island.",
            "launch 2020-09-03",
            "Kourou",
        ),
    ],
)
def test_a_place_is_the_one_named_before_or_beside_the_sea(text: str, event: str, site: str) -> None:
    assert (sites(text).get(event) or "") == site


def test_a_range_where_a_capsule_was_recovered_is_no_spaceport() -> None:
    found = sites(
        "Japan has recovered the capsule of the explorer Hayabusa2 in the Woomera Prohibited Area. The launch of "
        "Hayabusa2 had been scheduled for November 30, 2014, but was postponed because of the weather. It lifted off "
        "on December 3, 2014, from the Tanegashima Space Center.",
        "2020-12-06",
    )
    assert {found["launch 2014-11-30"], found["launch 2014-12-03"]} == {"Tanegashima Space Center"}


def test_a_slot_lost_starts_where_the_flight_did() -> None:
    text = (
        "The launch was to have been in October 1970. Apollo 14 was launched on January 31, 1971. "
        "The rocket left the Kennedy Space Center 40 minutes late."
    )
    assert sites(text) == {
        "launch 1970-10": "Kennedy Space Center",
        "launch 1971-01-31": "Kennedy Space Center",
    }


def test_a_pad_at_a_range_is_one_port_with_it() -> None:
    text = (
        "An Antares is to be launched with a Cygnus on May 21, 2014. The rocket stands at Wallops. "
        "The pad belongs to the Mid-Atlantic Regional Spaceport on Wallops Island."
    )
    assert sites(text, "2014-05-10") == {"launch 2014-05-21": "Wallops Flight Facility"}
