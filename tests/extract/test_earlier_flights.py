"""What an article tells of another flight of its craft stays out of the flight it is about."""

from __future__ import annotations

from event_reading import craft, crews


def test_an_earlier_return_leaves_the_planned_one_to_the_flight() -> None:
    text = (
        "Space shuttle Atlantis will make its second flight with Brewster Shaw, Bryan O'Connor and Mary Cleave. "
        "Launch is set for Tuesday, Nov. 26, 1985. Landing is scheduled for Tuesday, Dec. 3. "
        "Atlantis came back from its first flight on Oct. 7."
    )
    assert craft(text, "1985-11-22")["return 1985-12-03"] == "Space Shuttle Atlantis"
    told = crews(text, "1985-11-22")
    assert told["return 1985-12-03"] == {"Shaw", "O'Connor", "Cleave"}
    assert told["return 1985-10-07"] == set()


def test_who_walked_outside_years_before_is_not_aboard() -> None:
    text = (
        "On April 5, 1991, Atlantis lifted off with Steven Nagel, Jerry Ross and Jay Apt. Ross and Apt went outside on "
        "April 7. It was the first spacewalk by Americans since Dec. 1, 1985, when Ross and Sherwood Spring had worked "
        "outside the same orbiter. Atlantis landed on April 11."
    )
    told = crews(text, "1991-04-14")
    assert told["launch 1991-04-05"] == told["return 1991-04-11"] == {"Nagel", "Ross", "Apt"}
    assert told["spacewalk 1985-12-01"] == {"Ross", "Spring"}


def test_a_launch_months_later_than_planned_is_the_same_flight() -> None:
    text = (
        "February 9, 1993\n\nThe launch of Columbia with the laboratory is planned for February 25.\n\n"
        "April 26, 1993\n\nColumbia is in orbit. It lifted off today. On board are Steven Nagel, Terence Henricks and "
        "Jerry Ross."
    )
    assert crews(text, "1993-04-26")["launch 1993-04-26"] == {"Nagel", "Henricks", "Ross"}


def test_a_laboratory_flies_in_its_shuttle() -> None:
    text = (
        "Spacelab J: a report\n\nThe laboratory Spacelab J flew aboard space shuttle Endeavour, which lifted off on "
        "Sept. 12, 1992. Landing was on Sept. 20."
    )
    assert craft(text, "1992-10-01") == {
        "launch 1992-09-12": "Space Shuttle Endeavour",
        "return 1992-09-20": "Space Shuttle Endeavour",
    }
