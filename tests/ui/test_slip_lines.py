"""The history of a plan in lines."""

from __future__ import annotations

from spacetimeline.document.beliefs import Announcement
from spacetimeline.model.event import Status
from spacetimeline.model.when import When
from spacetimeline.ui.slip_lines import shift_words, slip_lines


def told(stated: str, when: When, status: Status = Status.PLANNED) -> Announcement:
    return Announcement(stated, when, status, None, None, 1, False)


def test_each_telling_says_how_far_it_moved_the_plan() -> None:
    history = [
        told("2021-04-01", When.of(2021, 4)),
        told("2021-04-16", When.of(2021, 4, 22)),
        told("2021-04-21", When.of(2021, 4, 23, 9, 49)),
        told("", When.of(2021, 4, 23, 8, 49), Status.ACTUAL),
        told("one day", When.of(2021, 4, 20), Status.CANCELLED),
    ]
    assert slip_lines(history) == [
        "1 Apr 2021: planned for Apr 2021",
        "16 Apr 2021: planned for 22 Apr 2021",
        "21 Apr 2021: planned for 23 Apr 2021 09:49 UTC (1 d later)",
        "undated: happened 23 Apr 2021 08:49 UTC (1 h earlier)",
        "one day: called off, was 20 Apr 2021 (3 d earlier)",
    ]


def test_distances_are_told_in_their_two_largest_units() -> None:
    assert shift_words(86_400_000 + 7_200_000 + 60_000) == "1 d 2 h later"
    assert shift_words(-38 * 60_000) == "38 min earlier"
    assert shift_words(20_000) == "less than a minute later"
