"""Days without their year in histories, biographies and captions: which year they are of."""

from __future__ import annotations

import datetime

import pytest
from event_reading import events
from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract


def _days(text: str, published: str = "") -> list[str]:
    """The days of every event read, in their order in time."""
    date = datetime.date.fromisoformat(published) if published else None
    events = [each.event for each in extract(article_from_text(text), date).candidates]
    return sorted(each.start.iso()[:10] for each in events if each.start)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The crew launched on November 16, 1973, and splashed down on February 8, 1974. They made spacewalks on "
            "November 22, December 25 and February 3.",
            ["1973-11-16", "1973-11-22", "1973-12-25", "1974-02-03", "1974-02-08"],
        ),
        (
            "Soyuz TM-11 lifted off on December 2, 1990, and landed on May 26, 1991. It had docked with Mir on Dec. "
            "4. Afanasyev went on a spacewalk on January 7.",
            ["1990-12-02", "1990-12-04", "1991-01-07", "1991-05-26"],
        ),
        (
            "Endeavour was launched on November 15, 2022, and landed on March 3, 2023. It docked with the station on "
            "November 17. It undocked on March 2.",
            ["2022-11-15", "2022-11-17", "2023-03-02", "2023-03-03"],
        ),
    ],
)
def test_days_of_a_flight_over_the_turn_of_the_year_lie_within_it(text: str, told: list[str]) -> None:
    assert _days(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Launched from Plesetsk on 29 December 1992, Bion 10 landed in Kazakhstan on 10 January.",
            ["1992-12-29", "1993-01-10"],
        ),
        (
            "Soyuz 17 was launched from Baikonur on November 30, 1974. Its crew landed on January 9.",
            ["1974-11-30", "1975-01-09"],
        ),
        (
            "Soyuz 17 was launched from Baikonur on November 30, 1974. Its crew had flown to space first on January 9.",
            ["1974-01-09", "1974-11-30"],
        ),
    ],
)
def test_a_story_goes_on_over_the_turn_of_the_year(text: str, told: list[str]) -> None:
    assert _days(text, "2006-03-01") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "He joined NASA in 1978 and first flew on Challenger, which launched on June 18, 1983. He and his crew "
            "landed at Edwards on June 24.",
            ["1983-06-18", "1983-06-24"],
        ),
        (
            "Selected in 1992, she was a specialist on Atlantis, which lifted off on May 15, 1997. The shuttle docked "
            "with Mir on May 17.",
            ["1997-05-15", "1997-05-17"],
        ),
        (
            "He entered the corps in 1965 and commanded Soyuz 22, which was launched on September 15, 1976. They "
            "landed in Kazakhstan on September 23.",
            ["1976-09-15", "1976-09-23"],
        ),
    ],
)
def test_a_life_goes_on_with_the_flight_it_came_to(text: str, told: list[str]) -> None:
    assert _days(text, "2024-11-05") == told


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "In early 2001 the station grew quickly. On Feb. 7, Atlantis lifted off. It undocked from the station on "
            "Feb. 16 and landed at Edwards on Feb. 20.",
            "2021-02-10",
            ["2001-02-07", "2001-02-16", "2001-02-20"],
        ),
        (
            "During 1965 the program flew five times. Gemini 4 was launched on June 3. The crew splashed "
            "down on June 7.",
            "2015-06-05",
            ["1965-06-03", "1965-06-07"],
        ),
        (
            "The company, founded in 2002, had a busy week. Crew Dragon lifted off on June 3. The ship splashed "
            "down on June 4.",
            "2015-06-05",
            ["2015-06-03", "2015-06-04"],
        ),
    ],
)
def test_a_year_that_opens_the_story_is_that_of_its_days(text: str, published: str, told: list[str]) -> None:
    assert _days(text, published) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The first crew arrived at Salyut 7 aboard Soyuz T-5 on May 14, 1982, and stayed until December 10. Soyuz "
            "T-6 lifted off on June 24 with a guest. In April 1983 Soyuz T-8 failed to dock.",
            ["1982-05-14", "1982-06-24"],
        ),
        (
            "Expedition 1 docked with the station on November 2, 2000, and remained until March 18. Endeavour lifted "
            "off with solar wings on November 30. The next expedition was launched on March 8, 2001.",
            ["2000-11-02", "2000-11-30", "2001-03-08"],
        ),
    ],
)
def test_visits_lie_within_the_stay_just_told(text: str, told: list[str]) -> None:
    assert [each for each in _days(text) if each in told] == told


