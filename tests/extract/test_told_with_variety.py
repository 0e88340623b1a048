"""The same things in the words of journalists who vary them: what follows, what was passed, what was called off."""

from __future__ import annotations

import datetime

import pytest
from event_reading import brief, craft, events, read
from spacetimeline.extract.anchors.times import find_times


def _times(text: str, published: str) -> dict[str, str]:
    found = find_times(text, datetime.date.fromisoformat(published))
    return {text[each.start : each.end]: each.value for each in found}


def test_the_story_of_an_anniversary_looks_back_and_goes_on_in_its_year() -> None:
    text = (
        "50 Years Ago: A Crew for Salyut 4\n\nMay 24, 2025\n\nIn the spring of 1975 a station was to be manned again. "
        "In July 1974 another crew had spent two weeks aloft. The engineers had joined in 1973.\n\n"
        "Soyuz 18 lifted off from Baikonur on May 24. Two days later it docked with the station."
    )
    assert events(text, "2025-05-24")[-2:] == [
        ("launch", "1975-05-24", "actual"),
        ("docking", "1975-05-26", "actual"),
    ]


def test_a_day_waited_for_is_none_told() -> None:
    text = (
        "45 Years Ago: Voyager 1 at Saturn\n\nNov. 12, 2025\n\nThe probe passed Saturn on Nov. 12, 1980. Its chief had "
        "seen the rings in 1952 and waited for this day ever since.\n\nThe pictures came on Nov. 13."
    )
    assert _times(text, "2025-11-12")["Nov. 13"] == "1980-11-13"


def test_later_than_planned_puts_no_weekday_ahead() -> None:
    text = (
        "The freighter thundered away on top of a brand-new rocket from the pad of its maker's own spaceport on the "
        "marshy eastern coast of the island at 6:10 a.m. on Tuesday, a day later than planned."
    )
    assert _times(text, "2023-03-10")["Tuesday"] == "2023-03-07"


def test_the_day_of_another_place_dates_no_clock_time() -> None:
    text = (
        "Apollo 8 came down on December 27, 1968. At 4:51 p.m. it hit the water, near an island where it was already "
        "the next day."
    )
    assert _times(text, "2018-12-27")["4:51 p.m."] == "1968-12-27T16:51"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Mars 2 left Baikonur on a Proton on 19 May 1971, and its sister, Mars 3, followed it on 28 May.",
            {"launch 1971-05-19": "Mars 2", "launch 1971-05-28": "Mars 3"},
        ),
        (
            "Soyuz 6 went up on 11 October 1969. Soyuz 7 followed it the next day.",
            {"launch 1969-10-11": "Soyuz 6", "launch 1969-10-12": "Soyuz 7"},
        ),
        (
            "Progress 80 undocked on March 3, 2019. Soyuz MS-10 followed it on March 5.",
            {"undocking 2019-03-03": "Progress 80", "undocking 2019-03-05": "Soyuz MS-10"},
        ),
    ],
)
def test_what_follows_another(text: str, told: dict[str, str]) -> None:
    assert craft(text, "2021-10-05") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gaspra was visited by Galileo on 29 October 1991.", ("flyby", "1991-10-29", "Galileo", "Gaspra")),
        ("Mars was passed in July 1965 by Mariner 4.", ("flyby", "1965-07", "Mariner 4", "Mars")),
        (
            "Comet Halley came close. Suisei passed at a distance of 151,000 km on 8 March 1986, and Sakigake later.",
            ("flyby", "1986-03-08", "Suisei", "Comet Halley"),
        ),
    ],
)
def test_bodies_that_are_passed(text: str, told: tuple[str, str, str, str]) -> None:
    found = [each.event for each in read(text, "2021-10-05").candidates]
    assert [(each.kind.value, each.start and each.start.iso(), each.vehicle, each.target) for each in found] == [told]


def test_a_pass_beside_a_station_is_none() -> None:
    assert events("The satellite passed at a distance of 2 km from the station on 8 March 2016.", "2016-03-10") == []


def test_an_engine_fired_for_an_hour_beginning_at_a_time() -> None:
    text = (
        "Juno fired its main engine for 35 minutes, starting at 03:18 UT on 5 July 2016, and went into orbit around "
        "Jupiter."
    )
    assert events(text, "2020-01-01") == [("orbit_insertion", "2016-07-05T03:18Z", "actual")]


def test_what_has_been_at_a_side_since_a_day() -> None:
    text = "A Cygnus has been parked on Unity's Earth-facing side since August 4."
    assert events(text, "2023-10-05") == [("docking", "2023-08-04", "actual")]


def test_a_spacewalk_that_was_called_off_as_it_was_to_begin() -> None:
    text = (
        "The ship began to leak on Dec. 14, when something hit a line. It was seen from the ground as two cosmonauts "
        "were about to start a spacewalk, which was called off."
    )
    assert events(text, "2022-12-25") == [("spacewalk", "2022-12-14", "cancelled")]
    success = "Two cosmonauts made a spacewalk on Dec. 14, which was called a success."
    assert events(success, "2022-12-25") == [("spacewalk", "2022-12-14", "actual")]


def test_walks_by_their_ways_out() -> None:
    text = "Musgrave and Peterson floated into the cargo bay of Challenger on April 7, 1983."
    assert events(text, "2003-04-07") == [("spacewalk", "1983-04-07", "actual")]
    assert events("Technicians entered the payload bay on May 3, 1985.", "2003-04-07") == []
    text = "The moment came on Thursday, May 9. There was no airlock. Alexei Leonov pushed his head through the hatch."
    assert events(text, "2024-05-12") == [("spacewalk", "2024-05-09", "actual")]


