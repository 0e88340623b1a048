"""Where launches lead, told beside them or known of their craft."""

from __future__ import annotations

import pytest
from event_reading import by_day

TEXTS = [
    # where it docks
    (
        "Soyuz MS-15 left Baikonur on Sept. 25, 2019. It reached the station the same day.",
        "International Space Station",
    ),
    ("Soyuz 14 was launched on July 3, 1974. It docked with Salyut 3 on July 4, 1974.", "Salyut 3"),
    # what a freighter is for, where the text knows a station
    ("The station's crew is well. Progress MS-10 was launched on Nov. 16, 2018.", "International Space Station"),
    ("Progress MS-10 was launched on Nov. 16, 2018.", ""),
    # what a probe is made for, and where a stranger lands
    ("NASA's InSight was launched from Vandenberg on May 5, 2018.", "Mars"),
    ("Zorvex was launched on May 5, 2018. The lander Zorvex touched down on the Moon on May 9, 2018.", "Moon"),
    # one ship is no station
    ("Gemini 8 was launched on March 16, 1966. It docked with the Agena on March 16, 1966.", ""),
    # what stays in orbit goes nowhere
    ("The station's crew is well. The satellite Sentinel-1A was launched on April 3, 2014.", ""),
]


@pytest.mark.parametrize(("text", "target"), TEXTS, ids=[text[:40] for text, _ in TEXTS])
def test_target_of_launch(text: str, target: str) -> None:
    launches = [each for name, each in by_day(text, "2020-01-01").items() if name.startswith("launch")]
    assert [each.event.target for each in launches] == [target]
