"""Clock times: their zones, their days, their twins."""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.extract.anchors.times import TimeMention, find_times, reanchor
from spacetimeline.model.when import When

PUBLISHED = datetime.date(2013, 3, 22)


def clocks(text: str, published: datetime.date | None = PUBLISHED, zone: str | None = None) -> list[TimeMention]:
    return [each for each in find_times(text, published, reference_zone=zone) if each.clock is not None]


def instants(text: str, published: datetime.date | None = PUBLISHED) -> list[str]:
    return [each.when.iso() if each.when else "" for each in clocks(text, published)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("It rose at 0855 GMT on 5 October 2021.", "2021-10-05T08:55Z"),
        ("It rose at 8:36 a.m. EDT on March 23, 2024.", "2024-03-23T12:36Z"),
        ("It rose at 16:35 Moscow time on 11 March 2013.", "2013-03-11T12:35Z"),  # Moscow was +4 then
        ("It rose at 16:35 Moscow time on 11 March 2021.", "2021-03-11T13:35Z"),
        ("It rose at 5:56 p.m. Baikonur time on June 28, 2010.", "2010-06-28T11:56Z"),  # +6 until 2018
        ("It rose at 5:56 p.m. Baikonur time on June 28, 2020.", "2020-06-28T12:56Z"),
        ("It rose at 2:04am ET on July 4, 2012.", "2012-07-04T06:04Z"),
        ("It rose at 2:04am ET on Jan. 4, 2012.", "2012-01-04T07:04Z"),
        ("It rose at 21.26 GMT on Sept. 8, 2000.", "2000-09-08T21:26Z"),
        ("It rose at noon UTC on 1 May 2001.", "2001-05-01T12:00Z"),
        ("It rose on Sept. 8, 2000, 8:45 a.m. EDT.", "2000-09-08T12:45Z"),
        ("It rose at 11 p.m. PDT on May 1, 2001.", "2001-05-02T06:00Z"),
        ("It rose on 14 November 1969 UT 16:22:00.", "1969-11-14T16:22:00Z"),
        ("It rose at 10:30 UTC+3 on 1 May 2001.", "2001-05-01T07:30Z"),
        ("It rose at 10:30 +0530 on 1 May 2001.", "2001-05-01T05:00Z"),
        ("It rose at 9:00 a.m. Central Daylight Time on May 1, 2001.", "2001-05-01T14:00Z"),
        ("It rose on 2021-10-05T08:55:30+03:00.", "2021-10-05T05:55:30Z"),
        ("From Baikonur it rose at 3:17 a.m. local time on 14 March 2019.", "2019-03-13T22:17Z"),
        ("It rose at 9 o'clock GMT on 1 May 2001.", "2001-05-01T09:00Z"),
    ],
)
def test_instant(text: str, iso: str) -> None:
    assert instants(text) == [iso]


def test_leap_second_is_kept_raw() -> None:
    (leap,) = clocks("It came at 23:59:60 UTC on December 31, 2016.")
    assert leap.value == "2016-12-31T23:59:60"
    assert leap.when is not None and leap.when.iso() == "2017-01-01T00:00:00Z" and leap.when.raw == "23:59:60 UTC"


def test_day_from_the_sentence_then_from_the_running_date() -> None:
    text = "On Tuesday it rose at 0855 GMT. Docking followed at 1212 GMT."
    assert instants(text) == ["2013-03-19T08:55Z", "2013-03-19T12:12Z"]
    reasons = [each.anchor for each in clocks(text)]
    assert reasons == ["same sentence", "running date"]
    assert [each.date_guessed for each in clocks(text)] == [False, True]


def test_the_day_of_the_later_clock_time_wraps_back() -> None:
    text = "It undocks at 9:05 p.m. EDT and splashes down at 5:47 a.m. Tuesday, March 26."
    assert instants(text) == ["2013-03-26T01:05Z", "2013-03-26T09:47Z"]
    text = "Coverage begins at 10:30 a.m. EDT ahead of liftoff at 11:15 a.m. Tuesday, March 26."
    assert instants(text) == ["2013-03-26T14:30Z", "2013-03-26T15:15Z"]


def test_rows_take_the_day_of_their_heading() -> None:
    text = "Tuesday, Oct. 5, 2021\n4:55 a.m. EDT Launch\n8:12 a.m. Docking\n\nWednesday, Oct. 6\n9 a.m. Hatch opening\n"
    assert instants(text) == ["2021-10-05T08:55Z", "2021-10-05T12:12Z", "2021-10-06T13:00Z"]
    rows = "2021-10-05,08:55:02,launch\n2021-10-06,09:10:00,landing\n"
    assert instants(rows) == ["2021-10-05T08:55:02Z", "2021-10-06T09:10:00Z"]


def test_a_day_of_saying_lends_no_day() -> None:
    assert instants("It will rise on 30 March. Managers said Thursday the liftoff is at 0855 GMT.") == [
        "2013-03-30T08:55Z"
    ]


