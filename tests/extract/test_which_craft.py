"""Which craft a sentence means that names none, or several."""

from __future__ import annotations

import datetime

from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract

PUBLISHED = datetime.date(2024, 5, 10)


def _vehicles(text: str, published: datetime.date = PUBLISHED) -> list[tuple[str, str]]:
    """Every event of a text as its kind and its craft, in order of time."""
    events = [each.event for each in extract(article_from_text(text), published).candidates]
    events.sort(key=lambda each: each.start.at_ms if each.start is not None else 0)
    return [(each.kind.value, each.vehicle) for each in events]


def test_a_pronoun_means_the_subject_of_the_sentence_before() -> None:
    text = (
        "The S.S. Sally Ride, named for the astronaut who flew on Challenger, is full of trash. "
        "It was launched on Nov. 7, 2022.\n\n"
        "Luna 20 looked much like Luna 16. It lifted off on Feb. 14, 1972."
    )
    assert _vehicles(text) == [("launch", "Luna 20"), ("launch", "S.S. Sally Ride")]


def test_a_pronoun_may_mean_a_station() -> None:
    text = (
        "Two crews lived aboard Salyut 4. It had been launched on Dec. 26, 1974, and it burned up on Feb. 3, 1977.\n\n"
        "The last to leave Skylab were Gerald Carr and his crew. It reentered on July 11, 1979."
    )
    assert _vehicles(text) == [("launch", "Salyut 4"), ("reentry", "Salyut 4"), ("reentry", "Skylab")]


def test_a_variant_without_a_number_is_no_ship_named_before() -> None:
    text = (
        "Soyuz TMA-22 was the last of its kind. The crew of Soyuz TMA-22 came home on April 27, 2012.\n\n"
        "Work on a better ship, the Soyuz MS, had begun by then. It was launched on July 7, 2016, and docked two days "
        "later."
    )
    assert _vehicles(text) == [("return", "Soyuz TMA-22"), ("launch", "Soyuz MS"), ("docking", "Soyuz MS")]


def test_people_fly_in_no_cargo_ship() -> None:
    text = (
        "Soyuz T-13 docked with Salyut 7 on June 8, 1985, and the two cosmonauts thawed it out. "
        "The cargo ship Progress 24 docked on June 23, 1985, with water. They undocked on Sept. 25, 1985."
    )
    assert _vehicles(text) == [("docking", "Soyuz T-13"), ("docking", "Progress 24"), ("undocking", "Soyuz T-13")]
