"""What is only a part of a landing or a launch told beside it, and what is told of a show or of a desk."""

from __future__ import annotations

from event_reading import by_day, craft, events


def test_entering_the_air_of_another_world_is_part_of_the_landing() -> None:
    text = "Venera 9 entered the atmosphere on Oct. 22, 1975, at 03:58 UTC and landed on Venus at 05:13 UTC."
    assert events(text) == [("landing", "1975-10-22T05:13Z", "actual")]
    text = "Skylab entered the atmosphere on July 11, 1979, at 16:37 UTC."
    assert events(text) == [("reentry", "1979-07-11T16:37Z", "actual")]


def test_who_comes_out_of_a_capsule_on_deck_makes_no_spacewalk() -> None:
    text = (
        "The capsule splashed down at 7:06 p.m. EDT on Saturday. A recovery ship lifted it onto its deck, and the four "
        "crew members came out one by one about an hour later."
    )
    assert events(text, "2021-09-19") == [("return", "2021-09-18T23:06Z", "actual")]


def test_a_day_of_another_clock_is_the_same_launch() -> None:
    text = (
        "ESA's cargo ship Edoardo Amaldi was launched into orbit this morning. The Ariane 5 lifted off from Kourou at "
        "23:34 GMT on 22 March (00:34 CET 23 March)."
    )
    assert events(text, "2012-03-23") == [("launch", "2012-03-22T23:34Z", "actual")]


def test_a_craft_sent_on_its_way_had_been_launched_before() -> None:
    text = (
        "Chandrayaan-2 was launched by a GSLV from Sriharikota on July 22, 2019. After weeks in orbit it was put on "
        "its way to the Moon on August 14."
    )
    assert events(text, "2019-08-20") == [("launch", "2019-07-22", "actual")]


def test_when_an_event_is_shown_is_not_when_it_happens() -> None:
    text = "Coverage will begin at 6 p.m. EDT Thursday for the launch and at 3:30 p.m. EDT Friday for the docking."
    assert events(text, "2022-05-17") == []


def test_who_stayed_in_an_office_until_retiring_came_home_from_nowhere() -> None:
    assert events("She joined the control centre in 1971, and she stayed there until she retired in 1999.") == []


def test_a_system_is_called_by_its_short_name() -> None:
    text = "The Joint Polar Satellite System-2 (JPSS-2) will launch on Nov. 10."
    assert craft(text, "2022-11-04") == {"launch 2022-11-10": "JPSS-2"}


def test_the_spacecraft_that_touched_down_is_not_the_lander_it_let_go() -> None:
    text = (
        "Hayabusa2 reached Ryugu on 27 June 2018, and Hayabusa2 mapped it. MASCOT landed on the asteroid on 3 October "
        "2018. The first touchdown of the spacecraft, in which dust was collected, took place on 21 February 2019."
    )
    told = craft(text, "2021-03-01")
    assert (told["landing 2018-10-03"], told["landing 2019-02-21"]) == ("MASCOT", "Hayabusa2")


def test_what_comes_down_in_pieces_has_burned_up() -> None:
    text = "Pieces of Cosmos 482 came down at 06:24 UTC on 10 May 2025 in the Indian Ocean."
    assert events(text, "2025-05-11") == [("reentry", "2025-05-10T06:24Z", "actual")]


def test_a_probe_lets_its_lander_go_far_from_any_port() -> None:
    assert events("The lander MASCOT was released on October 3, 2018, and worked on the surface.", "2018-10-05") == []
    text = "Cygnus was released by the station's robotic arm on May 4, 2020."
    assert events(text, "2020-05-05") == [("unberthing", "2020-05-04", "actual")]


def test_who_was_to_land_but_was_never_heard_of_failed() -> None:
    text = "Beagle 2 was to land on Mars on Dec. 25, 2003, but nothing was heard from it."
    assert events(text, "2024-06-02") == [("landing", "2003-12-25", "failed")]
    text = "Viking 1 was to land on Mars on July 4, 1976, but the landing was put off."
    assert events(text, "2024-06-02") == [("landing", "1976-07-04", "delayed")]


def test_parts_of_a_craft_dock_with_each_other() -> None:
    text = (
        "Chang'e-5 was launched on Nov. 24, 2020. On Dec. 6, 2020, the ascender docked with the orbiter-returner stack."
    )
    docking = by_day(text, "2024-06-02")["docking 2020-12-06"]
    assert docking.event.target == "orbiter-returner stack"


def test_a_ship_at_the_station_is_captured_by_the_arm() -> None:
    text = (
        "KOUNOTORI9 was launched on May 21, 2020. It arrived at the ISS and was captured by the robotic arm on May 25."
    )
    assert events(text, "2020-08-20")[-1] == ("berthing", "2020-05-25", "actual")


def test_a_day_of_another_place_leads_to_what_happened_then() -> None:
    text = "Japan joined in on July 4, 1998, Japan time, when an M-V rocket launched Nozomi from Kagoshima."
    assert events(text) == [("launch", "1998-07-04", "actual")]


def test_a_descent_made_is_a_return_and_one_into_a_crater_is_none() -> None:
    text = "Soyuz 33 was launched on April 10, 1979. The crew gave up the docking and made a steep descent on April 12."
    assert events(text) == [("launch", "1979-04-10", "actual"), ("return", "1979-04-12", "actual")]
    assert events("Soyuz TMA-11 made a ballistic descent on April 19, 2008.") == [("return", "2008-04-19", "actual")]
    assert events("The astronauts made a descent into the crater on May 5, 2001.") == []
    assert events("Armstrong and Aldrin of Apollo 11 made their descent to the Moon on July 20, 1969.") == []
