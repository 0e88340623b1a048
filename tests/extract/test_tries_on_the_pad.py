"""Tries that end on the pad, targets launched for others, visitors of a station, and flights named by "during"."""

from __future__ import annotations

import pytest
from event_reading import craft, crews, events, only, read

LATER = "2000-01-01"


@pytest.mark.parametrize(
    "text",
    [
        "STS-41D was to lift off on June 26, 1984. The main engines lit at 8:43 a.m. EDT and shut down seconds later.",
        "Another attempt to launch STS-41D came on June 26, 1984. The engines of the shuttle ignited at 8:43 a.m. EDT "
        "and shut down a few seconds later.",
        "The engines of STS-41D ignited at 8:43 a.m. EDT on June 26, 1984, but were cut off before liftoff.",
    ],
)
def test_engines_that_went_out_again_launched_nothing(text: str) -> None:
    assert events(text, LATER) == [("launch", "1984-06-26T12:43Z", "delayed")]


def test_engines_shut_down_minutes_later_have_done_their_work() -> None:
    text = "The engines of Titan ignited at 8:00 a.m. EST on May 3, 1985, and shut down two minutes later as planned."
    assert events(text, LATER) == [("launch", "1985-05-03T13:00Z", "actual")]


def test_what_broke_into_a_scene_has_its_day_and_its_end() -> None:
    text = (
        "On Oct. 25, 1966, the two astronauts were aboard their spacecraft on Launch Pad 19 when the Agena, launched "
        "from nearby Pad 14, blew up about three minutes after liftoff."
    )
    assert events(text, LATER) == [("launch", "1966-10-25", "failed")]
    assert only(text, LATER).event.vehicle == "Agena"


def test_target_that_a_crew_waits_for_is_launched_without_them() -> None:
    text = (
        "Gemini IX-A Flies at Last\n\n"
        "On May 17, 1966, astronauts Tom Stafford and Gene Cernan sat in Gemini IX at Cape Kennedy, waiting for the "
        "launch of their target, an Agena, from Launch Complex 14. The Agena fell into the ocean.\n\n"
        "Gemini IX-A lifted off on June 3."
    )
    assert craft(text, LATER) == {"launch 1966-05-17": "Agena", "launch 1966-06-03": "Gemini 9A"}
    assert crews(text, LATER) == {"launch 1966-05-17": set(), "launch 1966-06-03": {"Stafford", "Cernan"}}


@pytest.mark.parametrize(
    ("text", "event", "vehicle"),
    [
        (
            "Gemini VI-A flew in December 1965. The first docking of two ships followed in March 1966 during Gemini "
            "VIII.",
            "docking 1966-03",
            "Gemini 8",
        ),
        (
            "Alexei Leonov flew on Voskhod 2. The first spacewalk of an American came in June 1965 during Gemini IV.",
            "spacewalk 1965-06",
            "Gemini 4",
        ),
        (
            "Ed White flew Gemini IV in June 1965. The first landing on the Moon came in July 1969, during Apollo 11.",
            "landing 1969-07",
            "Apollo 11",
        ),
    ],
)
def test_flight_named_by_during_is_that_of_the_event(text: str, event: str, vehicle: str) -> None:
    assert craft(text, LATER)[event] == vehicle


def test_visitors_of_a_station_come_home_in_the_older_ship() -> None:
    text = (
        "The first residents of Salyut 6, Vladimir Kovalyonok and Alexander Ivanchenkov, came in Soyuz 29 on June 15, "
        "1978.\n\n"
        "Valery Bykovsky and Sigmund Jahn lifted off in Soyuz 31 on Aug. 26 and docked a day later. The visitors came "
        "home on Sept. 3 in Soyuz 29, and left the newer ship to their hosts.\n\n"
        "Kovalyonok and Ivanchenkov landed in Soyuz 31 on Nov. 2."
    )
    told = crews(text, LATER)
    assert told["return 1978-09-03"] == {"Bykovsky", "Jahn"}
    assert told["return 1978-11-02"] == {"Kovalyonok", "Ivanchenkov"}
    assert craft(text, LATER)["return 1978-09-03"] == "Soyuz 29"


def test_guests_on_the_ground_come_and_go() -> None:
    text = "Guests from Hungary came to Baikonur on May 24, 1980. The visitors left for home on May 28."
    assert events(text, LATER) == []


@pytest.mark.parametrize(
    "text",
    [
        "With the rear port free again, Progress 5 could be launched on March 12, 1979.",
        "After a month of repairs, Progress 5 could be launched on March 12, 1979.",
        "Progress 5 could finally be launched on March 12, 1979.",
    ],
)
def test_what_became_possible_was_done_where_no_day_says_otherwise(text: str) -> None:
    assert [each.event.status.value for each in read(text).candidates] == ["actual"]


@pytest.mark.parametrize(
    "text",
    [
        "Progress 5 could be launched as early as March 12, 1979.",
        "If the port is free, Progress 5 could be launched on March 12, 1979.",
    ],
)
def test_what_could_be_done_is_a_plan(text: str) -> None:
    assert [each.event.status.value for each in read(text).candidates] == ["planned"]
