"""Slots that gave way, what had to be done, and names that are only measures, dummies or places."""

from __future__ import annotations

import pytest
from tests.extract.event_reading import craft, events, read, sites


@pytest.mark.parametrize(
    "text",
    [
        "The Vulcan launch, which had been set for Thursday, June 6, is now planned for Monday, June 10.",
        "The launch of Vulcan, which was planned for June 6, is now expected on June 10.",
        "The Vulcan launch, set for June 6, is now scheduled for no earlier than June 10.",
    ],
)
def test_slots_that_gave_way_to_a_plan_of_now(text: str) -> None:
    assert events(text, "2024-06-04") == [
        ("launch", "2024-06-06", "delayed"),
        ("launch", "2024-06-10", "planned"),
    ]


@pytest.mark.parametrize(
    "end",
    [
        "It could not dock and had to return to Earth on August 28.",
        "It failed to dock and was forced to land on August 28.",
        "A fault in the guidance system meant trouble, and the crew had to come home on August 28.",
    ],
)
def test_what_had_to_be_done_was_done(end: str) -> None:
    text = f"Soyuz 15 was launched on August 26, 1974. {end}"
    assert events(text, "1976-03-02") == [("launch", "1974-08-26", "actual"), ("return", "1974-08-28", "actual")]


def test_what_will_have_to_be_done_is_to_come() -> None:
    assert events("The crew of Soyuz 15 will have to return to Earth on Friday.", "1974-08-27") == [
        ("return", "1974-08-30", "planned")
    ]


def test_craft_named_as_a_measure_are_not_spoken_of() -> None:
    text = "Zond 7 was launched on Aug. 8, 1969, three weeks after Apollo 11. It landed in Kazakhstan on Aug. 14."
    assert craft(text, "1970-05-02")["return 1969-08-14"] == "Zond 7"


def test_dummies_do_nothing() -> None:
    text = (
        "Starship lifted off from Texas at 6:30 p.m. local time on May 27, 2025. The ship released four dummy Starlink "
        "satellites and then reentered the atmosphere. It splashed down 66 minutes after liftoff."
    )
    told = {each.event.kind.value: each.event for each in read(text, "2025-05-28").candidates}
    assert told["return"].start is not None
    assert (told["return"].vehicle, told["return"].start.iso()) == ("Starship", "2025-05-28T00:36Z")


def test_the_probe_lands_there_and_its_capsule_here() -> None:
    text = (
        "Luna 23 set out in 1974. Luna 24 landed on Aug. 18, 1976, about two kilometers from the Luna 23 crash site, "
        "and its capsule came back to Earth on Aug. 22."
    )
    assert [event for event in events(text, "1977-01-02") if event[1] > "1975"] == [
        ("landing", "1976-08-18", "actual"),
        ("return", "1976-08-22", "actual"),
    ]
    assert sites(text, "1977-01-02")["landing 1976-08-18"] == ""


@pytest.mark.parametrize(
    "text",
    [
        "The returner of the Chang'e-5 probe touched down in north China on Thursday, bringing back rocks.",
        "The Luna 24 capsule landed in Siberia on Thursday with 170 grams of lunar soil.",
    ],
)
def test_what_brings_samples_home_lands_on_earth(text: str) -> None:
    assert events(text, "2020-12-18") == [("return", "2020-12-17", "actual")]


def test_who_was_the_next_to_do_so() -> None:
    text = (
        "Surveyor 7 landed in 1968. No American craft touched down on the Moon again until Odysseus on Feb. 22, 2024."
    )
    assert craft(text, "2024-06-02")["landing 2024-02-22"] == "Odysseus"


def test_days_called_off_because_of_this_and_that() -> None:
    text = (
        "Vulcan lifted off on April 26. The launch had been called off on April 24 because of a leak in the ground "
        "equipment and on April 25 because of fog."
    )
    assert events(text, "2024-05-14") == [
        ("launch", "2024-04-24", "delayed"),
        ("launch", "2024-04-25", "delayed"),
        ("launch", "2024-04-26", "actual"),
    ]


@pytest.mark.parametrize(
    "day", ["The next day they docked", "The next morning the two docked", "A day later they docked"]
)
def test_the_next_day_of_what_was_months_ago(day: str) -> None:
    text = (
        "Soyuz MS-30 landed at 8:17 a.m. in Kazakhstan on Tuesday.\n\n"
        f"Ivan Petrov and Boris Smirnov had lifted off from Baikonur on March 23. {day} with the station."
    )
    assert [event[:2] for event in events(text, "2025-10-07")][:2] == [
        ("launch", "2025-03-23"),
        ("docking", "2025-03-24"),
    ]


def test_what_undocked_and_burned_up_is_no_station() -> None:
    text = (
        "Progress 7 docked with Salyut 6 on July 1, 1979. Its fuel was pumped into the tanks of Salyut 6. It undocked "
        "on July 18 and was burned up in the atmosphere on July 20."
    )
    assert craft(text, "1990-01-02")["reentry 1979-07-20"] == "Progress 7"


@pytest.mark.parametrize(
    "text",
    [
        "The first attempt to enter orbit around Venus, on December 7, 2010, was not successful.",
        "A first attempt to enter orbit around Venus on December 7, 2010, was unsuccessful because a valve stuck.",
    ],
)
def test_tries_that_were_not_successful(text: str) -> None:
    assert events(text, "2015-12-09") == [("orbit_insertion", "2010-12-07", "failed")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Lin made her first spacewalk on May 3, 2022, and her second on May 9.", ["2022-05-03", "2022-05-09"]),
        (
            "The first launch of Vulcan was on Jan. 8, 2024, and the second on Oct. 4, 2024.",
            ["2024-01-08", "2024-10-04"],
        ),
        ("The first docking of Soyuz 9 was on Jan. 8, 2024, and a second check on Oct. 4, 2024.", ["2024-01-08"]),
    ],
)
def test_the_second_of_a_kind_has_a_day_of_its_own(text: str, days: list[str]) -> None:
    assert [event[1] for event in events(text, "2025-12-09")] == days


def test_who_flies_past_and_sets_out_is_under_way() -> None:
    text = "In November 2026 the probe will swing past Earth and then set out for Mars."
    assert events(text, "2025-11-13") == [("flyby", "2026-11", "planned")]
    assert events("In November 2026 the probe will set out for Mars.", "2025-11-13") == [
        ("launch", "2026-11", "planned")
    ]


@pytest.mark.parametrize(
    "night", ["night of 9 to 10 June 1986", "night of June 9-10, 1986", "night of the 9 to 10 June 1986"]
)
def test_one_night_is_one_time(night: str) -> None:
    text = f"The encounter took place on the {night}. Vega 3 passed Comet Halley on 10 June at 00:20 UT."
    assert events(text, "1988-01-02") == [("flyby", "1986-06-10T00:20Z", "actual")]


def test_the_module_that_it_means() -> None:
    text = (
        "The thrusters of the new Nauka module fired by mistake hours after it docked to the station on July 29, 2021."
    )
    assert craft(text, "2021-08-03") == {"docking 2021-07-29": "Nauka"}
