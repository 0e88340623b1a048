"""The clock of a report: by a note on its times, by the place it comes from, by those who tell it."""

from __future__ import annotations

import pytest
from event_reading import events

_UNDOCKED = "Progress MS-25 undocked on Tuesday, May 28, 2024, at 11:39."


@pytest.mark.parametrize(
    ("text", "time"),
    [
        (f"Hours of the week (times Eastern)\n\n{_UNDOCKED}", "2024-05-28T15:39Z"),
        (f"Times are in Moscow time unless another is given.\n\n{_UNDOCKED}", "2024-05-28T08:39Z"),
        (f"(Times Pacific)\n\n{_UNDOCKED}", "2024-05-28T18:39Z"),
        (f"CHENNAI: {_UNDOCKED}", "2024-05-28T06:09Z"),
        (f"TOKYO, May 28 - {_UNDOCKED}", "2024-05-28T02:39Z"),
        (f"{_UNDOCKED} The Japan Aerospace Exploration Agency confirmed it.", "2024-05-28T02:39Z"),
        (f"{_UNDOCKED} JAXA and NASA confirmed it.", "2024-05-28T11:39Z"),
        (f"Times change, and so do docks.\n\n{_UNDOCKED}", "2024-05-28T11:39Z"),
    ],
)
def test_the_clock_of_a_report(text: str, time: str) -> None:
    assert events(text, "2024-05-29") == [("undocking", time, "actual")]


def test_local_time_of_the_nation_that_its_sentence_names() -> None:
    text = (
        "MOSCOW: The Indian agency said its lander Chandrayaan-3 would touch down at 6:04 p.m. local time on Wednesday."
    )
    assert events(text, "2023-08-21") == [("landing", "2023-08-23T12:34Z", "planned")]
    text = "MOSCOW: Gaganyaan splashed down in the Indian Ocean at 6:04 p.m. local time on Saturday."
    assert events(text, "2023-08-21") == [("return", "2023-08-19T15:04Z", "actual")]
