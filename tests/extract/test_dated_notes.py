"""Articles with dated notes above them, and sentences whose people stand in a long list."""

from __future__ import annotations

import pytest
from event_reading import crew, events, only


def test_today_is_the_day_of_the_note() -> None:
    text = (
        "Starliner's Way Home\n\n"
        "Update, Aug. 25, 3 p.m. EDT: Starliner is now to undock at 6:04 p.m. tomorrow and to land at White Sands at "
        "12:03 a.m. on Tuesday.\n\n"
        "Update (Aug. 23): Undocking of Starliner will not take place tonight at 7:10 p.m. EDT.\n\n"
        "NASA will cover the undocking of Starliner from the station at 7:10 p.m. EDT Friday, Aug. 23."
    )
    assert events(text, "2024-08-26") == [
        ("undocking", "2024-08-23T23:10Z", "delayed"),
        ("undocking", "2024-08-26T22:04Z", "planned"),
        ("return", "2024-08-27T04:03Z", "planned"),
    ]


def test_a_note_in_brackets_and_a_correction() -> None:
    text = (
        "[Updated Sept. 24, 2019, 1:05 a.m. EDT] An H-IIB rocket lifted off today at 1:05 p.m. local time from "
        "Tanegashima with Kounotori 8.\n\n"
        "Correction, Sept. 11: The launch of Kounotori 8, planned for 6:33 a.m. Japan time today, was called off."
    )
    assert events(text, "2019-09-25") == [
        ("launch", "2019-09-10T21:33Z", "delayed"),
        ("launch", "2019-09-24T04:05Z", "actual"),
    ]


def test_what_lies_behind_the_hour_of_the_note_is_a_plan_and_the_latest_note_holds() -> None:
    text = (
        "Crew-9 Comes Home\n\n"
        "Editor’s note, March 18, 2 a.m. EDT: Crew-9 undocked from the station at 1:05 a.m. EDT today; splashdown is "
        "now targeted for 5:57 p.m.\n\n"
        "Editor’s note, March 17, 11 p.m. EDT: Go for the undocking of Crew-9 at 1:07 a.m. EDT Tuesday and a "
        "splashdown at 5:55 p.m.\n\nMore about the station is at the agency's pages."
    )
    found = events(text, "2025-03-18")
    assert ("undocking", "2025-03-18T05:05Z", "actual") in found
    assert ("return", "2025-03-18T21:57Z", "planned") in found
    assert ("return", "2025-03-18T21:55Z", "delayed") in found


def test_no_earlier_than_is_not_the_later_day() -> None:
    text = (
        "Cygnus was planned to leave the station no earlier than 7:05 a.m. EDT on Oct. 3. "
        "It will be released from the station at 9:20 a.m. EDT on Oct. 6."
    )
    assert len({when for _, when, _ in events(text, "2024-10-04")}) == 2


def test_a_list_of_people_ends_no_clause() -> None:
    text = (
        "A Falcon 9 carried the Dragon capsule with NASA astronauts Zena Cardman and Mike Fincke, JAXA astronaut "
        "Kimiya Yui, and Roscosmos cosmonaut Oleg Platonov into the sky at 11:43 a.m. EDT Friday."
    )
    found = only(text, "2025-08-02")
    assert found.event.start is not None
    assert found.event.start.iso() == "2025-08-01T15:43Z"
    assert len(crew(found)) == 4
    text = "A Soyuz hurled Sergei Ryzhikov, Alexey Zubritsky and Jonathan Kim off the pad at Baikonur on April 8."
    assert crew(only(text, "2025-04-09")) == ["Sergei Ryzhikov", "Alexey Zubritsky", "Jonathan Kim"]
    text = (
        "Columbia rose from its pad with John Young, Robert Parker, Owen Garriott, Byron Lichtenberg, Brewster Shaw "
        "and Ulf Merbold of West Germany, the first foreigner on a shuttle of the United States, on Nov. 28, 1983."
    )
    assert events(text) == [("launch", "1983-11-28", "actual")]


