"""Soviet ships with Roman numerals, twin flights in them, and suborbital planes that fly again and again."""

from __future__ import annotations

import pytest
from event_reading import crew, read

TWINS = (
    "MOSCOW, June 19 - Valentina Tereshkova and Lt. Col. Valery Bykovsky came safely back to earth today. Miss "
    "Tereshkova landed first, at 11:20 a.m. Moscow time, in Vostok VI. Bykovsky followed in Vostok V at 2:06 p.m. He "
    "had gone up last Friday. The former textile worker was launched after him on Sunday."
)


def told(text: str, published: str) -> dict[str, tuple[str, set[str]]]:
    """The craft and the surnames of the people of each event, by its kind and day or minute."""
    return {
        f"{each.event.kind.value} {each.event.start.iso()}": (
            each.event.vehicle,
            {name.split()[-1] for name in crew(each)},
        )
        for each in read(text, published).candidates
        if each.event.start is not None
    }


def test_twins_land_each_in_a_ship_of_one_seat() -> None:
    assert told(TWINS, "1963-06-19") == {
        "return 1963-06-19T08:20Z": ("Vostok 6", {"Tereshkova"}),
        "return 1963-06-19T11:06Z": ("Vostok 5", {"Bykovsky"}),
        "launch 1963-06-14": ("Vostok 5", {"Bykovsky"}),
        "launch 1963-06-16": ("Vostok 6", {"Tereshkova"}),
    }


@pytest.mark.parametrize(
    ("text", "vehicle"),
    [
        ("Voskhod II lifted off from Baikonur on March 18, 1965.", "Voskhod 2"),
        ("The probe Luna IX landed on the Moon on Feb. 3, 1966.", "Luna 9"),
        ("Venera-4 was launched on June 12, 1967.", "Venera 4"),
        ("Zond V was launched on Sept. 15, 1968, and flew around the Moon.", "Zond 5"),
    ],
)
def test_numerals_name_the_same_ships(text: str, vehicle: str) -> None:
    assert {each.event.vehicle for each in read(text, "1970-01-02").candidates} == {vehicle}


def test_people_go_up_in_the_ship_in_which_they_came_home() -> None:
    text = (
        "Maj. Andrian Nikolayev landed in Vostok III on August 15, 1962. Lt. Col. Pavel Popovich landed in Vostok IV. "
        "Nikolayev went up on Saturday at 11:30 a.m. Moscow time. Popovich was launched at 11:02 a.m. on Sunday."
    )
    found = told(text, "1962-08-15")
    assert found["launch 1962-08-11T08:30Z"] == ("Vostok 3", {"Nikolayev"})
    assert found["launch 1962-08-12T08:02Z"] == ("Vostok 4", {"Popovich"})


@pytest.mark.parametrize(
    "before",
    [
        "Virgin Galactic's founder Richard Branson flew on Unity himself on July 11, 2021.",
        "Unity had carried Richard Branson, the founder of Virgin Galactic, up on July 11, 2021.",
    ],
)
def test_who_flew_on_a_plane_before_is_not_of_its_next_crew(before: str) -> None:
    text = (
        "The passengers, Col. Walter Villadei and Lt. Col. Angelo Landolfi, ran experiments. At the controls of VSS "
        "Unity were commander Michael Masucci and pilot Nicola Pecile. The spaceplane landed at 9:42 local time "
        f"(1542 UTC) on June 29, 2023. {before}"
    )
    found = told(text, "2023-06-30")
    assert found["return 2023-06-29T15:42Z"] == ("VSS Unity", {"Villadei", "Landolfi", "Masucci", "Pecile"})
    assert found["launch 2021-07-11"] == ("VSS Unity", {"Branson"})


def test_an_institute_with_a_role_before_it_is_nobody() -> None:
    text = (
        "Soyuz TM-21 was launched on March 14, 1995, with commander Vladimir Dezhurov and Ivan Petrov, an engineer of "
        "the National Research Council."
    )
    assert told(text, "1995-03-15")["launch 1995-03-14"][1] == {"Dezhurov", "Petrov"}