@pytest.mark.parametrize(
    "text",
    [
        "The men stayed up until July 24, 1975, when they splashed down in the Pacific Ocean.",
        "The crew lived aboard Mir till July 24, 1975 when the three landed in Kazakhstan.",
        "Lebedev stayed in orbit until July 24, 1975, when he came home in Soyuz T-7.",
    ],
)
def test_a_stay_until_the_day_when_it_ended_ended_on_that_day(text: str) -> None:
    events = [each.event for each in extract(article_from_text(text), None).candidates]
    assert [each.start.iso() for each in events if each.start and each.kind.value == "return"] == ["1975-07-24"]


_ANNIVERSARY = (
    "Dec 4, 2018\n\nThis month the station turns 20. Before December 1998 its parts had never met. Zarya had been "
    "launched on November 20, 1998. Endeavour lifted off on Dec. 4, 1998, with six astronauts and the Unity node. "
    "Ross and Newman made three spacewalks, on Dec. 7, Dec. 9 and Dec. 12. Endeavour undocked on Dec. 13 and landed "
    "on Dec. 15. The first crew came in November 2000.\n\n{}: Dec 11, 2018\n"
)


@pytest.mark.parametrize("label", ["Last Updated", "Page Last Updated", "Updated", "Last modified"])
def test_the_day_of_a_page_is_none_of_its_story(label: str) -> None:
    years = [day[:4] for day in _days(_ANNIVERSARY.format(label), "2018-12-04")]
    assert "2018" not in years and years.count("1998") >= 6


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "The three are to land in Kazakhstan on Tuesday, April 17. They will undock from the station at 12:30 a.m. "
            "EDT Tuesday.",
            "2012-04-10",
            ["2012-04-17", "2012-04-17"],
        ),
        (
            "The cargo ship is to be launched on Friday, June 21. It will dock with the station Friday evening.",
            "2013-06-14",
            ["2013-06-21", "2013-06-21"],
        ),
        (
            "The crew undocked from the station on Tuesday. The next crew is to be launched on Tuesday, April 17.",
            "2012-04-10",
            ["2012-04-10", "2012-04-17"],
        ),
    ],
)
def test_a_weekday_after_its_date_a_week_ahead_is_that_day(text: str, published: str, told: list[str]) -> None:
    assert _days(text, published) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Telstar went up on July 10, 1962. It fell silent for good in 1968 but still circles the Earth. Relay 1 "
            "was launched on December 13.",
            ["1962-07-10", "1962-12-13"],
        ),
        (
            "The ball was launched on October 4, 1957, and burned up on January 4, 1958. By then it had been joined by "
            "another. Sputnik 2, launched on November 3, carried a dog.",
            ["1957-10-04", "1957-11-03", "1958-01-04"],
        ),
        (
            "STS-121 lifted off on July 4, 2006. In June 2011 he was launched on Soyuz TMA-02M. He made a spacewalk on "
            "July 12.",
            ["2006-07-04", "2011-06", "2011-07-12"],
        ),
    ],
)
def test_a_word_on_other_years_leads_no_day_away(text: str, told: list[str]) -> None:
    assert _days(text, "2024-11-05") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Endeavour lifted off on Dec. 2, 1993. The Hubble telescope, launched on April 24, 1990, needed new eyes. "
            "On Dec. 4 two of the crew made the first spacewalk. The shuttle landed on Dec. 13.",
            ["1990-04-24", "1993-12-02", "1993-12-04", "1993-12-13"],
        ),
        (
            "Soyuz T-13 was launched on June 6, 1985. The station, abandoned in October 1984, was frozen. On June 8 "
            "the ship docked with it.",
            ["1985-06-06", "1985-06-08"],
        ),
        (
            "On May 25, 1973, a crew lifted off. The workshop, sent up on a Saturn V in April 1971, had lost a panel. "
            "On June 7 they made a spacewalk.",
            ["1973-05-25", "1973-06-07"],
        ),
    ],
)
def test_an_earlier_day_told_of_a_thing_on_the_way_leaves_the_story_its_year(text: str, told: list[str]) -> None:
    assert [day for day in _days(text, "2023-12-09") if day in told] == told


