"""Spacewalks called walks or told by an airlock's hatch, put off and tried again, and who makes which of them."""

from __future__ import annotations

import pytest
from event_reading import craft, crews, events


def test_walk_called_off_is_tried_again() -> None:
    text = (
        "NASA on Thursday called off a spacewalk at the last minute. Mary Okafor and Lars Lindqvist were in their "
        "suits when managers decided to stand down. The walk had been due to start at 8 a.m. EDT.\n\nThey will try "
        "again on Monday, June 24, at the same hour. A third spacewalk remains on the calendar for July 2."
    )
    assert events(text, "2024-06-14") == [
        ("spacewalk", "2024-06-13T12:00Z", "delayed"),
        ("spacewalk", "2024-06-24T12:00Z", "planned"),
        ("spacewalk", "2024-07-02", "planned"),
    ]


@pytest.mark.parametrize(
    ("walk", "expected"),
    [
        ("Mary Okafor's last walk, on Sept. 22, was the longest.", ["1973-09-22"]),
        ("Three days after that they went out a second time.", ["1973-09-14"]),
        ("The fifth and last outing, on Sept. 18, went to others.", ["1973-09-18"]),
        ("She will be back outside on Sept. 20.", ["1973-09-20"]),
        ("On Sept. 20 she went for a walk on the beach.", []),
        ("Three days after that spacewalk they rested.", []),
    ],
)
def test_walks_in_other_words(walk: str, expected: list[str]) -> None:
    text = f"Astronauts Mary Okafor and Lars Lindqvist made a spacewalk on Sept. 11, 1973. {walk}"
    found = [each[1] for each in events(text) if each[0] == "spacewalk"]
    assert found == ["1973-09-11", *expected]


def test_hatch_of_an_airlock() -> None:
    text = (
        "Two cosmonauts made a spacewalk on Thursday. Sergey Ryzhikov and Alexey Zubritsky opened the hatch of the "
        "Poisk module at 8:10 p.m. Moscow time."
    )
    assert crews(text, "2025-10-17") == {"spacewalk 2025-10-16": {"Ryzhikov", "Zubritsky"}}
    assert events(text, "2025-10-17") == [("spacewalk", "2025-10-16T17:10Z", "actual")]


def test_who_makes_which() -> None:
    text = (
        "NASA astronauts will venture outside the station twice. The first spacewalk is set for March 5, and the "
        "second for March 11. Each will begin around 8:15 a.m. EST.\n\nJonny Kim and Anne McClain will exit the Quest "
        "airlock for the first spacewalk. Nichole Ayers will join McClain for the second."
    )
    assert crews(text, "2026-02-27") == {
        "spacewalk 2026-03-05": {"Kim", "McClain"},
        "spacewalk 2026-03-11": {"Ayers", "McClain"},
    }
    assert [each[1] for each in events(text, "2026-02-27")] == ["2026-03-05T13:15Z", "2026-03-11T13:15Z"]


def test_the_walk_just_told_goes_on() -> None:
    text = (
        "Third spacewalk done\n\nThe crew completed its third spacewalk at 23:30 (Beijing Time) Friday. During the "
        "spacewalk, taikonauts Chen Dong and Wang Jie installed shields.\n\nThe first two outings of Shenzhou-20 were "
        "on May 22 and June 26."
    )
    assert crews(text, "2025-08-16")["spacewalk 2025-08-15"] == {"Dong", "Jie"}


def test_two_deeds_of_one_sentence() -> None:
    text = (
        "The first crew spent more time outside than anyone had. On June 7, 1973, Pete Conrad and Joseph Kerwin cut a "
        "strap and freed the solar wing.\n\nThe second crew did it three times. Owen Garriott and Jack Lousma erected "
        "a sunshade on Aug. 6 and replaced gyros on Aug. 24; they slept well on Aug. 25."
    )
    assert [each[1] for each in events(text)] == ["1973-06-07", "1973-08-06", "1973-08-24"]


def test_somebody_comes_home_in_the_ship_left_before() -> None:
    text = (
        "On June 3, 1965, Ed White floated out of Gemini 4. In March of that year Alexei Leonov had squirmed out of "
        "Voskhod 2.\n\nWhite splashed down on June 7."
    )

    assert craft(text, "2025-06-03") == {
        "spacewalk 1965-06-03": "Gemini 4",
        "spacewalk 1965-03": "Voskhod 2",
        "return 1965-06-07": "Gemini 4",
    }