def test_a_try_that_was_halted_gave_way_to_the_next() -> None:
    text = (
        "Update, June 2, 2 p.m. EDT: Starliner is now to lift off at 10:52 a.m. EDT on Wednesday, June 5.\n\n"
        "Update, June 1, 1 p.m. EDT: Today's launch attempt at 12:25 p.m. was halted by a computer.\n\n"
        "Original story, May 31: Starliner has waited since May 6, when the first countdown was called off because "
        "of a valve on the Atlas V. The flight slipped to May 10, then to May 17 and May 25."
    )
    assert [(when, status) for _, when, status in events(text, "2024-06-02")] == [
        ("2024-05-06", "delayed"),
        ("2024-05-10", "delayed"),
        ("2024-05-17", "delayed"),
        ("2024-05-25", "delayed"),
        ("2024-06-01T16:25Z", "delayed"),
        ("2024-06-05T14:52Z", "planned"),
    ]


def test_a_plan_in_a_note_lies_ahead_of_the_note() -> None:
    text = (
        "NASA to Cover Launch of Discovery\n\n"
        "Editor's Note, Jan. 5, 2011: The launch of Discovery will not take place on Feb. 3.\n\n"
        "Editor's Note, Nov. 5, 2010: The launch of space shuttle Discovery planned for 3:04 p.m. EDT on Friday, Nov. "
        "5, has been postponed.\n\n"
        "Discovery is to lift off from the Kennedy Space Center at 4:50 p.m. EST on Thursday, Feb. 24."
    )
    assert events(text, "2011-01-12") == [
        ("launch", "2010-11-05T19:04Z", "delayed"),
        ("launch", "2011-02-03", "delayed"),
        ("launch", "2011-02-24T21:50Z", "planned"),
    ]


def test_a_date_alone_below_a_title_is_no_day_of_it() -> None:
    text = "Two Spacewalks in January\nJan. 10, 2025\n\nThe first is on Jan. 16 and the second on Jan. 23."
    assert [each[:2] for each in events(text, "2025-01-10")] == [
        ("spacewalk", "2025-01-16"),
        ("spacewalk", "2025-01-23"),
    ]


def test_the_hour_of_coverage_that_begins_is_that_of_nothing_else() -> None:
    text = "Sunday, Sept. 3\n\n7:05 a.m. EDT – Undocking\n\n11 p.m. – Coverage of deorbit and splashdown begins"
    assert [each[:2] for each in events(text, "2023-09-01")] == [("undocking", "2023-09-03T11:05Z")]


@pytest.mark.parametrize(
    "head",
    [
        "STATUS REPORT OF {}.",
        "NOTE OF {}.",
        "Note ({}).",
        "Note, {}:",
        "Status as of {}:",
    ],
)
def test_what_heads_a_note(head: str) -> None:
    text = (
        f"The Way of Columbia\n\n{head.format('MAY 24, 1991')} The launch of Columbia, planned for today at 8 "
        f"a.m. EDT, was put off.\n\n{head.format('JUNE 5, 1991')} Columbia lifted off this morning at 9:25 a.m. EDT."
    )
    assert events(text, "1992-01-18") == [
        ("launch", "1991-05-24T12:00Z", "delayed"),
        ("launch", "1991-06-05T13:25Z", "actual"),
    ]


def test_a_report_on_a_day_heads_no_note() -> None:
    text = "Report on the flight of May 3, 1985.\n\nColumbia will be launched tomorrow."
    assert events(text, "1992-01-18") == [("launch", "1992-01-19", "planned")]


def test_a_date_line_with_its_zone_stands_alone() -> None:
    text = "Ten Years since the Return of Hayabusa\nJune 13, 2020 (JST)\nSpace Agency\n\nIt had gone out in 2003."
    assert [each for each in events(text, "2020-06-13") if each[0] == "return"] == []


@pytest.mark.parametrize("head", ["Editor's note, Aug. 5, 2021 BC:", "Update (May 2, 44 BC):"])
def test_a_note_of_a_day_before_christ_has_no_day(head: str) -> None:
    text = f"{head} Soyuz 12 was launched on May 3, 2021."
    assert events(text, "2021-05-05") == [("launch", "2021-05-03", "actual")]
