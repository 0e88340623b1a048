"""Times as newswire writes them: politics, business, sport, crime, science; extents and values as TimeML asks.

Extents take in articles and modifiers, not prepositions. Every text is dated Friday, 22 March 2013.
"""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.extract.anchors.times import find_times

PUBLISHED = datetime.date(2013, 3, 22)

POLITICS = [
    (
        "The premier resigned late Monday, less than two weeks after the vote, and will go at the end of the month.",
        [
            ("late Monday", "DATE", "2013-03-18", "END"),
            ("less than two weeks", "DURATION", "P2W", "LESS_THAN"),
            ("the end of the month", "DATE", "2013-03", "END"),
        ],
    ),
    ("Parliament meets Monday.", [("Monday", "DATE", "2013-03-25", "")]),
    (
        "The White House said he would travel next Tuesday and return the following day.",
        [("next Tuesday", "DATE", "2013-03-26", ""), ("the following day", "DATE", "2013-03-27", "")],
    ),
    (
        "The Senate voted early Saturday to pass the 2014 budget, its first in four years.",
        [
            ("early Saturday", "DATE", "2013-03-16", "START"),
            ("2014", "DATE", "2014", ""),
            ("four years", "DURATION", "P4Y", ""),
        ],
    ),
    (
        "At the time, he was once the richest man there.",
        [("the time", "DATE", "PAST_REF", ""), ("once", "DATE", "PAST_REF", "")],
    ),
    ("Hearings begin the week of May 6.", [("the week of May 6", "DATE", "2013-W19", "")]),
    (
        "The term ends in January 2017; a minister travels this coming Thursday.",
        [("January 2017", "DATE", "2017-01", ""), ("this coming Thursday", "DATE", "2013-03-28", "")],
    ),
    (
        "About two weeks ago he called; on the same day the talks collapsed.",
        [("About two weeks ago", "DATE", "2013-W10", "APPROX"), ("the same day", "DATE", "2013-03-04", "")],
    ),
    (
        "Some day the future will tell.",
        [("Some day", "DATE", "FUTURE_REF", ""), ("the future", "DATE", "FUTURE_REF", "")],
    ),
    ("In those days few voted.", [("those days", "DATE", "PAST_REF", "")]),
    ("Rules were tightened after 9/11.", [("9/11", "DATE", "2001-09-11", "")]),
]

BUSINESS = [
    (
        "Shares fell in early trading Friday after third-quarter profit missed forecasts.",
        [("Friday", "DATE", "2013-03-22", ""), ("third-quarter", "DATE", "2012-Q3", "")],
    ),
    ("In the fourth quarter, net income rose.", [("the fourth quarter", "DATE", "2012-Q4", "")]),
    (
        "Sales in the three months ended Dec. 31 beat those of a year earlier.",
        [
            ("the three months", "DURATION", "P3M", ""),
            ("Dec. 31", "DATE", "2012-12-31", ""),
            ("a year earlier", "DATE", "2011", ""),
        ],
    ),
    ("The year-ago quarter had been weak.", [("The year-ago quarter", "DATE", "2012-Q1", "")]),
    ("Orders for the current quarter are weak.", [("the current quarter", "DATE", "2013-Q1", "")]),
    ("For fiscal 2013 the firm expects growth.", [("fiscal 2013", "DATE", "FY2013", "")]),
    (
        "The firm, founded 25 years ago, will cut jobs in the second half of the year.",
        [("25 years ago", "DATE", "1988", ""), ("the second half of the year", "DATE", "2013-H2", "")],
    ),
    (
        "Last month's loss follows two months of strikes; this year's plan changed.",
        [
            ("Last month", "DATE", "2013-02", ""),
            ("two months", "DURATION", "P2M", ""),
            ("this year", "DATE", "2013", ""),
        ],
    ),
    (
        "It rose 11 percent in the last 12 months and over the next decade may double.",
        [("the last 12 months", "DURATION", "P12M", ""), ("the next decade", "DURATION", "P1DE", "")],
    ),
    ("The board meets quarterly and pays annually.", [("quarterly", "SET", "P1Q", ""), ("annually", "SET", "P1Y", "")]),
]

