"""The plain prose of press offices: slots put off, tries at other things, coverage, and days of others."""

from __future__ import annotations

import pytest
from event_reading import by_day, crew, events, read

TUESDAY = "2019-04-16"


@pytest.mark.parametrize(
    "text",
    [
        "The launch was scheduled for Monday, but it was postponed to Friday.",
        "The launch was planned for Monday but was delayed until Friday because of wind.",
        "The launch, set for Monday, was pushed to Friday.",
        "The launch was moved from Monday to Friday.",
        "The launch was scheduled for April 15, but it was postponed to April 19.",
    ],
)
def test_a_day_put_off_to_another(text: str) -> None:
    assert events(text, TUESDAY) == [("launch", "2019-04-15", "delayed"), ("launch", "2019-04-19", "planned")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The undocking was planned for Monday, April 15, at 9:25 a.m. EDT, but it was put off because of waves.",
            ("undocking", "2019-04-15T13:25Z", "delayed"),
        ),
        ("The spacewalk was scheduled for Monday, but managers called it off.", ("spacewalk", "2019-04-15", "delayed")),
        ("The docking was planned for Monday, but the crew flew by hand.", ("docking", "2019-04-15", "planned")),
    ],
)
def test_a_slot_given_up_after_all(text: str, event: tuple[str, str, str]) -> None:
    assert events(text, TUESDAY) == [event]


def test_a_try_at_something_else_is_no_launch() -> None:
    text = "On April 10, Cygnus raised the orbit in a reboost of five minutes. A first try on April 8 was stopped."
    assert events(text, TUESDAY) == []


def test_a_try_behind_a_station_not_reached_is_a_launch() -> None:
    text = "Starliner flew in 2019 but did not reach the station. A second attempt on Aug. 3, 2021, was called off."
    assert ("launch", "2021-08-03", "delayed") in events(text, "2022-05-11")


def test_the_hour_of_coverage_is_no_hour_of_the_walk() -> None:
    text = "For the second spacewalk, coverage begins at 7:15 a.m. EDT Friday, and the two will go outside at 8:55 a.m."
    assert events(text, TUESDAY) == [("spacewalk", "2019-04-19T12:55Z", "planned")]


def test_a_clock_time_takes_no_day_of_others() -> None:
    text = (
        "The capsule of Shenzhou-17 landed on Tuesday. The spacecraft had separated from the station at 8:43 a.m. "
        "Beijing time after the crew handed over control to the three of Shenzhou-18, who arrived last Friday."
    )
    assert "undocking 2019-04-16" in by_day(text, TUESDAY)


def test_papers_are_released_by_no_arm() -> None:
    text = "The request for proposals for a module of the station was released on April 12. Cargo ships are not in it."
    assert events(text, TUESDAY) == []


def test_a_docked_shuttle_is_a_state() -> None:
    text = (
        "Discovery will be launched on Nov. 30, 2010, when the sun on the docked shuttle will again be at a good angle."
    )
    assert events(text, "2010-11-05") == [("launch", "2010-11-30", "planned")]


def test_a_nose_in_a_collar_is_a_docking() -> None:
    text = "At 5:14 p.m. EST on March 16, 1966, Armstrong moved the nose of Gemini 8 into the docking collar."
    assert events(text) == [("docking", "1966-03-16T22:14Z", "actual")]


def test_a_time_between_commas_behind_and_leads_the_verb_behind() -> None:
    text = (
        "After entering its orbit, Tianzhou-6 completed its tests and, at 5:16 a.m. Beijing Time on May 11, conducted "
        "an automated docking with the station."
    )
    assert events(text, "2023-05-11") == [("docking", "2023-05-10T21:16Z", "actual")]


def test_what_is_planned_may_be_no_launch() -> None:
    for text in (
        "A second campaign with a model of the surface is planned for September.",
        "A third encounter is planned for March 16.",
    ):
        assert events(text, "1974-05-01") == []


def test_a_rocket_that_is_retired_flies_no_more() -> None:
    text = "Ariane 6 flew on July 9, 2024. Its predecessor, Ariane 5, was retired in 2023."
    assert events(text, "2024-08-01") == [("launch", "2024-07-09", "actual")]


def test_a_probe_starts_home_from_no_port() -> None:
    text = "Hayabusa2 collected its samples on July 11, 2019, and began its journey home on Nov. 13, 2019."
    assert events(text, "2020-12-01") == []


def test_who_leaves_in_a_space_suit_goes_outside() -> None:
    text = (
        "At 11:30 Moscow time on March 18, 1965, Alexei Leonov left the cabin through an airlock in a white space suit."
    )
    assert events(text) == [("spacewalk", "1965-03-18T08:30Z", "actual")]


def test_crew_members_go_outside() -> None:
    text = (
        "Coverage begins at 7 a.m. EDT Friday, with the crew members scheduled to exit the airlock at about 8:30 a.m."
    )
    assert events(text, TUESDAY) == [("spacewalk", "2019-04-19T12:30Z", "planned")]


@pytest.mark.parametrize(
    ("text", "craft"),
    [
        ("Americans launched their first space station, Skylab, on May 14, 1973, on a Saturn V rocket.", "Skylab"),
        ("Russia launched the base block of Mir on a Proton on Feb. 20, 1986.", "Mir"),
        ("The Zvezda module was launched on a Proton on July 12, 2000.", "Zvezda"),
        ("A Saturn IB was launched to Skylab on July 28, 1973.", "Saturn IB"),
    ],
)
def test_a_station_is_what_was_launched_no_rocket(text: str, craft: str) -> None:
    assert [each.event.vehicle for each in read(text).candidates] == [craft]


def test_this_year_is_no_year_of_a_look_back() -> None:
    text = (
        "China sent a satellite into space on Sunday. The first flight of the series took place on April 24, 1970. It "
        "was also used this year. The Shenzhou-17 spaceship was launched on Oct. 26."
    )
    assert "launch 2023-10-26" in by_day(text, "2023-12-10")


def test_the_pilot_told_without_a_verb() -> None:
    text = (
        "Crew-3 will be launched on Friday. Raja Chari is the commander and Tom Marshburn the pilot. With them travel "
        "Kayla Barron and Matthias Maurer."
    )
    (launch,) = read(text, TUESDAY).candidates
    assert [name.split()[-1] for name in crew(launch)] == ["Chari", "Marshburn", "Barron", "Maurer"]


def test_who_is_on_board_beside_a_module() -> None:
    text = (
        "Atlantis lifted off on Feb. 7, 2001. On board were the Destiny module, and the crew: Kenneth Cockrell, Mark "
        "Polansky and Marsha Ivins."
    )
    (launch,) = read(text, TUESDAY).candidates
    assert [name.split()[-1] for name in crew(launch)] == ["Cockrell", "Polansky", "Ivins"]


def test_news_with_an_old_background_is_of_its_week() -> None:
    text = (
        "A NASA capsule carrying rocks from an asteroid landed in the Utah desert on Sunday.\n\nOn Monday the samples "
        "were flown to Houston.\n\nThe probe was launched on Sept. 8, 2016. It arrived in December 2018, took its "
        "samples on Oct. 20, 2020, and left on May 10, 2021. Hayabusa landed in June 2010, Stardust in January 2006, "
        "Genesis in September 2004, and it will reach Apophis in 2029."
    )
    assert "return 2023-09-24" in by_day(text, "2023-09-25")
