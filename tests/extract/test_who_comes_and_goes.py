"""Who comes and goes in one sentence: two ships with their crews, tries told one by one, ships spoken of on the way."""

from __future__ import annotations

import datetime

import pytest
from event_reading import crews, events
from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract
from spacetimeline.model.event import Event

PUBLISHED = datetime.date(2025, 9, 11)


def _events(text: str) -> list[Event]:
    return [each.event for each in extract(article_from_text(text), PUBLISHED).candidates]


def test_two_ships_and_their_people_in_one_sentence() -> None:
    text = (
        "The Soyuz MS-28 with Sergey Mikaev and US astronaut Christopher Williams is to be launched on November 27, "
        "and Soyuz MS-27 will return Sergey Ryzhikov, Alexey Zubritsky and Jonathan Kim on December 9."
    )
    told = {each.kind.value: (each.vehicle, [who.name for who in each.crew]) for each in _events(text)}
    assert told == {
        "launch": ("Soyuz MS-28", ["Sergey Mikaev", "Christopher Williams"]),
        "return": ("Soyuz MS-27", ["Sergey Ryzhikov", "Alexey Zubritsky", "Jonathan Kim"]),
    }


def test_a_ship_that_returns_its_crew() -> None:
    assert [
        (each.kind.value, each.vehicle) for each in _events("Dragon will return the four astronauts on Friday.")
    ] == [("return", "Dragon")]


def test_a_ship_spoken_of_on_the_way_to_its_verb() -> None:
    text = (
        "Progress MS-32 is to lift off on Thursday and dock with Zvezda on September 13.\n\nProgress MS-30, which "
        "spent six months at the station, left Zvezda on Tuesday."
    )
    parted = [
        (each.vehicle, each.start.iso()) for each in _events(text) if each.start and each.kind.value == "undocking"
    ]
    assert parted == [("Progress MS-30", "2025-09-09")]


@pytest.mark.parametrize(
    "text",
    [
        "Starliner flew at noon on June 5. Two earlier tries were called off: one on May 6, two hours before liftoff, "
        "the other on June 1, with four minutes left.",
        "Starliner flew at noon on June 5. Both attempts before were scrubbed: the first on May 6, because of a valve, "
        "the second on June 1, because of a computer.",
    ],
)
def test_tries_told_one_by_one(text: str) -> None:
    slots = [each.start.iso() for each in _events(text) if each.start and each.status.value == "delayed"]
    assert sorted(slots) == ["2025-05-06", "2025-06-01"]


def test_docked_operations_are_no_docking() -> None:
    text = "Discovery came in May. After six days of docked operations, on June 3, Discovery undocked at 6:39 p.m."
    assert [each.kind.value for each in _events(text)] == ["undocking"]


def test_where_a_satellite_was_built_is_not_its_name() -> None:
    text = "UK-built satellite launched on Electron\n\nThe UK-built satellite lifted off from Mahia on Tuesday."
    assert [each.vehicle for each in _events(text)] == ["Electron"]


def test_a_title_without_a_craft_tells_of_the_ride_beside_it() -> None:
    text = (
        "Norman Thagard launches to Mir - March 14, 1995\n\nThagard and cosmonaut Vladimir Dezhurov lifted off "
        "aboard Soyuz TM-21. They docked with Mir on March 16 and came home with the shuttle Atlantis in July."
    )
    ships = {each.kind.value: each.vehicle for each in _events(text)}
    assert ships["launch"] == "Soyuz TM-21"


def test_a_command_module_has_the_people_of_its_own_flight() -> None:
    text = (
        "Ken Mattingly was removed from Apollo 13 days before its launch in April 1970. Two years later he served as "
        "command module pilot of Apollo 16, which left Earth on April 16, 1972. While John Young and Charles Duke "
        "explored the highlands, Mattingly circled overhead in Casper; on April 25 he spent 84 minutes outside. The "
        "three splashed down on April 27."
    )
    told = [each for each in _events(text) if each.kind.value == "launch"]
    assert {each.vehicle: len(each.crew) for each in told} == {"Apollo 13": 0, "Apollo 16": 3}