SPORT = [
    ("They won the 2012 season opener.", [("the 2012 season", "DATE", "2012", "")]),
    ("Last season they lost.", [("Last season", "DATE", "2012", "")]),
    (
        "She won gold last August; the next race is March 30-31 in Rome.",
        [
            ("last August", "DATE", "2012-08", ""),
            ("March 30", "DATE", "2013-03-30", ""),
            ("31", "DATE", "2013-03-31", ""),
        ],
    ),
    ("Sunday's game is off.", [("Sunday", "DATE", "2013-03-24", "")]),
    ("The striker scored in the second half.", []),
    (
        "They train every day, meet twice a month and play on weekends.",
        [
            ("every day", "SET", "P1D", ""),
            ("twice a month", "SET", "P1M", ""),
            ("weekends", "SET", "XXXX-WXX-WE", ""),
        ],
    ),
]

CRIME = [
    (
        "Police said Wednesday night that a 27-year-old man had been on the run for more than a decade.",
        [
            ("Wednesday night", "TIME", "2013-03-20TNI", ""),
            ("27-year-old", "DURATION", "P27Y", ""),
            ("more than a decade", "DURATION", "P1DE", "MORE_THAN"),
        ],
    ),
    (
        "The crimes took place between 1975 and 1983, in the '70s and the early 1980s.",
        [
            ("1975", "DATE", "1975", ""),
            ("1983", "DATE", "1983", ""),
            ("the '70s", "DATE", "197", ""),
            ("the early 1980s", "DATE", "198", "START"),
        ],
    ),
    (
        "A 72-hour ultimatum ends at 6 a.m. Monday (0300 GMT).",
        [
            ("72-hour", "DURATION", "PT72H", ""),
            ("6 a.m. Monday", "TIME", "2013-03-25T06:00", ""),
            ("0300 GMT", "TIME", "2013-03-25T03:00", ""),
        ],
    ),
    ("He waited all day.", [("all day", "DURATION", "P1D", "")]),
    ("The 26-year period ended with his death.", [("The 26-year period", "DURATION", "P26Y", "")]),
    (
        "He died at the age of 93 on Tuesday.",
        [("the age of 93", "DURATION", "P93Y", ""), ("Tuesday", "DATE", "2013-03-19", "")],
    ),
    ("The case was closed half a century ago.", [("half a century ago", "DATE", "1963", "")]),
]

SCIENCE = [
    ("The rocks formed 3.8 billion years ago.", [("3.8 billion years ago", "DATE", "PAST_REF", "")]),
    ("It lay there for tens of millions of years.", [("tens of millions of years", "DURATION", "PXY", "")]),
    (
        "The storm is expected to hit the coast over the weekend, perhaps as soon as Saturday morning.",
        [("the weekend", "DATE", "2013-W12-WE", ""), ("Saturday morning", "TIME", "2013-03-23TMO", "")],
    ),
    (
        "It cooled overnight Thursday and was to fall again Sunday night.",
        [("overnight Thursday", "TIME", "2013-03-21TNI", ""), ("Sunday night", "TIME", "2013-03-24TNI", "")],
    ),
    (
        "The quake struck at 2:46 p.m. local time (0546 GMT) on Friday.",
        [
            ("2:46 p.m. local time", "TIME", "2013-03-22T14:46", ""),
            ("0546 GMT", "TIME", "2013-03-22T05:46", ""),
            ("Friday", "DATE", "2013-03-22", ""),
        ],
    ),
    (
        "Easter Sunday falls in spring this year; shops close on Good Friday.",
        [
            ("Easter Sunday", "DATE", "2013-03-31", ""),
            ("spring", "DATE", "2013-SP", ""),
            ("this year", "DATE", "2013", ""),
            ("Good Friday", "DATE", "2013-03-29", ""),
        ],
    ),
    (
        "From the mid-1990s until 2008, and every five years since, they asked 20th century questions.",
        [
            ("the mid-1990s", "DATE", "199", "MID"),
            ("2008", "DATE", "2008", ""),
            ("every five years", "SET", "P5Y", ""),
            ("20th century", "DATE", "19", ""),
        ],
    ),
    (
        "It is currently at half past nine, at a quarter to ten and at 14h30 that readings are taken.",
        [
            ("currently", "DATE", "PRESENT_REF", ""),
            ("half past nine", "TIME", "2013-03-22T09:30", ""),
            ("a quarter to ten", "TIME", "2013-03-22T09:45", ""),
            ("14h30", "TIME", "2013-03-22T14:30", ""),
        ],
    ),
    ("The last week of September 2012 was mild.", [("The last week of September 2012", "DATE", "2012-W39", "")]),
]


