"""Crews in lists with semicolons, told in turn, or with others named beside them who do not fly."""

from __future__ import annotations

import pytest
from event_reading import brief, crew, read


def crews(text: str, published: str | None = None) -> dict[str, list[str]]:
    """The crew of the first event of each kind that a text tells of."""
    found: dict[str, list[str]] = {}
    for each in read(text, published).candidates:
        found.setdefault(each.event.kind.value, crew(each))
    return found


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (
            "Actor Ray Stone flew to the edge of space on Blue Origin's New Shepard on Oct. 13, 2021. Also aboard were "
            "Anna Weber, a vice president and former flight controller; Tom Okafor, co-founder of a satellite "
            "company; and Glen de Boer, a clinical-research entrepreneur.",
            {"Ray Stone", "Anna Weber", "Tom Okafor", "Glen de Boer"},
        ),
        (
            "New Shepard lifted off on Aug. 4, 2022. On board were Lena Fischer, who designs parachutes; Paul Brandt, "
            "owner of a brewery; and Ines Duarte (Portugal), a mountaineer.",
            {"Lena Fischer", "Paul Brandt", "Ines Duarte"},
        ),
        (
            "Aboard Discovery when it lifted off on May 3, 1999, were commander Ray Stone; pilot Anna Weber; mission "
            "specialists Tom Okafor and Lena Fischer; and Paul Brandt, a payload specialist from Germany.",
            {"Ray Stone", "Anna Weber", "Tom Okafor", "Lena Fischer", "Paul Brandt"},
        ),
        (
            "Endeavour was launched on June 5, 2002. Commander Ray Stone and his crewmates, Pilot Anna Weber and "
            "Mission "
            "Specialists Tom Okafor and Lena Fischer, were in fine spirits.",
            {"Ray Stone", "Anna Weber", "Tom Okafor", "Lena Fischer"},
        ),
        (
            "Soyuz 11 was launched on June 6, 1971. Georgy Dobrovolsky, a newcomer, was given command; Vladislav "
            "Volkov "
            "had flown once; Viktor Patsayev was to be the engineer who looked after the telescopes.",
            {"Georgy Dobrovolsky", "Vladislav Volkov", "Viktor Patsayev"},
        ),
        (
            "Soyuz 19 was launched on July 15, 1975. Alexei Leonov was the commander; Valery Kubasov had welded metal "
            "in "
            "space; Vladimir Dzhanibekov had waited for years.",
            {"Alexei Leonov", "Valery Kubasov", "Vladimir Dzhanibekov"},
        ),
    ],
)
def test_a_list_with_semicolons_is_one_crew(told: str, names: set[str]) -> None:
    assert set(crews(told)["launch"]) == names


@pytest.mark.parametrize(
    "told",
    [
        "The minister thanked Ray Stone, a chemist; New Delhi, he said, would pay. Soyuz 19 was launched on July 15, "
        "1975.",
        "Three towns were named: Lisbon, a port; Vila Nova, a village; and Porto. Soyuz 19 was launched on July 15, "
        "1975.",
    ],
)
def test_what_a_semicolon_parts_is_not_always_people(told: str) -> None:
    assert crews(told)["launch"] == []


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (
            "Kjell Lindgren, Bob Hines and Frank Rubio live there. Lindgren and Hines, who have been in orbit since "
            "their "
            "own launch on April 27, are to splash down off Florida on Oct. 13 in the Dragon Freedom.",
            {"Kjell Lindgren", "Bob Hines"},
        ),
        (
            "Oleg Artemyev and Denis Matveev, who have lived there since their launch on March 18, will land in "
            "Kazakhstan "
            "on Sept. 29 in Soyuz MS-21.",
            {"Oleg Artemyev", "Denis Matveev"},
        ),
    ],
)
def test_who_flies_told_past_a_clause_on_their_launch(told: str, names: set[str]) -> None:
    found = crews(told, "2022-09-20")
    assert set(found["return"]) == names
    assert set(found["launch"]) == names


def test_a_crew_that_takes_over_stays_and_the_one_before_it_comes_home() -> None:
    told = (
        "Commander Ray Stone guided Discovery to the station at 8 a.m. EDT on July 7, 2001. Also aboard the shuttle "
        "are "
        "cosmonauts Ivan Petrov and Oleg Smirnov, the new crew, who will take over the station from Boris Orlov, "
        "flight "
        "engineer Pavel Sokolov and NASA astronaut Jim Carter. Those three were launched from Baikonur on March 14, "
        "2001, "
        "and are to come home on Discovery. Discovery is to land on July 19."
    )
    found = crews(told, "2001-07-07")
    residents = {"Boris Orlov", "Pavel Sokolov", "Jim Carter"}
    assert set(found["docking"]) == {"Ray Stone", "Ivan Petrov", "Oleg Smirnov"}
    assert set(found["launch"]) == residents
    assert set(found["return"]) == {"Ray Stone"} | residents
    launch = next(each for each in read(told, "2001-07-07").candidates if each.event.kind.value == "launch")
    assert launch.event.vehicle == "Soyuz"  # no shuttle starts from there


@pytest.mark.parametrize(
    "told",
    [
        "Michael Foale, who lives on Mir, is to be picked up by the shuttle Atlantis, set for launch in September "
        "1997 with "
        "his replacement, David Wolf.",
        "Michael Foale will be relieved by a crew on Atlantis, due for launch in September 1997 with David Wolf.",
    ],
)
def test_who_is_fetched_does_not_go_up_with_the_ship_that_fetches_him(told: str) -> None:
    assert crews(told, "1997-08-05")["launch"] == ["David Wolf"]


def test_a_ship_lifted_out_of_a_bay_is_not_launched() -> None:
    told = (
        "Endeavour was launched on Jan. 11, 1996. On Jan. 14, Koichi Wakata lifted the Office of Aeronautics and Space "
        "Technology Flyer out of the bay."
    )
    assert [brief(each)[:2] for each in read(told).candidates] == [("launch", "1996-01-11")]
