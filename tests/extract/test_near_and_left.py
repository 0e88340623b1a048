"""Events of histories told in other words: near passes, cabins left, worlds burned up in, hopes given up."""

from __future__ import annotations

import pytest
from tests.extract.event_reading import by_day, events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Galileo went into orbit around Jupiter on Dec. 7, 1995. It came close to Callisto on Nov. 4, 1996, and on "
            "June 25 of the next year.",
            {"flyby 1996-11-04": "Callisto", "flyby 1997-06-25": "Callisto"},
        ),
        ("Juno passed close to Io on Dec. 30, 2023.", {"flyby 2023-12-30": "Io"}),
        (
            "BepiColombo flew by Mercury on Oct. 1, 2021. The second close pass, on June 23, 2022, was as near.",
            {"flyby 2021-10-01": "Mercury", "flyby 2022-06-23": "Mercury"},
        ),
        ("Pioneer Venus burned up in the air of Venus on Oct. 8, 1992.", {"reentry 1992-10-08": "Venus"}),
        ("On Sept. 21, 2003, Galileo plunged into Jupiter’s dense clouds.", {"reentry 2003-09-21": "Jupiter"}),
        ("Zond 5 flew round the Moon and burned up in the atmosphere on Sept. 21, 1968.", {"reentry 1968-09-21": ""}),
    ],
)
def test_which_world_was_near(text: str, told: dict[str, str]) -> None:
    found = {day: each.event.target for day, each in by_day(text, "2024-06-01").items()}
    assert {day: world for day, world in found.items() if not day.startswith("orbit")} == told


def test_bodies_that_come_close_to_each_other_are_no_probes() -> None:
    assert events("Juno watches Jupiter. The Moon came close to Mars in the sky on May 3, 2024.", "2024-06-01") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Richard Gordon left the cabin of Gemini 11 at 9 a.m. EST on Sept. 13, 1966.", "spacewalk 1966-09-13"),
        ("On Sept. 9, 1994, Mark Lee left the cargo bay of the shuttle Discovery.", "spacewalk 1994-09-09"),
        ("Anatoly Artsebarsky went out through the airlock of Mir on July 27, 1991.", "spacewalk 1991-07-27"),
    ],
)
def test_who_leaves_the_cabin_the_bay_or_the_airlock_walks_in_space(text: str, told: str) -> None:
    assert list(by_day(text, "2015-06-03")) == [told]


def test_who_leaves_the_cabin_by_parachute_does_not() -> None:
    text = "Gherman Titov left the cabin of Vostok 2 by parachute at 10:11 on Aug. 7, 1961."
    assert events(text, "2015-06-03") == []


def test_what_is_out_of_the_question_is_given_up() -> None:
    text = "The Beresheet lander was launched on Feb. 22, 2019. A landing on April 11 was soon {}."
    for words in ("out of the question", "no longer possible"):
        assert ("landing", "2019-04-11", "cancelled") in events(text.format(words), "2019-06-01"), words


def test_a_list_of_launches_goes_on_behind_what_is_said_of_a_time() -> None:
    text = (
        "NASA fired three rockets from Wallops on March 27. The first was launched at 4:58 a.m. EDT, {}, the second at "
        "5:10 a.m. and the third at 5:20 a.m."
    )
    for aside in ("about an hour before the rise of the Sun", "two hours after the end of the storm"):
        times = [time for _, time, _ in events(text.format(aside), "2012-04-01")]
        assert times == ["2012-03-27T08:58Z", "2012-03-27T09:10Z", "2012-03-27T09:20Z"], aside


def test_a_day_that_is_out_of_the_question_may_be_one_to_come() -> None:
    text = "The Hera probe was launched on Oct. 7, 2024. A flyby of Mars on March 12 was then out of the question."
    assert ("flyby", "2025-03-12", "cancelled") in events(text, "2024-12-20")


def test_titan_without_an_article_is_the_moon_even_where_a_titan_flew() -> None:
    text = (
        "Cassini was launched on a Titan IVB on Oct. 15, 1997, {}. It went into orbit around Saturn on July 1, 2004. "
        "It flew past Titan on Oct. 26, 2004."
    )
    for aside in ("as only the Titan could lift it", "bound for Saturn and Titan"):
        found = by_day(text.format(aside), "2014-10-26")
        assert found["flyby 2004-10-26"].event.target == "Titan", aside
        assert found["launch 1997-10-15"].event.launch_vehicle == "Titan IV", aside


def test_this_ship_is_the_one_named_last() -> None:
    text = (
        "Cygnus NG-16 was launched on August 10. The Unity port had been used by Cygnus NG-15. This {} was unberthed "
        "on June 29 and burned up on July 2."
    )
    for ship in ("ship", "freighter", "vehicle"):
        found = {day: each.event.vehicle for day, each in by_day(text.format(ship), "2021-09-15").items()}
        assert found == {
            "launch 2021-08-10": "Cygnus NG-16",
            "unberthing 2021-06-29": "Cygnus NG-15",
            "reentry 2021-07-02": "Cygnus NG-15",
        }, ship


def test_what_has_burned_up_does_not_land() -> None:
    text = (
        "The Kosmos 482 {} burned up in the atmosphere on Saturday, the agency said. It lost track of the craft at "
        "6:04 UTC, and the {} came down at 6:24 UTC over the Indian Ocean."
    )
    assert events(text.format("lander", "lander"), "2025-05-12") == [("reentry", "2025-05-10T06:24Z", "actual")]
    assert ("return", "2025-05-10T06:24Z", "actual") in events(text.format("probe", "capsule"), "2025-05-12")


def test_a_try_at_an_hour_is_one_to_launch() -> None:
    text = "The first countdown of Ariane 6 was stopped on Feb. 26. A second try at {} on March 3 was given up."
    for hour, time in (("4:24 p.m. UTC", "2025-03-03T16:24Z"), ("noon UTC", "2025-03-03T12:00Z")):
        assert ("launch", time, "delayed") in events(text.format(hour), "2025-03-05"), hour


def test_coming_near_a_station_is_no_leaving() -> None:
    text = "On Oct. 10, 1977 Soyuz 25 came within 100 meters of the station Salyut 6."
    assert events(text, "1977-10-12") == []


def test_a_thing_cut_loose_outside_is_no_ship() -> None:
    text = "A cable had caught on Salyut 7, and on Aug. 2, 1985, the two men went outside and cut it loose."
    assert events(text, "1985-08-10") == [("spacewalk", "1985-08-02", "actual")]
    ship = "Progress 24 was cut loose from Salyut 7 on July 15, 1985."
    assert events(ship, "1985-08-10") == [("undocking", "1985-07-15", "actual")]
