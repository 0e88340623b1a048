"""Times that are no event's own, and events whose words were taken for something else."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, crews, events


@pytest.mark.parametrize(
    "told",
    [
        "Coverage returns at 5:30 p.m. EDT for hatch opening and the welcome remarks.",
        "NASA's coverage will resume at 11:15 p.m. EDT for the undocking.",
        "Between 1995 and 1998, shuttles docked with Mir nine times, and seven astronauts lived there.",
        "Progress ships docked with Salyut 7 ten times from 1982 to 1985.",
    ],
)
def test_times_of_no_event(told: str) -> None:
    assert events(told, "2024-09-11") == []


def test_the_day_of_a_note() -> None:
    text = (
        "May 9, 2024: ULA is standing down from the Atlas V launch of Starliner on Friday, May 10, to replace a valve."
    )
    assert events(text, "2024-05-20") == [("launch", "2024-05-10", "delayed")]


def test_scheduled_to_return() -> None:
    text = (
        "Peggy Field and Ray Lee lifted off aboard Soyuz MS-25 on March 23. They will spend half a year on the "
        "station and are scheduled to return in September 2024."
    )
    assert events(text, "2024-03-24") == [("launch", "2024-03-23", "actual"), ("return", "2024-09", "planned")]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("It will dock with the station the same day.", "2025-04-09"),
        ("The docking is planned for noon on the same day.", "2025-04-09"),
    ],
)
def test_a_plan_for_the_same_day(told: str, day: str) -> None:
    text = f"Soyuz MS-27 will lift off on April 9. The rocket was rolled out on April 4. {told}"
    assert [each for each in by_day(text, "2025-04-07") if each.startswith("docking")] == [f"docking {day}"]


@pytest.mark.parametrize(
    "told",
    [
        "The core module of the station had been placed in orbit on 19 February 1986.",
        "The base block of Mir was launched on 19 February 1986.",
    ],
)
def test_the_core_of_a_station_is_the_station(told: str) -> None:
    text = f"Soyuz T-15 docked with the forward port of Mir on 15 March 1986. {told} It undocked on 5 May 1986."
    assert craft(text, "1990-01-01")["launch 1986-02-19"] == "Mir"


@pytest.mark.parametrize(
    "told",
    [
        "Teams had waved off several earlier departure opportunities because of wind, including one on Oct. 13.",
        "Teams had waved off an earlier undocking opportunity because of weather, on Oct. 13.",
        "Managers put off the first departure, on Oct. 13.",
        "Managers postponed a planned departure on Oct. 13.",
    ],
)
def test_departures_put_off(told: str) -> None:
    text = f"The Dragon named Endeavour undocked from the Harmony module at 5:05 p.m. EDT on Wednesday. {told}"
    assert events(text, "2024-10-25") == [
        ("undocking", "2024-10-13", "delayed"),
        ("undocking", "2024-10-23T21:05Z", "actual"),
    ]


def test_a_cargo_ship_is_not_on_the_flight_of_a_crew() -> None:
    text = (
        "Crew-9 Dragon will undock from Harmony at 6:35 a.m. EST on Sunday. The move will free a port for a Dragon "
        "cargo spacecraft, which is to launch at 9:29 p.m. EST on Monday. It is due to dock at 10:15 a.m. on Tuesday."
    )
    assert craft(text, "2024-11-01") == {
        "undocking 2024-11-03": "Crew-9 Dragon",
        "launch 2024-11-05": "Cargo Dragon",
        "docking 2024-11-05": "Cargo Dragon",
    }


def test_hosts_open_the_hatch_of_the_ship_that_came() -> None:
    text = (
        "Shenzhou-15, with Fei Junlong, Deng Qingming and Zhang Lu aboard, docked with the Tianhe module at 5:42 "
        "a.m. Beijing Time on Wednesday. The Shenzhou-14 crew opened the hatch at 7:33 a.m. and greeted the "
        "newcomers."
    )
    assert craft(text, "2022-11-30") == {
        "docking 2022-11-29": "Shenzhou-15",
        "hatch_opening 2022-11-29": "Shenzhou-15",
    }
    assert crews(text, "2022-11-30")["hatch_opening 2022-11-29"] == {"Junlong", "Qingming", "Lu"}


def test_at_the_station_since() -> None:
    text = "Atlantis left the station at 2:28 a.m. EDT on Tuesday. The crew had been at the station since July 10."
    assert events(text, "2011-07-21") == [
        ("docking", "2011-07-10", "actual"),
        ("undocking", "2011-07-19T06:28Z", "actual"),
    ]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Ray Lee and Dmitri Petelin left the Poisk airlock module at 9 p.m. GMT on Monday.", "spacewalk"),
        ("The two left the core module through the node cabin at 9 p.m. GMT on Monday.", "spacewalk"),
        ("Ray Lee and Dmitri Petelin left the Rassvet module in Soyuz MS-22 at 9 p.m. GMT on Monday.", "undocking"),
    ],
)
def test_who_leaves_a_module(told: str, kind: str) -> None:
    assert events(f"The crew prepared for a spacewalk. {told}", "2025-01-21") == [(kind, "2025-01-20T21:00Z", "actual")]


def test_both_are_the_two_told_last() -> None:
    text = (
        "Two cosmonauts will walk in space on June 2.\n\nOn June 16 and 20, Shane Kimbrough and Thomas Pesquet will "
        "go out of the Quest airlock. Both spacewalks are to start at 8 a.m. EDT."
    )
    assert events(text, "2021-05-28") == [
        ("spacewalk", "2021-06-02", "planned"),
        ("spacewalk", "2021-06-16T12:00Z", "planned"),
        ("spacewalk", "2021-06-20T12:00Z", "planned"),
    ]


def test_days_after_some_day_of_a_month() -> None:
    text = "Soyuz T-5 landed on 27 August 1982. Soyuz T-8 was launched in April 1983. It landed two days later."
    assert events(text, "2013-11-13") == [
        ("return", "1982-08-27", "actual"),
        ("launch", "1983-04", "actual"),
        ("return", "1983-04", "actual"),
    ]


def test_a_year_in_a_title_gives_an_hour_no_day() -> None:
    told = (
        "First Spacewalk, 50 Years Ago\n\nMarch 18, 2015\n\nThis frame shows Alexei Leonov outside the Voskhod 2 "
        "spacecraft on March 18, 1965. Leonov became the first person to make a spacewalk when he left the airlock "
        "of the spacecraft at 08:34 UTC."
    )
    assert events(told, "2015-03-18") == [("spacewalk", "1965-03-18T08:34Z", "actual")]


def test_an_arrival_in_orbit_put_off() -> None:
    told = (
        "BepiColombo was launched on 20 October 2018.\n\nThe arrival in orbit around Mercury, which had been planned "
        "for 5 December 2025, will take place in November 2026."
    )
    assert events(told, "2025-01-06")[1:] == [
        ("orbit_insertion", "2025-12-05", "delayed"),
        ("orbit_insertion", "2026-11", "planned"),
    ]
