"""Days and counts told for several events at once, and the one that is meant of them."""

from __future__ import annotations

from event_reading import crews, events


def test_hours_of_the_first_and_the_second_are_of_the_days_told_before() -> None:
    told = events(
        "Astronauts will conduct two spacewalks on Monday, March 11, and Friday, March 15. Both will be shown live.\n\n"
        "The first spacewalk is set to begin at 7 a.m. EDT.\n\nThe second spacewalk will begin at 8:30 a.m. EDT.",
        "2024-03-01",
    )
    assert told == [
        ("spacewalk", "2024-03-11T11:00Z", "planned"),
        ("spacewalk", "2024-03-15T12:30Z", "planned"),
    ]


def test_one_that_set_a_record_is_no_plan() -> None:
    told = events(
        "The Shenzhou-17 crew was launched on October 26, 2023. In orbit they made two extravehicular activities. The "
        "first, on December 21, lasted seven hours and set a mark for repairs.",
        "2024-05-02",
    )
    assert told == [("launch", "2023-10-26", "actual"), ("spacewalk", "2023-12-21", "actual")]


def test_the_only_spacewalk_is_one() -> None:
    told = events(
        "Endeavour came home on June 1. Drew Feustel and Mike Fincke conducted the only spacewalk of the mission on "
        "May 25. They moved a pump.",
        "2011-06-02",
    )
    assert told == [("spacewalk", "2011-05-25", "actual"), ("return", "2011-06-01", "actual")]


def test_walkers_of_the_station_did_not_come_in_the_shuttle() -> None:
    told = crews(
        "Shuttle Atlantis came home on May 26.\n\n"
        "Space shuttle Atlantis was launched on May 14, 2010, with Ken Ham and Dominic Antonelli aboard.\n\n"
        "Expedition 23 flight engineers Tracy Caldwell and Soichi Noguchi made a spacewalk on May 18. Atlantis landed "
        "on May 26.",
        "2010-05-27",
    )
    assert told["spacewalk 2010-05-18"] == {"Caldwell", "Noguchi"}
    assert told["launch 2010-05-14"] == told["return 2010-05-26"] == {"Ham", "Antonelli"}


def test_what_came_some_days_later_or_earlier_has_no_day() -> None:
    text = (
        "Cassini entered orbit around Saturn on July 1, 2004. A few days later it passed Titan. Some weeks earlier it "
        "had flown past Phoebe. Two days later it passed Titan again."
    )
    assert events(text, "2010-05-02") == [
        ("orbit_insertion", "2004-07-01", "actual"),
        ("flyby", "2004-07-03", "actual"),
    ]
