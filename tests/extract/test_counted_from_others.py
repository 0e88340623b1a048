"""Events counted from others of the same sentence, times behind "and", and local times of a named place."""

from __future__ import annotations

from event_reading import craft, crews, events, sites


def test_two_days_before_another_launch_dates_that_launch() -> None:
    text = "Mariner 8 left Cape Kennedy on May 8, 1971, two days before Cosmos 419 was launched from Baikonur."
    assert events(text) == [("launch", "1971-05-08", "actual"), ("launch", "1971-05-10", "actual")]
    assert sites(text) == {"launch 1971-05-08": "Cape Kennedy", "launch 1971-05-10": "Baikonur Cosmodrome"}


def test_crew_that_left_a_state_was_launched() -> None:
    text = "Zond 8 rose from Baikonur on Oct. 20, 1970, three days before the Apollo 14 crew left Florida."
    assert sites(text) == {"launch 1970-10-20": "Baikonur Cosmodrome", "launch 1970-10-23": "Florida"}


def test_the_landing_that_came_days_after_another_counts_from_the_one_told() -> None:
    text = (
        "The Odysseus lander touched down on the Moon at 6:23 p.m. EST on Feb. 22, 2024. Its builder had learned from"
        " Hakuto-R, which crashed there in April 2023. The landing came 33 days after Japan's SLIM landed on its nose."
    )
    assert ("landing", "2024-01-20", "actual") in events(text, "2024-02-24")


def test_years_to_the_day() -> None:
    text = (
        "Discovery landed at 7:57 a.m. EDT on April 20, 2010, 38 years to the day after Apollo 16 landed on the Moon."
    )
    assert ("landing", "1972-04-20", "actual") in events(text, "2010-04-21")
    nameless = (
        "Viking 1 landed on Mars on July 20, 1976, seven years to the day after two men first walked on the Moon."
    )
    assert events(nameless) == [("landing", "1976-07-20", "actual")]


def test_times_behind_and_are_those_of_the_verb_behind_them() -> None:
    text = "Soyuz 40 lifted off at 8:17 p.m. on May 14, 1981 and, a day later at 9:50 p.m., docked with Salyut 6."
    assert events(text) == [("launch", "1981-05-14T20:17Z", "actual"), ("docking", "1981-05-15T21:50Z", "actual")]
    text = "Progress 41 was launched on March 16, 1989 and at 11:51 p.m. on March 18 was docked with Mir."
    assert events(text) == [("launch", "1989-03-16", "actual"), ("docking", "1989-03-18T23:51Z", "actual")]


def test_day_right_behind_a_clock_is_its_day() -> None:
    text = "Soyuz 40 lifted off at 8:17 p.m. on May 14, 1981. It docked with Salyut 6 at 9:50 p.m. two days later."
    assert ("docking", "1981-05-16T21:50Z", "actual") in events(text)


def test_local_time_of_the_place_named_behind_it() -> None:
    text = "Starship splashed down west of Australia at 8:30 a.m. local time in Texas on Oct. 13, 2024."
    assert events(text, "2024-10-13") == [("return", "2024-10-13T13:30Z", "actual")]


def test_both_stages_came_down_with_the_ship() -> None:
    text = (
        "SpaceX launched its Starship rocket at 7:25 a.m. CDT on Sunday.\n\n"
        "In the previous test, on June 6, both stages splashed down softly. A later version is to carry Artemis III."
    )
    assert craft(text, "2024-10-13") == {"launch 2024-10-13": "Starship", "return 2024-06-06": "Starship"}


def test_moonwalkers_of_old_are_not_aboard_a_ship_without_people() -> None:
    text = (
        "Orion splashed down in the Pacific Ocean on Dec. 11, 2022. It came 50 years to the day after Apollo 17"
        " astronauts Gene Cernan and Jack Schmitt landed on the Moon."
    )
    assert crews(text, "2022-12-12") == {"return 2022-12-11": set(), "landing 1972-12-11": {"Cernan", "Schmitt"}}


def test_held_by_the_arm_of_the_station() -> None:
    text = "It is to be captured by the station's robotic arm at 6:15 a.m. EDT on Oct. 9."
    assert events(text, "2025-10-07") == [("berthing", "2025-10-09T10:15Z", "planned")]


def test_clock_behind_a_look_back_is_of_the_day_told_for_its_event() -> None:
    told = "Cygnus docked with the station on Monday, May 20. It had lifted off on Friday from Virginia."
    text = f"{told} Contact came at 6:31 p.m."
    assert ("docking", "2024-05-20T22:31Z", "actual") in events(text, "2024-05-21")


def test_what_will_be_when_the_ship_leaves_is_to_come() -> None:
    text = (
        "Commander Sergey Ryzhikov will be at the controls of Soyuz MS-17 when it backs away from the Poisk module of"
        " the space station at 9:34 p.m. EDT Friday."
    )
    assert events(text, "2021-04-13") == [("undocking", "2021-04-17T01:34Z", "planned")]


def test_day_of_the_month_that_opened_the_sentence_before() -> None:
    text = "He died on Sunday. In June 1985 he set out once more. Soyuz T-13 docked with Salyut 7 on June 8."
    assert ("docking", "1985-06-08", "actual") in events(text, "2021-06-16")


def test_minutes_after_an_event_are_counted_from_the_telling_with_its_hour() -> None:
    text = (
        "On Sept. 12, 1966, Gemini 11 docked with an Agena. Conrad and Gordon lifted off at 14:42 UTC aboard it. "
        "They docked with the Agena at 16:16 UTC. Gordon undocked 25 minutes after the docking."
    )
    assert events(text) == [
        ("launch", "1966-09-12T14:42Z", "actual"),
        ("docking", "1966-09-12T16:16Z", "actual"),
        ("undocking", "1966-09-12T16:41Z", "actual"),
    ]
