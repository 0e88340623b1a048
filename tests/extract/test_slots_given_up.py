"""Days on which nothing flew after all: attempts that weather and faults spoiled, and plans told to have been."""

from __future__ import annotations

import pytest
from event_reading import events, read


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("A leak halted the count on Dec. 9.", ("launch", "2010-12-09")),
        ("Sensors stopped the countdown on Dec. 7, and engineers went home.", ("launch", "2010-12-07")),
        ("Storms foiled the tries of Dec. 11 and 12.", ("launch", "2010-12-11")),
        ("A stuck bolt spoiled today's try at launching Challenger.", ("launch", "2010-12-20")),
        ("Electron stayed put: wind scrubbed tonight's try at its first Virginia mission.", ("launch", "2010-12-20")),
        ("Monday night's try with Starliner ended two hours before liftoff.", ("launch", "2010-12-20")),
        ("Discovery flew on Dec. 15. A first attempt two days earlier had been scrubbed.", ("launch", "2010-12-13")),
        (
            "The Falcon 9 left Florida at 3:44 a.m. on Tuesday, three days after a valve halted the first attempt.",
            ("launch", "2010-12-11"),
        ),
        ("The launch of the telescope was to have been on Dec. 18.", ("launch", "2010-12-18")),
        ("Fog kept Discovery from coming down at Kennedy on Sunday.", ("return", "2010-12-19")),
        ("Ice prevented the capsule from undocking on Friday.", ("undocking", "2010-12-17")),
        ("High seas led managers to wave off the undocking on Dec. 14.", ("undocking", "2010-12-14")),
        ("The landing on Mars had been set for Dec. 4 but the ground was too rough.", ("landing", "2010-12-04")),
    ],
)
def test_a_day_on_which_nothing_flew(text: str, slot: tuple[str, str]) -> None:
    assert (*slot, "delayed") in events(text, "2010-12-20")


def test_what_was_tried_in_vain_failed() -> None:
    text = "Akatsuki attempted to enter orbit around Venus on December 7, but its engine shut down."
    assert events(text, "2010-12-20") == [("orbit_insertion", "2010-12-07", "failed")]


def test_a_year_told_by_relation_holds_for_what_was_tried() -> None:
    text = (
        "Akatsuki was launched on May 21, 2010. It attempted to enter orbit around Venus on December 7 of the same "
        "year, but the burn was cut short."
    )
    assert ("orbit_insertion", "2010-12-07", "failed") in events(text, "2015-12-09")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Shenzhou-15 left Jiuquan on Tuesday and docked with Tiangong at 5:42 GMT on Wednesday morning.", "T05:42"),
        ("The Dragon docked at 7:15 GMT on Wednesday night.", "T19:15"),
        ("The Soyuz undocked at 11:02 p.m. GMT on Tuesday and landed at 2:16 on Wednesday morning.", "T02:16"),
    ],
)
def test_the_part_of_the_day_behind_a_clock_time(text: str, event: str) -> None:
    assert events(text, "2022-11-30")[-1][1].startswith("2022-11-30" + event)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Surveyor 1 was launched on Monday of last week.", "1966-05-30"),
        ("On June 2, 1966, Gemini was fueled, and on the 3rd lifted off with two men.", "1966-06-03"),
    ],
)
def test_days_told_by_their_week_or_number(text: str, day: str) -> None:
    assert events(text, "1966-06-06")[0][1] == day


def test_what_would_have_been_is_no_event() -> None:
    text = "Orion was launched on Saturday. Had it left on Thursday, it would have splashed down on December 30."
    assert events(text, "2010-12-20") == [("launch", "2010-12-18", "actual")]


def test_a_day_missed_lies_behind_the_launch() -> None:
    text = "Antares lifted off on Saturday and blew up. Cygnus was to have been berthed on Tuesday."
    assert ("launch", "2010-12-18") in [each[:2] for each in events(text, "2010-12-20")]
    text = "Progress 65 lifted off from Baikonur on Saturday but broke up. It would have docked on Tuesday."
    assert events(text, "2010-12-20")[-1] == ("docking", "2010-12-21", "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "2 p.m. – News conference previewing the spacewalks, from Houston.",
        "NASA will hold a news conference at 2 p.m. EDT Tuesday to preview two spacewalks.",
        "1 p.m. – Briefing to discuss the launch of Orion",
    ],
)
def test_talk_of_events_has_its_own_hour(text: str) -> None:
    assert events(text, "2010-10-11") == []


def test_a_sentence_may_end_with_est() -> None:
    text = (
        "On April 12, 1981, Columbia rose from Florida at 7 a.m. EST. A first attempt two days earlier had been "
        "scrubbed. Columbia touched down at Edwards two days later, at 10:21 a.m. PST."
    )
    assert [each[:2] for each in events(text, "1981-06-01")] == [
        ("launch", "1981-04-10"),
        ("launch", "1981-04-12T12:00Z"),
        ("return", "1981-04-14T18:21Z"),
    ]


def test_a_clock_time_before_another_event_with_a_day_of_its_own() -> None:
    text = (
        "Three people reached the station on Sunday. Soyuz TMA-01M docked to Poisk at 00:01 UTC, two days after its "
        "launch from Baikonur at 23:10 UTC on Thursday."
    )
    assert [each[1] for each in events(text, "2010-10-11")] == ["2010-10-07T23:10Z", "2010-10-10T00:01Z"]


@pytest.mark.parametrize("lost", ["given up because of a helium leak", "passed over for want of a crew", "called off"])
def test_a_launch_date_that_was_given_up(lost: str) -> None:
    text = f"Starliner was launched on June 5 from Cape Canaveral. A launch date of May 17 was {lost}."
    assert events(text, "2024-06-10") == [("launch", "2024-05-17", "delayed"), ("launch", "2024-06-05", "actual")]


