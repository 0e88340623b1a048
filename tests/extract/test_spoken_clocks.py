"""Clock times and days told in words, as stories tell them."""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.extract.anchors.times import find_times


def whens(text: str, published: str = "") -> list[str]:
    day = datetime.date.fromisoformat(published) if published else None
    return [each.when.iso() for each in find_times(text, day) if each.when is not None]


def clocks(text: str, published: str = "") -> list[str]:
    day = datetime.date.fromisoformat(published) if published else None
    return [each.when.iso() for each in find_times(text, day) if each.clock is not None and each.when is not None]


@pytest.mark.parametrize(
    ("words", "instant"),
    [
        ("at half past two in the afternoon, Florida time, on May 4, 1981", "1981-05-04T18:30Z"),
        ("at a quarter to ten in the evening of the twenty-fifth of May 1961, Moscow time", "1961-05-25T18:45Z"),
        ("at 7.25 on the morning of 3 June 1970, Moscow time", "1970-06-03T04:25Z"),
        ("soon after nine in the evening of 3 June 1970 in Moscow", "1970-06-03T18:00Z"),
        ("on the second of June 1970 at 6.40 in the evening, Moscow time", "1970-06-02T15:40Z"),
        ("at eight o'clock by Moscow time on 5 June 1961", "1961-06-05T05:00Z"),
        ("on 5 June 1961, at 9:10 p.m. by the Kremlin's clock", "1961-06-05T18:10Z"),
        ("on June 5, 1966, at 6:40 p.m. by the clocks at the Cape", "1966-06-05T22:40Z"),
        ("on June 5, 1966, at 6:40 p.m. at the Cape", "1966-06-05T22:40Z"),
        ("on 5 June 1966 at ten past four in the afternoon, Moscow time", "1966-06-05T13:10Z"),
        ("on 5 June 1961 at twenty-five past six in the morning, Moscow time", "1961-06-05T03:25Z"),
        ("on 5 June 1961 at twenty-five minutes to six, GMT", "1961-06-05T05:35Z"),
        ("on 5 June 1961 at 9 hours 4 minutes 20 seconds, Moscow time", "1961-06-05T06:04:20Z"),
    ],
)
def test_clocks_told_in_words(words: str, instant: str) -> None:
    assert clocks(f"The ship set off {words}.") == [instant]


def test_clocks_read_off() -> None:
    assert clocks("He climbed out on 8 May 1965. Moscow clocks said 10.24.") == ["1965-05-08T07:24Z"]
    assert clocks("He climbed out on 8 May 1965. The score was 10.24.") == []


def test_a_part_of_the_day_reaches_a_clock_some_minutes_on() -> None:
    text = "It left on Tuesday evening, a few minutes after seven o'clock in Florida."
    assert clocks(text, "2022-06-16") == ["2022-06-14T23:00Z"]


def test_days_told_by_weekday_and_number() -> None:
    text = (
        "It flew on March 14, 1973. On the morning of Tuesday the 20th a crew followed; on Monday the 2nd it came home."
    )
    assert whens(text) == ["1973-03-14", "1973-03-20", "1973-04-02"]


def test_days_told_by_a_number_in_words() -> None:
    assert whens("She rose on 3 May 1978. On the ninth they landed.") == ["1978-05-03", "1978-05-09"]
    assert whens("She rose on 3 May 1978. On the ninth orbit they landed.") == ["1978-05-03"]
    assert whens("She rose on 20 May 1978. On the ninth they fired the engine.") == ["1978-05-20"]


def test_the_month_of_a_lone_number_in_news_is_that_of_the_day_told() -> None:
    text = "The crew stays until December.\n\nA freighter that was to follow on the 28th will wait."
    assert whens(text, "2018-10-11") == ["2018-12", "2018-10-28"]


def test_a_month_that_opens_a_paragraph_lends_its_year() -> None:
    text = (
        "Her second flight, STS-180, rose on July 4, 2006.\n\n"
        "In June 2011 she set off on a Soyuz. She went outside on July 12 and came down in November 2011."
    )
    assert whens(text) == ["2006-07-04", "2011-06", "2011-07-12", "2011-11"]


def test_a_few_minutes_past_the_hour_is_one_time() -> None:
    text = "Dragon left Florida on Tuesday evening, a few minutes after seven o'clock in Florida, on top of a Falcon 9."
    assert clocks(text, "2022-06-16") == ["2022-06-14T23:00Z"]
    assert whens("It left a few hours after 7 a.m. GMT on May 3, 1999.") == ["1999-05-03T07:00Z", "1999-05-03"]


def test_hours_and_minutes_later() -> None:
    text = "The target rose at 15:00 GMT on May 16, 1966. The crew followed an hour and twenty minutes later."
    assert whens(text)[-1] == "1966-05-16T16:20Z"


def test_this_day_in_an_earlier_year() -> None:
    assert whens("On this day in 1975 two crews met.", "2024-07-17") == ["1975-07-17"]


def test_a_story_goes_on_behind_a_glance_at_an_earlier_day() -> None:
    late = "It rose on May 16, 1966, a day late, as nobody had flown on the 15th. At 6:14 p.m. GMT it docked."
    assert whens(late)[-1] == "1966-05-16T18:14Z"
    aloft = "He flew on 2 May 1978. His hosts had been aloft since before Christmas. They docked on 3 May."
    assert whens(aloft)[-1] == "1978-05-03"


def test_numbers_that_are_no_clocks() -> None:
    assert clocks("The odds were twenty-five to six. It burned for 2 hours 4 minutes 20 seconds, they said.") == []


def test_years_later_to_the_day() -> None:
    assert whens("It left on 3 May 1999. Two years later to the day it came home.") == ["1999-05-03", "2001-05-03"]
    assert whens("Ten years ago to the day it came home.", "2024-07-17") == ["2014-07-17"]