TENSES = [
    ("A cabinet was to be sworn in Monday; the vote will be held Sunday.", ["2013-03-25", "2013-03-24"]),
    ("Traders await Monday's figures and want a deal by Tuesday.", ["2013-03-25", "2013-03-26"]),
    ("Before the money runs out, lawmakers on Tuesday passed a bill.", ["2013-03-19"]),
    ("Schools reopen Monday ahead of Tuesday's strike.", ["2013-03-25", "2013-03-26"]),
    ("The rebels took the town weeks after a revolt on May 22.", ["PXW", "2012-05-22"]),
    ("Late on Monday he left; in the early hours of Tuesday he was back.", ["2013-03-18", "2013-03-19TMO"]),
]

PAST_VERBS = [
    ("Incomes grew at the slowest pace since July, after they sold the mill on Dec. 3.", ["2012-07", "2012-12-03"]),
    (
        "Records began 130 years ago. Exports are banned from April 15 until the end of the year.",
        ["1883", "2013-04-15", "2013"],
    ),
    ("The bank will cut rates Tuesday.", ["2013-03-26"]),
]

BUSINESS_DATES = [
    ("It will report results for the fourth quarter on Monday.", ["2012-Q4", "2013-03-25"]),
    ("Profit rose from $3 million a year earlier. Fourth-quarter costs fell.", ["2012", "2012-Q4"]),
    ("Exports grew in the December quarter, and the firm raised its 2013 earnings outlook.", ["2012-Q4", "2013"]),
    ("Orders fell in the current fiscal year after the last fiscal year's boom.", ["FY2013", "FY2012"]),
    ("In afternoon trading Thursday stocks fell; they are up for the week.", ["TAF", "2013-03-21", "2013-W12"]),
    ("He took over 18 months ago; in April last year the post was cut.", ["2011-09", "2012-04"]),
    ("As recently as mid-November it stood at 79.", ["2012-11"]),
]

LENGTHS = [
    ("It stood for a quarter of a century, then fell in three quarters of an hour.", ["P25Y", "PT45M"]),
    ("She ran 2 hours, 8 minutes and 1 second, 26 seconds ahead of her sister.", ["PT2H8M1S", "PT26S"]),
    ("These two weeks changed him; over the next decade he will forget.", ["P2W", "P1DE"]),
    ("During office hours the wards are full twice daily.", ["P1D"]),
]

DAYS_AND_NIGHTS = [
    ("A curfew runs from 6 p.m. until 6 a.m. every night.", ["XXXX-XX-XXT18:00", "XXXX-XX-XXT06:00", "XXXX-XX-XXTNI"]),
    (
        "Troops moved in before dawn on Monday, at 4 in the morning.",
        ["2013-03-18TMO", "2013-03-18", "2013-03-18T04:00"],
    ),
    ("Earlier Thursday she called; later that day she left.", ["2013-03-21", "2013-03-21"]),
    ("The Winter Games began in the late 1800s, said Mr. March of the '30s.", ["18", "193"]),
]


PUT_OFF_AND_HOPED_FOR = [
    ("The judge adjourned the hearing until Tuesday; he had sat until Thursday.", ["2013-03-26", "2013-03-21"]),
    ("The council put off the vote till Monday, and a bridge is closed.", ["2013-03-25"]),
    ("The port expected its first ships by Wednesday. The first one came by Tuesday.", ["2013-03-27", "2013-03-19"]),
    ("They leave for Lima on Sunday and return on Thursday.", ["2013-03-24", "2013-03-28"]),
]

