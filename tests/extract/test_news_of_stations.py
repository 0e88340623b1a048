"""News of stations and their ships: who walks, what is fastened, whose station, what was put off, what resumed."""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract
from spacetimeline.model.event import Event

PUBLISHED = datetime.date(2025, 4, 30)


def _events(text: str, published: datetime.date | None = PUBLISHED) -> list[Event]:
    return [each.event for each in extract(article_from_text(text), published).candidates]


def _told(text: str, published: datetime.date | None = PUBLISHED) -> list[tuple[str, str, str]]:
    """Every event as its kind, time and craft."""
    return [
        (each.kind.value, each.start.iso() if each.start else "", each.vehicle) for each in _events(text, published)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On March 1, Anne Weber and Nichole Ayers conducted a spacewalk to relocate an antenna.",
        "On March 1, Weber and Ayers performed a spacewalk, the third for one and the first for the other.",
    ],
)
def test_two_who_walk_on_a_day_told_first(text: str) -> None:
    assert [each[:2] for each in _told(text)] == [("spacewalk", "2025-03-01")]


def test_the_first_of_several_walks_with_an_abbreviated_month() -> None:
    text = "The crew carried out three spacewalks. The first, on Dec. 17, lasted nine hours."
    assert [each[:2] for each in _told(text)] == [("spacewalk", "2024-12-17")]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "Cygnus was captured by the station's robotic arm early Tuesday. Controllers then installed it on Unity's "
            "Earth-facing port at 5:33 a.m. EDT.",
            "2025-04-29T09:33Z",
        ),
        ("The Dragon freighter was bolted to the Harmony port at 9:10 a.m. EDT on Monday.", "2025-04-28T13:10Z"),
    ],
)
def test_a_freighter_is_berthed_when_it_is_fastened(text: str, when: str) -> None:
    assert ("berthing", when) in [each[:2] for each in _told(text)]


def test_a_camera_installed_on_the_port_side_is_no_freighter() -> None:
    assert not _told("The astronauts installed a camera on the port side of the truss on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "Hera lifted off from Cape Canaveral on 7 October 2024 at 10:52 local time with its solar arrays folded in.",
        "Hera lifted off from Florida, USA, on 7 October 2024 at 14:52 UTC with its two cubesats packed inside.",
    ],
)
def test_what_a_probe_leaves_with_takes_no_time_away(text: str) -> None:
    assert [each[:2] for each in _told(text)] == [("launch", "2024-10-07T14:52Z")]


def test_the_station_of_a_shenzhou_is_tiangong() -> None:
    text = "Shenzhou-19 separated from the space station at 4 a.m. Beijing time on Wednesday."
    assert [(each.kind.value, each.target) for each in _events(text)] == [("undocking", "Tiangong")]


@pytest.mark.parametrize(
    "text",
    [
        "Shenzhou-19 landed on Wednesday. The return, originally scheduled for Tuesday, was postponed by strong winds.",
        "The crew of Shenzhou-19 landed on Wednesday. Their return had been planned for Tuesday but was put off.",
    ],
)
def test_a_return_put_off_had_a_day(text: str) -> None:
    returns = [(each.status.value, each.start.iso() if each.start else "") for each in _events(text)]
    assert sorted(returns) == [("actual", "2025-04-30"), ("delayed", "2025-04-29")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Flights resumed with Discovery on Sept. 29, 1988.", ("launch", "1988-09-29", "Space Shuttle Discovery")),
        ("Controllers pushed Mir into the atmosphere on March 23, 2001.", ("reentry", "2001-03-23", "Mir")),
        ("Shannon Lucid arrived with STS-76 in March 1996.", ("docking", "1996-03", "Space Shuttle")),
        (
            "Its predecessor, the NG-20 craft S.S. Patricia Robertson, departed on July 12, 2024, from the station.",
            ("undocking", "2024-07-12", "Cygnus"),
        ),
    ],
)
def test_less_usual_words_of_stations(text: str, event: tuple[str, str, str]) -> None:
    assert event in _told(text)


def test_a_list_of_modules_that_came_parts_nothing() -> None:
    text = "Kvant 2 came in December 1989, Kristall in June 1990 and Priroda in April 1996."
    assert all(each[0] != "undocking" for each in _told(text))


def test_a_participle_before_it_is_of_what_was_told() -> None:
    text = (
        "The crew flew to Mir in Soyuz T-15, docking on March 15, 1986.\n\nKvant followed in the spring of 1987. "
        "Launched on March 31, 1987, it failed to dock on April 5."
    )
    assert ("launch", "1987-03-31", "Kvant-1") in _told(text, None)


def test_the_clock_of_today_is_not_of_a_day_weeks_ago() -> None:
    text = (
        "Soyuz MS-18 was moved on Tuesday. It cast off from Rassvet at 15:21 Moscow time and docked to Nauka at 16:04. "
        "Pyotr Dubrov, who arrived with Oleg Novitsky on Soyuz MS-18 on April 9, will stay up."
    )
    assert ("docking", "2021-09-28T13:04Z", "Soyuz MS-18") in _told(text, datetime.date(2021, 9, 28))


def test_the_next_of_spacewalks_is_planned() -> None:
    text = "Anne Weber concluded a spacewalk on Monday. The next is planned for Friday, May 2."
    assert [each[:2] for each in _told(text)] == [("spacewalk", "2025-04-28"), ("spacewalk", "2025-05-02")]


@pytest.mark.parametrize(
    "text",
    [
        "The Cygnus that has been at the Unity module since Feb. 1 will be let go by the Canadarm2 on May 12.",
        "The Cygnus that has been berthed to Unity since Feb. 1 is to be released by the robotic arm on May 12.",
    ],
)
def test_since_when_a_ship_has_been_there_is_not_when_it_leaves(text: str) -> None:
    assert ("unberthing", "2025-05-12") in [each[:2] for each in _told(text)]


def test_a_flyby_told_behind_an_encounter() -> None:
    text = (
        "Lucy's first asteroid encounter, a flyby of Dinkinesh and its satellite, Selam, on Nov. 1, 2023, provided the "
        "team with a test."
    )
    assert [(each.kind.value, each.start.iso(), each.target) for each in _events(text) if each.start] == [
        ("flyby", "2023-11-01", "Dinkinesh")
    ]


def test_a_launch_made_that_went_wrong_and_the_next() -> None:
    text = "Nick Hague made his first launch in October 2018 on a Soyuz that aborted. He flew again in March 2019."
    told = [(each.status.value, each.start.iso()) for each in _events(text) if each.start]
    assert told == [("failed", "2018-10"), ("actual", "2019-03")]
