"""Times that what stands around them settles: parts of a day, headings of timetables, entries, anniversaries."""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.extract.anchors.times import find_times


def clocks(text: str, published: str) -> list[str]:
    day = datetime.date.fromisoformat(published)
    return [each.when.iso() for each in find_times(text, day) if each.clock is not None and each.when is not None]


def days(text: str, published: str) -> list[str]:
    day = datetime.date.fromisoformat(published)
    return [each.when.iso() for each in find_times(text, day) if each.when is not None]


@pytest.mark.parametrize(
    ("words", "instant"),
    [
        ("Monday night at 7:29 GMT", "2028-05-01T19:29Z"),
        ("Monday evening at about 6:10 GMT", "2028-05-01T18:10Z"),
        ("Monday night at 2:10 GMT", "2028-05-01T02:10Z"),
        ("Monday morning at 7:29 GMT", "2028-05-01T07:29Z"),
    ],
)
def test_a_part_of_the_day_tells_the_half(words: str, instant: str) -> None:
    assert clocks(f"The shuttle was launched {words}.", "2028-05-03") == [instant]


def test_weekdays_above_the_rows_of_a_timetable_lie_ahead() -> None:
    text = (
        "The plan for the rest of the flight (times are GMT):\n\n"
        "SUNDAY\n10:30 a.m. -- Crew wakes up.\n\nTUESDAY\n4:33 p.m. -- Landing.\n"
    )
    assert clocks(text, "2028-05-06") == ["2028-05-07T10:30Z", "2028-05-09T16:33Z"]


def test_tonight_of_an_entry_is_that_of_its_own_day() -> None:
    text = "Posted: May 9, 2028\n\nIt is over.\n\nPosted: May 3, 2028\n\nThe crew will undock tonight.\n"
    assert days(text, "2028-05-09")[-1] == "2028-05-03"


def test_an_article_on_what_was_years_ago_is_read_in_that_year() -> None:
    text = "60 Years Ago: A High Flight\n\nThe try of Sept. 9 was called off. Liftoff came on Sept. 12."
    assert days(text, "2026-09-12")[1:] == ["1966-09-09", "1966-09-12"]


def test_a_look_at_another_month_leaves_the_story_where_it_is() -> None:
    text = (
        "60 Years Ago: A High Flight\n\nOn Sept. 13, 1966, he grew tired, as others had in June. "
        "It would be mended that November. The engine was lit the next morning."
    )
    assert days(text, "2026-09-12")[-1] == "1966-09-14"


def test_a_sentence_begins_behind_the_half_of_the_day() -> None:
    text = "It left on April 8 at 08:47 a.m. GMT and docked at 11:57 a.m. Their return is planned for December 9."
    assert clocks(text, "2025-04-20") == ["2025-04-08T08:47Z", "2025-04-08T11:57Z"]


def test_the_date_alone_above_an_entry_is_the_day_it_was_written() -> None:
    text = (
        "Entries from the log\n\nAugust 1, 2025 11:58 am\nWe Have Liftoff\n\n"
        "Docking is expected at 3 a.m. GMT Saturday.\n\n"
        "August 9, 2025 11:52 am\nHome\n\nIt splashed down at 11:33 a.m. GMT today.\n"
    )
    assert clocks(text, "2025-08-09")[1::2] == ["2025-08-02T03:00Z", "2025-08-09T11:33Z"]


def test_years_since_where_all_is_past() -> None:
    text = "Forty Years Since a Rescue\n\nIt began in February 1984. All was ready on Nov. 7. It left on Nov. 8, 1984."
    assert days(text, "2024-11-14")[-2:] == ["1984-11-07", "1984-11-08"]


def test_the_story_goes_on_after_a_word_on_later_years() -> None:
    text = (
        "Forty Years Ago: A Rescue\n\nOn Nov. 14, 1984, they caught it. After the loss of January 1986 nobody did so "
        "again.\n\nDiscovery came home on Nov. 16."
    )
    assert days(text, "2024-11-14")[-1] == "1984-11-16"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On March 4, a Saturday, the freighter undocked.", ["2028-03-04"] * 2),
        ("It was launched on 19 November 2025 (a Wednesday) from Guiana.", ["2025-11-19"] * 2),
        ("The trip began April 30, a Sunday, when a rocket rose at noon.", ["2028-04-30"] * 2),
        ("It docked on April 24, and on a Friday.", ["2028-04-24", "2028-05-05"]),
    ],
)
def test_a_weekday_told_of_a_date_is_that_date(text: str, told: list[str]) -> None:
    assert [each[:10] for each in days(text, "2028-05-06")][: len(told)] == told


@pytest.mark.parametrize(
    ("text", "instants"),
    [
        ("Closest approach came at 23:34 GMT (00:34 BST on Saturday).", ["2028-05-05T23:34Z"] * 2),
        ("The probe touched down at 0105 GMT (8:05 p.m. EST on Thursday).", ["2028-05-05T01:05Z"] * 2),
        ("The hatch was opened at 9:10 p.m. EDT (0110 GMT, Friday).", ["2028-05-05T01:10Z"] * 2),
        ("It landed at 0910 GMT (2:10 p.m. in Baikonur) on Friday.", ["2028-05-05T09:10Z"]),
    ],
)
def test_a_weekday_in_brackets_is_of_the_zone_in_brackets(text: str, instants: list[str]) -> None:
    assert clocks(text, "2028-05-06")[: len(instants)] == instants


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The trio set off from Baikonur on December 17.", "2027-12-17"),
        ("They set out for the Moon on December 21.", "2027-12-21"),
        ("The crew is to set off from Baikonur on December 17.", "2028-12-17"),
        ("A supply ship is set for launch on December 2.", "2028-12-02"),
    ],
)
def test_who_set_off_has_gone(text: str, day: str) -> None:
    assert days(text, "2028-06-03") == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The rocket rose at 6:10 a.m. IST after a countdown of a day, which began at 4:30 a.m. on May 2.",
        "The probe left at 0610 IST, the last step of a campaign which opened at 0430 IST on May 2.",
        "Splashdown came at 6:10 a.m. IST under a crew whose ship had undocked at 4:30 p.m. on May 2.",
    ],
)
def test_a_clause_with_its_own_clock_does_not_lend_its_day(text: str) -> None:
    published = datetime.date(2028, 5, 3)
    clocks = [each for each in find_times("Today the flight began. " + text, published) if each.clock is not None]
    assert [each.date for each in clocks] == [(2028, 5, 3), (2028, 5, 2)]