def test_bare_time_takes_the_zone_stated_earlier() -> None:
    first, second = clocks("It opens at 10:15 a.m. EDT on March 25, 2013. Docking is at 11:09 a.m. that day.")
    assert second.zone == "EDT" and second.zone_source == "carried"
    assert second.when is not None and second.when.iso() == "2013-03-25T15:09Z"
    assert first.zone_source == "stated"


def test_a_zone_declared_for_what_follows() -> None:
    text = "On August 2, 2020. Timeline (EDT):\n1:51 pm – Separation\n2:48 pm – Splashdown\n"
    assert instants(text) == ["2020-08-02T17:51Z", "2020-08-02T18:48Z"]
    assert instants("All times are UTC. On 1 May 2001 it rose at 9:05 a.m. there.") == ["2001-05-01T09:05Z"]


def test_bare_time_takes_the_reference_zone_and_says_so() -> None:
    (bare,) = clocks("It rose at 10:15 on 1 June 2012.", zone="America/New_York")
    assert bare.zone_source == "reference" and bare.when is not None and bare.when.iso() == "2012-06-01T14:15Z"
    (unknown,) = clocks("It rose at 10:15 on 1 June 2012.")
    assert unknown.zone_source == "assumed"


def test_twins_are_one_instant_across_midnight() -> None:
    text = "It docked at 00:58 Moscow time (20:58 GMT) on 26 September 2014."
    here, there = clocks(text)
    assert here.when is not None and there.when is not None
    assert here.when.at_ms == there.when.at_ms
    assert there.value == "2014-09-25T20:58" and here.twin == (there.start, there.end) and here.twin_gap_min == 0


def test_twins_that_disagree_are_flagged() -> None:
    here, there = clocks("It docked at 12:30 Moscow time (0955 GMT) on 26 May 2021.")
    assert here.twin_gap_min == there.twin_gap_min == 25


def test_the_zone_of_a_bare_time_is_read_off_its_twin() -> None:
    here, there = clocks("It rose at 7:30 a.m. (1130 GMT) on Monday.")
    assert here.when is not None and there.when is not None and here.when.at_ms == there.when.at_ms
    assert here.offset_min == -240


def test_ranges_share_zone_and_roll_over() -> None:
    text = "The window is 11:30 p.m. to 1:15 a.m. EDT on April 3, 2013."
    start, end = clocks(text)
    assert start.range_to == (end.start, end.end)
    assert instants("It lasted from 11:32 to 15:28 UT on 19 November 1969.") == [
        "1969-11-19T11:32Z",
        "1969-11-19T15:28Z",
    ]
    assert start.zone == end.zone == "EDT"
    assert instants("The window is 12:15-12:45 p.m. EDT on April 3.") == ["2013-04-03T16:15Z", "2013-04-03T16:45Z"]


def test_a_word_its_date_contradicts_is_flagged_not_changed() -> None:
    (summer,) = clocks("It rose at 8:36 a.m. EST on July 4, 2012.")
    assert summer.zone_conflict and summer.when is not None and summer.when.iso() == "2012-07-04T13:36Z"
    assert [each.iso() for each in summer.alternatives] == ["2012-07-04T12:36Z"]
    (winter,) = clocks("It rose at 8:36 a.m. EST on January 4, 2012.")
    assert not winter.zone_conflict


def test_hours_later_counts_from_the_clock_time_before() -> None:
    text = "Liftoff was at 21.26 GMT on Friday; it docked less than six hours later at 0309 GMT."
    mentions = find_times(text, PUBLISHED)
    assert [each.when.iso() for each in mentions if each.clock and each.when] == [
        "2013-03-22T21:26Z",
        "2013-03-23T03:09Z",
    ]


def test_reanchor_puts_a_clock_time_on_a_day_in_a_zone() -> None:
    (bare,) = clocks("It rose at 3:17 a.m. there.")
    moved = reanchor(bare, date=(2019, 3, 14), zone="Asia/Qyzylorda")
    assert moved.when is not None and moved.when.iso() == "2019-03-13T22:17Z"
    assert moved.zone_name == "Asia/Qyzylorda"


def test_reanchor_follows_an_event() -> None:
    launch = When.parse("2021-10-05T08:55Z")
    (hatch,) = (each for each in find_times("It opened two hours after docking.", PUBLISHED) if each.shift)
    assert reanchor(hatch, instant=launch).when == When.parse("2021-10-05T10:55Z").with_raw("two hours")
    (cut_off,) = find_times("Engines stop at T+8:30.", PUBLISHED)
    stopped = reanchor(cut_off, instant=When.parse("2021-10-05T08:55:02Z")).when
    assert stopped is not None and stopped.iso() == "2021-10-05T09:03:32Z"
    (docking,) = clocks("Docking is at 0309 GMT.")
    docked = reanchor(docking, instant=launch).when
    assert docked is not None and docked.iso() == "2021-10-06T03:09Z"


def test_no_earlier_than_and_by() -> None:
    texts = [
        each.when.text()
        for each in find_times("It flies no earlier than June 2014, NET 15 July 2014, by 2015.", PUBLISHED)
        if each.when
    ]
    assert texts == ["2014-06/..", "2014-07-15/..", "../2015"]
