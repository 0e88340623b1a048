"""Entries of a log that a day heads, the year of a heading's "years since", and clock times before "the next day"."""

from __future__ import annotations

from event_reading import crew, events, only, read

LOG = (
    "STS-44 log\n\n"
    "Nov. 19, 1991 – The launch of space shuttle Atlantis, planned for this evening at 6:51 p.m. EST from Kennedy "
    "Space Center, has been postponed.\n\n"
    "Nov. 20, 1991 - High winds prevented a launch today.\n\n"
    "Nov. 24, 1991: Atlantis lifted off at 6:44 p.m. EST today.\n\n"
    "Dec. 1, 1991 – Atlantis landed at Edwards Air Force Base at 2:34 p.m. PST today."
)


def test_each_entry_of_a_log_is_told_on_the_day_that_heads_it() -> None:
    assert events(LOG, "1991-12-02") == [
        ("launch", "1991-11-19T23:51Z", "delayed"),
        ("launch", "1991-11-20", "delayed"),
        ("launch", "1991-11-24T23:44Z", "actual"),
        ("return", "1991-12-01T22:34Z", "actual"),
    ]


def test_a_line_of_its_own_heads_an_entry_with_its_day() -> None:
    text = (
        "From the files: the fog of 1992\n\nNov. 21, 1992: On the way\n\nDiscovery lifted off at 8:24 a.m. EST today."
        "\n\nNov. 19, 1992: Fog at the Cape\n\nThe launch was called off this morning, as fog hid the runway. The next"
        " try is on Saturday."
    )
    assert events(text, "2002-11-21") == [
        ("launch", "1992-11-19", "delayed"),
        ("launch", "1992-11-21T13:24Z", "actual"),
    ]


def test_a_day_before_a_colon_heads_no_entry_where_nothing_is_of_today() -> None:
    text = "Nov. 24, 1991: Atlantis lifted off at 6:44 p.m. EST.\n\nThe next shuttle lifts off tomorrow."
    assert [time for _, time, _ in events(text, "1992-01-21")] == ["1991-11-24T23:44Z", "1992-01-22"]


def test_a_bare_noun_with_its_outcome_is_an_event() -> None:
    text = "Docking log\n\nJuly 14, 2015: Progress docking successful. All is well."
    assert events(text, "2015-07-14") == [("docking", "2015-07-14", "actual")]


def test_what_was_planned_for_a_day_and_is_postponed_is_a_lost_slot() -> None:
    assert (
        only("The docking of Progress that was planned for today is postponed.", "2015-07-14").event.status == "delayed"
    )


def test_what_hinders_a_launch_is_not_what_hinders_something_behind_it() -> None:
    assert only("Lightning thwarted a launch of Ariane 5 on June 8.", "2018-06-09").event.status == "delayed"
    assert only("Damage was prevented after the launch of Ariane 5 on June 8.", "2018-06-09").event.status == "actual"


def test_years_since_in_news_dated_by_a_line_of_its_own() -> None:
    text = (
        "40 years since the flight of Soyuz T-6\n\nJune 24, 2022\n\nFlowers were laid today for the crew.\n\n"
        "The station Salyut 7 was launched on April 19, 1982. Soyuz T-6 lifted off from Baikonur on June 24 at 8:29 "
        "p.m. Moscow time. On June 25, at 9:46 p.m., it docked with Salyut 7."
    )
    assert events(text, "2022-06-24") == [
        ("launch", "1982-04-19", "actual"),
        ("launch", "1982-06-24T16:29Z", "actual"),
        ("docking", "1982-06-25T17:46Z", "actual"),
    ]


def test_a_clock_time_before_the_following_day_is_of_the_day_before() -> None:
    text = (
        "Cygnus is seen at the station on Jan. 6, 2023. It left the station at 4:22 a.m. EST and burned up in the "
        "atmosphere the following day at 9:10 a.m. EST."
    )
    assert ("undocking", "2023-01-06T09:22Z", "actual") in events(text, "2023-01-08")


def test_a_clock_time_right_before_the_next_day_is_of_that_day() -> None:
    text = "Soyuz 37 lifted off on July 23, 1980. It docked with Salyut 6 at 11:02 p.m. Moscow time the next day."
    assert ("docking", "1980-07-24T20:02Z", "actual") in events(text)


def test_the_separation_tells_the_hour_of_what_separated() -> None:
    text = (
        "Jules Verne separated from Zvezda on 5 September 2008. It weighed 13 tonnes. The separation, watched from "
        "Toulouse, occurred at 21:29 GMT."
    )
    assert events(text, "2009-05-05") == [("undocking", "2008-09-05T21:29Z", "actual")]


def test_when_it_was_heard_of_is_not_when_it_landed() -> None:
    text = (
        "Chang'e 4 landed on the Moon on Jan. 3, 2019. Its touchdown came at 02:26 UTC. Controllers got word of the "
        "landing at 02:40 UTC that day."
    )
    assert [each for each in events(text, "2019-01-08") if each[0] == "landing"] == [
        ("landing", "2019-01-03T02:26Z", "actual")
    ]


def test_when_somebody_went_out_tells_once_what_came_years_later() -> None:
    text = (
        "The Soviet Union launched Voskhod 2 on March 18, 1965. China made its first spacewalk 43 years later, when "
        "Zhai Zhigang left Shenzhou 7 on Sept. 27, 2008."
    )
    walks = [each for each in read(text, "2025-03-18").candidates if each.event.kind == "spacewalk"]
    assert [each.event.start and each.event.start.iso() for each in walks] == ["2008-09-27"]
    assert crew(walks[0]) == ["Zhai Zhigang"]


def test_an_entry_that_tells_of_tomorrow_is_told_on_its_day() -> None:
    text = "Nov. 21, 1991 -- The countdown was stopped at T minus 31 seconds. A new attempt will be made tomorrow."
    assert events(text, "1991-12-02") == [("launch", "1991-11-21", "delayed"), ("launch", "1991-11-22", "planned")]
