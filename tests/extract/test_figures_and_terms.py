"""Times of wire reports: quarters and halves of results, midnights and nights of reports, terms told in the present."""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.extract.anchors.times import find_times

TUESDAY = datetime.date(2003, 7, 15)

FIGURES = [
    (
        "Lender Ostbank said profit for the quarter ended June 30 fell to $4 million, or 9 cents a share, from "
        "$6 million, or 13 cents a share, a year earlier.",
        [("the quarter", "2003-Q2"), ("June 30", "2003-06-30"), ("a year earlier", "2002-Q2")],
    ),
    (
        "Revenue in the quarter ending April 30 rose to $2 million.",
        [("the quarter", "2003-Q1"), ("April 30", "2003-04-30")],
    ),
    (
        "First-quarter earnings slid. Costs for the quarter grew.",
        [("First-quarter", "2003-Q1"), ("the quarter", "2003-Q1")],
    ),
    ("Net income for the quarter doubled.", [("the quarter", "2003-Q2")]),
    (
        "Housing starts fell 5 percent in May from a year ago.",
        [("May", "2003-05"), ("a year ago", "2002-05")],
    ),
    (
        "Car output was 90,000 in June, against 97,000 two years earlier.",
        [("June", "2003-06"), ("two years earlier", "2001-06")],
    ),
    ("Copper is up 11 percent from a year ago.", [("a year ago", "2002-07")]),
    ("He left the bank a year ago.", [("a year ago", "2002")]),
    (
        "For the nine months, the loss was $2 million, compared with $3 million a year earlier.",
        [("the nine months", "P9M"), ("a year earlier", "2002")],
    ),
    (
        "Exports fell in the first half, and analysts see no growth in the second half.",
        [("the first half", "2003-H1"), ("the second half", "2003-H2")],
    ),
    ("First-half profit rose on strong demand.", [("First-half", "2003-H1")]),
    ("Analysts say sales are booked for the second half and prices hold.", [("the second half", "2003-H2")]),
    ("The striker scored in the second half; sales of shirts and profits rose.", []),
    ("Sales fell in the first half of the fair as prices rose.", []),
    (
        "Tin shares sank on Tuesday after the strike of July 3. By 1445 GMT the stock was off a tenth.",
        [("Tuesday", "2003-07-15"), ("July 3", "2003-07-03"), ("1445 GMT", "2003-07-15T14:45")],
    ),
    ("Oil for August delivery fell; cocoa for May delivery rose.", [("August", "2003-08"), ("May", "2004-05")]),
    ("In the April-June quarter, orders slipped to 3 million.", [("the April-June quarter", "2003-Q2")]),
    ("Orders slipped 4 percent in May.", [("May", "2003-05")]),
    ("The bank sees no upturn before the second quarter.", [("the second quarter", "2004-Q2")]),
    ("The index was off 1 percent by mid-morning.", [("mid-morning", "2003-07-15TMO")]),
    (
        "Profit was $9 million in the latest quarter, up from $8 million in the same quarter of 2001.",
        [("the latest quarter", "2003-Q2"), ("the same quarter of 2001", "2001-Q2")],
    ),
    (
        "Orders for the second quarter doubled; the year-earlier figures were hurt by strikes.",
        [("the second quarter", "2003-Q2"), ("year-earlier", "2002-Q2")],
    ),
    ("Costs doubled in the January-March period.", [("the January-March period", "2003-Q1")]),
    ("They restated the last three fiscal years.", [("the last three fiscal years", "P3Y")]),
    (
        "It will earn $2 a share in the fiscal year ending March 31.",
        [("the fiscal year", "FY2004"), ("March 31", "2004-03-31")],
    ),
    (
        "It sold 9 million tons in June, 12 percent more than a year earlier.",
        [("June", "2003-06"), ("a year earlier", "2002-06")],
    ),
    ("Shares fell 4 percent after hours.", []),
    ("It pays three points over six-month bills.", [("six-month", "P6M")]),
]

