"""People who come home with another crew than they went up with."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, crew, crews, events, read

PUBLISHED = "2006-06-01"
STORY = (
    "Pavel Vinogradov and Jeff Williams were launched on the Soyuz TMA-8 from Baikonur on March 30, 2006, together "
    "with Brazilian astronaut Marcos Pontes, who {}. The two will board the Soyuz TMA-8 and undock from Zarya on "
    "September 28."
)


@pytest.mark.parametrize(
    "how",
    [
        "returned to Earth on April 8 with the Expedition 12 crew",
        "came home with the outgoing crew on April 8",
        "landed on April 8 alongside the previous station crew",
    ],
)
def test_visitor_comes_home_alone_of_those_he_went_up_with(how: str) -> None:
    told = crews(STORY.format(how), PUBLISHED)
    assert told["launch 2006-03-30"] == {"Vinogradov", "Williams", "Pontes"}
    assert told["return 2006-04-08"] == {"Pontes"}
    assert craft(STORY.format(how), PUBLISHED)["return 2006-04-08"] == "Soyuz"


def test_visitor_is_not_aboard_when_the_ship_leaves() -> None:
    told = crews(STORY.format("returned to Earth on April 8 with the Expedition 12 crew"), PUBLISHED)
    assert told["undocking 2006-09-28"] == {"Vinogradov", "Williams"}


def test_crew_of_a_lost_ship_comes_home_once_in_another_one() -> None:
    text = (
        "The crew of Soyuz MS-22 came home on Wednesday after more than a year in space.\n\n"
        "Soyuz MS-23 landed in Kazakhstan at 7:17 a.m. EDT with Frank Rubio, Sergey Prokopyev and Dmitri Petelin "
        "aboard. The ship had undocked from the station at 3:54 a.m.\n\n"
        "Soyuz MS-22 had been launched on Sept. 21, 2022, and lost its coolant in December."
    )
    assert craft(text, "2023-09-27") == {
        "return 2023-09-27": "Soyuz MS-23",
        "undocking 2023-09-27": "Soyuz MS-23",
        "launch 2022-09-21": "Soyuz MS-22",
    }
    assert [each[0] for each in events(text, "2023-09-27")] == ["launch", "undocking", "return"]


def test_astronauts_of_a_mission_come_home_in_the_ship_of_another() -> None:
    text = (
        "Astronauts Land in Newer Ship\n\n"
        "The two astronauts of the Shenzhou-27 mission returned to Earth on Tuesday, a week later than planned.\n\n"
        "The capsule of the Shenzhou-28 spaceship, carrying Anna Petrova and Li Wei, touched down at Dongfeng at 4:50 "
        "a.m. Beijing time.\n\n"
        "The spaceship had separated from the station at 1:35 a.m.\n\n"
        "The two had been due to come home on Sept. 19 aboard Shenzhou-27."
    )
    assert events(text, "2028-09-26") == [
        ("return", "2028-09-19", "delayed"),
        ("undocking", "2028-09-25T17:35Z", "actual"),
        ("return", "2028-09-25T20:50Z", "actual"),
    ]
    assert craft(text, "2028-09-26")["undocking 2028-09-25"] == "Shenzhou-28"


def test_two_ships_that_land_on_a_day_with_their_own_crews_are_two() -> None:
    text = (
        "Valery Bykovsky landed in Vostok 5 at 11:06 UTC on June 19, 1963. Valentina Tereshkova of Vostok 6 landed at "
        "8:20 UTC on June 19, 1963."
    )
    assert [each[0] for each in events(text, "1963-06-25")] == ["return", "return"]


@pytest.mark.parametrize(
    ("aboard", "home"),
    [
        (
            "commander Ken Cockrell, pilot Paul Lockhart, mission specialists Franklin Chang-Diaz and Philippe Perrin, "
            "and the returning Expedition 4 crew of Yury Onufrienko, Dan Bursch and Carl Walz",
            {"Onufrienko", "Bursch", "Walz"},
        ),
        (
            "commander Ken Cockrell, pilot Paul Lockhart, mission specialists Franklin Chang-Diaz and Philippe Perrin, "
            "and returning station astronaut Dan Bursch",
            {"Bursch"},
        ),
    ],
)
def test_returning_residents_did_not_go_up_with_those_who_fetch_them(aboard: str, home: set[str]) -> None:
    told = crews(
        f"Endeavour Lands\n\nEndeavour touched down at 1:58 p.m. EDT on Wednesday with {aboard} aboard.\n\n"
        "Endeavour had lifted off on June 5 and docked with the station on June 7.",
        "2002-06-20",
    )
    own = {"Cockrell", "Lockhart", "Chang-Diaz", "Perrin"}
    assert told["launch 2002-06-05"] == told["docking 2002-06-07"] == own
    assert told["return 2002-06-19"] == own | home


@pytest.mark.parametrize(
    "told",
    [
        "On September 7 Lyakhov and Mohmand came home with the old one.",
        "Lyakhov and Mohmand landed in Kazakhstan on September 7 in the older vehicle.",
        "Lyakhov and Mohmand took the old ship and landed on September 7.",
    ],
)
def test_who_takes_the_older_ship_comes_home_in_that_before_his_own(told: str) -> None:
    text = (
        "Visitors\n\nSoyuz TM-6 was launched on August 29, 1988, with Vladimir Lyakhov, Valery Polyakov and Abdul Ahad"
        " Mohmand, who were to leave it to the crew of Mir and fly back in Soyuz TM-5. " + told
    )
    home = by_day(text, "1998-08-29")["return 1988-09-07"]
    assert (home.event.vehicle, crew(home)) == ("Soyuz TM-5", ["Vladimir Lyakhov", "Abdul Ahad Mohmand"])


def test_two_who_come_home_in_two_ships_on_one_day() -> None:
    text = (
        "Vostok 5 lifted off from Baikonur with Valery Bykovsky on June 14, 1963. Vostok 6 lifted off with Valentina "
        "Tereshkova on June 16, 1963.\n\nOn June 19, 1963, Tereshkova landed near Barnaul. Bykovsky landed about three "
        "hours later."
    )
    home = [each for each in read(text, "1963-07-01").candidates if each.event.kind.value == "return"]
    assert [(each.event.vehicle, crew(each)) for each in home] == [
        ("Vostok 6", ["Valentina Tereshkova"]),
        ("Vostok 5", ["Valery Bykovsky"]),
    ]


def test_who_lands_is_known_by_a_craft_told_of_two_sentences_before() -> None:
    text = (
        "Valentina Tereshkova lifted off in Vostok 6 on June 16, 1963. The town in which she had grown up saw the "
        "pictures. On June 19, 1963, Tereshkova landed near Barnaul."
    )
    assert crews(text, "1963-07-01")["return 1963-06-19"] == {"Tereshkova"}
    # aircraft land as well where some are told of
    text = (
        "The Vostok exhibition opened at noon. Two aircraft took off before dawn to sample a storm over all of the bay "
        "and the islands. On June 19, 1963, Tereshkova landed near Barnaul."
    )
    assert events(text, "1963-07-01") == []
