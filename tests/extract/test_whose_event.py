"""Whose event a sentence tells: the craft, module or satellite that is meant, be it named or only pointed at."""

from __future__ import annotations

import pytest
from event_reading import only, read


def craft(text: str, published: str) -> list[tuple[str, str]]:
    """Kind and vehicle of the dated events in order of the text."""
    return [(each.event.kind.value, each.event.vehicle) for each in read(text, published).candidates]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Tianzhou-4 freighter is in orbit. The second laboratory, Mengtian, lifted off on Oct. 31 and docked "
            "with Tianhe on Nov. 1. It was moved to the side port two days later.",
            [("launch", "Mengtian"), ("docking", "Mengtian"), ("relocation", "Mengtian")],
        ),
        (
            "Progress MS-17 is at the station. The new module, Nauka, was launched on July 21, 2021. "
            "Prichal, a node module, which was launched on November 24, 2021, came last.",
            [("launch", "Nauka"), ("launch", "Prichal")],
        ),
        (
            "The Kvant module docked with Mir on April 9, 1987. It had been launched on March 31.",
            [("docking", "Kvant-1"), ("launch", "Kvant-1")],
        ),
        (
            "The third freighter, Progress MS-20, docked with the Zvezda module on June 3.",
            [("docking", "Progress MS-20")],
        ),
    ],
)
def test_a_module_is_the_craft_of_its_own_events(text: str, told: list[tuple[str, str]]) -> None:
    assert craft(text, "2022-11-12") == told


def test_no_time_zone_is_a_satellite() -> None:
    text = "A Falcon 9 carrying the Intelsat G-37 satellite lifted off at 11:52 p.m. EDT Saturday, and it is well."
    assert only(text, "2023-08-07").event.vehicle == "Intelsat G-37"


@pytest.mark.parametrize(
    "text",
    [
        "The Eutelsat Konnect satellite was put into orbit on Tuesday by Ariane 5. The craft separated at 22:10 GMT.",
        "A Falcon 9 lifted off on Sunday with the Luch satellite, which separated 32 minutes later.",
        "An Atlas 5 rose from Cape Canaveral on Monday. The stage and the satellite parted 40 minutes after liftoff.",
    ],
)
def test_what_parts_from_its_rocket_undocks_from_nothing(text: str) -> None:
    assert [kind for kind, _ in craft(text, "2023-08-25")] == ["launch"]