def test_days_on_which_the_weather_ruled_out_tries() -> None:
    text = "A Falcon 9 flew at 10:53 p.m. EDT on Wednesday. High winds had ruled out tries on Monday and Tuesday."
    slots = [each.start.iso() for each in _events(text) if each.start and each.status.value == "delayed"]
    assert sorted(slots) == ["2025-09-08", "2025-09-09"]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        (
            "Crew Dragon lifted off on Tuesday. They are to pull in at the station around 3 a.m. EDT Friday.",
            "docking",
            "2025-09-12T07",
        ),
        (
            "The capsule, which the mother ship let go on Saturday at 2:30 p.m. Japan time, came down near Woomera at "
            "2:54 a.m. Japan time.",
            "return",
            "2025-09-06T17:54",
        ),
        ("OSIRIS-REx touched Bennu on Oct. 20, 2020.", "landing", "2020-10-20"),
        (
            "Hayabusa2 was launched in 2014 and touched Ryugu twice: on Feb. 22, 2019, and on July 11 of that year.",
            "landing",
            "2019-07-11",
        ),
    ],
)
def test_arrivals_in_other_words(text: str, kind: str, when: str) -> None:
    assert any(each.kind.value == kind and each.start and each.start.iso().startswith(when) for each in _events(text))


def test_what_is_flown_to_a_laboratory_docks_with_nothing() -> None:
    text = "The capsule landed on Monday. It was flown to a lab nearby on Tuesday."
    kinds = {each.kind.value for each in _events(text)}
    assert "return" in kinds and "docking" not in kinds


def test_a_day_of_the_month_just_named_is_of_its_year() -> None:
    text = (
        "Four astronauts walked in space between Dec. 4 and 8, 1993, and Discovery visited the telescope in December "
        "1999; it touched down on Dec. 27."
    )
    homes = [each.start.iso() for each in _events(text) if each.start and each.kind.value == "return"]
    assert homes == ["1999-12-27"]


_TAXI_CREW = (
    "The Soyuz TM-34 flew with commander Yuri Gidzenko, Roberto Vittori and Mark Shuttleworth. It was launched on "
    "25 April 2002 and docked with the station on 27 April. "
)


@pytest.mark.parametrize(
    "closing",
    [
        "The three left in the older Soyuz TM-33 and landed on 5 May.",
        "They left in the older Soyuz TM-33 and landed on 5 May.",
        "The resident crew of Yuri Onufrienko, Daniel Bursch and Carl Walz was waiting there. The week was soon over. "
        "The three left in the older Soyuz TM-33 and landed on 5 May.",
    ],
)
def test_visitors_who_left_in_another_ship_landed_in_it(closing: str) -> None:
    landed = crews(_TAXI_CREW + closing, "2002-06-01")["return 2002-05-05"]
    assert landed == {"Gidzenko", "Vittori", "Shuttleworth"}


def test_those_aboard_since_they_arrived_on_a_ship() -> None:
    text = "Mark Vande Hei and Pyotr Dubrov have been on board since April 9, when they arrived on Soyuz MS-18."
    assert crews(text, "2021-06-01") == {"docking 2021-04-09": {"Hei", "Dubrov"}}
    text = "They will be met by Oleg Novitsky, who has been aboard since arriving on the Soyuz MS-18 on November 9."
    assert events(text, "2021-06-01") == [("docking", "2020-11-09", "actual")]
    text = "Astronaut Kate Rubins will leave the station, where she has lived since docking in Soyuz MS-17 on Oct. 14."
    assert events(text, "2021-04-01") == [("docking", "2020-10-14", "actual")]


def test_the_first_to_fly_since_a_year() -> None:
    assert events("She will be the first Briton to fly on a Russian spacecraft since 1991.", "2026-05-03") == []


def test_hatches_opened_by_those_who_went_in() -> None:
    text = "The two men opened the hatch of the station and floated inside at 3:12 p.m. EDT on Saturday."
    assert events(text, "2026-05-03") == [("hatch_opening", "2026-05-02T19:12Z", "actual")]
    text = "They opened the hatch of the station, ate, slept and went to work at 3:12 p.m. EDT on Saturday."
    assert events(text, "2026-05-03") == []


def test_a_hatch_is_opened_to_those_who_docked_not_to_those_who_left() -> None:
    text = (
        "Ivan Vagner and Chris Cassidy will undock their Soyuz MS-16 on Tuesday, Oct. 20, at 7:30 p.m. EDT. Sergey "
        "Ryzhikov and Kate Rubins will launch in Soyuz MS-17 on Wednesday, Oct. 28, at 1:45 a.m. EDT.\n\n"
        "Schedule (all times EDT):\n\nWednesday, Oct. 28\n\n4 a.m. -- Docking coverage (docking at 4:52 a.m.)\n\n"
        "6 a.m. -- Hatch opening coverage (hatch opening at 6:45 a.m.)"
    )
    assert crews(text, "2020-10-14")["hatch_opening 2020-10-28"] == {"Ryzhikov", "Rubins"}
