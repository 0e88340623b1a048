"""Hours that were planned by a sentence of its own, and launches, dockings and flybys in everyday words."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Starliner docked at 8:28 p.m. EDT. The plan had called for 7:10 p.m.",
            [("docking", "2022-05-20T23:10Z", "delayed"), ("docking", "2022-05-21T00:28Z", "actual")],
        ),
        (
            "Cygnus lifted off at 8:28 p.m. EDT. The schedule had called for a launch at 7:10 p.m. EDT.",
            [("launch", "2022-05-20T23:10Z", "delayed"), ("launch", "2022-05-21T00:28Z", "actual")],
        ),
        (
            "Starliner docked at 8:28 p.m. EDT. The plan had called for it.",
            [("docking", "2022-05-21T00:28Z", "actual")],
        ),
        (
            "On 4 October 1959, two years to the day after the first Sputnik, the same pad saw off Luna 3.",
            [("launch", "1959-10-04", "actual")],
        ),
        (
            "H-IIB Launch Vehicle No. 8, which left the pad at 2:31 a.m. GMT on May 12, 2020, flew well.",
            [("launch", "2020-05-12T02:31Z", "actual")],
        ),
        ("It was India's turn on July 18, 1980, with Rohini.", [("launch", "1980-07-18", "actual")]),
        (
            "The freighter nudged the docking ring of Zvezda at 15:30 GMT on 12 August 2014.",
            [("docking", "2014-08-12T15:30Z", "actual")],
        ),
        (
            "Pioneer 10 flew past Jupiter on Dec. 3, 1973. Pioneer 11 came even nearer on Dec. 2, 1974.",
            [("flyby", "1973-12-03", "actual"), ("flyby", "1974-12-02", "actual")],
        ),
        ("The air inside is being scrubbed tonight.", []),
    ],
)
def test_everyday_words(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2022-05-20") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The rocket climbed out of the plains of Kazakhstan at 04:37 GMT.",
            [("launch", "2022-05-20T04:37Z", "actual")],
        ),
        (
            "Their Soyuz rose from the desert of Kazakhstan at 04:37 GMT, from the launch complex of Gagarin.",
            [("launch", "2022-05-20T04:37Z", "actual")],
        ),
        ("The four astronauts are back in the same house this morning.", []),
        ("Controllers want to see how the new berth behaves before the crew changes in June.", []),
        (
            "Rain sent Challenger to a landing at Edwards on Friday, but it could not spoil the joy.",
            [("return", "2022-05-20", "actual")],
        ),
        (
            "They woke the probe up in February 1990 and on 2 July 1990 it swung past the Earth.",
            [("flyby", "1990-07-02", "actual")],
        ),
    ],
)
def test_what_goes_where(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2022-05-20") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On 12 September 1959 a rocket set out from the Tyuratam range in Kazakhstan.",
            [("launch", "1959-09-12", "actual")],
        ),
        ("Cygnus was destroyed seconds after its liftoff on Oct. 28, 2014.", [("launch", "2014-10-28", "failed")]),
        (
            "Cygnus was lost when it exploded 15 seconds after liftoff on Oct. 28, 2014.",
            [("launch", "2014-10-28", "actual")],
        ),
        ("Only on March 21 did it slip into orbit around the moon.", [("orbit_insertion", "2022-03-21", "actual")]),
    ],
)
def test_how_it_went(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2022-05-20") == told


def test_years_ago_today_count_from_the_day_of_writing() -> None:
    text = (
        "On 12 May 1959, sixty years ago today, a rocket set out from the Tyuratam range in Kazakhstan. A second one"
        " rose on 3 June 1959. A third one rose on 4 July 1960. A fourth one rose on 5 August 1961."
    )
    assert [day for _, day, _ in events(text, "2019-05-12")] == ["1959-05-12", "1959-06-03", "1960-07-04", "1961-08-05"]


@pytest.mark.parametrize(
    "told",
    [
        "The launch, which had been set for March 4, will take place on March 6.",
        "The launch, which was planned for March 4, will now come on March 6.",
        "The launch had been scheduled for March 4 and will now take place on March 6.",
        "The launch, which had been planned for March 4, was put off to March 6.",
        "The launch, planned for March 4, was pushed back to March 6.",
    ],
)
def test_day_once_set_gives_way_to_the_one_on_which_it_will_be(told: str) -> None:
    text = f"The shuttle Columbia stands on the pad. {told}"
    assert events(text, "2001-03-02") == [("launch", "2001-03-04", "delayed"), ("launch", "2001-03-06", "planned")]


def test_day_once_set_for_one_thing_gives_way_to_no_day_of_another() -> None:
    text = "The launch of Columbia was planned for March 4, and its landing will be on March 16."
    assert events(text, "2001-03-02") == [("launch", "2001-03-04", "planned"), ("return", "2001-03-16", "planned")]


def test_clock_stopped_before_liftoff_gives_the_day_up() -> None:
    text = "On March 4 the computers of Columbia stopped the clock 14 seconds before liftoff. The new day is March 9."
    assert ("launch", "2001-03-04", "delayed") in events(text, "2001-03-05")
    text = "On March 4 the crew of Columbia stopped the clock of the experiment. The launch is on March 9."
    assert events(text, "2001-03-05") == [("launch", "2001-03-09", "planned")]
