"""Stories that look back in the past perfect and go on with their main line at the next paragraph."""

from __future__ import annotations

import datetime

from event_reading import events
from spacetimeline.extract.times import find_times

_STORY = """\
The second ferry left for the station on March 9, 1976. Both of its pilots were new to space.

The station itself had gone up on January 20, 1976, and a first crew had failed to board it. In the last days of \
November the trainers had moved to Baikonur.

The pair entered the airlock at 11:10 GMT. A day later the lamps were lit.
"""


def values(text: str, published: datetime.date | None = None) -> list[str]:
    return [mention.value for mention in find_times(text, published)]


def test_the_main_line_waits_while_the_text_looks_back() -> None:
    assert "1976-03-09T11:10" in values(_STORY)
    assert values(_STORY)[-1] == "1976-03-10"


def test_a_flashback_goes_on_in_its_own_time_until_its_paragraph_ends() -> None:
    text = (
        "The crew reached orbit on May 2, 1984. Their commander had first flown on July 5, 1979. Four days later he "
        "was home.\n\nThe next day they unpacked."
    )
    assert values(text)[-2:] == ["1979-07-09", "1984-05-03"]


def test_a_month_told_in_the_past_perfect_is_not_of_months_ahead() -> None:
    text = "The ship left on January 11, 1975. In December two other men had tested its twin.\n\nOn May 4 it fell."
    assert values(text) == ["1975-01-11", "1974-12", "1975-05-04"]


def test_a_flashback_to_another_flight_leaves_the_launch_its_day() -> None:
    text = (
        "Soyuz 26 left the pad at 01:19 GMT on December 10, 1977.\n\nSoyuz 25 had gone up on October 9, 1977, and had "
        "landed two days later.\n\nSoyuz 26 docked at 03:02 GMT the next day."
    )
    assert ("docking", "1977-12-11T03:02Z", "actual") in events(text)
