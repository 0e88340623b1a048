"""With what ships meet and part that visit no station, and who is aboard them the whole way."""

from __future__ import annotations

import pytest
from event_reading import crew, crews, events, read


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Soyuz 8 undocked from Soyuz 7 on Oct. 14, 1969.", "Soyuz 7"),
        ("Apollo undocked from Soyuz at 8:03 a.m. EDT on July 19, 1975.", "Soyuz"),
        ("On Sept. 14, 1966, Gemini 11 undocked from its Agena.", "Agena"),
        ("Shenzhou-8 undocked from Tiangong-1 on Nov. 14, 2011.", "Tiangong-1"),
    ],
)
def test_what_a_ship_parts_from_is_the_target(text: str, target: str) -> None:
    (found,) = read(text).candidates
    assert (found.event.kind.value, found.event.target) == ("undocking", target)


def test_a_docking_module_is_that_of_mir_only_where_mir_is_told_of() -> None:
    text = (
        "Docking Module Pilot Jack Marsh was ready. Apollo lifted off on July 15, 1975. It pulled the Docking Module "
        "out of the stage. Apollo undocked on July 19."
    )
    assert [each.event.target for each in read(text).candidates] == ["", ""]


def test_the_lunar_module_leaves_its_pilot_in_orbit_behind() -> None:
    text = (
        "Apollo 12 was launched on Nov. 14, 1969, with commander Charles Conrad, command module pilot Richard Gordon "
        "and lunar module pilot Alan Bean. The lunar module was undocked from the command module on Nov. 19 at 04:16 "
        "UT. Apollo 12 splashed down on Nov. 24."
    )
    found = {each.event.kind.value: crew(each) for each in read(text).candidates}
    assert found["undocking"] == ["Charles Conrad", "Alan Bean"]
    assert len(found["launch"]) == len(found["return"]) == 3


def test_a_docking_told_behind_a_ship_is_no_module_s() -> None:
    text = (
        "The Mir core module was launched on Feb. 19, 1986. Soyuz T-15 was launched on March 13, 1986, and docked with "
        "Mir on March 15. It undocked from Mir on May 5 to fly to an older station. The docking with Salyut 7 took "
        "place on May 6 at 16:58 UTC."
    )
    found = {(each.event.kind.value, each.event.target): each.event.vehicle for each in read(text).candidates}
    assert found["docking", "Salyut 7"] == "Soyuz T-15"


def test_people_were_launched_in_the_craft_they_are_told_to_be_in() -> None:
    text = (
        "50 Years Ago: A Crew for Skylab\n\nOn July 28, 1973, Alan Bean, Owen Garriott and Jack Lousma lifted off "
        "on a Saturn IB from Launch Pad 39B.\n\nSkylab itself had been launched on May 14 on a Saturn V. A minute "
        "into the flight the shield of Skylab was torn off.\n\nAfter a rendezvous of eight hours, Lousma stood in the "
        "open hatch of the command module. The crew docked with Skylab on July 28.\n\nThe crew undocked from Skylab "
        "on Sept. 25."
    )
    found = crews(text, "2023-07-28")
    assert found["docking 1973-07-28"] == found["undocking 1973-09-25"] == {"Bean", "Garriott", "Lousma"}


def test_who_comes_home_from_no_station_went_up() -> None:
    text = (
        "Gemini 9 was launched on June 3, 1966, with Thomas Stafford as commander. Stafford and Gene Cernan splashed "
        "down on June 6."
    )
    assert crews(text, "2026-06-03")["launch 1966-06-03"] == {"Stafford", "Cernan"}


def test_a_place_so_far_from_another_is_where_it_lands() -> None:
    text = (
        "Buran was launched on November 15, 1988. It circled the Earth twice and landed on a strip 12 kilometers from "
        "the launch pad at 9:24 a.m. Moscow time."
    )
    assert ("return", "1988-11-15T06:24Z", "actual") in events(text)


@pytest.mark.parametrize("rocket", ["Energia", "Zenit", "The N1"])
def test_a_rocket_that_first_flew_was_launched(rocket: str) -> None:
    assert events(f"{rocket} itself had first flown on May 15, 1987.") == [("launch", "1987-05-15", "actual")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Leonov was the first to walk in space. He opened the hatch and left the ship at 11:34 a.m. Moscow time on "
            "March 18, 1965.",
            "spacewalk",
        ),
        (
            "The crew of Soyuz 35 docked with Salyut 6. They opened the hatch between them at 2 p.m. UTC on April 10, "
            "1980.",
            "hatch_opening",
        ),
    ],
)
def test_who_opens_a_hatch_and_leaves_walks_in_space(text: str, kind: str) -> None:
    assert [each[0] for each in events(text) if each[0] != "docking"] == [kind]


@pytest.mark.parametrize(
    ("text", "station"),
    [
        ("On May 14, 1973, NASA put into orbit Skylab, its first space station. Soyuz 12 was late.", "Skylab"),
        ("On April 19, 1971, the Soviet Union placed into orbit the Salyut, a station of 19 tons.", "Salyut"),
        ("On May 3, 2001, a crew was launched into space to Mir.", ""),
    ],
)
def test_a_station_put_into_orbit_is_what_was_launched(text: str, station: str) -> None:
    assert [each.event.vehicle for each in read(text).candidates] == [station]
