"""Which craft is meant: a rocket that is a ship, a module "itself", a craft beside its twin, a test told before."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft


def test_a_rocket_that_is_a_ship_among_other_launches() -> None:
    told = (
        "Launches of the week\n\nMonday, 7 October: ESA's Hera spacecraft was launched at 14:52 UTC on a Falcon 9 "
        "rocket.\n\nSunday, 13 October: SpaceX flew Starship for the fifth time. The rocket lifted off from "
        "Starbase, Texas, at 12:25 UTC, and the Super Heavy booster returned to the tower. The ship splashed down in "
        "the Indian Ocean at 13:31 UTC."
    )
    assert craft(told, "2024-10-16") == {
        "launch 2024-10-07": "Hera",
        "launch 2024-10-13": "Starship",
        "return 2024-10-13": "Starship",
    }


def test_dummies_let_go_are_not_what_flew() -> None:
    told = (
        "SpaceX launched its Starship rocket on Monday. The rocket lifted off at 6:23 p.m. local time from "
        "Starbase.\n\nThe ship released eight dummy Starlink satellites."
    )
    assert craft(told, "2025-10-13") == {"launch 2025-10-13": "Starship"}


def test_a_module_itself() -> None:
    told = (
        "Progress 78 launched from the Baikonur Cosmodrome on June 29.\n\nNauka itself docked to the Earth-facing "
        "port of the Zvezda service module on July 29."
    )
    assert craft(told, "2021-10-18")["docking 2021-07-29"] == "Nauka"


def test_it_is_not_the_twin_named_beside_it() -> None:
    told = (
        "Voyager 2 was launched on Aug. 20, 1977, from Cape Canaveral, 16 days ahead of its twin, Voyager 1. It flew "
        "by Jupiter in July 1979."
    )
    assert craft(told, "2000-01-01")["flyby 1979-07"] == "Voyager 2"


def test_the_twin_is_told_of_where_it_leads() -> None:
    told = "Voyager 2 was launched on Aug. 20, 1977. Its twin, Voyager 1, flew past Jupiter in March 1979."
    assert craft(told, "2000-01-01")["flyby 1979-03"] == "Voyager 1"


def test_tests_before_are_of_craft_of_that_type() -> None:
    told = (
        "OFT-2 is the second attempt to send an uncrewed Starliner to the station. It is to be launched on Aug. 4, "
        "2021. On the first flight test, which launched on Dec. 20, 2019, a clock was wrong. It landed in New Mexico "
        "on Dec. 22, 2019."
    )
    found = craft(told, "2021-08-03")
    assert (found["launch 2019-12-20"], found["return 2019-12-22"]) == ("Starliner", "Starliner")


def test_the_second_is_of_that_type() -> None:
    told = (
        "Starliner will be launched on May 21.\n\nStarliner flew without a crew twice before. The first test, in "
        "December 2019, did not reach the station. The second was launched on May 19, 2022, and landed in New Mexico "
        "six days later."
    )
    found = craft(told, "2024-05-14")
    assert (found["launch 2022-05-19"], found["return 2022-05-25"]) == ("Starliner", "Starliner")


def test_a_rocket_ship_is_told_of_in_later_paragraphs() -> None:
    told = (
        "SpaceX sent up Starship on its sixth test flight on Tuesday.\n\nThe rocket lifted off at 4 p.m. CST from the "
        "coast of Texas.\n\nThe upper stage flew half around the world. It came down in the Indian Ocean at "
        "5:05 p.m. CST.\n\nDuring the fifth flight, on October 13, the tower caught the booster."
    )
    assert craft(told, "2024-11-20") == {
        "launch 2024-11-19": "Starship",
        "return 2024-11-19": "Starship",
        "launch 2024-10-13": "Starship",
    }
    rockets = {event: each.event.launch_vehicle for event, each in by_day(told, "2024-11-20").items()}
    assert rockets == {"launch 2024-11-19": "Starship", "return 2024-11-19": "", "launch 2024-10-13": "Starship"}


def test_what_another_craft_did_is_not_put_on_a_rocket_ship_named_before() -> None:
    told = (
        "Dragon undocked on Monday with Crew-7. The Dragon had spent 199 days at the station.\n\nSpaceX works on "
        "Starship as well.\n\nThe capsule splashed down off Pensacola at 5:47 a.m. EDT on Tuesday."
    )
    assert craft(told, "2024-03-12")["return 2024-03-12"] == "Dragon"


@pytest.mark.parametrize("state", ["empty", "uncrewed", "vacant"])
def test_the_empty_capsule_is_the_one_just_told_of(state: str) -> None:
    text = (
        "A Crew Dragon splashed down on March 18, 2031, with four astronauts. Leaks had led NASA to bring the "
        f"Starliner home without them. The {state} capsule landed in New Mexico on Jan. 7."
    )
    assert craft(text, "2031-03-19") == {"return 2031-03-18": "Crew Dragon", "return 2031-01-07": "Starliner"}
