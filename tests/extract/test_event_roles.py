"""What takes part in an event besides people: ports, ships that meet, places on other worlds, slots given up."""

from __future__ import annotations

from event_reading import only, read


def test_two_ships_dock_with_each_other() -> None:
    text = "Gemini 8 was launched to meet the Agena. The two vehicles docked at 22:14 GMT on March 16, 1966."
    docking = next(each for each in read(text).candidates if each.event.kind.value == "docking")
    assert {docking.event.vehicle, docking.event.target} == {"Gemini 8", "Agena"}


def test_a_landing_is_in_the_sea_its_sentence_names() -> None:
    text = "Luna 17 landed on the Moon in the Sea of Rains on November 17, 1970."
    assert only(text).event.site == "Sea of Rains"


def test_a_landing_without_a_place_is_at_the_pole_the_article_names() -> None:
    text = (
        "The lander Luna 25 is bound for the lunar south pole. Luna 25 will touch down on the Moon on August 21, 2023."
    )
    assert only(text, "2023-08-11").event.site == "lunar south pole"


def test_a_stage_is_not_the_rocket_beside_a_rocket() -> None:
    text = "A Soyuz-2.1b with a Fregat upper stage launched the Luna 25 probe on August 10, 2023."
    assert only(text).event.launch_vehicle == "Soyuz-2.1b"


def test_a_telescope_a_shuttle_visits_is_not_the_shuttle() -> None:
    text = "STS-103 is a visit to the Hubble Space Telescope. STS-103 lifted off on December 19, 1999 aboard Discovery."
    assert only(text).event.vehicle == "Space Shuttle Discovery"


def test_a_title_names_the_flight_of_a_craft_that_flies_again() -> None:
    titles = {each.event.mission: each.event.title for each in read(_TWO_FLIGHTS, "2021-04-17").candidates}
    assert titles == {"Crew-2": "Launch of Crew Dragon (Crew-2)", "Soyuz MS-18": "Launch of Soyuz MS-18"}


_TWO_FLIGHTS = (
    "Crew Dragon is to lift off on the Crew-2 mission on 22 April 2021. Soyuz MS-18 was launched on 9 April 2021."
)
