"""Values of single expressions as news writes them, read on Friday, 22 March 2013."""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.extract.anchors.times import find_times

PUBLISHED = datetime.date(2013, 3, 22)


def values(text: str) -> dict[str, str]:
    return {mention.text: mention.value for mention in find_times(text, PUBLISHED)}


@pytest.mark.parametrize(
    ("text", "extent", "value"),
    [
        # days
        ("He came on 19 Mar 2013.", "19 Mar 2013", "2013-03-19"),
        ("It flew on the 25th of August 1918.", "the 25th of August 1918", "1918-08-25"),
        ("It closed on 19-Mar-2013.", "19-Mar-2013", "2013-03-19"),
        ("It fell on Tuesday, March 19.", "Tuesday, March 19", "2013-03-19"),
        ("Signed 6/12/1998 there.", "6/12/1998", "1998-06-12"),
        ("Signed 25/12/1998 there.", "25/12/1998", "1998-12-25"),
        ("Signed 5.10.2021 there.", "5.10.2021", "2021-10-05"),
        ("Orbit 2021-278 was calm.", "2021-278", "2021-10-05"),
        ("It met yesterday.", "yesterday", "2013-03-21"),
        ("It flies the day after tomorrow.", "the day after tomorrow", "2013-03-24"),
        ("Officials met on Wednesday.", "Wednesday", "2013-03-20"),
        ("The crew will leave on Wednesday.", "Wednesday", "2013-03-27"),
        ("Markets closed Friday.", "Friday", "2013-03-22"),
        ("They fly next Thursday.", "next Thursday", "2013-03-28"),
        ("They flew last Thursday.", "last Thursday", "2013-03-21"),
        ("It closed following August 1, 2012.", "August 1, 2012", "2012-08-01"),
        # coarser
        ("It opened in mid-April 2011.", "mid-April 2011", "2011-04"),
        ("It grew from the early 1970s on.", "the early 1970s", "197"),
        ("It is due in late 2027.", "late 2027", "2027"),
        ("It was in the mid-'90s.", "the mid-'90s", "199"),
        ("Built in the 9th century BC.", "the 9th century BC", "BC08"),
        ("He died in 44 BC.", "44 BC", "BC0044"),
        ("A temple of AD 70 stood there.", "AD 70", "0070"),
        ("It is due in fiscal 2014.", "fiscal 2014", "FY2014"),
        ("It is due in FY2014.", "FY2014", "FY2014"),
        ("Sales rose last year.", "last year", "2012"),
        ("Sales rose last month.", "last month", "2013-02"),
        ("Sales will rise next week.", "next week", "2013-W13"),
        ("They rest this weekend.", "this weekend", "2013-W12-WE"),
        ("He was born six months ago.", "six months ago", "2012-09"),
        ("He was hired two weeks ago.", "two weeks ago", "2013-W10"),
        ("Sales rose in the third quarter.", "the third quarter", "2012-Q3"),
        ("It opened last summer.", "last summer", "2012-SU"),
        ("It opens in spring 2014.", "spring 2014", "2014-SP"),
        ("They met on Easter 2013.", "Easter 2013", "2013-03-31"),
        ("They met on Thanksgiving Day 2012.", "Thanksgiving Day 2012", "2012-11-22"),
        ("It fell in the last quarter of 2012.", "the last quarter of 2012", "2012-Q4"),
        ("Rates of 1999 may return by year's end.", "year's end", "2013"),
        ("It airs at 7:30 tonight.", "7:30 tonight", "2013-03-22T19:30"),
        ("They met this past Tuesday.", "this past Tuesday", "2013-03-19"),
        ("They met this past week.", "this past week", "2013-W11"),
        ("They met in the summer of '69.", "the summer of '69", "1969-SU"),
        ("They met on Valentine's Day.", "Valentine's Day", "2013-02-14"),
        ("They met on Labor Day 2012.", "Labor Day 2012", "2012-09-03"),
        ("They met on Memorial Day 2012.", "Memorial Day 2012", "2012-05-28"),
        ("They met on Cosmonautics Day 2012.", "Cosmonautics Day 2012", "2012-04-12"),
        # parts of days
        ("It rained on Monday morning.", "Monday morning", "2013-03-18TMO"),
        ("It rained last night.", "last night", "2013-03-21TNI"),
        ("It will rain tomorrow night.", "tomorrow night", "2013-03-23TNI"),
        # lengths
        ("It took 47 minutes.", "47 minutes", "PT47M"),
        ("She is 47 years old.", "47 years old", "P47Y"),
        ("Her 18-year-old son left.", "18-year-old", "P18Y"),
        ("He stayed two and a half hours.", "two and a half hours", "PT2.5H"),
        ("It burned three and a half hours after undocking.", "three and a half hours", "PT3.5H"),
        ("He stayed 6 ½ hours.", "6 ½ hours", "PT6.5H"),
        ("He stayed 2 1/2 hours.", "2 1/2 hours", "PT2.5H"),
        ("It took more than three years.", "more than three years", "P3Y"),
        ("It lasted a few weeks.", "a few weeks", "PXW"),
        ("It lasted twenty-five days.", "twenty-five days", "P25D"),
        ("It lasted a hundred days.", "a hundred days", "P100D"),
        ("Work went on over the past decade.", "the past decade", "P1DE"),
        ("It makes 30 turns per day.", "per day", "P1D"),
        # references and sets
        ("It is currently docked.", "currently", "PRESENT_REF"),
        ("It recently left.", "recently", "PAST_REF"),
        ("It may fly in the future.", "the future", "FUTURE_REF"),
        ("They train daily.", "daily", "P1D"),
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
        ("They meet every two weeks.", "every two weeks", "P2W"),
    ],
)
def test_value(text: str, extent: str, value: str) -> None:
    assert values(text).get(extent) == value, values(text)


@pytest.mark.parametrize(
    "text",
    [
        "The payload of 2500 kg reached 1800 people.",
        "It cost $1995 and used engine No. 1201.",
        "You may march on, said the cook.",
        "Flight 1549 and STS-1998 and model 1200 stood there.",
        "She, 37, came in second of 14.",
        "Call 202-358-1234 for that.",
        "A Long March 5 lifted Mars 2020 and Cosmos 1934.",
    ],
)
def test_lookalikes_are_no_times(text: str) -> None:
    assert values(text) == {}


def test_a_range_of_days_lends_month_and_year() -> None:
    assert values("Fights went on 4-9 May 1815 there.") == {"4": "1815-05-04", "9 May 1815": "1815-05-09"}
    assert values("It ran from June to August 1941.") == {"June": "1941-06", "August 1941": "1941-08"}
    assert values("It ran from 499 to 493 BC.") == {"499": "BC0499", "493 BC": "BC0493"}


def test_modifiers() -> None:
    mods = {
        mention.text: mention.mod
        for mention in find_times(
            "In late 2014, mid-April 2015, nearly two hours, at least a year, about 5 p.m.", PUBLISHED
        )
    }
    assert mods == {
        "late 2014": "END",
        "mid-April 2015": "MID",
        "nearly two hours": "LESS_THAN",
        "at least a year": "EQUAL_OR_MORE",
        "about 5 p.m.": "APPROX",
    }
