"""Who comes and goes in one sentence: two ships with their crews, tries told one by one, ships spoken of on the way."""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract
from spacetimeline.model.event import Event

PUBLISHED = datetime.date(2025, 9, 11)


def _events(text: str) -> list[Event]:
    return [each.event for each in extract(article_from_text(text), PUBLISHED).candidates]


def test_two_ships_and_their_people_in_one_sentence() -> None:
    text = (
        "The Soyuz MS-28 with Sergey Mikaev and US astronaut Christopher Williams is to be launched on November 27, "
        "and Soyuz MS-27 will return Sergey Ryzhikov, Alexey Zubritsky and Jonathan Kim on December 9."
    )
    told = {each.kind.value: (each.vehicle, [who.name for who in each.crew]) for each in _events(text)}
    assert told == {
        "launch": ("Soyuz MS-28", ["Sergey Mikaev", "Christopher Williams"]),
        "return": ("Soyuz MS-27", ["Sergey Ryzhikov", "Alexey Zubritsky", "Jonathan Kim"]),
    }


def test_a_ship_that_returns_its_crew() -> None:
    assert [
        (each.kind.value, each.vehicle) for each in _events("Dragon will return the four astronauts on Friday.")
    ] == [("return", "Dragon")]


def test_a_ship_spoken_of_on_the_way_to_its_verb() -> None:
    text = (
        "Progress MS-32 is to lift off on Thursday and dock with Zvezda on September 13.\n\nProgress MS-30, which "
        "spent six months at the station, left Zvezda on Tuesday."
    )
    parted = [
        (each.vehicle, each.start.iso()) for each in _events(text) if each.start and each.kind.value == "undocking"
    ]
    assert parted == [("Progress MS-30", "2025-09-09")]


@pytest.mark.parametrize(
    "text",
    [
        "Starliner flew at noon on June 5. Two earlier tries were called off: one on May 6, two hours before liftoff, "
        "the other on June 1, with four minutes left.",
        "Starliner flew at noon on June 5. Both attempts before were scrubbed: the first on May 6, because of a valve, "
        "the second on June 1, because of a computer.",
    ],
)
def test_tries_told_one_by_one(text: str) -> None:
    slots = [each.start.iso() for each in _events(text) if each.start and each.status.value == "delayed"]
    assert sorted(slots) == ["2025-05-06", "2025-06-01"]


def test_docked_operations_are_no_docking() -> None:
    text = "Discovery came in May. After six days of docked operations, on June 3, Discovery undocked at 6:39 p.m."
    assert [each.kind.value for each in _events(text)] == ["undocking"]


def test_where_a_satellite_was_built_is_not_its_name() -> None:
    text = "UK-built satellite launched on Electron\n\nThe UK-built satellite lifted off from Mahia on Tuesday."
    assert all(each.vehicle != "UK-built" for each in _events(text))
