"""News of anniversaries: the old story keeps its year, while weekdays and what is to come are of now."""

from __future__ import annotations

import datetime

import pytest
from event_reading import events
from spacetimeline.extract.times import find_times


def _times(text: str, published: str) -> dict[str, str]:
    found = find_times(text, datetime.date.fromisoformat(published))
    return {text[each.start : each.end]: each.value for each in found}


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "VIENNA, Aug. 12, 2022 - Sixty years ago on Friday, two Soviet ships flew together for the first time. "
            "Vostok 3 was launched on August 11, 1962, at 8:30 a.m. UTC. Vostok 4 followed on August 12 at 8:02 a.m. "
            "UTC. Both landed on August 15.",
            "2022-08-12",
            ["1962-08-11T08:30Z", "1962-08-12T08:02Z", "1962-08-15", "1962-08-15"],
        ),
        (
            "HOUSTON, July 17, 2020 -- It was 45 years ago on Friday that American and Soviet crews shook hands. "
            "Apollo was launched on July 15, 1975. It docked with Soyuz on July 17 at 16:19 UTC and splashed down on "
            "July 24.",
            "2020-07-17",
            ["1975-07-15", "1975-07-17T16:19Z", "1975-07-24"],
        ),
        (
            "PARIS, Dec. 24, 2019 - Engineers on Tuesday celebrated the fortieth anniversary of the first Ariane "
            "launch. Ariane 1 lifted off from Kourou on Dec. 24, 1979, at 17:14 UTC.\n\nA launch attempt planned for "
            "Dec. 15 had been called off.",
            "2019-12-24",
            ["1979-12-15", "1979-12-24T17:14Z"],
        ),
    ],
)
def test_the_story_remembered_keeps_its_year(text: str, published: str, told: list[str]) -> None:
    assert [time for _, time, _ in events(text, published)] == told


def test_weekdays_and_what_is_to_come_are_of_now() -> None:
    text = (
        "MOSCOW, June 16, 2023 - Russia on Friday marked 60 years since the first flight of a woman. Vostok 6 was "
        "launched on June 16, 1963, at 9:29 a.m. UTC and landed on June 19.\n\nVeterans met on Thursday. An exhibition "
        "will open on July 1."
    )
    times = _times(text, "2023-06-16")
    assert times["June 19"] == "1963-06-19"
    assert (times["Friday"], times["Thursday"], times["July 1"]) == ("2023-06-16", "2023-06-15", "2023-07-01")


def test_a_weekday_so_many_years_ago_is_the_day_of_that_year() -> None:
    assert _times("She flew 60 years ago on Friday.", "2023-06-14")["Friday"] == "1963-06-16"
    assert _times("She flew 60 years ago on Monday.", "2023-06-14")["Monday"] == "1963-06-12"


def test_news_that_only_mentions_an_anniversary_stays_news() -> None:
    text = (
        "Soyuz MS-18 was launched on April 9. On Monday the crew marked the 60th anniversary of the flight of Yuri "
        "Gagarin, who was launched on April 12, 1961. Another ship docked on April 2."
    )
    times = _times(text, "2021-04-12")
    assert (times["April 9"], times["Monday"], times["April 2"]) == ("2021-04-09", "2021-04-12", "2021-04-02")
