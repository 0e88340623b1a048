"""Flight plans in columns: the hours since launch are no clock times, each row tells its own event."""

from __future__ import annotations

import pytest
from event_reading import events

_ELAPSED = """SKYLAB 9 TIMELINE

EVENT                      ELAPSED TIME   DATE      EDT
Liftoff                    000:00:00      May 14    1:30 p.m.
Docking                    008:25:10      May 14    9:55 p.m.
First EVA                  318:15         May 27   7:45 p.m.
Splashdown                 674:49         June 11  4:19 p.m.

The crew is in quarantine.
"""
_HOURS = """SKYLAB 9 TIMELINE

EVENT             GET            DATE/EDT
Liftoff           00:00          May 14   1:30 p.m.
Docking           08:25          May 14   9:55 p.m.
First EVA         318:15         May 27   7:45 p.m.
Splashdown        674:49         June 11  4:19 p.m.
"""
_DAYS_FIRST = """SKYLAB 9 TIMELINE (EDT)

May 14    1:30 p.m.   Liftoff of Skylab 9
May 14    9:55 p.m.   Docking
May 27    7:45 p.m.   First spacewalk begins
June 11   4:19 p.m.   Splashdown
"""
_TABS = """SKYLAB 9 TIMELINE (all times EDT)

Liftoff\tMay 14\t1:30 p.m.
Docking\tMay 14\t9:55 p.m.
EVA 1 begins\tMay 27\t7:45 p.m.
Splashdown\tJune 11\t4:19 p.m.
"""


@pytest.mark.parametrize("table", [_ELAPSED, _HOURS, _DAYS_FIRST, _TABS])
def test_rows_of_a_flight_plan(table: str) -> None:
    assert events(table, "1973-05-01") == [
        ("launch", "1973-05-14T17:30Z", "planned"),
        ("docking", "1973-05-15T01:55Z", "planned"),
        ("spacewalk", "1973-05-27T23:45Z", "planned"),
        ("return", "1973-06-11T20:19Z", "planned"),
    ]


def test_clock_time_before_its_day_in_prose_stays_one() -> None:
    assert events("Skylab 9 lifted off at 13:30 May 14 UTC.", "1973-05-20") == [
        ("launch", "1973-05-14T13:30Z", "actual")
    ]
