"""Launches from another world: where a lander goes up again."""

from __future__ import annotations

import pytest
from event_reading import sites


@pytest.mark.parametrize(
    ("text", "launch"),
    [
        (
            "Apollo 16 left the Kennedy Space Center on April 16, 1972. The lunar module Orion landed on the Moon on "
            "April 21, 1972, and lifted off again at 0126 UTC on April 24, 1972.",
            "launch 1972-04-24",
        ),
        (
            "Chang'e-5 was launched from Wenchang on Nov. 24, 2020. The ascender took off at 23:10 Beijing time on "
            "Dec. 3, 2020.",
            "launch 2020-12-03",
        ),
        (
            "Luna 20 was launched from Baikonur on February 14, 1972. It landed on the Moon on February 21. Its ascent "
            "stage lifted off on February 22, 1972.",
            "launch 1972-02-22",
        ),
        (
            "Luna 16 landed on the Moon on September 20, 1970. It took off again on September 21, 1970; it had been "
            "launched from Baikonur on September 12, 1970.",
            "launch 1970-09-21",
        ),
    ],
)
def test_an_ascent_starts_from_the_moon(text: str, launch: str) -> None:
    assert sites(text)[launch] == "Moon"


def test_what_is_launched_once_more_starts_from_its_port() -> None:
    text = (
        "Atlas V rockets fly from Cape Canaveral. Perseverance landed on Mars on February 18, 2021. On July 30, 2020, "
    )
    assert sites(text + "it was launched on an Atlas V.")["launch 2020-07-30"] == "Cape Canaveral"
