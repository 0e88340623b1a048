"""What whole reports mix in one sentence: firsts and plans, hours across midnight, ships changed, landings not made."""

from __future__ import annotations

import pytest
from event_reading import crew, events, read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Butch Wilmore and Suni Williams, who became the first crew to fly Starliner on June 5, met the press.",
            ("launch", "2024-06-05", "actual"),
        ),
        (
            "Suni Williams was the first woman to fly on the maiden flight of a capsule on June 5.",
            ("launch", "2024-06-05", "actual"),
        ),
        (
            "Mara Ellsworth will become the second teacher to fly on a Crew Dragon on Oct. 3.",
            ("launch", "2024-10-03", "planned"),
        ),
    ],
)
def test_who_became_the_first_to_fly_has_flown(text: str, told: tuple[str, str, str]) -> None:
    assert events(text, "2024-09-07") == [told]


def test_the_day_of_the_hour_past_midnight_is_not_that_of_all_hours_before() -> None:
    text = (
        "The craft undocked from the station at 6:04 p.m. EDT and re-entered the atmosphere at 11:15 p.m. EDT "
        "before touching down at 12:01 a.m. EDT on Saturday."
    )
    assert [each[1] for each in events(text, "2024-09-07")] == [
        "2024-09-06T22:04Z",
        "2024-09-07T03:15Z",
        "2024-09-07T04:01Z",
    ]


def test_hours_of_one_day_stay_on_it() -> None:
    text = (
        "The Progress undocked from the station at 6:04 a.m. UTC, fired its engines at 9:02 a.m. UTC "
        "and re-entered the atmosphere at 9:40 a.m. UTC on Saturday."
    )
    assert events(text, "2024-09-07")[0][1] == "2024-09-07T06:04Z"


@pytest.mark.parametrize(
    "text",
    [
        "Butch Wilmore and Suni Williams, launched on Starliner on June 5, will come home in February aboard a Dragon.",
        "Suni Williams, who flew up on Starliner on June 5, is to return to Earth in February on a Crew Dragon.",
    ],
)
def test_who_comes_home_on_another_ship_than_the_one_that_went_up(text: str) -> None:
    home = next(each.event for each in read(text, "2024-09-07").candidates if each.event.kind.value == "return")
    assert "Dragon" in (home.vehicle or "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Resilience failed to make a soft touchdown on the Moon on Friday.", "landing"),
        ("The Progress M-34 ship failed to complete a docking with Mir on June 24, 1997.", "docking"),
        ("The Luna-25 probe was unable to achieve a soft landing on Aug. 21, 2023.", "landing"),
    ],
)
def test_what_a_craft_failed_to_make_has_failed(text: str, kind: str) -> None:
    assert [(each[0], each[2]) for each in events(text, "2025-06-07")] == [(kind, "failed")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Odysseus made it to the lunar surface in February 2024.", [("landing", "2024-02")]),
        ("Odysseus, a lander, made it to the Moon on March 3, 2024.", [("landing", "2024-03-03")]),
        ("The capsule made it to the ground on March 3, 2024.", [("return", "2024-03-03")]),
        ("The rocket made it off the pad on March 3, 2024.", [("launch", "2024-03-03")]),
    ],
)
def test_where_a_craft_made_it_to(text: str, told: list[tuple[str, str]]) -> None:
    assert [each[:2] for each in events(text, "2024-09-07")] == told


@pytest.mark.parametrize(
    "text",
    [
        "A Starlink launch was called off on Thursday and is now planned for Monday.",
        "The launch of a GPS satellite was scrubbed on Thursday and is now scheduled for no earlier than Monday.",
        "The Kuiper mission was scrubbed on Thursday because of winds and has been reset for Monday.",
    ],
)
def test_what_was_called_off_is_set_anew(text: str) -> None:
    assert [each[1:] for each in events(text, "2024-09-07")] == [
        ("2024-09-05", "delayed"),
        ("2024-09-09", "planned"),
    ]


def test_what_was_called_off_twice_is_not_set_anew() -> None:
    text = "The flight was scrubbed on Tuesday and again on Thursday because of high winds."
    assert {each[2] for each in events(text, "2024-09-07")} == {"delayed"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("China flew a Long March 6A from Taiyuan on Tuesday with a batch of satellites.", ["2024-09-03"]),
        ("ULA flew its second Vulcan rocket on Sept. 4.", ["2024-09-04"]),
        ("India will fly an LVM3 on Sept. 28 with 36 satellites.", ["2024-09-28"]),
        ("The company plans to fly Kuiper satellites on Sept. 21 from pad 40.", ["2024-09-21"]),
        ("ULA moved its second Vulcan to the pad on Sept. 4.", []),
    ],
)
def test_who_flies_a_rocket_or_from_where(text: str, told: list[str]) -> None:
    assert [each[1] for each in events(text, "2024-09-07")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Vulcan rocket has flown three times, in January 2023, October 2023 and August 2024.",
            ["2023-01", "2023-10", "2024-08"],
        ),
        ("New Glenn had flown only once before, on Jan. 16.", ["2024-01-16"]),
        ("Ariane 6 has flown twice so far, most recently in August.", ["2024-08"]),
    ],
)
def test_how_often_a_rocket_has_flown_and_when(text: str, told: list[str]) -> None:
    assert [each[:2] for each in events(text, "2024-09-07")] == [("launch", day) for day in told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A Dragon freighter full of food was launched on Thursday. It is due on Saturday at about 7:30 a.m. EDT.",
            [("launch", "2024-09-05"), ("docking", "2024-09-07T11:30Z")],
        ),
        (
            "The Progress MS-33 is to lift off on Sunday. The ship is due on Tuesday.",
            [("launch", "2024-09-08"), ("docking", "2024-09-10")],
        ),
        ("The Crew-9 mission is due on Sept. 24.", [("launch", "2024-09-24")]),
        (
            "The Crew-9 mission was launched on Tuesday. Crew-10 is due on Feb. 14.",
            [("launch", "2024-09-03"), ("launch", "2025-02-14")],
        ),
    ],
)
def test_a_ship_on_its_way_is_due_at_the_station(text: str, told: list[tuple[str, str]]) -> None:
    assert [each[:2] for each in events(text, "2024-09-07")] == told


