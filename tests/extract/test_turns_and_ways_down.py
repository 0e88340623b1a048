"""Who goes along without being named with the event: who takes turns outside, who came down, who made a last flight."""

from __future__ import annotations

from event_reading import by_day, craft, crew, crews, only


def test_who_takes_turns_with_somebody_outside_is_outside_too() -> None:
    text = (
        "On Sept. 16, 1994, Mark Lee flew away from Discovery without a tether. The spacewalk began at 10:42 a.m. EDT. "
        "Lee and Carl Meade took turns with the backpack."
    )
    assert crew(only(text, "2014-09-16")) == ["Mark Lee", "Carl Meade"]


def test_who_only_watches_is_not_outside() -> None:
    text = "On Sept. 16, 1994, Mark Lee flew away from Discovery without a tether. Lee and Carl Meade were old friends."
    assert crew(only(text, "2014-09-16")) == ["Mark Lee"]


def test_who_made_a_last_flight_as_commander_flew_it() -> None:
    text = (
        "James Wetherbee made his last flight as commander of STS-113. Endeavour lifted off on Nov. 23, 2002. It "
        "landed on Dec. 7."
    )
    assert crews(text, "2012-11-23") == {"launch 2002-11-23": {"Wetherbee"}, "return 2002-12-07": {"Wetherbee"}}


def test_those_who_came_down_are_of_the_landing_told_right_before() -> None:
    text = (
        "Soyuz TMA-12 was launched on April 8, 2008, with Sergei Volkov, Oleg Kononenko and Yi So-yeon. The expedition "
        "ended with the landing of Soyuz TMA-12 on Oct. 24, 2008. Sergei Volkov, Oleg Kononenko and Richard Garriott "
        "came down short of the planned site."
    )
    assert crews(text, "2010-01-01") == {
        "launch 2008-04-08": {"Volkov", "Kononenko", "So-yeon"},
        "return 2008-10-24": {"Volkov", "Kononenko", "Garriott"},
    }


def test_a_mission_of_a_rocket_that_has_numbers_is_that_rockets() -> None:
    text = "Launch of NG-2 has moved to Sunday, Nov. 9. The flight had been planned for Friday."
    told = by_day(text, "2025-11-06")["launch 2025-11-09"].event
    assert (told.vehicle, told.launch_vehicle) == ("New Glenn", "New Glenn")


def test_who_goes_outside_before_a_station_is_told_of_leaves_the_ship() -> None:
    text = (
        "Shenzhou-7 was launched on Sept. 25, 2008, with Zhai Zhigang, Liu Boming and Jing Haipeng. On Sept. 27, Zhai "
        "left the orbital module for a spacewalk. On June 18, 2012, Shenzhou-9 docked with Tiangong-1."
    )
    assert craft(text, "2013-10-15")["spacewalk 2008-09-27"] == "Shenzhou-7"


def test_a_way_through_space_to_another_ship_is_a_spacewalk() -> None:
    text = "Aleksei Yeliseyev and Yevgeny Khrunov crossed to Soyuz 4 in space on Jan. 16, 1969."
    assert crews(text, "1999-01-16") == {"spacewalk 1969-01-16": {"Yeliseyev", "Khrunov"}}
