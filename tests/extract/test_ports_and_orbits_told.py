"""Where launches start and landings come down by other words, and what is put into another orbit or lit in vain."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, events, only, read, sites

LATER = "2001-01-01"


def test_a_history_of_a_spaceport_tells_where_its_launches_start() -> None:
    text = (
        "Woomera: A Range in the Desert\n\nThe range lies far out. On November 29, 1967, WRESAT was launched. "
        "Prospero followed on October 28, 1971. The station there supports launches from Kourou."
    )
    assert sites(text, LATER) == {"launch 1967-11-29": "Woomera", "launch 1971-10-28": "Woomera"}


def test_where_news_come_from_is_no_heading() -> None:
    text = (
        "WOOMERA, Australia\n\nLanding teams wait for Hayabusa. Akatsuki was launched on May 20, 2010. "
        "Hayabusa had left Uchinoura in 2003. Rockets for it are tested at Tanegashima."
    )
    assert sites(text, "2010-06-10") == {"launch 2010-05-20": "", "launch 2003": "Uchinoura Space Center"}


def test_the_platform_is_the_site_named_before() -> None:
    text = (
        "Two platforms of San Marco were towed to the coast. On May 3, 1971, Ariel 9 was launched from the platform at "
        "10:06 GMT. Other rockets left from Wallops Island."
    )
    assert sites(text, LATER) == {"launch 1971-05-03": "San Marco platform"}


@pytest.mark.parametrize("put", ["put into an elliptical orbit", "placed into a lower orbit"])
def test_another_orbit_days_after_its_launch_is_no_launch(put: str) -> None:
    text = f"Cartosat-2 was launched by a PSLV on January 10, 2000. Cartosat-2 was {put} on January 19 by commands."
    assert events(text, LATER) == [("launch", "2000-01-10", "actual")]


def test_an_attempt_whose_engines_were_shut_down_was_given_up() -> None:
    text = (
        "The first attempt to launch Gemini 5 took place on May 3, 1965. The engines of the Titan II were ignited at "
        "9:40 a.m. EST, but a computer found a leak and shut them down a second later."
    )
    assert events(text, LATER) == [("launch", "1965-05-03T14:40Z", "delayed")]


def test_it_is_launched_again() -> None:
    text = (
        "Gemini 5 lifted off on May 3, 1964. The Gemini 5 spacecraft was used a second time. On June 7, 1966, the Air "
        "Force launched it on a Titan IIIC."
    )
    assert craft(text, LATER) == {"launch 1964-05-03": "Gemini 5", "launch 1966-06-07": "Gemini 5"}


def test_what_a_body_lights_is_not_passed() -> None:
    text = "Giotto made its closest approach to Comet Halley on March 14, 1986. It passed the comet at 00:03 UT on the "
    found = only(f"{text}side facing the Sun.", LATER).event
    assert (found.start.iso() if found.start else "", found.target) == ("1986-03-14T00:03Z", "Comet Halley")


def test_a_satellite_that_came_down_nowhere_burned_up() -> None:
    text = "The satellite Ariel 5 was launched on October 15, 1974. The satellite returned data until it came down in "
    assert ("reentry", "1980-03", "actual") in events(f"{text}March 1980.", LATER)


def test_a_satellite_is_named_when_it_is_up() -> None:
    text = (
        "On December 12, 1970, a Scout carried the first satellite for X-ray astronomy into orbit from San Marco. "
        "Engineers christened it Uhuru."
    )
    assert craft(text, LATER) == {"launch 1970-12-12": "Uhuru"}


def test_a_distance_from_the_station_is_no_way() -> None:
    text = (
        "Progress 78 undocked from the Poisk module on Oct. 20, 2000. It flew at a distance of about 120 miles from "
        "the station on Oct. 21."
    )
    assert events(text, LATER) == [("undocking", "2000-10-20", "actual")]


def test_a_module_that_is_scheduled_for_launch() -> None:
    text = (
        "Progress 78 leaves in November. The port will then be free for the Prichal module, which is scheduled for "
        "launch on Nov. 24 from Baikonur."
    )
    assert by_day(text, "2021-10-19")["launch 2021-11-24"].event.vehicle == "Prichal"


@pytest.mark.parametrize("zone", ["JST", "Japan Standard Time"])
def test_a_landing_on_the_moon_behind_its_hour(zone: str) -> None:
    text = (
        f"Luna 30 is on its way. The landing is planned for 4:17 a.m. on Friday, June 6, 2025 ({zone}), at a site near "
    )
    found = only(f"{text}the center of Mare Frigoris.", "2025-06-03").event
    assert (found.kind.value, found.target, found.site) == ("landing", "Moon", "Mare Frigoris")
    assert found.start is not None
    assert found.start.iso() == "2025-06-05T19:17Z"


def test_it_in_a_new_paragraph_is_the_spacecraft_told_of_before() -> None:
    text = (
        "Hiten\n\nHiten was a probe of Japan. Hiten flew past the Moon on March 18, 1990, and released Hagoromo.\n\n"
        "After eight swingbys the spacecraft was used for a test. On 19 March 1991 it flew past the Earth."
    )
    assert {each.event.vehicle for each in read(text, LATER).candidates} == {"Hiten"}
