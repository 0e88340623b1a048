"""Stories that look back in the past perfect and go on with their main line at the next paragraph."""

from __future__ import annotations

import datetime

import pytest
from event_reading import by_day, events
from spacetimeline.extract.anchors.times import find_times

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


def test_who_is_named_with_an_earlier_flight_moves_nothing_but_the_rest_of_the_sentence() -> None:
    text = (
        "Soyuz 32 lifted off on February 25, 1979. Its flight engineer was a man who flew on May "
        "9, 1974, and came back the next day. Two days later they were aboard."
    )
    assert values(text)[-2:] == ["1974-05-10", "1979-02-27"]


def test_hours_later_is_not_counted_from_what_is_told_on_the_way() -> None:
    text = (
        "The crew of Soyuz MS-22 will undock on April 6 with Ivan Petrov, who arrived at the station last September. "
        "A few hours later the capsule will land in Kazakhstan."
    )
    assert ("return", "2024-04-06", "planned") in [
        (kind, time[:10], how) for kind, time, how in events(text, "2024-03-25")
    ]


def test_a_day_told_by_its_number_before_a_preposition() -> None:
    text = (
        "Fresh hands came in September 1985. Soyuz T-14 lifted off on the 17th with three men and docked a day later."
    )
    assert [time for _, time, _ in events(text)] == ["1985-09-17", "1985-09-18"]


def test_an_event_told_by_its_year_and_then_by_its_day_is_one() -> None:
    text = "Luna 9 flew to the Moon in 1966. Luna 9 was launched on January 31, 1966."
    assert [time for kind, time, _ in events(text) if kind == "launch"] == ["1966-01-31"]


def test_what_is_planned_for_later_this_year_is_not_what_has_happened() -> None:
    text = (
        "Two probes wait. A rocket with no name lifted off at 12:05 GMT today. NISAR will be launched later this year."
    )
    assert ("launch", "2024", "planned") in events(text, "2024-02-17")


def test_a_day_taken_from_another_zones_clock_is_read_by_ones_own() -> None:
    text = "Shenzhou 18 docked at 03:32 Beijing time (1932 GMT Thursday). At 05:04 the hatch was opened."
    assert ("hatch_opening", "2024-04-25T21:04Z", "actual") in events(text, "2024-04-26")


def test_an_old_story_with_few_years_is_read_in_its_own() -> None:
    text = (
        "Trouble came to the old complex in June 1994.\n\nThe freighter undocked on October 4. On November 2 the crew "
        "of three landed."
    )
    assert [time for _, time, _ in events(text, "2024-06-10")] == ["1994-10-04", "1994-11-02"]


def test_dates_near_publication_are_news_whatever_year_is_named() -> None:
    text = "The probe of 1977 is heard again.\n\nA freighter undocked on May 4. On June 2 the crew of three landed."
    assert [time for _, time, _ in events(text, "2024-06-10")] == ["2024-05-04", "2024-06-02"]


def test_a_flight_of_last_year_goes_on_in_its_year() -> None:
    text = (
        "Boeing said on Monday that it is to fly again in April. The Starliner lifted off on June 5, 2024. It landed "
        "on Sept. 7."
    )
    assert ("return", "2024-09-07", "actual") in events(text, "2025-11-24")


def test_a_past_perfect_that_opens_the_text_is_its_main_line() -> None:
    text = "Soyuz 10 had gone up on April 22, 1971, and the crew landed the next day."
    assert [time for _, time, _ in events(text)] == ["1971-04-22", "1971-04-23"]


def test_the_time_between_an_event_and_its_verb_is_the_events() -> None:
    text = "Its splashdown in the Atlantic on Friday at 8:45 a.m. EST closed a test that could open the way for people."
    assert events(text, "2019-03-08") == [("return", "2019-03-08T13:45Z", "actual")]


def test_a_year_compared_with_is_not_the_storys() -> None:
    text = (
        "Soyuz T-15 left on March 13, 1986, before cameras, as no crew had since the flight of 1975. Two days later "
        "it docked. Progress 25 was launched on March 19."
    )
    assert [time for _, time, _ in events(text)] == ["1986-03-13", "1986-03-15", "1986-03-19"]


def test_an_arrival_a_day_after_launch_dates_the_launch_too() -> None:
    text = "The crew had arrived at the station on Aug. 2, a day after launch from Florida."
    assert ("launch", "2025-08-01", "actual") in events(text, "2026-01-12")


def test_local_time_is_that_of_the_place_before_its_country() -> None:
    text = "BAIKONUR, Kazakhstan - The three lifted off on Wednesday at 12:38 p.m. local time."
    assert events(text, "2021-12-09") == [("launch", "2021-12-08T07:38Z", "actual")]


def test_a_history_is_not_led_back_by_what_it_compares_with() -> None:
    text = (
        "The ship rose on March 13, 1986, live on television, as none had since the joint flight of 1975. "
        "Two days later it docked. It left on May 5, and the crew came home on July 16, 1986."
    )
    assert values(text, datetime.date(2026, 3, 13))[2:4] == ["1986-03-15", "1986-05-05"]


def test_what_had_been_done_to_a_thing_named_takes_no_year_along() -> None:
    for aside in (
        "They mended an antenna that had been bent in November 1984.",
        "They ended work which had been left by the crew before them when it had to come home in November 1984.",
    ):
        told = events(
            f"Soyuz T-13 docked with Salyut 7 on 8 June 1985. {aside} The crew made a spacewalk on 2 August.",
            "1998-03-01",
        )
        assert ("spacewalk", "1985-08-02", "actual") in told


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        (  # the flashback of the guests' own past ends with the day that goes on with the story
            "The cargo ship Progress 2 was launched on July 7, 1978. The next guests were to have come in May 1977, "
            "but the failure of a docking in that year moved them back. Soyuz 31 lifted off on August 26 and docked "
            "the next day.",
            "2018-08-26",
            {"launch 1978-07-07", "launch 1978-08-26", "docking 1978-08-27"},
        ),
        (  # no past perfect, but a day long after it and right behind the story's own
            "Zond 6 was launched on November 10, 1968. The fire of January 27, 1967, held up the American Moon ships, "
            "the crash of Soyuz 1 the Soviet ones. Zond 6 returned to Earth on November 17.",
            "2018-11-17",
            {"launch 1968-11-10", "return 1968-11-17"},
        ),
        (  # within the very sentence
            "Soyuz TM-30 was launched on April 4, 2000, and docked with Mir on April 6. The crew, who had been named "
            "in November 1999, undocked on June 15 and landed on June 16.",
            "2010-06-16",
            {"launch 2000-04-04", "docking 2000-04-06", "undocking 2000-06-15", "return 2000-06-16"},
        ),
        (  # a report of this year with a word on the first of its kind
            "Endeavour was launched on May 16 and docked with the station on May 18. The first mission of the orbiter "
            "had begun in May 1992. Endeavour will undock on May 30 and land on June 1.",
            "2011-05-25",
            {"launch 2011-05-16", "docking 2011-05-18", "launch 1992-05", "undocking 2011-05-30", "return 2011-06-01"},
        ),
        (  # but what follows soon upon the earlier date is of its year
            "The lander touched down on March 3, 2011. It had been launched on November 9, 2009, and flew past the "
            "Earth on December 4.",
            "2012-01-05",
            {"landing 2011-03-03", "launch 2009-11-09", "flyby 2009-12-04"},
        ),
    ],
)
def test_a_day_goes_on_with_the_story_after_a_word_on_earlier_years(text: str, published: str, days: set[str]) -> None:
    assert set(by_day(text, published)) == days
