"""Calendars: a day, and behind a colon or a dash what flies then, without a verb."""

from __future__ import annotations

import pytest
from event_reading import brief, events, read

CALENDAR = "The launch calendar\n\nAs of today, these flights are on the books:\n\n"


@pytest.mark.parametrize(
    ("item", "time", "vehicle", "rocket"),
    [
        ("• May 9: Biomass, a radar satellite, on a Vega C from Kourou.", "2028-05-09", "Biomass", "Vega-C"),
        (
            "– Sat., May 13, 4:10 a.m. EDT — Falcon 9, Cape Canaveral, with SXM-11.",
            "2028-05-13T08:10Z",
            "SXM-11",
            "Falcon 9",
        ),
        (
            "* 14 May, 0930 UTC | Long March 7 | Wenchang | Tianzhou-12",
            "2028-05-14T09:30Z",
            "Tianzhou-12",
            "Long March 7",
        ),
        ("- Tue., May 16: Soyuz MS-35 from Baikonur, 9:20 a.m. Moscow time.", "2028-05-16T06:20Z", "Soyuz MS-35", ""),
    ],
)
def test_an_item_of_a_calendar_is_a_launch(item: str, time: str, vehicle: str, rocket: str) -> None:
    (told,) = read(CALENDAR + item, "2028-05-02").candidates
    assert brief(told) == ("launch", time, "planned")
    names = [craft for craft in (told.event.vehicle, told.event.launch_vehicle) if craft]
    assert names == [vehicle, rocket] if rocket else names == [vehicle]


def test_an_item_does_not_take_its_craft_from_the_one_before() -> None:
    text = CALENDAR + (
        "• May 9: Biomass, a radar satellite, on a Vega C from Kourou.\n\n"
        "• May 12: A batch of radio relays, to low orbit on a Falcon 9.\n"
    )
    assert "Biomass" not in [
        each.event.vehicle for each in read(text, "2028-05-02").candidates if each.event.start.iso() == "2028-05-12"
    ]


@pytest.mark.parametrize(
    "item",
    [
        "• May 9: The Vega C rolls out of its hall at Kourou.",
        "• May 9: Falcon 9 static fire at Cape Canaveral.",
        "• May 9: Briefing on the Falcon 9 from Cape Canaveral.",
        "• May 9: A talk about the history of the Ariane 5.",
    ],
)
def test_an_item_about_something_else_is_no_launch(item: str) -> None:
    assert events(CALENDAR + item, "2028-05-02") == []


def test_days_heading_a_timetable_are_not_of_the_year_told_of_last() -> None:
    text = (
        "The ferry flies on Tuesday, May 16, at 7:40 p.m. EDT and docks on Friday, May 19. The first of its kind flew "
        "in April 2006.\n\nTimes of the broadcast, all EDT, are:\n\nTuesday, May 16\n7:15 p.m. – Launch coverage begins"
        " (launch at 7:40 p.m.)\n\nFriday, May 19\n8:30 a.m. – Docking coverage begins (docking at 9:30 a.m.)\n"
    )
    times = [each[1] for each in events(text, "2023-05-08")]
    assert [time for time in times if time.startswith("2006-05")] == []
    assert "2023-05-16T23:40Z" in times
    assert "2023-05-19T13:30Z" in times


def test_saturday_in_short_is_no_verb() -> None:
    text = "Coming up\n\n- Sat., Feb. 3: Ariane 6, Kourou\n- Sun., Feb. 4: Falcon 9, Cape Canaveral\n"
    assert [each[1:] for each in events(text, "2024-01-06")] == [("2024-02-03", "planned"), ("2024-02-04", "planned")]
