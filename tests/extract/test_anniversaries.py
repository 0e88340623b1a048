"""News of anniversaries: the old story keeps its year, while weekdays and what is to come are of now."""

from __future__ import annotations

import datetime

import pytest
from event_reading import events
from spacetimeline.extract.anchors.times import find_times


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


@pytest.mark.parametrize(
    ("heading", "published"),
    [
        ("Three Years Ago: CAPSTONE Heads for the Moon", "2025-06-28"),
        ("A Year Ago: CAPSTONE Heads for the Moon", "2023-06-28"),
    ],
)
def test_a_heading_tells_the_year_of_its_story(heading: str, published: str) -> None:
    text = (
        f"{heading}\n\nOn June 28, 2022, a Rocket Lab Electron launched CAPSTONE from Mahia in New Zealand. An earlier "
        "launch attempt on June 13 had been called off.\n\nThe spacecraft entered orbit around the Moon on Nov. 13."
    )
    assert events(text, published) == [
        ("launch", "2022-06-13", "delayed"),
        ("launch", "2022-06-28", "actual"),
        ("orbit_insertion", "2022-11-13", "actual"),
    ]


def test_news_that_begins_with_a_year_ago_is_of_now() -> None:
    text = "A year ago NASA bought a ride for CAPSTONE, in June 2021. It was launched on June 28 from Mahia.\n"
    assert events(text, "2022-07-02") == [("launch", "2022-06-28", "actual")]


@pytest.mark.parametrize(
    "aside",
    [
        "It was 30 years to the day after the flight of Alan Shepard on May 5, 1961.",
        "Its crew drank to the 20th anniversary of the launch of Mariner 9 on May 9, 1971.",
        "Nobody had tried that in the two decades after the flight of Mariner 9 on May 9, 1971.",
    ],
)
def test_the_story_goes_on_behind_years_between(aside: str) -> None:
    text = f"Discovery lifted off on May 5, 1991. {aside} The shuttle landed on May 13."
    assert ("return", "1991-05-13", "actual") in events(text, "2021-05-08")


def test_a_line_of_wrapped_prose_that_ends_with_a_day_is_no_date_line() -> None:
    text = (
        "# Vega 1\n\nVega 1 set off from the Baikonur Cosmodrome on 15 December 1984\nat 09:16 UT. It let go of its "
        "lander on 9 June 1985 and reached Venus\non 11 June 1985. The lander touched down at 03:02:54 UT near Regio "
        "Aphrodite\nTerra."
    )
    assert _days_of("03:02:54 UT", text) == "1985-06-11T03:02:54"


def _days_of(words: str, text: str) -> str:
    return {text[each.start : each.end]: each.value for each in find_times(text, None)}[words]


def test_years_ago_in_words() -> None:
    text = "Twenty-five Years Ago: Mir Has Visitors\n\nThe shuttle docked with Mir on June 29 and undocked on July 4.\n"
    assert [time for _, time, _ in events(text, "2020-06-29")] == ["1995-06-29", "1995-07-04"]


def test_a_heading_tells_of_no_event_beside_that_of_its_text() -> None:
    text = (
        "30 Years Ago: STS-31 and the Launch of Hubble\n\nThe telescope weighed 11 tons.\n\nSpace shuttle Discovery "
        "lifted off from Kennedy with five astronauts on April 24, 1990. Discovery landed on April 29."
    )
    assert events(text, "2020-04-24") == [("launch", "1990-04-24", "actual"), ("return", "1990-04-29", "actual")]


def test_a_heading_alone_tells_the_year() -> None:
    text = "30 Years Ago: STS-31 and the Launch of Hubble\n\nThe telescope weighed 11 tons.\n"
    assert events(text, "2020-04-24") == [("launch", "1990", "actual")]


def test_half_of_the_years_make_the_story_one_of_old() -> None:
    text = (
        "KYIV, Oct. 15, 2013 - Ten years ago on Tuesday, Yang Liwei became the first Chinese in space.\n\nShenzhou-5 "
        "was launched on Oct. 15, 2003. The capsule landed in Inner Mongolia at about 6 a.m. on Oct. 16.\n\nHe met the "
        "crew of the flight of June 2013 at a ceremony. Another crew is to be launched in May."
    )
    assert events(text, "2013-10-15")[:2] == [
        ("launch", "2003-10-15", "actual"),
        ("return", "2003-10-15T22Z", "actual"),
    ]
    assert _times(text, "2013-10-15")["May"] == "2014-05"


@pytest.mark.parametrize(
    ("closing", "day"),
    [
        ("The next visitor, Jane Doe, is to be launched on 3 May.", "2022-05-03"),
        ("A new station will be launched on 3 May.", "2022-05-03"),
        ("The next flight is planned for 3 May.", "2022-05-03"),
        ("The next flight was planned for 3 May.", "1998-05-03"),
        ("The next crew would be launched on 3 May.", "1998-05-03"),
    ],
)
def test_what_is_to_come_as_one_writes_is_no_part_of_a_story_of_old(closing: str, day: str) -> None:
    text = (
        "25 years since the visit to Mir\n\nSoyuz TM-26 was launched on 5 August 1997 and docked on 7 August. The crew "
        f"landed on 19 February 1998. {closing}"
    )
    assert _times(text, "2022-04-02")["3 May"] == day


def test_story_told_in_the_past_perfect_goes_back_and_keeps_its_years() -> None:
    text = (
        "On May 25, 2008, Phoenix landed on Mars. It had been launched on a Delta II rocket from Cape Canaveral on "
        "Aug. 4, 2007, and had made its last course correction on April 10, 2008. The landing was first planned for "
        "May 20. A rover followed on Aug. 6 of the same year."
    )
    times = _times(text, "2018-05-25")
    assert (times["May 20"], times["Aug. 6 of the same year"]) == ("2008-05-20", "2008-08-06")