HOURS = [
    ("The curfew was extended through midnight Friday.", [("midnight Friday", "2003-07-18T24:00")]),
    ("Bids must be in by midnight Thursday.", [("midnight Thursday", "2003-07-17T24:00")]),
    ("The pumps ran until midnight.", [("midnight", "2003-07-15T24:00")]),
    ("A fire broke out just after midnight Monday.", [("midnight Monday", "2003-07-14T00:00")]),
    ("The truce expires at midnight Wednesday.", [("midnight Wednesday", "2003-07-16T24:00")]),
    ("They missed a midnight Friday deadline.", [("midnight Friday", "2003-07-11T24:00")]),
    (
        "The play began at 7:15 p.m. when the lights failed; it reopens next Friday.",
        [("7:15 p.m.", "2003-07-15T19:15"), ("next Friday", "2003-07-18")],
    ),
    (
        "The march was stopped at 4:10 p.m. and will go on at 8 a.m. Thursday.",
        [("4:10 p.m.", "2003-07-15T16:10"), ("8 a.m. Thursday", "2003-07-17T08:00")],
    ),
    ("They gave him until 7 p.m. Friday to go.", [("7 p.m. Friday", "2003-07-18T19:00")]),
    ("Hail fell overnight in two counties.", [("overnight", "2003-07-14TNI")]),
    ("Rain is expected overnight.", [("overnight", "2003-07-15TNI")]),
    (
        "The dam gave way overnight. At 6 a.m. the road was gone.",
        [("overnight", "2003-07-14TNI"), ("6 a.m.", "2003-07-15T06:00")],
    ),
    ("Second was Lisa Dorn in 1:47.32, ahead of Ines Roth.", []),
    ("Shares slipped in after-hours trading.", []),
]

TERMS = [
    ("The dean, who steps down in November, praised him.", [("November", "2003-11")]),
    ("He retires in September after a career in radio.", [("September", "2003-09")]),
    ("She must leave the house by Oct. 4.", [("Oct. 4", "2003-10-04")]),
    ('"We said it then: wait until December."', [("December", "2003-12")]),
    (
        "The Danes, held in Turin last week, return Friday to Aarhus.",
        [("last week", "2003-W28"), ("Friday", "2003-07-18")],
    ),
    ("Schools will stay shut through Thursday.", [("Thursday", "2003-07-17")]),
    (
        "Gales were likely from late Tuesday into Wednesday.",
        [("late Tuesday", "2003-07-15"), ("Wednesday", "2003-07-16")],
    ),
    ("The judge ordered them to leave by Nov. 2.", [("Nov. 2", "2003-11-02")]),
    ("It was a murder of 30 years ago last month.", [("30 years ago", "1973"), ("last month", "1973-06")]),
    (
        "They last met in May 2000; since then one has died and, in March, one retired.",
        [("May 2000", "2000-05"), ("March", "2003-03")],
    ),
    ("It was his third goal in as many days.", []),
    ("Power failed in 90 homes hours before he came.", [("hours", "PTXH")]),
    ("He was tried for the fire of last Oct. 9.", [("last Oct. 9", "2002-10-09")]),
    ("The fire of last August 2 cost 12 lives.", [("last August 2", "2002-08-02")]),
    (
        "The trial opens in mid-October; he had sat in jail since the previous Friday.",
        [("mid-October", "2003-10"), ("the previous Friday", "2003-07-11")],
    ),
    ("It fell two years, one month and 3 days after the first.", [("two years, one month and 3 days", "P2Y1M3D")]),
    ("The forecast calls for hail tonight and Wednesday.", [("tonight", "2003-07-15TNI"), ("Wednesday", "2003-07-16")]),
    ("Some roads may be closed into September.", [("September", "2003-09")]),
    ("He may have left in September.", [("September", "2002-09")]),
    ("The match, which began Sunday in Leeds, goes on without him.", [("Sunday", "2003-07-13")]),
    ("She wept on her last day.", []),
    ("The goal came at 12:44 of the second period.", []),
    ("They met one summer day.", []),
    ("His most recent book sold best.", []),
    ("Playing Saturday: Aarhus v Turin.", [("Saturday", "2003-07-19")]),
    ("Playing Saturday: Aarhus 2 Turin 0.", [("Saturday", "2003-07-12")]),
    ("Housing starts fell in June.", [("June", "2003-06")]),
    ("He pleaded guilty on May 6 to 14 charges.", [("May 6", "2003-05-06")]),
    ("She wrote it for the Sunday Herald.", []),
    ('"One day they found a jar," he said.', []),
    ("The ring is thought to date from Roman times.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), FIGURES + HOURS + TERMS)
def test_wire_times_are_read_as_meant(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(time.text, time.value) for time in find_times(sentence, TUESDAY)] == expected
