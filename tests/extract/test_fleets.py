"""The craft a text need not name: by where and when people flew; spacewalks from stations; loads of cargo ships."""

from __future__ import annotations

from itertools import combinations

import pytest
from event_reading import read
from spacetimeline.extract.craft.fleets import craft_of_missions, load_fleets


def vehicles(text: str, published: str) -> set[str]:
    return {each.event.vehicle for each in read(text, published).candidates}


@pytest.mark.parametrize(
    ("text", "published", "vehicle"),
    [
        ("Astronauts Mary Okafor and Jon Lindt lifted off from Baikonur on March 4, 2009.", "2009-03-05", "Soyuz"),
        ("Three taikonauts were launched from Jiuquan on 5 May 2031.", "2031-05-06", "Shenzhou"),
        ("In space again: cosmonaut Ivan Petrov left Baikonur on June 3, 1962.", "1990-01-02", "Vostok"),
        ("Astronaut Jon Lindt lifted off from Cape Canaveral on May 4, 1966.", "1990-01-02", "Gemini"),
        (
            "Astronaut Mary Okafor of NASA is aboard the International Space Station. She was launched on May 4, 2015.",
            "2015-08-01",
            "Soyuz",
        ),
    ],
)
def test_people_fly_in_what_flew_people_there_and_then(text: str, published: str, vehicle: str) -> None:
    assert vehicles(text, published) == {vehicle}


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("A satellite was launched from Baikonur on March 4, 2009.", "2009-03-05"),
        (
            "Astronaut Mary Okafor of NASA lives on the International Space Station. She was launched on May 4, 2010.",
            "",
        ),
        ("Astronaut Jon Lindt lifted off from Kourou on May 4, 2009.", "2009-05-05"),
    ],
)
def test_no_craft_is_named_where_two_flew_or_none(text: str, published: str) -> None:
    assert vehicles(text, published or "2010-08-01") == {""}


def test_no_two_fleets_served_one_place_at_a_time() -> None:
    for one, other in combinations(load_fleets(), 2):
        assert one.place != other.place or one.last_day < other.first_day or other.last_day < one.first_day


def test_who_leaves_no_ship_leaves_the_station() -> None:
    text = "Crew members of the International Space Station made a spacewalk on March 4, 2009 to mend a pump."
    assert vehicles(text, "2009-03-05") == {"International Space Station"}


def test_what_a_cargo_ship_carries_is_not_what_flies() -> None:
    text = (
        "CRS-31 is on its way. Dragon was launched on November 5, 2024 with the Orbiting Carbon Observatory-3. "
        "CRS-31 is to dock on November 6, 2024."
    )
    assert all("Observatory" not in name and "OCO" not in name for name in vehicles(text, "2024-11-05"))


def test_no_craft_flies_before_its_time() -> None:
    text = (
        "Challenger and its commander are remembered. Astronaut Jon Lindt led Challenger. Lindt was a pilot of the "
        "mission that lifted off on May 25, 1973, from Florida, with Mary Okafor. The crew returned to Earth on "
        "June 22, 1973."
    )
    assert vehicles(text, "2017-10-23") == {"Apollo"}


def test_a_mission_is_flown_by_the_orbiter_that_flew_it_where_the_article_names_that() -> None:
    text = (
        "Challenger and its commander are remembered. Jon Lindt commanded STS-6. It was one of ten missions. STS-6 was "
        "launched on April 4, 1983."
    )
    assert vehicles(text.replace("Challenger", "The shuttle Challenger"), "2017-10-23") == {"Space Shuttle Challenger"}
    assert vehicles(text.replace("Challenger", "The shuttle Atlantis"), "2017-10-23") != {"Space Shuttle Challenger"}


def test_every_shuttle_mission_has_one_orbiter() -> None:
    craft = craft_of_missions()
    numbers = [int(name.removeprefix("STS-")) for name in craft if name.removeprefix("STS-").isdigit()]
    assert len(craft) == 135 and len(numbers) == len(set(numbers)) and set(range(26, 136)) <= set(numbers)


@pytest.mark.parametrize(
    "crew",
    [
        "Another visiting crew, commander Alexander Misurkin with Yusaku Maezawa and Yozo Hirano,",
        "A new crew, cosmonauts Alexander Misurkin and Ivan Petrov,",
        "The next crew, with commander Alexander Misurkin,",
    ],
)
def test_another_crew_flies_in_another_craft(crew: str) -> None:
    text = f"The Progress 78 ship docked on Oct. 29. {crew} is scheduled to launch from Baikonur on Dec. 8."
    assert vehicles(text, "2021-11-22") == {"Progress 78", "Soyuz"}


def test_the_new_freighter_flies_in_years_in_which_the_old_one_did_not() -> None:
    text = (
        "HTV-X2 lifted off from Tanegashima on July 14, 2026. The launch had first been set for July 9.\n\nThe "
        "spacecraft is to come to the station this week. Anne McClain will capture the spacecraft with the arm at "
        "around 8:50 p.m. on July 18 (JST)."
    )
    told = read(text, "2026-07-14").candidates
    assert {(each.event.kind.value, each.event.vehicle) for each in told} == {
        ("launch", "HTV-X2"),
        ("berthing", "HTV-X2"),
    }
