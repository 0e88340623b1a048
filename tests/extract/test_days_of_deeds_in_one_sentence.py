"""Days and hours that belong to one deed of a sentence and not to its neighbour, and flights that missed their goal."""

from __future__ import annotations

import pytest
from event_reading import brief, events, read


def test_a_month_told_in_the_sentence_is_that_of_its_days() -> None:
    text = (
        "20 Years Ago: A Winter at Mars\n\nAn M-V rocket launched the orbiter Nozomi on July 4, 1998. It swung past "
        "Earth "
        "on Dec. 20 of that year. Efforts to mend it were given up in December 2003, and Nozomi flew past Mars on "
        "Dec. 14."
    )
    assert events(text, "2023-12-14") == [
        ("launch", "1998-07-04", "actual"),
        ("flyby", "1998-12-20", "actual"),
        ("flyby", "2003-12-14", "actual"),
    ]


@pytest.mark.parametrize("burns", ["two deorbit burns at 12:00 and 14:58 UTC", "firings at 13:20, 14:10 and 14:58 UTC"])
def test_burns_keep_their_hours(burns: str) -> None:
    text = (
        f"Progress 90 is at its end.\n\nFollowing {burns}, the ship entered the upper atmosphere at a height of 120 km "
        "at 15:31 UTC."
    )
    assert events(text, "2025-04-19") == [("reentry", "2025-04-19T15:31Z", "actual")]


def test_free_flight_begins_with_the_undocking() -> None:
    text = "Cygnus had been in free flight since 5 September, when it undocked from the station at 23:29 UTC."
    assert events(f"Cygnus burned up.\n\n{text}", "2025-09-29") == [("undocking", "2025-09-05T23:29Z", "actual")]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("On June 24 the two craft will separate and the crew will dock again.", ["undocking 06-24", "docking 06-24"]),
        ("On June 24 it will undock and the crew will make a manual docking.", ["undocking 06-24", "docking 06-24"]),
        ("On June 24 it will undock and the crew will come home in July.", ["undocking 06-24", "return 07"]),
    ],
)
def test_a_day_that_opens_a_plan_is_that_of_both_its_clauses(told: str, days: list[str]) -> None:
    text = f"Shenzhou-30 docked with Tiangong on June 2.\n\n{told}"
    found = [f"{kind} {day[5:]}" for kind, day, status in events(text, "2027-06-16") if status == "planned"]
    assert sorted(found) == sorted(days)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "The first test flight of the spacecraft, in December 2019, did not reach the station.",
            [("launch", "2019-12", "actual")],
        ),
        (
            "Unable to brake, the probe instead flew past Eros on 23 December 1998 at 18:41 UTC.",
            [("flyby", "1998-12-23T18:41Z", "actual")],
        ),
        (
            "The docking at the front port on Oct. 10, 1977, did not succeed.",
            [("docking", "1977-10-10", "failed")],
        ),
        (
            "Hayabusa2 will fly past the asteroid Torifune in July 2031 and reach its last goal in 2036.",
            [("flyby", "2031-07", "planned")],
        ),
    ],
)
def test_goals_that_were_missed_or_come_later(told: str, found: list[tuple[str, str, str]]) -> None:
    assert [brief(each) for each in read(f"Of the craft and its port\n\n{told}", "2022-05-26").candidates] == found


def test_the_hour_at_which_the_window_of_a_missed_launch_opened() -> None:
    text = (
        "The launch of Cygnus was called off on Sept. 3 because of a leak. The launch window had opened at 2:17 p.m. "
        "EDT."
    )
    assert events(f"Cygnus waits.\n\n{text}", "2022-09-05") == [("launch", "2022-09-03T18:17Z", "delayed")]


@pytest.mark.parametrize(
    "text",
    [
        "Atlantis landed on Runway 23 at Edwards Air Force Base, California, at 5:59 a.m. PST after rain had again "
        "closed the Florida strip.",
        "On Friday the capsule splashed down off San Diego, California, at 5:59 a.m. PST before a storm reached the "
        "area.",
    ],
)
def test_a_time_before_after_or_before_is_of_the_verb_that_leads_to_it(text: str) -> None:
    assert events(text, "2002-06-07") == [("return", "2002-06-07T13:59Z", "actual")]
