"""Deeds told by what was done before them, and what stands between an event and its hour."""

from __future__ import annotations

import pytest
from event_reading import craft, events, only


def test_did_so_three_days_later() -> None:
    text = "Pioneer 10 flew past Jupiter on December 3, 1973, and Pioneer 11 did so a year later, on December 2, 1974."
    assert craft(text, "1975-01-10") == {"flyby 1973-12-03": "Pioneer 10", "flyby 1974-12-02": "Pioneer 11"}


def test_did_the_same_on_another_day() -> None:
    text = "Venera 13 landed on Venus on March 1, 1982, and Venera 14 did the same on March 5."
    assert craft(text, "1982-04-01") == {"landing 1982-03-01": "Venera 13", "landing 1982-03-05": "Venera 14"}


def test_the_first_to_do_so_did_it_once() -> None:
    text = "Luna 16 landed on the Moon on September 20, 1970, the first robot to do so and bring soil home."
    assert events(text, "1970-12-01") == [("landing", "1970-09-20", "actual")]


def test_who_did_so_before_the_one_who_walked() -> None:
    text = (
        "Scott was the second African American to walk in space, following Bernard Harris, who did so on Feb. 9, 1995."
    )
    assert events(text, "1996-01-20") == [("spacewalk", "1995-02-09", "actual")]


@pytest.mark.parametrize(
    "place",
    ["on the side of the station that looks at the Earth", "at the end of the complex that points into the wind"],
)
def test_place_between_departure_and_hour(place: str) -> None:
    text = f"Progress MS-22 is to leave the Poisk module, {place}, at 8:45 p.m. EDT on Friday."
    assert events(text, "2023-08-17") == [("undocking", "2023-08-19T00:45Z", "planned")]


@pytest.mark.parametrize(
    "end", ["against the forward port of Harmony", "at the Rassvet module", "in the docking port of Prichal"]
)
def test_ship_brought_to_a_stop_at_a_port(end: str) -> None:
    text = f"On Friday the commander will bring the ship to a halt {end} at 9:40 a.m. GMT."
    assert events(text, "2023-08-17") == [("docking", "2023-08-18T09:40Z", "planned")]


def test_vessel_joins_a_port() -> None:
    found = only("The vessel joined the front port of Tianhe at 8:54 a.m. Beijing time on Tuesday.", "2022-05-11")
    assert (found.event.kind.value, found.event.start.iso()) == ("docking", "2022-05-10T00:54Z")


def test_soyuz_let_go_by_a_module_is_held_by_no_arm() -> None:
    text = "The Soyuz TMA-15M spacecraft, with Anton Shkaplerov on board, was released from the Rassvet module at {}."
    assert events(text.format("10:20 GMT on Thursday"), "2015-06-11") == [("undocking", "2015-06-11T10:20Z", "actual")]


def test_cygnus_let_go_by_a_module_is_held_by_the_arm() -> None:
    text = "The Cygnus spacecraft was released from the Unity module at 10:20 GMT on Thursday."
    assert events(text, "2015-06-11") == [("unberthing", "2015-06-11T10:20Z", "actual")]


def test_out_of_a_station_and_out_of_a_ship() -> None:
    assert events("Titov, who floated out of Mir on April 20, 1983, was tired.", "1983-05-01") == [
        ("spacewalk", "1983-04-20", "actual")
    ]
    text = "At 2:10 p.m. Beijing time on Saturday, Liu Boming slid feet first out of the orbital module in his suit."
    assert events(text, "2008-09-28") == [("spacewalk", "2008-09-27T06:10Z", "actual")]


def test_rocket_pushes_a_ship_off_its_pad() -> None:
    found = only("A Titan II pushes the Gemini 5 spacecraft off Launch Complex 19 at 9 a.m. EST today.", "1965-08-21")
    assert (found.event.vehicle, found.event.site) == ("Gemini 5", "Launch Complex 19, Cape Canaveral")
    assert (found.event.kind.value, found.event.start.iso()) == ("launch", "1965-08-21T14:00Z")


def test_orbit_that_is_entered_and_left() -> None:
    text = (
        "On Nov. 21, Orion used the Moon's gravity to reach the distant retrograde orbit that it entered on Nov. 25 "
        "and left again on Dec. 1."
    )
    assert events(text, "2022-12-05") == [
        ("flyby", "2022-11-21", "actual"),
        ("orbit_insertion", "2022-11-25", "actual"),
    ]


def test_world_that_is_reached() -> None:
    text = "Cassini flew by Venus twice. Jupiter was reached on Dec. 30, 2000, and Saturn was reached on July 1, 2004."
    assert [each[1] for each in events(text, "2005-01-01")] == ["2000-12-30", "2004-07-01"]


