"""Launches, dockings and landings that are tried again another day, at the same hour or another."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    ("text", "again"),
    [
        (
            "The launch of a Soyuz with the Cheops telescope was called off on Tuesday at 0854 GMT. The company said "
            "it would try again on Wednesday at the same hour, weather permitting.",
            ("launch", "2019-12-18T08:54Z", "planned"),
        ),
        (
            "SpaceX scrubbed Sunday's launch of Starlink satellites. It will try again on Friday at 4:15 p.m. EST.",
            ("launch", "2019-12-20T21:15Z", "planned"),
        ),
        (
            "The Dragon's docking was aborted on Monday. Controllers will try again on Saturday.",
            ("docking", "2019-12-21", "planned"),
        ),
        (
            "Monday's countdown was halted at 5:20 p.m. EST. The next try will come at the same time on Friday.",
            ("launch", "2019-12-20T22:20Z", "planned"),
        ),
    ],
)
def test_what_was_given_up_is_tried_again(text: str, again: tuple[str, str, str]) -> None:
    assert events(text, "2019-12-17")[-1] == again


def test_other_things_tried_again_are_no_events() -> None:
    assert events("He tried again in May to sell it, and NASA wants to retry the test on Friday.", "2019-12-17") == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The launch of Discovery, set for 3:51 p.m. EST on Monday, was scrubbed.", "2019-12-16T20:51Z"),
        ("Liftoff of the Vega had been set for Monday but was called off.", "2019-12-16"),
        ("A launch of Discovery scheduled for Thursday has been postponed.", "2019-12-19"),
    ],
)
def test_a_day_given_up_is_the_nearer_one(sentence: str, day: str) -> None:
    assert events(sentence, "2019-12-17")[0][1] == day


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Engineers tried to launch Antares on May 3, 2019. The countdown was halted at T-31 seconds.", "delayed"),
        (
            "The second attempt to launch Vulcan was made on May 3, 2019. A boat in the zone stopped the count.",
            "delayed",
        ),
        ("They first tried to launch Vulcan on May 3, 2019. The launch was aborted by a sensor.", "delayed"),
        ("A third attempt to launch Vulcan, on May 3, 2019, was waived off because of wind.", "delayed"),
        ("The second attempt to launch Vulcan was made on May 3, 2019. It reached orbit.", "actual"),
        (
            "The second attempt to launch Vulcan was made on May 3, 2019. The countdown was stopped for a while and "
            "resumed.",
            "actual",
        ),
    ],
)
def test_tries_of_which_the_next_words_tell_the_end(text: str, status: str) -> None:
    assert events(text, "2019-12-17") == [("launch", "2019-05-03", status)]
