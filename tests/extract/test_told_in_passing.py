"""Events told in passing: what was not to be, what followed without a verb, and words that tell of none."""

from __future__ import annotations

import pytest
from event_reading import events, read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dragon was to have undocked on May 3, 2028.", "undocking"),
        ("Cygnus was originally to dock on May 3, 2028.", "docking"),
        ("Hera was initially scheduled to launch on May 3, 2028, but bad weather intervened.", "launch"),
        ("The Astra 2E mission was to have flown on May 3, 2028; a valve will now keep it down for months.", "launch"),
        ("Progress was to have docked with the station on May 3, 2028, said Roscosmos.", "docking"),
        ("The docking of Cygnus was initially planned for May 3, 2028.", "docking"),
        ("The launch of Hera had originally been scheduled for May 3, 2028. It was moved by one day.", "launch"),
    ],
)
def test_what_was_to_have_happened_was_put_off(text: str, kind: str) -> None:
    assert events(text) == [(kind, "2028-05-03", "delayed")]


@pytest.mark.parametrize(
    "text",
    [
        "The first launch of Vega C, on May 3, 2028, ended in failure.",
        "The maiden flight of Electron on May 3, 2028 ended in a huge fireball.",
        "The second launch of the H3, on May 3, 2028, ended with a destruct command.",
    ],
)
def test_a_flight_that_ended_in_ruin_failed(text: str) -> None:
    assert events(text) == [("launch", "2028-05-03", "failed")]


def test_a_flight_that_ended_well_did_not_fail() -> None:
    text = "The maiden flight of Electron, on May 3, 2028, ended with all satellites in orbit."
    assert events(text) == [("launch", "2028-05-03", "actual")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Wentian docked with the core module on July 25, 2028, and Mengtian on Nov. 1.",
            [("docking", "2028-07-25", "Wentian"), ("docking", "2028-11-01", "Mengtian")],
        ),
        (
            "Zarya was launched on Nov. 20, 1998, and Zvezda on July 12, 2000.",
            [("launch", "1998-11-20", "Zarya"), ("launch", "2000-07-12", "Zvezda")],
        ),
    ],
)
def test_a_module_named_with_a_day_is_told_by_the_verb_before(text: str, told: list[tuple[str, str, str]]) -> None:
    found = sorted((each.event for each in read(text).candidates), key=lambda each: each.start.iso())
    assert [(each.kind.value, each.start.iso(), each.vehicle) for each in found] == told


def test_the_others_are_of_the_kind_counted() -> None:
    text = "They carried out four spacewalks. The first was on May 3, 2028, the others on May 9, May 12 and May 20."
    days = ["2028-05-03", "2028-05-09", "2028-05-12", "2028-05-20"]
    assert events(text) == [("spacewalk", day, "actual") for day in days]
    text = "Stone made the first spacewalk on May 3, 2028; Baker made the others on May 9 and May 12."
    assert events(text) == [("spacewalk", day, "actual") for day in days[:3]]


def test_the_others_without_a_day_are_people_or_things() -> None:
    text = "Stone made a spacewalk on May 3, 2028, while the others watched from the cupola on that day."
    assert events(text) == [("spacewalk", "2028-05-03", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "Cygnus was set free by the station's arm at 10:15 GMT on May 3, 2028.",
        "The arm let loose the Dragon freighter from Harmony at 10:15 GMT on May 3, 2028.",
        "Taken off its port with the arm, HTV-X was cut loose at 10:15 GMT on May 3, 2028.",
    ],
)
def test_an_arm_sets_a_freighter_free(text: str) -> None:
    assert events(text) == [("unberthing", "2028-05-03T10:15Z", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "Juice came closest to Earth on May 3, 2028.",
        "Hayabusa2 passed closest to the Earth on May 3, 2028.",
        "On May 3, 2028, Cassini swung closest to Venus.",
    ],
)
def test_coming_closest_is_a_flyby(text: str) -> None:
    assert events(text) == [("flyby", "2028-05-03", "actual")]


def test_a_comet_that_comes_closest_is_no_flight() -> None:
    assert events("The comet came closest to Earth on May 3, 2028.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nobody has set foot there since Apollo 17 touched down in December 1972.",
        "They would be the first to set foot on the dusty plain since Apollo 17 landed in December 1972.",
    ],
)
def test_where_feet_were_set_is_another_body(text: str) -> None:
    assert events(text) == [("landing", "1972-12", "actual")]


def test_land_that_is_observed_is_no_landing() -> None:
    text = "An H3 launched the Advanced Land Observing Satellite-4 on May 3, 2028."
    assert events(text) == [("launch", "2028-05-03", "actual")]
    assert events("The land survey craft sent its first picture on May 3, 2028.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mary Okafor, First Kenyan to Walk in Space, Dies at 85\nMay 3, 2028",
        "Lars Lindqvist, the second Dane to land on the Moon, retired on May 3, 2028.",
        "Okafor, the only person ever to return from Mars, will speak in Rome on May 3, 2028.",
    ],
)
def test_the_deed_somebody_is_known_for_is_of_another_day(text: str) -> None:
    assert events(text, "2028-05-03") == []


def test_the_day_on_which_the_first_did_it_is_theirs() -> None:
    text = "Luna 9, the first probe to land on the Moon, did so on Feb. 3, 1966."
    assert events(text, "2016-02-03") == [("landing", "1966-02-03", "actual")]
