"""People who come home with another crew than they went up with."""

from __future__ import annotations

import pytest
from event_reading import craft, crews

PUBLISHED = "2006-06-01"
STORY = (
    "Pavel Vinogradov and Jeff Williams were launched on the Soyuz TMA-8 from Baikonur on March 30, 2006, together "
    "with Brazilian astronaut Marcos Pontes, who {}. The two will board the Soyuz TMA-8 and undock from Zarya on "
    "September 28."
)


@pytest.mark.parametrize(
    "how",
    [
        "returned to Earth on April 8 with the Expedition 12 crew",
        "came home with the outgoing crew on April 8",
        "landed on April 8 alongside the previous station crew",
    ],
)
def test_visitor_comes_home_alone_of_those_he_went_up_with(how: str) -> None:
    told = crews(STORY.format(how), PUBLISHED)
    assert told["launch 2006-03-30"] == {"Vinogradov", "Williams", "Pontes"}
    assert told["return 2006-04-08"] == {"Pontes"}
    assert craft(STORY.format(how), PUBLISHED)["return 2006-04-08"] == "Soyuz"


def test_visitor_is_not_aboard_when_the_ship_leaves() -> None:
    told = crews(STORY.format("returned to Earth on April 8 with the Expedition 12 crew"), PUBLISHED)
    assert told["undocking 2006-09-28"] == {"Vinogradov", "Williams"}