def test_a_picture_taken_as_a_walk_began_and_a_landing_hours_before() -> None:
    text = (
        "Duke took the picture on April 21, 1972, at the beginning of the first of the crew's three moonwalks. The two "
        "men had touched down in the lunar module Orion some five hours earlier."
    )
    assert [each[:2] for each in events(text, "2012-04-21")] == [("spacewalk", "1972-04-21"), ("landing", "1972-04-21")]


def test_what_others_were_to_try_has_a_time_of_its_own() -> None:
    text = (
        "The two walked in space on February 7, 1984. Two days later the pair went out again, with tools for a repair "
        "which another crew was to attempt in April."
    )
    found = [brief(each)[:2] for each in read(text, "1985-01-01").candidates]
    assert sorted(found) == [("spacewalk", "1984-02-07"), ("spacewalk", "1984-02-09")]


def test_a_flight_put_off_lends_its_day_to_no_other() -> None:
    text = (
        "The actor rode a capsule above the desert on Wednesday.\n\n"
        "The New Shepard rocket lifted off from the site near Van Horn at 8.12am local time, after a short hold.\n\n"
        "They had been due to fly on Monday, but a forecast of high winds led to a 24-hour wait."
    )
    found = [brief(each)[1] for each in read(text, "2022-03-31").candidates]
    assert "2022-03-30T13:12Z" in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "New Shepard lifted off from West Texas on May 20, 2019. The capsule came down under its parachutes.",
            ["launch 2019-05-20", "return 2019-05-20"],
        ),
        (
            "Freedom 7 was launched on May 5, 1961. The capsule splashed down in the Atlantic.",
            ["launch 1961-05-05", "return 1961-05-05"],
        ),
        (
            "Dragon lifted off from Florida on May 20, 2019. The capsule came down under its parachutes.",
            ["launch 2019-05-20"],
        ),
    ],
)
def test_hops_come_down_the_day_they_went_up(text: str, told: list[str]) -> None:
    assert list(craft(text, "2022-03-31")) == told


def test_clocks_west_of_key_west_are_eastern() -> None:
    text = "The capsule splashed down in the Gulf of Mexico west of Key West at 3:37 a.m. on September 15, 2024."
    assert events(text, "2024-09-15") == [("return", "2024-09-15T07:37Z", "actual")]


def test_several_relative_clauses_are_of_one_noun() -> None:
    text = "The probe Beresheet, which had taken pictures, and which struck the Moon on April 11, 2019, was private."
    assert events(text, "2020-01-01") == [("landing", "2019-04-11", "failed")]


def test_bodies_listed_behind_them() -> None:
    text = (
        "Lucy will take pictures of two asteroids as it goes past them, Leucus on April 18, 2028 and Orus on "
        "Nov. 11, 2028."
    )
    found = [each.event for each in read(text, "2026-10-05").candidates]
    assert sorted((each.kind.value, each.start and each.start.iso(), each.target) for each in found) == [
        ("flyby", "2028-04-18", "Leucus"),
        ("flyby", "2028-11-11", "Orus"),
    ]


def test_it_is_no_station_behind_a_ship() -> None:
    text = "The cargo ship left the station on September 5. It was launched by an Ariane 5 from Kourou on March 9."
    assert craft(text, "2008-10-01")["launch 2008-03-09"] == "Ariane 5"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Cygnus was bolted to the Unity module on May 11. It will stay there until late July.",
            [("berthing", "2022-05-11", "actual"), ("undocking", "2022-07", "planned")],
        ),
        (
            "Dragon docked to Harmony on April 22, and will be loaded with samples for its departure on May 23.",
            [("docking", "2022-04-22", "actual"), ("undocking", "2022-05-23", "planned")],
        ),
        ("The rocket is in its hangar. It will stay there until July.", []),
        ("The probe was loaded before its departure in July.", []),
    ],
)
def test_what_stays_until_a_day_or_is_loaded_for_its_departure(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2022-05-17") == told


def test_another_chance_should_it_be_needed_gives_nothing_up() -> None:
    text = "Cygnus is to lift off on May 19 on an Antares. If it has to wait, there is another chance on May 20."
    assert events(text, "2022-05-17") == [("launch", "2022-05-19", "planned"), ("launch", "2022-05-20", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "Kimiya Yui will reach out with the Canadarm2 robotic arm and grab it at about 11:50 a.m. EDT on May 29.",
        "Don Pettit will use the station's arm to catch the freighter at 11:50 a.m. EDT on May 29.",
    ],
)
def test_an_arm_that_catches_a_ship(text: str) -> None:
    assert events(f"Cygnus is on its way to the station. {text}", "2022-05-27") == [
        ("berthing", "2022-05-29T15:50Z", "planned")
    ]


def test_probes_that_come_down_where_there_is_air_land_there() -> None:
    text = "Spirit landed on Mars on January 4, 2004. Its twin came down on January 25."
    assert events(text, "2004-02-05") == [("landing", "2004-01-04", "actual"), ("landing", "2004-01-25", "actual")]


def test_the_row_of_a_timetable_that_lands_the_lander_of_a_comet_probe() -> None:
    text = (
        "Rosetta is going to drop its lander on Wednesday.\n\nTimetable for 12 November (CET)\n\n"
        "09:00 – briefing\n16:34 – landing (signal received at 17:02)\n"
    )
    assert events(text, "2014-11-10")[-1] == ("landing", "2014-11-12T15:34Z", "planned")