def test_the_hour_of_a_launch_stays_with_the_day_told_in_the_sentence_before() -> None:
    text = (
        "On Feb. 20, 1962, John Glenn became the first American to orbit the Earth. Liftoff of his Mercury-Atlas 6 "
        "rocket took place at 9:47 a.m. EST from Cape Canaveral.\n\nEngineers had asked for one more test without a "
        "crew. That flight was launched on Jan. 8, 1962, and met all its goals."
    )
    assert [each[1] for each in events(text, "2022-02-20")] == ["1962-01-08", "1962-02-20T14:47Z"]


def test_day_that_follows_the_one_told_last_is_of_its_year() -> None:
    text = (
        "MOSCOW, Nov. 8, 2021 - Pyotr Klimuk, who flew three times, died on Sunday, the training center said.\n\n"
        "He was born in 1942.\n\nOn May 24, 1975, he and Vitaly Sevastyanov were launched aboard Soyuz 18. It was the "
        "second crew of Salyut 4.\n\nThe way up was smooth, and the ship was flown by hand at the end. They docked "
        "with the station on May 26."
    )
    assert events(text, "2021-11-08") == [("launch", "1975-05-24", "actual"), ("docking", "1975-05-26", "actual")]


def test_year_in_another_paragraph_leads_the_story_on() -> None:
    text = (
        "Women of the 1990s\n\nHelen Sharman was launched aboard Soyuz TM-12 on May 18, 1991.\n\n"
        "Eileen Collins came first again in 1995 as a pilot of the shuttle. Discovery lifted off on Feb. 3."
    )
    assert [each for each in events(text, "2020-03-09") if each[0] == "launch"] == [
        ("launch", "1991-05-18", "actual"),
        ("launch", "1995-02-03", "actual"),
    ]


def test_words_that_date_two_events_count_neither_from_the_other() -> None:
    text = (
        "Skylab 4 was launched on Nov. 16, 1973. Carr and Gibson made the last spacewalk on Feb. 3, 1974. "
        "Five days later, the crew undocked and came back to Earth."
    )
    assert events(text) == [
        ("launch", "1973-11-16", "actual"),
        ("spacewalk", "1974-02-03", "actual"),
        ("undocking", "1974-02-08", "actual"),
        ("return", "1974-02-08", "actual"),
    ]


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "Ivan Petrov has died.\n\nOn 26 August 1978 he was launched from Baikonur aboard Soyuz 31. He came back to "
            "Earth in Soyuz 29 on 3 September.",
            "2019-09-23",
            [("launch", "1978-08-26", "actual"), ("return", "1978-09-03", "actual")],
        ),
        (
            "The ship docked with the space lab at 14:07 Beijing Time on June 18, 2012.\n\nOn June 24 the astronauts "
            "moved back to Shenzhou-9 and undocked from the lab.",
            "2022-06-16",
            [("docking", "2012-06-18T06:07Z", "actual"), ("undocking", "2012-06-24", "actual")],
        ),
        (
            "Chandrayaan-1 was launched on this day eleven years ago. Today ten years ago, Jules Verne docked with the "
            "station.",
            "2019-10-22",
            [("launch", "2008-10-22", "actual"), ("docking", "2009-10-22", "actual")],
        ),
        (
            "Soyuz 31 landed on 3 September 2018. The crew of Soyuz 32 was launched on 9 September.",
            "2019-09-23",
            [("return", "2018-09-03", "actual"), ("launch", "2018-09-09", "actual")],
        ),
    ],
)
def test_a_day_soon_behind_one_of_another_year_is_of_that_year(
    text: str, published: str, told: list[tuple[str, str, str]]
) -> None:
    assert events(text, published) == told