@pytest.mark.parametrize(
    "plan",
    [
        "Galileo had been scheduled for launch in May 1986, but an accident grounded the shuttles.",
        "The launch of Galileo had been planned for May 1986, before an accident.",
        "Galileo had been due for launch in May 1986. An accident grounded the shuttles.",
    ],
)
def test_what_had_been_planned_long_ago_came_otherwise(plan: str) -> None:
    text = f"{plan} It was launched on Oct. 18, 1989."
    assert events(text, "2020-04-24") == [("launch", "1986-05", "delayed"), ("launch", "1989-10-18", "actual")]


@pytest.mark.parametrize(
    "plan",
    [
        "Workers rolled Columbia to the pad for a launch on Sept. 30.",
        "The launch was set for Sept. 30.",
    ],
)
def test_plan_is_given_up_where_the_flight_leaves_later(plan: str) -> None:
    text = (
        f"Space shuttle Columbia was to fly STS-73 with Kenneth Bowersox and Kent Rominger. In August 1995 the work "
        f"was done. {plan} A valve was then found to leak. Columbia lifted off on Oct. 20, 1995."
    )
    found = read(text, "1996-01-05").candidates
    launches = {each.event.start.iso(): (each.event.status.value, len(each.event.crew)) for each in found}
    assert launches == {"1995-09-30": ("delayed", 2), "1995-10-20": ("actual", 2)}


def test_slots_of_a_noun_that_were_moved() -> None:
    assert events(
        "Because of fog, the launch planned for Monday, May 4, was moved to Thursday, May 7.", "2026-05-03"
    ) == [
        ("launch", "2026-05-04", "delayed"),
        ("launch", "2026-05-07", "planned"),
    ]
    assert events("The undocking set for May 4 has slipped to no earlier than May 6.", "2026-05-03") == [
        ("undocking", "2026-05-04", "delayed"),
        ("undocking", "2026-05-06", "planned"),
    ]
    assert events("The launch is planned for May 4 after crews moved the rocket to the pad.", "2026-05-03") == [
        ("launch", "2026-05-04", "planned")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rain delayed the shuttle twice, on Dec. 9 and Dec. 12.", ["2010-12-09", "2010-12-12"]),
        ("A leak held up Discovery on Dec. 9 and again on Dec. 12.", ["2010-12-09", "2010-12-12"]),
        ("Strong winds delayed the launch on Dec. 9.", ["2010-12-09"]),
        ("Fog delayed Discovery’s launch on Dec. 9.", ["2010-12-09"]),
        ("NASA delayed Discovery on Dec. 9.", []),
    ],
)
def test_days_on_which_weather_and_faults_held_a_craft(text: str, told: list[str]) -> None:
    assert events(text, "2010-12-20") == [("launch", day, "delayed") for day in told]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A Dragon cargo ship set for Dec. 31 is also on hold.", "delayed"),
        ("The Cygnus freighter planned for Dec. 31 has been put on hold.", "delayed"),
        ("A Dragon cargo ship scheduled for Dec. 31 is to hold supplies.", "planned"),
    ],
)
def test_ships_on_hold(text: str, status: str) -> None:
    assert events(text, "2010-12-20") == [("launch", "2010-12-31", status)]


@pytest.mark.parametrize(
    ("published", "day"),
    [("2010-12-16", "2010-12-17"), ("2010-12-18", "2010-12-17")],
)
def test_the_day_stood_down_from_is_the_nearest(published: str, day: str) -> None:
    text = "ULA has decided to stand down from Friday's launch attempt of the Atlas V."
    assert events(text, published) == [("launch", day, "delayed")]


def test_a_port_that_faces_the_earth_is_not_the_earth() -> None:
    text = "Cygnus will back away, then return and dock to the Earth-facing port at noon EST on Dec. 22."
    assert events(text, "2010-12-18") == [("docking", "2010-12-22T17:00Z", "planned")]


def test_weeks_told_first_round_the_day_told_later() -> None:
    text = (
        "Voyager 2 was launched on Aug. 20, 1977. Its twin, Voyager 1, followed two weeks later. Voyager 1 left from "
        "the same pad on Sept. 5. Both passed Jupiter. Voyager 1 passed Saturn on Nov. 12, 1980."
    )
    assert events(text, "2010-12-18") == [
        ("launch", "1977-08-20", "actual"),
        ("launch", "1977-09-05", "actual"),
        ("flyby", "1980-11-12", "actual"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The launch of Cygnus on Monday, Dec. 13, was scrubbed. Docking was to follow on Dec. 15.", "delayed"),
        (
            "The launch of Cygnus on Monday, Dec. 13, was scrubbed. It will lift off on Tuesday, Dec. 14. Docking is "
            "set for Dec. 15.",
            "planned",
        ),
        ("The launch of Cygnus on Monday, Dec. 6, was scrubbed. Docking is now set for Dec. 15.", "planned"),
    ],
)
def test_the_docking_that_was_to_follow_a_launch_put_off(text: str, status: str) -> None:
    assert [each[1:] for each in events(text, "2010-12-13") if each[0] == "docking"] == [("2010-12-15", status)]


@pytest.mark.parametrize("words", ["did not take place on Feb. 3 as scheduled", "did not happen on Feb. 3"])
def test_what_did_not_take_place_was_given_up(words: str) -> None:
    assert events(f"The spacewalk {words}.", "2023-02-09") == [("spacewalk", "2023-02-03", "delayed")]


def test_what_may_not_take_place_is_planned() -> None:
    text = "If the launch does not take place on Wednesday, a second try is possible on Thursday, Oct. 6."
    assert ("launch", "2022-10-05", "planned") in events(text, "2022-10-04")