COMPARED = [
    ("The index is a fifth below its high of Jan. 5.", ["2013-01-05"]),
    ("Rents rose in 2011 as wages fell in the second half of the year.", ["2011", "2011-H2"]),
    ("Fourth-quarter profit rose to $3 million from $2 million a year earlier.", ["2012-Q4", "2011-Q4"]),
    ("The firm said fourth-quarter sales beat those of the same quarter last year.", ["2012-Q4", "2011-Q4"]),
    (
        "In May sales fell from the same month a year ago, and rents from the same month last year.",
        ["2012-05", "2011-05", "2011-05"],
    ),
    ("The bids for the 2018 and 2022 cups were sold; about 2022 tickets were not.", ["2018", "2022"]),
]

ONE_MORE = [
    ("The talks need another year, another week and another two days.", ["P1Y", "P1W", "P2D"]),
    ("She sings on Saturday nights and walks every Monday morning.", ["XXXX-WXX-6TNI", "XXXX-WXX-1TMO"]),
]


@pytest.mark.parametrize(
    ("text", "values"),
    TENSES + PAST_VERBS + BUSINESS_DATES + LENGTHS + DAYS_AND_NIGHTS + PUT_OFF_AND_HOPED_FOR + COMPARED + ONE_MORE,
)
def test_values_in_order(text: str, values: list[str]) -> None:
    found = [each.value for each in find_times(text, PUBLISHED)]
    assert found == [f"2013-03-22{each}" if each == "TAF" else each for each in values]


@pytest.mark.parametrize(("text", "expected"), POLITICS + BUSINESS + SPORT + CRIME + SCIENCE)
def test_news(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = [(each.text, each.type, each.value, each.mod) for each in find_times(text, PUBLISHED)]
    assert found == expected


@pytest.mark.parametrize("published", [datetime.date(2013, 3, 22), datetime.date(2013, 3, 23)])
def test_a_night_between_two_weekdays(published: datetime.date) -> None:
    text = "The ship undocked at 11:49 p.m. Friday and arrived at 1:17 a.m. Saturday."
    assert [each.value for each in find_times(text, published)] == ["2013-03-22T23:49", "2013-03-23T01:17"]


def test_bare_clock_times_go_round_midnight() -> None:
    text = "The ship undocked at 11:49 p.m. Thursday. It landed at 1:17 a.m."
    assert [each.value for each in find_times(text, PUBLISHED)] == ["2013-03-21T23:49", "2013-03-22T01:17"]
    text = "The ship undocked at 11:49 p.m. It landed at 1:17 a.m."
    assert [each.value for each in find_times(text, PUBLISHED)] == ["2013-03-21T23:49", "2013-03-22T01:17"]


def test_the_rows_after_midnight_stay_on_the_next_day() -> None:
    rows = "Monday, Oct. 4, 2010\n\n11:00 p.m.  Wake-up\n1:30 a.m.  Suit-up\n4:55 a.m.  Liftoff\n"
    clocks = [each.value for each in find_times(rows, PUBLISHED) if each.clock]
    assert clocks == ["2010-10-04T23:00", "2010-10-05T01:30", "2010-10-05T04:55"]


def test_a_table_gives_its_rows_days_and_zone() -> None:
    table = "Liftoff;2021-10-05 08:55:02 UTC\nHatch opening;2021-10-05 14:00 UTC\n"
    found = find_times(table, PUBLISHED)
    assert [each.text for each in found] == ["2021-10-05 08:55:02 UTC", "2021-10-05 14:00 UTC"]
    assert all(each.zone_source == "stated" for each in found)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It flies in late 2027.", datetime.date(2027, 9, 1), datetime.date(2028, 1, 1)),
        ("It was thought of in the early 1970s.", datetime.date(1970, 1, 1), datetime.date(1974, 1, 1)),
        ("It came in mid-March 2014.", datetime.date(2014, 3, 11), datetime.date(2014, 3, 21)),
        ("It comes later in 2014.", datetime.date(2014, 1, 1), datetime.date(2015, 1, 1)),
    ],
)
def test_early_and_late_bound_a_third(text: str, first: datetime.date, last: datetime.date) -> None:
    (mention,) = find_times(text, PUBLISHED)
    epoch = datetime.date(1970, 1, 1)
    bounds = ((first - epoch).days * 86_400_000, (last - epoch).days * 86_400_000)
    assert mention.when is not None
    assert (mention.when.lo_ms, mention.when.hi_ms) == bounds