_FORTY_YEARS_AGO = """40 Years Ago: A Station Brought Back to Life

June 6, 2025

Nobody had ever boarded a dead ship before 1985. The plan was drawn up in 1984 by engineers near Moscow.

On June 6, Vladimir Dzhanibekov and Viktor Savinykh took off from Baikonur in Soyuz T-13. Dzhanibekov, who had been
chosen as one of the cosmonauts in 1970 and had trained for this day, was the commander.

On June 8 they docked with Salyut 7.
"""


def test_day_of_writing_and_years_before_leave_the_year_remembered() -> None:
    assert events(_FORTY_YEARS_AGO, "2025-06-06") == [
        ("launch", "1985-06-06", "actual"),
        ("docking", "1985-06-08", "actual"),
    ]


def test_second_clock_of_one_moment_hands_on_no_zone() -> None:
    text = (
        "On July 15, 1975, Leonov took off from Baikonur at 8:20 a.m. EDT, 3:20 in the afternoon Moscow time. "
        "At 3:50 p.m. Apollo was launched from Florida."
    )
    assert [each[1] for each in events(text, "1975-08-01")] == ["1975-07-15T12:20Z", "1975-07-15T19:50Z"]


def test_the_days_of_a_flashback_are_no_flight_of_the_story() -> None:
    text = (
        "20 Years Ago: A Module for the Station\n\nIn the summer of 2000 the station had no crew. Two Protons failed "
        "in 1999, on July 5 and on Oct. 27. On July 12, 2000, the Proton with Zvezda lifted off. The two craft docked "
        "on July 25."
    )
    assert ("docking", "2000-07-25", "actual") in events(text, "2020-07-10")


def test_within_the_year_that_others_would_stay() -> None:
    text = (
        "Soyuz TM-8 with Ivan Petrov and Oleg Stern was launched on September 5, 1989. The two took over the station "
        "from a crew that had been aboard for months and would stay for a full year themselves, until September 5, "
        "1990.\n\nOn September 9, the others left the station in Soyuz TM-7."
    )
    assert [each[:2] for each in events(text, "2019-09-05")] == [("launch", "1989-09-05"), ("undocking", "1989-09-09")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Venera 7 on the ground\n\nOn Aug. 17, 1970, the Soviet Union launched the probe Venera 7 to Venus.\n\n"
            "Earlier landers had been crushed. Venera 5 left Baikonur on Jan. 5, 1969. It fell silent on May 16.\n\n"
            "Venera 7 lifted off from Baikonur at 05:38 UT. It corrected its course on Oct. 2 and Nov. 17. On Dec. 15 "
            "at 05:34 UT it landed on Venus.",
            ["1969-01-05", "1970-08-17T05:38Z", "1970-12-15T05:34Z"],
        ),
        (
            "Apollo 15\n\nOn July 26, 1971, Apollo 15 lifted off for the Moon.\n\nThe way there had been hard. "
            "Apollo 13 left Florida on April 11, 1970, and splashed down on April 17.\n\nApollo 15 rose from Kennedy "
            "Space Center at 13:34 UT. On Aug. 7 the capsule splashed down in the Pacific.",
            ["1970-04-11", "1970-04-17", "1971-07-26T13:34Z", "1971-08-07"],
        ),
    ],
)
def test_a_story_comes_back_to_the_day_it_opened_with(text: str, told: list[str]) -> None:
    """Behind a paragraph on earlier years, days are of the year of that day if they follow it sooner."""
    assert [time for _, time, _ in events(text)] == told


def test_a_year_compared_with_is_not_that_of_a_day_behind_it() -> None:
    text = "The ship came down on Sunday. The flight, the first with a crew since 2011, had begun on May 30."
    assert _days(text, "2020-08-02") == ["2020-05-30", "2020-08-02"]