def test_ship_with_its_company_is_what_leaves() -> None:
    text = (
        "Soyuz TMA-19M, with Yuri Malenchenko, Tim Kopra of NASA and Tim Peake of ESA on board, was released from the "
        "Rassvet module at 05:52 GMT today."
    )
    assert events(text, "2016-06-18") == [("undocking", "2016-06-18T05:52Z", "actual")]


def test_undocking_and_landing_share_their_day() -> None:
    text = "The Soyuz MS-24 will undock and touch down in Kazakhstan on April 6."
    assert sorted(events(text, "2024-03-25")) == [
        ("return", "2024-04-06", "planned"),
        ("undocking", "2024-04-06", "planned"),
    ]


@pytest.mark.parametrize(
    "shut", ["The hatch stays closed overnight; the crew", "Its hatches remain shut for a day; the two cosmonauts"]
)
def test_hatch_that_is_opened_later(shut: str) -> None:
    text = f"Progress MS-30 has docked. {shut} will open it on Sunday."
    assert events(text, "2025-03-01") == [("hatch_opening", "2025-03-02", "planned")]


def test_open_it_without_a_hatch_that_is_shut() -> None:
    assert events("Progress MS-30 has docked. The crew got a parcel; they will open it on Sunday.", "2025-03-01") == []


def test_contact_in_a_row_of_a_log() -> None:
    text = "Live notes\n\n10:40 – CONTACT! The freighter has docked with the Zvezda module.\n\n10:12 – All is well.\n"
    assert ("docking", "2011-02-24T10:40Z", "actual") in events(text, "2011-02-24")


@pytest.mark.parametrize("verb", ["reschedules", "moves", "postpones"])
def test_headline_that_sets_another_day(verb: str) -> None:
    goal = "for" if verb == "reschedules" else "to"
    assert events(f"NASA {verb} Atlantis launch {goal} Friday", "2009-11-11") == [("launch", "2009-11-13", "planned")]


def test_slot_a_flight_was_once_due_in_is_past() -> None:
    assert events("The rocket was once due to fly in April.", "2018-11-11")[0][1] == "2018-04"
    assert events("The rocket is due to fly in April.", "2018-11-11")[0][1] == "2019-04"


def test_twice_this_month_is_no_event_of_its_own() -> None:
    text = "Astronauts will go outside the station twice this month. Kate Rubins will step outside on Sept. 1."
    assert events(text, "2016-08-30") == [("spacewalk", "2016-09-01", "planned")]


def test_decided_not_to_try_again() -> None:
    text = "The launch was called off on Sunday. Managers decided not to try again on Monday."
    assert events(text, "2009-07-12") == [("launch", "2009-07-12", "delayed")]


def test_hours_and_minutes_told_as_a_clock() -> None:
    text = (
        "Soyuz T-11 was launched yesterday at 17 hours 9 minutes. It docked today at 18 hours 31 minutes Moscow time."
    )
    assert events(text, "1984-04-04") == [
        ("launch", "1984-04-03T13:09Z", "actual"),
        ("docking", "1984-04-04T14:31Z", "actual"),
    ]


def test_hours_and_minutes_counted_from_something_are_no_clock() -> None:
    text = "Soyuz T-11 docked at 5 hours 9 minutes after launch. It landed on Tuesday at 10:50 a.m. Moscow time."
    assert events(text, "1984-10-02") == [("return", "1984-10-02T07:50Z", "actual")]


def test_the_second_two_years_later() -> None:
    text = "The first Sentinel-2 was launched in June 2015 and the second two years later."
    assert events(text, "2018-01-10") == [("launch", "2015-06", "actual"), ("launch", "2017", "actual")]


def test_aircraft_set_down_is_no_return() -> None:
    assert events("The pilot set the jet down at Edwards Air Force Base on Tuesday.", "2025-10-28") == []


def test_they_too_hit_the_water() -> None:
    text = "On Dec. 18, 1965, at 9:05 a.m. EST, they too hit the water."
    assert events(text, "1965-12-19") == [("return", "1965-12-18T14:05Z", "actual")]


def test_no_more_than_so_many_kilometres() -> None:
    text = "On July 2, 2003, the probe Hayabusa slipped by at no more than 3,700 kilometres."
    assert events(text, "2004-05-20") == [("flyby", "2003-07-02", "actual")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was the third flight of an H3. The first, on March 7, 2023, ended in failure.", "failed"),
        ("It was the second test flight of the Vulcan. The first, on March 7, 2023, carried a lunar lander.", "actual"),
    ],
)
def test_first_of_flights_counted_for_a_rocket(text: str, told: str) -> None:
    assert events(text, "2024-11-11") == [("launch", "2023-03-07", told)]


def test_first_of_flights_of_nobody_is_none() -> None:
    text = "It was the third floor of the building. The first, on March 7, 2023, was opened by the mayor."
    assert events(text, "2024-11-11") == []


def test_place_to_which_it_is_flown() -> None:
    text = "The sample waits for the laboratory in Houston, to which it is to be flown on Monday."
    assert events(text, "2023-09-24") == []
