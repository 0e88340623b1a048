"""Slots that were given up: one after the other, before a start, or told by a sentence of their own."""

from __future__ import annotations

from event_reading import by_day, events


def test_a_plan_slips_from_day_to_day() -> None:
    text = "The launch of Crew-7 was moved from Aug. 24 to Friday and then to Saturday."
    assert events(text, "2023-08-21") == [
        ("launch", "2023-08-24", "delayed"),
        ("launch", "2023-08-25", "delayed"),
        ("launch", "2023-08-26", "planned"),
    ]


def test_a_weekday_behind_the_slot_it_replaced_follows_that_slot() -> None:
    text = "The liftoff of Vega was put off from Monday, May 6, to Tuesday because of a valve."
    assert events(text, "2024-04-29") == [("launch", "2024-05-06", "delayed"), ("launch", "2024-05-07", "planned")]


def test_delays_before_a_start_are_slots() -> None:
    text = "Galileo lifted off on Oct. 18, 1989, after delays on Oct. 12 and 17 because of weather."
    assert events(text) == [
        ("launch", "1989-10-12", "delayed"),
        ("launch", "1989-10-17", "delayed"),
        ("launch", "1989-10-18", "actual"),
    ]
    text = "Galileo lifted off on Oct. 18, 1989, after a delay of six days."
    assert events(text) == [("launch", "1989-10-18", "actual")]


def test_the_hour_of_a_start_is_not_of_the_delays_before_it() -> None:
    text = (
        "Landsat 5 followed on March 1, 1984. A Delta carried it up from Vandenberg at 9:59 a.m. PST, after two "
        "postponements on Feb. 27 and Feb. 28 that were due to strong winds."
    )
    assert [each for each in events(text) if each[2] == "actual"] == [("launch", "1984-03-01T17:59Z", "actual")]


def test_a_former_date_told_by_a_sentence_of_its_own() -> None:
    text = "The launch readiness date for PACE is moving to no earlier than Jan. 30. The previous target was Jan. 12."
    assert events(text, "2023-12-04") == [("launch", "2024-01-12", "delayed"), ("launch", "2024-01-30", "planned")]
    text = "Artemis II is now set for launch on Jan. 12. The original target was Dec. 28."
    assert events(text, "2025-09-28") == [("launch", "2025-12-28", "delayed"), ("launch", "2026-01-12", "planned")]


def test_a_readiness_review_is_no_launch() -> None:
    assert events("The launch readiness review for PACE is on Jan. 30.", "2023-12-04") == []


def test_a_former_hour_is_none_of_what_holds() -> None:
    text = (
        "The spacewalk is planned for Thursday. The hatch will open at 7:10 a.m. EDT on Thursday, Sept. 30, when the "
        "spacewalk is to begin. NASA had first announced a start at 5:45 a.m. EDT."
    )
    assert sorted(events(text, "2021-09-28")) == [
        ("hatch_opening", "2021-09-30T11:10Z", "planned"),
        ("spacewalk", "2021-09-30T09:45Z", "delayed"),
        ("spacewalk", "2021-09-30T11:10Z", "planned"),
    ]


def test_a_written_weekday_decides_the_year_of_a_former_date() -> None:
    text = "NASA now plans to launch Swot on Thursday, Dec. 22. The former launch date was Saturday, Dec. 10."
    assert sorted(by_day(text, "2022-10-20")) == ["launch 2022-12-10", "launch 2022-12-22"]