@pytest.mark.parametrize(
    "text",
    [
        "The Ariane 6 lifted off on Thursday. The launcher rose from Kourou at 1:24 p.m. local time, after a first "
        "attempt on Monday was called off.",
        "The Ariane 6 lifted off on Thursday. It left the pad at 1324 local time (1624 GMT), following a scrub on "
        "Monday because of winds.",
        "The Ariane 6 lifted off on Thursday. It started from Kourou at 1:24 p.m. local time after a "
        "countdown and a try on Monday had been aborted.",
    ],
)
def test_the_hour_of_a_launch_is_not_of_the_day_of_an_earlier_attempt(text: str) -> None:
    assert ("launch", "2025-03-06T16:24Z", "actual") in events(text, "2025-03-07")


@pytest.mark.parametrize(
    "text",
    [
        "The mission, the eighth for Starship, had been planned for Monday but was halted with 40 seconds to go.",
        "The launch had been scheduled for Monday but was scrubbed because of thick clouds.",
        "The flight was due on Monday, but it was called off when a boat strayed into the range.",
    ],
)
def test_the_day_of_what_was_halted_is_over(text: str) -> None:
    assert [each[1] for each in events(text, "2025-03-07")] == ["2025-03-03"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("5:45 a.m. – Return to Earth news conference", []),
        ("8 a.m. – Docking to the space station media briefing", []),
        ("8 a.m. – Launch of Crew-9 status briefing", []),
        ("8 a.m. – Docking to the space station", ["docking"]),
    ],
)
def test_talks_of_a_timetable_are_not_what_they_are_about(row: str, told: list[str]) -> None:
    assert [each[0] for each in events(f"Thursday, Jan. 15\n{row}", "2026-01-12")] == told


@pytest.mark.parametrize(
    "text",
    [
        "They will relieve Chen Dong and Wang Jie, who have lived on Tiangong since April and are scheduled to return "
        "to Earth on Nov. 5.",
        "They will meet the Shenzhou-20 crew, Chen Dong and Wang Jie, who have been up since April 24 and are to come "
        "back to Earth on Nov. 5.",
    ],
)
def test_who_has_been_there_and_is_to_return(text: str) -> None:
    before = "Zhang Lu, Wu Fei and Zhang Hongzhang blasted off on Shenzhou-21 on Friday. "
    found = {each.event.kind.value: crew(each) for each in read(before + text, "2025-10-31").candidates}
    assert found["return"] == ["Chen Dong", "Wang Jie"]


@pytest.mark.parametrize(
    "text",
    [
        "The Cygnus, named in honor of the fallen NASA astronaut William McCool, who perished in 2003 during the space "
        "shuttle Columbia accident, will leave the station on April 3.",
        "The Cygnus cargo ship, christened after Ellison Onizuka, who died aboard the shuttle Challenger in 1986, is "
        "scheduled to leave the station on April 3.",
        "The Cygnus, named in memory of Michael Anderson, killed in the Columbia disaster, will leave the "
        "station on April 3.",
    ],
)
def test_in_whose_honor_a_ship_is_named_is_not_its_crew_nor_theirs_the_ship(text: str) -> None:
    (leaving,) = read(text, "2025-03-07").candidates
    assert (leaving.event.vehicle or "Cygnus") == "Cygnus"
    assert crew(leaving) == []


def test_whose_ship_was_lost_is_told_of_where_nobody_is_honored() -> None:
    text = (
        "Columbia lifted off on Jan. 16, 2003. Seven astronauts died aboard Columbia when it was lost on Feb. 1, 2003."
    )
    assert ("launch", "2003-01-16", "actual") in events(text, "2025-03-07")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Falcon 9 is to carry the Crew-10 astronauts on Wednesday. The 32nd cargo mission to the station is "
            "set to lift off in April.",
            [("2025-03-12", "Crew Dragon"), ("2025-04", "Falcon 9")],
        ),
        (
            "The Progress MS-30 ship was launched on Feb. 27. The next crewed mission is to lift off on April 8.",
            [("2025-02-27", "Progress MS-30"), ("2025-04-08", None)],
        ),
        (
            "The Progress MS-30 ship was readied. The cargo flight was launched on Feb. 27.",
            [("2025-02-27", "Progress MS-30")],
        ),
    ],
)
def test_a_flight_with_another_load_is_not_that_told_of_before(text: str, told: list[tuple[str, str | None]]) -> None:
    found = [each.event for each in read(text, "2025-03-07").candidates]
    flown = sorted((each.start.iso() if each.start else "", each.vehicle or None) for each in found)
    assert flown == told
    assert all(each.status.value != "delayed" for each in found)
