"""Chronicles: lines led by their day or put below a year, with or without a stop at their end."""

from __future__ import annotations

import pytest
from tests.extract.event_reading import by_day, events

EVENTS = {
    "launch 1971-04-19",
    "launch 1971-06-06",
    "docking 1971-06-07",
    "undocking 1971-06-29",
    "return 1971-06-29",
    "reentry 1971-10-11",
}

CHRONICLES = {
    "dashes": """Salyut 1 in dates

April 19, 1971 - Salyut 1 launched from Baikonur
June 6, 1971 - Soyuz 11 launched with Dobrovolsky, Volkov and Patsayev
June 7, 1971 - Soyuz 11 docked
June 29, 1971 - Soyuz 11 undocked
June 29, 1971 - Soyuz 11 landed
Oct. 11, 1971 - Salyut 1 reentered the atmosphere""",
    "colons": """A short life: Salyut 1

19 April 1971: launch of Salyut 1 from Baikonur
6 June 1971: launch of Soyuz 11
7 June 1971: Soyuz 11 docks with the station
29 June 1971: Soyuz 11 undocks
29 June 1971: landing of Soyuz 11 in Kazakhstan
11 October 1971: Salyut 1 reenters over the Pacific""",
    "bullets": """Salyut 1

• 19 April 1971 – Launch of Salyut 1
• 6 June 1971 – Launch of Soyuz 11
• 7 June 1971 – Docking of Soyuz 11
• 29 June 1971 – Undocking of Soyuz 11
• 29 June 1971 – Landing of Soyuz 11
• 11 October 1971 – Reentry of Salyut 1""",
    "figures": """Salyut 1

19.04.1971 Launch of Salyut 1
06.06.1971 Launch of Soyuz 11
07.06.1971 Soyuz 11 docks with Salyut 1
29.06.1971 Soyuz 11 undocks
29.06.1971 Soyuz 11 lands in Kazakhstan
11.10.1971 Reentry of Salyut 1""",
    "weekdays": """Salyut 1

Monday, 19 April 1971: Launch of Salyut 1
Sunday, 6 June 1971: Launch of Soyuz 11
Monday, 7 June 1971: Docking of Soyuz 11
Tuesday, 29 June 1971: Undocking of Soyuz 11
Tuesday, 29 June 1971: Landing of Soyuz 11
Monday, 11 October 1971: Reentry of Salyut 1""",
}


@pytest.mark.parametrize("form", CHRONICLES)
def test_lines_led_by_their_day_are_sentences_of_their_own(form: str) -> None:
    assert set(by_day(CHRONICLES[form], "1972-01-10")) == EVENTS


def test_days_below_a_year_are_of_that_year() -> None:
    text = """The first stations

1971

April 19: Salyut 1 is launched from Baikonur.
June 7: Soyuz 11 docks with the station.

1973

May 14: Skylab is launched from Kennedy Space Center.
May 25: Its first crew lifts off.

1974

Feb. 8: The last crew splashes down."""
    assert {f"{kind} {day}" for kind, day, _ in events(text, "1999-08-01")} == {
        "launch 1971-04-19",
        "docking 1971-06-07",
        "launch 1973-05-14",
        "launch 1973-05-25",
        "return 1974-02-08",
    }


def test_a_year_alone_in_a_line_heads_nothing_if_it_stands_there_once() -> None:
    text = """Proton fleet back in service

2014

June 27: A Proton carrying a relay satellite was launched from Baikonur."""
    assert events(text, "2015-06-29") == [("launch", "2015-06-27", "actual")]


def test_one_line_led_by_a_day_is_the_report_of_that_day() -> None:
    text = """Crew ship at the station

NOVEMBER 14, 2018 - The cargo ship Progress MS-10 is to be launched from Baikonur on Friday."""
    assert events(text, "2018-11-14") == [("launch", "2018-11-16", "planned")]


def test_a_line_broken_in_front_of_a_day_goes_on() -> None:
    text = """The three satellites were put into orbit by one rocket, which was launched on
May 3, 2009 - a day of strong winds - from Jiuquan. The first fell silent on
May 9, 2009 - a Saturday - and the second on
July 1, 2009 - in summer."""
    assert events(text, "2010-01-01") == [("launch", "2009-05-03", "actual")]
